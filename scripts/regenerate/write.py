"""Writes the typed client of a Prefect version, from nothing but that version's number.

    python -m scripts.regenerate.write [VERSION] [--output FOLDER] [--name NAME] [--check]

Installs that Prefect into an environment of its own, exports its specification, patches it,
generates the client, checks its types, and says what is different from the committed client.
Without VERSION, FOLDER and NAME the committed client is what is written; else a folder that pip can
install, with a package of another name than the committed one's, so that both can be imported. With
``--check`` nothing is written: the exit code is 1 when what lies there is not what is made. Its
types were checked when it was written.
"""

from __future__ import annotations

import argparse
import json
import shlex
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.environments import ROOT, EnvironmentNotMade, say
from scripts.regenerate.export import export
from scripts.regenerate.folder import (
    COMMITTED,
    ClientFolder,
    NotOurFolder,
    check_ours,
    client_folder,
    differences,
    lay,
    project_file,
)
from scripts.regenerate.generate import GenerationError, check_types, generate, with_cloud
from scripts.regenerate.names import NameRefused, package_name
from scripts.regenerate.openapi import SpecificationError, as_text
from scripts.regenerate.report import report
from scripts.sandbox.environment import DEFAULT_VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scripts.regenerate.openapi import Json


def regenerate(version: str, target: ClientFolder, *, check: bool = False) -> str | None:
    """Lay a version's client where it belongs, or compare only; return what there is to say of it.

    The response is None when what lies there is not what is made.

    Raises:
        EnvironmentNotMade, SpecificationError, GenerationError, NotOurFolder: see there.
    """
    if target.project:
        check_ours(target.project.parent)
    specification, counts = export(version)
    committed: Json = json.loads(COMMITTED.specification.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        made = make(version, specification, client_folder(Path(folder), target.package.name))
        if not check:
            say("Checking its types")
            check_types(made.package)
            lay(made, target)
        elif found := differences(target, made):
            print("\n".join(found))
            return None
    return report(version, specification, counts, committed)


def make(version: str, specification: Json, place: ClientFolder) -> ClientFolder:
    """Write a client's files into a folder that is there and empty; return it.

    The code is generated from the specification as it was written, whose order decides the code's.
    """
    written = as_text(specification)
    place.specification.write_text(written, encoding="utf-8", newline="\n")
    say("Generating the client")
    generate(with_cloud(json.loads(written)), place.package, version, place.package.name)
    if place.project:
        place.project.write_text(
            project_file(place.package.name, version), encoding="utf-8", newline="\n"
        )
    return place


def main(arguments: Sequence[str] | None = None) -> int:
    """Regenerate or check a client; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("version", nargs="?", help="Prefect's; default: the committed client's")
    parser.add_argument("--output", type=Path, help="default: dist/prefect-client-VERSION")
    parser.add_argument("--name", help="of the package; default: prefect_rest_3_8 for 3.8.8")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    chosen = parser.parse_args(arguments)
    version = chosen.version or DEFAULT_VERSION
    try:
        if chosen.version is chosen.output is chosen.name is None:
            target = COMMITTED
        else:
            name = package_name(version, chosen.name)
            folder = chosen.output or ROOT / "dist" / f"prefect-client-{version}"
            target = client_folder(folder, name)
        said = regenerate(version, target, check=chosen.check)
    except (
        EnvironmentNotMade,
        GenerationError,
        NameRefused,
        NotOurFolder,
        SpecificationError,
    ) as reason:
        print(reason, file=sys.stderr)
        return 1
    if said is None:
        print(f"{target.package.parent} is not what is made. Run this without --check.")
        return 1
    print(said)
    print(f"\n{target.package} is {'what is made' if chosen.check else 'made'}.")
    if target.project and not chosen.check:
        # Whole: pip takes a bare name for one of the package index.
        print(shlex.join(["pip", "install", str(target.project.parent.resolve())]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
