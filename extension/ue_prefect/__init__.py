"""Launch, watch and steer Prefect flow runs, from Universal Automation Center or from Python.

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
    from .prefect.connection import Connection
    from .prefect.control import cancel, resume, retry
    from .prefect.flow_runs import newest_flow_run
    from .prefect.gates import await_trigger
    from .prefect.launches import launch
    from .prefect.logs import read_logs
    from .prefect.lookup import connect
    from .prefect.paging import paginate, paginate_async
    from .prefect.polling import wait
    from .prefect.retry import RetryPolicy
    from .prefect.run_deployment import arun_deployment, run_deployment
    from .prefect.server import Launch, Server
    from .prefect.states import is_final
    from .prefect.waiting import Cancellation
    from .prefect.work_queue import read_work_queue_with_status

__version__ = "2.0.0"

_MODULES = {
    "Cancellation": "waiting",
    "Connection": "connection",
    "Launch": "server",
    "RetryPolicy": "retry",
    "Server": "server",
    "arun_deployment": "run_deployment",
    "await_trigger": "gates",
    "cancel": "control",
    "connect": "lookup",
    "is_final": "states",
    "launch": "launches",
    "newest_flow_run": "flow_runs",
    "paginate": "paging",
    "paginate_async": "paging",
    "read_logs": "logs",
    "read_work_queue_with_status": "work_queue",
    "resume": "control",
    "retry": "control",
    "run_deployment": "run_deployment",
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
    "NotChanged",
    "NotFound",
    "PollingTimeout",
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
    "await_trigger",
    "cancel",
    "connect",
    "is_final",
    "launch",
    "newest_flow_run",
    "paginate",
    "paginate_async",
    "read_logs",
    "read_work_queue_with_status",
    "resume",
    "retry",
    "run_deployment",
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
