# Generated from the documents in openapi/. Do not edit: change scripts/client_templates or
# scripts/mend_specification.py, then run `python -m scripts.generate_client`.

from ..types import OpenStrEnum


class ResumeAutomationSource(OpenStrEnum):
    """Whether this Action applies to a specific selected automation (given by `automation_id`),
    or to an automation that is inferred from the triggering event.  If the source is
    'inferred', the `automation_id` may not be set.  If the source is 'selected', the
    `automation_id` must be set."""

    SELECTED = "selected"
    INFERRED = "inferred"
