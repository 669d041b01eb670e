"""Takes secrets, and what cannot be printed, out of every text that leaves a task.

A server, a proxy or a library may repeat a secret in a form of its own: percent-encoded, as JSON,
HTML or `repr`, each within another, in base64, or with a line break in the middle. Instead of
listing all these spellings, a text is *read* as such a program would read it: first without blanks
and invisible characters, then with its escapes resolved, up to three times. What is found in a
reading is hidden where it stands in the text. Each step takes time linear in the text's length.
"""

from __future__ import annotations

import logging
import re
from math import isfinite
from typing import TYPE_CHECKING, Any

from .readings import Reading, in_base64, misread, readings, without_blanks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from .readings import Span

HIDDEN = "****"
SHORTEST = 8
"""Characters of a secret, blanks not counted, from which on it is searched for in texts. Shorter
ones (`on`, `1234`, `prefect`) are ordinary words too; hiding them would spoil messages and JSON."""
MOST_NESTED = 200  # levels of a JSON value that are shown; Python writes no 1,000
MOST_MAPPED = 200_000
"""Characters of a text in which an escaped secret is hidden alone; a longer one is hidden whole."""

# Patterns are compiled when a text first needs them: that takes long, and most texts need none.
_KEY = r"(pn[ub]_[A-Za-z0-9]{20,})"
_CREDENTIAL = r"(?:\s|\+|%20)++((?=[A-Z]?+[a-z._~+/-]*+[A-Z\d=])[\w.~+/=-]{20,})"
# In texts for people, hide also what only looks like a secret. Group 1 is what is hidden.
_LOOKS_SECRET = {
    "pn": _KEY,
    "@": r"://([^/?#\s]+)@",
    "authorization": (
        r"(?i)authorization(?:[\"'\\\s]|&#?\w{2,5};|%2[027])*+(?:[:=,]|%3[ad])"
        r"(?:[\"'\\\s]|&#?\w{2,5};|%2[027]|b(?=['\"]))*+"
        r"(?:(?:bearer|basic|digest|negotiate|ntlm|token)(?:\s|\+|%20)++)?([^\s\"'\\&<>,;]+)"
    ),
    "bearer": f"(?i:bearer){_CREDENTIAL}",
    "basic": f"(?i:basic){_CREDENTIAL}",
}
"""By what a text in ASCII has, in small letters, if the pattern may fit anything in it."""


class Redactor(logging.Filter):
    """Hides a task's secrets in log lines, tracebacks and JSON.

    Args:
        secrets: the API key or password, the logins of proxies, and so on. Those shorter than
            `SHORTEST` are not searched for; whoever writes the field that they stand in hides it.
        user: the credential's user. The base64 of `user:password`, the login of HTTP Basic, is
            hidden also when the password is short.
    """

    def __init__(self, secrets: Iterable[str] = (), *, user: str = "") -> None:
        super().__init__()
        forms: set[str] = set()
        for secret in secrets:
            login = f"{user}:{secret}"
            if len(without_blanks(secret)) >= SHORTEST:
                code = secret.encode(errors="replace").hex()
                forms |= {*in_base64(secret), code, code.upper()}
                # "+" is a blank in a form; \ and % at the end may be read with what follows.
                for form in (
                    secret,
                    secret.replace(" ", "+"),
                    secret.rstrip("\\%"),
                    *misread(secret),
                ):
                    forms.update(each.text for each in readings(form))
            elif secret and len(login) >= SHORTEST:
                forms.update(in_base64(login))
        self._forms = sorted(form for form in forms if len(form) >= SHORTEST)
        # Fits a secret that is escaped twice.
        self._margin = 12 * max(map(len, self._forms), default=0) + 200

    def line(self, text: object, most: int = 1000) -> str:
        """Return a text as one printable line of at most `most` characters, and "…" if cut."""
        return self._shown(text, most, _one_line)

    def block(self, text: object, most: int = 20_000) -> str:
        """Return a text as printable lines, of at most `most` characters, and "…" if cut."""
        return self._shown(text, most, _printable_lines)

    def json(self, value: Any, level: int = 0) -> Any:
        """Return a JSON value without the secrets in its texts and keys, otherwise unchanged.

        What JSON has no word for becomes a text, what is nested too deeply "…". Keys that are
        alike without their secrets are numbered. `level` is how deep the value stands in another.
        """
        if isinstance(value, int):
            return HIDDEN if str(value) in self._forms else value
        if value is None or (isinstance(value, float) and isfinite(value)):
            return value
        if not isinstance(value, dict | list | tuple):
            text = _text(value)
            return _hide(text, [*self._spans(text), *_found({"pn": _KEY}, text)])
        if level == MOST_NESTED:
            return "…"
        if not isinstance(value, dict):
            return [self.json(each, level + 1) for each in value]
        shown: dict[str, Any] = {}
        numbers: dict[str, int] = {}
        for key, each in value.items():
            free = name = str(self.json(_text(key)))
            while free in shown or (free != key and free in value):
                numbers[name] = numbers.get(name, 1) + 1
                free = f"{name} ({numbers[name]})"
            shown[free] = self.json(each, level + 1)
        return shown

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, as one line without secrets, and its traceback as a block."""
        try:
            message = record.getMessage()
        except Exception:  # noqa: BLE001 - a log line must not end the task
            message = f"{_text(record.msg)} {_text(record.args)}"
        record.msg, record.args = self.line(message), ()
        if record.exc_info and not record.exc_text:
            try:
                record.exc_text = logging.Formatter().formatException(record.exc_info)
            except Exception:  # noqa: BLE001
                record.exc_text = _text(record.exc_info)
        record.exc_info = None
        record.exc_text = self._indented(record.exc_text)
        record.stack_info = self._indented(record.stack_info)
        return True

    def _indented(self, text: str | None) -> str | None:
        """Return lines none of which can be taken for a line of the log."""
        return "  " + self.block(text).replace("\n", "\n  ") if text else None

    def _shown(self, value: object, most: int, clean: Callable[[str], str]) -> str:
        """Return the beginning of a text, clean. A secret that is cut by that is hidden whole."""
        text, enough = _text(value), most + self._margin
        read, more = clean(text[: 8 * enough])[:enough], len(text) > 8 * enough
        if more and len(read) < enough:
            return "…"  # hardly anything of it can be shown, and maybe the beginning of a secret
        spans = [*_found(_LOOKS_SECRET, read), *self._spans(read)]
        shown = _hide(read[:most], [span for span in spans if span[0] < most])
        return shown[:most] + "…" if len(read) > most or len(shown) > most else shown

    def _spans(self, text: str) -> list[Span]:
        """Return where the secrets stand in a text, in whatever form."""
        if not self._forms or len(text) < SHORTEST:
            return []
        spans: list[Span] = []
        done: list[Reading] = []
        for reading in readings(text):
            done.append(reading)
            for form in self._forms:
                at = reading.text.find(form)
                if at >= 0 and len(text) > MOST_MAPPED and reading.text != text:
                    return [(0, len(text))]
                while at >= 0:
                    span = (at, at + len(form))
                    for each in reversed(done):
                        span = each.origin(*span)
                    spans.append(span)
                    at = reading.text.find(form, at + len(form))
        return spans


def _found(patterns: Mapping[str, str], text: str) -> Iterator[Span]:
    """Yield where group 1 of each pattern stands in a text."""
    lowered = text.lower() if text.isascii() else None  # re knows other letters for i, k and s
    for sign, pattern in patterns.items():
        if lowered is None or sign in lowered:
            yield from (each.span(1) for each in re.finditer(pattern, text))


def _text(value: object) -> str:
    """Return `str(value)`, or its type when that fails."""
    try:
        return str.__str__(value) if isinstance(value, str) else str(value)
    except Exception:  # noqa: BLE001 - whatever the object does, its text must not end the task
        return f"<{type(value).__name__}>"


def _one_line(text: str) -> str:
    """Return a text without controls and the like, a single blank for each run of blanks."""
    return " ".join("".join(c for c in text if c.isprintable() or c.isspace()).split())


def _printable_lines(text: str) -> str:
    """Return a text without controls and the like, except line feeds."""
    text = re.sub(r"[^\S\n]", " ", text.replace("\r\n", "\n"))
    return "".join(c for c in text if c.isprintable() or c == "\n")


def _hide(text: str, spans: list[Span]) -> str:
    """Return a text with `HIDDEN` in place of each span, once for spans that touch."""
    pieces: list[str] = []
    shown_to = 0
    for start, end in sorted(spans):
        if start > shown_to or not pieces:
            pieces += [text[shown_to:start], HIDDEN]
        shown_to = max(shown_to, end)
    return "".join([*pieces, text[shown_to:]])
