# Generated from the documents in openapi/. Do not edit: change scripts/client_templates or
# scripts/mend_specification.py, then run `python -m scripts.generate_client`.

from ..types import OpenStrEnum


class SetStateStatus(OpenStrEnum):
    """Enumerates return statuses for setting run states."""

    ACCEPT = "ACCEPT"
    REJECT = "REJECT"
    ABORT = "ABORT"
    WAIT = "WAIT"
