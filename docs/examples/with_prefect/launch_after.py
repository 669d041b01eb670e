"""Launch once the newest runs of others have succeeded: launch_after.py settlement/nightly …"""

import asyncio
import sys
from datetime import UTC, datetime, timedelta

from prefect import get_client
from prefect.client.orchestration import PrefectClient
from prefect.client.schemas.filters import FlowRunFilter
from prefect.client.schemas.objects import FlowRun
from prefect.client.schemas.sorting import FlowRunSort
from prefect.deployments import run_deployment


async def newest(client: PrefectClient, deployment_name: str) -> FlowRun | None:
    """Return the flow run of a deployment that was due last, within twelve hours."""
    deployment = await client.read_deployment_by_name(deployment_name)
    now = datetime.now(UTC)
    of_deployment = FlowRunFilter(
        deployment_id={"any_": [deployment.id]},
        expected_start_time={"after_": now - timedelta(hours=12), "before_": now},
    )
    flow_runs = await client.read_flow_runs(
        flow_run_filter=of_deployment, sort=FlowRunSort.EXPECTED_START_TIME_DESC, limit=1
    )
    return flow_runs[0] if flow_runs else None


async def main() -> None:
    deployment, *upstream = sys.argv[1:]
    async with get_client() as client:
        for _ in range(61):
            newest_runs = [await newest(client, name) for name in upstream]
            if all(flow_run and flow_run.state.is_final() for flow_run in newest_runs):
                break
            await asyncio.sleep(5)
        else:
            sys.exit("not launched, others have not ended")
        if not all(flow_run.state.is_completed() for flow_run in newest_runs):
            states = [flow_run.state_name for flow_run in newest_runs]
            said = ", ".join(
                f"{name} is {state}" for name, state in zip(upstream, states, strict=True)
            )
            sys.exit(f"not launched: {said}")
        flow_run = await run_deployment(deployment, client=client, timeout=0)
    print(flow_run.id, flow_run.name)


if __name__ == "__main__":
    asyncio.run(main())
