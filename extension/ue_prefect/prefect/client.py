"""What Python code keeps: a connection to Prefect, with a method for each thing done over it.

Each method imports what it needs, so that a program starts without the rest.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING
from uuid import UUID

from prefect_rest import models  # each is loaded when it is used

from ..errors import Input, InputError, NotChanged
from . import flow_runs, lookup
from .clocks import zoned
from .connection import Connection
from .retry import RetryPolicy
from .server import Launch, Server
from .states import VERDICTS, is_final
from .waiting import Cancellation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from prefect_rest.models import FlowRunResponse, Log, WorkQueueWithStatus

    from .control import Changed
    from .gates import Upstream


def connect(
    server: Server | None = None,
    *,
    policy: RetryPolicy = RetryPolicy(),  # noqa: B008 - cannot change
    cancellation: Cancellation | None = None,
) -> Prefect:
    """Log in to a Prefect server, and enter the workspace that it names.

    Args:
        server: None for the one that Prefect's own settings name, as `Server.from_environment`
            finds it.
        policy: how long one request is tried.
        cancellation: what ends every wait for Prefect.

    Raises:
        InputError: the server's address, key or certificates are malformed, or nothing names it.
        LookupFailed: there is no such workspace, or several of that name.
        RequestError: Prefect refused, or could not be reached.
        Cancelled: the `cancellation` was asked for.
    """
    server = server or Server.from_environment()
    prefect = Prefect(server, policy=policy, cancellation=cancellation)
    return lookup.entered(prefect, server.workspace)


class Prefect(Connection):
    """A connection to one Prefect server or workspace, made by `connect`; close it when done.

    Each method retries what fails for a time, and raises:

    - RequestError: Prefect refused, or could not be reached.
    - Cancelled: the `cancellation` was asked for, or the connection was closed meanwhile.

    Where a method takes a flow run, it takes its id, too. Threads may share a connection. The
    generated operations take it as their `client`, asynchronous ones, too.
    """

    def __init__(
        self,
        server: Server,
        *,
        policy: RetryPolicy = RetryPolicy(),  # noqa: B008 - cannot change
        cancellation: Cancellation | None = None,
        connect: Callable[[], Any] | None = None,
    ) -> None:
        of_caller = cancellation or Cancellation()
        super().__init__(server, policy=policy, cancellation=of_caller.child(), connect=connect)

    def close(self) -> None:
        """End what other threads wait for, and close the connections to Prefect.

        Those of asynchronous operations are closed by `aclose`.
        """
        self.cancellation.end("the connection is closed")
        super().close()

    def launch(
        self,
        deployment: str | UUID,
        *,
        parameters: Mapping[str, Any] | None = None,
        flow_run_name: str | None = None,
        tags: Iterable[str] | None = None,
        scheduled_time: datetime | None = None,
        job_variables: Mapping[str, Any] | None = None,
        work_queue_name: str | None = None,
        context: Mapping[str, Any] | None = None,
        idempotency_key: str | None = None,
    ) -> FlowRunResponse:
        """Launch a flow run, once, and return it.

        Args:
            deployment: id, name, or ``flow/deployment``.
            parameters: are laid over the deployment's own. Dates, times, durations, ids, paths,
                enums and Decimals may be in them.
            flow_run_name: Prefect makes one up.
            tags: are added to the deployment's own.
            scheduled_time: when it is to start; None is now. Without a time zone it is UTC.
            job_variables: are laid over the work pool's.
            work_queue_name: another work queue than the deployment's.
            context: is carried with the flow run.
            idempotency_key: of all launches with one key, of all deployments of a flow, Prefect
                makes one flow run. None makes up a new key.

        Raises:
            InputError: the key is that of a flow run of another deployment, or an argument does
                not fit, or cannot be written as JSON.
            LookupFailed: there is no such deployment, or several of that name.
            RequestError: it says what is known of the launch, too.
        """
        from . import launches

        wanted = Launch(
            str(deployment),
            flow_run_name,
            parameters=parameters,
            context=context,
            job_variables=job_variables,
            tags=_listed(tags),
            scheduled_time=scheduled_time,
            work_queue_name=work_queue_name,
        )
        return launches.launch(self, wanted, idempotency_key=idempotency_key)

    def wait(
        self,
        flow_run: FlowRunResponse | UUID | str,
        *,
        poll_interval: float = 5,
        max_polls: int | None = None,
        start_limit: float | None = None,
        timeout: float | None = None,
        observe: Callable[[FlowRunResponse], object] = lambda _: None,
    ) -> FlowRunResponse:
        """Wait until a flow run has COMPLETED, and return it as it was then.

        Unless it has ended, it is read at once, then polled; the n-th poll is due n intervals after
        the call. An outage of less than half an hour does not end the wait.

        Args:
            poll_interval: seconds from poll to poll.
            max_polls: polls to make at most, after the first look; None for no limit.
            start_limit: seconds in which it has to start; those in which it is PAUSED do not
                count. None for no limit.
            timeout: seconds in which it has to end; None for no limit.
            observe: is called with the flow run each time that it was read.

        Raises:
            InputError: an interval of no length, no poll at all, or a timeout of less than 0.
            NotFound: Prefect does not know it.
            FlowRunFailed: it ended FAILED, CRASHED or CANCELLED.
            PollingTimeout: it was still going after `max_polls` polls, at the `timeout`, or at that
                of the `cancellation`; it is left running.
            StartTimeout: it was still SCHEDULED or PENDING after `start_limit`; it is left so.
            FlowRunDeleted: Prefect no longer knows it.
            ContactLost: an outage went on for too long.
        """
        from . import polling

        if isinstance(flow_run, models.FlowRunResponse):
            known, is_read = flow_run, False
        else:
            known, is_read = self.flow_run(flow_run), True
            observe(known)
        return polling.wait(
            self,
            known,
            poll_interval=poll_interval,
            max_polls=max_polls,
            start_limit=start_limit,
            timeout=timeout,
            at_once=not is_read,
            observe=lambda response: observe(response.parsed),
        )

    def flow_run(self, flow_run: FlowRunResponse | UUID | str) -> FlowRunResponse:
        """Return a flow run as it is now. Raises NotFound if Prefect does not know it."""
        return flow_runs.read(self, _id(flow_run)).parsed

    def flow_runs(
        self,
        *,
        deployment: str | UUID | None = None,
        state: str | Iterable[str] | None = None,
        since: datetime | timedelta | None = None,
        limit: int | None = None,
    ) -> list[FlowRunResponse]:
        """Return the flow runs that there are, those that are due last first.

        Args:
            deployment: id, name, or ``flow/deployment``; None for those of all.
            state: one or several, each a state's type, such as FAILED, or its name, such as Late.
            since: when they were due at the earliest; a timedelta is the time before now. Without a
                time zone it is UTC.
            limit: how many, at most; None for all.

        Raises:
            LookupFailed: there is no such deployment, or several of that name.
        """
        from .paging import PAGE, paged

        wanted: dict[str, Any] = {}
        if deployment is not None:
            wanted["deployment_id"] = {"any_": [lookup.deployment_id(self, str(deployment))]}
        if state is not None:
            wanted["state"] = _state_filter([state] if isinstance(state, str) else list(state))
        if since is not None:
            wanted["expected_start_time"] = {"after_": _moment(since)}
        if limit is not None and limit < 1:
            raise InputError((Input("limit"), " must be at least 1"))
        body = {
            "flow_runs": wanted,
            "sort": models.FlowRunSort.EXPECTED_START_TIME_DESC,
            "limit": min(limit or PAGE, PAGE),
        }

        def read(page: Mapping[str, Any]) -> Sequence[FlowRunResponse]:
            return flow_runs.search(self, "list flow runs", page, lambda _: True).parsed

        return list(islice(paged(read, body), limit))

    def newest_flow_run(
        self, deployment: str | UUID, *, hours: float = 24
    ) -> FlowRunResponse | None:
        """Return the flow run of a deployment that was due last; None when there is none.

        Args:
            deployment: id, name, or ``flow/deployment``.
            hours: how long ago it may have been due, at most, by Prefect's clock. What is due later
                than now is not it.

        Raises:
            LookupFailed: there is no such deployment, or several of that name.
        """
        return flow_runs.newest_flow_run(self, str(deployment), hours)

    def retry(self, flow_run: FlowRunResponse | UUID | str) -> FlowRunResponse:
        """Have a flow run that has failed run again, as the same flow run, and return it.

        One that is still going is left as it is, and returned.

        Raises:
            NotChanged: it is COMPLETED, or Prefect did not retry it.
            NotFound: Prefect does not know it.
        """
        from . import control

        before = self.flow_run(flow_run)
        if not is_final(before):
            return before
        return self._as_changed(before, control.retried(self, before))

    def resume(
        self,
        flow_run: FlowRunResponse | UUID | str,
        run_input: Mapping[str, Any] | None = None,
    ) -> FlowRunResponse:
        """Have a flow run that is paused go on, and return it.

        Args:
            run_input: what the flow asked for when it paused.

        Raises:
            NotChanged: Prefect did not resume it: it is not paused, say, or its input does not fit.
            NotFound: Prefect does not know it.
        """
        from . import control

        before = self.flow_run(flow_run)
        return self._as_changed(before, control.resumed(self, before, run_input))

    def cancel(self, flow_run: FlowRunResponse | UUID | str) -> FlowRunResponse:
        """Have a flow run cancelled, and return it.

        One that has ended is left as it is, and returned. CANCELLING is not the end yet: what runs
        the flow has to stop it first; `wait` for that.

        Raises:
            NotChanged: Prefect did not cancel it, though it goes on.
            NotFound: Prefect does not know it.
        """
        from . import control

        before = self.flow_run(flow_run)
        if is_final(before):
            return before
        try:
            return self._as_changed(before, control.cancelled(self, before))
        except NotChanged as error:
            if not is_final(error.flow_run):
                raise
            return error.flow_run

    def _as_changed(self, before: FlowRunResponse, changed: Changed) -> FlowRunResponse:
        return changed.latest.parsed if changed.latest else self.flow_run(before)

    def logs(
        self,
        flow_run: FlowRunResponse | UUID | str,
        *,
        level: int = 0,
        follow: bool = False,
        poll_interval: float = 5,
    ) -> Iterator[Log]:
        """Yield a flow run's log lines, each once, in the order of their times.

        Args:
            level: the least level, as Python's logging numbers it: 40 for errors.
            follow: go on until the flow run has ended, and its last lines have come.
            poll_interval: seconds from one look for new lines to the next.

        Raises:
            NotFound: Prefect does not know the flow run.
        """
        from . import logs

        return logs.read_logs(
            self, _id(flow_run), level=level, follow=follow, poll_interval=poll_interval
        )

    def await_trigger(
        self,
        trigger: str,
        upstream: Iterable[str | UUID],
        *,
        hours: float = 24,
        poll_interval: float = 5,
        max_polls: int | None = None,
        observe: Callable[[Sequence[Upstream]], object] = lambda _: None,
    ) -> None:
        """Return once all of some flow runs have ended as a trigger wants.

        The first look is at once, the others are polls, each as `wait` makes them. A deployment's
        newest flow run is looked for anew each time.

        Args:
            trigger: all_successful, all_failed, any_successful, any_failed or all_finished.
            upstream: ids of flow runs, and deployments, as ``flow/deployment``.
            hours: how long ago a deployment's flow run may have been due.
            poll_interval: seconds from look to look.
            max_polls: looks to take after the first one; None for no limit.
            observe: is called with all of them after each look.

        Raises:
            InputError: Prefect does not know one of them, or there is no such trigger.
            TriggerNotMet: all have ended, and not as the trigger wants.
            UpstreamTimeout: after the last look, one was still going, or had not run.
        """
        from . import gates

        gates.await_trigger(
            self,
            trigger,
            list(map(str, upstream)),
            hours=hours,
            poll_interval=poll_interval,
            max_polls=max_polls,
            observe=observe,
        )

    def work_queue(self, work_queue_id: UUID | str) -> WorkQueueWithStatus:
        """Return a work queue with its status, with two requests.

        Prefect's server has a schema of both (`prefect.server.schemas.responses`), but no route
        that responds with it.

        Raises:
            NotFound: Prefect does not know the work queue.
        """
        from prefect_rest.api.work_queues import read_work_queue, read_work_queue_status

        wanted = UUID(str(work_queue_id))
        purpose = f"read work queue {work_queue_id}"
        queue = self.request(purpose, lambda client: read_work_queue.sync(wanted, client=client))
        status = self.request(
            purpose, lambda client: read_work_queue_status.sync(wanted, client=client)
        )
        return models.WorkQueueWithStatus.from_dict(queue.to_dict() | status.to_dict())


def _listed(tags: Iterable[str] | None) -> Sequence[str] | None:
    """Return tags as a list; a lone text is no list of its letters, and is refused later."""
    return tags if tags is None or isinstance(tags, str) else list(tags)


def _id(flow_run: FlowRunResponse | UUID | str) -> str:
    """Return the id of a flow run, of which it may be all that is given. Raises InputError."""
    given = flow_run.id if isinstance(flow_run, models.FlowRunResponse) else flow_run
    try:
        return str(UUID(str(given)))
    except ValueError:
        shown = str(given)[:200]
        raise InputError((Input("flow_run"), f" must be a flow run's id, not {shown!r}")) from None


def _moment(since: datetime | timedelta) -> datetime:
    if isinstance(since, timedelta):
        return datetime.now(UTC) - since
    return zoned(since)


def _state_filter(states: Iterable[str]) -> dict[str, Any]:
    """Return Prefect's filter for states that are each given by type or by name."""
    types, names = list[str](), list[str]()
    for each in states:
        (types if each in VERDICTS else names).append(each)
    wanted: dict[str, Any] = {"operator": "or_"}
    if types:
        wanted["type"] = {"any_": types}
    if names:
        wanted["name"] = {"any_": names}
    return wanted
