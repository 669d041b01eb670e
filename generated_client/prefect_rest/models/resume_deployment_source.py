# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from ..types import OpenStrEnum


class ResumeDeploymentSource(OpenStrEnum):
    """Whether this Action applies to a specific selected deployment (given by `deployment_id`),
    or to a deployment that is inferred from the triggering event.  If the source is
    'inferred', the `deployment_id` may not be set.  If the source is 'selected', the
    `deployment_id` must be set."""

    SELECTED = "selected"
    INFERRED = "inferred"
