"""List the flow runs that were due since yesterday and have failed, the latest first."""

from datetime import timedelta

import ue_prefect


def main() -> None:
    with ue_prefect.connect() as prefect:
        for flow_run in prefect.flow_runs(state=["FAILED", "CRASHED"], since=timedelta(days=1)):
            due = f"{flow_run.expected_start_time:%Y-%m-%d %H:%M}"
            print(flow_run.id, due, flow_run.name, flow_run.state_name)


if __name__ == "__main__":
    main()
