"""What takes more than one response to read, item by item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, runtime_checkable

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence

    from prefect_rest.operation import HasAsyncClient, HasClient
    from prefect_rest.types import Unset

PAGE = 200
"""Items in one response, the most that Prefect gives unless its server is set to fewer."""


@runtime_checkable
class Body(Protocol):
    """The body of an operation that reads many: what to look for, and which page of it."""

    @property
    def limit(self) -> int | Unset | None: ...
    @property
    def offset(self) -> int | Unset: ...
    def to_dict(self) -> dict[str, Any]: ...


class Item(Protocol):
    """One of the many."""

    @property
    def id(self) -> object: ...


BodyT = TypeVar("BodyT", bound="Body | Mapping[str, Any] | Unset")
BodyT_contra = TypeVar("BodyT_contra", contravariant=True)
ClientT_contra = TypeVar("ClientT_contra", contravariant=True)
ItemT = TypeVar("ItemT", bound=Item)
ResultT_co = TypeVar("ResultT_co", covariant=True)


class Read(Protocol[ClientT_contra, BodyT_contra, ResultT_co]):
    """An operation that reads many, all but its client and its body given."""

    def __call__(
        self, *, client: ClientT_contra, body: BodyT_contra | Mapping[str, Any]
    ) -> ResultT_co: ...


def paginate(
    read: Read[HasClient, BodyT, Sequence[ItemT]],
    *,
    client: HasClient,
    body: BodyT | Mapping[str, Any],
) -> Iterator[ItemT]:
    """Yield all that an operation finds, reading a page when its first item is wanted.

    What is added meanwhile makes no item come twice, as their ids are remembered, and hides none,
    as long as it is less than a page at once. What is removed, or no longer fits `body`, moves
    those behind it forward, and may hide as many. A `sort` by what does not change, such as the
    time of creation, keeps the order.

    Args:
        read: ``sync`` of an operation, such as ``read_flow_runs.sync``. What has something in its
            path is given it before: ``functools.partial(read_workers.sync, "a work pool")``.
        client: as `read` takes it.
        body: what to look for, as a model or a dict. Its `limit` is that of one page, 200 when it
            has none, and at its `offset` the first page begins. It is not changed.

    What `read` raises is raised when the next item is asked for.
    """
    return paged(lambda page: read(client=client, body=page), body)


def paged(
    read: Callable[[dict[str, Any]], Sequence[ItemT]], body: Body | Mapping[str, Any] | Unset
) -> Iterator[ItemT]:
    """Yield all that is found by a function that is given the body of one page, as `paginate`."""
    pages = _Pages[ItemT](body)
    while not pages.are_over:
        yield from pages.new_in(read(pages.next_body()))


async def paginate_async(
    read: Read[HasAsyncClient, BodyT, Awaitable[Sequence[ItemT]]],
    *,
    client: HasAsyncClient,
    body: BodyT | Mapping[str, Any],
) -> AsyncIterator[ItemT]:
    """Yield all that an operation finds, as `paginate` does; `read` is its ``asyncio``."""
    pages = _Pages[ItemT](body)
    while not pages.are_over:
        for each in pages.new_in(await read(client=client, body=pages.next_body())):
            yield each


class _Pages(Generic[ItemT]):
    """Which page is next, and which items there were."""

    def __init__(self, body: Body | Mapping[str, Any] | Unset) -> None:
        self._wanted = body.to_dict() if isinstance(body, Body) else dict(body or {})
        self._limit = self._wanted.get("limit") or PAGE
        self._offset = self._wanted.get("offset") or 0
        self._seen = set[object]()
        self.are_over = False

    def next_body(self) -> dict[str, Any]:
        return {**self._wanted, "limit": self._limit, "offset": self._offset}

    def new_in(self, page: Sequence[ItemT]) -> Sequence[ItemT]:
        new = [each for each in page if each.id not in self._seen]
        self._seen.update(each.id for each in new)
        self._offset += self._limit
        self.are_over = len(page) < self._limit or not new
        return new
