"""No secret leaves a task, in whatever form it is repeated; nothing else is changed in JSON."""

from __future__ import annotations

import html
import io
import json
import logging
import math
import re
from base64 import b64encode, urlsafe_b64encode
from time import thread_time
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, quote_plus, unquote, unquote_plus

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from ue_prefect.task.redaction import HIDDEN, SHORTEST, Redactor

if TYPE_CHECKING:
    from collections.abc import Callable

PASSWORD = "Pa\"ss\\w ö/rd&<7>'+%"
KEY = "pnu_" + "A1b2" * 9
REDACTOR = Redactor([PASSWORD, KEY], user="operator")


def lower_percent(text: str) -> str:
    return re.sub("%..", lambda escape: escape[0].lower(), quote(text, safe=""))


def upper_json(text: str) -> str:
    kept = json.dumps(text, ensure_ascii=False)[1:-1]
    code = kept.encode("utf-16-be", errors="surrogatepass").hex().upper()
    units = [code[start : start + 4] for start in range(0, len(code), 4)]
    return "".join(chr(int(unit, 16)) if unit < "0080" else f"\\u{unit}" for unit in units)


def numbered(text: str, form: str) -> str:
    return "".join(each if each.isalnum() else form.format(ord(each)) for each in text)


def within_base64(before: str, encode: Callable[[bytes], bytes]) -> Callable[[str], str]:
    return lambda text: encode(f"{before}{text} and more".encode()).decode()


def folded(*breaks: str) -> Callable[[str], str]:
    def fold(text: str) -> str:
        parts = [text[start : start + 3] for start in range(0, len(text), 3)]
        ends = [breaks[number % len(breaks)] for number in range(len(parts))]
        return "".join(part + end for part, end in zip(parts, ends, strict=True))[: -len(ends[-1])]

    return fold


ENCODINGS: dict[str, Callable[[str], str]] = {
    "plain": lambda text: text,
    "percent": lambda text: quote(text, safe=""),
    "percent, some punctuation kept": lambda text: quote(text, safe="!'()*/:@&="),
    "percent, lower case": lower_percent,
    "percent, a form's": quote_plus,
    "percent, twice": lambda text: quote(quote(text)),
    "JSON": lambda text: json.dumps(text)[1:-1],
    "JSON, upper case": upper_json,
    "JSON, slashes escaped": lambda text: json.dumps(text)[1:-1].replace("/", "\\/"),
    "JSON, HTML escaped": lambda text: json.dumps(text)[1:-1].replace("&", "\\u0026"),
    "JSON within JSON": lambda text: json.dumps(json.dumps(text)[1:-1])[1:-1],
    "HTML": html.escape,
    "HTML, decimal": lambda text: numbered(text, "&#{};"),
    "HTML, hex": lambda text: numbered(text, "&#x{:x};"),
    "HTML within JSON": lambda text: json.dumps(html.escape(text))[1:-1],
    "JSON within HTML": lambda text: html.escape(json.dumps(text)[1:-1]),
    "JSON within a URL": lambda text: quote(json.dumps(text)[1:-1]),
    "repr": lambda text: repr(text)[1:-1],
    "repr of bytes": lambda text: repr(text.encode())[2:-1],
    "base64": lambda text: b64encode(text.encode()).decode(),
    "base64, URL": lambda text: urlsafe_b64encode(text.encode()).decode(),
    "base64 in a URL": lambda text: quote(b64encode(text.encode()), safe=""),
    "base64 in JSON": lambda text: b64encode(text.encode()).decode().replace("/", "\\/"),
    "base64 of a login": lambda text: b64encode(f"operator:{text}".encode()).decode(),
    "base64 of a header": within_base64("Authorization: Bearer ", b64encode),
    "base64 at 1": within_base64("x", b64encode),
    "base64 at 2": within_base64("xx", urlsafe_b64encode),
    "hex": lambda text: text.encode().hex(),
    "hex, upper case": lambda text: text.encode().hex().upper(),
    "folded": folded("\n"),
    "folded, indented": folded("\r\n    ", "\n\t"),
    "folded, escaped": lambda text: json.dumps(folded("\n", "\r\n  ")(text))[1:-1],
    "folded JSON": lambda text: folded("\n ")(json.dumps(text)[1:-1]),
    "folded base64": lambda text: folded("\n ")(b64encode(text.encode()).decode()),
    "with controls": folded("\x00", "\x1b", "\x85"),
    "with what has no width": folded("\u200b", "\u2060", "\ufeff", "\u202e", "\u00ad"),
}


def readings(text: str) -> list[str]:
    """Return what a reader can make of a text with tools at hand, without blanks."""
    tools: list[Callable[[str], str]] = [
        unquote,
        unquote_plus,
        html.unescape,
        lambda text: re.sub(r"\\([^a-z])", r"\1", text),
        lambda text: re.sub(r"\\[nrt]", "", text),
    ]
    texts = [text, *(tool(text) for tool in tools)]
    texts += [tool(each) for each in texts for tool in tools]
    return ["".join(each.split()) for each in texts]


def ways(redactor: Redactor, text: str) -> list[str]:
    in_json = redactor.json({"detail": [text], text: None})
    return [
        redactor.line(text),
        redactor.block(text),
        in_json["detail"][0],
        next(key for key, value in in_json.items() if value is None),
    ]


@pytest.mark.parametrize("secret", [PASSWORD, KEY])
@pytest.mark.parametrize("place", ["Refused: {}, try again", '"{}"', "a={}&b=1"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_secret_is_hidden_in_each_encoding(encoding: str, place: str, secret: str) -> None:
    encoded = ENCODINGS[encoding](secret)
    before, after = place.split("{}")
    for shown in ways(REDACTOR, f"{before}{encoded}{after}"):
        assert HIDDEN in shown
        assert encoded not in shown
        if "base64" not in encoding:  # of which the secret is hidden, not what stands beside it
            assert len(shown) <= len(before) + len(HIDDEN) + len(after) + 8
        assert shown.startswith(before)
        assert all("".join(secret.split()) not in each for each in readings(shown))


secrets = some.one_of(
    some.text(some.characters(min_codepoint=33, max_codepoint=126), min_size=12, max_size=40),
    some.text(
        some.characters(min_codepoint=33, exclude_categories=["C", "Z", "M"]),
        min_size=12,
        max_size=40,
    ),
)


@settings(deadline=None, max_examples=200)
@given(
    secret=secrets, before=some.text(), after=some.text(), encoding=some.sampled_from([*ENCODINGS])
)
def test_no_secret_survives_in_any_text(
    secret: str, before: str, after: str, encoding: str
) -> None:
    encoded = ENCODINGS[encoding](secret)
    for shown in ways(Redactor([secret], user="operator"), f"{before} '{encoded}' {after}"):
        assert encoded not in shown
        assert secret not in "".join(shown.split())
        assert HIDDEN in shown


json_values = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
)


@settings(deadline=None, max_examples=50)
@given(json_values.filter(lambda value: "inf" not in repr(value)))
def test_json_without_secrets_is_unchanged(value: Any) -> None:
    assert REDACTOR.json(value) == value


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://reporting@db",
        "http://me:geheim@proxy/",
        "two\nlines,\ta tab, \x1b[31m, \u200b\u202e\ud800",
        "Authorization: Bearer abcdefgh12345678",
        "A long text… and more...",
        "pnb_report/nightly",
        "%C0%80 is no UTF-8",
        "x" * 100_000,
    ],
)
def test_json_keeps_a_text_as_it_is(text: str) -> None:
    assert REDACTOR.json({text: [text]}) == {text: [text]}


def test_json_keeps_a_value_for_each_key() -> None:
    other = quote(PASSWORD)
    given = {PASSWORD: 1, HIDDEN: 2, other: 3, "**** (2)": 4, (8,): 9}
    shown = REDACTOR.json(given)
    assert shown == {
        "**** (3)": 1,
        HIDDEN: 2,
        "**** (4)": 3,
        "**** (2)": 4,
        "(8,)": 9,
    }


def test_what_json_has_no_word_for_becomes_text() -> None:
    given = {"a": math.nan, "b": -math.inf, "c": b"bytes", "d": {1}, "e": (1, True, 0.5)}
    assert REDACTOR.json(given) == {
        "a": "nan",
        "b": "-inf",
        "c": "b'bytes'",
        "d": "{1}",
        "e": [1, True, 0.5],
    }


def test_what_is_nested_too_deeply_is_shown_in_part() -> None:
    deep: Any = PASSWORD
    for _ in range(1000):
        deep = {"in": [deep]}
    assert '"\\u2026"' in json.dumps(REDACTOR.json(deep))


@pytest.mark.parametrize("short", ["on", "1234", "flow", "prefect", " pre fect "])
def test_a_short_password_spoils_no_text(short: str) -> None:
    redactor = Redactor([short], user="operator")
    text = f"Reached flow run 1234 on prefect {short} 1"
    assert redactor.line(text) == " ".join(text.split())
    assert redactor.json({text: text}) == {text: text}


def test_the_login_of_a_short_password_is_hidden_in_base64() -> None:
    login = b64encode(b"operator:1234").decode()
    shown = Redactor(["1234"], user="operator").json(f"sent {login}, refused")
    assert shown == f"sent {HIDDEN}A==, refused"  # what of it the padding decides


@pytest.mark.parametrize("secrets", [[], [""], ["", "   "], ["\x00" * 20, "\u200b" * 20]])
def test_without_a_secret_nothing_is_hidden(secrets: list[str]) -> None:
    assert Redactor(secrets).line("Flow run is RUNNING…") == "Flow run is RUNNING…"
    assert Redactor(secrets).json("  ") == "  "


def test_one_secret_within_another_is_no_obstacle() -> None:
    redactor = Redactor([PASSWORD, f"operator:{PASSWORD}", f"{PASSWORD}-2"])
    assert redactor.line(f"operator:{PASSWORD} {PASSWORD}-2") == "**** ****"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("pnu_" + "Z9" * 10, "****"),
        ("key=pnb_" + "Z9" * 18 + "!", "key=****!"),
        ("pnb_report/nightly", "pnb_report/nightly"),
        ("http://me:geheim@proxy:3128/", "http://****@proxy:3128/"),
        ("http://me:ge@heim@proxy:3128/", "http://****@proxy:3128/"),
        ("postgresql://reporting@db", "postgresql://****@db"),
        ("http://proxy:3128/?mail=me@bank", "http://proxy:3128/?mail=me@bank"),
        ("by http://proxy:3128…", "by http://proxy:3128…"),
        ("Authorization: Bearer abc", "Authorization: Bearer ****"),
        ("proxy-authorization: basic bWU6Z2VoZWlt", "proxy-authorization: basic ****"),
        ('{"Authorization": "abc"}', '{"Authorization": "****"}'),
        ("{'Authorization': 'Bearer abc'}", "{'Authorization': 'Bearer ****'}"),
        ("(b'Authorization', b'Bearer abc')", "(b'Authorization', b'Bearer ****')"),
        (r"{\"Authorization\": \"Bearer abc\"}", r"{\"Authorization\": \"Bearer ****\"}"),
        (
            "Authorization&quot;: &quot;Token abc&quot;",
            "Authorization&quot;: &quot;Token ****&quot;",
        ),
        ("Authorization%3A%20Bearer%20abc", "Authorization%3A%20Bearer%20****"),
        ("sent BEARER eyJhbGciOi.J9-x.0123456789", "sent BEARER ****"),
        ("sent Bearer eyJhbGciOi.J9-x.0123456789", "sent Bearer ****"),
        ("sent basic bWU6Z2VoZWltZ2VoZWltZ2VoZWlt", "sent basic ****"),
        ("needs Basic Authentication or a bearer token", None),
        ("The Authorization header is missing", None),
        ("Basic information: none", None),
    ],
)
def test_a_line_hides_what_looks_like_a_secret(text: str, shown: str | None) -> None:
    assert Redactor().line(text) == (text if shown is None else shown)


def test_a_line_is_one_printable_line() -> None:
    blanks = "\n \r\n \t \x0b \x0c \x1c \x1d \x1e \x85 \xa0 \u2028 \u2029 \u3000"
    unseen = (
        "\x00\x07\x08\x1b\x7f\x80\x9b\x9f\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068"
        "\u2069\u202a\u202b\u202c\u202d\u202e\u061c\ufeff\xad\ud800\udfff\ue000\U000e0001\uffff"
    )
    text = f"  Über{blanks}東京{unseen} שלום{blanks}🚀 \x1b]0;title\x07"
    assert REDACTOR.line(text) == "Über 東京 שלום 🚀 ]0;title"


def test_a_block_keeps_its_lines_and_indents() -> None:
    text = "Traceback:\r\n  File\t1\n\n    x = \x1b[31m2\u2028\x85\x0bValueError: \u202eö 🚀\r"
    assert REDACTOR.block(text) == "Traceback:\n  File 1\n\n    x = [31m2   ValueError: ö 🚀 "


@pytest.mark.parametrize("way", [REDACTOR.line, REDACTOR.block])
def test_a_text_is_cut_where_it_is_too_long(way: Callable[[object, int], str]) -> None:
    assert way("x" * 50, 50) == "x" * 50
    assert way("x" * 51, 50) == "x" * 50 + "…"
    assert way("x" * 1_000_000, 50) == "x" * 50 + "…"
    assert way(" \x00" * 1_000_000 + "x", 50).endswith("…")


@pytest.mark.parametrize("way", [REDACTOR.line, REDACTOR.block])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_cut_shows_no_beginning_of_a_secret(
    way: Callable[[object, int], str], encoding: str
) -> None:
    encoded = ENCODINGS[encoding](PASSWORD)
    for length in range(0, 60, 3):
        shown = way("-" * length + encoded + "-" * 5000, 50).replace("-", "")
        if "base64" not in encoding:
            assert set(shown) <= set("*… \n")
        elif encoding == "base64":  # its ends depend on what stands next to the secret
            assert len(shown.strip("*… \n=")) <= 4
        else:
            assert "*" in shown or length > 18
    stretched = (" " * 3000).join(PASSWORD)
    assert "s" not in way("-" * 40 + stretched, 50)


class Unruly:
    def __str__(self) -> str:
        raise RuntimeError(PASSWORD)

    __repr__ = __str__


def test_nothing_raises_whatever_the_object_does() -> None:
    assert REDACTOR.line(Unruly()) == "<Unruly>"
    assert REDACTOR.block(Unruly()) == "<Unruly>"
    assert REDACTOR.json({Unruly(): [Unruly()]}) == {"<Unruly>": ["<Unruly>"]}
    assert REDACTOR.line(None) == "None"
    assert REDACTOR.line(b"\xff") == "b'\\xff'"


def logged(log: Callable[[logging.Logger], None]) -> str:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(REDACTOR)
    logger = logging.Logger("test", logging.DEBUG)
    logger.addHandler(handler)
    log(logger)
    return stream.getvalue()


def test_a_log_message_is_one_line_without_secrets() -> None:
    text = logged(lambda logger: logger.info("Refused %s", f"{KEY}\n2026-01-01 forged \x1b[31m"))
    assert text == "Refused **** 2026-01-01 forged [31m\n"


def test_a_traceback_and_a_stack_are_shown_without_secrets() -> None:
    def fail(logger: logging.Logger) -> None:
        try:
            raise ValueError(f"{KEY} \x1b[31m")
        except ValueError:
            logger.exception("Refused", stack_info=True)

    text = logged(fail)
    assert text.startswith("Refused\n  Traceback (most recent call last):\n    File ")
    assert "\n  ValueError: **** [31m\n" in text
    assert "\n  Stack (most recent call last):\n" in text


@pytest.mark.parametrize("args", [(1, 2), (Unruly(),), ({"a": KEY},), ()])
def test_a_log_record_that_does_not_fit_its_format_is_shown(args: tuple[object, ...]) -> None:
    record = logging.LogRecord("test", logging.INFO, "", 1, "%d of %s %(a)s", args, None)
    assert REDACTOR.filter(record)
    assert record.getMessage().startswith("%d of %s %(a)s")
    assert KEY not in record.getMessage()


WORST = {
    "blanks": "a\u200b",
    "percent escapes": "%25",
    "backslashes": "\\",
    "entities": "&" + "a" * 30,
    "addresses": "http://me:",
    "headers": "authorization:",
    "schemes": "Basic ",
    "keys begun": "pnu_",
    "keys": KEY + " ",
    "the secret's own beginning": "a",
}
"""For each pattern a text that gives it most to do."""


@pytest.mark.parametrize("worst", WORST)
def test_five_megabytes_take_less_than_a_second(worst: str) -> None:
    unit = WORST[worst]
    text = "http://" + unit * (5_000_000 // len(unit)) + "/…"
    redactor = Redactor([PASSWORD, KEY, "a" * 30 + "b"], user="operator")
    for way in (redactor.line, redactor.block, redactor.json):
        assert seconds(way, text) < 1


def seconds(way: Callable[[str], object], text: str) -> float:
    """Return the shortest time of up to four runs, of the first that is short enough."""
    least = math.inf
    for _ in range(4):
        start = thread_time()
        way(text)
        least = min(least, thread_time() - start)
        if least < 1:
            break
    return least


def test_the_limit_is_where_the_docstring_says() -> None:
    assert SHORTEST == 8
    assert Redactor(["1234567"]).line("1234567 12345678") == "1234567 12345678"
    assert Redactor(["12345678"]).line("1234567 12345678") == "1234567 ****"
