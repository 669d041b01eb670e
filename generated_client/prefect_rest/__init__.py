# Generated from the documents in openapi/. Do not edit: change scripts/client_templates or
# scripts/mend_specification.py, then run `python -m scripts.generate_client`.

"""A typed client for Prefect's REST API.

One module for each operation, in ``prefect_rest.api.<tag>``, with the functions ``sync``,
``asyncio``, ``sync_detailed`` and ``asyncio_detailed``; models in ``prefect_rest.models``, each
loaded when it is first used; what can go wrong in ``prefect_rest.errors``.
"""

from .client import AuthenticatedClient, Client

__all__ = ["AuthenticatedClient", "Client"]
