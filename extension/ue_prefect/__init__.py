"""Launch, watch and steer Prefect flow runs, from Universal Automation Center or from Python.

    import ue_prefect

    with ue_prefect.connect(ue_prefect.Server("http://127.0.0.1:4200/api")) as prefect:
        flow_run = prefect.launch("settlement/nightly", parameters={"amount": 3})
        flow_run = prefect.wait(flow_run)

Importing this package is cheap: a name is loaded when it is first used.
"""

from importlib import import_module

TYPE_CHECKING = False  # as in typing, which takes longer to import than all of this

if TYPE_CHECKING:
    from .errors import (
        Cancelled,
        ContactLost,
        FlowRunDeleted,
        FlowRunError,
        FlowRunFailed,
        Input,
        InputError,
        KeyRefused,
        LookupFailed,
        NotChanged,
        NotFound,
        PollingTimeout,
        Refused,
        RequestError,
        StartTimeout,
        TriggerNotMet,
        UePrefectError,
        Unreachable,
        Unreadable,
        UpstreamTimeout,
    )
    from .prefect.client import Prefect, connect
    from .prefect.paging import paginate, paginate_async
    from .prefect.retry import RetryPolicy
    from .prefect.run_deployment import arun_deployment, run_deployment
    from .prefect.server import Server
    from .prefect.states import is_final
    from .prefect.waiting import Cancellation

__version__ = "2.0.0"

_MODULES = {
    "Cancellation": "waiting",
    "Prefect": "client",
    "RetryPolicy": "retry",
    "Server": "server",
    "arun_deployment": "run_deployment",
    "connect": "client",
    "is_final": "states",
    "paginate": "paging",
    "paginate_async": "paging",
    "run_deployment": "run_deployment",
}

__all__ = [
    "Cancellation",
    "Cancelled",
    "ContactLost",
    "FlowRunDeleted",
    "FlowRunError",
    "FlowRunFailed",
    "Input",
    "InputError",
    "KeyRefused",
    "LookupFailed",
    "NotChanged",
    "NotFound",
    "PollingTimeout",
    "Prefect",
    "Refused",
    "RequestError",
    "RetryPolicy",
    "Server",
    "StartTimeout",
    "TriggerNotMet",
    "UePrefectError",
    "Unreachable",
    "Unreadable",
    "UpstreamTimeout",
    "arun_deployment",
    "connect",
    "is_final",
    "paginate",
    "paginate_async",
    "run_deployment",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = f".prefect.{_MODULES[name]}" if name in _MODULES else ".errors"
    value: object = getattr(import_module(module, __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *__all__]
