"""What is mended in Prefect's OpenAPI document, by theme; each function says why."""
