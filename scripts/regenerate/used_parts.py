"""Which operations and models of Prefect's the extension uses, read from its imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scripts.environments import ROOT
from scripts.package.reachable_modules import reachable_modules

if TYPE_CHECKING:
    from scripts.package.reachable_modules import Module

ROOTS = (ROOT / "extension", ROOT / "generated_client")
API = "prefect_rest.api."
MODELS = "prefect_rest.models"


def used_parts() -> tuple[list[str], list[str]]:
    """Return the operationIds that are called and the names of the models, both sorted.

    A module of an operation is called by its operationId; which model a module has says the lazy
    package that loads it.
    """
    ours = [
        ".".join(path.relative_to(ROOTS[0]).with_suffix("").parts).removesuffix(".__init__")
        for path in (ROOTS[0] / "ue_prefect").rglob("*.py")
    ]
    modules = {module.name: module for name in ours for module in reachable_modules(name, ROOTS)}
    called = {name.rpartition(".")[2] for name in modules if is_operation(name)}
    return sorted(called), sorted(model_names(modules))


def is_operation(module: str) -> bool:
    """Say whether a module is that of an operation: ``prefect_rest.api.flows.read_flow``."""
    return module.startswith(API) and "." in module.removeprefix(API)


def model_names(modules: dict[str, Module]) -> set[str]:
    """Return the names of the models whose modules are among these."""
    lazy = modules[MODELS].lazy_names
    return {name for name, module in lazy.items() if module in modules}
