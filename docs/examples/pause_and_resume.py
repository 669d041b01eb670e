"""Launch a flow that pauses itself, and resume it: pause_and_resume.py payment-release/four-eyes"""

import sys

import ue_prefect
from prefect_rest.models import FlowRunResponse, StateType
from prefect_rest.types import Response


def main() -> None:
    with ue_prefect.connect() as prefect:

        def resume_when_paused(response: Response[FlowRunResponse]) -> None:
            flow_run = response.parsed
            print(flow_run.state_name)
            if flow_run.state_type is StateType.PAUSED:
                print("resumed:", ue_prefect.resume(prefect, flow_run.id).state_name)

        flow_run = ue_prefect.launch(prefect, ue_prefect.Launch(sys.argv[1]))
        print(flow_run.id)
        ue_prefect.wait(prefect, flow_run, polling_interval=1, observe=resume_when_paused)


if __name__ == "__main__":
    main()
