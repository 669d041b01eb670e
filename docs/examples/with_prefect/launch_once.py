"""Launch a flow run, once a day however often this runs: launch_once.py settlement/nightly"""

import sys
from datetime import date

from prefect.deployments import run_deployment


def main() -> None:
    key = f"{sys.argv[1]} {date.today()}"
    flow_run = run_deployment(sys.argv[1], idempotency_key=key, timeout=0)
    print(flow_run.id, flow_run.name)


if __name__ == "__main__":
    main()
