"""Launch and watch Prefect flow runs, from Universal Automation Center or from Python.

    import ue_prefect

    with ue_prefect.connect(ue_prefect.Server("http://127.0.0.1:4200/api")) as prefect:
        wanted = ue_prefect.Launch("settlement/nightly", parameters={"amount": 3})
        flow_run = ue_prefect.launch(prefect, wanted)
        flow_run = ue_prefect.wait(prefect, flow_run, polling_interval=5)

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
        NotFound,
        PollingTimeout,
        Refused,
        RequestError,
        UePrefectError,
        Unreachable,
        Unreadable,
    )
    from .prefect.connection import Connection
    from .prefect.flow_runs import cancel
    from .prefect.launches import launch
    from .prefect.lookup import connect
    from .prefect.paging import paginate, paginate_async
    from .prefect.polling import wait
    from .prefect.retry import RetryPolicy
    from .prefect.server import Launch, Server
    from .prefect.waiting import Cancellation
    from .prefect.work_queue import read_work_queue_with_status

__version__ = "2.0.0"

_MODULES = {
    "Cancellation": "waiting",
    "Connection": "connection",
    "Launch": "server",
    "RetryPolicy": "retry",
    "Server": "server",
    "cancel": "flow_runs",
    "connect": "lookup",
    "launch": "launches",
    "paginate": "paging",
    "paginate_async": "paging",
    "read_work_queue_with_status": "work_queue",
    "wait": "polling",
}

__all__ = [
    "Cancellation",
    "Cancelled",
    "Connection",
    "ContactLost",
    "FlowRunDeleted",
    "FlowRunError",
    "FlowRunFailed",
    "Input",
    "InputError",
    "KeyRefused",
    "Launch",
    "LookupFailed",
    "NotFound",
    "PollingTimeout",
    "Refused",
    "RequestError",
    "RetryPolicy",
    "Server",
    "UePrefectError",
    "Unreachable",
    "Unreadable",
    "cancel",
    "connect",
    "launch",
    "paginate",
    "paginate_async",
    "read_work_queue_with_status",
    "wait",
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
