"""What a client is called: beside ours, and over nothing else."""

from __future__ import annotations

from contextlib import nullcontext
from types import SimpleNamespace

import pytest

import prefect_rest
from scripts.regenerate import names
from scripts.regenerate.names import NameRefused, client_version, distribution_name, package_name
from ue_prefect import __version__


@pytest.mark.parametrize(
    ("version", "name"),
    [
        ("2.18.1", "prefect_rest_2_18"),
        ("3.8.8", "prefect_rest_3_8"),
        ("3.10.0", "prefect_rest_3_10"),
        ("3.0.0rc1", "prefect_rest_3_0"),
    ],
)
def test_a_client_is_called_after_its_prefect(version: str, name: str) -> None:
    assert package_name(version) == name
    assert distribution_name(name) == name.replace("_", "-")


def test_the_version_of_a_client_is_the_projects_and_then_prefects() -> None:
    assert client_version("3.8.8") == f"{__version__}+prefect.3.8.8"
    assert prefect_rest.__version__ == client_version("2.18.1")


@pytest.mark.parametrize(
    "name",
    [
        "prefect_rest",
        "ue_prefect",
        "extension",
        "prefect",
        "json",
        "winreg",
        "httpx",
        "attr",
        "pyyaml",
    ],
)
def test_a_name_that_would_hide_another_package_is_refused(name: str) -> None:
    with pytest.raises(NameRefused, match=f"A package {name} would hide another one: choose"):
        package_name("3.8.8", name)


def test_the_committed_clients_name_hides_nothing_for_its_own_prefect() -> None:
    assert package_name("2.18.1", "prefect_rest") == "prefect_rest"


@pytest.mark.parametrize(("version", "taken"), [(client_version("3.8.8"), False), ("2.0.0", True)])
def test_a_client_that_is_installed_may_be_made_again(
    monkeypatch: pytest.MonkeyPatch, version: str, taken: bool
) -> None:
    monkeypatch.setattr(names, "distribution", lambda _: SimpleNamespace(version=version))
    with pytest.raises(NameRefused) if taken else nullcontext():
        assert package_name("3.9.1", "bank_prefect") == "bank_prefect"


@pytest.mark.parametrize(
    "name", ["", "class", "None", "a-b", "1a", "_a", "a_", "a__b", "..", "a/b", "HTTPX", "präfekt"]
)
def test_what_no_package_can_be_called_is_refused(name: str) -> None:
    with pytest.raises(NameRefused, match=f"^No package can be called {name!r}: choose a --name"):
        package_name("3.8.8", name)


@pytest.mark.parametrize("version", ["2.18.0", "2.18.1rc1", "2.9.0", "1.4.1"])
def test_a_prefect_that_is_too_old_is_refused(version: str) -> None:
    with pytest.raises(NameRefused) as caught:
        package_name(version)
    assert str(caught.value) == (
        f"Prefect {version} is older than 2.18.1: name 2.18.1 or a newer version."
    )
