"""The REST API: each request and each response is held against the description."""

from __future__ import annotations

import base64
import json
import tempfile
import uuid
from contextlib import ExitStack
from dataclasses import dataclass
from fnmatch import fnmatchcase
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import parse_qsl

from doubles.background import in_background
from doubles.controller.description import Description, JsonObject
from doubles.controller.tasks import Refused, TaskInstance, Template

if TYPE_CHECKING:
    from collections.abc import Callable

OLDER_NAMES = {"/resources/task/ops-task-launch": "/resources/task/launch"}
"""Routes that uip-cli 2.1.1 requests by names that the description of 7.9.1.0 no longer has."""


@dataclass(frozen=True)
class Response:
    """What is sent back: words, or what is written as JSON."""

    status: int
    content: Any

    @property
    def media_type(self) -> str:
        return "text/plain" if isinstance(self.content, str) else "application/json"

    @property
    def body(self) -> bytes:
        words = isinstance(self.content, str)
        return (self.content if words else json.dumps(self.content)).encode()


class Controller:
    """Plays a Universal Controller with one agent on 127.0.0.1, for the length of a ``with`` block.

    Args:
        user: whoever may use it, by HTTP Basic.
        password: and with which password.
    """

    def __init__(self, user: str = "ops.admin", password: str = "of-a-test") -> None:
        self.user, self.password = user, password
        self.description = Description()
        self._templates: dict[str, Template] = {}
        self._credentials: dict[str, tuple[str, str]] = {}
        self._tasks: dict[str, JsonObject] = {}
        self._instances: dict[str, TaskInstance] = {}
        self._routes: dict[str, Callable[[Any], Response]] = {
            "POST /resources/credential": self._create_credential,
            "GET /resources/task": self._read_task,
            "POST /resources/task": self._create_task,
            "PUT /resources/task": self._update_task,
            "POST /resources/task/launch": self._launch,
            "POST /resources/task/list": self._list_tasks,
            "POST /resources/taskinstance/list": self._list_instances,
            "POST /resources/taskinstance/rerun": self._rerun,
            "GET /resources/taskinstance/retrieveoutput": self._output,
            "POST /resources/universaltemplate/importtemplate": self._import_template,
        }

    def __enter__(self) -> Self:
        with ExitStack() as cleanup:
            self._folder = cleanup.enter_context(tempfile.TemporaryDirectory())
            cleanup.callback(self._close_instances)
            self._server = _Server(self)
            cleanup.enter_context(in_background(self._server))
            self._cleanup = cleanup.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._cleanup.close()

    def _close_instances(self) -> None:
        for instance in self._instances.values():
            instance.close()

    @property
    def url(self) -> str:
        """What uip-cli takes as ``--url``."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def respond(self, method: str, target: str, headers: Any, body: bytes) -> Response:
        """Return the response to a request."""
        login = base64.b64encode(f"{self.user}:{self.password}".encode()).decode()
        if headers.get("Authorization") != f"Basic {login}":
            return Response(401, "")
        path, _, query = target.partition("?")
        path = OLDER_NAMES.get(path, path)
        operation = self.description.paths.get(path, {}).get(method.lower())
        if operation is None:
            return Response(404, f"The double has no {method} {path}.")
        media_type = headers.get("Content-Type")
        if found := self.description.request_problems(operation, query, media_type, body):
            return Response(400, "\n".join(found))
        given: Any = dict(parse_qsl(query)) if method == "GET" else body
        if "application/json" in operation.get("requestBody", {}).get("content", {}):
            given = json.loads(body)
        try:
            response = self._routes[f"{method} {path}"](given)
        except Refused as refusal:
            response = Response(400, "\n".join(refusal.args))
        wrong = self.description.response_problems(
            operation, response.status, response.media_type, response.body
        )
        if wrong:
            return Response(500, "\n".join(["The double's own response:", *wrong]))
        return response

    def _import_template(self, package: bytes) -> Response:
        folder = Path(tempfile.mkdtemp(dir=self._folder))
        template = Template(package, folder, self.description)
        self._templates[template.name] = template
        return Response(200, f"Imported the template {template.name!r}.")

    def _create_credential(self, given: JsonObject) -> Response:
        _refuse_others(given, "name", "runtimePassword", "runtimeUser")
        name = given.get("name", "")
        self._credentials[name] = (given.get("runtimeUser", ""), given.get("runtimePassword", ""))
        return Response(200, f"Created the credential {name!r}.")

    def _create_task(self, task: JsonObject) -> Response:
        if task["name"] in self._tasks:
            raise Refused("$.name: there is a task of this name")
        self._keep(task | {"sysId": uuid.uuid4().hex})
        return Response(200, f"Created the task {task['name']!r}.")

    def _update_task(self, task: JsonObject) -> Response:
        known = {one["sysId"]: name for name, one in self._tasks.items()}
        name = known.get(task.get("sysId"))
        if name is None:
            return Response(404, f"$.sysId: there is no task {task.get('sysId')!r}")
        if task["name"] != name and task["name"] in self._tasks:
            raise Refused("$.name: there is a task of this name")
        self._keep(task)
        if task["name"] != name:
            del self._tasks[name]
        return Response(200, f"Changed the task {task['name']!r}.")

    def _keep(self, task: JsonObject) -> None:
        template = self._templates.get(task.get("template", ""))
        if template is None:
            raise Refused(f"$.template: there is no template {task.get('template')!r}")
        if found := template.task_problems(task, self._credentials):
            raise Refused(*found)
        self._tasks[task["name"]] = task

    def _read_task(self, given: JsonObject) -> Response:
        _refuse_others(given, "taskname")
        task = self._tasks.get(given.get("taskname", ""))
        if task is None:
            return Response(404, f"There is no task {given.get('taskname')!r}.")
        return Response(200, task)

    def _list_tasks(self, given: JsonObject) -> Response:
        _refuse_others(given, "name", "type")
        return Response(
            200, _of([{"name": name, "type": "Universal"} for name in self._tasks], given)
        )

    def _launch(self, given: JsonObject) -> Response:
        _refuse_others(given, "name")
        task = self._tasks.get(given.get("name", ""))
        if task is None:
            raise Refused(f"$.name: there is no task {given.get('name')!r}")
        template = self._templates[task["template"]]
        instance = TaskInstance(len(self._instances) + 1, task, template, self._credentials)
        self._instances[instance.sys_id] = instance
        info = f"Launched the task {task['name']!r} as instance {instance.sys_id}."
        done = {"type": "launch", "success": True, "info": info, "errors": ""}
        return Response(200, {**done, "sysId": instance.sys_id})

    def _list_instances(self, given: JsonObject) -> Response:
        _refuse_others(given, "name", "sysId", "taskName", "type")
        return Response(200, _of([one.listed() for one in self._instances.values()], given))

    def _rerun(self, given: JsonObject) -> Response:
        _refuse_others(given, "id")
        self._instance(given.get("id", ""), "$.id").run()
        return Response(200, {"type": "rerun", "success": True, "info": "", "errors": ""})

    def _output(self, given: JsonObject) -> Response:
        _refuse_others(given, "taskinstanceid")
        instance = self._instance(given.get("taskinstanceid", ""), "query: taskinstanceid")
        return Response(200, instance.outputs)

    def _instance(self, sys_id: str, path: str) -> TaskInstance:
        if sys_id not in self._instances:
            raise Refused(f"{path}: there is no task instance {sys_id!r}")
        return self._instances[sys_id]


def _refuse_others(given: JsonObject, *known: str) -> None:
    """Refuse what the description has and the double does not heed."""
    if others := given.keys() - set(known):
        raise Refused(*(f"$.{key}: the double does not heed it" for key in sorted(others)))


def _of(listed: list[JsonObject], patterns: JsonObject) -> list[JsonObject]:
    """Return what fits patterns with ``*`` and ``?``."""
    fits = [all(fnmatchcase(one[key], patterns[key]) for key in patterns) for one in listed]
    return list(compress(listed, fits))


class _Server(ThreadingHTTPServer):
    def __init__(self, controller: Controller) -> None:
        self.controller = controller
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def _do(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        response = self.server.controller.respond(self.command, self.path, self.headers, body)
        content = response.body
        self.send_response(response.status)
        self.send_header("Content-Type", response.media_type)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = _do  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Be silent."""
