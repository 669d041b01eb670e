"""Draws a task's fields by chance: right values, and whatever else may stand in them.

They are drawn here, and not by Hypothesis, as that takes three times as long to draw a task's
fields as the task takes to read them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.faults.simulated_place import ACCOUNT_ID, DEPLOYMENT_ID, WORKSPACE_ID
from ue_prefect.prefect.server import PREFECT_CLOUD
from ue_prefect.task.fields import CHOICES, CREDENTIAL, FIELDS, raw_credential

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

SECRETS = (
    "correct-horse-battery",
    'back\\slash"quote',
    "geheimes Wörtchen",
    "pnu_0123456789abcdef",
)
SURROUNDINGS = ("", "x", " ", "https://me:", "\n", "{", '"', "\x00", "\ud800")
ODD_TEXTS = (
    *("", " ", "0", "-1", "1e5", "true", "None", "ÄÖ\u2028", "\x00", "\ud800", "\udfff half"),
    *("long " * 20_000, "${variable}", "[]", "{}", '{"tags": [1]}', '{"a": NaN}'),
    *("{" * 50, "[" * 20_000, "Skipped=20", "=1", "a=1, a=2", "A=1,", "flow/", "a/b\nc/d"),
)
ODD_NUMBERS = (0, -1, 2**31, 10**400, 1.5, float("nan"), float("inf"), 1e300)
JUNK_NAMES = ("credentials.", "credentials.key", "wait ", "")
RIGHT: dict[str, Sequence[Any]] = {
    **{name: ("", *choices) for name, choices in CHOICES.items()},
    "workspace": ([WORKSPACE_ID], ["operations"], [""]),
    "deployment": (DEPLOYMENT_ID, "nightly", "etl/nightly"),
    "flow_run": (DEPLOYMENT_ID,),
    "run_input": ("", None, '{"approved": true}', {"n": 1}),
    "flow_run_name": ("", None, "tonight"),
    "additional_parameters": (True, False, "true", "false"),
    "parameters_json": ("", "{}", '{"tags": ["a"]}', {"parameters": {"n": 1}}),
    "wait": (True, False),
    "polling_interval": (1, "60", 60),
    "max_polls": (None, "", 3, "3"),
    "upstream": (DEPLOYMENT_ID, "etl/nightly", f"etl/nightly\n\n{DEPLOYMENT_ID}"),
    "not_older_than": ("", 24, "1"),
    "start_limit": ("", None, 5),
    "state_exit_codes": ("", "Skipped=31, No Data=32"),
    "api_url": ("", PREFECT_CLOUD, "http://prefect.test/api"),
    "ca_bundle": ("", None),
    "out_flow_run_id": ("", DEPLOYMENT_ID),
}


def draw_task(random: Random) -> tuple[str, dict[str, Any]]:
    """Draw a secret, and a task's fields that hold it where it belongs, and perhaps elsewhere."""
    return _Draw(random).task()


def simplest(fields: dict[str, Any], fails: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """Leave out of a task's fields what they do not need in order to fail."""
    for name in list(fields):
        fewer = {each: value for each, value in fields.items() if each != name}
        if fails(fewer):
            fields = fewer
    return fields


class _Draw:
    """Draws by chance."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._one_of = random.choice

    def task(self) -> tuple[str, dict[str, Any]]:
        secret, is_tidy = self._one_of(SECRETS), self._is_one_in(2)
        right = {name: self._one_of(values) for name, values in RIGHT.items()}
        fields = {name: value for name, value in right.items() if not self._is_one_in(20)}
        for _ in range(0 if is_tidy else self._up_to(3)):
            fields[self._one_of(list(FIELDS))] = self._value()
        for _ in range(self._up_to(2)):
            fields[self._one_of((*JUNK_NAMES, self._text()))] = self._value()
        for name in (CREDENTIAL, f"{CREDENTIAL}.user", f"{CREDENTIAL}.password"):
            if not self._is_one_in(10):
                fields.pop(name, None)
        fields |= self._credentials(secret)
        _, password = raw_credential(fields)
        if isinstance(password, str) and password.strip() == secret:
            anywhere = ["flow_run_name", "junk", secret] if is_tidy else [*FIELDS, "junk", secret]
            for _ in range(self._up_to(3)):
                if (name := self._one_of(anywhere)) != CREDENTIAL:
                    fields[name] = self._planted(secret)
        return secret, fields

    def _credentials(self, secret: str) -> dict[str, Any]:
        """Draw a Credential with a secret: nested, flattened, both, or in another shape."""
        user = self._one_of((ACCOUNT_ID, ACCOUNT_ID, "operator", self._scalar()))
        password = self._one_of((secret, secret, f" {secret}", f"{secret}\n"))
        nested = {"user": user, "password": password}
        flat = {f"{CREDENTIAL}.{part}": value for part, value in nested.items()}
        shapes: tuple[dict[str, Any], ...] = (
            *[{CREDENTIAL: nested}] * 6,
            *[flat] * 3,
            {CREDENTIAL: nested, **flat},
            {CREDENTIAL: "", **flat},
            {CREDENTIAL: [user, secret]},
            {CREDENTIAL: secret},
            {CREDENTIAL: {"user": user, "password": [secret]}},
            {CREDENTIAL: {"user": user, "password": {"value": secret}}},
            {CREDENTIAL: {"user": user, "key": secret, "deep": [{secret: secret}]}},
            {CREDENTIAL: {**nested, "token": secret}},
            {f"{CREDENTIAL}.password": [secret], CREDENTIAL: None},
            {f"{CREDENTIAL}.password": {"user": secret}},
            {f"{CREDENTIAL}.token": {"user": {"password": secret}}},
        )
        return self._one_of(shapes)

    def _planted(self, secret: str) -> Any:
        """Draw a value that holds the secret somewhere."""
        text = self._one_of(SURROUNDINGS) + secret + self._one_of(SURROUNDINGS)
        wrapped: tuple[Any, ...] = (
            text,
            [text],
            [text, text],
            {text: 1},
            {"parameters": {"key": text}},
            {"tags": [{text: None}]},
            json.dumps({"context": {text: text}}),
            json.dumps({text: 1}),
            text.encode(errors="replace"),
        )
        return self._one_of(wrapped)

    def _value(self, depth: int = 2) -> Any:
        if depth and self._is_one_in(3):
            inner = [self._value(depth - 1) for _ in range(self._up_to(3))]
            return inner if self._is_one_in(2) else {self._text(): each for each in inner}
        return self._scalar()

    def _scalar(self) -> Any:
        number = self._random.randint(-(2**40), 2**40)
        scalars = (None, True, False, number, number / 3, self._one_of(ODD_NUMBERS))
        return self._one_of((*scalars, *[self._text()] * 4, self._random.randbytes(3)))

    def _text(self) -> str:
        if self._is_one_in(2):
            return self._one_of(ODD_TEXTS)
        most = self._one_of((0x7F, 0x2FF, 0xFFFF, 0x10FFFF))
        return "".join(chr(self._random.randint(0, most)) for _ in range(self._up_to(12)))

    def _up_to(self, most: int) -> int:
        return self._random.randint(0, most)

    def _is_one_in(self, number: int) -> bool:
        return self._random.randrange(number) == 0
