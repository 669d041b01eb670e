"""Draws what clients take, and puts it into the table of the documentation's first page.

    python -m scripts.bench.plot

In: ``docs/figures/clients.json``. Out: ``docs/figures/clients-<what>-<mode>.svg``, each for a light
and for a dark page, and the table in ``docs/index.md``. The same figures give the same bytes.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

import matplotlib
from matplotlib.figure import Figure

from scripts.bench.clients import FIGURES, LEAST_CPU_TIMES, OURS
from scripts.environments import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGE = ROOT / "docs" / "index.md"
TABLE = re.compile(r"(?<=<!-- clients -->\n).*?(?=<!-- /clients -->)", re.DOTALL)
HEAD = "| reading a flow run with | time | CPU time | memory | packages |\n|---|---|---|---|---|"

SIZE = (4.0, 1.75)
"""In inches, of 96 pixels in a browser: the width of a telephone's page."""

HIGHLIGHTED = (OURS, "prefect_rest")
ROOM = 1.25
"""The axis, as a multiple of the longest bar: the number behind it has room."""


class Colours(NamedTuple):
    """What a page's background asks for."""

    text: str
    ours: str
    others: str


MODES = {
    "light": Colours("#1f2328", "#2757dd", "#a5acb5"),
    "dark": Colours("#cfd0d0", "#5ca5ff", "#646b74"),
}


def draw(title: str, bars: Mapping[str, float], colours: Colours) -> Figure:
    """Draw a bar for each client, the first on top."""
    figure = Figure(figsize=SIZE, layout="constrained")
    axes = figure.add_subplot()
    fills = [colours.ours if name in HIGHLIGHTED else colours.others for name in bars]
    drawn = axes.barh(list(bars), list(bars.values()), color=fills, height=0.7)
    axes.bar_label(drawn, fmt="{:,.0f}", padding=4, color=colours.text)
    axes.set_title(title, loc="left", color=colours.text, fontsize=10, fontweight="bold")
    axes.set_xlim(0, max(bars.values()) * ROOM)
    axes.invert_yaxis()
    axes.tick_params(length=0, colors=colours.text)
    axes.xaxis.set_visible(False)
    axes.spines[:].set_visible(False)
    return figure


def table(figures: dict[str, Any]) -> str:
    """Return the figures as a Markdown table: medians, then ratios with quartiles."""
    lines = [HEAD]
    for name, figure in figures["clients"].items():
        cells = [f"{figure['medians'][one] * 1000:.0f} ms" for one in ("seconds", "cpu_seconds")]
        cells += [f"{figure['medians']['mebibytes']:.0f} MiB", str(figure["packages"])]
        lines.append(f"| `{name}` | {' | '.join(cells)} |")
    for name, figure in figures["clients"].items():
        if name in LEAST_CPU_TIMES:
            cells = [
                f"{median:.3g} ({low:.3g} to {high:.3g})"
                for low, median, high in figure["ratios"].values()
            ]
            packages = figure["packages"] / figures["clients"][OURS]["packages"]
            lines.append(f"| `{name}` ÷ `{OURS}` | {' | '.join(cells)} | {packages:.0f} |")
    python, httpx_version = (figures["versions"][each] for each in ("python", "httpx"))
    lines.append(
        f"\nFrom the start of Python {python} to the first response: medians of "
        f"{figures['rounds']} runs in turn, and of their\nratios (with quartiles). Measured on "
        f"{figures['date']} with httpx {httpx_version}, by `nox -s bench`."
    )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the table, and draw all plots."""
    figures = json.loads(FIGURES.read_text(encoding="utf-8"))
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(TABLE.sub(lambda _: table(figures), page), encoding="utf-8")
    print(table(figures))
    clients = figures["clients"]
    medians = {name: figure["medians"] for name, figure in clients.items()}
    plots = {
        "time": (
            "Time to the first response, in ms",
            {name: each["seconds"] * 1000 for name, each in medians.items()},
        ),
        "cpu": (
            "CPU time until then, in ms",
            {name: each["cpu_seconds"] * 1000 for name, each in medians.items()},
        ),
        "memory": (
            "Peak memory, in MiB",
            {name: each["mebibytes"] for name, each in medians.items()},
        ),
        "packages": (
            "Installed packages",
            {name: each["packages"] for name, each in clients.items()},
        ),
    }
    # Texts stay texts, in the reader's font; ids are the same each time.
    matplotlib.rcParams.update(
        {"svg.fonttype": "none", "svg.hashsalt": "clients", "font.family": "sans-serif"}
    )
    for what, (title, bars) in plots.items():
        for mode, colours in MODES.items():
            image = FIGURES.parent / f"clients-{what}-{mode}.svg"
            draw(title, bars, colours).savefig(image, transparent=True, metadata={"Date": None})


if __name__ == "__main__":
    main()
