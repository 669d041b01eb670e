"""Every error of ue_prefect.

::

    UePrefectError
    ├── InputError          what was given is missing or malformed: all of it together
    │   └── LookupFailed    a name or an id that means nothing, or several things, to Prefect
    ├── RequestError        a request to Prefect that brought no usable response
    │   ├── Unreadable      a response of another shape than Prefect's
    │   ├── Unreachable     no response at all: address, network, TLS, time
    │   └── Refused         a response with an error status
    │       ├── KeyRefused  401 or 403
    │       └── NotFound    404
    ├── FlowRunError        about a flow run that exists; it is on the error as `flow_run`
    │   ├── FlowRunFailed   it ended FAILED, CRASHED or CANCELLED
    │   ├── FlowRunDeleted  it is gone from Prefect
    │   ├── ContactLost     Prefect could not be reached about it for too long
    │   ├── NotChanged      Prefect did not retry, resume or cancel it, and says why
    │   ├── PollingTimeout  it was still going after the last poll allowed
    │   └── StartTimeout    it did not start in the time allowed
    ├── TriggerNotMet       upstream flow runs have ended, and not as was asked
    ├── UpstreamTimeout     they were still going after the last look allowed
    └── Cancelled           whoever asked wants it no longer

Errors name what was given, such as `api_url`, by an `Input`. `str()` shows it as Python calls it; a
form or a command words it its own way by `UePrefectError.worded`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from prefect_rest.models import FlowRunResponse
    from prefect_rest.types import Response


class Input(str):
    """The name of something that was given: an argument of `Server` or of a function."""

    __slots__ = ()


Description = str | tuple[str, ...]
"""One sentence; as a tuple, its parts, among which an `Input` is worded by whoever shows it."""


class UePrefectError(Exception):
    """Base of all errors, with one description or more."""

    def __init__(self, *descriptions: Description) -> None:
        self.descriptions = [each if isinstance(each, tuple) else (each,) for each in descriptions]
        super().__init__("; ".join(self.worded({})))

    def add(self, sentence: str) -> None:
        """Go on with the last description."""
        self.descriptions[-1] += (sentence,)
        self.args = ("; ".join(self.worded({})),)

    def worded(self, names: Mapping[str, str]) -> list[str]:
        """Return the descriptions, with what an `Input` is called in `names`."""
        return [
            "".join(names.get(part, part) if isinstance(part, Input) else part for part in parts)
            for parts in self.descriptions
        ]


class InputError(UePrefectError):
    """What has to be corrected, one description each."""


class LookupFailed(InputError):
    """A name or an id that Prefect does not know, or that fits several. Lists `candidates`."""

    def __init__(self, description: Description, candidates: Sequence[str] = ()) -> None:
        super().__init__(description)
        self.candidates = candidates


class Attempted:
    """What may have come of all the attempts at one request.

    Attributes:
        sent: one of them may have reached Prefect.
        acted: one that was sent was not refused for good: Prefect may have acted on it.
        pending: one that was sent has had no final response: Prefect may act on it yet. What only
            reads is not acted on, and leaves nothing pending.
        done: Prefect said that it did what was asked.
    """

    def __init__(self, *, is_known: bool = True) -> None:
        self.sent = self.acted = self.pending = not is_known
        self.done = False


class _WithAttempts:
    attempts: Attempted

    @property
    def sent(self) -> bool:
        """`Attempted.sent` of its attempts."""
        return self.attempts.sent

    @property
    def acted(self) -> bool:
        """`Attempted.acted` of its attempts."""
        return self.attempts.acted

    @property
    def pending(self) -> bool:
        """`Attempted.pending` of its attempts."""
        return self.attempts.pending


class RequestError(UePrefectError, _WithAttempts):
    """A request to Prefect that brought no usable response, though it was tried repeatedly.

    Attributes:
        may_pass: the same request may succeed later.
        attempts: what may have come of it; also as `sent`, `acted` and `pending`.
    """

    may_pass = True
    attempts = Attempted(is_known=False)


class Unreadable(RequestError):
    """A response that is not of the shape that Prefect's API declares."""


class Unreachable(RequestError):
    """No response came: wrong address, network down, untrusted certificate, time over."""


class Refused(RequestError):
    """The response has the error status `status_code`.

    Attributes:
        said: the status, and Prefect's own words.
        is_prefects: the body is one of Prefect's errors, not the page of something before it.
    """

    def __init__(
        self, description: Description, status_code: int, said: str, *, is_prefects: bool
    ) -> None:
        super().__init__(description)
        self.status_code = status_code
        self.said = said
        self.is_prefects = is_prefects


class KeyRefused(Refused):
    """Prefect does not accept the credentials (401), or not for this (403)."""


class NotFound(Refused):
    """Prefect has no such thing; in Prefect Cloud also: not a member of that workspace (404)."""


class FlowRunError(UePrefectError):
    """Something about `flow_run`, which is given as Prefect last described it."""

    def __init__(self, description: Description, flow_run: FlowRunResponse) -> None:
        super().__init__(description)
        self.flow_run = flow_run


class FlowRunFailed(FlowRunError):
    """The flow run ended, and not COMPLETED."""


class FlowRunDeleted(FlowRunError):
    """Prefect no longer knows the flow run."""


class ContactLost(FlowRunError):
    """Prefect could not be reached about the flow run for longer than a wait tolerates."""


class PollingTimeout(FlowRunError):
    """The last poll allowed found the flow run still going; it was left running."""


class StartTimeout(FlowRunError):
    """The flow run was still SCHEDULED or PENDING after the time in which it had to start."""


class NotChanged(FlowRunError):
    """Prefect did not bring the flow run into another state. It says why.

    Attributes:
        latest: Prefect's response to a reading of it since; None without one.
    """

    def __init__(
        self,
        description: Description,
        flow_run: FlowRunResponse,
        latest: Response[FlowRunResponse] | None = None,
    ) -> None:
        super().__init__(description, flow_run)
        self.latest = latest


class TriggerNotMet(UePrefectError):
    """The flow runs that a launch depends on have ended, and not as its trigger wants."""


class UpstreamTimeout(UePrefectError):
    """The last look allowed found flow runs still going that a launch depends on."""


class Cancelled(UePrefectError, _WithAttempts):
    """Whoever asked wants it no longer.

    Attributes:
        attempts: what may have come of a request under way then; also as `sent`, `acted` and
            `pending`.
    """

    attempts = Attempted()


def one_line(text: str, most: int = 2000) -> str:
    """Fold a text of unknown origin into one line of at most about `most` characters.

    That is more than anybody is shown: what is shown is cut only once it has no secrets.
    """
    line = " ".join(text[: most * 4].split())
    return line if len(line) <= most else f"{line[:most]}…"
