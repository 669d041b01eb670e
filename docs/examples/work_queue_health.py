"""Show the health of every work queue; end with exit code 1 when one is not healthy."""

import sys

import ue_prefect
from prefect_rest.api.work_queues import read_work_queues


def main() -> int:
    unhealthy = 0
    with ue_prefect.connect() as prefect:
        for each in ue_prefect.paginate(read_work_queues.sync, client=prefect, body={}):
            queue = prefect.work_queue(each.id)
            unhealthy += not queue.healthy
            health = "healthy" if queue.healthy else "not healthy"
            late, polled = queue.late_runs_count, queue.last_polled
            print(f"{queue.work_pool_name}/{queue.name}: {health}, {late} late, polled {polled}")
    return 1 if unhealthy else 0


if __name__ == "__main__":
    sys.exit(main())
