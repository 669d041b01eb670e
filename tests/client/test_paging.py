"""Page after page: what is asked for, what comes out, and what a type checker makes of it."""

from __future__ import annotations

import asyncio
import re
from itertools import count, islice
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prefect_rest import Client
from prefect_rest.models import FlowFilter, FlowFilterName, ReadFlowsBody
from tests.client.read_many import READ_MANY
from ue_prefect import paginate, paginate_async

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from prefect_rest.operation import HasAsyncClient, HasClient

    Body = ReadFlowsBody | Mapping[str, Any]

CLIENT = Client("http://prefect.test/api")


class Shelf:
    """A server with items that have ids, and nothing else."""

    def __init__(self, ids: Sequence[int]) -> None:
        self.items = [SimpleNamespace(id=each) for each in ids]
        self.asked: list[dict[str, Any]] = []

    def read(self, *, client: HasClient, body: Body) -> list[SimpleNamespace]:
        assert client is CLIENT
        asked = ReadFlowsBody.from_dict(body).to_dict() if isinstance(body, dict) else {}
        self.asked.append(asked)
        return self.items[asked["offset"] : asked["offset"] + asked["limit"]]

    async def read_async(self, *, client: HasAsyncClient, body: Body) -> list[SimpleNamespace]:
        assert client is CLIENT
        return self.read(client=CLIENT, body=body)

    def pages(self) -> list[tuple[int, int]]:
        """Return offset and limit of each page that was asked for."""
        return [(each["offset"], each["limit"]) for each in self.asked]


@pytest.mark.parametrize(
    ("there", "pages"),
    [
        (0, [(0, 200)]),
        (199, [(0, 200)]),
        (200, [(0, 200), (200, 200)]),
        (401, [(0, 200), (200, 200), (400, 200)]),
    ],
)
def test_all_items_come_in_pages_of_200_up_to_a_short_one(
    there: int, pages: list[tuple[int, int]]
) -> None:
    shelf = Shelf(range(there))
    found = paginate(shelf.read, client=CLIENT, body=ReadFlowsBody())
    assert [each.id for each in found] == list(range(there))
    assert shelf.pages() == pages


def test_the_asynchronous_way_asks_the_same_and_finds_the_same() -> None:
    shelf = Shelf(range(450))

    async def read() -> list[int]:
        found = paginate_async(shelf.read_async, client=CLIENT, body=ReadFlowsBody())
        return [each.id async for each in found]

    assert asyncio.run(read()) == list(range(450))
    assert shelf.pages() == [(0, 200), (200, 200), (400, 200)]


def test_the_body_keeps_what_it_looks_for_begins_at_its_offset_and_is_not_changed() -> None:
    def body() -> ReadFlowsBody:
        settlement = FlowFilter(name=FlowFilterName(any_=["settlement"]))
        return ReadFlowsBody(flows=settlement, limit=3, offset=2)

    shelf, given_body = Shelf(range(9)), body()
    found = paginate(shelf.read, client=CLIENT, body=given_body)
    assert [each.id for each in found] == list(range(2, 9))
    assert shelf.pages() == [(2, 3), (5, 3), (8, 3)]
    without_page = [{**each, "offset": 2} for each in shelf.asked]
    assert without_page == [body().to_dict()] * 3
    assert given_body == body()


def test_the_body_may_be_a_plain_dict() -> None:
    shelf = Shelf(range(3))
    wanted = {"flows": {"name": {"any_": ["settlement"]}}}
    found = paginate(shelf.read, client=CLIENT, body=wanted)
    assert [each.id for each in found] == [0, 1, 2]
    assert shelf.asked == [{**wanted, "limit": 200, "offset": 0}]
    assert [each.id for each in paginate(shelf.read, client=CLIENT, body={})] == [0, 1, 2]


def test_a_page_is_asked_for_when_its_first_item_is_wanted() -> None:
    shelf = Shelf(range(500))
    found = paginate(shelf.read, client=CLIENT, body=ReadFlowsBody())
    assert shelf.pages() == []
    assert len(list(islice(found, 200))) == 200
    assert shelf.pages() == [(0, 200)]
    next(found)
    assert shelf.pages() == [(0, 200), (200, 200)]


def test_a_server_that_repeats_its_pages_does_not_go_on_for_ever() -> None:
    shelf = Shelf(range(3))

    def first_page(*, client: HasClient, body: Body) -> list[SimpleNamespace]:
        shelf.read(client=client, body=body)
        return shelf.items

    found = paginate(first_page, client=CLIENT, body=ReadFlowsBody(limit=3))
    assert [each.id for each in found] == [0, 1, 2]
    assert shelf.pages() == [(0, 3), (3, 3)]


@given(
    there=st.integers(0, 30),
    limit=st.integers(2, 7),
    added=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6)), max_size=8),
)
def test_nothing_comes_twice_and_nothing_is_missed_when_fewer_than_a_page_are_added_meanwhile(
    there: int, limit: int, added: list[tuple[int, int]]
) -> None:
    """Anywhere, before any page."""
    shelf, ids = Shelf(range(there)), count(there)

    def read(*, client: HasClient, body: Body) -> list[SimpleNamespace]:
        if shelf.asked and added:
            place, number = added.pop()
            new = islice(ids, min(number, limit - 1))
            shelf.items[place:place] = [SimpleNamespace(id=each) for each in new]
        return shelf.read(client=client, body=body)

    found = [each.id for each in paginate(read, client=CLIENT, body=ReadFlowsBody(limit=limit))]
    assert len(found) == len(set(found))
    assert set(found) >= set(range(there))


def test_what_is_removed_meanwhile_hides_as_many() -> None:
    shelf = Shelf(range(6))
    found = paginate(shelf.read, client=CLIENT, body=ReadFlowsBody(limit=2))
    first = next(found)
    del shelf.items[0]
    assert [first.id, *(each.id for each in found)] == [0, 1, 3, 4, 5]


def test_every_operation_that_reads_many_is_typed(
    strictly_checked: Callable[[str], list[str]],
) -> None:
    program = [
        "from functools import partial",
        "from prefect_rest import Client, models",
        "from ue_prefect import paginate, paginate_async",
    ]
    for each in READ_MANY:
        read = f"{each.operation}.{{}}"
        if each.path_arguments:
            read = f"partial({read}, 'name')"
        rest = f"client=Client(''), body=models.{each.body}()"
        program += [
            f"from prefect_rest.api.{each.tag} import {each.operation}",
            f"reveal_type(paginate({read.format('sync')}, {rest}))",
            f"reveal_type(paginate_async({read.format('asyncio')}, {rest}))",
        ]
    said = strictly_checked("\n".join(program))
    # "4: note: Revealed type is "typing.Iterator[prefect_rest.models.artifact.Artifact]""
    revealed = [re.sub(r'.*"typing\.(\w+)\[.*\.(\w+)\]"', r"\1 \2", line) for line in said]
    assert len(READ_MANY) == 21
    assert revealed == [
        f"{kind} {each.item}" for each in READ_MANY for kind in ("Iterator", "AsyncIterator")
    ]


WRONG = {
    "the body of another": "read_flow_runs.sync, client=client, body=models.ReadLogsBody()",
    "asynchronous": "read_flow_runs.asyncio, client=client, body=models.ReadFlowRunsBody()",
    "nothing in its path": "read_workers.sync, client=client, body=models.ReadWorkersBody()",
    "a body without offset": "read_events.sync, client=client, body=models.ReadEventsBody()",
}


def test_a_type_checker_refuses_what_cannot_work(
    strictly_checked: Callable[[str], list[str]],
) -> None:
    program = [
        "from prefect_rest import Client, models",
        "from prefect_rest.api.events import read_events",
        "from prefect_rest.api.flow_runs import read_flow_runs",
        "from prefect_rest.api.work_pools import read_workers",
        "from ue_prefect import paginate",
        "client = Client('')",
    ]
    first = len(program) + 1
    program += [f"paginate({arguments})" for arguments in WRONG.values()]
    said = strictly_checked("\n".join(program))
    refused = {int(line.partition(":")[0]) for line in said if ": error: " in line}
    assert refused == set(range(first, first + len(WRONG)))
