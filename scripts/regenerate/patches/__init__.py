"""Patches of what Prefect's own OpenAPI document leaves out or gets wrong.

In: the document as the server emits it, and the facts that ``inside_prefect`` read from the
server's models and source. Out: a corrected copy.

Every patch is one generator, which changes the copy in place and yields each place that it changed.
It finds those places itself, so that a document without them is none the worse. How many there must
be, for a known Prefect version, stands in ``openapi/patches.toml``: a count that differs means that
Prefect's document is not the one the patch was written for.
"""

from __future__ import annotations

import copy
import tomllib
from collections.abc import Callable, Iterator
from typing import TypeAlias

from scripts.environments import ROOT
from scripts.regenerate.openapi import Json, SpecificationError
from scripts.regenerate.patches import names, parts, responses, values

Patch: TypeAlias = Callable[[Json, Json], Iterator[object]]

EXPECTED_COUNTS = ROOT / "openapi" / "patches.toml"

PATCHES: tuple[Patch, ...] = (
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
    responses.success_codes,
    responses.text_responses,
    responses.error_bodies,
    responses.bare_errors,
    parts.version_header,
    values.sent_secrets,
    responses.open_responses,
    responses.always_sent,
    names.operation_names,
    names.titles,
)


def apply_patches(document: Json, facts: Json) -> tuple[Json, dict[str, int]]:
    """Return a patched copy of a server's document, and how many places each patch changed.

    ``facts`` are described in ``inside_prefect``.

    Raises:
        SpecificationError: a part that a patch needs is missing or not as expected.
    """
    patched = copy.deepcopy(document)
    counts = {patch.__name__: len(list(patch(patched, facts))) for patch in PATCHES}
    return patched, counts


def expected_counts(version: str) -> dict[str, int] | None:
    """Read the expected counts of a Prefect version; ``None`` when there are none for it."""
    tables = tomllib.loads(EXPECTED_COUNTS.read_text(encoding="utf-8"))
    table: dict[str, int] | None = tables.get(version)
    return table


def check_counts(version: str, counts: dict[str, int], expected: dict[str, int] | None) -> None:
    """Refuse counts that differ from the expected ones; without expected ones all are fine.

    Raises:
        SpecificationError: naming each patch that differs, with both counts.
    """
    if expected is None:
        return
    wrong = [
        f"{name}: expected {expected.get(name, 'none')}, found {counts.get(name, 'none')}"
        for name in sorted(expected.keys() | counts.keys())
        if expected.get(name) != counts.get(name)
    ]
    if wrong:
        raise SpecificationError(f"Patches of Prefect {version} differ: {'; '.join(wrong)}.")
