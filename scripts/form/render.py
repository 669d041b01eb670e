"""Renders ``template.json`` as a task's form: one page that needs nothing besides itself.

    python -m scripts.form.render [FILE]

It lays the fields out as Universal Controller does, in two columns and with the template's rules
live, so that a form can be looked at, tested and pictured without a Controller. It is no copy of
Controller's page, and what its lists offer are samples.
"""

from __future__ import annotations

import argparse
import json
import sys
from base64 import b64encode
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from scripts.environments import ROOT
from scripts.template.write import ICON_FILE, TEMPLATE_FILE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scripts.template.file_format import JsonObject

PAGE_FILE = ROOT / "build" / "form.html"
PARTS = Path(__file__).resolve().parent / "page"

SAMPLES = {
    "credentials": ["Prefect Cloud - Payments", "Prefect Cloud - Risk"],
    "workspace": ["Payments", "Payments Test", "Risk"],
    "deployment": ["reconciliation/hourly", "settlement/month-end", "settlement/nightly"],
}
"""What the lists of credentials and of dynamic choices offer."""


def page(template: JsonObject) -> str:
    """Return the form as HTML."""
    parts = {path.name: path.read_text(encoding="utf-8") for path in PARTS.iterdir()}
    return Template(parts["page.html"]).substitute(
        name=template["name"],
        icon=b64encode(ICON_FILE.read_bytes()).decode(),
        style=parts["form.css"],
        script=parts["form.js"],
        template=_within_html(template),
        samples=_within_html(SAMPLES),
    )


def address(page_file: Path, values: Mapping[str, str]) -> str:
    """Return the address of the page with its fields filled in.

    Args:
        values: by field name, as texts. Two more names are the form's own: ``title`` is the task's
            name, ``open`` the field whose list is open.
    """
    return f"{page_file.resolve().as_uri()}#{urlencode(values)}"


def render(page_file: Path = PAGE_FILE) -> Path:
    """Write the page of the committed template, and return where."""
    template = json.loads(TEMPLATE_FILE.read_text(encoding="utf-8"))
    page_file.parent.mkdir(parents=True, exist_ok=True)
    page_file.write_text(page(template), encoding="utf-8", newline="\n")
    return page_file


def _within_html(document: object) -> str:
    """Return JSON that no HTML parser takes for the end of the script it stands in."""
    return json.dumps(document, ensure_ascii=False).replace("<", "\\u003c")


def main() -> int:
    """Write the page; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path, default=PAGE_FILE)
    print(f"Wrote {render(parser.parse_args().file)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
