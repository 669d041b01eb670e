"""Start a process with everything it will start in turn, and end them all together."""

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path


def start(
    command: Sequence[str],
    *,
    environ: Mapping[str, str],
    folder: Path,
    log: Path,
    pass_fds: Sequence[int] = (),
) -> subprocess.Popen[bytes]:
    """Start ``command`` in ``folder`` as the leader of a process group of its own.

    STDOUT and STDERR are both written to ``log``; the process inherits the descriptors
    ``pass_fds``. POSIX only, like `stop`.
    """
    with log.open("wb") as output:
        return subprocess.Popen(
            command,
            env=dict(environ),
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            pass_fds=pass_fds,
        )


def stop(leader: subprocess.Popen[bytes], *, grace: float) -> None:
    """Ask the group to end, wait ``grace`` seconds for its leader, then kill what is left of it."""
    _signal_group(leader, signal.SIGTERM)
    try:
        leader.wait(grace)
    except subprocess.TimeoutExpired:
        pass
    finally:
        _signal_group(leader, signal.SIGKILL)
        leader.wait()


def _signal_group(leader: subprocess.Popen[bytes], number: signal.Signals) -> None:
    try:
        os.killpg(leader.pid, number)
    except ProcessLookupError:
        return
