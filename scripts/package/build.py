"""Build what a Controller imports: the Universal Template's package, with the extension's archive.

The archive holds every module that ``extension.py`` can come to import, ours, generated, of a
dependency or instead of one, and nothing else: no command line, no tests, no metadata, no operation
or model of Prefect's API that the extension does not use. (Asking the lazy ``prefect_rest.models``
for one of those is an `ImportError` that names the missing module.)

The same commit gives the same bytes, wherever and whenever it is built: names are sorted, times and
permissions fixed, and bytecode depends on the source and on Python alone. What remains is the
compression: another implementation of zlib than zlib itself may pack the same contents differently.
"""

from __future__ import annotations

import argparse
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from scripts.environments import ROOT
from scripts.package import bytecode
from scripts.package.dependencies import ensure_dependencies, licences
from scripts.package.reachable_modules import reachable_modules
from ue_prefect import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping

PYTHON = (3, 11)
"""The Python of Universal Agents (7.6 and later); no other makes bytecode that it can load."""

MOST_BYTES = 2_500_000
"""What the archive may weigh."""

LEFT_OUT = {
    **dict.fromkeys(("anyio", "httpcore._backends.anyio"), "only asynchronous clients need it"),
    **dict.fromkeys(("trio", "httpcore._backends.trio"), "only asynchronous clients need it"),
    "httpcore._sync.http2": "useless without h2",
    "httpcore._sync.socks_proxy": "useless without socksio",
    "httpx._main": "the command line of httpx",
    "ue_prefect.prefect.async_transport": "only asynchronous clients need it",
    "ue_prefect.prefect.json_values": "only Python code needs it",
    "ue_prefect.prefect.settings": "only the command line and Python code need it",
    "typing_extensions": "what h11 wants of it is in every Python since 3.8",
}
"""What an import statement leads to, but no call of the extension's. Each such statement of a
dependency expects that the module is missing, and goes on without it."""

PACKAGE_DATA = ("certifi/cacert.pem",)
"""Files that dependencies read at run time."""

STAND_INS = Path(__file__).with_name("stand_ins")
"""Modules instead of those that a dependency imports at its start, and no task needs."""

EXTENSION = ROOT / "extension"
GENERATED_CLIENT = ROOT / "generated_client"


class BuildError(Exception):
    """The package cannot be built; the message says what to do."""


def build_package(folder: Path) -> Path:
    """Write ``unv_tmplt_ue-prefect-<version>.zip`` into a folder, and return its path.

    Raises:
        BuildError, DependencyError: see there.
    """
    contents = {
        name: (EXTENSION / name).read_bytes() for name in ("template.json", "template_icon.png")
    }
    contents["extension_archive.zip"] = build_archive(folder).read_bytes()
    package = folder / f"unv_tmplt_ue-prefect-{__version__}.zip"
    _write_zip(package, contents)
    return package


def build_archive(folder: Path) -> Path:
    """Write ``extension_archive.zip`` into a folder, and return its path.

    Raises:
        BuildError: this is not the Python to build with, or the archive is too large.
        DependencyError: a dependency brings no licence.
        EnvironmentNotMade: the dependencies cannot be had.
    """
    archive = folder / "extension_archive.zip"
    _write_zip(archive, archive_contents())
    if archive.stat().st_size > MOST_BYTES:
        raise BuildError(f"{archive} is larger than {MOST_BYTES} bytes")
    return archive


def archive_contents() -> dict[str, bytes]:
    """Return the archive's files by their names in it."""
    if sys.version_info[:2] != PYTHON:
        here, wanted = (".".join(map(str, each)) for each in (sys.version_info[:2], PYTHON))
        raise BuildError(f"Build with Python {wanted}, the agent's; this is {here}")
    dependencies = ensure_dependencies()
    roots = (EXTENSION, GENERATED_CLIENT, STAND_INS, dependencies)
    modules = reachable_modules("extension", roots=roots, left_out=LEFT_OUT)
    contents = {"extension.yml": extension_yml()}
    for path in (module.path for module in modules):
        root = next(root for root in roots if path.is_relative_to(root))
        name = path.relative_to(root).as_posix()
        contents[name] = path.read_bytes()
    sources = {name: source for name, source in contents.items() if name.endswith(".py")}
    contents[bytecode.FILE] = bytecode.bytecode(sources)
    for name in PACKAGE_DATA:
        contents[name] = (dependencies / name).read_bytes()
    texts = licences(dependencies, (module.path for module in modules))
    for name, path in {"ue-prefect/LICENSE": ROOT / "LICENSE", **texts}.items():
        contents[f"licenses/{name}"] = path.read_bytes()
    return contents


def extension_yml() -> bytes:
    """Return the archive's ``extension.yml``: the committed one, with the version of the code."""
    about = yaml.safe_load((EXTENSION / "extension.yml").read_text("utf-8"))
    about["extension"]["version"] = __version__
    return yaml.safe_dump(about, sort_keys=False, width=1000).encode()


def _write_zip(path: Path, contents: Mapping[str, bytes]) -> None:
    """Write a zip file whose bytes depend on nothing but the contents."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name in sorted(contents, key=lambda name: (name != bytecode.FILE, name)):
            entry = zipfile.ZipInfo(name)  # dated to 1980, where the time of a zip file begins
            entry.create_system = 3  # Unix, wherever this runs: else the permissions are not read
            entry.external_attr = 0o100644 << 16
            # Bytecode is read at each start, which takes longer when it is to be unpacked.
            is_bytecode = name == bytecode.FILE
            entry.compress_type = zipfile.ZIP_STORED if is_bytecode else zipfile.ZIP_DEFLATED
            archive.writestr(entry, contents[name], compresslevel=9)


def main() -> int:
    """Build the package."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--output", type=Path, default=ROOT / "dist", help="default: dist")
    folder = parser.parse_args().output
    package = build_package(folder)
    archive = folder / "extension_archive.zip"
    print(f"{archive.name}: {archive.stat().st_size:,} bytes, at most {MOST_BYTES:,}")
    print(package)
    archive.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
