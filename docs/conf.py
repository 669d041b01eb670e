"""How the documentation site is built: `nox -s docs`, every warning an error."""

from __future__ import annotations

import builtins
import pkgutil
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from sphinx.addnodes import pending_xref

from prefect_rest.types import UNSET
from ue_prefect import __version__

if TYPE_CHECKING:
    from docutils.nodes import TextElement, document
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

DOCS = Path(__file__).resolve().parent
MODELS = "prefect_rest.models."
sys.path.insert(0, str(DOCS))

import reference_pages  # noqa: E402

project = "ue-prefect"
author = "the ue-prefect authors"
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["examples"]

# Texts.
highlight_language = "text"  # where a block does not say what it is
default_role = "code"  # in docstrings
myst_heading_anchors = 3
napoleon_use_ivar = True

# The reference.
autodoc_member_order = "bysource"
autodoc_default_options = {"undoc-members": True}
autodoc_preserve_defaults = True
python_maximum_signature_line_length = 72
python_display_short_literal_types = True
toc_object_entries = False  # each has a heading

# Every name must lead somewhere, but those of Python itself and of other projects.
nitpicky = True
nitpick_ignore_regex = [
    ("py:.*", r"(argparse|collections|contextlib|datetime|enum|http|logging|ssl|types|typing)\..*"),
    ("py:.*", r"(uuid|httpx|attrs)\..*"),
    ("py:class", r"(AbstractContextManager|Decimal|Path|UUID|datetime|timedelta)"),
    ("py:(class|obj)", r"([\w.]+\.)?\w*T(_co|_contra)?"),  # type variables
    ("py:class", r"(Description|Observe|Read|Upstream)"),  # types that nobody imports
    ("py:class", r"(optional|DEPRECATED|DateTimeTZ)"),  # words of Prefect's own descriptions
]

# The look.
html_theme = "furo"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_title = f"ue-prefect {release}"
html_copy_source = False
html_show_copyright = False
html_show_sphinx = False
html_search_scorer = str(DOCS / "static" / "scorer.js")


def write_reference(_app: Sphinx) -> None:
    """Write the pages of the reference, which are not kept in the repository."""
    reference_pages.write(DOCS / "reference")


def find_by_name(app: Sphinx, env: BuildEnvironment, node: pending_xref, shown: TextElement) -> Any:
    """Resolve what is named as the module that uses it names it: ``FlowRunResponse``."""
    domain, kind = env.domains.python_domain, node["reftype"]
    module, _, name = str(node.get("reftarget")).rpartition(".")
    found = domain.find_obj(env, "", "", name, kind, 1)
    if len(found) != 1 or module.partition(".")[0] not in ("", "prefect_rest", "ue_prefect"):
        return None
    return domain.resolve_xref(env, node["refdoc"], app.builder, kind, found[0][0], node, shown)


def unlink_builtins(_app: Sphinx, doctree: document) -> None:
    """Have no name of Python's own lead to a field that is called the same: ``object``."""
    for node in list(doctree.findall(pending_xref)):
        if node["reftype"] == "class" and hasattr(builtins, node["reftarget"]):
            node.replace_self(node.children)


def shorten_signature(
    _app: Sphinx, what: str, name: str, value: Any, _options: Any, signature: str, _returns: Any
) -> Any:
    """Show none of a model, as its fields stand below it, and of an attrs class its defaults."""
    if what != "class" or not signature:
        return None
    if name.startswith(MODELS) or signature == "(*args, **kwargs)":  # that of a protocol
        return ("", None)
    for field in attrs.fields(value) if attrs.has(value) else ():
        made = f"attr_dict['{field.name}'].default"
        signature = signature.replace(made, repr(field.default)).replace("NOTHING", "{}")
    return (signature, None)


def hide_aliases(
    _app: Sphinx, _what: str, _name: str, value: Any, _skip: bool, _options: Any
) -> bool | None:
    """Leave out the fields of a named tuple, which its docstring tells of."""
    return True if str(value.__doc__).startswith("Alias for field number") else None


def show_default(
    _app: Sphinx, what: str, name: str, _value: Any, _options: Any, lines: list[str]
) -> None:
    """Say of a model's field which value it has when it is left out, unless its type does."""
    owner, _, field = name.rpartition(".")
    model = pkgutil.resolve_name(owner) if owner.startswith(MODELS) else None
    if what != "attribute" or model is None or not attrs.has(model):
        return
    default = getattr(attrs.fields_dict(model).get(field), "default", UNSET)
    if default not in (UNSET, attrs.NOTHING):
        lines += ["", f"Default: ``{default!r}``", ""]


def close_quotes(*event: Any) -> None:
    """Close a quote that one of Prefect's own descriptions leaves open."""
    lines: list[str] = event[-1]
    lines[:] = [re.sub(r"(?<= )`([\w.]+)$", r"`\1`", line) for line in lines]


def hide_private_bases(*event: Any) -> None:
    """Show no base that is nobody's but ours."""
    bases: list[type] = event[-1]
    bases[:] = [each for each in bases if not each.__name__.startswith("_")]


def setup(app: Sphinx) -> None:
    """Register what stands above."""
    app.connect("builder-inited", write_reference)
    app.connect("autodoc-skip-member", hide_aliases)
    app.connect("autodoc-process-signature", shorten_signature)
    app.connect("autodoc-process-docstring", show_default)
    app.connect("autodoc-process-docstring", close_quotes)
    app.connect("autodoc-process-bases", hide_private_bases)
    app.connect("doctree-read", unlink_builtins)
    app.connect("missing-reference", find_by_name)
