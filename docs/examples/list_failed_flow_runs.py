"""List the flow runs that were due since yesterday and have failed, the latest first."""

from datetime import timedelta

import ue_prefect


def main() -> None:
    with ue_prefect.connect() as prefect:
        for flow_run in prefect.flow_runs(state=["FAILED", "CRASHED"], since=timedelta(days=1)):
            print(flow_run.id, flow_run.start_time, flow_run.name, flow_run.state_name)


if __name__ == "__main__":
    main()
