"""Universal Automation Center's format of ``template.json``: its keys, mappings and limits.

Where the facts come from: the keys and most of their usual values from the starters ``ue-task`` and
``ue-publisher`` in Stonebranch's uip-cli 2.1.1, the newer keys, and those of commands, from the
Controller's REST API;
lengths from Stonebranch's page on Universal Template fields; the number of mappings of each type,
and what a task calls them, from the Controller's own description of its REST API (7.9.1.0), whose
facts are in ``doubles/controller/openapi.json``.
"""

from __future__ import annotations

from typing import Any

JsonObject = dict[str, Any]

TEMPLATE: JsonObject = {
    "agent": None,
    "agentCluster": None,
    "agentClusterVar": None,
    "agentFieldsRestriction": "No Restriction",
    "agentType": "Any",
    "agentVar": None,
    "alwaysCancelOnFinish": False,
    "autoCleanup": False,
    "automaticOutputRetrievalFieldsRestriction": "No Restriction",
    "broadcastCluster": None,
    "broadcastClusterVar": None,
    "commands": [],
    "createConsole": False,
    "credentialFieldsRestriction": "No Restriction",
    "credentials": None,
    "credentialsVar": None,
    "description": None,
    "desktopInteract": False,
    "elevateUser": False,
    "environment": [],
    "environmentVariablesFieldsRestriction": "No Restriction",
    "events": [],
    "exitCodeOutput": None,
    "exitCodeProcessing": "Success Exitcode Range",
    "exitCodeProcessingFieldsRestriction": "No Restriction",
    "exitCodeText": None,
    "exitCodes": "0",
    "exportReleaseLevel": "",
    "extension": "",
    "fields": [],
    "logLevel": "Inherited",
    "minReleaseLevel": "",
    "name": "",
    "outputConditionOperator": "=",
    "outputConditionStrategy": "Match Any",
    "outputConditionValue": None,
    "outputContentType": None,
    "outputFailureOnly": False,
    "outputPathExpression": None,
    "outputReturnFile": None,
    "outputReturnNline": "100",
    "outputReturnSline": "1",
    "outputReturnText": None,
    "outputReturnType": "OUTERR",
    "outputType": "STDOUT",
    "retainSysIds": True,
    "runtimeDir": None,
    "script": None,
    "scriptTypeWindows": None,
    "scriptUnix": None,
    "scriptWindows": None,
    "sendEnvironment": "Launch",
    "sendVariables": "None",
    "sysId": "",
    "templateType": "Extension",
    "useCommonScript": False,
    "variablePrefix": "",
    "waitForOutput": False,
}
"""Every key of a template, with the value that a new one has."""

FIELD: JsonObject = {
    "allowVariable": False,
    "arrayFieldValue": [],
    "arrayNameTitle": None,
    "arrayValueTitle": None,
    "booleanNoValue": None,
    "booleanValueType": "true/false",
    "booleanYesValue": None,
    "choiceAllowEmpty": False,
    "choiceAllowMultiple": False,
    "choiceDynamic": False,
    "choiceFields": [],
    "choiceSortOption": "Sequence",
    "choices": [],
    "defaultListView": False,
    "extensionStatus": False,
    "fieldLength": None,
    "fieldMapping": "",
    "fieldRegex": None,
    "fieldRestriction": "No Restriction",
    "fieldType": "Text",
    "fieldValue": None,
    "formColumnSpan": 1,
    "formEndRow": False,
    "formStartRow": False,
    "hint": None,
    "intFieldMax": None,
    "intFieldMin": None,
    "label": "",
    "name": "",
    "noSpaceIfHidden": False,
    "preserveOutputOnRerun": False,
    "preserveValueIfHidden": False,
    "requireIfField": None,
    "requireIfFieldValue": None,
    "requireIfVisible": False,
    "required": False,
    "sequence": 0,
    "showIfField": None,
    "showIfFieldValue": None,
    "sysId": "",
    "textType": "Plain",
}
"""Every key of a field, with the value that a new one has."""

CHOICE: JsonObject = {
    "fieldValue": "",
    "fieldValueLabel": "",
    "sequence": 0,
    "sysId": "",
    "useFieldValueForLabel": False,
}
"""Every key of a choice, with the value that a new one has."""

COMMAND: JsonObject = {
    "asynchronous": True,
    "executionOption": "Out Of Process",
    "fields": [],
    "label": "",
    "name": "",
    "statuses": [],
    "sysId": "",
    "timeout": 60,
}
"""Every key of a dynamic command, with the value that ours have."""

MAPPINGS = {
    "Text Field": ("Text", 20, "textField"),
    "Large Text Field": ("Text", 4, "largeTextField"),
    "Integer Field": ("Integer", 10, "intField"),
    "Boolean Field": ("Boolean", 15, "booleanField"),
    "Choice Field": ("Choice", 15, "choiceField"),
    "Credential Field": ("Credential", 6, "credentialField"),
}
"""Which type of field each pool of mappings is for, how many there are, from 1 on, and what a task
calls them before their number: of the types that our fields have."""


def task_key(mapping: str) -> str:
    """Return the property of a task, as the REST API has it, for the field of a mapping."""
    pool, _, number = mapping.rpartition(" ")
    return f"{MAPPINGS[pool][2]}{number}"


NAME = r"[A-Za-z][A-Za-z0-9_]{0,27}"
LONGEST_LABEL = 50
LONGEST_HINT = 200

COLUMNS = 2
"""The columns of a task's form."""

OUTPUT_ONLY = "Output Only"
"""The restriction of a field that the task fills."""
