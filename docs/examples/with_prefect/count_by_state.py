"""Count the runs of a deployment since yesterday by state: count_by_state.py settlement/nightly"""

import asyncio
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta

from prefect import get_client
from prefect.client.schemas.filters import FlowRunFilter


async def main() -> None:
    counts, offset = Counter(), 0
    async with get_client() as client:
        deployment = await client.read_deployment_by_name(sys.argv[1])
        recent = FlowRunFilter(
            deployment_id={"any_": [deployment.id]},
            expected_start_time={"after_": datetime.now(UTC) - timedelta(days=1)},
        )
        while page := await client.read_flow_runs(flow_run_filter=recent, offset=offset):
            counts.update(flow_run.state_name for flow_run in page)
            offset += len(page)
    for state, count in counts.most_common():
        print(f"{count:5} {state}")


if __name__ == "__main__":
    asyncio.run(main())
