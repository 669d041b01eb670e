"""What the package shows, and what importing it costs."""

from __future__ import annotations

import re

import pytest

import ue_prefect
from tests.unit.processes import ran
from ue_prefect import errors


def test_all_that_is_exported_is_there() -> None:
    for name in ue_prefect.__all__:
        assert getattr(ue_prefect, name) is not None
    assert sorted(ue_prefect.__all__) == ue_prefect.__all__
    assert set(ue_prefect.__all__) <= set(dir(ue_prefect))


def test_what_is_not_exported_is_not_there() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'luanch'"):
        getattr(ue_prefect, "luanch")  # noqa: B009


def test_every_error_is_exported_and_drawn_below_its_base() -> None:
    drawn: dict[str, str] = {}
    above: list[str] = []
    for line in re.findall(r"^    [│├└─ ]*\w+", errors.__doc__ or "", re.MULTILINE):
        name = line.strip(" │├└─")
        level = (len(line) - len(name)) // 4 - 1
        above[level:] = [name]
        drawn[name] = above[level - 1] if level else "Exception"
    found = {
        name: each.__bases__[0].__name__
        for name, each in vars(errors).items()
        if isinstance(each, type) and issubclass(each, errors.UePrefectError)
    }
    assert drawn == found
    assert found.keys() <= set(ue_prefect.__all__)


@pytest.mark.parametrize("name", ["ue_prefect", "ue_prefect.errors"])
def test_importing_the_package_loads_nothing_of_the_client(name: str) -> None:
    loaded = "[each for each in sys.modules if each.startswith(('prefect', 'httpx'))]"
    assert ran(f"import sys; import {name}; print({loaded})").stdout == "[]\n"
