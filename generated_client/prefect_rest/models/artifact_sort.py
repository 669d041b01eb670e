# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from ..types import OpenStrEnum


class ArtifactSort(OpenStrEnum):
    """Defines artifact sorting options."""

    CREATED_DESC = "CREATED_DESC"
    UPDATED_DESC = "UPDATED_DESC"
    ID_DESC = "ID_DESC"
    KEY_DESC = "KEY_DESC"
    KEY_ASC = "KEY_ASC"
