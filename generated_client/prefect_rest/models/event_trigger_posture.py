# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from ..types import OpenStrEnum


class EventTriggerPosture(OpenStrEnum):
    """The posture of this trigger, either Reactive or Proactive.  Reactive triggers respond to
    the _presence_ of the expected events, while Proactive triggers respond to the _absence_
    of those expected events."""

    REACTIVE = "Reactive"
    PROACTIVE = "Proactive"
