# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from ..types import OpenStrEnum


class PauseWorkPoolSource(OpenStrEnum):
    """Whether this Action applies to a specific selected work pool (given by `work_pool_id`), or
    to a work pool that is inferred from the triggering event.  If the source is 'inferred',
    the `work_pool_id` may not be set.  If the source is 'selected', the `work_pool_id` must
    be set."""

    SELECTED = "selected"
    INFERRED = "inferred"
