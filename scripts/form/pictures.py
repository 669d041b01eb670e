"""Takes the pictures of the author's guide: its examples, as headless Chromium shows the form.

python -m scripts.form.pictures
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from scripts.environments import ROOT
from scripts.form.browser import HEIGHT, WIDTH, chromium
from scripts.form.examples import EXAMPLES
from scripts.form.render import address, render

IMAGES = ROOT / "docs" / "images"


def main() -> int:
    """Write the pictures; return the exit code."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        page = render(Path(folder) / "form.html")
        for name, values in EXAMPLES.items():
            picture = IMAGES / f"{name}.png"
            browser.set_window_size(WIDTH, HEIGHT)
            browser.get(address(page, values))
            # What lies below the window's end is on no picture.
            longer = browser.execute_script("return document.body.scrollHeight - innerHeight")
            browser.set_window_size(WIDTH, HEIGHT + max(0, longer))
            browser.find_element("id", "form").screenshot(str(picture))
            print(f"Wrote {picture.relative_to(ROOT).as_posix()}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
