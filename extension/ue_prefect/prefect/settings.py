"""Where Prefect is and how to log in, as Prefect's own settings say it.

Each setting is taken from its environment variable, or else from the active profile, as Prefect's
client does it. A variable that is set and empty means that there is no such setting.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping

API_URL = "PREFECT_API_URL"
API_KEY = "PREFECT_API_KEY"
AUTH_STRING = "PREFECT_API_AUTH_STRING"


class Setting(NamedTuple):
    """What is set, empty for nothing; and what it is called in messages."""

    value: str
    name: str


def read_settings(environ: Mapping[str, str], *, profile: bool = True) -> dict[str, Setting]:
    """Return the settings that `environ` and, if wanted, the active profile have.

    Raises:
        InputError: there is a file of profiles, and it cannot be read.
    """
    names = (API_URL, API_KEY, AUTH_STRING)
    settings = {name: Setting(environ.get(name, "").strip(), name) for name in names}
    missing = [name for name in names if name not in environ]
    if profile and missing:
        of_profile, place = _active_profile(environ)
        for name in missing:
            value = str(of_profile.get(name, "")).strip()
            settings[name] = Setting(value, f"{name}, {place}," if value else name)
    return settings


def login(settings: Mapping[str, Setting], account_id: str | None) -> dict[str, Any]:
    """Return the `api_key` and `basic_auth` of a `Server`; an account's has a key alone.

    Raises:
        InputError: the user and password for HTTP Basic are malformed.
    """
    api_key = settings[API_KEY].value or None
    auth_string, name = settings[AUTH_STRING]
    if not auth_string or account_id:
        return {"api_key": api_key}
    user, _, password = auth_string.partition(":")
    if not user or not password:
        raise InputError(f"{name} must be a user and a password with a ':' between them")
    return {"api_key": api_key, "basic_auth": (user, password)}


def _active_profile(environ: Mapping[str, str]) -> tuple[Mapping[str, object], str]:
    """Return the settings of Prefect's active profile, and where they stand."""
    home = environ.get("PREFECT_HOME") or "~/.prefect"
    path = environ.get("PREFECT_PROFILES_PATH") or f"{home}/profiles.toml"
    path = os.path.expanduser(path)  # noqa: PTH111 - pathlib's fails where nobody has a home
    if not os.path.exists(path):  # noqa: PTH110 - nor may one look everywhere
        return {}, ""
    try:
        if not Path(path).is_file():  # the end of a pipe may never come
            raise OSError("not a regular file")
        import tomllib

        document = tomllib.loads(Path(path).read_text(encoding="utf-8"))
        name = environ.get("PREFECT_PROFILE") or document.get("active")
        profile = document.get("profiles", {}).get(name, {})
        return dict(profile), f"in profile {name!r} of {path}"
    except (OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(f"Prefect's profiles cannot be read from {path}: {reason}") from error
