"""What importing costs: measured beside what it stands on, in one interleaved run."""

from __future__ import annotations

from scripts.bench_imports import MOST, measure


def test_launch_and_read_operations_cost_little_more_than_httpx_and_attrs() -> None:
    # The quickest of each: the other tests beside this one only ever add to a time.
    client, alone = map(min, zip(*measure(pairs=11), strict=True))
    assert client / alone <= MOST
