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
from base64 import b64encode
from functools import lru_cache
from math import isfinite
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

HIDDEN = "****"
SHORTEST = 8
"""Characters of a secret, blanks not counted, from which on it is searched for in texts. Shorter
ones (`on`, `1234`, `prefect`) are ordinary words too; hiding them would spoil messages and JSON."""
MOST_NESTED = 200  # levels of a JSON value that are shown; Python writes no 1,000
MOST_ESCAPED = 3  # times that a secret is escaped, as JSON within JSON within a URL is
MOST_MAPPED = 200_000
"""Characters of a text in which an escaped secret is hidden alone; a longer one is hidden whole."""

# What a server or a terminal may put into a secret without a reader seeing it.
_BLANK = re.compile(
    r"([\s\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    r"\U000e0000-\U000e0fff]+)"
)
# One character in percent, JSON or Python, or HTML escapes; UTF-8 takes several bytes for it.
_ESCAPE = re.compile(
    r"(%(?:[C-Fc-f][\da-fA-F](?:%[89ABab][\da-fA-F])+|[\da-fA-F]{2})"
    r"|\\(?:[abfnrtv](?:\\[abfnrtv]){0,50}+|\\(?:\\\\){0,50}+|[!-/:-@\[\]-`{-~]"
    r"|u(?:[Dd][89ABab][\da-fA-F]{2}\\u[Dd][C-Fc-f][\da-fA-F]{2}|[\da-fA-F]{4})"
    r"|x(?:[C-Fc-f][\da-fA-F](?:\\x[89ABab][\da-fA-F])+|[\da-fA-F]{2})|U[\da-fA-F]{8})"
    r"|&#?[A-Za-z\d]{1,31};)"
)
_ENCODINGS = {"%": "utf-8", "\\x": "utf-8", "\\u": "utf-16-be", "\\U": "utf-32-be"}

_KEY = re.compile(r"(pn[ub]_[A-Za-z0-9]{20,})")
# In texts for people, hide also what only looks like a secret. Group 1 is what is hidden.
_LOOKS_SECRET = (
    _KEY,
    re.compile(r"://([^/?#\s]+)@"),
    re.compile(
        r"authorization(?:[\"'\\\s]|&#?\w{2,5};|%2[027])*+(?:[:=,]|%3[ad])"
        r"(?:[\"'\\\s]|&#?\w{2,5};|%2[027]|b(?=['\"]))*+"
        r"(?:(?:bearer|basic|digest|negotiate|ntlm|token)(?:\s|\+|%20)++)?([^\s\"'\\&<>,;]+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?i:bearer|basic)(?:\s|\+|%20)++((?=[A-Z]?+[a-z._~+/-]*+[A-Z\d=])[\w.~+/=-]{20,})"
    ),
)

Span = tuple[int, int]


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
            if len(_without_blanks(secret)) >= SHORTEST:
                code = secret.encode(errors="replace").hex()
                forms |= {*_in_base64(secret), code, code.upper()}
                # "+" is a blank in a form; \ and % at the end may be read with what follows.
                for form in (
                    secret,
                    secret.replace(" ", "+"),
                    secret.rstrip("\\%"),
                    *_misread(secret),
                ):
                    forms.update(each.text for each in _readings(form))
            elif secret and len(login) >= SHORTEST:
                forms.update(_in_base64(login))
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
            return _hide(text, [*self._spans(text), *(each.span() for each in _KEY.finditer(text))])
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
        spans = [each.span(1) for pattern in _LOOKS_SECRET for each in pattern.finditer(read)]
        spans += self._spans(read)
        shown = _hide(read[:most], [span for span in spans if span[0] < most])
        return shown[:most] + "…" if len(read) > most or len(shown) > most else shown

    def _spans(self, text: str) -> list[Span]:
        """Return where the secrets stand in a text, in whatever form."""
        if not self._forms or len(text) < SHORTEST:
            return []
        spans: list[Span] = []
        readings: list[_Reading] = []
        for reading in _readings(text):
            readings.append(reading)
            for form in self._forms:
                at = reading.text.find(form)
                if at >= 0 and len(text) > MOST_MAPPED and reading.text != text:
                    return [(0, len(text))]
                while at >= 0:
                    span = (at, at + len(form))
                    for each in reversed(readings):
                        span = each.origin(*span)
                    spans.append(span)
                    at = reading.text.find(form, at + len(form))
        return spans


class _Reading:
    """A text without its blanks, or with its escapes resolved; knows where each part stood."""

    def __init__(self, text: str, *, escapes: bool) -> None:
        self._written = text
        self._pieces = (_ESCAPE if escapes else _BLANK).split(text)  # every second one is such
        read = self._pieces[::]
        read[1::2] = map(_unescaped, read[1::2]) if escapes else [""] * (len(read) // 2)
        self._read = read
        self.text = "".join(read)
        self._places: list[Span] = []

    def origin(self, start: int, end: int) -> Span:
        """Return where a part of the reading stands in the text. An escape is not divided."""
        if self.text == self._written:
            return start, end
        if not self._places:
            at = 0
            for number, (written, read) in enumerate(zip(self._pieces, self._read, strict=True)):
                after = at + len(written)
                if number % 2:
                    self._places += [(at, after)] * len(read)
                else:
                    self._places += zip(range(at, after), range(at + 1, after + 1), strict=True)
                at = after
        return self._places[start][0], self._places[end - 1][1]


def _readings(text: str) -> Iterator[_Reading]:
    """Yield a text without blanks, then with its escapes resolved, and so on while that differs."""
    reading = _Reading(text, escapes=False)
    yield reading
    for _ in range(MOST_ESCAPED):
        before, reading = reading.text, _Reading(reading.text, escapes=True)
        if reading.text == before:
            return
        yield reading


@lru_cache(maxsize=4096)
def _unescaped(escape: str) -> str:
    """Return the character that an escape means; nothing when that is blank or invisible."""
    if escape[0] == "&":
        import html  # not needed by most tasks, and slow to import

        return _without_blanks(html.unescape(escape))
    for start, encoding in _ENCODINGS.items():
        if escape.startswith(start):
            code = bytes.fromhex(escape.replace(start, ""))
            try:
                return _without_blanks(code.decode(encoding))
            except UnicodeDecodeError:
                return _without_blanks(code.decode("latin-1"))
    return "" if escape[1].isalpha() else escape[1::2]  # \n and the like are blanks


def _without_blanks(text: str) -> str:
    return _BLANK.sub("", text)


def _misread(secret: str) -> Iterator[str]:
    """Yield what a server makes of a secret whose encoding it takes for another one."""
    if secret.isascii():
        return
    from unicodedata import normalize

    for encoding in ("latin-1", "cp1252", "ascii"):
        yield secret.encode(errors="replace").decode(encoding, errors="replace")
    yield secret.encode("ascii", errors="replace").decode()
    yield from (normalize(form, secret) for form in ("NFC", "NFD"))


def _in_base64(secret: str) -> Iterator[str]:
    """Yield what each base64 text has in common that has the secret somewhere within it.

    Base64 writes three bytes as four characters, so there are three ways in which a secret may
    stand in it. The characters at both ends depend also on what stands next to it.
    """
    code = secret.encode(errors="replace")
    for before in range(3):
        text = b64encode(bytes(before) + code).decode()
        text = text[(0, 2, 3)[before] : (before + len(code)) * 8 // 6]
        yield text
        yield text.translate({ord("+"): "-", ord("/"): "_"})


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
