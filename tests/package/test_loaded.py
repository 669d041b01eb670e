"""What a task loads: modules, as they can be counted, where milliseconds cannot."""

from __future__ import annotations

import json
import ssl
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import trustme

from doubles.agent import agent_fields
from tests import task_python
from tests.package.test_contents import module_names, run_isolated
from tests.sockets import response, serving

if TYPE_CHECKING:
    import socket
    from collections.abc import Mapping

LOADED = Path(__file__).with_name("loaded_by_a_launch.txt")
"""The archive's modules that a launch by ids loads. What else one loads, every task pays for."""

MOST_OF_PYTHON = 74
"""Modules of Python's own beside them, which the agent has not loaded; 3.11.7 has 69."""

DONE_WITHOUT = {"encodings.ascii", "encodings.idna", "heapq", "queue", "stringprep"}
"""Modules of Python's own that scripts with httpx load, or tasks did."""

MOST_GARBAGE = 400
"""Objects that only refer to each other once the extension is imported, and stay. 3.11.7 has 224;
without a look at them meanwhile it has 645."""

LAUNCHED = json.loads(Path(__file__).parents[1].joinpath("flow_run_of_2.18.1.json").read_bytes())
SCRIPT = """
import json, logging
from universal_extension import ExtensionResult, UniversalExtension, ui
from universal_extension.deco import dynamic_choice_command, dynamic_command
agents = set(sys.modules)
from extension import Extension
result = Extension().extension_start(json.loads('{}'))
assert result.rc == 0, result.message
print("\\n".join(sorted(sys.modules.keys() - agents)))
"""


def launch(connection: socket.socket, request: bytes) -> None:
    """Respond to a launch as Prefect does."""
    head, _, body = request.partition(b"\r\n\r\n")
    key = json.loads(body)["idempotency_key"]
    deployment_id = head.split()[1].decode().split("/")[-2]
    made = {**LAUNCHED, "idempotency_key": key, "deployment_id": deployment_id}
    connection.sendall(response("201 Created", json.dumps(made).encode()))


def test_a_launch_by_ids_loads_what_it_needs_and_no_more(
    archive: Path, contents: Mapping[str, bytes], tmp_path: Path
) -> None:
    authority, tls = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(tls)
    authority.cert_pem.write_to_path(str(tmp_path / "bundle.pem"))
    with serving(launch, tls) as url:
        fields = agent_fields(
            api_url=f"{url.replace('127.0.0.1', 'localhost')}/api",
            ca_bundle=task_python.chosen.path(tmp_path / "bundle.pem"),
            deployment="400fc9de-7351-48fc-8683-091b9c8c54a4",
            credentials=None,
        )
        ended = run_isolated(archive, SCRIPT.replace("{}", json.dumps(fields)))
    assert ended.stderr == ""
    loaded = ended.stdout.split()
    archives = set(module_names(contents))
    of_archive = [name for name in loaded if name in archives]
    assert of_archive == LOADED.read_text().split()
    assert sorted(DONE_WITHOUT.intersection(loaded)) == []
    assert len(loaded) - len(of_archive) <= MOST_OF_PYTHON


@pytest.mark.usefixtures("_python_of_the_bytecode")
def test_a_start_leaves_little_garbage(archive: Path) -> None:
    ended = run_isolated(archive, "\nimport extension, gc\ngc.unfreeze()\nprint(gc.collect())")
    assert ended.stderr == ""
    assert int(ended.stdout) <= MOST_GARBAGE
