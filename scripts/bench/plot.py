"""Draws what clients and starts take, and puts it into the tables of the documentation.

    python -m scripts.bench.plot

In: ``docs/figures/clients.json`` and ``start.json``. Out: ``<figures>-<what>-<mode>.svg`` beside
them, each for a light and for a dark page, and the tables in ``docs/index.md`` and
``docs/how-it-is-tested.md``. The same figures give the same bytes.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

import matplotlib
from matplotlib.figure import Figure

from scripts.bench import clients, start
from scripts.environments import ROOT
from scripts.tables import place_of_table

if TYPE_CHECKING:
    from collections.abc import Mapping

HEAD = "| reading a flow run with | time | CPU time | memory | packages |\n|---|---|---|---|---|"

SIZE = (4.0, 1.75)
"""In inches, of 96 pixels in a browser: the width of a telephone's page."""

HIGHLIGHTED = (clients.OURS, "prefect_rest", "archive", "extension")
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
    packages = figures["packages"]
    lines = [HEAD]
    for name, figure in figures["read"].items():
        cells = [f"{figure['medians'][one] * 1000:.0f} ms" for one in ("seconds", "cpu_seconds")]
        cells += [f"{figure['medians']['mebibytes']:.0f} MiB", str(packages[name])]
        lines.append(f"| `{name}` | {' | '.join(cells)} |")
    for what in ("read", "launch"):
        for name in clients.LEAST_TIMES:
            cells = [
                f"{median:.3g} ({low:.3g} to {high:.3g})"
                for low, median, high in figures[what][name]["ratios"].values()
            ]
            times = packages[name] / packages[clients.OURS]
            which = "" if what == "read" else ", launching one"
            cells.append(f"{times:.0f}")
            lines.append(f"| `{name}` ÷ `{clients.OURS}`{which} | {' | '.join(cells)} |")
    python, httpx_version = (figures["versions"][each] for each in ("python", "httpx"))
    lines.append(
        f"\nFrom the start of Python {python} to the first response: medians of "
        f"{figures['rounds']} runs in turn, and of their\nratios (with quartiles). Measured on "
        f"{figures['date']} with httpx {httpx_version}, by `nox -s bench`."
    )
    return "\n".join(lines) + "\n"


STARTS = {
    "archive": "archive, as an agent runs it",
    "agent": "of that the agent, with a Python of its own",
    "Python": "Python alone",
    "extension": "archive, without what is the agent's",
    "httpx": "script with httpx",
    "http.client": "script with `http.client`",
    "socket": "script with a bare socket",
}
"""How the table calls what `scripts.bench.start` measures."""


def start_table(figures: dict[str, Any]) -> str:
    """Return what a launch takes as a Markdown table: medians, then ratios with quartiles."""
    trusts = ("one authority", "all authorities")
    heads = [f"{trust}: {each}" for trust in trusts for each in ("time", "CPU time", "memory")]
    lines = [f"| | {' | '.join(heads)} |", "|---" * (len(heads) + 1) + "|"]
    for name, called in STARTS.items():
        cells = []
        for trust in trusts:
            time, cpu, memory = figures[trust]["medians"][name].values()
            cells += [f"{time * 1000:.0f} ms", f"{cpu * 1000:.0f} ms", f"{memory:.1f} MiB"]
        lines.append(f"| {called} | {' | '.join(cells)} |")
    for name, called in (("ratios", "without what is the agent's"), ("whole", "as it is run")):
        cells = [
            f"{median:.2f} ({low:.2f} to {high:.2f})"
            for trust in trusts
            for low, median, high in figures[trust][name].values()
        ]
        lines.append(f"| ratio to httpx, {called} | {' | '.join(cells)} |")
    lines.append(
        f"\nMedians of {figures['rounds']} runs in turn, and of their ratios (with quartiles), on "
        f"{figures['date']} with\nPython {figures['versions']['python']}."
    )
    return "\n".join(lines) + "\n"


def write_table(page: str, name: str, table: str) -> None:
    """Put a table between its two comments on a page of the documentation."""
    path = ROOT / "docs" / page
    place = place_of_table(name)
    path.write_text(place.sub(lambda _: table, path.read_text(encoding="utf-8")), encoding="utf-8")
    print(table)


def main() -> None:
    """Write the tables, and draw all plots."""
    of_clients, of_starts = (
        json.loads(each.FIGURES.read_text(encoding="utf-8")) for each in (clients, start)
    )
    write_table("index.md", "clients", table(of_clients))
    write_table("how-it-is-tested.md", "start", start_table(of_starts))
    taken = {name: each["medians"] for name, each in of_clients["read"].items()}
    packages = {name: {"packages": each} for name, each in of_clients["packages"].items()}
    launches = of_starts["all authorities"]["medians"]
    programs = {each: launches[each] for each in STARTS if each not in ("agent", "Python")}
    plots = {
        "clients-time": ("Time to the first response, in ms", _of(taken, "seconds", 1000)),
        "clients-cpu": ("CPU time until then, in ms", _of(taken, "cpu_seconds", 1000)),
        "clients-memory": ("Peak memory, in MiB", _of(taken, "mebibytes")),
        "clients-packages": ("Installed packages", _of(packages, "packages")),
        "start-time": ("Time of a launch, in ms", _of(programs, "seconds", 1000)),
        "start-memory": ("Its peak memory, in MiB", _of(programs, "mebibytes")),
    }
    # Texts stay texts, in the reader's font; ids are the same each time.
    matplotlib.rcParams.update(
        {"svg.fonttype": "none", "svg.hashsalt": "clients", "font.family": "sans-serif"}
    )
    for name, (title, bars) in plots.items():
        for mode, colours in MODES.items():
            image = clients.FIGURES.parent / f"{name}-{mode}.svg"
            draw(title, bars, colours).savefig(image, transparent=True, metadata={"Date": None})


def _of(taken: Mapping[str, Mapping[str, Any]], measure: str, factor: int = 1) -> dict[str, float]:
    return {name: each[measure] * factor for name, each in taken.items()}


if __name__ == "__main__":
    main()
