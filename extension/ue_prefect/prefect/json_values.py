"""Values of Python that JSON lacks, as Prefect's own client writes them."""

from __future__ import annotations

from collections.abc import Mapping, Set
from datetime import date, time, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import PurePath
from typing import Any
from uuid import UUID

from ..errors import InputError


def as_json(value: object, place: str) -> Any:
    """Return a value as JSON has it.

    A date or a time becomes its ISO text, a duration its seconds, a Decimal a number (or its text
    when a number would not hold all of its digits), an Enum its value, an id or a path its text.

    Args:
        place: where the value is, for the error.

    Raises:
        InputError: JSON has nothing for such a value.
    """
    match value:
        case Enum():
            return as_json(value.value, place)
        case None | bool() | str() | int() | float():
            return value
        case Mapping():
            written = {
                _key(key, place): as_json(each, f"{place}[{key!r}]") for key, each in value.items()
            }
            if len(written) < len(value):
                raise InputError(f"{place} cannot be written as JSON: two keys are the same text")
            return written
        case list() | tuple() | Set():
            return [as_json(each, f"{place}[{n}]") for n, each in enumerate(value)]
        case date() | time():
            return value.isoformat()
        case timedelta():
            return value.total_seconds()
        case Decimal() if value.is_finite():
            number = int(value) if value == value.to_integral_value() else float(value)
            return number if Decimal(str(number)) == value else str(value)
        case UUID() | PurePath():
            return str(value)
    what = str(value) if isinstance(value, Decimal) else f"of type {type(value).__name__}"
    raise InputError(f"{place} cannot be written as JSON: it is {what}")


def _key(key: object, place: str) -> str:
    text = as_json(key, place)
    if isinstance(text, str | int) and not isinstance(text, bool):
        return str(text)
    kind = type(key).__name__
    raise InputError(f"{place} cannot be written as JSON: a key in it is of type {kind}")
