"""What the agent calls: fields in, result out."""

from __future__ import annotations

import gc
import logging
from typing import TYPE_CHECKING, Any

from universal_extension import ExtensionResult, UniversalExtension, ui
from universal_extension import logger as agents_logger
from universal_extension.deco import dynamic_choice_command, dynamic_command

from .job import Job

if TYPE_CHECKING:
    from .choices import Choices
    from .commands import Done


class _ToAgent(logging.Handler):
    """Passes on what is logged to the agent's logger, under that logger's name."""

    def emit(self, record: logging.LogRecord) -> None:
        record.name = agents_logger.name
        agents_logger.handle(record)


logger = logging.getLogger("ue_prefect")
logger.setLevel(logging.DEBUG)
logger.addFilter(lambda record: agents_logger.isEnabledFor(record.levelno))  # before all others
logger.addHandler(_ToAgent())
logger.propagate = False


class Extension(UniversalExtension):
    """Launches, watches and steers flow runs. The agent makes one for each task instance."""

    def __init__(self) -> None:
        super().__init__()
        uip = getattr(self, "uip", None)  # not on every agent
        instance_id = getattr(uip, "instance_id", None)
        self._job = Job(show=ui.update_output_fields, instance_id=instance_id)

    def extension_start(self, fields: dict[str, Any]) -> ExtensionResult:
        """Run the task: the agent calls this once."""
        report = self._job.run(fields)
        # The process ends next, and need not look for garbage among all its modules.
        gc.freeze()
        return ExtensionResult(
            rc=report.exit_code,
            message=report.status_description,
            unv_output=report.extension_output,
            output_fields=report.output_fields,
        )

    def extension_cancel(self) -> None:
        """Stop the task: the agent calls this on a thread of its own, maybe more than once.

        Returns at once; the thread that runs the task settles what there is to settle.
        """
        self._job.cancel()

    @dynamic_choice_command("workspace")
    def workspace_choices(self, fields: dict[str, Any]) -> ExtensionResult:
        """Fill the choices of Workspace ID or Name."""
        from . import choices

        return _result(choices.workspaces(fields))

    @dynamic_choice_command("deployment")
    def deployment_choices(self, fields: dict[str, Any]) -> ExtensionResult:
        """Fill the choices of Deployment ID or Name."""
        from . import choices

        return _result(choices.deployments(fields))

    @dynamic_command("show_flow_run_logs")
    def show_flow_run_logs(self, fields: dict[str, Any]) -> ExtensionResult:
        """Show the log of the task instance's flow run."""
        from . import commands

        return _output("flow_run_logs", commands.show_flow_run_logs(fields))

    @dynamic_command("show_failed_task_runs")
    def show_failed_task_runs(self, fields: dict[str, Any]) -> ExtensionResult:
        """Show which task runs of the flow run have failed, and why."""
        from . import commands

        return _output("failed_task_runs", commands.show_failed_task_runs(fields))

    @dynamic_command("cancel_flow_run")
    def cancel_flow_run(self, fields: dict[str, Any]) -> ExtensionResult:
        """Cancel the task instance's flow run."""
        from . import commands

        return _output("cancel_flow_run", commands.cancel_flow_run(fields))

    @dynamic_command("resume_flow_run")
    def resume_flow_run(self, fields: dict[str, Any]) -> ExtensionResult:
        """Resume the task instance's flow run, which is held or paused."""
        from . import commands

        return _output("resume_flow_run", commands.resume_flow_run(fields))


def _output(name: str, done: Done) -> ExtensionResult:
    return ExtensionResult(
        rc=done.exit_code,
        message=done.message,
        output=True,
        output_data=done.output,
        output_name=name,
    )


def _result(choices: Choices) -> ExtensionResult:
    return ExtensionResult(
        rc=choices.exit_code, message=choices.message, values=list(choices.values)
    )
