"""What Prefect's own settings mean: environment variables, and profiles where they say nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import ue_prefect
from tests.unit.processes import ran
from ue_prefect import InputError, Server

if TYPE_CHECKING:
    from pathlib import Path

ACCOUNT_ID = "6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10"
CLOUD = "https://api.prefect.cloud/api"
WORKSPACE = f"{CLOUD}/accounts/{ACCOUNT_ID}/workspaces/payments"
OWN = "http://own.test/api"
ENVIRON = {"PREFECT_PROFILES_PATH": "/nowhere/profiles.toml"}


def error(**environ: str) -> str:
    with pytest.raises(InputError) as refused:
        Server.from_environment({**ENVIRON, **environ})
    return str(refused.value)


@pytest.mark.parametrize(
    ("environ", "server"),
    [
        pytest.param(
            {"PREFECT_API_URL": " http://127.0.0.1:4200/api/ ", "PREFECT_API_KEY": ""},
            Server("http://127.0.0.1:4200/api"),
            id="a-server-of-ones-own",
        ),
        pytest.param(
            {"PREFECT_API_URL": WORKSPACE, "PREFECT_API_KEY": "key"},
            Server(CLOUD, account_id=ACCOUNT_ID, workspace="payments", api_key="key"),
            id="a-workspace-in-the-cloud",
        ),
        pytest.param(
            {"PREFECT_API_URL": OWN, "PREFECT_API_AUTH_STRING": "me:pass:word"},
            Server(OWN, basic_auth=("me", "pass:word")),
            id="basic",
        ),
        pytest.param(
            {
                "PREFECT_API_URL": WORKSPACE,
                "PREFECT_API_KEY": "key",
                "PREFECT_API_AUTH_STRING": "me:password",
            },
            Server(CLOUD, account_id=ACCOUNT_ID, workspace="payments", api_key="key"),
            id="prefect-cloud-takes-the-key-alone",
        ),
    ],
)
def test_a_server_is_named_by_the_environment(environ: dict[str, str], server: Server) -> None:
    assert Server.from_environment({**ENVIRON, **environ}) == server


@pytest.mark.parametrize("environ", [{}, {"PREFECT_API_URL": ""}, {"PREFECT_API_URL": "  "}])
def test_without_an_address_it_is_said_what_to_set(environ: dict[str, str]) -> None:
    assert error(**environ) == (
        "PREFECT_API_URL is not set: set it to the address of Prefect's API, such as "
        "http://127.0.0.1:4200/api, or give server"
    )


@pytest.mark.parametrize(
    ("api_url", "said"),
    [
        ("localhost:4200", f"must be an address like {CLOUD}, not 'localhost:4200'"),
        (
            "http://me:geheim@own.test/api",
            "must hold no user or password: give them as credentials",
        ),
        (CLOUD, f"must be that of a workspace: {CLOUD}/accounts/<account id>/workspaces/"),
        (f"{OWN}/accounts/me/workspaces/mine", f"must be that of a workspace: {OWN}/accounts/"),
        (f"{CLOUD}/accounts/{ACCOUNT_ID}", f"must be that of a workspace: {CLOUD}/accounts/"),
    ],
)
def test_a_malformed_address_is_called_by_its_variable(api_url: str, said: str) -> None:
    assert error(PREFECT_API_URL=api_url, PREFECT_API_KEY="key").startswith(
        f"PREFECT_API_URL {said}"
    )


def test_prefect_cloud_is_not_asked_without_a_key() -> None:
    said = "PREFECT_API_KEY is not set: Prefect Cloud wants an API key"
    assert error(PREFECT_API_URL=WORKSPACE) == said
    assert error(PREFECT_API_URL=WORKSPACE, PREFECT_API_AUTH_STRING="me:password") == said


@pytest.mark.parametrize("auth_string", ["geheimnis", "geheimnis:", ":geheimnis"])
def test_user_and_password_must_both_be_there_and_are_not_shown(auth_string: str) -> None:
    assert error(PREFECT_API_URL=OWN, PREFECT_API_AUTH_STRING=auth_string) == (
        "PREFECT_API_AUTH_STRING must be a user and a password with a ':' between them"
    )


def test_connect_takes_what_the_settings_name(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in ENVIRON.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PREFECT_API_URL", OWN)
    with ue_prefect.connect() as prefect:
        assert prefect.api_url == OWN
    monkeypatch.delenv("PREFECT_API_URL")
    with pytest.raises(InputError, match=r"^PREFECT_API_URL is not set"):
        ue_prefect.connect()
    with pytest.raises(InputError, match=r"^api_url must be an address like"):
        ue_prefect.connect(Server("localhost"))


@pytest.mark.parametrize(
    "api_url",
    [
        "https://me:s3cret-wort@host/api",
        "https://host/api?token=s3cret-wort",
        "https://host/api#s3cret-wort",
        "s3cret-wort",
    ],
)
def test_a_server_is_shown_without_what_may_be_secret(api_url: str) -> None:
    server = Server(api_url, ACCOUNT_ID, api_key="s3cret-wort", basic_auth=("me", "s3cret-wort"))
    assert repr(server) == (
        f"Server(api_url='****', account_id='{ACCOUNT_ID}', workspace=None, ca_bundle=None)"
    )
    assert repr(Server(OWN)).startswith(f"Server(api_url='{OWN}', ")


# Prefect's profiles

PROFILES = f"""
active = "bank"

[profiles.bank]
PREFECT_API_URL = "{WORKSPACE}"
PREFECT_API_KEY = "key-of-the-bank"

[profiles.own]
PREFECT_API_URL = "{OWN}/"
PREFECT_API_AUTH_STRING = "me:password"

[profiles.ephemeral]
PREFECT_SERVER_ALLOW_EPHEMERAL_MODE = true
"""


@pytest.fixture
def profiles(tmp_path: Path) -> Path:
    path = tmp_path / "profiles.toml"
    path.write_text(PROFILES)
    return path


BANK = Server(CLOUD, ACCOUNT_ID, "payments", "key-of-the-bank")


def test_the_active_profile_counts(profiles: Path) -> None:
    assert Server.from_environment({"PREFECT_PROFILES_PATH": str(profiles)}) == BANK


@pytest.mark.parametrize("environ", [{}, {"PREFECT_HOME": "~/.prefect"}])
def test_that_is_a_folder_of_the_users_own(
    environ: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / ".prefect").mkdir()
    (tmp_path / ".prefect" / "profiles.toml").write_text(PROFILES)
    assert Server.from_environment(environ) == BANK


def test_another_profile_can_be_named(profiles: Path) -> None:
    environ = {"PREFECT_PROFILES_PATH": str(profiles), "PREFECT_PROFILE": "own"}
    assert Server.from_environment(environ) == Server(OWN, basic_auth=("me", "password"))
    assert Server.from_environment({**environ, "PREFECT_PROFILE": ""}) == BANK


def test_each_variable_goes_before_the_profile_also_when_it_is_empty(profiles: Path) -> None:
    environ = {"PREFECT_PROFILES_PATH": str(profiles), "PREFECT_API_KEY": "mine"}
    assert Server.from_environment(environ) == BANK._replace(api_key="mine")
    assert error(**environ, PREFECT_API_URL="").startswith("PREFECT_API_URL is not set")
    environ["PREFECT_PROFILE"] = "own"
    assert Server.from_environment({**environ, "PREFECT_API_AUTH_STRING": ""}) == Server(
        OWN, api_key="mine"
    )


@pytest.mark.parametrize("text", ["", "[profiles]", 'active = "bank"', 'active = ["bank"]\n'])
def test_profiles_of_which_none_is_active_are_nothing_set_or_malformed(
    text: str, profiles: Path
) -> None:
    profiles.write_text(text)
    assert error(PREFECT_PROFILES_PATH=str(profiles)).startswith(
        ("PREFECT_API_URL is not set", f"Prefect's profiles cannot be read from {profiles}: ")
    )


def test_what_is_malformed_in_a_profile_is_called_by_its_place(profiles: Path) -> None:
    profiles.write_text('active = "x"\n[profiles.x]\nPREFECT_API_URL = "localhost"\n')
    assert error(PREFECT_PROFILES_PATH=str(profiles)) == (
        f"PREFECT_API_URL, in profile 'x' of {profiles}, must be an address like {CLOUD}, "
        "not 'localhost'"
    )


@pytest.mark.parametrize(
    "content",
    [
        b"active = ",
        b'active = "x"\n[profiles]\nx = 3\n',
        b"a = " + 9000 * b"[",
    ],
)
def test_a_malformed_file_is_named(content: bytes, profiles: Path) -> None:
    profiles.write_bytes(content)
    said = error(PREFECT_PROFILES_PATH=str(profiles))
    assert said.startswith(f"Prefect's profiles cannot be read from {profiles}: ")
    assert "\n" not in said


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    said = f"Prefect's profiles cannot be read from {tmp_path}: not a regular file"
    assert error(PREFECT_PROFILES_PATH=str(tmp_path)) == said


def test_a_task_of_uac_reads_none_of_these_settings() -> None:
    script = """
import os, sys
os.environ.update({name: "http://127.0.0.1:1/api" for name in NAMES})
from ue_prefect.task import job
report = job.Job().run({"deployment": "settlement/nightly"})
loaded = [name for name in ("tomllib", "ue_prefect.prefect.settings") if name in sys.modules]
print(loaded, report.status_description)
"""
    names = ["PREFECT_API_URL", "PREFECT_API_KEY", "PREFECT_API_AUTH_STRING"]
    assert ran(f"NAMES = {names}{script}").stdout.strip() == (
        "[] Data Validation Error: Workspace ID or Name is required for Prefect Cloud; "
        "Credentials must have the Account ID, a UUID, as user; "
        "Credentials must have the API key as password"
    )
