"""Reads a text as those programs would that show it, to find what is written in it.

First without blanks and invisible characters, then with its escapes resolved, and so on. Each
reading knows where its characters stand in the text.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_ESCAPED = 3  # times that a secret is escaped, as JSON within JSON within a URL is

# Patterns are compiled when a text first needs them: that takes long, and few texts need them all.
# What a server or a terminal may put into a secret without a reader seeing it.
_BLANK = (
    r"([\s\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    r"\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    r"\U000e0000-\U000e0fff]+)"
)
_ASCII_BLANK = r"([\x00-\x20\x7f]+)"
"""What of it a text in ASCII may have."""

# One character in percent, JSON or Python, or HTML escapes; UTF-8 takes several bytes for it.
_ESCAPE = (
    r"(%(?:[C-Fc-f][\da-fA-F](?:%[89ABab][\da-fA-F])+|[\da-fA-F]{2})"
    r"|\\(?:[abfnrtv](?:\\[abfnrtv]){0,50}+|\\(?:\\\\){0,50}+|[!-/:-@\[\]-`{-~]"
    r"|u(?:[Dd][89ABab][\da-fA-F]{2}\\u[Dd][C-Fc-f][\da-fA-F]{2}|[\da-fA-F]{4})"
    r"|x(?:[C-Fc-f][\da-fA-F](?:\\x[89ABab][\da-fA-F])+|[\da-fA-F]{2})|U[\da-fA-F]{8})"
    r"|&#?[A-Za-z\d]{1,31};)"
)
_ENCODINGS = {"%": "utf-8", "\\x": "utf-8", "\\u": "utf-16-be", "\\U": "utf-32-be"}

Span = tuple[int, int]


class Reading:
    """A text without its blanks, or with its escapes resolved; knows where each part stood."""

    def __init__(self, text: str, *, escapes: bool) -> None:
        self._written = text
        self._pieces = (_escapes if escapes else _blanks)(text)
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


def _blanks(text: str) -> list[str]:
    """Divide a text so that every second piece is blank."""
    return re.split(_ASCII_BLANK if text.isascii() else _BLANK, text)


def _escapes(text: str) -> list[str]:
    """Divide a text so that every second piece is an escape."""
    return re.split(_ESCAPE, text) if any(each in text for each in "%\\&") else [text]


def readings(text: str) -> Iterator[Reading]:
    """Yield a text without blanks, then with its escapes resolved, and so on while that differs."""
    reading = Reading(text, escapes=False)
    yield reading
    for _ in range(MOST_ESCAPED):
        before, reading = reading.text, Reading(reading.text, escapes=True)
        if reading.text == before:
            return
        yield reading


@lru_cache(maxsize=4096)
def _unescaped(escape: str) -> str:
    """Return the character that an escape means; nothing when that is blank or invisible."""
    if escape[0] == "&":
        import html  # not needed by most tasks, and slow to import

        return without_blanks(html.unescape(escape))
    for start, encoding in _ENCODINGS.items():
        if escape.startswith(start):
            code = bytes.fromhex(escape.replace(start, ""))
            try:
                return without_blanks(code.decode(encoding))
            except UnicodeDecodeError:
                return without_blanks(code.decode("latin-1"))
    return "" if escape[1].isalpha() else escape[1::2]  # \n and the like are blanks


def without_blanks(text: str) -> str:
    return "".join(_blanks(text)[::2])


def misread(secret: str) -> Iterator[str]:
    """Yield what a server makes of a secret whose encoding it takes for another one."""
    if secret.isascii():
        return
    from unicodedata import normalize

    for encoding in ("latin-1", "cp1252", "ascii"):
        yield secret.encode(errors="replace").decode(encoding, errors="replace")
    yield secret.encode("ascii", errors="replace").decode()
    yield from (normalize(form, secret) for form in ("NFC", "NFD"))


def in_base64(secret: str) -> Iterator[str]:
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
