"""Launch a flow run, and print its log while it goes on: follow_the_log.py audit/yearly"""

import asyncio
import logging
import sys

from prefect import get_client
from prefect.client.schemas.filters import LogFilter
from prefect.deployments import run_deployment


async def main() -> None:
    async with get_client() as client:
        flow_run = await run_deployment(sys.argv[1], client=client, timeout=0)
        of_flow_run = LogFilter(flow_run_id={"any_": [flow_run.id]})
        seen, ended = 0, False
        while not ended:
            await asyncio.sleep(1)
            ended = (await client.read_flow_run(flow_run.id)).state.is_final()
            if ended:
                await asyncio.sleep(3)  # Prefect gets the last lines after the end
            while lines := await client.read_logs(of_flow_run, offset=seen):
                seen += len(lines)
                for line in lines:
                    level = logging.getLevelName(line.level)
                    print(f"{line.timestamp:%H:%M:%S} {level:7} {line.message}")


if __name__ == "__main__":
    asyncio.run(main())
