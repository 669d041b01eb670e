"""What leaves a task: no secret in it, whatever its spelling, and nothing that is not for reading.

The key stands in all places where an author can write it, or a server can show it; and so do
characters that forge log lines, or that a terminal obeys.
"""

from __future__ import annotations

import html
import json
import re
from base64 import b64decode, b64encode
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from doubles.agent import Agent, agent_fields
from doubles.bank import ACCOUNT_ID, WORKSPACE, WORKSPACE_ID, bank_fields
from doubles.cloud_front import CloudFront, Response, Workspace
from tests import task_python
from tests.live.faults import before
from tests.sockets import response, serving

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterator
    from pathlib import Path

    from doubles.agent import FinishedChoice, FinishedTask
    from doubles.cloud_front import Forward, Intercept, Request
    from scripts.sandbox.server import PrefectServer

pytestmark = pytest.mark.live

KEY = 'pw/+"<&>%;Nachtschicht\\=:0987'
"""A password with what encodings change."""

CORE = "Nachtschicht"
"""Its longest part that most of them do not."""

FORMS = {
    "plain": KEY,
    "percent": quote(KEY, safe=""),
    "percent in lower case": re.sub("%..", lambda code: code[0].lower(), quote(KEY, safe="")),
    "JSON": json.dumps(KEY)[1:-1],
    "JSON with escaped slashes": json.dumps(KEY)[1:-1].replace("/", "\\/"),
    "HTML": html.escape(KEY),
    "base64": b64encode(KEY.encode()).decode(),
    "base64 of the login": b64encode(f"{ACCOUNT_ID}:{KEY}".encode()).decode(),
    "folded": f"{KEY[:12]}\n  {KEY[12:]}",
    "hex": KEY.encode().hex(),
}
ALL_FORMS = " ".join(f"[{form}]" for form in FORMS.values())

CONTROLS = (
    "\n2026-11-24 09:00:00,000 INFO     UNV Forged\r\x1b[31m\x1b]0;title\x07\x00\x08\x9b2J\x85"
    "\u202egnp\u2028\u2029\u2066\u200f"
)


def leaks(text: str) -> list[str]:
    """Name the forms in which the key stands in a text, or a part of it."""
    together = "".join(text.split())
    found = [name for name, form in FORMS.items() if "".join(form.split()) in together]
    if CORE in together or KEY[:12] in together:
        found.append("a part")
    parts = [name for name in ("base64", "hex") if FORMS[name][8:32] in together]
    return [*found, *(f"a part in {name}" for name in parts)]


def left(ended: FinishedTask) -> dict[str, str]:
    """Return everything that left a task, by where it went."""
    return {
        "message": ended.message,
        "EXTENSION": ended.extension_output_text or "",
        "EXTENSION, read": json.dumps(ended.extension_output, ensure_ascii=False),
        "STDERR": ended.stderr,
        "STDOUT": ended.stdout,
        "output fields": "\n".join(
            str(value) for _, each in ended.updates for value in each.values()
        ),
        "events": json.dumps(list(ended.events)),
    }


def check_no_key(ended: FinishedTask) -> None:
    found = {place: leaks(text) for place, text in left(ended).items()}
    assert {place: forms for place, forms in found.items() if forms} == {}


@contextmanager
def front(server: PrefectServer, intercept: Intercept) -> Iterator[CloudFront]:
    """Put a front before the server to which `KEY` logs in."""
    workspace = Workspace(
        ACCOUNT_ID, "Bank", "bank", WORKSPACE_ID, WORKSPACE, "", "payments", server.api_url
    )
    with CloudFront({KEY: [workspace]}, intercept=intercept) as opened:
        yield opened


def fields_for(opened: CloudFront, deployment_id: str, **values: Any) -> dict[str, Any]:
    usual = {
        "api_url": opened.api_url,
        "credentials": (ACCOUNT_ID, KEY),
        "workspace": WORKSPACE_ID,
        "deployment": deployment_id,
        "extension_output": "Include latest Flow Run information",
    }
    return bank_fields(**{**usual, **values})


def spoken_by(text: str) -> Intercept:
    """Have a server show a text wherever a flow run, or the response that has it, can hold one."""

    def fault(request: Request, forward: Forward) -> Response:
        response = forward(request)
        headers = {**response.headers, "X-Echo": re.sub(r"[^ -~]", "?", text), "Set-Cookie": "a=b"}
        record = json.loads(response.body)
        if not isinstance(record, dict) or "state_name" not in record:
            return replace(response, headers=headers)
        state = {**record["state"], "name": text, "message": text}
        shown = {
            "name": text,
            "state_name": text,
            "state": state,
            "tags": [text],
            "parameters": {"login": text, text: 1},
            "context": {"deep": [{"deeper": text}]},
            "created_by": None,
            "flow_version": text,
        }
        return replace(response, headers=headers, body=json.dumps({**record, **shown}).encode())

    return fault


@pytest.mark.parametrize("log_level", ["Info", "Trace"])
def test_a_key_that_a_server_shows_everywhere_is_shown_nowhere(
    agent: Agent, prefect_server: PrefectServer, deployment_id: str, log_level: str
) -> None:
    with front(prefect_server, spoken_by(ALL_FORMS)) as opened:
        fields = fields_for(opened, deployment_id, wait=True, polling_interval=1, max_polls=1)
        task = agent.run(fields, log_level=log_level)
    assert task.exit_code == 40
    assert task.output_fields["out_flow_run_name"].startswith("[****]")
    assert task.output_fields["out_flow_run_state"].startswith("[****]")
    check_no_key(task)


def repeat_login(connection: socket.socket, request: bytes) -> None:
    """Let nobody pass, and say what was sent."""
    head = request.decode("latin-1")
    (login,) = re.findall(r"(?i)^proxy-authorization: (.+)\r$", head, re.MULTILINE)
    body = f"{login} {b64decode(login.partition(' ')[2]).decode()} {head}".encode()
    connection.sendall(response(f"407 Not by {login}", body, f"x-login: {login}"))


def test_the_login_of_a_proxy_that_repeats_it_is_shown_nowhere(
    archive: Path, deployment_id: str
) -> None:
    with serving(repeat_login) as proxy:
        address = proxy.replace("://", f"://night:{quote(KEY, safe='')}@")
        agent = task_python.agent(archive, environ={"HTTP_PROXY": address, "HTTPS_PROXY": address})
        fields = agent_fields(deployment=deployment_id)
        ended = [
            agent.run({**fields, "api_url": f"{scheme}://prefect.invalid/api"}, log_level="Trace")
            for scheme in ("http", "https")
        ]
    for task in ended:
        assert task.exit_code == 1
        assert "407" in task.message
        check_no_key(task)
        assert b64encode(f"night:{KEY}".encode()).decode()[12:40] not in "".join(
            left(task).values()
        )


def named_by(text: str) -> Intercept:
    """Have a server show a text as the name of a flow, a deployment and a workspace."""

    def fault(request: Request, forward: Forward) -> Response:
        response = forward(request)
        if not request.target.endswith(("/filter", "/me/workspaces")):
            return response
        name = {"name": text} if request.target.endswith("/filter") else {"workspace_name": text}
        first, *rest = json.loads(response.body)
        return replace(response, body=json.dumps([{**first, **name}, *rest]).encode())

    return fault


def test_choices_have_neither_a_key_nor_what_commands_a_terminal(
    agent: Agent, prefect_server: PrefectServer, deployment_id: str
) -> None:
    def choices(text: str) -> list[FinishedChoice]:
        with front(prefect_server, named_by(text)) as opened:
            fields = fields_for(opened, deployment_id)
            given = {name: fields[name] for name in ("credentials", "api_url", "ca_bundle")}
            return [
                agent.choices("workspace", given),
                agent.choices("deployment", {**given, "workspace": fields["workspace"]}),
            ]

    for text in (ALL_FORMS, CONTROLS):
        of_workspaces, of_deployments = choices(text)
        for choice in (of_workspaces, of_deployments):
            assert choice.rc == 0
            assert leaks("".join(choice.values) + choice.message + choice.stderr) == []
            assert all(value.isprintable() for value in choice.values)
        assert len(of_deployments.values) > 1  # those whose names can be shown
    with front(
        prefect_server, before(Response(400, {}, (ALL_FORMS + CONTROLS).encode()))
    ) as opened:
        fields = fields_for(opened, deployment_id)
        refused = agent.choices("workspace", fields)
    assert (refused.rc, refused.values) == (1, ())
    assert leaks(refused.message + refused.stderr) == []
    assert refused.message.isprintable()
