# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

import attrs as _attrs

from ..models.settings_prefect_logging_to_api_when_missing_flow import (
    SettingsPrefectLoggingToApiWhenMissingFlow,
)


@_attrs.define
class Settings:
    """Contains validated Prefect settings.

    Settings should be accessed using the relevant `Setting` object. For example:
    ```python
    from prefect.settings import PREFECT_HOME
    PREFECT_HOME.value()
    ```

    Accessing a setting attribute directly will ignore any `value_callback` mutations.
    This is not recommended:
    ```python
    from prefect.settings import Settings
    Settings().PREFECT_PROFILES_PATH  # PosixPath('${PREFECT_HOME}/profiles.toml')
    ```"""

    prefect_api_database_connection_url: None | str
    prefect_api_database_password: None | str
    prefect_api_key: None | str
    prefect_api_url: None | str
    prefect_cli_prompt: bool | None
    prefect_cloud_ui_url: None | str
    prefect_cloud_url: None | str
    prefect_default_docker_build_namespace: None | str
    prefect_default_result_storage_block: None | str
    prefect_default_work_pool_name: None | str
    prefect_sqlalchemy_max_overflow: int | None
    prefect_sqlalchemy_pool_size: int | None
    prefect_test_setting: Any
    prefect_ui_api_url: None | str
    prefect_ui_static_directory: None | str
    prefect_ui_url: None | str
    prefect_agent_prefetch_seconds: int = 15
    prefect_agent_query_interval: float = 15.0
    prefect_api_blocks_register_on_start: bool = True
    prefect_api_database_connection_timeout: float | None = 5.0
    prefect_api_database_echo: bool = False
    prefect_api_database_migrate_on_start: bool = True
    prefect_api_database_timeout: float | None = 10.0
    prefect_api_default_limit: int = 200
    prefect_api_enable_http2: bool = True
    prefect_api_events_related_resource_cache_ttl: float = 300.0
    prefect_api_events_stream_out_enabled: bool = True
    prefect_api_max_flow_run_graph_artifacts: int = 10000
    prefect_api_max_flow_run_graph_nodes: int = 10000
    prefect_api_request_timeout: float = 60.0
    prefect_api_services_cancellation_cleanup_enabled: bool = True
    prefect_api_services_cancellation_cleanup_loop_seconds: float = 20.0
    prefect_api_services_event_logger_enabled: bool = True
    prefect_api_services_event_persister_batch_size: int = 20
    prefect_api_services_event_persister_enabled: bool = True
    prefect_api_services_event_persister_flush_interval: float = 5.0
    prefect_api_services_flow_run_notifications_enabled: bool = True
    prefect_api_services_foreman_deployment_last_polled_timeout_seconds: int = 60
    prefect_api_services_foreman_enabled: bool = True
    prefect_api_services_foreman_loop_seconds: float = 15.0
    prefect_api_services_late_runs_after_seconds: float = 15.0
    prefect_api_services_late_runs_enabled: bool = True
    prefect_api_services_late_runs_loop_seconds: float = 5.0
    prefect_api_services_pause_expirations_enabled: bool = True
    prefect_api_services_pause_expirations_loop_seconds: float = 5.0
    prefect_api_services_scheduler_deployment_batch_size: int = 100
    prefect_api_services_scheduler_enabled: bool = True
    prefect_api_services_scheduler_insert_batch_size: int = 500
    prefect_api_services_scheduler_loop_seconds: float = 60.0
    prefect_api_services_scheduler_max_runs: int = 100
    prefect_api_services_scheduler_max_scheduled_time: float = 8640000.0
    prefect_api_services_scheduler_min_runs: int = 3
    prefect_api_services_scheduler_min_scheduled_time: float = 3600.0
    prefect_api_services_triggers_enabled: bool = True
    prefect_api_ssl_cert_file: str = "/etc/ssl/certs/ca-certificates.crt"
    prefect_api_task_cache_key_max_length: int = 2000
    prefect_api_tls_insecure_skip_verify: bool = False
    prefect_async_fetch_state_result: bool = False
    prefect_client_csrf_support_enabled: bool = True
    prefect_client_max_retries: int = 5
    prefect_client_retry_extra_codes: str = ""
    prefect_client_retry_jitter_factor: float = 0.2
    prefect_cli_colors: bool = True
    prefect_cli_wrap_lines: bool = True
    prefect_cloud_api_url: str = "https://api.prefect.cloud/api"
    prefect_debug_mode: bool = False
    prefect_events_expired_bucket_buffer: float = 60.0
    prefect_events_maximum_labels_per_resource: int = 500
    prefect_events_maximum_related_resources: int = 500
    prefect_events_maximum_size_bytes: int = 1500000
    prefect_events_proactive_granularity: float = 5.0
    prefect_experimental_enable_artifacts: bool = True
    prefect_experimental_enable_artifacts_on_flow_run_graph: bool = True
    prefect_experimental_enable_deployment_status: bool = True
    prefect_experimental_enable_enhanced_cancellation: bool = True
    prefect_experimental_enable_extra_runner_endpoints: bool = False
    prefect_experimental_enable_new_engine: bool = False
    prefect_experimental_enable_states_on_flow_run_graph: bool = True
    prefect_experimental_enable_task_scheduling: bool = False
    prefect_experimental_enable_workers: bool = True
    prefect_experimental_enable_workspace_dashboard: bool = True
    prefect_experimental_enable_work_pools: bool = True
    prefect_experimental_enable_work_queue_status: bool = True
    prefect_experimental_events: bool = False
    prefect_experimental_flow_run_input: bool = False
    prefect_experimental_warn: bool = True
    prefect_experimental_warn_artifacts: bool = False
    prefect_experimental_warn_deployment_status: bool = False
    prefect_experimental_warn_enhanced_cancellation: bool = False
    prefect_experimental_warn_flow_run_input: bool = True
    prefect_experimental_warn_visualize: bool = False
    prefect_experimental_warn_workers: bool = False
    prefect_experimental_warn_workspace_dashboard: bool = False
    prefect_experimental_warn_work_pools: bool = False
    prefect_extra_entrypoints: str = ""
    prefect_flow_default_retries: int = 0
    prefect_flow_default_retry_delay_seconds: float | int = 0
    prefect_home: str = "~/.prefect"
    prefect_local_storage_path: str = "${PREFECT_HOME}/storage"
    prefect_logging_colors: bool = True
    prefect_logging_extra_loggers: str = ""
    prefect_logging_internal_level: str = "ERROR"
    prefect_logging_level: str = "INFO"
    prefect_logging_log_prints: bool = False
    prefect_logging_markup: bool = False
    prefect_logging_server_level: str = "WARNING"
    prefect_logging_settings_path: str = "${PREFECT_HOME}/logging.yml"
    prefect_logging_to_api_batch_interval: float = 2.0
    prefect_logging_to_api_batch_size: int = 4000000
    prefect_logging_to_api_enabled: bool = True
    prefect_logging_to_api_max_log_size: int = 1000000
    prefect_logging_to_api_when_missing_flow: SettingsPrefectLoggingToApiWhenMissingFlow = (
        SettingsPrefectLoggingToApiWhenMissingFlow.WARN
    )
    prefect_memoize_block_auto_registration: bool = True
    prefect_memo_store_path: str = "${PREFECT_HOME}/memo_store.toml"
    prefect_messaging_broker: str = "prefect.server.utilities.messaging.memory"
    prefect_messaging_cache: str = "prefect.server.utilities.messaging.memory"
    prefect_profiles_path: str = "${PREFECT_HOME}/profiles.toml"
    prefect_results_default_serializer: str = "pickle"
    prefect_results_persist_by_default: bool = False
    prefect_runner_poll_frequency: int = 10
    prefect_runner_process_limit: int = 5
    prefect_runner_server_enable: bool = False
    prefect_runner_server_host: str = "localhost"
    prefect_runner_server_log_level: str = "error"
    prefect_runner_server_missed_polls_tolerance: int = 2
    prefect_runner_server_port: int = 8080
    prefect_server_analytics_enabled: bool = True
    prefect_server_api_host: str = "127.0.0.1"
    prefect_server_api_keepalive_timeout: int = 5
    prefect_server_api_port: int = 4200
    prefect_server_csrf_protection_enabled: bool = False
    prefect_server_csrf_token_expiration: float = 3600.0
    prefect_silence_api_url_misconfiguration: bool = False
    prefect_tasks_refresh_cache: bool = False
    prefect_task_default_retries: int = 0
    prefect_task_default_retry_delay_seconds: float | int | list[float] = 0.0
    prefect_task_introspection_warn_threshold: float = 10.0
    prefect_task_run_tag_concurrency_slot_wait_seconds: int = 30
    prefect_task_scheduling_default_storage_block: str = "local-file-system/prefect-task-scheduling"
    prefect_task_scheduling_delete_failed_submissions: bool = True
    prefect_task_scheduling_max_retry_queue_size: int = 100
    prefect_task_scheduling_max_scheduled_queue_size: int = 1000
    prefect_task_scheduling_pending_task_timeout: float = 30.0
    prefect_test_mode: bool = False
    prefect_ui_enabled: bool = True
    prefect_ui_serve_base: str = "/"
    prefect_unit_test_loop_debug: bool = True
    prefect_unit_test_mode: bool = False
    prefect_worker_heartbeat_seconds: float = 30.0
    prefect_worker_prefetch_seconds: float = 10.0
    prefect_worker_query_seconds: float = 10.0
    prefect_worker_webserver_host: str = "0.0.0.0"
    prefect_worker_webserver_port: int = 8080
    additional_properties: dict[str, Any] = _attrs.field(init=False, factory=dict)
    """Fields that the specification does not name, as they were received."""

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object; fields that are ``UNSET`` are left out."""

        prefect_agent_prefetch_seconds = self.prefect_agent_prefetch_seconds

        prefect_agent_query_interval = self.prefect_agent_query_interval

        prefect_api_blocks_register_on_start = self.prefect_api_blocks_register_on_start

        prefect_api_database_connection_timeout: float | None
        prefect_api_database_connection_timeout = self.prefect_api_database_connection_timeout

        prefect_api_database_connection_url: None | str
        prefect_api_database_connection_url = self.prefect_api_database_connection_url

        prefect_api_database_echo = self.prefect_api_database_echo

        prefect_api_database_migrate_on_start = self.prefect_api_database_migrate_on_start

        prefect_api_database_password: None | str
        prefect_api_database_password = self.prefect_api_database_password

        prefect_api_database_timeout: float | None
        prefect_api_database_timeout = self.prefect_api_database_timeout

        prefect_api_default_limit = self.prefect_api_default_limit

        prefect_api_enable_http2 = self.prefect_api_enable_http2

        prefect_api_events_related_resource_cache_ttl = (
            self.prefect_api_events_related_resource_cache_ttl
        )

        prefect_api_events_stream_out_enabled = self.prefect_api_events_stream_out_enabled

        prefect_api_key: None | str
        prefect_api_key = self.prefect_api_key

        prefect_api_max_flow_run_graph_artifacts = self.prefect_api_max_flow_run_graph_artifacts

        prefect_api_max_flow_run_graph_nodes = self.prefect_api_max_flow_run_graph_nodes

        prefect_api_request_timeout = self.prefect_api_request_timeout

        prefect_api_services_cancellation_cleanup_enabled = (
            self.prefect_api_services_cancellation_cleanup_enabled
        )

        prefect_api_services_cancellation_cleanup_loop_seconds = (
            self.prefect_api_services_cancellation_cleanup_loop_seconds
        )

        prefect_api_services_event_logger_enabled = self.prefect_api_services_event_logger_enabled

        prefect_api_services_event_persister_batch_size = (
            self.prefect_api_services_event_persister_batch_size
        )

        prefect_api_services_event_persister_enabled = (
            self.prefect_api_services_event_persister_enabled
        )

        prefect_api_services_event_persister_flush_interval = (
            self.prefect_api_services_event_persister_flush_interval
        )

        prefect_api_services_flow_run_notifications_enabled = (
            self.prefect_api_services_flow_run_notifications_enabled
        )

        prefect_api_services_foreman_deployment_last_polled_timeout_seconds = (
            self.prefect_api_services_foreman_deployment_last_polled_timeout_seconds
        )

        prefect_api_services_foreman_enabled = self.prefect_api_services_foreman_enabled

        prefect_api_services_foreman_loop_seconds = self.prefect_api_services_foreman_loop_seconds

        prefect_api_services_late_runs_after_seconds = (
            self.prefect_api_services_late_runs_after_seconds
        )

        prefect_api_services_late_runs_enabled = self.prefect_api_services_late_runs_enabled

        prefect_api_services_late_runs_loop_seconds = (
            self.prefect_api_services_late_runs_loop_seconds
        )

        prefect_api_services_pause_expirations_enabled = (
            self.prefect_api_services_pause_expirations_enabled
        )

        prefect_api_services_pause_expirations_loop_seconds = (
            self.prefect_api_services_pause_expirations_loop_seconds
        )

        prefect_api_services_scheduler_deployment_batch_size = (
            self.prefect_api_services_scheduler_deployment_batch_size
        )

        prefect_api_services_scheduler_enabled = self.prefect_api_services_scheduler_enabled

        prefect_api_services_scheduler_insert_batch_size = (
            self.prefect_api_services_scheduler_insert_batch_size
        )

        prefect_api_services_scheduler_loop_seconds = (
            self.prefect_api_services_scheduler_loop_seconds
        )

        prefect_api_services_scheduler_max_runs = self.prefect_api_services_scheduler_max_runs

        prefect_api_services_scheduler_max_scheduled_time = (
            self.prefect_api_services_scheduler_max_scheduled_time
        )

        prefect_api_services_scheduler_min_runs = self.prefect_api_services_scheduler_min_runs

        prefect_api_services_scheduler_min_scheduled_time = (
            self.prefect_api_services_scheduler_min_scheduled_time
        )

        prefect_api_services_triggers_enabled = self.prefect_api_services_triggers_enabled

        prefect_api_ssl_cert_file = self.prefect_api_ssl_cert_file

        prefect_api_task_cache_key_max_length = self.prefect_api_task_cache_key_max_length

        prefect_api_tls_insecure_skip_verify = self.prefect_api_tls_insecure_skip_verify

        prefect_api_url: None | str
        prefect_api_url = self.prefect_api_url

        prefect_async_fetch_state_result = self.prefect_async_fetch_state_result

        prefect_client_csrf_support_enabled = self.prefect_client_csrf_support_enabled

        prefect_client_max_retries = self.prefect_client_max_retries

        prefect_client_retry_extra_codes = self.prefect_client_retry_extra_codes

        prefect_client_retry_jitter_factor = self.prefect_client_retry_jitter_factor

        prefect_cli_colors = self.prefect_cli_colors

        prefect_cli_prompt: bool | None
        prefect_cli_prompt = self.prefect_cli_prompt

        prefect_cli_wrap_lines = self.prefect_cli_wrap_lines

        prefect_cloud_api_url = self.prefect_cloud_api_url

        prefect_cloud_ui_url: None | str
        prefect_cloud_ui_url = self.prefect_cloud_ui_url

        prefect_cloud_url: None | str
        prefect_cloud_url = self.prefect_cloud_url

        prefect_debug_mode = self.prefect_debug_mode

        prefect_default_docker_build_namespace: None | str
        prefect_default_docker_build_namespace = self.prefect_default_docker_build_namespace

        prefect_default_result_storage_block: None | str
        prefect_default_result_storage_block = self.prefect_default_result_storage_block

        prefect_default_work_pool_name: None | str
        prefect_default_work_pool_name = self.prefect_default_work_pool_name

        prefect_events_expired_bucket_buffer = self.prefect_events_expired_bucket_buffer

        prefect_events_maximum_labels_per_resource = self.prefect_events_maximum_labels_per_resource

        prefect_events_maximum_related_resources = self.prefect_events_maximum_related_resources

        prefect_events_maximum_size_bytes = self.prefect_events_maximum_size_bytes

        prefect_events_proactive_granularity = self.prefect_events_proactive_granularity

        prefect_experimental_enable_artifacts = self.prefect_experimental_enable_artifacts

        prefect_experimental_enable_artifacts_on_flow_run_graph = (
            self.prefect_experimental_enable_artifacts_on_flow_run_graph
        )

        prefect_experimental_enable_deployment_status = (
            self.prefect_experimental_enable_deployment_status
        )

        prefect_experimental_enable_enhanced_cancellation = (
            self.prefect_experimental_enable_enhanced_cancellation
        )

        prefect_experimental_enable_extra_runner_endpoints = (
            self.prefect_experimental_enable_extra_runner_endpoints
        )

        prefect_experimental_enable_new_engine = self.prefect_experimental_enable_new_engine

        prefect_experimental_enable_states_on_flow_run_graph = (
            self.prefect_experimental_enable_states_on_flow_run_graph
        )

        prefect_experimental_enable_task_scheduling = (
            self.prefect_experimental_enable_task_scheduling
        )

        prefect_experimental_enable_workers = self.prefect_experimental_enable_workers

        prefect_experimental_enable_workspace_dashboard = (
            self.prefect_experimental_enable_workspace_dashboard
        )

        prefect_experimental_enable_work_pools = self.prefect_experimental_enable_work_pools

        prefect_experimental_enable_work_queue_status = (
            self.prefect_experimental_enable_work_queue_status
        )

        prefect_experimental_events = self.prefect_experimental_events

        prefect_experimental_flow_run_input = self.prefect_experimental_flow_run_input

        prefect_experimental_warn = self.prefect_experimental_warn

        prefect_experimental_warn_artifacts = self.prefect_experimental_warn_artifacts

        prefect_experimental_warn_deployment_status = (
            self.prefect_experimental_warn_deployment_status
        )

        prefect_experimental_warn_enhanced_cancellation = (
            self.prefect_experimental_warn_enhanced_cancellation
        )

        prefect_experimental_warn_flow_run_input = self.prefect_experimental_warn_flow_run_input

        prefect_experimental_warn_visualize = self.prefect_experimental_warn_visualize

        prefect_experimental_warn_workers = self.prefect_experimental_warn_workers

        prefect_experimental_warn_workspace_dashboard = (
            self.prefect_experimental_warn_workspace_dashboard
        )

        prefect_experimental_warn_work_pools = self.prefect_experimental_warn_work_pools

        prefect_extra_entrypoints = self.prefect_extra_entrypoints

        prefect_flow_default_retries = self.prefect_flow_default_retries

        prefect_flow_default_retry_delay_seconds: float | int
        prefect_flow_default_retry_delay_seconds = self.prefect_flow_default_retry_delay_seconds

        prefect_home = self.prefect_home

        prefect_local_storage_path = self.prefect_local_storage_path

        prefect_logging_colors = self.prefect_logging_colors

        prefect_logging_extra_loggers = self.prefect_logging_extra_loggers

        prefect_logging_internal_level = self.prefect_logging_internal_level

        prefect_logging_level = self.prefect_logging_level

        prefect_logging_log_prints = self.prefect_logging_log_prints

        prefect_logging_markup = self.prefect_logging_markup

        prefect_logging_server_level = self.prefect_logging_server_level

        prefect_logging_settings_path = self.prefect_logging_settings_path

        prefect_logging_to_api_batch_interval = self.prefect_logging_to_api_batch_interval

        prefect_logging_to_api_batch_size = self.prefect_logging_to_api_batch_size

        prefect_logging_to_api_enabled = self.prefect_logging_to_api_enabled

        prefect_logging_to_api_max_log_size = self.prefect_logging_to_api_max_log_size

        prefect_logging_to_api_when_missing_flow = (
            self.prefect_logging_to_api_when_missing_flow.value
        )

        prefect_memoize_block_auto_registration = self.prefect_memoize_block_auto_registration

        prefect_memo_store_path = self.prefect_memo_store_path

        prefect_messaging_broker = self.prefect_messaging_broker

        prefect_messaging_cache = self.prefect_messaging_cache

        prefect_profiles_path = self.prefect_profiles_path

        prefect_results_default_serializer = self.prefect_results_default_serializer

        prefect_results_persist_by_default = self.prefect_results_persist_by_default

        prefect_runner_poll_frequency = self.prefect_runner_poll_frequency

        prefect_runner_process_limit = self.prefect_runner_process_limit

        prefect_runner_server_enable = self.prefect_runner_server_enable

        prefect_runner_server_host = self.prefect_runner_server_host

        prefect_runner_server_log_level = self.prefect_runner_server_log_level

        prefect_runner_server_missed_polls_tolerance = (
            self.prefect_runner_server_missed_polls_tolerance
        )

        prefect_runner_server_port = self.prefect_runner_server_port

        prefect_server_analytics_enabled = self.prefect_server_analytics_enabled

        prefect_server_api_host = self.prefect_server_api_host

        prefect_server_api_keepalive_timeout = self.prefect_server_api_keepalive_timeout

        prefect_server_api_port = self.prefect_server_api_port

        prefect_server_csrf_protection_enabled = self.prefect_server_csrf_protection_enabled

        prefect_server_csrf_token_expiration = self.prefect_server_csrf_token_expiration

        prefect_silence_api_url_misconfiguration = self.prefect_silence_api_url_misconfiguration

        prefect_sqlalchemy_max_overflow: int | None
        prefect_sqlalchemy_max_overflow = self.prefect_sqlalchemy_max_overflow

        prefect_sqlalchemy_pool_size: int | None
        prefect_sqlalchemy_pool_size = self.prefect_sqlalchemy_pool_size

        prefect_tasks_refresh_cache = self.prefect_tasks_refresh_cache

        prefect_task_default_retries = self.prefect_task_default_retries

        prefect_task_default_retry_delay_seconds: float | int | list[float]
        if isinstance(self.prefect_task_default_retry_delay_seconds, list):
            prefect_task_default_retry_delay_seconds = self.prefect_task_default_retry_delay_seconds

        else:
            prefect_task_default_retry_delay_seconds = self.prefect_task_default_retry_delay_seconds

        prefect_task_introspection_warn_threshold = self.prefect_task_introspection_warn_threshold

        prefect_task_run_tag_concurrency_slot_wait_seconds = (
            self.prefect_task_run_tag_concurrency_slot_wait_seconds
        )

        prefect_task_scheduling_default_storage_block = (
            self.prefect_task_scheduling_default_storage_block
        )

        prefect_task_scheduling_delete_failed_submissions = (
            self.prefect_task_scheduling_delete_failed_submissions
        )

        prefect_task_scheduling_max_retry_queue_size = (
            self.prefect_task_scheduling_max_retry_queue_size
        )

        prefect_task_scheduling_max_scheduled_queue_size = (
            self.prefect_task_scheduling_max_scheduled_queue_size
        )

        prefect_task_scheduling_pending_task_timeout = (
            self.prefect_task_scheduling_pending_task_timeout
        )

        prefect_test_mode = self.prefect_test_mode

        prefect_test_setting = self.prefect_test_setting

        prefect_ui_api_url: None | str
        prefect_ui_api_url = self.prefect_ui_api_url

        prefect_ui_enabled = self.prefect_ui_enabled

        prefect_ui_serve_base = self.prefect_ui_serve_base

        prefect_ui_static_directory: None | str
        prefect_ui_static_directory = self.prefect_ui_static_directory

        prefect_ui_url: None | str
        prefect_ui_url = self.prefect_ui_url

        prefect_unit_test_loop_debug = self.prefect_unit_test_loop_debug

        prefect_unit_test_mode = self.prefect_unit_test_mode

        prefect_worker_heartbeat_seconds = self.prefect_worker_heartbeat_seconds

        prefect_worker_prefetch_seconds = self.prefect_worker_prefetch_seconds

        prefect_worker_query_seconds = self.prefect_worker_query_seconds

        prefect_worker_webserver_host = self.prefect_worker_webserver_host

        prefect_worker_webserver_port = self.prefect_worker_webserver_port

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict["PREFECT_AGENT_PREFETCH_SECONDS"] = prefect_agent_prefetch_seconds
        field_dict["PREFECT_AGENT_QUERY_INTERVAL"] = prefect_agent_query_interval
        field_dict["PREFECT_API_BLOCKS_REGISTER_ON_START"] = prefect_api_blocks_register_on_start
        field_dict["PREFECT_API_DATABASE_CONNECTION_TIMEOUT"] = (
            prefect_api_database_connection_timeout
        )
        field_dict["PREFECT_API_DATABASE_CONNECTION_URL"] = prefect_api_database_connection_url
        field_dict["PREFECT_API_DATABASE_ECHO"] = prefect_api_database_echo
        field_dict["PREFECT_API_DATABASE_MIGRATE_ON_START"] = prefect_api_database_migrate_on_start
        field_dict["PREFECT_API_DATABASE_PASSWORD"] = prefect_api_database_password
        field_dict["PREFECT_API_DATABASE_TIMEOUT"] = prefect_api_database_timeout
        field_dict["PREFECT_API_DEFAULT_LIMIT"] = prefect_api_default_limit
        field_dict["PREFECT_API_ENABLE_HTTP2"] = prefect_api_enable_http2
        field_dict["PREFECT_API_EVENTS_RELATED_RESOURCE_CACHE_TTL"] = (
            prefect_api_events_related_resource_cache_ttl
        )
        field_dict["PREFECT_API_EVENTS_STREAM_OUT_ENABLED"] = prefect_api_events_stream_out_enabled
        field_dict["PREFECT_API_KEY"] = prefect_api_key
        field_dict["PREFECT_API_MAX_FLOW_RUN_GRAPH_ARTIFACTS"] = (
            prefect_api_max_flow_run_graph_artifacts
        )
        field_dict["PREFECT_API_MAX_FLOW_RUN_GRAPH_NODES"] = prefect_api_max_flow_run_graph_nodes
        field_dict["PREFECT_API_REQUEST_TIMEOUT"] = prefect_api_request_timeout
        field_dict["PREFECT_API_SERVICES_CANCELLATION_CLEANUP_ENABLED"] = (
            prefect_api_services_cancellation_cleanup_enabled
        )
        field_dict["PREFECT_API_SERVICES_CANCELLATION_CLEANUP_LOOP_SECONDS"] = (
            prefect_api_services_cancellation_cleanup_loop_seconds
        )
        field_dict["PREFECT_API_SERVICES_EVENT_LOGGER_ENABLED"] = (
            prefect_api_services_event_logger_enabled
        )
        field_dict["PREFECT_API_SERVICES_EVENT_PERSISTER_BATCH_SIZE"] = (
            prefect_api_services_event_persister_batch_size
        )
        field_dict["PREFECT_API_SERVICES_EVENT_PERSISTER_ENABLED"] = (
            prefect_api_services_event_persister_enabled
        )
        field_dict["PREFECT_API_SERVICES_EVENT_PERSISTER_FLUSH_INTERVAL"] = (
            prefect_api_services_event_persister_flush_interval
        )
        field_dict["PREFECT_API_SERVICES_FLOW_RUN_NOTIFICATIONS_ENABLED"] = (
            prefect_api_services_flow_run_notifications_enabled
        )
        field_dict["PREFECT_API_SERVICES_FOREMAN_DEPLOYMENT_LAST_POLLED_TIMEOUT_SECONDS"] = (
            prefect_api_services_foreman_deployment_last_polled_timeout_seconds
        )
        field_dict["PREFECT_API_SERVICES_FOREMAN_ENABLED"] = prefect_api_services_foreman_enabled
        field_dict["PREFECT_API_SERVICES_FOREMAN_LOOP_SECONDS"] = (
            prefect_api_services_foreman_loop_seconds
        )
        field_dict["PREFECT_API_SERVICES_LATE_RUNS_AFTER_SECONDS"] = (
            prefect_api_services_late_runs_after_seconds
        )
        field_dict["PREFECT_API_SERVICES_LATE_RUNS_ENABLED"] = (
            prefect_api_services_late_runs_enabled
        )
        field_dict["PREFECT_API_SERVICES_LATE_RUNS_LOOP_SECONDS"] = (
            prefect_api_services_late_runs_loop_seconds
        )
        field_dict["PREFECT_API_SERVICES_PAUSE_EXPIRATIONS_ENABLED"] = (
            prefect_api_services_pause_expirations_enabled
        )
        field_dict["PREFECT_API_SERVICES_PAUSE_EXPIRATIONS_LOOP_SECONDS"] = (
            prefect_api_services_pause_expirations_loop_seconds
        )
        field_dict["PREFECT_API_SERVICES_SCHEDULER_DEPLOYMENT_BATCH_SIZE"] = (
            prefect_api_services_scheduler_deployment_batch_size
        )
        field_dict["PREFECT_API_SERVICES_SCHEDULER_ENABLED"] = (
            prefect_api_services_scheduler_enabled
        )
        field_dict["PREFECT_API_SERVICES_SCHEDULER_INSERT_BATCH_SIZE"] = (
            prefect_api_services_scheduler_insert_batch_size
        )
        field_dict["PREFECT_API_SERVICES_SCHEDULER_LOOP_SECONDS"] = (
            prefect_api_services_scheduler_loop_seconds
        )
        field_dict["PREFECT_API_SERVICES_SCHEDULER_MAX_RUNS"] = (
            prefect_api_services_scheduler_max_runs
        )
        field_dict["PREFECT_API_SERVICES_SCHEDULER_MAX_SCHEDULED_TIME"] = (
            prefect_api_services_scheduler_max_scheduled_time
        )
        field_dict["PREFECT_API_SERVICES_SCHEDULER_MIN_RUNS"] = (
            prefect_api_services_scheduler_min_runs
        )
        field_dict["PREFECT_API_SERVICES_SCHEDULER_MIN_SCHEDULED_TIME"] = (
            prefect_api_services_scheduler_min_scheduled_time
        )
        field_dict["PREFECT_API_SERVICES_TRIGGERS_ENABLED"] = prefect_api_services_triggers_enabled
        field_dict["PREFECT_API_SSL_CERT_FILE"] = prefect_api_ssl_cert_file
        field_dict["PREFECT_API_TASK_CACHE_KEY_MAX_LENGTH"] = prefect_api_task_cache_key_max_length
        field_dict["PREFECT_API_TLS_INSECURE_SKIP_VERIFY"] = prefect_api_tls_insecure_skip_verify
        field_dict["PREFECT_API_URL"] = prefect_api_url
        field_dict["PREFECT_ASYNC_FETCH_STATE_RESULT"] = prefect_async_fetch_state_result
        field_dict["PREFECT_CLIENT_CSRF_SUPPORT_ENABLED"] = prefect_client_csrf_support_enabled
        field_dict["PREFECT_CLIENT_MAX_RETRIES"] = prefect_client_max_retries
        field_dict["PREFECT_CLIENT_RETRY_EXTRA_CODES"] = prefect_client_retry_extra_codes
        field_dict["PREFECT_CLIENT_RETRY_JITTER_FACTOR"] = prefect_client_retry_jitter_factor
        field_dict["PREFECT_CLI_COLORS"] = prefect_cli_colors
        field_dict["PREFECT_CLI_PROMPT"] = prefect_cli_prompt
        field_dict["PREFECT_CLI_WRAP_LINES"] = prefect_cli_wrap_lines
        field_dict["PREFECT_CLOUD_API_URL"] = prefect_cloud_api_url
        field_dict["PREFECT_CLOUD_UI_URL"] = prefect_cloud_ui_url
        field_dict["PREFECT_CLOUD_URL"] = prefect_cloud_url
        field_dict["PREFECT_DEBUG_MODE"] = prefect_debug_mode
        field_dict["PREFECT_DEFAULT_DOCKER_BUILD_NAMESPACE"] = (
            prefect_default_docker_build_namespace
        )
        field_dict["PREFECT_DEFAULT_RESULT_STORAGE_BLOCK"] = prefect_default_result_storage_block
        field_dict["PREFECT_DEFAULT_WORK_POOL_NAME"] = prefect_default_work_pool_name
        field_dict["PREFECT_EVENTS_EXPIRED_BUCKET_BUFFER"] = prefect_events_expired_bucket_buffer
        field_dict["PREFECT_EVENTS_MAXIMUM_LABELS_PER_RESOURCE"] = (
            prefect_events_maximum_labels_per_resource
        )
        field_dict["PREFECT_EVENTS_MAXIMUM_RELATED_RESOURCES"] = (
            prefect_events_maximum_related_resources
        )
        field_dict["PREFECT_EVENTS_MAXIMUM_SIZE_BYTES"] = prefect_events_maximum_size_bytes
        field_dict["PREFECT_EVENTS_PROACTIVE_GRANULARITY"] = prefect_events_proactive_granularity
        field_dict["PREFECT_EXPERIMENTAL_ENABLE_ARTIFACTS"] = prefect_experimental_enable_artifacts
        field_dict["PREFECT_EXPERIMENTAL_ENABLE_ARTIFACTS_ON_FLOW_RUN_GRAPH"] = (
            prefect_experimental_enable_artifacts_on_flow_run_graph
        )
        field_dict["PREFECT_EXPERIMENTAL_ENABLE_DEPLOYMENT_STATUS"] = (
            prefect_experimental_enable_deployment_status
        )
        field_dict["PREFECT_EXPERIMENTAL_ENABLE_ENHANCED_CANCELLATION"] = (
            prefect_experimental_enable_enhanced_cancellation
        )
        field_dict["PREFECT_EXPERIMENTAL_ENABLE_EXTRA_RUNNER_ENDPOINTS"] = (
            prefect_experimental_enable_extra_runner_endpoints
        )
        field_dict["PREFECT_EXPERIMENTAL_ENABLE_NEW_ENGINE"] = (
            prefect_experimental_enable_new_engine
        )
        field_dict["PREFECT_EXPERIMENTAL_ENABLE_STATES_ON_FLOW_RUN_GRAPH"] = (
            prefect_experimental_enable_states_on_flow_run_graph
        )
        field_dict["PREFECT_EXPERIMENTAL_ENABLE_TASK_SCHEDULING"] = (
            prefect_experimental_enable_task_scheduling
        )
        field_dict["PREFECT_EXPERIMENTAL_ENABLE_WORKERS"] = prefect_experimental_enable_workers
        field_dict["PREFECT_EXPERIMENTAL_ENABLE_WORKSPACE_DASHBOARD"] = (
            prefect_experimental_enable_workspace_dashboard
        )
        field_dict["PREFECT_EXPERIMENTAL_ENABLE_WORK_POOLS"] = (
            prefect_experimental_enable_work_pools
        )
        field_dict["PREFECT_EXPERIMENTAL_ENABLE_WORK_QUEUE_STATUS"] = (
            prefect_experimental_enable_work_queue_status
        )
        field_dict["PREFECT_EXPERIMENTAL_EVENTS"] = prefect_experimental_events
        field_dict["PREFECT_EXPERIMENTAL_FLOW_RUN_INPUT"] = prefect_experimental_flow_run_input
        field_dict["PREFECT_EXPERIMENTAL_WARN"] = prefect_experimental_warn
        field_dict["PREFECT_EXPERIMENTAL_WARN_ARTIFACTS"] = prefect_experimental_warn_artifacts
        field_dict["PREFECT_EXPERIMENTAL_WARN_DEPLOYMENT_STATUS"] = (
            prefect_experimental_warn_deployment_status
        )
        field_dict["PREFECT_EXPERIMENTAL_WARN_ENHANCED_CANCELLATION"] = (
            prefect_experimental_warn_enhanced_cancellation
        )
        field_dict["PREFECT_EXPERIMENTAL_WARN_FLOW_RUN_INPUT"] = (
            prefect_experimental_warn_flow_run_input
        )
        field_dict["PREFECT_EXPERIMENTAL_WARN_VISUALIZE"] = prefect_experimental_warn_visualize
        field_dict["PREFECT_EXPERIMENTAL_WARN_WORKERS"] = prefect_experimental_warn_workers
        field_dict["PREFECT_EXPERIMENTAL_WARN_WORKSPACE_DASHBOARD"] = (
            prefect_experimental_warn_workspace_dashboard
        )
        field_dict["PREFECT_EXPERIMENTAL_WARN_WORK_POOLS"] = prefect_experimental_warn_work_pools
        field_dict["PREFECT_EXTRA_ENTRYPOINTS"] = prefect_extra_entrypoints
        field_dict["PREFECT_FLOW_DEFAULT_RETRIES"] = prefect_flow_default_retries
        field_dict["PREFECT_FLOW_DEFAULT_RETRY_DELAY_SECONDS"] = (
            prefect_flow_default_retry_delay_seconds
        )
        field_dict["PREFECT_HOME"] = prefect_home
        field_dict["PREFECT_LOCAL_STORAGE_PATH"] = prefect_local_storage_path
        field_dict["PREFECT_LOGGING_COLORS"] = prefect_logging_colors
        field_dict["PREFECT_LOGGING_EXTRA_LOGGERS"] = prefect_logging_extra_loggers
        field_dict["PREFECT_LOGGING_INTERNAL_LEVEL"] = prefect_logging_internal_level
        field_dict["PREFECT_LOGGING_LEVEL"] = prefect_logging_level
        field_dict["PREFECT_LOGGING_LOG_PRINTS"] = prefect_logging_log_prints
        field_dict["PREFECT_LOGGING_MARKUP"] = prefect_logging_markup
        field_dict["PREFECT_LOGGING_SERVER_LEVEL"] = prefect_logging_server_level
        field_dict["PREFECT_LOGGING_SETTINGS_PATH"] = prefect_logging_settings_path
        field_dict["PREFECT_LOGGING_TO_API_BATCH_INTERVAL"] = prefect_logging_to_api_batch_interval
        field_dict["PREFECT_LOGGING_TO_API_BATCH_SIZE"] = prefect_logging_to_api_batch_size
        field_dict["PREFECT_LOGGING_TO_API_ENABLED"] = prefect_logging_to_api_enabled
        field_dict["PREFECT_LOGGING_TO_API_MAX_LOG_SIZE"] = prefect_logging_to_api_max_log_size
        field_dict["PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW"] = (
            prefect_logging_to_api_when_missing_flow
        )
        field_dict["PREFECT_MEMOIZE_BLOCK_AUTO_REGISTRATION"] = (
            prefect_memoize_block_auto_registration
        )
        field_dict["PREFECT_MEMO_STORE_PATH"] = prefect_memo_store_path
        field_dict["PREFECT_MESSAGING_BROKER"] = prefect_messaging_broker
        field_dict["PREFECT_MESSAGING_CACHE"] = prefect_messaging_cache
        field_dict["PREFECT_PROFILES_PATH"] = prefect_profiles_path
        field_dict["PREFECT_RESULTS_DEFAULT_SERIALIZER"] = prefect_results_default_serializer
        field_dict["PREFECT_RESULTS_PERSIST_BY_DEFAULT"] = prefect_results_persist_by_default
        field_dict["PREFECT_RUNNER_POLL_FREQUENCY"] = prefect_runner_poll_frequency
        field_dict["PREFECT_RUNNER_PROCESS_LIMIT"] = prefect_runner_process_limit
        field_dict["PREFECT_RUNNER_SERVER_ENABLE"] = prefect_runner_server_enable
        field_dict["PREFECT_RUNNER_SERVER_HOST"] = prefect_runner_server_host
        field_dict["PREFECT_RUNNER_SERVER_LOG_LEVEL"] = prefect_runner_server_log_level
        field_dict["PREFECT_RUNNER_SERVER_MISSED_POLLS_TOLERANCE"] = (
            prefect_runner_server_missed_polls_tolerance
        )
        field_dict["PREFECT_RUNNER_SERVER_PORT"] = prefect_runner_server_port
        field_dict["PREFECT_SERVER_ANALYTICS_ENABLED"] = prefect_server_analytics_enabled
        field_dict["PREFECT_SERVER_API_HOST"] = prefect_server_api_host
        field_dict["PREFECT_SERVER_API_KEEPALIVE_TIMEOUT"] = prefect_server_api_keepalive_timeout
        field_dict["PREFECT_SERVER_API_PORT"] = prefect_server_api_port
        field_dict["PREFECT_SERVER_CSRF_PROTECTION_ENABLED"] = (
            prefect_server_csrf_protection_enabled
        )
        field_dict["PREFECT_SERVER_CSRF_TOKEN_EXPIRATION"] = prefect_server_csrf_token_expiration
        field_dict["PREFECT_SILENCE_API_URL_MISCONFIGURATION"] = (
            prefect_silence_api_url_misconfiguration
        )
        field_dict["PREFECT_SQLALCHEMY_MAX_OVERFLOW"] = prefect_sqlalchemy_max_overflow
        field_dict["PREFECT_SQLALCHEMY_POOL_SIZE"] = prefect_sqlalchemy_pool_size
        field_dict["PREFECT_TASKS_REFRESH_CACHE"] = prefect_tasks_refresh_cache
        field_dict["PREFECT_TASK_DEFAULT_RETRIES"] = prefect_task_default_retries
        field_dict["PREFECT_TASK_DEFAULT_RETRY_DELAY_SECONDS"] = (
            prefect_task_default_retry_delay_seconds
        )
        field_dict["PREFECT_TASK_INTROSPECTION_WARN_THRESHOLD"] = (
            prefect_task_introspection_warn_threshold
        )
        field_dict["PREFECT_TASK_RUN_TAG_CONCURRENCY_SLOT_WAIT_SECONDS"] = (
            prefect_task_run_tag_concurrency_slot_wait_seconds
        )
        field_dict["PREFECT_TASK_SCHEDULING_DEFAULT_STORAGE_BLOCK"] = (
            prefect_task_scheduling_default_storage_block
        )
        field_dict["PREFECT_TASK_SCHEDULING_DELETE_FAILED_SUBMISSIONS"] = (
            prefect_task_scheduling_delete_failed_submissions
        )
        field_dict["PREFECT_TASK_SCHEDULING_MAX_RETRY_QUEUE_SIZE"] = (
            prefect_task_scheduling_max_retry_queue_size
        )
        field_dict["PREFECT_TASK_SCHEDULING_MAX_SCHEDULED_QUEUE_SIZE"] = (
            prefect_task_scheduling_max_scheduled_queue_size
        )
        field_dict["PREFECT_TASK_SCHEDULING_PENDING_TASK_TIMEOUT"] = (
            prefect_task_scheduling_pending_task_timeout
        )
        field_dict["PREFECT_TEST_MODE"] = prefect_test_mode
        field_dict["PREFECT_TEST_SETTING"] = prefect_test_setting
        field_dict["PREFECT_UI_API_URL"] = prefect_ui_api_url
        field_dict["PREFECT_UI_ENABLED"] = prefect_ui_enabled
        field_dict["PREFECT_UI_SERVE_BASE"] = prefect_ui_serve_base
        field_dict["PREFECT_UI_STATIC_DIRECTORY"] = prefect_ui_static_directory
        field_dict["PREFECT_UI_URL"] = prefect_ui_url
        field_dict["PREFECT_UNIT_TEST_LOOP_DEBUG"] = prefect_unit_test_loop_debug
        field_dict["PREFECT_UNIT_TEST_MODE"] = prefect_unit_test_mode
        field_dict["PREFECT_WORKER_HEARTBEAT_SECONDS"] = prefect_worker_heartbeat_seconds
        field_dict["PREFECT_WORKER_PREFETCH_SECONDS"] = prefect_worker_prefetch_seconds
        field_dict["PREFECT_WORKER_QUERY_SECONDS"] = prefect_worker_query_seconds
        field_dict["PREFECT_WORKER_WEBSERVER_HOST"] = prefect_worker_webserver_host
        field_dict["PREFECT_WORKER_WEBSERVER_PORT"] = prefect_worker_webserver_port
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read the JSON object.

        Raises:
            TypeError: it is not an object, or a value in it is of another type.
            ValueError: a field that nothing can stand in for is missing, or has no valid value.
        """

        if not isinstance(src_dict, Mapping):
            raise TypeError(f"Settings: not an object but {type(src_dict).__name__}")
        d = dict(src_dict)
        prefect_agent_prefetch_seconds = d.pop("PREFECT_AGENT_PREFETCH_SECONDS", 15)

        prefect_agent_query_interval = d.pop("PREFECT_AGENT_QUERY_INTERVAL", 15)

        prefect_api_blocks_register_on_start = d.pop("PREFECT_API_BLOCKS_REGISTER_ON_START", True)

        def _parse_prefect_api_database_connection_timeout(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        prefect_api_database_connection_timeout = _parse_prefect_api_database_connection_timeout(
            d.pop("PREFECT_API_DATABASE_CONNECTION_TIMEOUT", 5)
        )

        def _parse_prefect_api_database_connection_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prefect_api_database_connection_url = _parse_prefect_api_database_connection_url(
            d.pop("PREFECT_API_DATABASE_CONNECTION_URL", None)
        )

        prefect_api_database_echo = d.pop("PREFECT_API_DATABASE_ECHO", False)

        prefect_api_database_migrate_on_start = d.pop("PREFECT_API_DATABASE_MIGRATE_ON_START", True)

        def _parse_prefect_api_database_password(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prefect_api_database_password = _parse_prefect_api_database_password(
            d.pop("PREFECT_API_DATABASE_PASSWORD", None)
        )

        def _parse_prefect_api_database_timeout(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        prefect_api_database_timeout = _parse_prefect_api_database_timeout(
            d.pop("PREFECT_API_DATABASE_TIMEOUT", 10.0)
        )

        prefect_api_default_limit = d.pop("PREFECT_API_DEFAULT_LIMIT", 200)

        prefect_api_enable_http2 = d.pop("PREFECT_API_ENABLE_HTTP2", True)

        prefect_api_events_related_resource_cache_ttl = d.pop(
            "PREFECT_API_EVENTS_RELATED_RESOURCE_CACHE_TTL", 300.0
        )

        prefect_api_events_stream_out_enabled = d.pop("PREFECT_API_EVENTS_STREAM_OUT_ENABLED", True)

        def _parse_prefect_api_key(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prefect_api_key = _parse_prefect_api_key(d.pop("PREFECT_API_KEY", None))

        prefect_api_max_flow_run_graph_artifacts = d.pop(
            "PREFECT_API_MAX_FLOW_RUN_GRAPH_ARTIFACTS", 10000
        )

        prefect_api_max_flow_run_graph_nodes = d.pop("PREFECT_API_MAX_FLOW_RUN_GRAPH_NODES", 10000)

        prefect_api_request_timeout = d.pop("PREFECT_API_REQUEST_TIMEOUT", 60.0)

        prefect_api_services_cancellation_cleanup_enabled = d.pop(
            "PREFECT_API_SERVICES_CANCELLATION_CLEANUP_ENABLED", True
        )

        prefect_api_services_cancellation_cleanup_loop_seconds = d.pop(
            "PREFECT_API_SERVICES_CANCELLATION_CLEANUP_LOOP_SECONDS", 20
        )

        prefect_api_services_event_logger_enabled = d.pop(
            "PREFECT_API_SERVICES_EVENT_LOGGER_ENABLED", True
        )

        prefect_api_services_event_persister_batch_size = d.pop(
            "PREFECT_API_SERVICES_EVENT_PERSISTER_BATCH_SIZE", 20
        )

        prefect_api_services_event_persister_enabled = d.pop(
            "PREFECT_API_SERVICES_EVENT_PERSISTER_ENABLED", True
        )

        prefect_api_services_event_persister_flush_interval = d.pop(
            "PREFECT_API_SERVICES_EVENT_PERSISTER_FLUSH_INTERVAL", 5
        )

        prefect_api_services_flow_run_notifications_enabled = d.pop(
            "PREFECT_API_SERVICES_FLOW_RUN_NOTIFICATIONS_ENABLED", True
        )

        prefect_api_services_foreman_deployment_last_polled_timeout_seconds = d.pop(
            "PREFECT_API_SERVICES_FOREMAN_DEPLOYMENT_LAST_POLLED_TIMEOUT_SECONDS", 60
        )

        prefect_api_services_foreman_enabled = d.pop("PREFECT_API_SERVICES_FOREMAN_ENABLED", True)

        prefect_api_services_foreman_loop_seconds = d.pop(
            "PREFECT_API_SERVICES_FOREMAN_LOOP_SECONDS", 15
        )

        prefect_api_services_late_runs_after_seconds = d.pop(
            "PREFECT_API_SERVICES_LATE_RUNS_AFTER_SECONDS", 15.0
        )

        prefect_api_services_late_runs_enabled = d.pop(
            "PREFECT_API_SERVICES_LATE_RUNS_ENABLED", True
        )

        prefect_api_services_late_runs_loop_seconds = d.pop(
            "PREFECT_API_SERVICES_LATE_RUNS_LOOP_SECONDS", 5
        )

        prefect_api_services_pause_expirations_enabled = d.pop(
            "PREFECT_API_SERVICES_PAUSE_EXPIRATIONS_ENABLED", True
        )

        prefect_api_services_pause_expirations_loop_seconds = d.pop(
            "PREFECT_API_SERVICES_PAUSE_EXPIRATIONS_LOOP_SECONDS", 5
        )

        prefect_api_services_scheduler_deployment_batch_size = d.pop(
            "PREFECT_API_SERVICES_SCHEDULER_DEPLOYMENT_BATCH_SIZE", 100
        )

        prefect_api_services_scheduler_enabled = d.pop(
            "PREFECT_API_SERVICES_SCHEDULER_ENABLED", True
        )

        prefect_api_services_scheduler_insert_batch_size = d.pop(
            "PREFECT_API_SERVICES_SCHEDULER_INSERT_BATCH_SIZE", 500
        )

        prefect_api_services_scheduler_loop_seconds = d.pop(
            "PREFECT_API_SERVICES_SCHEDULER_LOOP_SECONDS", 60
        )

        prefect_api_services_scheduler_max_runs = d.pop(
            "PREFECT_API_SERVICES_SCHEDULER_MAX_RUNS", 100
        )

        prefect_api_services_scheduler_max_scheduled_time = d.pop(
            "PREFECT_API_SERVICES_SCHEDULER_MAX_SCHEDULED_TIME", 8640000.0
        )

        prefect_api_services_scheduler_min_runs = d.pop(
            "PREFECT_API_SERVICES_SCHEDULER_MIN_RUNS", 3
        )

        prefect_api_services_scheduler_min_scheduled_time = d.pop(
            "PREFECT_API_SERVICES_SCHEDULER_MIN_SCHEDULED_TIME", 3600.0
        )

        prefect_api_services_triggers_enabled = d.pop("PREFECT_API_SERVICES_TRIGGERS_ENABLED", True)

        prefect_api_ssl_cert_file = d.pop(
            "PREFECT_API_SSL_CERT_FILE", "/etc/ssl/certs/ca-certificates.crt"
        )

        prefect_api_task_cache_key_max_length = d.pop("PREFECT_API_TASK_CACHE_KEY_MAX_LENGTH", 2000)

        prefect_api_tls_insecure_skip_verify = d.pop("PREFECT_API_TLS_INSECURE_SKIP_VERIFY", False)

        def _parse_prefect_api_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prefect_api_url = _parse_prefect_api_url(d.pop("PREFECT_API_URL", None))

        prefect_async_fetch_state_result = d.pop("PREFECT_ASYNC_FETCH_STATE_RESULT", False)

        prefect_client_csrf_support_enabled = d.pop("PREFECT_CLIENT_CSRF_SUPPORT_ENABLED", True)

        prefect_client_max_retries = d.pop("PREFECT_CLIENT_MAX_RETRIES", 5)

        prefect_client_retry_extra_codes = d.pop("PREFECT_CLIENT_RETRY_EXTRA_CODES", "")

        prefect_client_retry_jitter_factor = d.pop("PREFECT_CLIENT_RETRY_JITTER_FACTOR", 0.2)

        prefect_cli_colors = d.pop("PREFECT_CLI_COLORS", True)

        def _parse_prefect_cli_prompt(data: object) -> bool | None:
            if data is None:
                return data
            return cast(bool | None, data)

        prefect_cli_prompt = _parse_prefect_cli_prompt(d.pop("PREFECT_CLI_PROMPT", None))

        prefect_cli_wrap_lines = d.pop("PREFECT_CLI_WRAP_LINES", True)

        prefect_cloud_api_url = d.pop("PREFECT_CLOUD_API_URL", "https://api.prefect.cloud/api")

        def _parse_prefect_cloud_ui_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prefect_cloud_ui_url = _parse_prefect_cloud_ui_url(d.pop("PREFECT_CLOUD_UI_URL", None))

        def _parse_prefect_cloud_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prefect_cloud_url = _parse_prefect_cloud_url(d.pop("PREFECT_CLOUD_URL", None))

        prefect_debug_mode = d.pop("PREFECT_DEBUG_MODE", False)

        def _parse_prefect_default_docker_build_namespace(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prefect_default_docker_build_namespace = _parse_prefect_default_docker_build_namespace(
            d.pop("PREFECT_DEFAULT_DOCKER_BUILD_NAMESPACE", None)
        )

        def _parse_prefect_default_result_storage_block(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prefect_default_result_storage_block = _parse_prefect_default_result_storage_block(
            d.pop("PREFECT_DEFAULT_RESULT_STORAGE_BLOCK", None)
        )

        def _parse_prefect_default_work_pool_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prefect_default_work_pool_name = _parse_prefect_default_work_pool_name(
            d.pop("PREFECT_DEFAULT_WORK_POOL_NAME", None)
        )

        prefect_events_expired_bucket_buffer = d.pop("PREFECT_EVENTS_EXPIRED_BUCKET_BUFFER", 60.0)

        prefect_events_maximum_labels_per_resource = d.pop(
            "PREFECT_EVENTS_MAXIMUM_LABELS_PER_RESOURCE", 500
        )

        prefect_events_maximum_related_resources = d.pop(
            "PREFECT_EVENTS_MAXIMUM_RELATED_RESOURCES", 500
        )

        prefect_events_maximum_size_bytes = d.pop("PREFECT_EVENTS_MAXIMUM_SIZE_BYTES", 1500000)

        prefect_events_proactive_granularity = d.pop("PREFECT_EVENTS_PROACTIVE_GRANULARITY", 5.0)

        prefect_experimental_enable_artifacts = d.pop("PREFECT_EXPERIMENTAL_ENABLE_ARTIFACTS", True)

        prefect_experimental_enable_artifacts_on_flow_run_graph = d.pop(
            "PREFECT_EXPERIMENTAL_ENABLE_ARTIFACTS_ON_FLOW_RUN_GRAPH", True
        )

        prefect_experimental_enable_deployment_status = d.pop(
            "PREFECT_EXPERIMENTAL_ENABLE_DEPLOYMENT_STATUS", True
        )

        prefect_experimental_enable_enhanced_cancellation = d.pop(
            "PREFECT_EXPERIMENTAL_ENABLE_ENHANCED_CANCELLATION", True
        )

        prefect_experimental_enable_extra_runner_endpoints = d.pop(
            "PREFECT_EXPERIMENTAL_ENABLE_EXTRA_RUNNER_ENDPOINTS", False
        )

        prefect_experimental_enable_new_engine = d.pop(
            "PREFECT_EXPERIMENTAL_ENABLE_NEW_ENGINE", False
        )

        prefect_experimental_enable_states_on_flow_run_graph = d.pop(
            "PREFECT_EXPERIMENTAL_ENABLE_STATES_ON_FLOW_RUN_GRAPH", True
        )

        prefect_experimental_enable_task_scheduling = d.pop(
            "PREFECT_EXPERIMENTAL_ENABLE_TASK_SCHEDULING", False
        )

        prefect_experimental_enable_workers = d.pop("PREFECT_EXPERIMENTAL_ENABLE_WORKERS", True)

        prefect_experimental_enable_workspace_dashboard = d.pop(
            "PREFECT_EXPERIMENTAL_ENABLE_WORKSPACE_DASHBOARD", True
        )

        prefect_experimental_enable_work_pools = d.pop(
            "PREFECT_EXPERIMENTAL_ENABLE_WORK_POOLS", True
        )

        prefect_experimental_enable_work_queue_status = d.pop(
            "PREFECT_EXPERIMENTAL_ENABLE_WORK_QUEUE_STATUS", True
        )

        prefect_experimental_events = d.pop("PREFECT_EXPERIMENTAL_EVENTS", False)

        prefect_experimental_flow_run_input = d.pop("PREFECT_EXPERIMENTAL_FLOW_RUN_INPUT", False)

        prefect_experimental_warn = d.pop("PREFECT_EXPERIMENTAL_WARN", True)

        prefect_experimental_warn_artifacts = d.pop("PREFECT_EXPERIMENTAL_WARN_ARTIFACTS", False)

        prefect_experimental_warn_deployment_status = d.pop(
            "PREFECT_EXPERIMENTAL_WARN_DEPLOYMENT_STATUS", False
        )

        prefect_experimental_warn_enhanced_cancellation = d.pop(
            "PREFECT_EXPERIMENTAL_WARN_ENHANCED_CANCELLATION", False
        )

        prefect_experimental_warn_flow_run_input = d.pop(
            "PREFECT_EXPERIMENTAL_WARN_FLOW_RUN_INPUT", True
        )

        prefect_experimental_warn_visualize = d.pop("PREFECT_EXPERIMENTAL_WARN_VISUALIZE", False)

        prefect_experimental_warn_workers = d.pop("PREFECT_EXPERIMENTAL_WARN_WORKERS", False)

        prefect_experimental_warn_workspace_dashboard = d.pop(
            "PREFECT_EXPERIMENTAL_WARN_WORKSPACE_DASHBOARD", False
        )

        prefect_experimental_warn_work_pools = d.pop("PREFECT_EXPERIMENTAL_WARN_WORK_POOLS", False)

        prefect_extra_entrypoints = d.pop("PREFECT_EXTRA_ENTRYPOINTS", "")

        prefect_flow_default_retries = d.pop("PREFECT_FLOW_DEFAULT_RETRIES", 0)

        def _parse_prefect_flow_default_retry_delay_seconds(data: object) -> float | int:
            return cast(float | int, data)

        prefect_flow_default_retry_delay_seconds = _parse_prefect_flow_default_retry_delay_seconds(
            d.pop("PREFECT_FLOW_DEFAULT_RETRY_DELAY_SECONDS", 0)
        )

        prefect_home = d.pop("PREFECT_HOME", "~/.prefect")

        prefect_local_storage_path = d.pop("PREFECT_LOCAL_STORAGE_PATH", "${PREFECT_HOME}/storage")

        prefect_logging_colors = d.pop("PREFECT_LOGGING_COLORS", True)

        prefect_logging_extra_loggers = d.pop("PREFECT_LOGGING_EXTRA_LOGGERS", "")

        prefect_logging_internal_level = d.pop("PREFECT_LOGGING_INTERNAL_LEVEL", "ERROR")

        prefect_logging_level = d.pop("PREFECT_LOGGING_LEVEL", "INFO")

        prefect_logging_log_prints = d.pop("PREFECT_LOGGING_LOG_PRINTS", False)

        prefect_logging_markup = d.pop("PREFECT_LOGGING_MARKUP", False)

        prefect_logging_server_level = d.pop("PREFECT_LOGGING_SERVER_LEVEL", "WARNING")

        prefect_logging_settings_path = d.pop(
            "PREFECT_LOGGING_SETTINGS_PATH", "${PREFECT_HOME}/logging.yml"
        )

        prefect_logging_to_api_batch_interval = d.pop("PREFECT_LOGGING_TO_API_BATCH_INTERVAL", 2.0)

        prefect_logging_to_api_batch_size = d.pop("PREFECT_LOGGING_TO_API_BATCH_SIZE", 4000000)

        prefect_logging_to_api_enabled = d.pop("PREFECT_LOGGING_TO_API_ENABLED", True)

        prefect_logging_to_api_max_log_size = d.pop("PREFECT_LOGGING_TO_API_MAX_LOG_SIZE", 1000000)

        prefect_logging_to_api_when_missing_flow = SettingsPrefectLoggingToApiWhenMissingFlow(
            d.pop("PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW", "warn")
        )

        prefect_memoize_block_auto_registration = d.pop(
            "PREFECT_MEMOIZE_BLOCK_AUTO_REGISTRATION", True
        )

        prefect_memo_store_path = d.pop(
            "PREFECT_MEMO_STORE_PATH", "${PREFECT_HOME}/memo_store.toml"
        )

        prefect_messaging_broker = d.pop(
            "PREFECT_MESSAGING_BROKER", "prefect.server.utilities.messaging.memory"
        )

        prefect_messaging_cache = d.pop(
            "PREFECT_MESSAGING_CACHE", "prefect.server.utilities.messaging.memory"
        )

        prefect_profiles_path = d.pop("PREFECT_PROFILES_PATH", "${PREFECT_HOME}/profiles.toml")

        prefect_results_default_serializer = d.pop("PREFECT_RESULTS_DEFAULT_SERIALIZER", "pickle")

        prefect_results_persist_by_default = d.pop("PREFECT_RESULTS_PERSIST_BY_DEFAULT", False)

        prefect_runner_poll_frequency = d.pop("PREFECT_RUNNER_POLL_FREQUENCY", 10)

        prefect_runner_process_limit = d.pop("PREFECT_RUNNER_PROCESS_LIMIT", 5)

        prefect_runner_server_enable = d.pop("PREFECT_RUNNER_SERVER_ENABLE", False)

        prefect_runner_server_host = d.pop("PREFECT_RUNNER_SERVER_HOST", "localhost")

        prefect_runner_server_log_level = d.pop("PREFECT_RUNNER_SERVER_LOG_LEVEL", "error")

        prefect_runner_server_missed_polls_tolerance = d.pop(
            "PREFECT_RUNNER_SERVER_MISSED_POLLS_TOLERANCE", 2
        )

        prefect_runner_server_port = d.pop("PREFECT_RUNNER_SERVER_PORT", 8080)

        prefect_server_analytics_enabled = d.pop("PREFECT_SERVER_ANALYTICS_ENABLED", True)

        prefect_server_api_host = d.pop("PREFECT_SERVER_API_HOST", "127.0.0.1")

        prefect_server_api_keepalive_timeout = d.pop("PREFECT_SERVER_API_KEEPALIVE_TIMEOUT", 5)

        prefect_server_api_port = d.pop("PREFECT_SERVER_API_PORT", 4200)

        prefect_server_csrf_protection_enabled = d.pop(
            "PREFECT_SERVER_CSRF_PROTECTION_ENABLED", False
        )

        prefect_server_csrf_token_expiration = d.pop("PREFECT_SERVER_CSRF_TOKEN_EXPIRATION", 3600.0)

        prefect_silence_api_url_misconfiguration = d.pop(
            "PREFECT_SILENCE_API_URL_MISCONFIGURATION", False
        )

        def _parse_prefect_sqlalchemy_max_overflow(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        prefect_sqlalchemy_max_overflow = _parse_prefect_sqlalchemy_max_overflow(
            d.pop("PREFECT_SQLALCHEMY_MAX_OVERFLOW", None)
        )

        def _parse_prefect_sqlalchemy_pool_size(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        prefect_sqlalchemy_pool_size = _parse_prefect_sqlalchemy_pool_size(
            d.pop("PREFECT_SQLALCHEMY_POOL_SIZE", None)
        )

        prefect_tasks_refresh_cache = d.pop("PREFECT_TASKS_REFRESH_CACHE", False)

        prefect_task_default_retries = d.pop("PREFECT_TASK_DEFAULT_RETRIES", 0)

        def _parse_prefect_task_default_retry_delay_seconds(
            data: object,
        ) -> float | int | list[float]:
            if isinstance(data, list):
                return cast(float | int | list[float], data)
            return cast(float | int | list[float], data)

        prefect_task_default_retry_delay_seconds = _parse_prefect_task_default_retry_delay_seconds(
            d.pop("PREFECT_TASK_DEFAULT_RETRY_DELAY_SECONDS", 0)
        )

        prefect_task_introspection_warn_threshold = d.pop(
            "PREFECT_TASK_INTROSPECTION_WARN_THRESHOLD", 10.0
        )

        prefect_task_run_tag_concurrency_slot_wait_seconds = d.pop(
            "PREFECT_TASK_RUN_TAG_CONCURRENCY_SLOT_WAIT_SECONDS", 30
        )

        prefect_task_scheduling_default_storage_block = d.pop(
            "PREFECT_TASK_SCHEDULING_DEFAULT_STORAGE_BLOCK",
            "local-file-system/prefect-task-scheduling",
        )

        prefect_task_scheduling_delete_failed_submissions = d.pop(
            "PREFECT_TASK_SCHEDULING_DELETE_FAILED_SUBMISSIONS", True
        )

        prefect_task_scheduling_max_retry_queue_size = d.pop(
            "PREFECT_TASK_SCHEDULING_MAX_RETRY_QUEUE_SIZE", 100
        )

        prefect_task_scheduling_max_scheduled_queue_size = d.pop(
            "PREFECT_TASK_SCHEDULING_MAX_SCHEDULED_QUEUE_SIZE", 1000
        )

        prefect_task_scheduling_pending_task_timeout = d.pop(
            "PREFECT_TASK_SCHEDULING_PENDING_TASK_TIMEOUT", 30.0
        )

        prefect_test_mode = d.pop("PREFECT_TEST_MODE", False)

        prefect_test_setting = d.pop("PREFECT_TEST_SETTING", None)

        def _parse_prefect_ui_api_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prefect_ui_api_url = _parse_prefect_ui_api_url(d.pop("PREFECT_UI_API_URL", None))

        prefect_ui_enabled = d.pop("PREFECT_UI_ENABLED", True)

        prefect_ui_serve_base = d.pop("PREFECT_UI_SERVE_BASE", "/")

        def _parse_prefect_ui_static_directory(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prefect_ui_static_directory = _parse_prefect_ui_static_directory(
            d.pop("PREFECT_UI_STATIC_DIRECTORY", None)
        )

        def _parse_prefect_ui_url(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        prefect_ui_url = _parse_prefect_ui_url(d.pop("PREFECT_UI_URL", None))

        prefect_unit_test_loop_debug = d.pop("PREFECT_UNIT_TEST_LOOP_DEBUG", True)

        prefect_unit_test_mode = d.pop("PREFECT_UNIT_TEST_MODE", False)

        prefect_worker_heartbeat_seconds = d.pop("PREFECT_WORKER_HEARTBEAT_SECONDS", 30)

        prefect_worker_prefetch_seconds = d.pop("PREFECT_WORKER_PREFETCH_SECONDS", 10)

        prefect_worker_query_seconds = d.pop("PREFECT_WORKER_QUERY_SECONDS", 10)

        prefect_worker_webserver_host = d.pop("PREFECT_WORKER_WEBSERVER_HOST", "0.0.0.0")

        prefect_worker_webserver_port = d.pop("PREFECT_WORKER_WEBSERVER_PORT", 8080)

        found = cls(
            prefect_agent_prefetch_seconds=prefect_agent_prefetch_seconds,
            prefect_agent_query_interval=prefect_agent_query_interval,
            prefect_api_blocks_register_on_start=prefect_api_blocks_register_on_start,
            prefect_api_database_connection_timeout=prefect_api_database_connection_timeout,
            prefect_api_database_connection_url=prefect_api_database_connection_url,
            prefect_api_database_echo=prefect_api_database_echo,
            prefect_api_database_migrate_on_start=prefect_api_database_migrate_on_start,
            prefect_api_database_password=prefect_api_database_password,
            prefect_api_database_timeout=prefect_api_database_timeout,
            prefect_api_default_limit=prefect_api_default_limit,
            prefect_api_enable_http2=prefect_api_enable_http2,
            prefect_api_events_related_resource_cache_ttl=prefect_api_events_related_resource_cache_ttl,
            prefect_api_events_stream_out_enabled=prefect_api_events_stream_out_enabled,
            prefect_api_key=prefect_api_key,
            prefect_api_max_flow_run_graph_artifacts=prefect_api_max_flow_run_graph_artifacts,
            prefect_api_max_flow_run_graph_nodes=prefect_api_max_flow_run_graph_nodes,
            prefect_api_request_timeout=prefect_api_request_timeout,
            prefect_api_services_cancellation_cleanup_enabled=prefect_api_services_cancellation_cleanup_enabled,
            prefect_api_services_cancellation_cleanup_loop_seconds=prefect_api_services_cancellation_cleanup_loop_seconds,
            prefect_api_services_event_logger_enabled=prefect_api_services_event_logger_enabled,
            prefect_api_services_event_persister_batch_size=prefect_api_services_event_persister_batch_size,
            prefect_api_services_event_persister_enabled=prefect_api_services_event_persister_enabled,
            prefect_api_services_event_persister_flush_interval=prefect_api_services_event_persister_flush_interval,
            prefect_api_services_flow_run_notifications_enabled=prefect_api_services_flow_run_notifications_enabled,
            prefect_api_services_foreman_deployment_last_polled_timeout_seconds=prefect_api_services_foreman_deployment_last_polled_timeout_seconds,
            prefect_api_services_foreman_enabled=prefect_api_services_foreman_enabled,
            prefect_api_services_foreman_loop_seconds=prefect_api_services_foreman_loop_seconds,
            prefect_api_services_late_runs_after_seconds=prefect_api_services_late_runs_after_seconds,
            prefect_api_services_late_runs_enabled=prefect_api_services_late_runs_enabled,
            prefect_api_services_late_runs_loop_seconds=prefect_api_services_late_runs_loop_seconds,
            prefect_api_services_pause_expirations_enabled=prefect_api_services_pause_expirations_enabled,
            prefect_api_services_pause_expirations_loop_seconds=prefect_api_services_pause_expirations_loop_seconds,
            prefect_api_services_scheduler_deployment_batch_size=prefect_api_services_scheduler_deployment_batch_size,
            prefect_api_services_scheduler_enabled=prefect_api_services_scheduler_enabled,
            prefect_api_services_scheduler_insert_batch_size=prefect_api_services_scheduler_insert_batch_size,
            prefect_api_services_scheduler_loop_seconds=prefect_api_services_scheduler_loop_seconds,
            prefect_api_services_scheduler_max_runs=prefect_api_services_scheduler_max_runs,
            prefect_api_services_scheduler_max_scheduled_time=prefect_api_services_scheduler_max_scheduled_time,
            prefect_api_services_scheduler_min_runs=prefect_api_services_scheduler_min_runs,
            prefect_api_services_scheduler_min_scheduled_time=prefect_api_services_scheduler_min_scheduled_time,
            prefect_api_services_triggers_enabled=prefect_api_services_triggers_enabled,
            prefect_api_ssl_cert_file=prefect_api_ssl_cert_file,
            prefect_api_task_cache_key_max_length=prefect_api_task_cache_key_max_length,
            prefect_api_tls_insecure_skip_verify=prefect_api_tls_insecure_skip_verify,
            prefect_api_url=prefect_api_url,
            prefect_async_fetch_state_result=prefect_async_fetch_state_result,
            prefect_client_csrf_support_enabled=prefect_client_csrf_support_enabled,
            prefect_client_max_retries=prefect_client_max_retries,
            prefect_client_retry_extra_codes=prefect_client_retry_extra_codes,
            prefect_client_retry_jitter_factor=prefect_client_retry_jitter_factor,
            prefect_cli_colors=prefect_cli_colors,
            prefect_cli_prompt=prefect_cli_prompt,
            prefect_cli_wrap_lines=prefect_cli_wrap_lines,
            prefect_cloud_api_url=prefect_cloud_api_url,
            prefect_cloud_ui_url=prefect_cloud_ui_url,
            prefect_cloud_url=prefect_cloud_url,
            prefect_debug_mode=prefect_debug_mode,
            prefect_default_docker_build_namespace=prefect_default_docker_build_namespace,
            prefect_default_result_storage_block=prefect_default_result_storage_block,
            prefect_default_work_pool_name=prefect_default_work_pool_name,
            prefect_events_expired_bucket_buffer=prefect_events_expired_bucket_buffer,
            prefect_events_maximum_labels_per_resource=prefect_events_maximum_labels_per_resource,
            prefect_events_maximum_related_resources=prefect_events_maximum_related_resources,
            prefect_events_maximum_size_bytes=prefect_events_maximum_size_bytes,
            prefect_events_proactive_granularity=prefect_events_proactive_granularity,
            prefect_experimental_enable_artifacts=prefect_experimental_enable_artifacts,
            prefect_experimental_enable_artifacts_on_flow_run_graph=prefect_experimental_enable_artifacts_on_flow_run_graph,
            prefect_experimental_enable_deployment_status=prefect_experimental_enable_deployment_status,
            prefect_experimental_enable_enhanced_cancellation=prefect_experimental_enable_enhanced_cancellation,
            prefect_experimental_enable_extra_runner_endpoints=prefect_experimental_enable_extra_runner_endpoints,
            prefect_experimental_enable_new_engine=prefect_experimental_enable_new_engine,
            prefect_experimental_enable_states_on_flow_run_graph=prefect_experimental_enable_states_on_flow_run_graph,
            prefect_experimental_enable_task_scheduling=prefect_experimental_enable_task_scheduling,
            prefect_experimental_enable_workers=prefect_experimental_enable_workers,
            prefect_experimental_enable_workspace_dashboard=prefect_experimental_enable_workspace_dashboard,
            prefect_experimental_enable_work_pools=prefect_experimental_enable_work_pools,
            prefect_experimental_enable_work_queue_status=prefect_experimental_enable_work_queue_status,
            prefect_experimental_events=prefect_experimental_events,
            prefect_experimental_flow_run_input=prefect_experimental_flow_run_input,
            prefect_experimental_warn=prefect_experimental_warn,
            prefect_experimental_warn_artifacts=prefect_experimental_warn_artifacts,
            prefect_experimental_warn_deployment_status=prefect_experimental_warn_deployment_status,
            prefect_experimental_warn_enhanced_cancellation=prefect_experimental_warn_enhanced_cancellation,
            prefect_experimental_warn_flow_run_input=prefect_experimental_warn_flow_run_input,
            prefect_experimental_warn_visualize=prefect_experimental_warn_visualize,
            prefect_experimental_warn_workers=prefect_experimental_warn_workers,
            prefect_experimental_warn_workspace_dashboard=prefect_experimental_warn_workspace_dashboard,
            prefect_experimental_warn_work_pools=prefect_experimental_warn_work_pools,
            prefect_extra_entrypoints=prefect_extra_entrypoints,
            prefect_flow_default_retries=prefect_flow_default_retries,
            prefect_flow_default_retry_delay_seconds=prefect_flow_default_retry_delay_seconds,
            prefect_home=prefect_home,
            prefect_local_storage_path=prefect_local_storage_path,
            prefect_logging_colors=prefect_logging_colors,
            prefect_logging_extra_loggers=prefect_logging_extra_loggers,
            prefect_logging_internal_level=prefect_logging_internal_level,
            prefect_logging_level=prefect_logging_level,
            prefect_logging_log_prints=prefect_logging_log_prints,
            prefect_logging_markup=prefect_logging_markup,
            prefect_logging_server_level=prefect_logging_server_level,
            prefect_logging_settings_path=prefect_logging_settings_path,
            prefect_logging_to_api_batch_interval=prefect_logging_to_api_batch_interval,
            prefect_logging_to_api_batch_size=prefect_logging_to_api_batch_size,
            prefect_logging_to_api_enabled=prefect_logging_to_api_enabled,
            prefect_logging_to_api_max_log_size=prefect_logging_to_api_max_log_size,
            prefect_logging_to_api_when_missing_flow=prefect_logging_to_api_when_missing_flow,
            prefect_memoize_block_auto_registration=prefect_memoize_block_auto_registration,
            prefect_memo_store_path=prefect_memo_store_path,
            prefect_messaging_broker=prefect_messaging_broker,
            prefect_messaging_cache=prefect_messaging_cache,
            prefect_profiles_path=prefect_profiles_path,
            prefect_results_default_serializer=prefect_results_default_serializer,
            prefect_results_persist_by_default=prefect_results_persist_by_default,
            prefect_runner_poll_frequency=prefect_runner_poll_frequency,
            prefect_runner_process_limit=prefect_runner_process_limit,
            prefect_runner_server_enable=prefect_runner_server_enable,
            prefect_runner_server_host=prefect_runner_server_host,
            prefect_runner_server_log_level=prefect_runner_server_log_level,
            prefect_runner_server_missed_polls_tolerance=prefect_runner_server_missed_polls_tolerance,
            prefect_runner_server_port=prefect_runner_server_port,
            prefect_server_analytics_enabled=prefect_server_analytics_enabled,
            prefect_server_api_host=prefect_server_api_host,
            prefect_server_api_keepalive_timeout=prefect_server_api_keepalive_timeout,
            prefect_server_api_port=prefect_server_api_port,
            prefect_server_csrf_protection_enabled=prefect_server_csrf_protection_enabled,
            prefect_server_csrf_token_expiration=prefect_server_csrf_token_expiration,
            prefect_silence_api_url_misconfiguration=prefect_silence_api_url_misconfiguration,
            prefect_sqlalchemy_max_overflow=prefect_sqlalchemy_max_overflow,
            prefect_sqlalchemy_pool_size=prefect_sqlalchemy_pool_size,
            prefect_tasks_refresh_cache=prefect_tasks_refresh_cache,
            prefect_task_default_retries=prefect_task_default_retries,
            prefect_task_default_retry_delay_seconds=prefect_task_default_retry_delay_seconds,
            prefect_task_introspection_warn_threshold=prefect_task_introspection_warn_threshold,
            prefect_task_run_tag_concurrency_slot_wait_seconds=prefect_task_run_tag_concurrency_slot_wait_seconds,
            prefect_task_scheduling_default_storage_block=prefect_task_scheduling_default_storage_block,
            prefect_task_scheduling_delete_failed_submissions=prefect_task_scheduling_delete_failed_submissions,
            prefect_task_scheduling_max_retry_queue_size=prefect_task_scheduling_max_retry_queue_size,
            prefect_task_scheduling_max_scheduled_queue_size=prefect_task_scheduling_max_scheduled_queue_size,
            prefect_task_scheduling_pending_task_timeout=prefect_task_scheduling_pending_task_timeout,
            prefect_test_mode=prefect_test_mode,
            prefect_test_setting=prefect_test_setting,
            prefect_ui_api_url=prefect_ui_api_url,
            prefect_ui_enabled=prefect_ui_enabled,
            prefect_ui_serve_base=prefect_ui_serve_base,
            prefect_ui_static_directory=prefect_ui_static_directory,
            prefect_ui_url=prefect_ui_url,
            prefect_unit_test_loop_debug=prefect_unit_test_loop_debug,
            prefect_unit_test_mode=prefect_unit_test_mode,
            prefect_worker_heartbeat_seconds=prefect_worker_heartbeat_seconds,
            prefect_worker_prefetch_seconds=prefect_worker_prefetch_seconds,
            prefect_worker_query_seconds=prefect_worker_query_seconds,
            prefect_worker_webserver_host=prefect_worker_webserver_host,
            prefect_worker_webserver_port=prefect_worker_webserver_port,
        )
        found.additional_properties = d
        return found

    @property
    def additional_keys(self) -> list[str]:
        """The names of the additional fields."""
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
