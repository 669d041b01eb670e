"""Mends what Prefect's own OpenAPI document leaves out or gets wrong.

``mend`` takes the document as the server emits it and the facts that ``inside_prefect`` read from
the server's models and source, and returns a corrected copy. Every mending is one function in
``scripts/mendings`` that changes the copy in place and returns how many places it changed. It
finds those places itself, so that a document without them is none the worse. How many there must
be, for a known Prefect version, stands in ``openapi/mendings.toml``: a count that differs means
that Prefect's document is not the one the mending was written for.
"""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Callable
from typing import TypeAlias

from scripts.check_document import check_document
from scripts.environments import ROOT
from scripts.mendings import answers, names, parts, values
from scripts.openapi_document import Json, SpecificationError

Mending: TypeAlias = Callable[[Json, Json], int]

EXPECTED_COUNTS = ROOT / "openapi" / "mendings.toml"

MENDINGS: tuple[Mending, ...] = (
    parts.api_version,
    parts.extra_schemas,
    parts.descriptions,
    values.nullability,
    values.copied_values,
    values.null_parameters,
    values.tuple_items,
    values.object_defaults,
    values.inclusive_bounds,
    values.single_values,
    values.texts_in_json,
    values.durations,
    values.zoned_times,
    answers.success_codes,
    answers.text_answers,
    answers.error_bodies,
    answers.bare_errors,
    parts.version_header,
    values.sent_secrets,
    answers.open_answers,
    answers.always_sent,
    names.operation_names,
    names.titles,
)


def mend(document: Json, facts: Json) -> tuple[Json, dict[str, int]]:
    """Return a mended copy of a server's document, and how many places each mending changed.

    ``facts`` are described in ``inside_prefect``.

    Raises:
        SpecificationError: a part that a mending needs is missing or not as expected.
    """
    check_document(document)
    mended = copy.deepcopy(document)
    counts = {mending.__name__: mending(mended, facts) for mending in MENDINGS}
    check_document(mended)
    return mended, counts


def expected_counts(version: str) -> dict[str, int] | None:
    """Read the expected counts of a Prefect version; ``None`` when there are none for it."""
    tables = tomllib.loads(EXPECTED_COUNTS.read_text(encoding="utf-8"))
    table: dict[str, int] | None = tables.get(version)
    return table


def check_counts(version: str, counts: dict[str, int], expected: dict[str, int] | None) -> None:
    """Refuse counts that differ from the expected ones; without expected ones all are fine.

    Raises:
        SpecificationError: naming each mending that differs, with both counts.
    """
    if expected is None:
        return
    wrong = [
        f"{name}: expected {expected.get(name, 'none')}, found {counts.get(name, 'none')}"
        for name in sorted(expected.keys() | counts.keys())
        if expected.get(name) != counts.get(name)
    ]
    if wrong:
        raise SpecificationError(f"Mendings of Prefect {version} differ: {'; '.join(wrong)}.")
