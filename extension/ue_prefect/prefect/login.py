"""What a request carries so that Prefect lets it in."""

from __future__ import annotations

import re
from base64 import b64encode
from typing import TYPE_CHECKING
from uuid import uuid4

import httpx

from ..errors import Input, InputError

if TYPE_CHECKING:
    from collections.abc import Generator

    from .server import Server


class Login(httpx.Auth):
    """Bearer or Basic, and the token against forged requests (CSRF) where a server asks for one.

    Attributes:
        base_url: the address below which that token is to be had.
    """

    requires_response_body = True

    def __init__(self, server: Server) -> None:
        self.base_url = httpx.URL(server.api_url)
        self._headers: dict[str, str] = {}
        if server.basic_auth:
            login = b64encode(":".join(server.basic_auth).encode()).decode()
            self._headers["Authorization"] = f"Basic {login}"
        elif server.api_key:
            if re.search("[^!-~]", server.api_key):
                raise InputError((Input("api_key"), " must have no spaces or special characters"))
            self._headers["Authorization"] = f"Bearer {server.api_key}"

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers.update(self._headers)
        response = yield request
        if request.method == "GET" or not _wants_csrf_token(response):
            return
        url = f"{str(self.base_url).rstrip('/')}/csrf-token?client={uuid4()}"
        headers = {**request.headers, "content-length": "0"}
        response = yield httpx.Request("GET", url, headers=headers, extensions=request.extensions)
        if response.is_error:
            return  # it says why there is no token
        try:
            granted = response.json()
            token = {
                "Prefect-Csrf-Token": str(granted["token"]),
                "Prefect-Csrf-Client": str(granted["client"]),
            }
            httpx.Headers(token)  # refuses what is not ASCII
        except (KeyError, TypeError, ValueError, RecursionError):
            token = {}  # the request is refused once more, and that is the response
        self._headers = {**self._headers, **token}
        request.headers.update(token)
        yield request


def _wants_csrf_token(response: httpx.Response) -> bool:
    return response.status_code == httpx.codes.FORBIDDEN and b"CSRF token" in response.content
