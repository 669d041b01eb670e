"""What a client is called, so that those of several Prefect versions live in one environment.

A package beside ours is ``prefect_rest_3_8``, its distribution ``prefect-rest-3-8``. The version of
both is the project's, as the same templates made it, and then Prefect's: ``2.0.0+prefect.3.8.8``.
"""

from __future__ import annotations

import keyword
import re
import sys
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec

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
    if _is_taken(name, version):
        raise NameRefused(
            f"A package {name} would hide another one: choose another --name, such as {made}."
        )
    return name


def _is_taken(name: str, version: str) -> bool:
    """Say whether something else is called so. A client that was made here may be made again."""
    if name == COMMITTED_NAME:  # the same client for the same Prefect hides nothing
        return version != DEFAULT_VERSION
    try:
        return _FOR_PREFECT not in distribution(name).version
    except PackageNotFoundError:
        ours = ("prefect", "ue_prefect", "extension")
        return name in (*ours, *sys.stdlib_module_names) or find_spec(name) is not None


def distribution_name(package: str) -> str:
    """Return what pip calls a client."""
    return canonicalize_name(package)


def client_version(version: str) -> str:
    """Return the version of the client of a Prefect version."""
    return f"{__version__}{_FOR_PREFECT}{version}"
