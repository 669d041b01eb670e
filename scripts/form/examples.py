"""The examples of the author's guide: what is filled in, by field name, and the picture's name."""

from __future__ import annotations

from ue_prefect.task.fields import CANCEL, RESUME, RETRY, WATCH

PAYMENTS = {"credentials": "Prefect Cloud - Payments", "workspace": "Payments"}
SETTLEMENT = {**PAYMENTS, "deployment": "settlement/nightly"}

EXAMPLES = {
    "launch-by-names": {
        "title": "Settlement, chosen from the lists",
        **SETTLEMENT,
        "open": "deployment",
    },
    "launch-by-ids": {
        "title": "Settlement, by IDs copied from Prefect",
        "credentials": PAYMENTS["credentials"],
        "workspace": "0f2d8b6a-4c1e-4b7a-9d35-6e8f1a2b3c4d",
        "deployment": "9a8b7c6d-5e4f-4a3b-8c2d-1e0f9a8b7c6d",
        "flow_run_name": "settlement-from-uac",
    },
    "parameters-and-tags": {
        "title": "Settlement with parameters and tags",
        **SETTLEMENT,
        "additional_parameters": "true",
        "parameters_json": """\
{
    "parameters": {"dry_run": true, "amount": 250},
    "context": {},
    "job_variables": {},
    "tags": ["nightly", "uac"]
}""",
    },
    "wait-for-the-end": {
        "title": "Settlement, watched to its end",
        **SETTLEMENT,
        "wait": "true",
        "polling_interval": "30",
        "max_polls": "120",
        "extension_output": "Include latest Flow Run information",
        "out_flow_run_id": "57ff5fca-4869-4314-b550-c101d0f175b3",
        "out_flow_run_name": "diligent-seal",
        "out_flow_run_state": "Running",
        "out_flow_run_url": "https://app.prefect.cloud/account/6c4a5d5e-1f0b-4d59-9a41-0d8d4f7e2a10"
        "/workspace/0f2d8b6a-4c1e-4b7a-9d35-6e8f1a2b3c4d"
        "/flow-runs/flow-run/57ff5fca-4869-4314-b550-c101d0f175b3",
    },
    "launch-when": {
        "title": "Settlement, once what it settles is there",
        **SETTLEMENT,
        "wait": "true",
        "run_options": "true",
        "launch_when": "all_successful",
        "upstream": "reconciliation/hourly\n57ff5fca-4869-4314-b550-c101d0f175b3",
        "not_older_than": "2",
        "start_limit": "30",
        "state_exit_codes": "Skipped=31, No Data=32",
        "flow_run_logs": "Errors",
    },
    "watch": {
        "title": "The settlement that Prefect itself schedules",
        "action": WATCH,
        **PAYMENTS,
        "deployment": "settlement/month-end",
        "wait": "true",
        "polling_interval": "60",
        "run_options": "true",
        "not_older_than": "6",
    },
    "retry": {
        "title": "Settlement, once more, as the same flow run",
        "action": RETRY,
        **PAYMENTS,
        "flow_run": "57ff5fca-4869-4314-b550-c101d0f175b3",
        "wait": "true",
        "polling_interval": "30",
    },
    "resume": {
        "title": "Settlement, approved",
        "action": RESUME,
        **PAYMENTS,
        "flow_run": "57ff5fca-4869-4314-b550-c101d0f175b3",
        "run_input": '{"approved": true, "limit": 250000}',
        "wait": "true",
        "polling_interval": "30",
    },
    "cancel": {
        "title": "Settlement, stopped",
        "action": CANCEL,
        **PAYMENTS,
        "flow_run": "57ff5fca-4869-4314-b550-c101d0f175b3",
        "wait": "true",
        "polling_interval": "10",
        "max_polls": "30",
    },
    "own-server": {
        "title": "Settlement on a server of our own",
        "credentials": "Prefect server",
        "deployment": "settlement/nightly",
        "wait": "true",
        "connection_options": "true",
        "api_url": "https://prefect.bank.example/api",
        "ca_bundle": "/etc/ssl/bank/authorities.pem",
        "on_cancel": "Cancel the Flow Run",
        "on_rerun": "Attach to the previous Flow Run",
    },
}
"""Besides field names: ``title`` is the task's name, ``open`` the field whose list is open."""
