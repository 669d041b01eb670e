# Generated from the documents in openapi/. Do not edit: change scripts/client_templates or
# scripts/mend_specification.py, then run `python -m scripts.generate_client`.

from ..types import OpenStrEnum


class WorkPoolStatus(OpenStrEnum):
    """Enumeration of work pool statuses."""

    READY = "READY"
    NOT_READY = "NOT_READY"
    PAUSED = "PAUSED"
