"""Resume every run of a deployment that is paused: resume_paused.py payment-release/four-eyes"""

import sys

import ue_prefect


def main() -> None:
    with ue_prefect.connect() as prefect:
        for flow_run in prefect.flow_runs(deployment=sys.argv[1], state="PAUSED"):
            print(flow_run.id, prefect.resume(flow_run).state_name)


if __name__ == "__main__":
    main()
