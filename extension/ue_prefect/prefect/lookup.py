"""Names to ids, and the names that a form offers.

The operations that only a look-up needs are imported where they are used: a task that gives ids
starts without them.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from ..errors import Input, LookupFailed, NotFound
from .connection import Connection
from .retry import RetryPolicy
from .server import is_uuid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from prefect_rest.models import DeploymentResponse, Flow, Workspace

    from .server import Server
    from .waiting import Cancellation

ConnectionT = TypeVar("ConnectionT", bound=Connection)

MOST_COMPARED = 2000  # deployments that an unknown name is compared with
MOST_SHOWN = 10  # candidates spelled out in an error

NOT_IN_NAMES = "/ % & > <"
"""What Prefect allows in no name."""

LONGEST_NAME = 1000
"""Characters; Prefect has no limit, but addresses do."""


def connect(
    server: Server,
    *,
    policy: RetryPolicy = RetryPolicy(),  # noqa: B008 - cannot change
    cancellation: Cancellation | None = None,
    meanwhile: Callable[[], object] = lambda: None,
) -> Connection:
    """Log in to a Prefect server, and enter the workspace that it names.

    Args:
        policy, cancellation, meanwhile: as `Connection` takes them.

    Raises:
        InputError: the server's address, key or certificates are malformed.
        LookupFailed: there is no such workspace, or several of that name.
        RequestError: Prefect refused, or could not be reached.
        Cancelled: the `cancellation` was asked for.
    """
    connection = Connection(server, policy=policy, cancellation=cancellation, meanwhile=meanwhile)
    return entered(connection, server.workspace)


def entered(connection: ConnectionT, workspace: str | None) -> ConnectionT:
    """Return a connection once it is in the workspace; close it if it cannot be. See `connect`."""
    try:
        if workspace is not None:
            enter_workspace(connection, workspace)
    except BaseException:
        connection.close()
        raise
    return connection


def enter_workspace(connection: Connection, workspace: str) -> None:
    """Point the connection at a workspace, given by id, name or handle. An id costs no request.

    Raises:
        LookupFailed: the account has no such workspace, or several of that name.
        RequestError: Prefect refused, or could not be reached.
    """
    if is_uuid(workspace):
        connection.enter_workspace(workspace)
        return
    workspaces = _workspaces(connection)
    found = _called(workspaces, workspace)
    if not found:
        where = f"in account {connection.account_id}"
        raise _nothing_found("workspace", workspace, where, _names_in_form(workspaces))
    if len(found) > 1:
        raise _several_found("workspace", workspace, _names_in_form(workspaces, of=found))
    connection.enter_workspace(str(found[0].workspace_id))


def deployment_id(connection: Connection, deployment: str) -> str:
    """Return the id of a deployment, given by id, name or ``flow/deployment``.

    An id costs no request, a name one.

    Raises:
        LookupFailed: there is no such deployment, or several of that name.
        RequestError: Prefect refused, or could not be reached.
    """
    if is_uuid(deployment):
        return deployment
    flow, slash, name = deployment.rpartition("/")
    if not all(map(_may_be_a_name, (flow, name) if slash else (name,))):
        raise LookupFailed(
            (
                Input("deployment"),
                f" must be an id, a name or flow/deployment, not {deployment[:200]!r}; names have "
                f"none of {NOT_IN_NAMES}, and at most {LONGEST_NAME} characters",
            )
        )
    if slash:
        found = _deployments_by_full_name(connection, flow, name)
    else:
        found = list(_deployments(connection, name))
    if not found:
        names = _full_names(connection, islice(_deployments(connection), MOST_COMPARED))
        raise _nothing_found("deployment", deployment, connection.place, names)
    if len(found) > 1:
        raise _several_found("deployment", deployment, _full_names(connection, found))
    return str(found[0].id)


def flow_id(connection: Connection, deployment_id: str) -> UUID:
    """Return the id of the flow that a deployment is of.

    Raises:
        NotFound: there is no such deployment.
        RequestError: Prefect refused, or could not be reached.
    """
    return deployment(connection, UUID(deployment_id), f"read deployment {deployment_id}").flow_id


def deployment(connection: Connection, deployment_id: UUID, purpose: str) -> DeploymentResponse:
    """Return a deployment. Raises as `flow_id`.

    Args:
        purpose: what for, to follow "to" or "Cannot" in an error.
    """
    from prefect_rest.api.deployments import read_deployment

    return connection.request(
        purpose,
        lambda client: read_deployment.sync(deployment_id, client=client),
        is_about=lambda found: found.id == deployment_id,
    )


def _may_be_a_name(text: str) -> bool:
    """Tell whether Prefect may have a thing of this name, and it can stand in an address."""
    fits = bool(text.strip()) and len(text) <= LONGEST_NAME and text not in (".", "..")
    return fits and not any(each in text for each in NOT_IN_NAMES.split())


def workspace_names(connection: Connection) -> list[str]:
    """Return what each of the account's workspaces can be chosen by, sorted: its name, or its
    handle where the name is not unique.

    Raises:
        LookupFailed: the server is not Prefect Cloud.
        RequestError: Prefect refused, or could not be reached.
    """
    return _names_in_form(_workspaces(connection))


def deployment_names(connection: Connection) -> list[str]:
    """Return every deployment as ``flow/deployment``, sorted.

    Raises:
        RequestError: Prefect refused, or could not be reached.
    """
    return _full_names(connection, _deployments(connection))


def _workspaces(connection: Connection) -> list[Workspace]:
    from prefect_rest.api.cloud import read_workspaces

    try:
        workspaces = connection.request(
            "list the workspaces", lambda client: read_workspaces.sync(client=client)
        )
    except NotFound as error:
        raise LookupFailed(
            (
                f"{connection.api_url} has no workspaces: {error.said}. For a Prefect server of "
                "your own, leave ",
                Input("workspace"),
                " empty",
            )
        ) from error
    return [each for each in workspaces if str(each.account_id) == connection.account_id]


def _called(workspaces: Sequence[Workspace], wanted: str) -> list[Workspace]:
    """Return the workspaces that a name or handle may mean.

    Only handles are unique. So one that is the handle of a workspace means that workspace, unless
    it is the name of others alone.
    """
    by_handle = [each for each in workspaces if each.workspace_handle == wanted]
    by_name = [each for each in workspaces if each.workspace_name == wanted]
    if by_name and not any(each in by_name for each in by_handle):
        return by_handle + by_name
    return by_handle


def _names_in_form(
    workspaces: Sequence[Workspace], of: Sequence[Workspace] | None = None
) -> list[str]:
    """Return for each workspace, or each one `of` them, the first that means it and no other:
    its name, its handle, its id."""
    return sorted(
        next(
            (
                name
                for name in (each.workspace_name, each.workspace_handle)
                if _called(workspaces, name) == [each]
            ),
            str(each.workspace_id),
        )
        for each in (workspaces if of is None else of)
    )


def _deployments_by_full_name(
    connection: Connection, flow: str, name: str
) -> list[DeploymentResponse]:
    from prefect_rest.api.deployments import read_deployment_by_name

    try:
        found = connection.request(
            f"find deployment {flow}/{name}",
            lambda client: read_deployment_by_name.sync(flow, name, client=client),
            is_about=lambda found: found.name == name,
        )
    except NotFound as error:
        if not error.is_prefects:
            raise
        if "deployment" in error.said.lower():
            return []
        # What knows no such route says 404, too; the list tells, or says what is wrong.
        named = list(_deployments(connection, name))
        return [each for each in named if _full_names(connection, [each]) == [f"{flow}/{name}"]]
    return [found]


def _deployments(connection: Connection, name: str | None = None) -> Iterator[DeploymentResponse]:
    """Yield each deployment, or each one of a name, page after page."""
    from prefect_rest.api.deployments import read_deployments
    from prefect_rest.models import (
        DeploymentFilter,
        DeploymentFilterName,
        DeploymentSort,
        ReadDeploymentsBody,
    )

    from .paging import paged

    def read(page: Mapping[str, Any]) -> list[DeploymentResponse]:
        try:
            return connection.request(
                "list deployments",
                lambda client: read_deployments.sync(client=client, body=page),
                is_about=lambda found: name is None or all(each.name == name for each in found),
            )
        except NotFound as error:
            if not error.is_prefects:
                raise
            what = f"There are no deployments to be seen {connection.place}: {error.said}"
            hint = (". ", Input("api_url"), " usually ends in /api")
            is_own = connection.workspace_id is None
            raise LookupFailed((what, *hint) if is_own else what) from error

    # By age, so that one made meanwhile does not hide another.
    body = ReadDeploymentsBody(sort=DeploymentSort.CREATED_DESC)
    if name is not None:
        body.deployments = DeploymentFilter(name=DeploymentFilterName(any_=[name]))
    return paged(read, body)


def _full_names(connection: Connection, deployments: Iterable[DeploymentResponse]) -> list[str]:
    """Join deployments with the names of their flows, which Prefect does not send along."""
    from prefect_rest.api.flows import read_flows
    from prefect_rest.models import FlowFilter, FlowFilterId, ReadFlowsBody

    from .paging import PAGE

    def read(body: ReadFlowsBody) -> list[Flow]:
        return connection.request(
            "list flows", lambda client: read_flows.sync(client=client, body=body)
        )

    deployments = list(deployments)
    flow_ids = sorted({each.flow_id for each in deployments})
    flow_names: dict[UUID, str] = {}
    for start in range(0, len(flow_ids), PAGE):
        these = FlowFilter(id=FlowFilterId(any_=flow_ids[start : start + PAGE]))
        flows = read(ReadFlowsBody(limit=PAGE, flows=these))
        flow_names.update((each.id, each.name) for each in flows)
    return sorted(
        f"{flow_names[each.flow_id]}/{each.name}"
        for each in deployments
        if each.flow_id in flow_names  # else deleted between the two responses
    )


def _nothing_found(kind: str, wanted: str, where: str, names: Sequence[str]) -> LookupFailed:
    from difflib import get_close_matches

    candidates = get_close_matches(wanted, names, n=MOST_SHOWN) or names
    there_are = f"there are: {_shown(candidates)}" if candidates else "there are none at all"
    return LookupFailed(f"There is no {kind} {wanted!r} {where}; {there_are}", candidates)


def _several_found(kind: str, wanted: str, candidates: Sequence[str]) -> LookupFailed:
    return LookupFailed(
        f"Several {kind}s are called {wanted!r}; give one of: {_shown(candidates)}", candidates
    )


def _shown(names: Sequence[str]) -> str:
    more = f" and {len(names) - MOST_SHOWN} more" if len(names) > MOST_SHOWN else ""
    return ", ".join(names[:MOST_SHOWN]) + more
