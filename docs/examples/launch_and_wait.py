"""Launch a flow run and wait for its end: launch_and_wait.py settlement/nightly 250"""

import sys

import ue_prefect


def main() -> None:
    deployment, amount = sys.argv[1:]
    with ue_prefect.connect() as prefect:
        flow_run = prefect.launch(deployment, parameters={"amount": int(amount)})
        print(flow_run.id, flow_run.name)
        try:
            flow_run = prefect.wait(flow_run)
        except ue_prefect.FlowRunFailed as failed:
            state = failed.flow_run.state
            sys.exit(f"{failed}: {state.message if state else 'no message'}")
    print(f"{flow_run.state_name} after {flow_run.total_run_time:.1f} s")


if __name__ == "__main__":
    main()
