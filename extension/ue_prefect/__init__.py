"""Launch and watch Prefect flow runs, from Universal Automation Center or from Python.

    import ue_prefect

    with ue_prefect.connect(ue_prefect.Server("http://127.0.0.1:4200/api")) as prefect:
        wanted = ue_prefect.Launch("settlement/nightly", parameters={"amount": 3})
        flow_run = ue_prefect.launch(prefect, wanted)
        flow_run = ue_prefect.wait(prefect, flow_run, polling_interval=5)

Importing this package is cheap: a name is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .connection import Connection
    from .errors import (
        Cancelled,
        ContactLost,
        FlowRunDeleted,
        FlowRunError,
        FlowRunFailed,
        InputError,
        KeyRefused,
        LookupFailed,
        NotFound,
        PollingTimeout,
        Refused,
        RequestError,
        UePrefectError,
        Unreachable,
    )
    from .flow_run import cancel
    from .job import launch
    from .lookup import connect
    from .paging import paginate, paginate_async
    from .polling import wait
    from .request import Launch, Server
    from .retry import Patience
    from .work_queue import read_work_queue_with_status

__version__ = "2.0.0"

__all__ = [
    "Cancelled",
    "Connection",
    "ContactLost",
    "FlowRunDeleted",
    "FlowRunError",
    "FlowRunFailed",
    "InputError",
    "KeyRefused",
    "Launch",
    "LookupFailed",
    "NotFound",
    "Patience",
    "PollingTimeout",
    "Refused",
    "RequestError",
    "Server",
    "UePrefectError",
    "Unreachable",
    "cancel",
    "connect",
    "launch",
    "paginate",
    "paginate_async",
    "read_work_queue_with_status",
    "wait",
]

_MODULES = {
    "Connection": "connection",
    "Launch": "request",
    "Patience": "retry",
    "Server": "request",
    "cancel": "flow_run",
    "connect": "lookup",
    "launch": "job",
    "paginate": "paging",
    "paginate_async": "paging",
    "read_work_queue_with_status": "work_queue",
    "wait": "polling",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f".{_MODULES.get(name, 'errors')}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *__all__]
