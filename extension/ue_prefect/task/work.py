"""What a task does with its flow run: launch it or take it up, wait for it, tell why it failed.

What is asked of Prefect and may be carried out yet is taken down before, as `Launching` or
`Changing`: from that a cancelled task is settled.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import NAMESPACE_OID, UUID, uuid5

from ..errors import (
    FlowRunFailed,
    InputError,
    LookupFailed,
    NotChanged,
    NotFound,
    RequestError,
    StartTimeout,
)
from ..prefect import flow_runs, launches, lookup
from ..prefect.states import Verdict, state_name, state_type, verdict
from .fields import CANCEL, LAUNCH, LAUNCH_NEW, RESUME, RETRY, RETRY_PREVIOUS, WATCH
from .outcome import NamedEnd
from .settling import Changing, Launching, settle, settle_change, settle_launch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response

    from ..errors import Cancelled
    from ..prefect.connection import Connection
    from ..prefect.gates import Upstream
    from .display import Display
    from .inputs import Task
    from .run_options import Gate, Wait

logger = logging.getLogger("UNV")


class Identity(NamedTuple):
    """Where the ids of launches come from.

    Attributes:
        instance_id: of the task instance, the same in a re-run; None where it is not known.
        new_id: makes up an id that nobody has used.
    """

    instance_id: str | None
    new_id: Callable[[], UUID]


class Work:
    """A task's flow run, from the look-up to its end.

    Attributes:
        latest: Prefect's last response about it.
        failure: why it failed, as Prefect tells.
        fate: what is known of it, as a clause, when the task is cancelled.
    """

    def __init__(
        self, task: Task, display: Display, names: Mapping[str, str], identity: Identity
    ) -> None:
        self.latest: Response[FlowRunResponse] | None = None
        self.failure: dict[str, Any] | None = None
        self.fate = _fate_before(task)
        self._task = task
        self._display = display
        self._names = names
        self._identity = identity
        self._under_way: Launching | Changing | None = None

    def carry_out(self, connection: Connection) -> None:
        """Do what the task is for.

        Raises:
            UePrefectError: it did not end well.
        """
        take_up = {LAUNCH: self._launch, WATCH: self._watch}.get(self._task.action, self._control)
        flow_run = take_up(connection)
        if self._task.wait is not None:
            self._wait(connection, flow_run, self._task.wait)
            return
        connection.cancellation.check()
        if self._task.action == WATCH and verdict(flow_run) is Verdict.FAILURE:
            self._explain(connection, flow_run)
            raise FlowRunFailed(f"Flow run {flow_run.id} ended", flow_run)
        logger.info("Flow run %s is not waited for", flow_run.id)

    def settle(self, connection: Connection, cancelled: Cancelled) -> None:
        """Find out what became of the flow run of a cancelled task, and leave or cancel it."""
        under_way, task, names = self._under_way, self._task, self._names
        if isinstance(under_way, Launching):
            settled = settle_launch(connection, task, under_way, cancelled, names)
        elif isinstance(under_way, Changing):
            settled = settle_change(connection, task, under_way, cancelled, names)
        elif self.latest is not None:
            settled = settle(connection, task, self.latest.parsed, names)
        else:
            return
        self.fate = settled.fate
        if settled.latest is not None:
            self._observe(connection, settled.latest)

    def _observe(self, connection: Connection, response: Response[FlowRunResponse]) -> None:
        self.latest, self._under_way = response, None
        self._display.update(response.parsed, connection.flow_run_url(str(response.parsed.id)))

    def _launch(self, connection: Connection) -> FlowRunResponse:
        task = self._task
        deployment_id = lookup.deployment_id(connection, task.launch.deployment)
        key = str(self._identity.new_id())
        if task.on_rerun != LAUNCH_NEW:
            previous, key = self._previous(connection, deployment_id, key)
            if previous is not None:
                return previous
        if task.gate is not None:
            self._await_trigger(connection, task.gate)
        self._under_way = Launching(deployment_id, key)
        connection.cancellation.check()
        held = launches.held() if task.is_held else None
        made = launches.create(connection, deployment_id, task.launch, key, state=held)
        self._observe(connection, made)
        logger.info("Flow run %s was launched", made.parsed.id)
        return made.parsed

    def _previous(
        self, connection: Connection, deployment_id: str, key: str
    ) -> tuple[FlowRunResponse | None, str]:
        """Take up the flow run of the task's previous run, or return the key to launch with."""
        previous = self._previous_by_id(connection, deployment_id)
        while True:
            if previous is not None:
                flow_run = previous.parsed
                if verdict(flow_run) is not Verdict.FAILURE:
                    logger.info("Flow run %s, the previous one, is attached to", flow_run.id)
                    self._observe(connection, previous)
                    return flow_run, key
                if self._task.on_rerun == RETRY_PREVIOUS:
                    logger.info("Flow run %s, the previous one, is retried", flow_run.id)
                    self._observe(connection, previous)
                    return self._retry(connection, previous), key
                logger.info(
                    "Flow run %s, the previous one, has failed; a new one follows", flow_run.id
                )
            self.fate = launches.Fate.NOT_MADE.value
            if not self._identity.instance_id:
                return None, key
            key = self._key_after(deployment_id, previous)
            self._under_way = Launching(deployment_id, key, is_new=False)
            previous = launches.find(connection, key, deployment_id)
            if previous is None:
                return None, key

    def _previous_by_id(
        self, connection: Connection, deployment_id: str
    ) -> Response[FlowRunResponse] | None:
        flow_run_id = self._task.previous
        if flow_run_id is None:
            return None
        previous = self._read(connection, flow_run_id, "previous flow run")
        if str(previous.parsed.deployment_id) != deployment_id.lower():
            raise InputError(
                f"The previous flow run {flow_run_id} is of deployment "
                f"{previous.parsed.deployment_id}, not of {deployment_id}; nothing was launched"
            )
        return previous

    def _read(
        self, connection: Connection, flow_run_id: str, what: str
    ) -> Response[FlowRunResponse]:
        try:
            return flow_runs.read(connection, flow_run_id)
        except NotFound as error:
            if not flow_runs.says_deleted(error):
                raise
            raise LookupFailed(
                f"The {what} {flow_run_id} is not {connection.place}: {error.said}"
            ) from error

    def _key_after(self, deployment_id: str, failed: Response[FlowRunResponse] | None) -> str:
        """Return the key of the launch that follows a failed flow run, the same in each re-run.

        By it the flow run of an attempt is found that was killed before it knew the id.
        """
        after = failed.parsed.id if failed else ""
        name = f"ue-prefect {self._identity.instance_id} {deployment_id.lower()} {after}"
        return str(uuid5(NAMESPACE_OID, name))

    def _await_trigger(self, connection: Connection, gate: Gate) -> None:
        from ..prefect import gates

        try:
            gates.await_trigger(
                connection,
                gate.trigger,
                gate.upstream,
                hours=gate.hours,
                polling_interval=gate.polling.interval,
                max_polls=gate.polling.max_polls,
                observe=self._show_gate,
            )
        except RequestError as error:
            error.add(f". {launches.Fate.NOT_MADE.value.capitalize()}")
            raise

    def _show_gate(self, upstream: Sequence[Upstream]) -> None:
        waiting = [str(each) for each in upstream if each.verdict is Verdict.STILL_GOING]
        said = "Waiting to launch: " if waiting else "Upstream flow runs have ended: "
        self._display.update_message(said + ", ".join(waiting or map(str, upstream)))

    def _watch(self, connection: Connection) -> FlowRunResponse:
        task = self._task
        if task.flow_run is not None:
            found = self._read(connection, task.flow_run, "flow run")
        else:
            deployment_id = lookup.deployment_id(connection, task.launch.deployment)
            newest = flow_runs.newest(connection, deployment_id, task.hours)
            if newest is None:
                raise LookupFailed(
                    f"Deployment {task.launch.deployment} has no flow run that was due in the last "
                    f"{task.hours} hours"
                )
            found = newest
        self._observe(connection, found)
        return found.parsed

    def _control(self, connection: Connection) -> FlowRunResponse:
        from ..prefect import control

        task = self._task
        before = self._read(connection, task.flow_run or "", "flow run")
        flow_run = before.parsed
        self._observe(connection, before)
        is_over = verdict(flow_run) is not Verdict.STILL_GOING
        if task.action == RETRY:
            if not is_over:
                logger.info("Flow run %s is still going, and is attached to", flow_run.id)
                return flow_run
            return self._retry(connection, before)
        if task.action == RESUME:
            self._under_way = Changing(before, control.RESUME)
            after = control.resumed(connection, flow_run, task.run_input)
        else:
            if is_over:
                self._check_cancelled(flow_run)
                return flow_run
            self._under_way = Changing(before, control.CANCEL)
            ended = control.cancelled(connection, flow_run.id)
            if ended.refusal and ended.latest is not None:
                self._check_cancelled(ended.latest.parsed)
            if ended.refusal:
                raise NotChanged(ended.refusal, flow_run)
            after = ended.latest or before
        self._observe(connection, after)
        return after.parsed

    def _retry(self, connection: Connection, before: Response[FlowRunResponse]) -> FlowRunResponse:
        from ..prefect import control

        self._under_way = Changing(before, control.RETRY)
        after = control.retried(connection, before.parsed)
        self._observe(connection, after)
        return after.parsed

    def _check_cancelled(self, flow_run: FlowRunResponse) -> None:
        """Raise NotChanged if a flow run ended otherwise before it could be cancelled."""
        is_over = verdict(flow_run) is not Verdict.STILL_GOING
        if is_over and state_type(flow_run) != "CANCELLED":
            raise NotChanged(
                f"Flow run had already ended in state {state_name(flow_run)}.", flow_run
            )

    def _wait(self, connection: Connection, flow_run: FlowRunResponse, wait: Wait) -> None:
        from ..prefect import polling
        from .watching import Watching

        watching = Watching(connection, flow_run, wait.logs)

        def observe(response: Response[FlowRunResponse]) -> None:
            self._observe(connection, response)
            watching.look(response.parsed)

        failed: FlowRunFailed | None = None
        watching.look(flow_run)
        try:
            ended = polling.wait(
                connection,
                flow_run,
                polling_interval=wait.polling.interval,
                max_polls=wait.polling.max_polls,
                start_limit=wait.start_limit and wait.start_limit * 60,
                observe=observe,
            )
        except StartTimeout as error:
            settled = settle(connection, self._task, error.flow_run, self._names)
            logger.info("%s", settled.fate)
            if settled.latest is not None:
                self._observe(connection, settled.latest)
            minutes = f"{wait.start_limit} minutes"
            raise StartTimeout(
                f"flow run did not start within {minutes}.", error.flow_run
            ) from None
        except FlowRunFailed as error:
            ended, failed = error.flow_run, error
        self.failure = watching.end(ended)
        name = str(ended.state_name or "")
        if name in wait.exit_codes:
            description = f"Flow run ended in state {state_name(ended)}."
            raise NamedEnd(description, ended, wait.exit_codes[name])
        if self._task.action == CANCEL:
            self._check_cancelled(ended)
        elif failed is not None:
            raise failed

    def _explain(self, connection: Connection, flow_run: FlowRunResponse) -> None:
        from .watching import Watching

        self.failure = Watching(connection, flow_run, None).end(flow_run)


def _fate_before(task: Task) -> str:
    """Say what is known of the flow run before anything was asked of Prefect."""
    if task.previous:
        return f"flow run {task.previous}, the previous one, may still be running"
    if task.action == LAUNCH:
        return launches.Fate.NOT_MADE.value
    if task.flow_run:
        return f"flow run {task.flow_run} was left as it is"
    return "no flow run was found yet"
