# Generated from the documents in openapi/. Do not edit: change scripts/client_templates or
# scripts/mend_specification.py, then run `python -m scripts.generate_client`.

from ..types import OpenStrEnum


class SettingsPrefectLoggingToApiWhenMissingFlow(OpenStrEnum):
    WARN = "warn"
    ERROR = "error"
    IGNORE = "ignore"
