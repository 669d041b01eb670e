# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""The operations tagged ``task_run_states``, one module for each."""
