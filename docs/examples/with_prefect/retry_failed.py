"""Retry in place every run of a deployment that failed last night: retry_failed.py bank/nightly"""

import asyncio
import sys
from datetime import UTC, datetime, timedelta

from prefect import get_client
from prefect.client.schemas.filters import FlowRunFilter
from prefect.states import AwaitingRetry


async def main() -> None:
    async with get_client() as client:
        deployment = await client.read_deployment_by_name(sys.argv[1])
        failed_last_night = FlowRunFilter(
            deployment_id={"any_": [deployment.id]},
            state={"type": {"any_": ["FAILED", "CRASHED"]}},
            expected_start_time={"after_": datetime.now(UTC) - timedelta(hours=12)},
        )
        for flow_run in await client.read_flow_runs(flow_run_filter=failed_last_night):
            result = await client.set_flow_run_state(flow_run.id, AwaitingRetry())
            print(flow_run.id, result.state.name)


if __name__ == "__main__":
    asyncio.run(main())
