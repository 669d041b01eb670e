# Generated from the documents in openapi/. Do not edit: change scripts/client_templates or
# scripts/mend_specification.py, then run `python -m scripts.generate_client`.

from ..types import OpenStrEnum


class AutomationSort(OpenStrEnum):
    """Defines automations sorting options."""

    CREATED_DESC = "CREATED_DESC"
    UPDATED_DESC = "UPDATED_DESC"
    NAME_ASC = "NAME_ASC"
    NAME_DESC = "NAME_DESC"
