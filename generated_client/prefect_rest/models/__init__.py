# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""The objects that requests and answers are made of. A model's module is loaded on first use."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .artifact import Artifact
    from .artifact_collection import ArtifactCollection
    from .artifact_collection_data_type_0 import ArtifactCollectionDataType0
    from .artifact_collection_filter import ArtifactCollectionFilter
    from .artifact_collection_filter_flow_run_id import ArtifactCollectionFilterFlowRunId
    from .artifact_collection_filter_key import ArtifactCollectionFilterKey
    from .artifact_collection_filter_latest_id import ArtifactCollectionFilterLatestId
    from .artifact_collection_filter_task_run_id import ArtifactCollectionFilterTaskRunId
    from .artifact_collection_filter_type import ArtifactCollectionFilterType
    from .artifact_collection_metadata import ArtifactCollectionMetadata
    from .artifact_collection_sort import ArtifactCollectionSort
    from .artifact_create import ArtifactCreate
    from .artifact_create_data_type_0 import ArtifactCreateDataType0
    from .artifact_create_metadata import ArtifactCreateMetadata
    from .artifact_data_type_0 import ArtifactDataType0
    from .artifact_filter import ArtifactFilter
    from .artifact_filter_flow_run_id import ArtifactFilterFlowRunId
    from .artifact_filter_id import ArtifactFilterId
    from .artifact_filter_key import ArtifactFilterKey
    from .artifact_filter_task_run_id import ArtifactFilterTaskRunId
    from .artifact_filter_type import ArtifactFilterType
    from .artifact_metadata import ArtifactMetadata
    from .artifact_sort import ArtifactSort
    from .artifact_update import ArtifactUpdate
    from .artifact_update_data_type_0 import ArtifactUpdateDataType0
    from .artifact_update_metadata import ArtifactUpdateMetadata
    from .automation import Automation
    from .automation_create import AutomationCreate
    from .automation_filter import AutomationFilter
    from .automation_filter_created import AutomationFilterCreated
    from .automation_filter_name import AutomationFilterName
    from .automation_partial_update import AutomationPartialUpdate
    from .automation_sort import AutomationSort
    from .automation_update import AutomationUpdate
    from .average_flow_run_lateness_body import AverageFlowRunLatenessBody
    from .block_document import BlockDocument
    from .block_document_block_document_references import BlockDocumentBlockDocumentReferences
    from .block_document_block_document_references_additional_property import (
        BlockDocumentBlockDocumentReferencesAdditionalProperty,
    )
    from .block_document_create import BlockDocumentCreate
    from .block_document_create_data import BlockDocumentCreateData
    from .block_document_data import BlockDocumentData
    from .block_document_filter import BlockDocumentFilter
    from .block_document_filter_block_type_id import BlockDocumentFilterBlockTypeId
    from .block_document_filter_id import BlockDocumentFilterId
    from .block_document_filter_is_anonymous import BlockDocumentFilterIsAnonymous
    from .block_document_filter_name import BlockDocumentFilterName
    from .block_document_sort import BlockDocumentSort
    from .block_document_update import BlockDocumentUpdate
    from .block_document_update_data import BlockDocumentUpdateData
    from .block_schema import BlockSchema
    from .block_schema_create import BlockSchemaCreate
    from .block_schema_create_fields import BlockSchemaCreateFields
    from .block_schema_fields import BlockSchemaFields
    from .block_schema_filter import BlockSchemaFilter
    from .block_schema_filter_block_type_id import BlockSchemaFilterBlockTypeId
    from .block_schema_filter_capabilities import BlockSchemaFilterCapabilities
    from .block_schema_filter_id import BlockSchemaFilterId
    from .block_schema_filter_version import BlockSchemaFilterVersion
    from .block_type import BlockType
    from .block_type_create import BlockTypeCreate
    from .block_type_filter import BlockTypeFilter
    from .block_type_filter_name import BlockTypeFilterName
    from .block_type_filter_slug import BlockTypeFilterSlug
    from .block_type_update import BlockTypeUpdate
    from .bulk_decrement_active_slots_body import BulkDecrementActiveSlotsBody
    from .bulk_increment_active_slots_body import BulkIncrementActiveSlotsBody
    from .bulk_increment_active_slots_body_mode import BulkIncrementActiveSlotsBodyMode
    from .call_webhook import CallWebhook
    from .cancel_flow_run import CancelFlowRun
    from .change_flow_run_state import ChangeFlowRunState
    from .clear_database_body import ClearDatabaseBody
    from .compound_trigger import CompoundTrigger
    from .compound_trigger_require_type_1 import CompoundTriggerRequireType1
    from .concurrency_limit import ConcurrencyLimit
    from .concurrency_limit_create import ConcurrencyLimitCreate
    from .concurrency_limit_v2 import ConcurrencyLimitV2
    from .concurrency_limit_v2_create import ConcurrencyLimitV2Create
    from .concurrency_limit_v2_update import ConcurrencyLimitV2Update
    from .constant import Constant
    from .count_account_events_body import CountAccountEventsBody
    from .count_artifacts_body import CountArtifactsBody
    from .count_block_documents_body import CountBlockDocumentsBody
    from .count_by_state import CountByState
    from .count_deployments_body import CountDeploymentsBody
    from .count_flow_runs_body import CountFlowRunsBody
    from .count_flows_body import CountFlowsBody
    from .count_latest_artifacts_body import CountLatestArtifactsBody
    from .count_task_runs_body import CountTaskRunsBody
    from .count_variables_body import CountVariablesBody
    from .count_work_pools_body import CountWorkPoolsBody
    from .countable import Countable
    from .create_database_body import CreateDatabaseBody
    from .create_flow_run_input_body import CreateFlowRunInputBody
    from .created_by import CreatedBy
    from .cron_schedule import CronSchedule
    from .csrf_token import CsrfToken
    from .dependency_result import DependencyResult
    from .deployment_create import DeploymentCreate
    from .deployment_create_infra_overrides import DeploymentCreateInfraOverrides
    from .deployment_create_job_variables import DeploymentCreateJobVariables
    from .deployment_create_parameter_openapi_schema import DeploymentCreateParameterOpenapiSchema
    from .deployment_create_parameters import DeploymentCreateParameters
    from .deployment_create_pull_steps_pull_steps_item import DeploymentCreatePullStepsPullStepsItem
    from .deployment_filter import DeploymentFilter
    from .deployment_filter_id import DeploymentFilterId
    from .deployment_filter_is_schedule_active import DeploymentFilterIsScheduleActive
    from .deployment_filter_name import DeploymentFilterName
    from .deployment_filter_paused import DeploymentFilterPaused
    from .deployment_filter_tags import DeploymentFilterTags
    from .deployment_filter_work_queue_name import DeploymentFilterWorkQueueName
    from .deployment_flow_run_create import DeploymentFlowRunCreate
    from .deployment_flow_run_create_context import DeploymentFlowRunCreateContext
    from .deployment_flow_run_create_job_variables import DeploymentFlowRunCreateJobVariables
    from .deployment_flow_run_create_parameters import DeploymentFlowRunCreateParameters
    from .deployment_response import DeploymentResponse
    from .deployment_response_infra_overrides import DeploymentResponseInfraOverrides
    from .deployment_response_job_variables import DeploymentResponseJobVariables
    from .deployment_response_parameter_openapi_schema import (
        DeploymentResponseParameterOpenapiSchema,
    )
    from .deployment_response_parameters import DeploymentResponseParameters
    from .deployment_response_pull_steps_pull_steps_item import (
        DeploymentResponsePullStepsPullStepsItem,
    )
    from .deployment_schedule import DeploymentSchedule
    from .deployment_schedule_create import DeploymentScheduleCreate
    from .deployment_schedule_update import DeploymentScheduleUpdate
    from .deployment_sort import DeploymentSort
    from .deployment_status import DeploymentStatus
    from .deployment_update import DeploymentUpdate
    from .deployment_update_infra_overrides import DeploymentUpdateInfraOverrides
    from .deployment_update_job_variables import DeploymentUpdateJobVariables
    from .deployment_update_parameters import DeploymentUpdateParameters
    from .do_nothing import DoNothing
    from .drop_database_body import DropDatabaseBody
    from .edge import Edge
    from .error_body import ErrorBody
    from .event import Event
    from .event_any_resource_filter import EventAnyResourceFilter
    from .event_count import EventCount
    from .event_filter import EventFilter
    from .event_id_filter import EventIDFilter
    from .event_name_filter import EventNameFilter
    from .event_occurred_filter import EventOccurredFilter
    from .event_order import EventOrder
    from .event_page import EventPage
    from .event_payload import EventPayload
    from .event_related_filter import EventRelatedFilter
    from .event_resource_filter import EventResourceFilter
    from .event_trigger import EventTrigger
    from .event_trigger_posture import EventTriggerPosture
    from .filter_flow_run_input_body import FilterFlowRunInputBody
    from .flow import Flow
    from .flow_create import FlowCreate
    from .flow_filter import FlowFilter
    from .flow_filter_deployment import FlowFilterDeployment
    from .flow_filter_id import FlowFilterId
    from .flow_filter_name import FlowFilterName
    from .flow_filter_tags import FlowFilterTags
    from .flow_run import FlowRun
    from .flow_run_context import FlowRunContext
    from .flow_run_create import FlowRunCreate
    from .flow_run_create_context import FlowRunCreateContext
    from .flow_run_create_parameters import FlowRunCreateParameters
    from .flow_run_filter import FlowRunFilter
    from .flow_run_filter_deployment_id import FlowRunFilterDeploymentId
    from .flow_run_filter_expected_start_time import FlowRunFilterExpectedStartTime
    from .flow_run_filter_flow_version import FlowRunFilterFlowVersion
    from .flow_run_filter_id import FlowRunFilterId
    from .flow_run_filter_idempotency_key import FlowRunFilterIdempotencyKey
    from .flow_run_filter_name import FlowRunFilterName
    from .flow_run_filter_next_scheduled_start_time import FlowRunFilterNextScheduledStartTime
    from .flow_run_filter_parent_flow_run_id import FlowRunFilterParentFlowRunId
    from .flow_run_filter_parent_task_run_id import FlowRunFilterParentTaskRunId
    from .flow_run_filter_start_time import FlowRunFilterStartTime
    from .flow_run_filter_state import FlowRunFilterState
    from .flow_run_filter_state_name import FlowRunFilterStateName
    from .flow_run_filter_state_type import FlowRunFilterStateType
    from .flow_run_filter_tags import FlowRunFilterTags
    from .flow_run_filter_work_queue_name import FlowRunFilterWorkQueueName
    from .flow_run_history_body import FlowRunHistoryBody
    from .flow_run_input import FlowRunInput
    from .flow_run_job_variables import FlowRunJobVariables
    from .flow_run_notification_policy import FlowRunNotificationPolicy
    from .flow_run_notification_policy_create import FlowRunNotificationPolicyCreate
    from .flow_run_notification_policy_filter import FlowRunNotificationPolicyFilter
    from .flow_run_notification_policy_filter_is_active import (
        FlowRunNotificationPolicyFilterIsActive,
    )
    from .flow_run_notification_policy_update import FlowRunNotificationPolicyUpdate
    from .flow_run_parameters import FlowRunParameters
    from .flow_run_policy import FlowRunPolicy
    from .flow_run_response import FlowRunResponse
    from .flow_run_response_context import FlowRunResponseContext
    from .flow_run_response_job_variables import FlowRunResponseJobVariables
    from .flow_run_response_parameters import FlowRunResponseParameters
    from .flow_run_sort import FlowRunSort
    from .flow_run_update import FlowRunUpdate
    from .flow_run_update_job_variables import FlowRunUpdateJobVariables
    from .flow_run_update_parameters import FlowRunUpdateParameters
    from .flow_sort import FlowSort
    from .flow_update import FlowUpdate
    from .get_scheduled_flow_runs_body import GetScheduledFlowRunsBody
    from .get_scheduled_flow_runs_for_deployments_body import GetScheduledFlowRunsForDeploymentsBody
    from .graph import Graph
    from .graph_artifact import GraphArtifact
    from .graph_state import GraphState
    from .history_response import HistoryResponse
    from .history_response_state import HistoryResponseState
    from .interval_schedule import IntervalSchedule
    from .log import Log
    from .log_create import LogCreate
    from .log_filter import LogFilter
    from .log_filter_flow_run_id import LogFilterFlowRunId
    from .log_filter_level import LogFilterLevel
    from .log_filter_task_run_id import LogFilterTaskRunId
    from .log_filter_timestamp import LogFilterTimestamp
    from .log_sort import LogSort
    from .minimal_concurrency_limit_response import MinimalConcurrencyLimitResponse
    from .node import Node
    from .node_kind import NodeKind
    from .operator import Operator
    from .orchestration_result import OrchestrationResult
    from .parameter import Parameter
    from .pause_automation import PauseAutomation
    from .pause_automation_source import PauseAutomationSource
    from .pause_deployment import PauseDeployment
    from .pause_deployment_source import PauseDeploymentSource
    from .pause_work_pool import PauseWorkPool
    from .pause_work_pool_source import PauseWorkPoolSource
    from .pause_work_queue import PauseWorkQueue
    from .pause_work_queue_source import PauseWorkQueueSource
    from .queue_filter import QueueFilter
    from .r_rule_schedule import RRuleSchedule
    from .read_all_concurrency_limits_v2_body import ReadAllConcurrencyLimitsV2Body
    from .read_artifacts_body import ReadArtifactsBody
    from .read_automations_body import ReadAutomationsBody
    from .read_block_documents_body import ReadBlockDocumentsBody
    from .read_block_schemas_body import ReadBlockSchemasBody
    from .read_block_types_body import ReadBlockTypesBody
    from .read_concurrency_limits_body import ReadConcurrencyLimitsBody
    from .read_dashboard_task_run_counts_body import ReadDashboardTaskRunCountsBody
    from .read_deployments_body import ReadDeploymentsBody
    from .read_events_body import ReadEventsBody
    from .read_flow_run_history_body import ReadFlowRunHistoryBody
    from .read_flow_run_notification_policies_body import ReadFlowRunNotificationPoliciesBody
    from .read_flow_runs_body import ReadFlowRunsBody
    from .read_flows_body import ReadFlowsBody
    from .read_latest_artifacts_body import ReadLatestArtifactsBody
    from .read_logs_body import ReadLogsBody
    from .read_saved_searches_body import ReadSavedSearchesBody
    from .read_task_run_counts_by_state_body import ReadTaskRunCountsByStateBody
    from .read_task_runs_body import ReadTaskRunsBody
    from .read_variables_body import ReadVariablesBody
    from .read_view_content_response_read_view_content_collections_views_view_get import (
        ReadViewContentResponseReadViewContentCollectionsViewsViewGet,
    )
    from .read_work_pools_body import ReadWorkPoolsBody
    from .read_work_queue_runs_body import ReadWorkQueueRunsBody
    from .read_work_queues_at_work_pools_queues_filter_body import (
        ReadWorkQueuesAtWorkPoolsQueuesFilterBody,
    )
    from .read_work_queues_body import ReadWorkQueuesBody
    from .read_workers_body import ReadWorkersBody
    from .received_event import ReceivedEvent
    from .received_event_payload import ReceivedEventPayload
    from .related_resource import RelatedResource
    from .reset_concurrency_limit_by_tag_body import ResetConcurrencyLimitByTagBody
    from .resource import Resource
    from .resource_specification import ResourceSpecification
    from .resume_automation import ResumeAutomation
    from .resume_automation_source import ResumeAutomationSource
    from .resume_deployment import ResumeDeployment
    from .resume_deployment_source import ResumeDeploymentSource
    from .resume_flow_run_body import ResumeFlowRunBody
    from .resume_flow_run_body_run_input import ResumeFlowRunBodyRunInput
    from .resume_work_pool import ResumeWorkPool
    from .resume_work_pool_source import ResumeWorkPoolSource
    from .resume_work_queue import ResumeWorkQueue
    from .resume_work_queue_source import ResumeWorkQueueSource
    from .run_deployment import RunDeployment
    from .run_deployment_job_variables import RunDeploymentJobVariables
    from .run_deployment_parameters import RunDeploymentParameters
    from .run_deployment_source import RunDeploymentSource
    from .saved_search import SavedSearch
    from .saved_search_create import SavedSearchCreate
    from .saved_search_filter import SavedSearchFilter
    from .schedule_deployment_body import ScheduleDeploymentBody
    from .send_notification import SendNotification
    from .sequence_trigger import SequenceTrigger
    from .set_flow_run_state_body import SetFlowRunStateBody
    from .set_state_status import SetStateStatus
    from .set_task_run_state_body import SetTaskRunStateBody
    from .settings import Settings
    from .settings_prefect_logging_to_api_when_missing_flow import (
        SettingsPrefectLoggingToApiWhenMissingFlow,
    )
    from .simple_flow_run import SimpleFlowRun
    from .state import State
    from .state_abort_details import StateAbortDetails
    from .state_accept_details import StateAcceptDetails
    from .state_create import StateCreate
    from .state_details import StateDetails
    from .state_details_run_input_keyset import StateDetailsRunInputKeyset
    from .state_reject_details import StateRejectDetails
    from .state_type import StateType
    from .state_wait_details import StateWaitDetails
    from .suspend_flow_run import SuspendFlowRun
    from .task_run import TaskRun
    from .task_run_count import TaskRunCount
    from .task_run_create import TaskRunCreate
    from .task_run_create_task_inputs import TaskRunCreateTaskInputs
    from .task_run_filter import TaskRunFilter
    from .task_run_filter_flow_run_id import TaskRunFilterFlowRunId
    from .task_run_filter_id import TaskRunFilterId
    from .task_run_filter_name import TaskRunFilterName
    from .task_run_filter_start_time import TaskRunFilterStartTime
    from .task_run_filter_state import TaskRunFilterState
    from .task_run_filter_state_name import TaskRunFilterStateName
    from .task_run_filter_state_type import TaskRunFilterStateType
    from .task_run_filter_sub_flow_runs import TaskRunFilterSubFlowRuns
    from .task_run_filter_tags import TaskRunFilterTags
    from .task_run_history_body import TaskRunHistoryBody
    from .task_run_policy import TaskRunPolicy
    from .task_run_result import TaskRunResult
    from .task_run_sort import TaskRunSort
    from .task_run_task_inputs import TaskRunTaskInputs
    from .task_run_update import TaskRunUpdate
    from .time_unit import TimeUnit
    from .updated_by import UpdatedBy
    from .validate_obj_body import ValidateObjBody
    from .validate_obj_body_schema import ValidateObjBodySchema
    from .validate_obj_body_values import ValidateObjBodyValues
    from .validation_error import ValidationError
    from .variable import Variable
    from .variable_create import VariableCreate
    from .variable_filter import VariableFilter
    from .variable_filter_id import VariableFilterId
    from .variable_filter_name import VariableFilterName
    from .variable_filter_tags import VariableFilterTags
    from .variable_filter_value import VariableFilterValue
    from .variable_sort import VariableSort
    from .variable_update import VariableUpdate
    from .work_pool_create import WorkPoolCreate
    from .work_pool_create_base_job_template import WorkPoolCreateBaseJobTemplate
    from .work_pool_filter import WorkPoolFilter
    from .work_pool_filter_id import WorkPoolFilterId
    from .work_pool_filter_name import WorkPoolFilterName
    from .work_pool_filter_type import WorkPoolFilterType
    from .work_pool_response import WorkPoolResponse
    from .work_pool_response_base_job_template import WorkPoolResponseBaseJobTemplate
    from .work_pool_status import WorkPoolStatus
    from .work_pool_update import WorkPoolUpdate
    from .work_pool_update_base_job_template import WorkPoolUpdateBaseJobTemplate
    from .work_queue import WorkQueue
    from .work_queue_create import WorkQueueCreate
    from .work_queue_filter import WorkQueueFilter
    from .work_queue_filter_id import WorkQueueFilterId
    from .work_queue_filter_name import WorkQueueFilterName
    from .work_queue_health_policy import WorkQueueHealthPolicy
    from .work_queue_response import WorkQueueResponse
    from .work_queue_status import WorkQueueStatus
    from .work_queue_status_detail import WorkQueueStatusDetail
    from .work_queue_update import WorkQueueUpdate
    from .work_queue_with_status import WorkQueueWithStatus
    from .worker_filter import WorkerFilter
    from .worker_filter_last_heartbeat_time import WorkerFilterLastHeartbeatTime
    from .worker_flow_run_response import WorkerFlowRunResponse
    from .worker_heartbeat_body import WorkerHeartbeatBody
    from .worker_response import WorkerResponse
    from .worker_status import WorkerStatus
    from .workspace import Workspace
else:
    _MODULES = {
        "Artifact": ".artifact",
        "ArtifactCollection": ".artifact_collection",
        "ArtifactCollectionDataType0": ".artifact_collection_data_type_0",
        "ArtifactCollectionFilter": ".artifact_collection_filter",
        "ArtifactCollectionFilterFlowRunId": ".artifact_collection_filter_flow_run_id",
        "ArtifactCollectionFilterKey": ".artifact_collection_filter_key",
        "ArtifactCollectionFilterLatestId": ".artifact_collection_filter_latest_id",
        "ArtifactCollectionFilterTaskRunId": ".artifact_collection_filter_task_run_id",
        "ArtifactCollectionFilterType": ".artifact_collection_filter_type",
        "ArtifactCollectionMetadata": ".artifact_collection_metadata",
        "ArtifactCollectionSort": ".artifact_collection_sort",
        "ArtifactCreate": ".artifact_create",
        "ArtifactCreateDataType0": ".artifact_create_data_type_0",
        "ArtifactCreateMetadata": ".artifact_create_metadata",
        "ArtifactDataType0": ".artifact_data_type_0",
        "ArtifactFilter": ".artifact_filter",
        "ArtifactFilterFlowRunId": ".artifact_filter_flow_run_id",
        "ArtifactFilterId": ".artifact_filter_id",
        "ArtifactFilterKey": ".artifact_filter_key",
        "ArtifactFilterTaskRunId": ".artifact_filter_task_run_id",
        "ArtifactFilterType": ".artifact_filter_type",
        "ArtifactMetadata": ".artifact_metadata",
        "ArtifactSort": ".artifact_sort",
        "ArtifactUpdate": ".artifact_update",
        "ArtifactUpdateDataType0": ".artifact_update_data_type_0",
        "ArtifactUpdateMetadata": ".artifact_update_metadata",
        "Automation": ".automation",
        "AutomationCreate": ".automation_create",
        "AutomationFilter": ".automation_filter",
        "AutomationFilterCreated": ".automation_filter_created",
        "AutomationFilterName": ".automation_filter_name",
        "AutomationPartialUpdate": ".automation_partial_update",
        "AutomationSort": ".automation_sort",
        "AutomationUpdate": ".automation_update",
        "AverageFlowRunLatenessBody": ".average_flow_run_lateness_body",
        "BlockDocument": ".block_document",
        "BlockDocumentBlockDocumentReferences": ".block_document_block_document_references",
        "BlockDocumentBlockDocumentReferencesAdditionalProperty": ".block_document_block_document_references_additional_property",
        "BlockDocumentCreate": ".block_document_create",
        "BlockDocumentCreateData": ".block_document_create_data",
        "BlockDocumentData": ".block_document_data",
        "BlockDocumentFilter": ".block_document_filter",
        "BlockDocumentFilterBlockTypeId": ".block_document_filter_block_type_id",
        "BlockDocumentFilterId": ".block_document_filter_id",
        "BlockDocumentFilterIsAnonymous": ".block_document_filter_is_anonymous",
        "BlockDocumentFilterName": ".block_document_filter_name",
        "BlockDocumentSort": ".block_document_sort",
        "BlockDocumentUpdate": ".block_document_update",
        "BlockDocumentUpdateData": ".block_document_update_data",
        "BlockSchema": ".block_schema",
        "BlockSchemaCreate": ".block_schema_create",
        "BlockSchemaCreateFields": ".block_schema_create_fields",
        "BlockSchemaFields": ".block_schema_fields",
        "BlockSchemaFilter": ".block_schema_filter",
        "BlockSchemaFilterBlockTypeId": ".block_schema_filter_block_type_id",
        "BlockSchemaFilterCapabilities": ".block_schema_filter_capabilities",
        "BlockSchemaFilterId": ".block_schema_filter_id",
        "BlockSchemaFilterVersion": ".block_schema_filter_version",
        "BlockType": ".block_type",
        "BlockTypeCreate": ".block_type_create",
        "BlockTypeFilter": ".block_type_filter",
        "BlockTypeFilterName": ".block_type_filter_name",
        "BlockTypeFilterSlug": ".block_type_filter_slug",
        "BlockTypeUpdate": ".block_type_update",
        "BulkDecrementActiveSlotsBody": ".bulk_decrement_active_slots_body",
        "BulkIncrementActiveSlotsBody": ".bulk_increment_active_slots_body",
        "BulkIncrementActiveSlotsBodyMode": ".bulk_increment_active_slots_body_mode",
        "CallWebhook": ".call_webhook",
        "CancelFlowRun": ".cancel_flow_run",
        "ChangeFlowRunState": ".change_flow_run_state",
        "ClearDatabaseBody": ".clear_database_body",
        "CompoundTrigger": ".compound_trigger",
        "CompoundTriggerRequireType1": ".compound_trigger_require_type_1",
        "ConcurrencyLimit": ".concurrency_limit",
        "ConcurrencyLimitCreate": ".concurrency_limit_create",
        "ConcurrencyLimitV2": ".concurrency_limit_v2",
        "ConcurrencyLimitV2Create": ".concurrency_limit_v2_create",
        "ConcurrencyLimitV2Update": ".concurrency_limit_v2_update",
        "Constant": ".constant",
        "CountAccountEventsBody": ".count_account_events_body",
        "CountArtifactsBody": ".count_artifacts_body",
        "CountBlockDocumentsBody": ".count_block_documents_body",
        "CountByState": ".count_by_state",
        "CountDeploymentsBody": ".count_deployments_body",
        "CountFlowRunsBody": ".count_flow_runs_body",
        "CountFlowsBody": ".count_flows_body",
        "CountLatestArtifactsBody": ".count_latest_artifacts_body",
        "CountTaskRunsBody": ".count_task_runs_body",
        "CountVariablesBody": ".count_variables_body",
        "CountWorkPoolsBody": ".count_work_pools_body",
        "Countable": ".countable",
        "CreateDatabaseBody": ".create_database_body",
        "CreateFlowRunInputBody": ".create_flow_run_input_body",
        "CreatedBy": ".created_by",
        "CronSchedule": ".cron_schedule",
        "CsrfToken": ".csrf_token",
        "DependencyResult": ".dependency_result",
        "DeploymentCreate": ".deployment_create",
        "DeploymentCreateInfraOverrides": ".deployment_create_infra_overrides",
        "DeploymentCreateJobVariables": ".deployment_create_job_variables",
        "DeploymentCreateParameterOpenapiSchema": ".deployment_create_parameter_openapi_schema",
        "DeploymentCreateParameters": ".deployment_create_parameters",
        "DeploymentCreatePullStepsPullStepsItem": ".deployment_create_pull_steps_pull_steps_item",
        "DeploymentFilter": ".deployment_filter",
        "DeploymentFilterId": ".deployment_filter_id",
        "DeploymentFilterIsScheduleActive": ".deployment_filter_is_schedule_active",
        "DeploymentFilterName": ".deployment_filter_name",
        "DeploymentFilterPaused": ".deployment_filter_paused",
        "DeploymentFilterTags": ".deployment_filter_tags",
        "DeploymentFilterWorkQueueName": ".deployment_filter_work_queue_name",
        "DeploymentFlowRunCreate": ".deployment_flow_run_create",
        "DeploymentFlowRunCreateContext": ".deployment_flow_run_create_context",
        "DeploymentFlowRunCreateJobVariables": ".deployment_flow_run_create_job_variables",
        "DeploymentFlowRunCreateParameters": ".deployment_flow_run_create_parameters",
        "DeploymentResponse": ".deployment_response",
        "DeploymentResponseInfraOverrides": ".deployment_response_infra_overrides",
        "DeploymentResponseJobVariables": ".deployment_response_job_variables",
        "DeploymentResponseParameterOpenapiSchema": ".deployment_response_parameter_openapi_schema",
        "DeploymentResponseParameters": ".deployment_response_parameters",
        "DeploymentResponsePullStepsPullStepsItem": ".deployment_response_pull_steps_pull_steps_item",
        "DeploymentSchedule": ".deployment_schedule",
        "DeploymentScheduleCreate": ".deployment_schedule_create",
        "DeploymentScheduleUpdate": ".deployment_schedule_update",
        "DeploymentSort": ".deployment_sort",
        "DeploymentStatus": ".deployment_status",
        "DeploymentUpdate": ".deployment_update",
        "DeploymentUpdateInfraOverrides": ".deployment_update_infra_overrides",
        "DeploymentUpdateJobVariables": ".deployment_update_job_variables",
        "DeploymentUpdateParameters": ".deployment_update_parameters",
        "DoNothing": ".do_nothing",
        "DropDatabaseBody": ".drop_database_body",
        "Edge": ".edge",
        "ErrorBody": ".error_body",
        "Event": ".event",
        "EventAnyResourceFilter": ".event_any_resource_filter",
        "EventCount": ".event_count",
        "EventFilter": ".event_filter",
        "EventIDFilter": ".event_id_filter",
        "EventNameFilter": ".event_name_filter",
        "EventOccurredFilter": ".event_occurred_filter",
        "EventOrder": ".event_order",
        "EventPage": ".event_page",
        "EventPayload": ".event_payload",
        "EventRelatedFilter": ".event_related_filter",
        "EventResourceFilter": ".event_resource_filter",
        "EventTrigger": ".event_trigger",
        "EventTriggerPosture": ".event_trigger_posture",
        "FilterFlowRunInputBody": ".filter_flow_run_input_body",
        "Flow": ".flow",
        "FlowCreate": ".flow_create",
        "FlowFilter": ".flow_filter",
        "FlowFilterDeployment": ".flow_filter_deployment",
        "FlowFilterId": ".flow_filter_id",
        "FlowFilterName": ".flow_filter_name",
        "FlowFilterTags": ".flow_filter_tags",
        "FlowRun": ".flow_run",
        "FlowRunContext": ".flow_run_context",
        "FlowRunCreate": ".flow_run_create",
        "FlowRunCreateContext": ".flow_run_create_context",
        "FlowRunCreateParameters": ".flow_run_create_parameters",
        "FlowRunFilter": ".flow_run_filter",
        "FlowRunFilterDeploymentId": ".flow_run_filter_deployment_id",
        "FlowRunFilterExpectedStartTime": ".flow_run_filter_expected_start_time",
        "FlowRunFilterFlowVersion": ".flow_run_filter_flow_version",
        "FlowRunFilterId": ".flow_run_filter_id",
        "FlowRunFilterIdempotencyKey": ".flow_run_filter_idempotency_key",
        "FlowRunFilterName": ".flow_run_filter_name",
        "FlowRunFilterNextScheduledStartTime": ".flow_run_filter_next_scheduled_start_time",
        "FlowRunFilterParentFlowRunId": ".flow_run_filter_parent_flow_run_id",
        "FlowRunFilterParentTaskRunId": ".flow_run_filter_parent_task_run_id",
        "FlowRunFilterStartTime": ".flow_run_filter_start_time",
        "FlowRunFilterState": ".flow_run_filter_state",
        "FlowRunFilterStateName": ".flow_run_filter_state_name",
        "FlowRunFilterStateType": ".flow_run_filter_state_type",
        "FlowRunFilterTags": ".flow_run_filter_tags",
        "FlowRunFilterWorkQueueName": ".flow_run_filter_work_queue_name",
        "FlowRunHistoryBody": ".flow_run_history_body",
        "FlowRunInput": ".flow_run_input",
        "FlowRunJobVariables": ".flow_run_job_variables",
        "FlowRunNotificationPolicy": ".flow_run_notification_policy",
        "FlowRunNotificationPolicyCreate": ".flow_run_notification_policy_create",
        "FlowRunNotificationPolicyFilter": ".flow_run_notification_policy_filter",
        "FlowRunNotificationPolicyFilterIsActive": ".flow_run_notification_policy_filter_is_active",
        "FlowRunNotificationPolicyUpdate": ".flow_run_notification_policy_update",
        "FlowRunParameters": ".flow_run_parameters",
        "FlowRunPolicy": ".flow_run_policy",
        "FlowRunResponse": ".flow_run_response",
        "FlowRunResponseContext": ".flow_run_response_context",
        "FlowRunResponseJobVariables": ".flow_run_response_job_variables",
        "FlowRunResponseParameters": ".flow_run_response_parameters",
        "FlowRunSort": ".flow_run_sort",
        "FlowRunUpdate": ".flow_run_update",
        "FlowRunUpdateJobVariables": ".flow_run_update_job_variables",
        "FlowRunUpdateParameters": ".flow_run_update_parameters",
        "FlowSort": ".flow_sort",
        "FlowUpdate": ".flow_update",
        "GetScheduledFlowRunsBody": ".get_scheduled_flow_runs_body",
        "GetScheduledFlowRunsForDeploymentsBody": ".get_scheduled_flow_runs_for_deployments_body",
        "Graph": ".graph",
        "GraphArtifact": ".graph_artifact",
        "GraphState": ".graph_state",
        "HistoryResponse": ".history_response",
        "HistoryResponseState": ".history_response_state",
        "IntervalSchedule": ".interval_schedule",
        "Log": ".log",
        "LogCreate": ".log_create",
        "LogFilter": ".log_filter",
        "LogFilterFlowRunId": ".log_filter_flow_run_id",
        "LogFilterLevel": ".log_filter_level",
        "LogFilterTaskRunId": ".log_filter_task_run_id",
        "LogFilterTimestamp": ".log_filter_timestamp",
        "LogSort": ".log_sort",
        "MinimalConcurrencyLimitResponse": ".minimal_concurrency_limit_response",
        "Node": ".node",
        "NodeKind": ".node_kind",
        "Operator": ".operator",
        "OrchestrationResult": ".orchestration_result",
        "Parameter": ".parameter",
        "PauseAutomation": ".pause_automation",
        "PauseAutomationSource": ".pause_automation_source",
        "PauseDeployment": ".pause_deployment",
        "PauseDeploymentSource": ".pause_deployment_source",
        "PauseWorkPool": ".pause_work_pool",
        "PauseWorkPoolSource": ".pause_work_pool_source",
        "PauseWorkQueue": ".pause_work_queue",
        "PauseWorkQueueSource": ".pause_work_queue_source",
        "QueueFilter": ".queue_filter",
        "RRuleSchedule": ".r_rule_schedule",
        "ReadAllConcurrencyLimitsV2Body": ".read_all_concurrency_limits_v2_body",
        "ReadArtifactsBody": ".read_artifacts_body",
        "ReadAutomationsBody": ".read_automations_body",
        "ReadBlockDocumentsBody": ".read_block_documents_body",
        "ReadBlockSchemasBody": ".read_block_schemas_body",
        "ReadBlockTypesBody": ".read_block_types_body",
        "ReadConcurrencyLimitsBody": ".read_concurrency_limits_body",
        "ReadDashboardTaskRunCountsBody": ".read_dashboard_task_run_counts_body",
        "ReadDeploymentsBody": ".read_deployments_body",
        "ReadEventsBody": ".read_events_body",
        "ReadFlowRunHistoryBody": ".read_flow_run_history_body",
        "ReadFlowRunNotificationPoliciesBody": ".read_flow_run_notification_policies_body",
        "ReadFlowRunsBody": ".read_flow_runs_body",
        "ReadFlowsBody": ".read_flows_body",
        "ReadLatestArtifactsBody": ".read_latest_artifacts_body",
        "ReadLogsBody": ".read_logs_body",
        "ReadSavedSearchesBody": ".read_saved_searches_body",
        "ReadTaskRunCountsByStateBody": ".read_task_run_counts_by_state_body",
        "ReadTaskRunsBody": ".read_task_runs_body",
        "ReadVariablesBody": ".read_variables_body",
        "ReadViewContentResponseReadViewContentCollectionsViewsViewGet": ".read_view_content_response_read_view_content_collections_views_view_get",
        "ReadWorkPoolsBody": ".read_work_pools_body",
        "ReadWorkQueueRunsBody": ".read_work_queue_runs_body",
        "ReadWorkQueuesAtWorkPoolsQueuesFilterBody": ".read_work_queues_at_work_pools_queues_filter_body",
        "ReadWorkQueuesBody": ".read_work_queues_body",
        "ReadWorkersBody": ".read_workers_body",
        "ReceivedEvent": ".received_event",
        "ReceivedEventPayload": ".received_event_payload",
        "RelatedResource": ".related_resource",
        "ResetConcurrencyLimitByTagBody": ".reset_concurrency_limit_by_tag_body",
        "Resource": ".resource",
        "ResourceSpecification": ".resource_specification",
        "ResumeAutomation": ".resume_automation",
        "ResumeAutomationSource": ".resume_automation_source",
        "ResumeDeployment": ".resume_deployment",
        "ResumeDeploymentSource": ".resume_deployment_source",
        "ResumeFlowRunBody": ".resume_flow_run_body",
        "ResumeFlowRunBodyRunInput": ".resume_flow_run_body_run_input",
        "ResumeWorkPool": ".resume_work_pool",
        "ResumeWorkPoolSource": ".resume_work_pool_source",
        "ResumeWorkQueue": ".resume_work_queue",
        "ResumeWorkQueueSource": ".resume_work_queue_source",
        "RunDeployment": ".run_deployment",
        "RunDeploymentJobVariables": ".run_deployment_job_variables",
        "RunDeploymentParameters": ".run_deployment_parameters",
        "RunDeploymentSource": ".run_deployment_source",
        "SavedSearch": ".saved_search",
        "SavedSearchCreate": ".saved_search_create",
        "SavedSearchFilter": ".saved_search_filter",
        "ScheduleDeploymentBody": ".schedule_deployment_body",
        "SendNotification": ".send_notification",
        "SequenceTrigger": ".sequence_trigger",
        "SetFlowRunStateBody": ".set_flow_run_state_body",
        "SetStateStatus": ".set_state_status",
        "SetTaskRunStateBody": ".set_task_run_state_body",
        "Settings": ".settings",
        "SettingsPrefectLoggingToApiWhenMissingFlow": ".settings_prefect_logging_to_api_when_missing_flow",
        "SimpleFlowRun": ".simple_flow_run",
        "State": ".state",
        "StateAbortDetails": ".state_abort_details",
        "StateAcceptDetails": ".state_accept_details",
        "StateCreate": ".state_create",
        "StateDetails": ".state_details",
        "StateDetailsRunInputKeyset": ".state_details_run_input_keyset",
        "StateRejectDetails": ".state_reject_details",
        "StateType": ".state_type",
        "StateWaitDetails": ".state_wait_details",
        "SuspendFlowRun": ".suspend_flow_run",
        "TaskRun": ".task_run",
        "TaskRunCount": ".task_run_count",
        "TaskRunCreate": ".task_run_create",
        "TaskRunCreateTaskInputs": ".task_run_create_task_inputs",
        "TaskRunFilter": ".task_run_filter",
        "TaskRunFilterFlowRunId": ".task_run_filter_flow_run_id",
        "TaskRunFilterId": ".task_run_filter_id",
        "TaskRunFilterName": ".task_run_filter_name",
        "TaskRunFilterStartTime": ".task_run_filter_start_time",
        "TaskRunFilterState": ".task_run_filter_state",
        "TaskRunFilterStateName": ".task_run_filter_state_name",
        "TaskRunFilterStateType": ".task_run_filter_state_type",
        "TaskRunFilterSubFlowRuns": ".task_run_filter_sub_flow_runs",
        "TaskRunFilterTags": ".task_run_filter_tags",
        "TaskRunHistoryBody": ".task_run_history_body",
        "TaskRunPolicy": ".task_run_policy",
        "TaskRunResult": ".task_run_result",
        "TaskRunSort": ".task_run_sort",
        "TaskRunTaskInputs": ".task_run_task_inputs",
        "TaskRunUpdate": ".task_run_update",
        "TimeUnit": ".time_unit",
        "UpdatedBy": ".updated_by",
        "ValidateObjBody": ".validate_obj_body",
        "ValidateObjBodySchema": ".validate_obj_body_schema",
        "ValidateObjBodyValues": ".validate_obj_body_values",
        "ValidationError": ".validation_error",
        "Variable": ".variable",
        "VariableCreate": ".variable_create",
        "VariableFilter": ".variable_filter",
        "VariableFilterId": ".variable_filter_id",
        "VariableFilterName": ".variable_filter_name",
        "VariableFilterTags": ".variable_filter_tags",
        "VariableFilterValue": ".variable_filter_value",
        "VariableSort": ".variable_sort",
        "VariableUpdate": ".variable_update",
        "WorkPoolCreate": ".work_pool_create",
        "WorkPoolCreateBaseJobTemplate": ".work_pool_create_base_job_template",
        "WorkPoolFilter": ".work_pool_filter",
        "WorkPoolFilterId": ".work_pool_filter_id",
        "WorkPoolFilterName": ".work_pool_filter_name",
        "WorkPoolFilterType": ".work_pool_filter_type",
        "WorkPoolResponse": ".work_pool_response",
        "WorkPoolResponseBaseJobTemplate": ".work_pool_response_base_job_template",
        "WorkPoolStatus": ".work_pool_status",
        "WorkPoolUpdate": ".work_pool_update",
        "WorkPoolUpdateBaseJobTemplate": ".work_pool_update_base_job_template",
        "WorkQueue": ".work_queue",
        "WorkQueueCreate": ".work_queue_create",
        "WorkQueueFilter": ".work_queue_filter",
        "WorkQueueFilterId": ".work_queue_filter_id",
        "WorkQueueFilterName": ".work_queue_filter_name",
        "WorkQueueHealthPolicy": ".work_queue_health_policy",
        "WorkQueueResponse": ".work_queue_response",
        "WorkQueueStatus": ".work_queue_status",
        "WorkQueueStatusDetail": ".work_queue_status_detail",
        "WorkQueueUpdate": ".work_queue_update",
        "WorkQueueWithStatus": ".work_queue_with_status",
        "WorkerFilter": ".worker_filter",
        "WorkerFilterLastHeartbeatTime": ".worker_filter_last_heartbeat_time",
        "WorkerFlowRunResponse": ".worker_flow_run_response",
        "WorkerHeartbeatBody": ".worker_heartbeat_body",
        "WorkerResponse": ".worker_response",
        "WorkerStatus": ".worker_status",
        "Workspace": ".workspace",
    }

    def __getattr__(name):
        """Load the module of a model (PEP 562); all of them at once cost three times as much."""
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        model = getattr(import_module(_MODULES[name], __name__), name)
        globals()[name] = model
        return model

    def __dir__():
        return sorted({*globals(), *__all__})


__all__ = (
    "Artifact",
    "ArtifactCollection",
    "ArtifactCollectionDataType0",
    "ArtifactCollectionFilter",
    "ArtifactCollectionFilterFlowRunId",
    "ArtifactCollectionFilterKey",
    "ArtifactCollectionFilterLatestId",
    "ArtifactCollectionFilterTaskRunId",
    "ArtifactCollectionFilterType",
    "ArtifactCollectionMetadata",
    "ArtifactCollectionSort",
    "ArtifactCreate",
    "ArtifactCreateDataType0",
    "ArtifactCreateMetadata",
    "ArtifactDataType0",
    "ArtifactFilter",
    "ArtifactFilterFlowRunId",
    "ArtifactFilterId",
    "ArtifactFilterKey",
    "ArtifactFilterTaskRunId",
    "ArtifactFilterType",
    "ArtifactMetadata",
    "ArtifactSort",
    "ArtifactUpdate",
    "ArtifactUpdateDataType0",
    "ArtifactUpdateMetadata",
    "Automation",
    "AutomationCreate",
    "AutomationFilter",
    "AutomationFilterCreated",
    "AutomationFilterName",
    "AutomationPartialUpdate",
    "AutomationSort",
    "AutomationUpdate",
    "AverageFlowRunLatenessBody",
    "BlockDocument",
    "BlockDocumentBlockDocumentReferences",
    "BlockDocumentBlockDocumentReferencesAdditionalProperty",
    "BlockDocumentCreate",
    "BlockDocumentCreateData",
    "BlockDocumentData",
    "BlockDocumentFilter",
    "BlockDocumentFilterBlockTypeId",
    "BlockDocumentFilterId",
    "BlockDocumentFilterIsAnonymous",
    "BlockDocumentFilterName",
    "BlockDocumentSort",
    "BlockDocumentUpdate",
    "BlockDocumentUpdateData",
    "BlockSchema",
    "BlockSchemaCreate",
    "BlockSchemaCreateFields",
    "BlockSchemaFields",
    "BlockSchemaFilter",
    "BlockSchemaFilterBlockTypeId",
    "BlockSchemaFilterCapabilities",
    "BlockSchemaFilterId",
    "BlockSchemaFilterVersion",
    "BlockType",
    "BlockTypeCreate",
    "BlockTypeFilter",
    "BlockTypeFilterName",
    "BlockTypeFilterSlug",
    "BlockTypeUpdate",
    "BulkDecrementActiveSlotsBody",
    "BulkIncrementActiveSlotsBody",
    "BulkIncrementActiveSlotsBodyMode",
    "CallWebhook",
    "CancelFlowRun",
    "ChangeFlowRunState",
    "ClearDatabaseBody",
    "CompoundTrigger",
    "CompoundTriggerRequireType1",
    "ConcurrencyLimit",
    "ConcurrencyLimitCreate",
    "ConcurrencyLimitV2",
    "ConcurrencyLimitV2Create",
    "ConcurrencyLimitV2Update",
    "Constant",
    "Countable",
    "CountAccountEventsBody",
    "CountArtifactsBody",
    "CountBlockDocumentsBody",
    "CountByState",
    "CountDeploymentsBody",
    "CountFlowRunsBody",
    "CountFlowsBody",
    "CountLatestArtifactsBody",
    "CountTaskRunsBody",
    "CountVariablesBody",
    "CountWorkPoolsBody",
    "CreateDatabaseBody",
    "CreatedBy",
    "CreateFlowRunInputBody",
    "CronSchedule",
    "CsrfToken",
    "DependencyResult",
    "DeploymentCreate",
    "DeploymentCreateInfraOverrides",
    "DeploymentCreateJobVariables",
    "DeploymentCreateParameterOpenapiSchema",
    "DeploymentCreateParameters",
    "DeploymentCreatePullStepsPullStepsItem",
    "DeploymentFilter",
    "DeploymentFilterId",
    "DeploymentFilterIsScheduleActive",
    "DeploymentFilterName",
    "DeploymentFilterPaused",
    "DeploymentFilterTags",
    "DeploymentFilterWorkQueueName",
    "DeploymentFlowRunCreate",
    "DeploymentFlowRunCreateContext",
    "DeploymentFlowRunCreateJobVariables",
    "DeploymentFlowRunCreateParameters",
    "DeploymentResponse",
    "DeploymentResponseInfraOverrides",
    "DeploymentResponseJobVariables",
    "DeploymentResponseParameterOpenapiSchema",
    "DeploymentResponseParameters",
    "DeploymentResponsePullStepsPullStepsItem",
    "DeploymentSchedule",
    "DeploymentScheduleCreate",
    "DeploymentScheduleUpdate",
    "DeploymentSort",
    "DeploymentStatus",
    "DeploymentUpdate",
    "DeploymentUpdateInfraOverrides",
    "DeploymentUpdateJobVariables",
    "DeploymentUpdateParameters",
    "DoNothing",
    "DropDatabaseBody",
    "Edge",
    "ErrorBody",
    "Event",
    "EventAnyResourceFilter",
    "EventCount",
    "EventFilter",
    "EventIDFilter",
    "EventNameFilter",
    "EventOccurredFilter",
    "EventOrder",
    "EventPage",
    "EventPayload",
    "EventRelatedFilter",
    "EventResourceFilter",
    "EventTrigger",
    "EventTriggerPosture",
    "FilterFlowRunInputBody",
    "Flow",
    "FlowCreate",
    "FlowFilter",
    "FlowFilterDeployment",
    "FlowFilterId",
    "FlowFilterName",
    "FlowFilterTags",
    "FlowRun",
    "FlowRunContext",
    "FlowRunCreate",
    "FlowRunCreateContext",
    "FlowRunCreateParameters",
    "FlowRunFilter",
    "FlowRunFilterDeploymentId",
    "FlowRunFilterExpectedStartTime",
    "FlowRunFilterFlowVersion",
    "FlowRunFilterId",
    "FlowRunFilterIdempotencyKey",
    "FlowRunFilterName",
    "FlowRunFilterNextScheduledStartTime",
    "FlowRunFilterParentFlowRunId",
    "FlowRunFilterParentTaskRunId",
    "FlowRunFilterStartTime",
    "FlowRunFilterState",
    "FlowRunFilterStateName",
    "FlowRunFilterStateType",
    "FlowRunFilterTags",
    "FlowRunFilterWorkQueueName",
    "FlowRunHistoryBody",
    "FlowRunInput",
    "FlowRunJobVariables",
    "FlowRunNotificationPolicy",
    "FlowRunNotificationPolicyCreate",
    "FlowRunNotificationPolicyFilter",
    "FlowRunNotificationPolicyFilterIsActive",
    "FlowRunNotificationPolicyUpdate",
    "FlowRunParameters",
    "FlowRunPolicy",
    "FlowRunResponse",
    "FlowRunResponseContext",
    "FlowRunResponseJobVariables",
    "FlowRunResponseParameters",
    "FlowRunSort",
    "FlowRunUpdate",
    "FlowRunUpdateJobVariables",
    "FlowRunUpdateParameters",
    "FlowSort",
    "FlowUpdate",
    "GetScheduledFlowRunsBody",
    "GetScheduledFlowRunsForDeploymentsBody",
    "Graph",
    "GraphArtifact",
    "GraphState",
    "HistoryResponse",
    "HistoryResponseState",
    "IntervalSchedule",
    "Log",
    "LogCreate",
    "LogFilter",
    "LogFilterFlowRunId",
    "LogFilterLevel",
    "LogFilterTaskRunId",
    "LogFilterTimestamp",
    "LogSort",
    "MinimalConcurrencyLimitResponse",
    "Node",
    "NodeKind",
    "Operator",
    "OrchestrationResult",
    "Parameter",
    "PauseAutomation",
    "PauseAutomationSource",
    "PauseDeployment",
    "PauseDeploymentSource",
    "PauseWorkPool",
    "PauseWorkPoolSource",
    "PauseWorkQueue",
    "PauseWorkQueueSource",
    "QueueFilter",
    "ReadAllConcurrencyLimitsV2Body",
    "ReadArtifactsBody",
    "ReadAutomationsBody",
    "ReadBlockDocumentsBody",
    "ReadBlockSchemasBody",
    "ReadBlockTypesBody",
    "ReadConcurrencyLimitsBody",
    "ReadDashboardTaskRunCountsBody",
    "ReadDeploymentsBody",
    "ReadEventsBody",
    "ReadFlowRunHistoryBody",
    "ReadFlowRunNotificationPoliciesBody",
    "ReadFlowRunsBody",
    "ReadFlowsBody",
    "ReadLatestArtifactsBody",
    "ReadLogsBody",
    "ReadSavedSearchesBody",
    "ReadTaskRunCountsByStateBody",
    "ReadTaskRunsBody",
    "ReadVariablesBody",
    "ReadViewContentResponseReadViewContentCollectionsViewsViewGet",
    "ReadWorkersBody",
    "ReadWorkPoolsBody",
    "ReadWorkQueueRunsBody",
    "ReadWorkQueuesAtWorkPoolsQueuesFilterBody",
    "ReadWorkQueuesBody",
    "ReceivedEvent",
    "ReceivedEventPayload",
    "RelatedResource",
    "ResetConcurrencyLimitByTagBody",
    "Resource",
    "ResourceSpecification",
    "ResumeAutomation",
    "ResumeAutomationSource",
    "ResumeDeployment",
    "ResumeDeploymentSource",
    "ResumeFlowRunBody",
    "ResumeFlowRunBodyRunInput",
    "ResumeWorkPool",
    "ResumeWorkPoolSource",
    "ResumeWorkQueue",
    "ResumeWorkQueueSource",
    "RRuleSchedule",
    "RunDeployment",
    "RunDeploymentJobVariables",
    "RunDeploymentParameters",
    "RunDeploymentSource",
    "SavedSearch",
    "SavedSearchCreate",
    "SavedSearchFilter",
    "ScheduleDeploymentBody",
    "SendNotification",
    "SequenceTrigger",
    "SetFlowRunStateBody",
    "SetStateStatus",
    "SetTaskRunStateBody",
    "Settings",
    "SettingsPrefectLoggingToApiWhenMissingFlow",
    "SimpleFlowRun",
    "State",
    "StateAbortDetails",
    "StateAcceptDetails",
    "StateCreate",
    "StateDetails",
    "StateDetailsRunInputKeyset",
    "StateRejectDetails",
    "StateType",
    "StateWaitDetails",
    "SuspendFlowRun",
    "TaskRun",
    "TaskRunCount",
    "TaskRunCreate",
    "TaskRunCreateTaskInputs",
    "TaskRunFilter",
    "TaskRunFilterFlowRunId",
    "TaskRunFilterId",
    "TaskRunFilterName",
    "TaskRunFilterStartTime",
    "TaskRunFilterState",
    "TaskRunFilterStateName",
    "TaskRunFilterStateType",
    "TaskRunFilterSubFlowRuns",
    "TaskRunFilterTags",
    "TaskRunHistoryBody",
    "TaskRunPolicy",
    "TaskRunResult",
    "TaskRunSort",
    "TaskRunTaskInputs",
    "TaskRunUpdate",
    "TimeUnit",
    "UpdatedBy",
    "ValidateObjBody",
    "ValidateObjBodySchema",
    "ValidateObjBodyValues",
    "ValidationError",
    "Variable",
    "VariableCreate",
    "VariableFilter",
    "VariableFilterId",
    "VariableFilterName",
    "VariableFilterTags",
    "VariableFilterValue",
    "VariableSort",
    "VariableUpdate",
    "WorkerFilter",
    "WorkerFilterLastHeartbeatTime",
    "WorkerFlowRunResponse",
    "WorkerHeartbeatBody",
    "WorkerResponse",
    "WorkerStatus",
    "WorkPoolCreate",
    "WorkPoolCreateBaseJobTemplate",
    "WorkPoolFilter",
    "WorkPoolFilterId",
    "WorkPoolFilterName",
    "WorkPoolFilterType",
    "WorkPoolResponse",
    "WorkPoolResponseBaseJobTemplate",
    "WorkPoolStatus",
    "WorkPoolUpdate",
    "WorkPoolUpdateBaseJobTemplate",
    "WorkQueue",
    "WorkQueueCreate",
    "WorkQueueFilter",
    "WorkQueueFilterId",
    "WorkQueueFilterName",
    "WorkQueueHealthPolicy",
    "WorkQueueResponse",
    "WorkQueueStatus",
    "WorkQueueStatusDetail",
    "WorkQueueUpdate",
    "WorkQueueWithStatus",
    "Workspace",
)
