"""Draws the template's icon, ``extension/template_icon.png``: a flow run, launched and watched.

    python -m scripts.template.icon

A launched run is the triangle, the watch over it the ring with its dot. Each pixel is the mean of
8 x 8 points, and a point's colour is decided by plain geometry, so there is no picture to edit.
"""

from __future__ import annotations

import struct
import sys
import zlib
from typing import TYPE_CHECKING

from scripts.environments import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

ICON_FILE = ROOT / "extension" / "template_icon.png"
SIZE = 48
"""Pixels in width and height: what the Controller takes."""
POINTS = 8
"""Points of a pixel in each direction."""

Colour = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""

WHITE: Colour = (1, 1, 1)
TOP: Colour = (0.18, 0.44, 0.95)
BOTTOM: Colour = (0.06, 0.16, 0.45)
TRACK: Colour = (0.45, 0.63, 0.98)
DOT: Colour = (0.30, 0.90, 0.60)

CORNER = 10.5
MIDDLE = SIZE / 2
RING = (14.0, 17.4)
"""The inner and the outer radius of the ring."""
DOT_CENTRE = (MIDDLE + 11.1, MIDDLE - 11.1)
DOT_RADIUS = 4.6
DOT_MARGIN = 2.2
"""The gap between dot and ring."""
TRIANGLE = (19.2, 15.6, 33.4)
"""Its left edge, its top, and its point on the right."""


def colour_at(x: float, y: float) -> Colour | None:
    """Return the colour of a point, None where it is clear; the origin is the top left corner."""
    if not _in_square(x, y):
        return None
    to_dot = _distance(x, y, *DOT_CENTRE)
    if to_dot <= DOT_RADIUS:
        return DOT
    inner, outer = RING
    if to_dot > DOT_RADIUS + DOT_MARGIN and inner <= _distance(x, y, MIDDLE, MIDDLE) <= outer:
        return TRACK
    if _in_triangle(x, y):
        return WHITE
    share = y / SIZE
    return (
        TOP[0] + (BOTTOM[0] - TOP[0]) * share,
        TOP[1] + (BOTTOM[1] - TOP[1]) * share,
        TOP[2] + (BOTTOM[2] - TOP[2]) * share,
    )


def _distance(x: float, y: float, to_x: float, to_y: float) -> float:
    return float(((x - to_x) ** 2 + (y - to_y) ** 2) ** 0.5)


def _in_square(x: float, y: float) -> bool:
    """Tell whether a point is in the square with round corners."""
    nearest_x = min(max(x, CORNER), SIZE - CORNER)
    nearest_y = min(max(y, CORNER), SIZE - CORNER)
    return _distance(x, y, nearest_x, nearest_y) <= CORNER


def _in_triangle(x: float, y: float) -> bool:
    left, top, right = TRIANGLE
    half_height = MIDDLE - top
    return left <= x <= right and abs(y - MIDDLE) <= half_height * (right - x) / (right - left)


def _pixel(column: int, row: int) -> bytes:
    """Return a pixel's four bytes: the mean of its points that are not clear, and their share."""
    steps = [(step + 0.5) / POINTS for step in range(POINTS)]
    points = [colour_at(column + across, row + down) for down in steps for across in steps]
    seen = [point for point in points if point is not None]
    if not seen:
        return bytes(4)
    means = [sum(parts) / len(seen) for parts in zip(*seen, strict=True)]
    return bytes(round(255 * value) for value in (*means, len(seen) / len(points)))


def pixels() -> list[bytes]:
    """Return the icon's rows, from the top, four bytes a pixel."""
    return [b"".join(_pixel(column, row) for column in range(SIZE)) for row in range(SIZE)]


def as_png(rows: Sequence[bytes]) -> bytes:
    """Return rows of pixels as a PNG file (https://www.w3.org/TR/png-3/)."""
    eight_bits_with_opacity = struct.pack(">IIBBBBB", SIZE, len(rows), 8, 6, 0, 0, 0)
    unfiltered = b"".join(b"\0" + row for row in rows)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, content)
        for kind, content in (
            (b"IHDR", eight_bits_with_opacity),
            (b"IDAT", zlib.compress(unfiltered, 9)),
            (b"IEND", b""),
        )
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    body = kind + content
    return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))


def main() -> int:
    """Write the icon; return the exit code."""
    ICON_FILE.write_bytes(as_png(pixels()))
    print(f"Wrote {ICON_FILE.relative_to(ROOT).as_posix()}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
