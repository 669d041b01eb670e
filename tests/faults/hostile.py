"""What a server, a proxy or a person may put where a task expects something else."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

API_KEY = "a-key-of-a-simulated-Prefect"

TEXTS = (
    "settlement",
    "one line\n2026-01-01 00:00:00 ERROR another, which is forged",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07",
    "photo\u202egnp.exe \u2066isolated",
    "nothing \x00 after it, \x9b31m, \x85, \u2028 and \u2029",
    "long " * 3000,
    "…" * 3000,
    f"The key is {API_KEY}.",
    f"Authorization: Bearer {API_KEY}\r\nHost: prefect.test",
    json.dumps({"authorization": f"Bearer {API_KEY}"}),
    "half of a pair: \ud800",
    "{0} %s %(name)s",
    "",
)
"""Names and messages."""

HEADERS: tuple[tuple[bytes, bytes], ...] = (
    (b"via", "1.1 Zürich-proxy".encode("latin-1")),
    (b"via", b"1.1 \xff\xfe"),
    (b"location", "http://bücher.test/api".encode()),
    (b"location", f"http://me:{API_KEY}@prefect.test/\x7f".encode()),
    (b"set-cookie", b"session=\xe4\xf6; Path=/"),
    (b"set-cookie", f"token={API_KEY}".encode()),
    (b"x-request", f"Bearer {API_KEY}".encode()),
    (b"content-language", b"\xe4"),
    (b"retry-after", b"Fri, 31 Dec 9999 23:59:59 GMT"),
    (b"retry-after", b"Fri, 31 Dec 9999 23:59:59 -1200"),
    (b"retry-after", b"Fri, 31 Dec 99999999999999999999 23:59:59 GMT"),
    (b"retry-after", b"Thu, 01 Jan 1970 00:00:00 GMT"),
    (b"retry-after", b"Mon, 99 Foo 20x5 25:61"),
    (b"retry-after", b"99999999999999999999"),
    (b"retry-after", b"1e400"),
    (b"retry-after", b"nan"),
    (b"retry-after", b"-inf"),
    (b"retry-after", b"-30"),
    (b"retry-after", b"40"),
    (b"retry-after", b"\xb2"),
    (b"retry-after", b""),
)
"""Headers of a response that is otherwise as it should be."""

CONTENT_TYPES = (b"text/plain", b"application/octet-stream", b"", b"\xe4/\xe4", b"application/JSON")
"""Of a response that is JSON."""

_DAMAGE: tuple[tuple[str, Any], ...] = (
    ("id", None),
    ("id", 7),
    ("id", "no id"),
    ("deployment_id", None),
    ("deployment_id", 7),
    ("deployment_id", "no id"),
    ("idempotency_key", None),
    ("idempotency_key", 7),
    ("flow_id", {}),
    ("name", None),
    ("name", {"a": "name"}),
    ("state", None),
    ("state", "RUNNING"),
    ("state", []),
    ("state_type", None),
    ("state_type", 7),
    ("state_type", "ROLLING_BACK"),
    ("state_type", "completed"),
    ("state_id", None),
    ("state_id", "no id"),
    ("run_count", None),
    ("run_count", "many"),
    ("state_name", 7),
    ("state_name", None),
    ("parameters", []),
    ("expected_start_time", "0000-00-00"),
    ("expected_start_time", 10**400),
    ("timestamp", None),
    ("level", "high"),
    ("message", None),
    ("flow_run_id", None),
    ("state.id", None),
    ("state.type", 7),
    ("state.timestamp", "yesterday"),
    ("state.timestamp", None),
    ("state.message", 10**300),
    ("state.state_details", []),
    ("state.state_details", {"flow_run_id": 7}),
    ("details", None),
    ("details", {"type": "odd_details"}),
    ("details.reason", {"a": "reason"}),
    ("status", "ODD"),
    ("status", None),
)
_BODIES: tuple[bytes, ...] = (
    b"null",
    b"7",
    b'"fine"',
    b'{"status": "ok"}',
    b'{"detail": "fine"}',
    b"[null]",
    b"[[]]",
    b"{}",
    b"[" * 100_000 + b"]" * 100_000,
    b'{"id": NaN}',
)
DAMAGES = len(_DAMAGE) + len(_BODIES)


def damaged(body: Any, which: int) -> bytes:
    """Return a response's body with a value of the wrong type, or another one."""
    if which >= len(_DAMAGE):
        return _BODIES[which - len(_DAMAGE)]
    path, value = _DAMAGE[which]
    body = deepcopy(body)
    place = body[0] if isinstance(body, list) and body else body
    *way, name = path.split(".")
    for step in way:
        place = place.get(step) if isinstance(place, dict) else None
    if isinstance(place, dict) and name in place:
        place[name] = value
    elif isinstance(body, list) and not body:
        body.append({})  # no flow run at all
    else:
        return json.dumps([body]).encode()
    return json.dumps(body).encode()
