"""Launch a flow run and wait for its end: launch_and_wait.py settlement/nightly 250"""

import sys

import ue_prefect


def main() -> None:
    deployment, amount = sys.argv[1:]
    with ue_prefect.connect() as prefect:
        wanted = ue_prefect.Launch(deployment, parameters={"amount": int(amount)})
        flow_run = ue_prefect.launch(prefect, wanted)
        print(flow_run.id, flow_run.name)
        try:
            flow_run = ue_prefect.wait(prefect, flow_run, polling_interval=1)
        except ue_prefect.FlowRunFailed as failed:
            state = failed.flow_run.state
            sys.exit(f"{failed}: {state.message if state else 'no message'}")
    print(f"{flow_run.state_name} after {flow_run.total_run_time:.1f} s")


if __name__ == "__main__":
    main()
