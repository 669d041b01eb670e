"""What a type checker tells those who use the generated client."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRAM = """\
from uuid import UUID

from prefect_rest import Client
from prefect_rest.api.flow_runs import read_flow_run

run = read_flow_run.sync(UUID(int=1), client=Client("http://127.0.0.1:4200/api"))
reveal_type(run)
reveal_type(run.start_time)
if run.state is not None:
    reveal_type(run.state.type)
"""

MISSPELLED = "from prefect_rest.models import Misspelled\nfrom prefect_rest import Cleint\n"


def test_a_flow_run_its_state_and_its_times_are_typed(
    strictly_checked: Callable[[str], list[str]],
) -> None:
    assert strictly_checked(PROGRAM) == [
        '7: note: Revealed type is "prefect_rest.models.flow_run_response.FlowRunResponse"',
        '8: note: Revealed type is "datetime.datetime | None"',
        '10: note: Revealed type is "prefect_rest.models.state_type.StateType"',
    ]


def test_a_state_that_may_be_absent_and_a_name_that_is_none_are_errors(
    strictly_checked: Callable[[str], list[str]],
) -> None:
    careless = PROGRAM.replace("if run.state is not None:\n    ", "")
    said = strictly_checked(f"{careless}{MISSPELLED}")
    complaint, model, client = [line for line in said if "error" in line]
    assert complaint.startswith('9: error: Item "None" of "State | None" has no attribute "type"')
    assert 'has no attribute "Misspelled"' in model
    assert 'has no attribute "Cleint"' in client
