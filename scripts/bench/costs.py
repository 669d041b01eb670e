"""What a process took, and what that is beside others that it took turns with."""

from __future__ import annotations

import statistics
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Cost(NamedTuple):
    """What a process took: wall time, CPU time, peak of resident memory."""

    seconds: float
    cpu_seconds: float
    mebibytes: float


def medians(costs: Sequence[Cost]) -> dict[str, float]:
    """Return the medians of costs, by the name of each measure."""
    found = map(statistics.median, zip(*costs, strict=True))
    return dict(zip(Cost._fields, found, strict=True))


def quartiles(some: Sequence[Cost], others: Sequence[Cost]) -> dict[str, list[float]]:
    """Return the quartiles of the ratios of some costs to others, round by round."""
    pairs = zip(zip(*some, strict=True), zip(*others, strict=True), strict=True)
    return {
        measure: statistics.quantiles(one / other for one, other in zip(*pair, strict=True))
        for measure, pair in zip(Cost._fields, pairs, strict=True)
    }
