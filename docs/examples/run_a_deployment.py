"""Launch a flow run, and say how it ended: run_a_deployment.py settlement/nightly"""

import sys

from ue_prefect import run_deployment


def main() -> None:
    flow_run = run_deployment(sys.argv[1], parameters={"amount": 3}, poll_interval=1)
    print(flow_run.id, flow_run.name, flow_run.state_name)


if __name__ == "__main__":
    main()
