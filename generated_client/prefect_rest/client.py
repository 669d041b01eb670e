# Generated from Prefect's own specification. Do not edit: change scripts/mendings or
# scripts/client_templates, then run `nox -s regenerate`.

"""Where a client's requests go and what they carry; connections are httpx's."""

import ssl
from types import TracebackType
from typing import Any, Self

import httpx
from attrs import define, evolve, field

API_VERSION = "0.8.4"
"""The version of the REST API that this client was made for."""

VERSION_HEADER = "X-PREFECT-API-VERSION"
"""The header by which a server is told that version; a server refuses one it cannot serve."""


@define
class Client:
    """Connection settings, and the httpx clients made from them when first needed.

    Attributes:
        base_url: the API's address. A server: ``http://host:4200/api``. Prefect Cloud, account
            routes: ``https://api.prefect.cloud/api``; all others: that, followed by
            ``/accounts/{account id}/workspaces/{workspace id}``.
        cookies: sent with every request.
        headers: sent with every request, besides the API version.
        timeout: httpx's timeouts; ``None`` waits for ever.
        verify_ssl: whether, or by what, the server's certificate is checked.
        follow_redirects: whether redirects are followed.
        httpx_args: anything else ``httpx.Client`` and ``httpx.AsyncClient`` take.
    """

    _base_url: str = field(alias="base_url")
    _cookies: dict[str, str] = field(factory=dict, kw_only=True, alias="cookies")
    _headers: dict[str, str] = field(factory=dict, kw_only=True, alias="headers", repr=False)
    _timeout: httpx.Timeout | None = field(
        default=httpx.Timeout(5.0), kw_only=True, alias="timeout"
    )
    _verify_ssl: ssl.SSLContext | str | bool = field(default=True, kw_only=True, alias="verify_ssl")
    _follow_redirects: bool = field(default=False, kw_only=True, alias="follow_redirects")
    _httpx_args: dict[str, Any] = field(factory=dict, kw_only=True, alias="httpx_args", repr=False)
    _client: httpx.Client | None = field(default=None, init=False, repr=False, eq=False)
    _async_client: httpx.AsyncClient | None = field(default=None, init=False, repr=False, eq=False)

    def with_headers(self, headers: dict[str, str]) -> Self:
        """Return a client with these headers besides its own, and connections of its own."""
        return evolve(self, headers={**self._headers, **headers})

    def with_cookies(self, cookies: dict[str, str]) -> Self:
        """Return a client with these cookies besides its own, and connections of its own."""
        return evolve(self, cookies={**self._cookies, **cookies})

    def with_timeout(self, timeout: httpx.Timeout) -> Self:
        """Return a client with another timeout, and connections of its own."""
        return evolve(self, timeout=timeout)

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Use this httpx client for every request; all settings are then its own."""
        self._client = client
        return self

    def get_httpx_client(self) -> httpx.Client:
        """Return the httpx client, made from the settings when there is none yet."""
        if self._client is None:
            self._client = httpx.Client(**self._settings())
        return self._client

    def __enter__(self) -> Self:
        self.get_httpx_client().__enter__()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        self.get_httpx_client().__exit__(exc_type, exc_value, traceback)

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> Self:
        """Use this httpx client for every asynchronous request; all settings are then its own."""
        self._async_client = async_client
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Return the asynchronous httpx client, made from the settings when there is none yet."""
        if self._async_client is None:
            self._async_client = httpx.AsyncClient(**self._settings())
        return self._async_client

    async def __aenter__(self) -> Self:
        await self.get_async_httpx_client().__aenter__()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None = None,
        exc_value: BaseException | None = None,
        traceback: TracebackType | None = None,
    ) -> None:
        await self.get_async_httpx_client().__aexit__(exc_type, exc_value, traceback)

    def _all_headers(self) -> dict[str, str]:
        return {VERSION_HEADER: API_VERSION, **self._headers}

    def _settings(self) -> dict[str, Any]:
        return {
            "base_url": self._base_url,
            "cookies": self._cookies,
            "headers": self._all_headers(),
            "timeout": self._timeout,
            "verify": self._verify_ssl,
            "follow_redirects": self._follow_redirects,
            **self._httpx_args,
        }


@define
class AuthenticatedClient(Client):
    """A client that shows an API key with every request.

    Attributes:
        token: the key.
        prefix: what stands before the key; nothing when empty.
        auth_header_name: the header the key is sent in.
    """

    token: str = field(repr=False)
    prefix: str = "Bearer"
    auth_header_name: str = "Authorization"

    def _all_headers(self) -> dict[str, str]:
        shown = f"{self.prefix} {self.token}" if self.prefix else self.token
        return {**Client._all_headers(self), self.auth_header_name: shown}
