# Generated from the documents in openapi/. Do not edit: change scripts/client_templates or
# scripts/mend_specification.py, then run `python -m scripts.generate_client`.

from ..types import OpenStrEnum


class EventTriggerPosture(OpenStrEnum):
    """The posture of this trigger, either Reactive or Proactive.  Reactive triggers respond to
    the _presence_ of the expected events, while Proactive triggers respond to the _absence_
    of those expected events."""

    REACTIVE = "Reactive"
    PROACTIVE = "Proactive"
