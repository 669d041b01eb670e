"""What lies between here and Prefect: whom to trust, and which proxy to go through.

Both are taken from the environment, too, as programs on the same machine do: ``SSL_CERT_FILE``,
``SSL_CERT_DIR``; ``HTTP_PROXY``, ``HTTPS_PROXY``, ``ALL_PROXY``, ``NO_PROXY``.
"""

from __future__ import annotations

import ipaddress
import os
import re
import ssl
import stat
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx

from ..errors import Input, InputError
from .server import is_host

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .server import Server


class Network:
    """Makes connections to one server; certificates are loaded when the first of them is wanted.

    Raises:
        InputError: the address of its proxy is malformed.
    """

    def __init__(self, server: Server) -> None:
        self._ca_bundle = server.ca_bundle
        self._is_encrypted = urlsplit(server.api_url).scheme == "https"
        self._proxy = proxy_for(server.api_url)
        self._context: ssl.SSLContext | None = None

    def transport(self) -> httpx.BaseTransport:
        """Return what carries the requests of one connection. Raises InputError as `trust` does."""
        if self._proxy is not None:
            return httpx.HTTPTransport(**self._settings())
        from .direct_transport import DirectTransport  # and httpcore, as late as httpx does

        return DirectTransport(self._trusted())

    def async_transport(self) -> httpx.AsyncBaseTransport:
        """Return what carries requests with asyncio. Raises InputError as `trust` does."""
        return httpx.AsyncHTTPTransport(**self._settings())

    def _settings(self) -> dict[str, Any]:
        return {"verify": self._trusted(), "proxy": self._proxy, "trust_env": False}

    def _trusted(self) -> ssl.SSLContext | None:
        # A context takes a megabyte, so there is none where it is not needed.
        if self._context is None and self._is_encrypted:
            self._context = trust(self._ca_bundle)
        return self._context


LARGEST_BUNDLE = 64 * 2**20
"""Bytes; what a file has beyond them is not read."""


def trust(ca_bundle: str | None, environ: Mapping[str, str] = os.environ) -> ssl.SSLContext:
    """Return the context that checks a server's certificate.

    Unlike ``ssl.create_default_context`` it writes no session keys to ``SSLKEYLOGFILE``.

    Raises:
        InputError: there are no certificates where they are said to be.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    file, folder = environ.get("SSL_CERT_FILE"), environ.get("SSL_CERT_DIR")
    if ca_bundle is not None:
        _load(context, ca_bundle, Input("ca_bundle"))
    elif not file and not folder:
        # As text: out of an archive httpx has certifi write a file, which a killed task leaves.
        import certifi

        _take(context, certifi.contents())
    if ca_bundle is None and file:
        _load(context, file, "SSL_CERT_FILE")
    if ca_bundle is None and folder:
        folders = [each for each in folder.split(os.pathsep) if os.path.isdir(each)]  # noqa: PTH112
        if not folders:
            raise InputError(f"SSL_CERT_DIR names no folder that can be read: {folder!r}")
        for each in folders:
            context.load_verify_locations(capath=each)
    return context


def _load(context: ssl.SSLContext, path: str, name: str) -> None:
    try:
        _take(context, _read(path))
    except (OSError, ValueError) as error:
        raise InputError((name, f" holds no certificates in PEM form: {path!r}")) from error


AT_ONCE = 16
"""Certificates that OpenSSL is given at a time."""

_LINE = r"(?m)^-----{} (?:X509 )?CERTIFICATE-----[ \t]*$"


def _take(context: ssl.SSLContext, bundle: str) -> None:
    """Trust the certificates in a text. Raises ValueError if there are none that OpenSSL reads."""
    # A few at a time: for all at once memory is wanted that nothing else fits into afterwards.
    begin, end = _LINE.format("BEGIN"), _LINE.format("END")
    if not re.search(begin, bundle):
        raise ValueError("no certificate")
    ends = [found.end() for found in re.finditer(end, bundle)]
    for first, last in pairwise([0, *ends[AT_ONCE - 1 :: AT_ONCE], len(bundle)]):
        if re.search(begin, part := bundle[first:last]):
            context.load_verify_locations(cadata=part)


def _read(path: str) -> str:
    """Read a file; a pipe or a device, whose end may never come, is not read. Raises OSError."""

    def without_waiting(name: str, flags: int) -> int:
        return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))

    with open(path, "rb", opener=without_waiting) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError("not a regular file")
        bundle = file.read(LARGEST_BUNDLE)
    # Some have a byte order mark, or comments that are not ASCII, or line ends of their own.
    text = bundle.decode("ascii", errors="ignore")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def proxy_for(url: str, environ: Mapping[str, str] = os.environ) -> httpx.Proxy | None:
    """Return the proxy through which an address is reached, if there is one.

    Raises:
        InputError: it is malformed, or of a kind that cannot be used. Its login is not shown.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    proxies = getproxies()
    kind = next((each for each in (parts.scheme, "all") if proxies.get(each)), None)
    if kind is None or proxy_bypass(parts.netloc) or _is_excepted(host, proxies.get("no", "")):
        return None
    named = [each for each in (f"{kind}_proxy", f"{kind.upper()}_PROXY") if environ.get(each)]
    name = named[0] if named else "The system's proxy setting"
    address = proxies[kind]
    if "://" not in address:
        address = f"http://{address}"
    try:
        proxy = httpx.Proxy(address)
        is_usable = proxy.url.scheme in ("http", "https") and urlsplit(address).port != 0
        is_usable = is_usable and is_host(proxy.url.raw_host.decode("ascii"))
    except (ValueError, httpx.InvalidURL):
        is_usable = False
    if not is_usable:
        raise InputError(f"{name} must be an address like http://proxy.example:3128") from None
    return proxy


def _is_excepted(host: str, no_proxy: str) -> bool:
    """Tell whether an IP address is in NO_PROXY, where it may be in brackets, or a network."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    for entry in no_proxy.split(","):
        try:
            if address in ipaddress.ip_network(re.sub(r"[][\s]", "", entry), strict=False):
                return True
        except ValueError:
            continue
    return False
