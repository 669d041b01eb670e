"""A clean-room DOUBLE of Universal Automation Center's agent, made from Stonebranch's documents.

No agent can be had here. This one does with an extension what the documents say an agent does: runs
it in a process of its own that can import nothing but the extension, hands it the task's fields,
shows its output fields the moment they change, cancels it from another thread, kills it when it
does not end in time, and gives a re-run the output fields that are kept.

What extensions import from an agent is in ``provided``; that folder, and only that, stands on the
path of the type checker.
"""

from doubles.agent.fields import agent_fields, shaped, shaped_credential
from doubles.agent.interpreter import Interpreter
from doubles.agent.parent import (
    Agent,
    FinishedChoice,
    FinishedCommand,
    FinishedTask,
    RunningTask,
    TaskOptions,
)

__all__ = [
    "Agent",
    "FinishedChoice",
    "FinishedCommand",
    "FinishedTask",
    "Interpreter",
    "RunningTask",
    "TaskOptions",
    "agent_fields",
    "shaped",
    "shaped_credential",
]
