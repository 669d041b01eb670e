"""Cancel every run of a deployment that is late: cancel_late.py settlement/nightly"""

import asyncio
import sys

from prefect import get_client
from prefect.client.schemas.filters import FlowRunFilter
from prefect.states import Cancelling


async def main() -> None:
    async with get_client() as client:
        deployment = await client.read_deployment_by_name(sys.argv[1])
        late = FlowRunFilter(
            deployment_id={"any_": [deployment.id]}, state={"name": {"any_": ["Late"]}}
        )
        for flow_run in await client.read_flow_runs(flow_run_filter=late):
            result = await client.set_flow_run_state(flow_run.id, Cancelling())
            print(flow_run.id, result.state.name)


if __name__ == "__main__":
    asyncio.run(main())
