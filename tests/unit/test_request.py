"""What Prefect's own environment variables mean."""

from __future__ import annotations

import pytest

from ue_prefect import Server

ACCOUNT_ID = "6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10"
CLOUD = "https://api.prefect.cloud/api"


@pytest.mark.parametrize(
    ("environ", "server"),
    [
        pytest.param({}, Server(CLOUD), id="nothing"),
        pytest.param(
            {"PREFECT_API_URL": "http://127.0.0.1:4200/api/", "PREFECT_API_KEY": ""},
            Server("http://127.0.0.1:4200/api"),
            id="a-server-of-ones-own",
        ),
        pytest.param(
            {
                "PREFECT_API_URL": f"{CLOUD}/accounts/{ACCOUNT_ID}/workspaces/payments",
                "PREFECT_API_KEY": "key",
            },
            Server(CLOUD, account_id=ACCOUNT_ID, workspace="payments", api_key="key"),
            id="a-workspace-in-the-cloud",
        ),
        pytest.param(
            {"PREFECT_API_URL": "http://own.test/api", "PREFECT_API_AUTH_STRING": "me:pass:word"},
            Server("http://own.test/api", basic_auth=("me", "pass:word")),
            id="basic",
        ),
    ],
)
def test_a_server_is_named_by_the_environment(environ: dict[str, str], server: Server) -> None:
    assert Server.from_environment(environ) == server
