"""The command line: the same task as UAC's fields describe, and the same exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import ue_prefect
from ue_prefect import cli

ACCOUNT_ID = "6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10"
OWN = "http://own.test/api"
SECRET = "s3cret-of-a-unit-test"
LAUNCH = ["launch", "--deployment", "nightly"]
WRONG = ["--max-polls", "0", "--wait"]
"""Ends every command before it asks Prefect."""

pytestmark = pytest.mark.usefixtures("process_as_it_was")


@pytest.fixture
def outcome(capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command that is wrong, and return its JSON output."""

    def run(*arguments: str) -> Any:
        assert cli.main([*LAUNCH, "--output", "json", *arguments]) == 20
        shown = capsys.readouterr()
        assert SECRET not in shown.out + shown.err
        return json.loads(shown.out)

    return run


def errors(outcome: Any, *arguments: str) -> list[str]:
    said: list[str] = outcome(*arguments)["result"]["errors"]
    return said


def fields(outcome: Any, *arguments: str) -> dict[str, Any]:
    shown: dict[str, Any] = outcome(*WRONG, *arguments)["invocation"]["fields"]
    return shown


def started(*arguments: str, before: str = "", **streams: Any) -> subprocess.Popen[str]:
    """Start the command in a process of its own, after some lines of Python."""
    package = Path(ue_prefect.__file__).parents[2]
    paths = [str(package / "extension"), str(package / "generated_client")]
    script = f"{before}\nimport sys\nfrom ue_prefect.cli import main\nsys.exit(main())"
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        text=True,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams},
    )


# Errors, in the words of a command line


def test_what_is_wrong_is_called_by_its_option_or_variable(outcome: Any) -> None:
    arguments = ["--account-id", "northern", "--wait", "--polling-interval", "often"]
    more = ["--max-polls", "0", "--options", "[]", "--ca-bundle", "/nowhere"]
    assert errors(outcome, *arguments, *more) == [
        "--workspace is required for Prefect Cloud",
        "--account-id must have the Account ID, a UUID",
        "PREFECT_API_KEY must have the API key",
        "--ca-bundle must be a file that the agent can read, not '/nowhere'",
        "--options must be a JSON object, not a list",
        "--polling-interval must be a whole number from 1 to 2147483647, not 'often'",
        "--max-polls must be a whole number from 1 to 2147483647, not '0'",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--api-url", "own"], "--api-url must be an address like"),
        (["--api-url", OWN, "--user", "me"], "PREFECT_API_KEY must have a password for --user"),
        (["--api-url", OWN, "--user", "m:e"], "--user must have a user without ':'"),
        (["--api-url", OWN, "--name", "\ud800"], "--name must be valid Unicode text"),
    ],
)
def test_each_option_is_called_by_its_name(outcome: Any, arguments: list[str], said: str) -> None:
    assert any(error.startswith(said) for error in errors(outcome, *arguments))


def test_a_malformed_file_of_profiles_is_named(outcome: Any, tmp_path: Path) -> None:
    (tmp_path / "profiles.toml").write_text("active = ")
    (error,) = errors(outcome)
    assert error.startswith(f"Prefect's profiles cannot be read from {tmp_path}/profiles.toml: ")
    assert fields(outcome, "--api-url", OWN)["api_url"] == OWN


# Where Prefect is, and the login


def test_the_address_comes_from_the_environment_unless_it_is_given(
    outcome: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = f"accounts/{ACCOUNT_ID}/workspaces/payments"
    monkeypatch.setenv("PREFECT_API_URL", f"https://prefect.test/api/{below}/")
    named = fields(outcome)
    assert named["api_url"] == "https://prefect.test/api"
    assert named["credentials"]["user"] == ACCOUNT_ID
    assert named["workspace"] == "payments"
    assert fields(outcome, "--workspace", "risk")["workspace"] == "risk"
    given = fields(outcome, "--api-url", "http://elsewhere.test/api")
    assert given["api_url"] == "http://elsewhere.test/api"
    assert given["credentials"]["user"] is given["workspace"] is None


LOGINS = {"PREFECT_API_KEY": SECRET, "PREFECT_API_AUTH_STRING": f"operator:{SECRET}"}


@pytest.mark.parametrize("by_option", [True, False])
@pytest.mark.parametrize(
    ("environ", "arguments", "user"),
    [
        pytest.param(["PREFECT_API_KEY"], [], None, id="key"),
        pytest.param(["PREFECT_API_AUTH_STRING"], [], "operator", id="user-and-password"),
        pytest.param([*LOGINS], [], "operator", id="user-and-password-go-before-the-key"),
        pytest.param([*LOGINS], ["--user", "me"], "me", id="an-option-goes-before-all"),
    ],
)
def test_the_login_of_a_server_of_ones_own(
    outcome: Any,
    monkeypatch: pytest.MonkeyPatch,
    environ: list[str],
    arguments: list[str],
    user: str | None,
    by_option: bool,
) -> None:
    for name in environ:
        monkeypatch.setenv(name, LOGINS[name])
    if by_option:
        arguments = [*arguments, "--api-url", OWN]
    else:
        monkeypatch.setenv("PREFECT_API_URL", OWN)
    assert fields(outcome, *arguments)["credentials"] == {"user": user, "password": "****"}


def test_a_profiles_key_is_for_the_server_of_that_profile_alone(
    outcome: Any, tmp_path: Path
) -> None:
    profile = f'PREFECT_API_URL = "{OWN}"\nPREFECT_API_KEY = "{SECRET}"\n'
    (tmp_path / "profiles.toml").write_text(f'active = "own"\n[profiles.own]\n{profile}')
    shown = fields(outcome)
    assert (shown["api_url"], shown["credentials"]["password"]) == (OWN, "****")
    for elsewhere in (["--api-url", "http://elsewhere.test/api"], ["--account-id", ACCOUNT_ID]):
        assert fields(outcome, *elsewhere)["credentials"]["password"] is None


# Arguments and streams


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "the following arguments are required: command"),
        (["launch"], "--deployment is required"),
        (["launch", "--deployment"], "argument --deployment: expected one argument"),
        ([*LAUNCH, "--api-url", ""], "argument --api-url: must not be empty"),
        ([SECRET], "argument command: invalid choice"),
        ([*LAUNCH, "--token", SECRET], "unknown option --token"),
        (
            ["launch", "--deploymnt", "nightly"],
            "unknown option --deploymnt; did you mean --deployment?",
        ),
        ([*LAUNCH, f"--token={SECRET}"], "unknown option --token"),
        ([*LAUNCH, f"--{SECRET}"], "an argument is not known"),
        ([*LAUNCH, SECRET], "an argument is not known"),
        ([*LAUNCH, f"--wait={SECRET}"], "argument --wait: ignored explicit argument"),
        ([*LAUNCH, f"--wait={SECRET}'\""], "argument --wait: ignored explicit argument"),
    ],
)
def test_wrong_arguments_are_a_validation_error_that_shows_no_value(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 20
    shown = capsys.readouterr()
    usage, error = shown.err.splitlines()
    assert usage.startswith("usage: ue-prefect ")
    assert error == f"Data Validation Error: {said}"
    assert SECRET not in shown.out + shown.err


@pytest.mark.parametrize("arguments", [["--help"], ["launch", "--help"], ["--version"]])
def test_help_and_version_end_well(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith(
        f"ue-prefect {ue_prefect.__version__}\n" if arguments == ["--version"] else "usage: "
    )


@pytest.mark.parametrize(
    ("arguments", "code"),
    [([*LAUNCH, "--output", "json"], 20), (["launch", "--help"], 0), ([], 20)],
)
@pytest.mark.parametrize("closed", [["stdout"], ["stdout", "stderr"]])
def test_a_closed_pipe_changes_no_exit_code(
    arguments: list[str], code: int, closed: list[str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    streams: dict[str, Any] = dict.fromkeys(closed, writing)
    command = started(*arguments, **streams)
    os.close(writing)
    _, stderr = command.communicate(timeout=30)
    assert command.returncode == code
    assert "Traceback" not in (stderr or "")
    assert "Exception ignored" not in (stderr or "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk is full here")
def test_output_that_cannot_be_written_is_said() -> None:
    with Path("/dev/full").open("w") as full:
        command = started(*LAUNCH, "--output", "json", stdout=full)
    _, stderr = command.communicate(timeout=30)
    assert command.returncode == 20
    assert "The output cannot be written: " in stderr
    assert "Traceback" not in stderr


# Signals

AT_EVERY_IMPORT = """
import signal, sys
class Sender:
    def find_spec(self, name, path=None, target=None):
        if "ue_prefect.cli" in sys.modules and signal.getsignal(SENT) != FIRST:
            signal.raise_signal(SENT)
SENT = signal.{name}
signal.signal(SENT, signal.SIG_DFL)  # a shell lets what it runs in the background ignore some
FIRST = signal.getsignal(SENT)
sys.meta_path.insert(0, Sender())
"""


@pytest.mark.parametrize(
    "name",
    [name for name in cli.SIGNALS if hasattr(signal, name)],
)
def test_a_signal_while_the_command_is_loaded_cancels_the_task(name: str) -> None:
    before = AT_EVERY_IMPORT.format(name=name)
    command = started(*LAUNCH, "--api-url", "http://127.0.0.1:1/api", before=before)
    stdout, stderr = command.communicate(timeout=30)
    assert stderr.endswith("The task was cancelled; no flow run was launched\n")
    assert (command.returncode, stdout) == (1, "")
    assert "Traceback" not in stderr


IGNORING = """
import atexit, signal
set_, handlers = signal.signal, set()
for name in NAMES:
    set_(getattr(signal, name), signal.SIG_IGN)
signal.signal = lambda number, handler: (handlers.add(handler), set_(number, handler))
atexit.register(lambda: print(handlers <= {signal.SIG_IGN}))
"""


def test_signals_that_are_ignored_stay_so() -> None:
    """As nohup has it, and as a shell that runs a command in the background."""
    names = [name for name in cli.SIGNALS if hasattr(signal, name)]
    command = started(*LAUNCH, before=f"NAMES = {names}{IGNORING}")
    stdout, _ = command.communicate(timeout=30)
    assert stdout == "True\n"
