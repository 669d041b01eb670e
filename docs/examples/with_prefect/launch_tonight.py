"""Launch a flow run that starts later today: launch_tonight.py settlement/nightly 22:00"""

import sys
from datetime import datetime, time

from prefect.deployments import run_deployment


def main() -> None:
    deployment, clock = sys.argv[1:]
    tonight = datetime.combine(datetime.now(), time.fromisoformat(clock)).astimezone()
    flow_run = run_deployment(deployment, scheduled_time=tonight, timeout=0)
    print(flow_run.id, flow_run.name)


if __name__ == "__main__":
    main()
