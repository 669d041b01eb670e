"""Parameters on the command line, as Prefect's own command takes them."""

from __future__ import annotations

import json

import pytest

from ue_prefect.cli.arguments import parse, task_fields

LAUNCH = ["launch", "--deployment", "nightly", "--api-url", "http://own.test/api"]


def parameters(*arguments: str) -> object:
    """Return the parameters that the task launches with."""
    fields = task_fields(parse([*LAUNCH, *arguments]))
    assert fields["additional_parameters"]
    return json.loads(fields["parameters_json"])["parameters"]


@pytest.mark.parametrize(
    ("given", "parameter"),
    [
        ("amount=3", 3),
        ("amount=3.50", 3.5),
        ("amount=null", None),
        ('amount={"of": [1]}', {"of": [1]}),
        ("amount=three", "three"),
        ("amount=NaN", "NaN"),
        ("amount=1e999", "1e999"),
        ("amount=a=b", "a=b"),
        ("amount=", ""),
    ],
)
def test_a_value_is_json_or_else_text(given: str, parameter: object) -> None:
    assert parameters("-p", given) == {"amount": parameter}


def test_single_ones_go_over_the_object() -> None:
    given = ["--params", '{"amount": 1, "urgent": true}', "-p", "amount=2", "--param", "day=today"]
    assert parameters(*given) == {"amount": 2, "urgent": True, "day": "today"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-p", "amount"], "argument -p/--param: must be KEY=VALUE"),
        (["-p", "amount=\udcff"], "argument -p/--param: must be valid Unicode text"),
        (["-p", "=3"], "argument -p/--param: must be KEY=VALUE"),
        (["--params", "[]"], "argument --params: must be a JSON object"),
        (["--params", "{"], "argument --params: must be a JSON object"),
        (
            ["--options", "{}", "-p", "amount=3"],
            "give the parameters in --options, or by --params and -p, not both",
        ),
    ],
)
def test_what_is_wrong_is_said(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse([*LAUNCH, *arguments])
    assert ended.value.code == 20
    assert said in capsys.readouterr().err
