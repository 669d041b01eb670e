# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

import attrs as _attrs

from ..types import UNSET, Unset, pop_required

if TYPE_CHECKING:
    from ..models.call_webhook import CallWebhook
    from ..models.cancel_flow_run import CancelFlowRun
    from ..models.change_flow_run_state import ChangeFlowRunState
    from ..models.compound_trigger import CompoundTrigger
    from ..models.do_nothing import DoNothing
    from ..models.event_trigger import EventTrigger
    from ..models.pause_automation import PauseAutomation
    from ..models.pause_deployment import PauseDeployment
    from ..models.pause_work_pool import PauseWorkPool
    from ..models.pause_work_queue import PauseWorkQueue
    from ..models.resume_automation import ResumeAutomation
    from ..models.resume_deployment import ResumeDeployment
    from ..models.resume_work_pool import ResumeWorkPool
    from ..models.resume_work_queue import ResumeWorkQueue
    from ..models.run_deployment import RunDeployment
    from ..models.send_notification import SendNotification
    from ..models.sequence_trigger import SequenceTrigger
    from ..models.suspend_flow_run import SuspendFlowRun


@_attrs.define
class AutomationCreate:
    """``AutomationCreate``, as Prefect's REST API has it."""

    actions: list[
        CallWebhook
        | CancelFlowRun
        | ChangeFlowRunState
        | DoNothing
        | PauseAutomation
        | PauseDeployment
        | PauseWorkPool
        | PauseWorkQueue
        | ResumeAutomation
        | ResumeDeployment
        | ResumeWorkPool
        | ResumeWorkQueue
        | RunDeployment
        | SendNotification
        | SuspendFlowRun
    ]
    """The actions to perform when this Automation triggers"""
    name: str
    """The name of this automation"""
    trigger: CompoundTrigger | EventTrigger | SequenceTrigger
    """The criteria for which events this Automation covers and how it will respond to the
    presence or absence of those events"""
    actions_on_resolve: (
        list[
            CallWebhook
            | CancelFlowRun
            | ChangeFlowRunState
            | DoNothing
            | PauseAutomation
            | PauseDeployment
            | PauseWorkPool
            | PauseWorkQueue
            | ResumeAutomation
            | ResumeDeployment
            | ResumeWorkPool
            | ResumeWorkQueue
            | RunDeployment
            | SendNotification
            | SuspendFlowRun
        ]
        | Unset
    ) = UNSET
    """The actions to perform when an Automation goes into a resolving state"""
    actions_on_trigger: (
        list[
            CallWebhook
            | CancelFlowRun
            | ChangeFlowRunState
            | DoNothing
            | PauseAutomation
            | PauseDeployment
            | PauseWorkPool
            | PauseWorkQueue
            | ResumeAutomation
            | ResumeDeployment
            | ResumeWorkPool
            | ResumeWorkQueue
            | RunDeployment
            | SendNotification
            | SuspendFlowRun
        ]
        | Unset
    ) = UNSET
    """The actions to perform when an Automation goes into a triggered state"""
    description: str | Unset = ""
    """A longer description of this automation"""
    enabled: bool | Unset = True
    """Whether this automation will be evaluated"""
    owner_resource: None | str | Unset = UNSET
    """The resource to which this automation belongs"""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""
        from ..models.call_webhook import CallWebhook
        from ..models.cancel_flow_run import CancelFlowRun
        from ..models.change_flow_run_state import ChangeFlowRunState
        from ..models.compound_trigger import CompoundTrigger
        from ..models.do_nothing import DoNothing
        from ..models.event_trigger import EventTrigger
        from ..models.pause_automation import PauseAutomation
        from ..models.pause_deployment import PauseDeployment
        from ..models.pause_work_pool import PauseWorkPool
        from ..models.pause_work_queue import PauseWorkQueue
        from ..models.resume_automation import ResumeAutomation
        from ..models.resume_deployment import ResumeDeployment
        from ..models.resume_work_pool import ResumeWorkPool
        from ..models.resume_work_queue import ResumeWorkQueue
        from ..models.run_deployment import RunDeployment
        from ..models.send_notification import SendNotification
        from ..models.sequence_trigger import SequenceTrigger
        from ..models.suspend_flow_run import SuspendFlowRun

        actions = []
        for actions_item_data in self.actions:
            actions_item: dict[str, Any]
            if isinstance(actions_item_data, DoNothing):
                actions_item = actions_item_data.to_dict()
            elif isinstance(actions_item_data, RunDeployment):
                actions_item = actions_item_data.to_dict()
            elif isinstance(actions_item_data, PauseDeployment):
                actions_item = actions_item_data.to_dict()
            elif isinstance(actions_item_data, ResumeDeployment):
                actions_item = actions_item_data.to_dict()
            elif isinstance(actions_item_data, CancelFlowRun):
                actions_item = actions_item_data.to_dict()
            elif isinstance(actions_item_data, ChangeFlowRunState):
                actions_item = actions_item_data.to_dict()
            elif isinstance(actions_item_data, PauseWorkQueue):
                actions_item = actions_item_data.to_dict()
            elif isinstance(actions_item_data, ResumeWorkQueue):
                actions_item = actions_item_data.to_dict()
            elif isinstance(actions_item_data, SendNotification):
                actions_item = actions_item_data.to_dict()
            elif isinstance(actions_item_data, CallWebhook):
                actions_item = actions_item_data.to_dict()
            elif isinstance(actions_item_data, PauseAutomation):
                actions_item = actions_item_data.to_dict()
            elif isinstance(actions_item_data, ResumeAutomation):
                actions_item = actions_item_data.to_dict()
            elif isinstance(actions_item_data, SuspendFlowRun):
                actions_item = actions_item_data.to_dict()
            elif isinstance(actions_item_data, PauseWorkPool):
                actions_item = actions_item_data.to_dict()
            elif isinstance(actions_item_data, ResumeWorkPool):
                actions_item = actions_item_data.to_dict()
            else:
                actions_item = actions_item_data

            actions.append(actions_item)

        name = self.name

        trigger: dict[str, Any]
        if isinstance(self.trigger, EventTrigger):
            trigger = self.trigger.to_dict()
        elif isinstance(self.trigger, CompoundTrigger):
            trigger = self.trigger.to_dict()
        elif isinstance(self.trigger, SequenceTrigger):
            trigger = self.trigger.to_dict()
        else:
            trigger = self.trigger

        actions_on_resolve: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.actions_on_resolve, Unset):
            actions_on_resolve = []
            for actions_on_resolve_item_data in self.actions_on_resolve:
                actions_on_resolve_item: dict[str, Any]
                if isinstance(actions_on_resolve_item_data, DoNothing):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                elif isinstance(actions_on_resolve_item_data, RunDeployment):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                elif isinstance(actions_on_resolve_item_data, PauseDeployment):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                elif isinstance(actions_on_resolve_item_data, ResumeDeployment):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                elif isinstance(actions_on_resolve_item_data, CancelFlowRun):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                elif isinstance(actions_on_resolve_item_data, ChangeFlowRunState):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                elif isinstance(actions_on_resolve_item_data, PauseWorkQueue):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                elif isinstance(actions_on_resolve_item_data, ResumeWorkQueue):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                elif isinstance(actions_on_resolve_item_data, SendNotification):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                elif isinstance(actions_on_resolve_item_data, CallWebhook):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                elif isinstance(actions_on_resolve_item_data, PauseAutomation):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                elif isinstance(actions_on_resolve_item_data, ResumeAutomation):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                elif isinstance(actions_on_resolve_item_data, SuspendFlowRun):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                elif isinstance(actions_on_resolve_item_data, PauseWorkPool):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                elif isinstance(actions_on_resolve_item_data, ResumeWorkPool):
                    actions_on_resolve_item = actions_on_resolve_item_data.to_dict()
                else:
                    actions_on_resolve_item = actions_on_resolve_item_data

                actions_on_resolve.append(actions_on_resolve_item)

        actions_on_trigger: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.actions_on_trigger, Unset):
            actions_on_trigger = []
            for actions_on_trigger_item_data in self.actions_on_trigger:
                actions_on_trigger_item: dict[str, Any]
                if isinstance(actions_on_trigger_item_data, DoNothing):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                elif isinstance(actions_on_trigger_item_data, RunDeployment):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                elif isinstance(actions_on_trigger_item_data, PauseDeployment):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                elif isinstance(actions_on_trigger_item_data, ResumeDeployment):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                elif isinstance(actions_on_trigger_item_data, CancelFlowRun):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                elif isinstance(actions_on_trigger_item_data, ChangeFlowRunState):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                elif isinstance(actions_on_trigger_item_data, PauseWorkQueue):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                elif isinstance(actions_on_trigger_item_data, ResumeWorkQueue):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                elif isinstance(actions_on_trigger_item_data, SendNotification):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                elif isinstance(actions_on_trigger_item_data, CallWebhook):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                elif isinstance(actions_on_trigger_item_data, PauseAutomation):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                elif isinstance(actions_on_trigger_item_data, ResumeAutomation):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                elif isinstance(actions_on_trigger_item_data, SuspendFlowRun):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                elif isinstance(actions_on_trigger_item_data, PauseWorkPool):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                elif isinstance(actions_on_trigger_item_data, ResumeWorkPool):
                    actions_on_trigger_item = actions_on_trigger_item_data.to_dict()
                else:
                    actions_on_trigger_item = actions_on_trigger_item_data

                actions_on_trigger.append(actions_on_trigger_item)

        description = self.description

        enabled = self.enabled

        owner_resource: None | str | Unset
        if isinstance(self.owner_resource, Unset):
            owner_resource = UNSET
        else:
            owner_resource = self.owner_resource

        field_dict: dict[str, Any] = {}
        field_dict["actions"] = actions
        field_dict["name"] = name
        field_dict["trigger"] = trigger
        if actions_on_resolve is not UNSET:
            field_dict["actions_on_resolve"] = actions_on_resolve
        if actions_on_trigger is not UNSET:
            field_dict["actions_on_trigger"] = actions_on_trigger
        if description is not UNSET:
            field_dict["description"] = description
        if enabled is not UNSET:
            field_dict["enabled"] = enabled
        if owner_resource is not UNSET:
            field_dict["owner_resource"] = owner_resource
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """
        from ..models.call_webhook import CallWebhook
        from ..models.cancel_flow_run import CancelFlowRun
        from ..models.change_flow_run_state import ChangeFlowRunState
        from ..models.compound_trigger import CompoundTrigger
        from ..models.do_nothing import DoNothing
        from ..models.event_trigger import EventTrigger
        from ..models.pause_automation import PauseAutomation
        from ..models.pause_deployment import PauseDeployment
        from ..models.pause_work_pool import PauseWorkPool
        from ..models.pause_work_queue import PauseWorkQueue
        from ..models.resume_automation import ResumeAutomation
        from ..models.resume_deployment import ResumeDeployment
        from ..models.resume_work_pool import ResumeWorkPool
        from ..models.resume_work_queue import ResumeWorkQueue
        from ..models.run_deployment import RunDeployment
        from ..models.send_notification import SendNotification
        from ..models.sequence_trigger import SequenceTrigger
        from ..models.suspend_flow_run import SuspendFlowRun

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"AutomationCreate: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions", [])
        for actions_item_data in _actions:

            def _parse_actions_item(
                data: object,
            ) -> (
                CallWebhook
                | CancelFlowRun
                | ChangeFlowRunState
                | DoNothing
                | PauseAutomation
                | PauseDeployment
                | PauseWorkPool
                | PauseWorkQueue
                | ResumeAutomation
                | ResumeDeployment
                | ResumeWorkPool
                | ResumeWorkQueue
                | RunDeployment
                | SendNotification
                | SuspendFlowRun
            ):
                if isinstance(data, dict):
                    try:
                        actions_item_type_0 = DoNothing.from_dict(data)

                        return actions_item_type_0
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        actions_item_type_1 = RunDeployment.from_dict(data)

                        return actions_item_type_1
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        actions_item_type_2 = PauseDeployment.from_dict(data)

                        return actions_item_type_2
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        actions_item_type_3 = ResumeDeployment.from_dict(data)

                        return actions_item_type_3
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        actions_item_type_4 = CancelFlowRun.from_dict(data)

                        return actions_item_type_4
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        actions_item_type_5 = ChangeFlowRunState.from_dict(data)

                        return actions_item_type_5
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        actions_item_type_6 = PauseWorkQueue.from_dict(data)

                        return actions_item_type_6
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        actions_item_type_7 = ResumeWorkQueue.from_dict(data)

                        return actions_item_type_7
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        actions_item_type_8 = SendNotification.from_dict(data)

                        return actions_item_type_8
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        actions_item_type_9 = CallWebhook.from_dict(data)

                        return actions_item_type_9
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        actions_item_type_10 = PauseAutomation.from_dict(data)

                        return actions_item_type_10
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        actions_item_type_11 = ResumeAutomation.from_dict(data)

                        return actions_item_type_11
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        actions_item_type_12 = SuspendFlowRun.from_dict(data)

                        return actions_item_type_12
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        actions_item_type_13 = PauseWorkPool.from_dict(data)

                        return actions_item_type_13
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                if isinstance(data, dict):
                    try:
                        actions_item_type_14 = ResumeWorkPool.from_dict(data)

                        return actions_item_type_14
                    except (AttributeError, KeyError, TypeError, ValueError):
                        pass
                raise TypeError(
                    f"actions_item: a {type(data).__name__} that is none of CallWebhook | CancelFlowRun | ChangeFlowRunState | DoNothing | PauseAutomation | PauseDeployment | PauseWorkPool | PauseWorkQueue | ResumeAutomation | ResumeDeployment | ResumeWorkPool | ResumeWorkQueue | RunDeployment | SendNotification | SuspendFlowRun"
                )

            actions_item = _parse_actions_item(actions_item_data)

            actions.append(actions_item)

        name = pop_required(d, "AutomationCreate", "name")

        def _parse_trigger(data: object) -> CompoundTrigger | EventTrigger | SequenceTrigger:
            if isinstance(data, dict):
                try:
                    trigger_type_0 = EventTrigger.from_dict(data)

                    return trigger_type_0
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            if isinstance(data, dict):
                try:
                    trigger_type_1 = CompoundTrigger.from_dict(data)

                    return trigger_type_1
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            if isinstance(data, dict):
                try:
                    trigger_type_2 = SequenceTrigger.from_dict(data)

                    return trigger_type_2
                except (AttributeError, KeyError, TypeError, ValueError):
                    pass
            raise TypeError(
                f"trigger: a {type(data).__name__} that is none of CompoundTrigger | EventTrigger | SequenceTrigger"
            )

        trigger = _parse_trigger(pop_required(d, "AutomationCreate", "trigger"))

        _actions_on_resolve = d.pop("actions_on_resolve", UNSET)
        actions_on_resolve: (
            list[
                CallWebhook
                | CancelFlowRun
                | ChangeFlowRunState
                | DoNothing
                | PauseAutomation
                | PauseDeployment
                | PauseWorkPool
                | PauseWorkQueue
                | ResumeAutomation
                | ResumeDeployment
                | ResumeWorkPool
                | ResumeWorkQueue
                | RunDeployment
                | SendNotification
                | SuspendFlowRun
            ]
            | Unset
        ) = UNSET
        if _actions_on_resolve is not UNSET:
            actions_on_resolve = []
            for actions_on_resolve_item_data in _actions_on_resolve:

                def _parse_actions_on_resolve_item(
                    data: object,
                ) -> (
                    CallWebhook
                    | CancelFlowRun
                    | ChangeFlowRunState
                    | DoNothing
                    | PauseAutomation
                    | PauseDeployment
                    | PauseWorkPool
                    | PauseWorkQueue
                    | ResumeAutomation
                    | ResumeDeployment
                    | ResumeWorkPool
                    | ResumeWorkQueue
                    | RunDeployment
                    | SendNotification
                    | SuspendFlowRun
                ):
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_0 = DoNothing.from_dict(data)

                            return actions_on_resolve_item_type_0
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_1 = RunDeployment.from_dict(data)

                            return actions_on_resolve_item_type_1
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_2 = PauseDeployment.from_dict(data)

                            return actions_on_resolve_item_type_2
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_3 = ResumeDeployment.from_dict(data)

                            return actions_on_resolve_item_type_3
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_4 = CancelFlowRun.from_dict(data)

                            return actions_on_resolve_item_type_4
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_5 = ChangeFlowRunState.from_dict(data)

                            return actions_on_resolve_item_type_5
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_6 = PauseWorkQueue.from_dict(data)

                            return actions_on_resolve_item_type_6
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_7 = ResumeWorkQueue.from_dict(data)

                            return actions_on_resolve_item_type_7
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_8 = SendNotification.from_dict(data)

                            return actions_on_resolve_item_type_8
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_9 = CallWebhook.from_dict(data)

                            return actions_on_resolve_item_type_9
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_10 = PauseAutomation.from_dict(data)

                            return actions_on_resolve_item_type_10
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_11 = ResumeAutomation.from_dict(data)

                            return actions_on_resolve_item_type_11
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_12 = SuspendFlowRun.from_dict(data)

                            return actions_on_resolve_item_type_12
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_13 = PauseWorkPool.from_dict(data)

                            return actions_on_resolve_item_type_13
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_resolve_item_type_14 = ResumeWorkPool.from_dict(data)

                            return actions_on_resolve_item_type_14
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    raise TypeError(
                        f"actions_on_resolve_item: a {type(data).__name__} that is none of CallWebhook | CancelFlowRun | ChangeFlowRunState | DoNothing | PauseAutomation | PauseDeployment | PauseWorkPool | PauseWorkQueue | ResumeAutomation | ResumeDeployment | ResumeWorkPool | ResumeWorkQueue | RunDeployment | SendNotification | SuspendFlowRun"
                    )

                actions_on_resolve_item = _parse_actions_on_resolve_item(
                    actions_on_resolve_item_data
                )

                actions_on_resolve.append(actions_on_resolve_item)

        _actions_on_trigger = d.pop("actions_on_trigger", UNSET)
        actions_on_trigger: (
            list[
                CallWebhook
                | CancelFlowRun
                | ChangeFlowRunState
                | DoNothing
                | PauseAutomation
                | PauseDeployment
                | PauseWorkPool
                | PauseWorkQueue
                | ResumeAutomation
                | ResumeDeployment
                | ResumeWorkPool
                | ResumeWorkQueue
                | RunDeployment
                | SendNotification
                | SuspendFlowRun
            ]
            | Unset
        ) = UNSET
        if _actions_on_trigger is not UNSET:
            actions_on_trigger = []
            for actions_on_trigger_item_data in _actions_on_trigger:

                def _parse_actions_on_trigger_item(
                    data: object,
                ) -> (
                    CallWebhook
                    | CancelFlowRun
                    | ChangeFlowRunState
                    | DoNothing
                    | PauseAutomation
                    | PauseDeployment
                    | PauseWorkPool
                    | PauseWorkQueue
                    | ResumeAutomation
                    | ResumeDeployment
                    | ResumeWorkPool
                    | ResumeWorkQueue
                    | RunDeployment
                    | SendNotification
                    | SuspendFlowRun
                ):
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_0 = DoNothing.from_dict(data)

                            return actions_on_trigger_item_type_0
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_1 = RunDeployment.from_dict(data)

                            return actions_on_trigger_item_type_1
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_2 = PauseDeployment.from_dict(data)

                            return actions_on_trigger_item_type_2
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_3 = ResumeDeployment.from_dict(data)

                            return actions_on_trigger_item_type_3
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_4 = CancelFlowRun.from_dict(data)

                            return actions_on_trigger_item_type_4
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_5 = ChangeFlowRunState.from_dict(data)

                            return actions_on_trigger_item_type_5
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_6 = PauseWorkQueue.from_dict(data)

                            return actions_on_trigger_item_type_6
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_7 = ResumeWorkQueue.from_dict(data)

                            return actions_on_trigger_item_type_7
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_8 = SendNotification.from_dict(data)

                            return actions_on_trigger_item_type_8
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_9 = CallWebhook.from_dict(data)

                            return actions_on_trigger_item_type_9
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_10 = PauseAutomation.from_dict(data)

                            return actions_on_trigger_item_type_10
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_11 = ResumeAutomation.from_dict(data)

                            return actions_on_trigger_item_type_11
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_12 = SuspendFlowRun.from_dict(data)

                            return actions_on_trigger_item_type_12
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_13 = PauseWorkPool.from_dict(data)

                            return actions_on_trigger_item_type_13
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    if isinstance(data, dict):
                        try:
                            actions_on_trigger_item_type_14 = ResumeWorkPool.from_dict(data)

                            return actions_on_trigger_item_type_14
                        except (AttributeError, KeyError, TypeError, ValueError):
                            pass
                    raise TypeError(
                        f"actions_on_trigger_item: a {type(data).__name__} that is none of CallWebhook | CancelFlowRun | ChangeFlowRunState | DoNothing | PauseAutomation | PauseDeployment | PauseWorkPool | PauseWorkQueue | ResumeAutomation | ResumeDeployment | ResumeWorkPool | ResumeWorkQueue | RunDeployment | SendNotification | SuspendFlowRun"
                    )

                actions_on_trigger_item = _parse_actions_on_trigger_item(
                    actions_on_trigger_item_data
                )

                actions_on_trigger.append(actions_on_trigger_item)

        description = d.pop("description", UNSET)

        enabled = d.pop("enabled", UNSET)

        def _parse_owner_resource(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        owner_resource = _parse_owner_resource(d.pop("owner_resource", UNSET))

        found = cls(
            actions=actions,
            name=name,
            trigger=trigger,
            actions_on_resolve=actions_on_resolve,
            actions_on_trigger=actions_on_trigger,
            description=description,
            enabled=enabled,
            owner_resource=owner_resource,
        )
        return found
