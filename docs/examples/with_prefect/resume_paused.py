"""Resume every run of a deployment that is paused: resume_paused.py payment-release/four-eyes"""

import asyncio
import sys

from prefect import get_client
from prefect.client.schemas.filters import FlowRunFilter


async def main() -> None:
    async with get_client() as client:
        deployment = await client.read_deployment_by_name(sys.argv[1])
        paused = FlowRunFilter(
            deployment_id={"any_": [deployment.id]}, state={"type": {"any_": ["PAUSED"]}}
        )
        for flow_run in await client.read_flow_runs(flow_run_filter=paused):
            result = await client.resume_flow_run(flow_run.id)
            print(flow_run.id, result.state.name)


if __name__ == "__main__":
    asyncio.run(main())
