"""Count the runs of flows by state, all flows at once: count_by_state_async.py settlement …"""

import asyncio
import sys
from collections import Counter

import ue_prefect
from prefect_rest.api.flow_runs import read_flow_runs


async def count(prefect: ue_prefect.Prefect, flow: str) -> Counter[str]:
    """Count a flow's runs by the types of their states."""
    of_flow = {"flows": {"name": {"any_": [flow]}}}
    flow_runs = ue_prefect.paginate_async(read_flow_runs.asyncio, client=prefect, body=of_flow)
    return Counter([str(flow_run.state_type) async for flow_run in flow_runs])


async def main() -> None:
    flows = sys.argv[1:]
    async with ue_prefect.connect() as prefect:
        counts = await asyncio.gather(*(count(prefect, flow) for flow in flows))
    for flow, counted in zip(flows, counts, strict=True):
        print(flow, dict(counted))


if __name__ == "__main__":
    asyncio.run(main())
