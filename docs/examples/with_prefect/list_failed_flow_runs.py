"""List the flow runs that were due since yesterday and have failed, the latest first."""

import asyncio
from datetime import UTC, datetime, timedelta

from prefect import get_client
from prefect.client.schemas.filters import FlowRunFilter
from prefect.client.schemas.sorting import FlowRunSort


async def main() -> None:
    failed = FlowRunFilter(
        state={"type": {"any_": ["FAILED", "CRASHED"]}},
        expected_start_time={"after_": datetime.now(UTC) - timedelta(days=1)},
    )
    async with get_client() as client:
        for flow_run in await client.read_flow_runs(
            flow_run_filter=failed, sort=FlowRunSort.EXPECTED_START_TIME_DESC
        ):
            due = f"{flow_run.expected_start_time:%Y-%m-%d %H:%M}"
            print(flow_run.id, due, flow_run.name, flow_run.state_name)


if __name__ == "__main__":
    asyncio.run(main())
