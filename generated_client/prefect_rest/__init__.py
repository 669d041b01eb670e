# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""A typed client for Prefect's REST API.

One module for each operation, in ``prefect_rest.api.<tag>``, with the functions ``sync``,
``asyncio``, ``sync_detailed`` and ``asyncio_detailed``; models in ``prefect_rest.models``, each
loaded when it is first used; what can go wrong in ``prefect_rest.errors``.
"""

from .client import AuthenticatedClient, Client

__all__ = ["AuthenticatedClient", "Client"]
