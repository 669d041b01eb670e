# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""What all models and operations share: absent values, open enums, answers."""

from collections.abc import MutableMapping
from enum import IntEnum, StrEnum
from http import HTTPStatus
from typing import Any, Generic, Literal, Self, TypeVar

from attrs import define

T = TypeVar("T")


class Unset:
    """The type of a field that is left out, as opposed to one that is ``null``."""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"  # there is one only, also after a copy or a pickle


UNSET = Unset()


class OpenStrEnum(StrEnum):
    """An enum of texts to which a newer server may add values.

    An unknown text becomes a member of its own, equal to every other made from that text, with
    the text as ``name`` and ``value``. The enum itself does not remember it, so it is not listed
    and no answer can make the enum grow.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return member

    def __reduce_ex__(self, protocol: object) -> tuple[type[Self], tuple[str]]:
        return type(self), (str(self._value_),)


class OpenIntEnum(IntEnum):
    """An enum of numbers to which a newer server may add values; see ``OpenStrEnum``."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = value
        return member

    def __reduce_ex__(self, protocol: object) -> tuple[type[Self], tuple[int]]:
        return type(self), (int(self._value_),)


def pop_required(fields: dict[str, Any], model: str, name: str) -> Any:
    """Take a field that nothing can stand in for out of a model's JSON object.

    Raises:
        ValueError: the field is missing; the message names it and the model.
    """
    try:
        return fields.pop(name)
    except KeyError:
        raise ValueError(f"{model}: the field {name!r} is missing") from None


@define
class Response(Generic[T]):
    """A successful answer: ``parsed`` is its body, as the type the operation declares."""

    status_code: HTTPStatus
    content: bytes
    headers: MutableMapping[str, str]
    parsed: T


__all__ = ["UNSET", "OpenIntEnum", "OpenStrEnum", "Response", "Unset", "pop_required"]
