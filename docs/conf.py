"""How the documentation site is built: `nox -s docs`, every warning an error."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docutils.nodes import TextElement
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "extension"))

from ue_prefect import __version__  # noqa: E402

project = "ue-prefect"
author = "the ue-prefect authors"
release = version = __version__

REEXPORTED = {
    "prefect_rest.Client": "prefect_rest.client.Client",
    "prefect_rest.base.Unset": "prefect_rest.types.Unset",
}

extensions = ["myst_parser", "sphinx.ext.napoleon", "autoapi.extension"]
exclude_patterns = ["examples"]
suppress_warnings = [
    "autoapi.python_import_resolution",  # what is not ours is not read
    "ref.python",  # Python's own `type` is a field of many models, too
]

# Texts.
napoleon_use_ivar = True
myst_heading_anchors = 3

# The reference, read from the source without running it.
autoapi_dirs = [str(ROOT / "extension" / "ue_prefect"), str(ROOT / "generated_client/prefect_rest")]
autoapi_root = "reference"
autoapi_add_toctree_entry = False
autoapi_options = ["members", "undoc-members", "show-module-summary"]
autoapi_member_order = "bysource"
autoapi_python_class_content = "both"

# Every name must lead somewhere, but those of Python itself and of other projects.
nitpicky = True
nitpick_ignore_regex = [
    ("py:class", r"(optional|DEPRECATED|DateTimeTZ)"),  # words of Prefect's own descriptions
    ("py:.*", r"(argparse|collections|contextlib|datetime|enum|http|logging|ssl|types|typing)\..*"),
    ("py:.*", r"(uuid|httpx|attrs)\..*"),
    ("py:class", r"\w*T(_co|_contra)?"),  # type variables
]

# The look.
html_theme = "sphinx_rtd_theme"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_title = f"ue-prefect {release}"
html_copy_source = False
html_show_sphinx = False


def skip_private(
    _app: Sphinx, _what: str, name: str, _obj: object, skip: bool, _options: object
) -> bool:
    """Leave out what is nobody's but ours: names with an underscore, loggers."""
    parts = name.split(".")
    return skip or parts[-1] == "logger" or any(part.startswith("_") for part in parts)


def find_by_import_name(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, shown: TextElement
) -> Any:
    """Resolve what is named as it is imported: ``prefect_rest.models.StateType``."""
    target = str(node.get("reftarget"))
    package, _, name = target.rpartition(".")
    if package == "prefect_rest.models":
        module = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
        target = f"{package}.{module}.{name}"
    elif target in REEXPORTED:
        target = REEXPORTED[target]
    else:
        return None
    domain = env.domains.python_domain
    kind = node["reftype"]
    return domain.resolve_xref(env, node["refdoc"], app.builder, kind, target, node, shown)


def close_quotes(_app: Sphinx, page: str, source: list[str]) -> None:
    """Close a quote that one of Prefect's own descriptions leaves open."""
    if page.startswith("reference/prefect_rest/"):
        source[0] = re.sub(r"(?<= )`([\w.]+)$", r"`\1`", source[0], flags=re.MULTILINE)


def setup(app: Sphinx) -> None:
    """Register what stands above."""
    app.connect("autoapi-skip-member", skip_private)
    app.connect("source-read", close_quotes)
    app.connect("missing-reference", find_by_import_name)
