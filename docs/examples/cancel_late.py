"""Cancel every run of a deployment that is late: cancel_late.py settlement/nightly"""

import sys

import ue_prefect


def main() -> None:
    with ue_prefect.connect() as prefect:
        for flow_run in prefect.flow_runs(deployment=sys.argv[1], state="Late"):
            print(flow_run.id, prefect.cancel(flow_run).state_name)


if __name__ == "__main__":
    main()
