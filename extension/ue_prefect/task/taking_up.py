"""How a task comes by its flow run: launches it, takes up the previous one, or changes one."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple
from uuid import NAMESPACE_OID, uuid5

from ..errors import InputError, LookupFailed, NotChanged, NotFound, RequestError
from ..prefect import flow_runs, launches, lookup
from ..prefect.states import Verdict, is_final, verdict
from .course import Changing, Launching
from .fields import CANCEL, LAUNCH, LAUNCH_NEW, RETRY, RETRY_PREVIOUS, WATCH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response

    from ..prefect.connection import Connection
    from ..prefect.control import Change, Changed
    from ..prefect.gates import Upstream
    from .course import Course
    from .run_options import Gate

logger = logging.getLogger("ue_prefect")


class Identity(NamedTuple):
    """Where the keys of launches come from.

    Attributes:
        instance_id: of the task instance, the same in a re-run; None where it is not known.
        new_id: makes up an id that nobody has used.
    """

    instance_id: str | None
    new_id: Callable[[], UUID]


def take_up(course: Course, identity: Identity) -> FlowRunResponse:
    """Do what the task's *Action* says, and return the flow run.

    Raises:
        UePrefectError: there is none, or Prefect did not do it.
    """
    if course.task.action == LAUNCH:
        return _launch(course, identity)
    if course.task.action == WATCH:
        return _watch(course)
    return _control(course)


def _launch(course: Course, identity: Identity) -> FlowRunResponse:
    connection, task = course.connection, course.task
    deployment_id = lookup.deployment_id(connection, task.launch.deployment)
    key = str(identity.new_id())
    if task.on_rerun != LAUNCH_NEW:
        previous, key = _previous(course, deployment_id, identity.instance_id, key)
        if previous is not None:
            return previous
    if task.gate is not None:
        _await_trigger(course, task.gate)
    course.under_way = Launching(deployment_id, key)
    connection.cancellation.check()
    state = launches.held() if task.is_held else None
    made = launches.create(connection, deployment_id, task.launch, key, state=state)
    course.observe(made)
    logger.info("Flow run %s was launched", made.parsed.id)
    return made.parsed


def _previous(
    course: Course, deployment_id: str, instance_id: str | None, key: str
) -> tuple[FlowRunResponse | None, str]:
    """Take up the flow run of the task's previous run; else return the key to launch with."""
    previous = _previous_by_id(course, deployment_id)
    while True:
        if previous is not None:
            flow_run = previous.parsed
            if verdict(flow_run) is not Verdict.FAILURE:
                logger.info("The task attaches to flow run %s, the previous one", flow_run.id)
                course.observe(previous)
                return flow_run, key
            if course.task.on_rerun == RETRY_PREVIOUS:
                logger.info("Flow run %s, the previous one, is retried", flow_run.id)
                course.observe(previous)
                return _retry(course, previous), key
            logger.info("Flow run %s, the previous one, has failed; a new one follows", flow_run.id)
        course.fate = launches.Fate.NOT_MADE.value
        if not instance_id:
            return None, key
        # By this key the flow run of an attempt is found that was killed before it knew the id.
        after = previous.parsed.id if previous else ""
        key = str(uuid5(NAMESPACE_OID, f"ue-prefect {instance_id} {deployment_id.lower()} {after}"))
        course.under_way = Launching(deployment_id, key, is_new=False)
        previous = launches.find(course.connection, key, deployment_id)
        if previous is None:
            course.under_way = None
            return None, key


def _previous_by_id(course: Course, deployment_id: str) -> Response[FlowRunResponse] | None:
    flow_run_id = course.task.previous
    if flow_run_id is None:
        return None
    previous = _read(course, flow_run_id, "previous flow run")
    if str(previous.parsed.deployment_id) != deployment_id.lower():
        raise InputError(
            f"The previous flow run {flow_run_id} is of deployment "
            f"{previous.parsed.deployment_id}, not of {deployment_id}; nothing was launched"
        )
    return previous


def _read(course: Course, flow_run_id: str, what: str) -> Response[FlowRunResponse]:
    try:
        return flow_runs.read(course.connection, flow_run_id)
    except NotFound as error:
        if not flow_runs.says_deleted(error):
            raise
        raise LookupFailed(
            f"The {what} {flow_run_id} is not {course.connection.place}: {error.said}"
        ) from error


def _await_trigger(course: Course, gate: Gate) -> None:
    from ..prefect import gates

    def show(upstream: Sequence[Upstream]) -> None:
        waiting = [str(each) for each in upstream if each.verdict is Verdict.STILL_GOING]
        said = "Waiting to launch: " if waiting else "Upstream flow runs have ended: "
        course.display.update_message(said + ", ".join(waiting or map(str, upstream)))

    try:
        gates.await_trigger(
            course.connection,
            gate.trigger,
            gate.upstream,
            hours=gate.hours,
            poll_interval=gate.polling.interval,
            max_polls=gate.polling.max_polls,
            observe=show,
        )
    except RequestError as error:
        error.add(f". {launches.Fate.NOT_MADE.value.capitalize()}")
        raise


def _watch(course: Course) -> FlowRunResponse:
    connection, task = course.connection, course.task
    if task.flow_run is not None:
        found = _read(course, task.flow_run, "flow run")
    else:
        deployment = task.launch.deployment
        newest = flow_runs.newest(
            connection, lookup.deployment_id(connection, deployment), task.hours
        )
        if newest is None:
            what = f"flow run that was due in the last {task.hours} hours"
            raise LookupFailed(f"Deployment {deployment} has no {what}")
        found = newest
    course.observe(found)
    return found.parsed


def _control(course: Course) -> FlowRunResponse:
    from ..prefect import control

    task = course.task
    before = _read(course, str(task.flow_run), "flow run")
    flow_run = before.parsed
    course.observe(before)
    is_over = is_final(flow_run)
    if task.action == RETRY and is_over:
        return _retry(course, before)
    if task.action == RETRY:
        logger.info("Flow run %s is still going; the task attaches to it", flow_run.id)
        return flow_run
    if task.action == CANCEL and is_over:
        logger.info("Flow run %s had ended already", flow_run.id)
        return flow_run
    if task.action == CANCEL:
        return _change(course, before, control.CANCEL, control.cancelled)
    return _change(
        course,
        before,
        control.RESUME,
        lambda connection, flow_run: control.resumed(connection, flow_run, task.run_input),
    )


def _retry(course: Course, before: Response[FlowRunResponse]) -> FlowRunResponse:
    from ..prefect import control

    return _change(course, before, control.RETRY, control.retried)


def _change(
    course: Course,
    before: Response[FlowRunResponse],
    change: Change,
    make: Callable[[Connection, FlowRunResponse], Changed],
) -> FlowRunResponse:
    course.under_way = Changing(before, change)
    try:
        after = make(course.connection, before.parsed).latest or before
    except NotChanged as error:
        if error.latest is not None:
            course.observe(error.latest)
        raise
    course.observe(after)
    return after.parsed
