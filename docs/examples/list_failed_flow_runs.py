"""List the flow runs that have failed since yesterday, the latest first."""

from datetime import UTC, datetime, timedelta

import ue_prefect
from prefect_rest.api.flow_runs import read_flow_runs


def main() -> None:
    failed = {
        "start_time": {"after_": datetime.now(UTC) - timedelta(days=1)},
        "state": {"type": {"any_": ["FAILED", "CRASHED"]}},
    }
    wanted = {"flow_runs": failed, "sort": "START_TIME_DESC"}
    with ue_prefect.connect() as prefect:
        for flow_run in ue_prefect.paginate(read_flow_runs.sync, client=prefect, body=wanted):
            print(flow_run.id, flow_run.start_time, flow_run.name, flow_run.state_name)


if __name__ == "__main__":
    main()
