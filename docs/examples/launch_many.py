"""Launch several flow runs at once, and wait for all: launch_many.py settlement/nightly …"""

import asyncio
import sys

import ue_prefect
from prefect_rest.models import FlowRunResponse


def run_to_its_end(prefect: ue_prefect.Connection, deployment: str) -> FlowRunResponse:
    """Return the flow run as it ended, also when it failed."""
    flow_run = ue_prefect.launch(prefect, ue_prefect.Launch(deployment))
    try:
        return ue_prefect.wait(prefect, flow_run, polling_interval=1)
    except ue_prefect.FlowRunFailed as failed:
        return failed.flow_run


async def main() -> None:
    deployments = sys.argv[1:]
    with ue_prefect.connect() as prefect:
        ended = await asyncio.gather(
            *(asyncio.to_thread(run_to_its_end, prefect, each) for each in deployments)
        )
    for deployment, flow_run in zip(deployments, ended, strict=True):
        print(flow_run.id, deployment, flow_run.state_name)


if __name__ == "__main__":
    asyncio.run(main())
