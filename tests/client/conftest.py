"""What several tests of the client begin with."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import mypy.api
import pytest

from scripts.environments import ROOT
from scripts.regenerate.folder import COMMITTED

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture(scope="session")
def strictly_checked(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[str]]:
    """A function that returns what mypy says of a program, without its name, at its strictest.

    What mypy finds out about the packages is kept from one program to the next.
    """
    folder = tmp_path_factory.mktemp("programs")
    ours = os.pathsep.join(map(str, (COMMITTED.package.parent, ROOT / "extension")))
    settings = f"[mypy]\nstrict = True\nmypy_path = {ours}\ncache_dir = {folder / 'cache'}\n"
    (folder / "mypy.ini").write_text(settings, encoding="utf-8")

    def check(program: str) -> list[str]:
        path = folder / "program.py"
        path.write_text(program, encoding="utf-8")
        settings = f"--config-file={folder / 'mypy.ini'}"
        said, failure, _ = mypy.api.run([settings, "--no-error-summary", str(path)])
        assert failure == ""
        return [line.split("program.py:", 1)[1] for line in said.splitlines()]

    return check
