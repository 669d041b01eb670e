"""What importing costs: measured beside what it stands on, in one interleaved run."""

from __future__ import annotations

import math

from scripts.bench.imports import MOST, measure


def test_launch_and_read_operations_cost_little_more_than_httpx_and_attrs() -> None:
    # The quickest of each: what runs beside them only ever adds to a time.
    measured: list[tuple[float, float]] = []
    ratio = math.inf
    while ratio > MOST and len(measured) < 44:
        measured += measure(pairs=11)
        client, alone = map(min, zip(*measured, strict=True))
        ratio = client / alone
    assert ratio <= MOST
