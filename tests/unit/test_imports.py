"""What importing costs: measured beside what it stands on, in one interleaved run."""

from __future__ import annotations

from scripts.bench_imports import MOST, measure, median_ratio


def test_launch_and_read_operations_cost_little_more_than_httpx_and_attrs() -> None:
    assert median_ratio(measure(pairs=11)) <= MOST
