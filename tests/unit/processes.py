"""Python in a process of its own, which can import what we ship."""

from __future__ import annotations

import os
import subprocess
import sys

from scripts.environments import ROOT


def ran(script: str) -> subprocess.CompletedProcess[str]:
    """Run a script, which has to end well, and return what it said."""
    ours = [str(ROOT / "extension"), str(ROOT / "generated_client")]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(ours)}
    command = [sys.executable, "-c", script]
    return subprocess.run(
        command, env=environ, capture_output=True, text=True, timeout=30, check=True
    )
