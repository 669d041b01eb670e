"""Show the health of every work queue; end with exit code 1 when one is not healthy."""

import asyncio
import sys

from prefect import get_client


async def main() -> int:
    unhealthy = 0
    async with get_client() as client:
        for queue in await client.read_work_queues():
            status = await client.read_work_queue_status(queue.id)
            unhealthy += not status.healthy
            health = "healthy" if status.healthy else "not healthy"
            late, polled = status.late_runs_count, status.last_polled
            print(f"{queue.work_pool_name}/{queue.name}: {health}, {late} late, polled {polled}")
    return 1 if unhealthy else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
