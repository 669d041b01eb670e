# Generated from the documents in openapi/. Do not edit: change scripts/client_templates or
# scripts/mend_specification.py, then run `python -m scripts.generate_client`.

from ..types import OpenStrEnum


class TimeUnit(OpenStrEnum):
    """An enumeration."""

    WEEK = "week"
    DAY = "day"
    HOUR = "hour"
    MINUTE = "minute"
    SECOND = "second"
