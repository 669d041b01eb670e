# Generated from the documents in openapi/. Do not edit: change scripts/client_templates or
# scripts/mend_specification.py, then run `python -m scripts.generate_client`.

from ..types import OpenStrEnum


class Operator(OpenStrEnum):
    """Operators for combining filter criteria."""

    AND = "and_"
    OR = "or_"
