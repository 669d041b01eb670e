"""What a client is called, so that those of several Prefect versions live in one environment.

A package beside ours is ``prefect_rest_3_8``, its distribution ``prefect-rest-3-8``. The version of
both is the project's, as the same templates made it, and then Prefect's: ``2.0.0+prefect.3.8.8``.
"""

from __future__ import annotations

import keyword
import re
import sys
from importlib.metadata import distributions, packages_distributions

from packaging.utils import canonicalize_name
from packaging.version import Version

from scripts.lock import check_whole
from scripts.sandbox.environment import DEFAULT_VERSION
from ue_prefect import __version__

COMMITTED_NAME = "prefect_rest"
OLDEST = DEFAULT_VERSION
"""The oldest Prefect whose document the patches know."""

_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_FOR_PREFECT = "+prefect."


class NameRefused(Exception):
    """A client cannot be made for that version, or under that name; the message says what to do."""


def package_name(version: str, name: str | None = None) -> str:
    """Return what the client of a Prefect version is imported as: `name`, or one made for it.

    Raises:
        EnvironmentNotMade: that is no whole version.
        NameRefused: the version is too old, or the name would hide something else.
    """
    check_whole(version)
    number = Version(version)
    if number < Version(OLDEST):
        raise NameRefused(
            f"Prefect {version} is older than {OLDEST}: name {OLDEST} or a newer version."
        )
    made = f"{COMMITTED_NAME}_{number.major}_{number.minor}"
    if name is None:
        return made
    if not _NAME.fullmatch(name) or keyword.iskeyword(name):
        raise NameRefused(
            f"No package can be called {name!r}: choose a --name of lower-case letters, digits and "
            f"single underscores that is no word of Python's own, such as {made}."
        )
    if owner := _owner(name, version):
        raise NameRefused(
            f"A package {name} would hide that of {owner}: choose another --name, such as {made}."
        )
    return name


def _owner(name: str, version: str) -> str | None:
    """Say whose name this is already; None if it is nobody's."""
    if name in sys.stdlib_module_names:
        return "Python's standard library"
    if name == COMMITTED_NAME:  # the same client for the same Prefect hides nothing
        return None if version == DEFAULT_VERSION else f"the client of Prefect {DEFAULT_VERSION}"
    known = {"prefect": "Prefect"} | dict.fromkeys(("ue_prefect", "extension"), "ue-prefect")
    return known.get(name) or _installed().get(name)


def _installed() -> dict[str, str]:
    """Map what installed distributions are imported as, and called, to their names.

    Clients that were made here are left out: they may be made again.
    """
    others = {one.name for one in distributions() if _FOR_PREFECT not in one.version}
    imported = {
        module: owner
        for module, owners in packages_distributions().items()
        for owner in owners
        if owner in others
    }
    return {canonicalize_name(one).replace("-", "_"): one for one in others} | imported


def distribution_name(package: str) -> str:
    """Return what pip calls a client."""
    return canonicalize_name(package)


def client_version(version: str) -> str:
    """Return the version of the client of a Prefect version."""
    return f"{__version__}{_FOR_PREFECT}{version}"
