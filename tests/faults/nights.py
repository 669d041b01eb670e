"""What it is to live through a schedule, or through many."""

from __future__ import annotations

import logging
import random
from functools import partial
from typing import TYPE_CHECKING, Any

from tests.faults.draws import schedule_of
from tests.faults.oracle import check
from tests.faults.schedules import described, simplest
from tests.faults.simulated_place import DEPLOYMENT_ID, OTHER_DEPLOYMENT_ID
from tests.faults.simulator import Simulator, task_fields
from ue_prefect.task.fields import CANCEL_FLOW_RUN, LATEST, LAUNCH, LEAVE_RUNNING, NONE, WATCH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.faults.attempt import Attempt
    from tests.faults.schedules import Schedule

INSTANCE_ID = "a-task-instance"
ALIKE = 20  # characters by which a finding is known again
EVER = 10_000.0  # seconds until every request in flight has arrived, and every end has come


def live_through(schedule: Schedule) -> list[Attempt]:
    """Run the task through a schedule until nothing is in flight any more, and check what it said.

    Raises:
        AssertionError: something that is promised is not so.
    """
    random.seed(0)  # of the pauses between tries
    simulator = Simulator(schedule)
    fields = fields_of(schedule, simulator)
    instance_id = INSTANCE_ID if schedule.knows_instance else None
    level = logging.DEBUG if schedule.at_debug_level else logging.INFO
    if schedule.has_rerun:
        first = simulator.attempt(
            fields,
            instance_id=instance_id,
            cancel=schedule.first_cancel,
            kill=schedule.first_kill,
            level=level,
        )
        simulator.rest(schedule.rests)
        fields["out_flow_run_id"] = first.shown_id if schedule.keeps_id else ""
        if schedule.other_deployment:
            simulator.server.place.deployment_id = OTHER_DEPLOYMENT_ID
            if schedule.deployment == DEPLOYMENT_ID:  # else its name is another one's now
                fields["deployment"] = [OTHER_DEPLOYMENT_ID]
    simulator.attempt(fields, instance_id=instance_id, cancel=schedule.cancel, level=level)
    simulator.rest(EVER)
    check(simulator, schedule)
    return simulator.attempts


def fields_of(schedule: Schedule, simulator: Simulator) -> dict[str, Any]:
    """Return the fields of a task as its author has filled them."""
    fields = task_fields(
        action=[schedule.action],
        workspace=[schedule.workspace],
        deployment=[schedule.deployment],
        wait=schedule.waits,
        polling_interval=schedule.polling_interval,
        max_polls=schedule.max_polls,
        extension_output=[LATEST if schedule.include_flow_run else NONE],
        on_cancel=[CANCEL_FLOW_RUN if schedule.cancels_run else LEAVE_RUNNING],
        on_rerun=[schedule.on_rerun],
        launch_when=[schedule.launch_when],
        upstream="\n".join(simulator.upstream),
        not_older_than=schedule.hours,
        start_limit=schedule.start_limit,
        state_exit_codes=schedule.exit_codes,
        flow_run_logs=[schedule.logs],
        run_input='{"approved": true}' if schedule.gives_input else "",
    )
    by_deployment = schedule.action == WATCH and schedule.watches_deployment
    if schedule.action != LAUNCH and not by_deployment and simulator.earlier:
        fields["flow_run"] = simulator.earlier[0]
    return fields


def live_through_many(number: int, seed: int = 0) -> Iterator[Attempt]:
    """Run the task through so many schedules, and yield its attempts.

    Raises:
        AssertionError: something that is promised is not so; with the simplest such schedule.
    """
    for each in range(number):
        schedule = schedule_of(seed, each)
        try:
            yield from live_through(schedule)
        except AssertionError as error:
            schedule = simplest(schedule, partial(shows, str(error)[:ALIKE]))
            raise AssertionError(
                f"{error}\nSchedule {each} of seed {seed}, without what it does not take:\n"
                f"{described(schedule)}"
            ) from error


def shows(finding: str, schedule: Schedule) -> bool:
    """Tell whether a schedule has a finding that begins like this one."""
    try:
        live_through(schedule)
    except AssertionError as error:
        return str(error).startswith(finding)
    except Exception:  # noqa: BLE001 - it makes no sense without what was left out
        return False
    return False
