"""Count the runs of flows by state, all flows at once: count_by_state_async.py settlement …"""

import asyncio
import os
import sys
from collections import Counter

from prefect_rest import AuthenticatedClient, Client
from prefect_rest.api.flow_runs import read_flow_runs
from prefect_rest.models import FlowFilter, FlowFilterName, ReadFlowRunsBody
from ue_prefect import paginate_async


async def count(client: Client, flow: str) -> Counter[str]:
    """Count a flow's runs by the types of their states."""
    of_flow = ReadFlowRunsBody(flows=FlowFilter(name=FlowFilterName(any_=[flow])))
    flow_runs = paginate_async(read_flow_runs.asyncio, client=client, body=of_flow)
    return Counter([str(flow_run.state_type) async for flow_run in flow_runs])


async def main() -> None:
    url, key = os.environ["PREFECT_API_URL"], os.environ.get("PREFECT_API_KEY")
    flows = sys.argv[1:]
    async with AuthenticatedClient(url, token=key) if key else Client(url) as client:
        counts = await asyncio.gather(*(count(client, flow) for flow in flows))
    for flow, counted in zip(flows, counts, strict=True):
        print(flow, dict(counted))


if __name__ == "__main__":
    asyncio.run(main())
