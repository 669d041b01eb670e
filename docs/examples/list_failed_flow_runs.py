"""List the flow runs that have failed since yesterday, the latest first."""

from datetime import UTC, datetime, timedelta

import ue_prefect
from prefect_rest.api.flow_runs import read_flow_runs
from prefect_rest.models import (
    FlowRunFilter,
    FlowRunFilterStartTime,
    FlowRunFilterState,
    FlowRunFilterStateType,
    FlowRunSort,
    ReadFlowRunsBody,
    StateType,
)


def main() -> None:
    yesterday = datetime.now(UTC) - timedelta(days=1)
    failed = ReadFlowRunsBody(
        flow_runs=FlowRunFilter(
            start_time=FlowRunFilterStartTime(after_=yesterday),
            state=FlowRunFilterState(
                type=FlowRunFilterStateType(any_=[StateType.FAILED, StateType.CRASHED])
            ),
        ),
        sort=FlowRunSort.START_TIME_DESC,
    )
    with ue_prefect.connect() as prefect:
        for flow_run in ue_prefect.paginate(read_flow_runs.sync, client=prefect, body=failed):
            print(flow_run.id, flow_run.start_time, flow_run.name, flow_run.state_name)


if __name__ == "__main__":
    main()
