"""Archives that are not as they were built."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from scripts.package import bytecode

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def write_archive(path: Path, contents: Mapping[str, bytes]) -> Path:
    """Write files into a zip archive at `path`, bytecode as it is built, and return it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(contents, key=lambda name: name != bytecode.FILE):
            stored = zipfile.ZIP_STORED if name == bytecode.FILE else None
            archive.writestr(name, contents[name], stored)
    return path
