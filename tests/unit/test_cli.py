"""The command line: the same task as UAC's fields describe, and the same exit codes."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

import pytest

from ue_prefect import cli

if TYPE_CHECKING:
    from collections.abc import Iterator

ACCOUNT_ID = "6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10"


@pytest.fixture(autouse=True)
def _logging_as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for variable in (cli.API_KEY_VARIABLE, cli.API_URL_VARIABLE):
        monkeypatch.delenv(variable, raising=False)
    root, ours = logging.getLogger(), logging.getLogger("UNV")
    handlers, level = root.handlers[:], ours.level
    yield
    root.handlers[:] = handlers
    ours.setLevel(level)


def test_wrong_arguments_are_a_validation_error(capsys: pytest.CaptureFixture[str]) -> None:
    command = ["launch", "--deployment", "nightly", "--wait", "--polling-interval", "often"]
    assert cli.main([*command, "--output"]) == 20
    output = json.loads(capsys.readouterr().out)
    assert output["result"]["errors"] == [
        "Workspace ID or Name is required for Prefect Cloud",
        "Credentials must have the Account ID, a UUID, as user",
        "Credentials must have the API key as password",
        "Polling Interval (sec) must be a whole number from 1 to 2147483647, not 'often'",
    ]


def test_the_api_key_comes_from_the_environment_and_is_not_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    key = "a-key-of-a-unit-test"
    monkeypatch.setenv(cli.API_KEY_VARIABLE, key)
    command = ["launch", "--deployment", "nightly", "--account-id", ACCOUNT_ID, "--name", key]
    assert cli.main([*command, "--output", "--debug"]) == 20
    shown = capsys.readouterr()
    assert json.loads(shown.out)["result"]["errors"] == [
        "Workspace ID or Name is required for Prefect Cloud"
    ]
    assert key not in shown.out + shown.err


def test_the_address_comes_from_the_environment_unless_it_is_given(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    below = f"accounts/{ACCOUNT_ID}/workspaces/payments"
    monkeypatch.setenv(cli.API_URL_VARIABLE, f"https://prefect.test/api/{below}/")

    def fields(*more: str) -> dict[str, Any]:
        cli.main(["launch", "--deployment", "a/b/", "--max-polls", "0", "--output", *more])
        shown: dict[str, Any] = json.loads(capsys.readouterr().out)["invocation"]["fields"]
        return shown

    named = fields()
    assert named["api_url"] == "https://prefect.test/api"
    assert named["credentials"]["user"] == ACCOUNT_ID
    assert named["workspace"] == "payments"
    given = fields("--api-url", "http://elsewhere.test/api")
    assert given["api_url"] == "http://elsewhere.test/api"
    assert given["credentials"]["user"] is given["workspace"] is None


def test_nothing_is_printed_to_stdout_unless_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["launch", "--deployment", "nightly"]) == 20
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("arguments", [[], ["launch"], ["fly"], ["launch", "--colour", "green"]])
def test_unknown_or_missing_arguments_show_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2
    assert "usage: ue-prefect" in capsys.readouterr().err
