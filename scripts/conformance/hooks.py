"""What schemathesis calls on its way: see its option SCHEMATHESIS_HOOKS, and ``conformance``.

Two of three calls are about objects that the server has, all are counted, and a success that is
not declared is a finding even where ``default`` is declared.
"""

from __future__ import annotations

import atexit
import itertools
import json
import os
from collections import Counter
from pathlib import Path

import schemathesis

from scripts.conformance.fuzz import API_URL, TALLY
from scripts.conformance.stock import Stock

_stock = Stock(os.environ[API_URL])
_stock.renew()
_turns = itertools.count()
_statuses: dict[str, Counter[int]] = {}


def before_call(
    _context: schemathesis.HookContext, case: schemathesis.Case, _options: dict[str, object]
) -> None:
    """Let a call be about an object that the server has."""
    if next(_turns) % 3:
        _stock.place_in_path(case.operation.path, case.path_parameters or {})
        _stock.place_in_fields(case.query)
        _stock.place_in_fields(case.body)


def after_call(
    _context: schemathesis.HookContext, case: schemathesis.Case, response: schemathesis.Response
) -> None:
    """Count a response; make objects anew after one or many were deleted."""
    _statuses.setdefault(case.operation.label, Counter())[response.status_code] += 1
    one = case.method == "DELETE" and _stock.has(case.path_parameters or {})
    if response.status_code < 300 and (one or case.operation.path.endswith("/bulk_delete")):
        _stock.renew()


def only_errors_by_default(
    _context: schemathesis.CheckContext, response: schemathesis.Response, case: schemathesis.Case
) -> None:
    """Refuse a status that is neither declared nor an error: ``default`` is for errors."""
    declared = case.operation.definition.raw["responses"]
    if response.status_code < 400 and str(response.status_code) not in declared:
        raise AssertionError(f"{response.status_code} is not declared, and is no error.")


def write_tally() -> None:
    """Write how many calls had what status."""
    Path(os.environ[TALLY]).write_text(json.dumps(_statuses), encoding="utf-8")


schemathesis.hook(before_call)
schemathesis.hook(after_call)
schemathesis.check(only_errors_by_default)
atexit.register(write_tally)
