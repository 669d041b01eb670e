"""All the project's chores, each a session that sets up what it needs.

``python3.11 noxfile.py -s tests`` fetches nox first, into this folder; with nox installed,
``nox -s tests`` is the same.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent


def _run_again_with_nox() -> NoReturn:
    """Fetch nox into a folder of its own, unless it is there; run this file with it."""
    launcher = ROOT / ".nox" / "launcher"
    made_from = launcher / "made-from"
    wanted = ROOT / "requirements" / "launcher.txt"
    if not made_from.is_file() or made_from.read_bytes() != wanted.read_bytes():
        print(f"Fetching nox into {launcher.relative_to(ROOT)} …", flush=True)
        shutil.rmtree(launcher, ignore_errors=True)
        install = ["install", "--quiet", "--root-user-action=ignore", "--require-hashes"]
        pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", *install]
        subprocess.run([*pip, "--target", launcher, "-r", wanted], check=True)
        made_from.write_bytes(wanted.read_bytes())
    environ = {**os.environ, "PYTHONPATH": str(launcher)}
    command = [sys.executable, __file__, *sys.argv[1:]]
    os.execve(sys.executable, command, environ)  # noqa: S606


try:
    import nox
except ModuleNotFoundError:
    if __name__ != "__main__":
        raise
    _run_again_with_nox()

PYTHON = "3.11"
PYTHONS = ("3.11", "3.12", "3.13")
"""Where what pip installs can run; tasks run with the first."""

QUICK = ("tests/unit", "tests/cassettes")
"""The tests that need no Prefect and no installation."""

TASKS = (
    "tests/package/test_isolation.py",
    "tests/package/test_damage.py",
    "tests/live/test_task.py",
)
"""The tests that show whether the archive runs."""

PREFECTS = ("2.18.1", "2.20.25", "3.0.11", "3.8.8", "3.9.1")
"""The versions that the project is measured against."""

nox.needs_version = ">=2025.2.9"
nox.options.sessions = ["lint", "tests"]
nox.options.default_venv_backend = "virtualenv"
nox.options.reuse_existing_virtualenvs = True
nox.options.error_on_external_run = True


def set_up(session: nox.Session, lock: str = "development") -> None:
    """Install the locked packages; make ours importable, and not what nox was fetched with."""
    ours = (ROOT / "extension", ROOT / "generated_client")
    session.env["PYTHONPATH"] = os.pathsep.join(map(str, ours))
    session.install("--quiet", "--require-hashes", "-r", f"requirements/{lock}.txt")


@nox.session(python=PYTHON)
def demo(session: nox.Session) -> None:
    """Run the main job on a real Prefect: launch by names, watch, see what the task gets."""
    set_up(session)
    session.run("python", "-m", "scripts.demo", *session.posargs)


@nox.session(python=PYTHON)
def sandbox(session: nox.Session) -> None:
    """Start a real Prefect with flows to try things on; it stays until Ctrl-C."""
    set_up(session)
    sandbox = ("python", "-m", "scripts.sandbox.run")
    session.run(*sandbox, interrupt_timeout=60, terminate_timeout=60)  # to stop its Prefect


@nox.session(python=PYTHON)
def tests(session: nox.Session) -> None:
    """Run all tests, those on a real Prefect server included."""
    set_up(session)
    # The live tests mostly wait, while another process has the rest.
    session.run("python", "-m", "pytest", "-n", "2", "--dist", "loadgroup", *session.posargs)


@nox.session(python=PYTHON)
def twins(session: nox.Session) -> None:
    """Run the cookbook's programs with Prefect's own client, beside ours: [--prefect VERSION]."""
    set_up(session)
    session.run("python", "-m", "pytest", "tests/live", "-m", "twin", *session.posargs)


@nox.session(python=PYTHON)
def windows(session: nox.Session) -> None:
    """Test tasks and commands on a Python of Windows, run by Wine (Debian: wine, wine64)."""
    set_up(session)
    session.run("python", "-m", "scripts.windows", *session.posargs)


@nox.session(python=PYTHON)
def pythons(session: nox.Session) -> None:
    """Run tasks from the archive with newer Pythons than agents have, from its sources."""
    set_up(session)
    for version in PYTHONS[1:]:
        # Asked, as the command may only lead to it.
        asked = (f"python{version}", "-c", "import sys; print(sys.executable, end='')")
        python = session.run(*asked, external=True, silent=True)
        session.run("python", "-m", "pytest", *TASKS, f"--task-python={python}", *session.posargs)


@nox.session(python=PYTHONS)
def unit(session: nox.Session) -> None:
    """Run the unit tests and the cassettes on each Python; `-s unit-3.12` for one."""
    set_up(session)
    session.run("python", "-m", "pytest", "-n", "2", *QUICK, *session.posargs)


@nox.session(python=PYTHON)
def lowest(session: nox.Session) -> None:
    """Run the unit tests and the cassettes with the lowest versions that pyproject.toml allows."""
    set_up(session)
    # Over the locked ones: without --no-deps, pip would tell what of the tools wants newer ones.
    session.install(*("--quiet", "--no-deps", "--require-hashes", "-r", "requirements/lowest.txt"))
    session.run("python", "-m", "pytest", "-n", "2", *QUICK, *session.posargs)


@nox.session(python=PYTHON)
def coverage(session: nox.Session) -> None:
    """Measure which branches the tests without a Prefect take; too few of them fail."""
    set_up(session)
    # The profile has no deadlines, which measuring would miss, and draws the same each time.
    session.run(
        *("python", "-m", "pytest", "-n", "2", "--cov", "--hypothesis-profile=ci"),
        *(*QUICK, "tests/faults", *session.posargs),
    )


@nox.session(python=PYTHON)
def versions(session: nox.Session) -> None:
    """Regenerate the client for every Prefect version that has a lock, and test what comes out."""
    set_up(session)
    session.run("python", "-m", "pytest", "tests/client/versions", *session.posargs)


def set_up_browser(session: nox.Session) -> None:
    """Install what drives Chromium, too; Chromium itself and its driver are the system's."""
    set_up(session)
    session.install("--quiet", "--require-hashes", "-r", "requirements/form.txt")


@nox.session(python=PYTHON)
def form(session: nox.Session) -> None:
    """Test the task's form in headless Chromium (Debian: chromium, chromium-driver)."""
    set_up_browser(session)
    session.run("python", "-m", "pytest", "tests/form", *session.posargs)


@nox.session(python=PYTHON)
def pictures(session: nox.Session) -> None:
    """Take the pictures of the author's guide anew, in headless Chromium."""
    set_up_browser(session)
    session.run("python", "-m", "scripts.form.pictures")


@nox.session(python=PYTHON)
def cookbook(session: nox.Session) -> None:
    """Count the lines of the cookbook's programs, and write its table."""
    set_up(session)
    session.run("python", "-m", "scripts.cookbook")


@nox.session(python=PYTHON)
def docs(session: nox.Session) -> None:
    """Build the documentation site into dist/site; a dead link or a missing reference fails."""
    set_up(session, "docs")
    site = ROOT / "dist" / "site"
    options = ("--fail-on-warning", "--keep-going", "--fresh-env", "--jobs=auto", "--quiet")
    session.run("sphinx-build", *options, "--builder=html", "docs", str(site), *session.posargs)
    session.log(f"Open {site / 'index.html'}")


@nox.session(python=PYTHON)
def lint(session: nox.Session) -> None:
    """Check style, layers and types."""
    set_up(session)
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("lint-imports", "--no-cache")
    session.run("mypy")


@nox.session(python=PYTHON)
def pyright(session: nox.Session) -> None:
    """Check with a second type checker what users write: the examples."""
    set_up(session)
    session.install("--quiet", "--require-hashes", "-r", "requirements/pyright.txt")
    session.run("pyright", *session.posargs)


@nox.session(python=PYTHON)
def regenerate(session: nox.Session) -> None:
    """Write a client from Prefect itself: [VERSION] [--output FOLDER] [--name NAME] [--check]."""
    set_up(session)
    session.run("python", "-m", "scripts.regenerate.write", *session.posargs)


@nox.session(python=PYTHON)
def template(session: nox.Session) -> None:
    """Write template.json from the definition of the fields, and check it; --check compares."""
    set_up(session)
    session.run("python", "-m", "scripts.template.write", *session.posargs)


@nox.session(python=PYTHON)
def tasks(session: nox.Session) -> None:
    """Write the tasks of the author's guide as a Controller takes them; --check compares."""
    set_up(session)
    session.run("python", "-m", "scripts.tasks.write", *session.posargs)


@nox.session(python=PYTHON)
def controller(session: nox.Session) -> None:
    """Take the facts for the Controller's double out of its own description: openapi.yaml."""
    set_up(session)
    session.run("python", "-m", "scripts.controller.extract", *session.posargs)


@nox.session(python=PYTHON)
def package(session: nox.Session) -> None:
    """Build the package that a Controller imports, into dist/."""
    set_up(session)
    session.run("python", "-m", "scripts.package.build", *session.posargs)


@nox.session(python=["3.11", "3.12", "3.13"])
def wheel(session: nox.Session) -> None:
    """Build what pip installs, into dist/, and try it with each Python that nox finds."""
    set_up(session)
    session.run("python", "-m", "build", "--no-isolation", "--outdir", "dist")
    session.run("python", "-m", "pytest", "tests/package/test_wheel.py", *session.posargs)


@nox.session(python=PYTHON)
def record(session: nox.Session) -> None:
    """Record the cassettes of the tests anew, from a real Prefect server."""
    set_up(session)
    session.run("python", "-m", "scripts.record.write", *session.posargs)


@nox.session(python=PYTHON)
def bench(session: nox.Session) -> None:
    """Compare what this costs with httpx and Prefect's clients, and plot it; --pairs N for more."""
    set_up(session)
    session.install("--quiet", "--require-hashes", "-r", "requirements/bench.txt")
    session.run("python", "-m", "scripts.bench.imports", *session.posargs)
    session.run("python", "-m", "scripts.bench.models", *session.posargs)
    session.run("python", "-m", "scripts.bench.start", *session.posargs)
    session.run("python", "-m", "scripts.bench.clients", *session.posargs)
    session.run("python", "-m", "scripts.bench.plot")
    session.run("python", "-m", "scripts.bench.choices")


@nox.session(python=PYTHON)
def waiting(session: nox.Session) -> None:
    """Measure a thousand tasks that wait, which takes 16 GiB and six minutes: --tasks N."""
    set_up(session)
    session.run("python", "-m", "scripts.bench.waiting", *session.posargs)


@nox.session(python=PYTHON)
def compat(session: nox.Session) -> None:
    """Run the live tests on each Prefect version, or on those named; write the README's table."""
    set_up(session)
    session.run("python", "-m", "scripts.compat.measure", *(session.posargs or PREFECTS))


@nox.session(python=PYTHON)
def conformance(session: nox.Session) -> None:
    """Have schemathesis hold the specification against real servers: [VERSION …] [--seed N] …"""
    set_up(session)
    session.install("--quiet", "--require-hashes", "-r", "requirements/conformance.txt")
    session.run("python", "-m", "scripts.conformance.fuzz", *session.posargs)


@nox.session(python=PYTHON)
def lock(session: nox.Session) -> None:
    """Write the lock files anew; options, such as --upgrade, are uv's."""
    set_up(session)
    session.run("python", "-m", "scripts.lock", *PREFECTS, *session.posargs)


if __name__ == "__main__":
    nox.main()
