"""A work queue together with its health."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prefect_rest.api.work_queues import read_work_queue, read_work_queue_status
from prefect_rest.models import WorkQueueWithStatus

if TYPE_CHECKING:
    from uuid import UUID

    from .connection import Connection


def read_work_queue_with_status(connection: Connection, work_queue_id: UUID) -> WorkQueueWithStatus:
    """Read a work queue and its status, with two requests, as one `WorkQueueWithStatus`.

    Prefect's server has that schema (`prefect.server.schemas.responses`) but no route that
    responds with it.

    Raises:
        NotFound: Prefect does not know the work queue.
        RequestError: Prefect refused, or could not be reached.
    """
    with connection.translate_errors(f"read work queue {work_queue_id}"):
        queue = read_work_queue.sync(work_queue_id, client=connection)
        status = read_work_queue_status.sync(work_queue_id, client=connection)
    return WorkQueueWithStatus.from_dict(queue.to_dict() | status.to_dict())
