"""What talks to Prefect: it knows nothing of tasks, forms and exit codes."""
