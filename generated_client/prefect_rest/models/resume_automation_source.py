# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from ..types import OpenStrEnum


class ResumeAutomationSource(OpenStrEnum):
    """Whether this Action applies to a specific selected automation (given by `automation_id`),
    or to an automation that is inferred from the triggering event.  If the source is
    'inferred', the `automation_id` may not be set.  If the source is 'selected', the
    `automation_id` must be set."""

    SELECTED = "selected"
    INFERRED = "inferred"
