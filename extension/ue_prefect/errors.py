"""Every error of ue_prefect, with the exit code of a task that ends with it.

::

    UePrefectError          1   catch this one to catch them all
    ├── InputError         20   fields that are missing or malformed: all of them together
    │   └── LookupFailed   20   a name or an id that means nothing, or several things, to Prefect
    ├── RequestError        1   a request to Prefect that brought no usable answer
    │   ├── Unreachable     1   no answer at all: address, network, TLS, time
    │   └── Refused         1   an answer with an error status
    │       ├── KeyRefused  1   401 or 403
    │       └── NotFound    1   404
    ├── FlowRunError        1   about a flow run that exists; it is on the error as `flow_run`
    │   ├── FlowRunFailed   1   it ended FAILED, CRASHED or CANCELLED
    │   ├── FlowRunDeleted  1   it is gone from Prefect
    │   ├── ContactLost     1   Prefect could not be asked about it for too long
    │   └── PollingTimeout 40   it was still going after the last poll allowed
    └── Cancelled           1   the operator stopped the task
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prefect_rest.models import FlowRunResponse


PASSING_STATUSES = frozenset({408, 429, 500, 502, 503, 504})
"""HTTP statuses that may pass. All others say something that does not change by asking again."""


class UePrefectError(Exception):
    """Base of all errors. `descriptions` has one sentence or more for the task's operator."""

    exit_code: ClassVar[int] = 1

    def __init__(self, *descriptions: str) -> None:
        super().__init__("; ".join(descriptions))
        self.descriptions: Sequence[str] = descriptions


class InputError(UePrefectError):
    """What the task's author has to correct, one description a field."""

    exit_code = 20


class LookupFailed(InputError):
    """A name or an id that Prefect does not know, or that fits several. Lists `candidates`."""

    def __init__(self, description: str, candidates: Sequence[str] = ()) -> None:
        super().__init__(description)
        self.candidates = candidates


class RequestError(UePrefectError):
    """A request to Prefect that brought no usable answer, though it was tried repeatedly.

    `may_pass` tells that the same request may succeed later.
    """

    may_pass = True


class Unreachable(RequestError):
    """No answer came: wrong address, network down, untrusted certificate, time over."""


class Refused(RequestError):
    """Prefect answered with the error status `status_code`, and `said` why."""

    def __init__(self, description: str, status_code: int, said: str) -> None:
        super().__init__(description)
        self.status_code = status_code
        self.said = said
        self.may_pass = status_code in PASSING_STATUSES


class KeyRefused(Refused):
    """Prefect does not accept the credentials (401), or not for this (403)."""


class NotFound(Refused):
    """Prefect has no such thing; in Prefect Cloud also: not a member of that workspace (404)."""


class FlowRunError(UePrefectError):
    """Something the operator must know of `flow_run`, given as Prefect last described it."""

    def __init__(self, description: str, flow_run: FlowRunResponse) -> None:
        super().__init__(description)
        self.flow_run = flow_run


class FlowRunFailed(FlowRunError):
    """The flow run ended, and not COMPLETED."""


class FlowRunDeleted(FlowRunError):
    """Prefect no longer knows the flow run."""


class ContactLost(FlowRunError):
    """Prefect could not be asked about the flow run for longer than a wait tolerates."""


class PollingTimeout(FlowRunError):
    """The last poll allowed found the flow run still going; it was left running."""

    exit_code = 40


class Cancelled(UePrefectError):
    """The operator stopped the task. The description says what became of the flow run."""


def one_line(text: str, most: int = 1000) -> str:
    """Fold a text of unknown origin into one line of at most about `most` characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most]}…"
