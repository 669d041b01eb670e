"""Launch several flow runs at once, and wait for all: launch_many.py settlement/nightly …"""

import asyncio
import sys

import ue_prefect


async def main() -> None:
    deployments = sys.argv[1:]
    with ue_prefect.connect() as prefect:
        ended = await asyncio.gather(
            *(
                ue_prefect.arun_deployment(each, poll_interval=1, connection=prefect)
                for each in deployments
            )
        )
    for deployment, flow_run in zip(deployments, ended, strict=True):
        print(flow_run.id, deployment, flow_run.state_name)


if __name__ == "__main__":
    asyncio.run(main())
