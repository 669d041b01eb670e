"""What it is to live through a schedule, or through many."""

from __future__ import annotations

import logging
import random
from typing import TYPE_CHECKING

from tests.faults.oracle import check
from tests.faults.schedules import described, schedule_of, simplest
from tests.faults.simulated_prefect import DEPLOYMENT_ID, OTHER_DEPLOYMENT_ID
from tests.faults.simulator import Simulator, task_fields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.faults.attempt import Attempt
    from tests.faults.schedules import Schedule

INSTANCE_ID = "a-task-instance"
EVER = 10_000.0  # seconds until every request in flight has arrived, and every end has come


def live_through(schedule: Schedule) -> list[Attempt]:
    """Run the task through a schedule until nothing is in flight any more, and check what it said.

    Raises:
        AssertionError: something that is promised is not so.
    """
    random.seed(0)  # of the pauses between tries
    simulator = Simulator(
        schedule.life,
        turns=schedule.turns,
        outages=schedule.outages,
        showing=schedule.showing,
        wants_token=schedule.wants_token,
        sleep=schedule.sleep,
    )
    fields = task_fields(
        workspace=[schedule.workspace],
        deployment=[schedule.deployment],
        wait=schedule.waits,
        polling_interval=schedule.polling_interval,
        max_polls=schedule.max_polls,
        extension_output=[
            "Include latest Flow Run information" if schedule.include_flow_run else "--None--"
        ],
        on_cancel=["Cancel the Flow Run" if schedule.cancels_run else ""],
        on_rerun=["Attach to the previous Flow Run" if schedule.attaches else ""],
    )
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
            simulator.server.deployment_id = OTHER_DEPLOYMENT_ID
            if schedule.deployment == DEPLOYMENT_ID:  # else its name is another one's now
                fields["deployment"] = [OTHER_DEPLOYMENT_ID]
    simulator.attempt(fields, instance_id=instance_id, cancel=schedule.cancel, level=level)
    simulator.rest(EVER)
    check(simulator, schedule)
    return simulator.attempts


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
            schedule = simplest(schedule, fails)
            raise AssertionError(
                f"{error}\nSchedule {each} of seed {seed}, without what it does not take:\n"
                f"{described(schedule)}"
            ) from error


def fails(schedule: Schedule) -> bool:
    """Tell whether something that is promised is not so."""
    try:
        live_through(schedule)
    except AssertionError:
        return True
    return False
