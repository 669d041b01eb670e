"""A template that was imported, and instances of its tasks, run by the agent's double."""

import json
import re
import threading
import time
import uuid
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from doubles.agent import Agent, FinishedTask, RunningTask, shaped, shaped_credential
from doubles.controller.description import Description, JsonObject, task_key

LONGEST = 600.0
"""Seconds that an attempt at a task may take."""

PROCESSING, SUCCESS_RANGE = "exitCodeProcessing", "Success Exitcode Range"
HEEDED = {
    *("name", "type", "template", "sysId", "summary"),
    *("agent", "agentCluster"),  # there is one agent
    *(PROCESSING, "exitCodes", "retryExitCodes", "retryInterval", "retryMaximum"),
}
"""The properties of a task, its fields apart, that mean something here."""

RANGES = re.compile(r"[0-9]+(-[0-9]+)?(\s*,\s*[0-9]+(-[0-9]+)?)*")
"""Exit codes, such as ``0,31,40-49``."""

Credentials = Mapping[str, tuple[str, str]]
"""User and password, by the credential's name."""


class Refused(Exception):
    """Something is not accepted; each line begins with the JSON path of what is wrong."""


class Template:
    """A universal template with its archive, out of a package.

    Args:
        package: the zip file that is imported.
        folder: where the archive may be put.

    Raises:
        Refused: the package lacks a part, or the description knows no such template.
    """

    def __init__(self, package: bytes, folder: Path, description: Description) -> None:
        try:
            with zipfile.ZipFile(BytesIO(package)) as opened:
                definition: JsonObject = json.loads(opened.read("template.json"))
                self.archive = Path(opened.extract("extension_archive.zip", folder))
        except (KeyError, ValueError, zipfile.BadZipFile) as problem:
            raise Refused(f"the package: {problem}") from None
        if problems := description.template_problems(definition):
            raise Refused(*problems)
        self._description = description
        fields = definition.get("fields") or ()
        self.name: str = definition["name"]
        self._fields = {task_key(one["fieldMapping"]): one for one in fields}
        self.kept = [one["name"] for one in fields if one.get("preserveOutputOnRerun")]
        """The output fields that a re-run is given."""
        self.status = next((one["name"] for one in fields if one.get("extensionStatus")), "")
        """The output field that shows as an instance's status."""

    def task_problems(self, task: JsonObject, credentials: Credentials) -> list[str]:
        """Return which of a task's fields this template does not have, and what is not heeded."""
        found: list[str] = []
        for key, given in task.items():
            field = self._fields.get(key)
            if not self._description.is_field(key):
                if key not in HEEDED or (key == PROCESSING and given != SUCCESS_RANGE):
                    found.append(f"$.{key}: the double does not heed it")
                elif key in {"exitCodes", "retryExitCodes"} and not RANGES.fullmatch(given):
                    found.append(f"$.{key}: {given!r} is not exit codes such as 0,31,40-49")
            elif field is None:
                found.append(f"$.{key}: the template has no field of this mapping")
            elif given.get("name") != field["name"]:
                named = f"{given.get('name')!r}, but {field['name']!r}"
                found.append(f"$.{key}.name: the template's field is not {named}")
            elif field["fieldType"] == "Credential" and given.get("value") not in credentials:
                found.append(f"$.{key}.value: there is no credential {given.get('value')!r}")
        return found

    def fields(self, task: JsonObject, credentials: Credentials) -> dict[str, Any]:
        """Return a task's input fields as an agent gives them; one that it leaves out is empty."""
        fields: dict[str, Any] = {}
        for key, field in self._fields.items():
            value = task.get(key, {}).get("value")
            if field.get("fieldRestriction") == "Output Only":
                continue
            if field["fieldType"] == "Credential":
                fields |= shaped_credential(field["name"], credentials.get(value))
            else:
                fields[field["name"]] = shaped(field["fieldType"], value)
        return fields


class TaskInstance:
    """A task that was launched. It goes on on a thread of its own, until it is closed.

    A retry is taken to be a re-run of the same instance, with the output fields that a re-run is
    given, and no `retryExitCodes` for any code that is a failure: the description does not say.
    """

    def __init__(
        self, number: int, task: JsonObject, template: Template, credentials: Credentials
    ) -> None:
        self.sys_id = uuid.uuid4().hex
        self.outputs: list[JsonObject] = []
        self._number = number
        self._task = task
        self._template = template
        self._agent = Agent(template.archive)
        self._fields = template.fields(task, credentials)
        self._launched = time.strftime("%Y-%m-%d %H:%M:%S %z")
        self._running: RunningTask | None = None
        self._closed = threading.Event()
        self._attempts = 0
        self._status = ""
        self.run()

    def run(self) -> None:
        """Run or re-run the task.

        Raises:
            Refused: it is still running.
        """
        if self._status == "Running":
            raise Refused("$.id: the task instance is still running")
        self._status, self._exit_code, self._description = "Running", "", ""
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def close(self) -> None:
        """End what still runs."""
        self._closed.set()
        if self._running:
            self._running.kill()
        self._thread.join()

    def listed(self) -> JsonObject:
        """Return the instance as lists have it."""
        shown = self._running.output_fields if self._running else {}
        return {
            "sysId": self.sys_id,
            "name": self._task["name"],
            "taskName": self._task["name"],
            "templateName": self._task["template"],
            "type": "Universal",
            "instanceNumber": self._number,
            "launchTime": self._launched,
            "status": self._status,
            "statusDescription": self._description,
            "exitCode": self._exit_code,
            "extensionStatus": shown.get(self._template.status, ""),
        }

    def _run(self) -> None:
        try:
            self._attempt_and_retry()
        except Exception as error:  # noqa: BLE001 - whoever waits for the end is told
            self._description, self._status = str(error), "Failed"

    def _attempt_and_retry(self) -> None:
        for retries_left in range(self._task.get("retryMaximum", 0), -1, -1):
            ended = self._attempt()
            is_success = _is_in(ended.exit_code, self._task.get("exitCodes", "0"))
            retried = self._task.get("retryExitCodes")
            is_retried = not retried or _is_in(ended.exit_code, retried)
            if is_success or not retries_left or not is_retried:
                break
            if self._closed.wait(self._task.get("retryInterval", 0)):
                break
        self._exit_code, self._description = str(ended.exit_code), ended.message
        self._status = "Success" if is_success else "Failed"

    def _attempt(self) -> FinishedTask:
        self._attempts += 1
        with self._agent.start(self._fields, instance_id=self.sys_id) as self._running:
            if self._closed.is_set():  # since before there was something to kill
                self._running.kill()
            ended = self._running.wait(LONGEST)
        self._fields = ended.rerun_fields(*self._template.kept)
        texts = {
            "EXTENSION": ended.extension_output_text or "",
            "STDOUT": ended.stdout,
            "STDERR": ended.stderr,
        }
        self.outputs += [
            {"outputType": name, "outputData": text, "attemptCount": self._attempts}
            for name, text in texts.items()
            if text
        ]
        return ended


def _is_in(code: int, ranges: str) -> bool:
    """Tell whether an exit code is in a list that is as `RANGES`."""
    bounds = [part.partition("-") for part in ranges.split(",")]
    return any(int(low) <= code <= int(high or low) for low, _, high in bounds)
