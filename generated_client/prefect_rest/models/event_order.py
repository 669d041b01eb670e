# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from ..types import OpenStrEnum


class EventOrder(OpenStrEnum):
    """An enumeration."""

    ASC = "ASC"
    DESC = "DESC"
