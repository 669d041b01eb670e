"""What the recorder keeps out of cassettes, and what it refuses to write."""

from __future__ import annotations

import getpass
import socket
import tempfile
from pathlib import Path

import pytest
from vcr.request import Request

from doubles.bank import API_KEY
from scripts.environments import ROOT
from scripts.record.cassettes import API_URL
from scripts.record.scenarios import REFUSED_KEY
from scripts.record.write import Scrubber

FRONT_URL = "http://127.0.0.1:51234/api"
SERVER_URL = "http://127.0.0.1:54321/api"


@pytest.fixture
def scrubber() -> Scrubber:
    return Scrubber(FRONT_URL, SERVER_URL)


def request(url: str) -> Request:
    headers = {
        "Authorization": f"Bearer {API_KEY}",
        "Content-Type": "application/json",
        "Host": "127.0.0.1:51234",
        "User-Agent": "ue-prefect",
        "X-PREFECT-API-VERSION": "0.8.4",
    }
    return Request("POST", url, b"{}", headers)


def test_a_request_loses_its_address_and_its_key(scrubber: Scrubber) -> None:
    scrubbed = scrubber.request(request(f"{FRONT_URL}/flows/filter?limit=1"))
    assert scrubbed is not None
    assert scrubbed.uri == f"{API_URL}/flows/filter?limit=1"
    assert {name.lower() for name in scrubbed.headers} == {"content-type", "x-prefect-api-version"}
    assert scrubbed.body == b"{}"


def test_a_request_can_be_scrubbed_again(scrubber: Scrubber) -> None:
    once = scrubber.request(request(f"{FRONT_URL}/flows/filter"))
    assert once is not None
    assert scrubber.request(once) is once


def test_what_the_front_asks_the_server_is_not_recorded(scrubber: Scrubber) -> None:
    assert scrubber.request(request(f"{SERVER_URL}/flows/filter")) is None


def test_an_response_keeps_its_body_and_loses_its_origin(scrubber: Scrubber) -> None:
    response = {
        "status": {"code": 200, "message": "OK"},
        "headers": {"Server": ["Python"], "Date": ["today"], "content-type": ["application/json"]},
        "body": {"string": b'{"id": 1}'},
    }
    assert scrubber.response(response) == {
        **response,
        "headers": {"content-type": ["application/json"]},
    }


@pytest.mark.parametrize(
    "leak",
    [
        API_KEY,
        REFUSED_KEY,
        "Bearer",
        "127.0.0.1",
        ":51234",
        ":54321",
        socket.gethostname(),
        getpass.getuser(),
        str(ROOT),
        str(Path(tempfile.gettempdir()).resolve()),
    ],
)
def test_a_cassette_with_a_secret_or_a_fact_of_the_machine_is_refused(
    scrubber: Scrubber, leak: str
) -> None:
    assert leak in scrubber.left_in(f'{{"message": "see {leak}"}}')


def test_a_clean_cassette_is_not_refused(scrubber: Scrubber) -> None:
    assert scrubber.left_in(f"uri: {API_URL}/flows/filter") == []


def test_the_folders_in_a_log_line_are_not_those_of_this_machine(scrubber: Scrubber) -> None:
    packages = "/opt/prefect/lib/python3.11/site-packages"
    said = f'File \\"{packages}/prefect/engine.py\\", in \\"{ROOT}/scripts/sandbox/flows.py\\"'
    response = {
        "status": {"code": 200, "message": "OK"},
        "headers": {},
        "body": {"string": f'{{"message": "{said}"}}'.encode()},
    }
    (body,) = scrubber.response(response)["body"].values()
    left = 'File \\"/python/prefect/engine.py\\", in \\"/project/scripts/sandbox/flows.py\\"'
    assert body.decode() == f'{{"message": "{left}"}}'
