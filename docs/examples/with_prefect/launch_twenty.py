"""Launch one flow run for each of twenty days, at once: launch_twenty.py settlement/nightly"""

import asyncio
import sys
from datetime import date, timedelta

from prefect import get_client
from prefect.deployments import run_deployment


async def main() -> None:
    days = [date(2026, 3, 1) + timedelta(days=number) for number in range(20)]
    async with get_client() as client:
        launches = (
            run_deployment(sys.argv[1], client=client, parameters={"day": day}, timeout=0)
            for day in days
        )
        flow_runs = await asyncio.gather(*launches)
    for day, flow_run in zip(days, flow_runs, strict=True):
        print(day, flow_run.id, flow_run.state_name)


if __name__ == "__main__":
    asyncio.run(main())
