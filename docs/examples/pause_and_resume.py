"""Launch a flow that pauses itself, and resume it: pause_and_resume.py payment-release/four-eyes"""

import sys

import ue_prefect
from prefect_rest.models import FlowRunResponse


def main() -> None:
    with ue_prefect.connect() as prefect:

        def resume_when_paused(flow_run: FlowRunResponse) -> None:
            print(flow_run.state_name)
            if flow_run.state_type == "PAUSED":
                print("resumed:", prefect.resume(flow_run).state_name)

        flow_run = prefect.launch(sys.argv[1])
        print(flow_run.id)
        prefect.wait(flow_run, poll_interval=1, observe=resume_when_paused)


if __name__ == "__main__":
    main()
