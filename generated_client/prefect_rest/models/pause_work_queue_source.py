# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from ..types import OpenStrEnum


class PauseWorkQueueSource(OpenStrEnum):
    """Whether this Action applies to a specific selected work queue (given by `work_queue_id`),
    or to a work queue that is inferred from the triggering event.  If the source is
    'inferred', the `work_queue_id` may not be set.  If the source is 'selected', the
    `work_queue_id` must be set."""

    SELECTED = "selected"
    INFERRED = "inferred"
