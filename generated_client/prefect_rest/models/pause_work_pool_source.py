# Generated from the documents in openapi/. Do not edit: change scripts/client_templates or
# scripts/mend_specification.py, then run `python -m scripts.generate_client`.

from ..types import OpenStrEnum


class PauseWorkPoolSource(OpenStrEnum):
    """Whether this Action applies to a specific selected work pool (given by `work_pool_id`), or
    to a work pool that is inferred from the triggering event.  If the source is 'inferred',
    the `work_pool_id` may not be set.  If the source is 'selected', the `work_pool_id` must
    be set."""

    SELECTED = "selected"
    INFERRED = "inferred"
