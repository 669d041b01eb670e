"""Launch a flow run, wait, and fail if it fails: launch_or_fail.py settlement/nightly"""

import sys

from prefect.deployments import run_deployment


def main() -> None:
    flow_run = run_deployment(sys.argv[1], poll_interval=1)
    print(flow_run.id, flow_run.name, flow_run.state_name)
    if not flow_run.state.is_completed():
        sys.exit(f"{flow_run.name} ended {flow_run.state_type.value}")


if __name__ == "__main__":
    main()
