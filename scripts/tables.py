"""Where a script writes its table on a page: between two comments that name it."""

from __future__ import annotations

import re


def place_of_table(name: str) -> re.Pattern[str]:
    """Return what finds the table between ``<!-- name -->`` and ``<!-- /name -->``."""
    return re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", re.DOTALL)
