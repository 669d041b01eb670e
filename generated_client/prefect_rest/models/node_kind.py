# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from ..types import OpenStrEnum


class NodeKind(OpenStrEnum):
    FLOW_RUN = "flow-run"
    TASK_RUN = "task-run"
