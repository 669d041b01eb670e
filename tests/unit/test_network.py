"""Whom a connection trusts, and which proxy it goes through."""

from __future__ import annotations

import os
import socket
import ssl
import sys
import threading
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import certifi
import httpx
import pytest
import trustme

from tests.sockets import response, serving
from ue_prefect.errors import InputError, Unreachable
from ue_prefect.prefect.connection import Connection
from ue_prefect.prefect.network import Network, proxy_for, trust
from ue_prefect.prefect.retry import RetryPolicy
from ue_prefect.prefect.server import Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

API_URL = "https://prefect.bank.example/api"
PROXY = "http://proxy.bank.example:3128"
KEY = b"-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n"
VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@pytest.fixture(autouse=True)
def _no_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE"):
        monkeypatch.delenv(name, raising=False)


def address(proxy: httpx.Proxy | None) -> str | None:
    return None if proxy is None else str(proxy.url)


# Proxies.


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])
def test_a_proxy_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, PROXY)
    assert address(proxy_for(API_URL)) == PROXY


def test_the_proxy_of_another_scheme_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", PROXY)
    assert proxy_for(API_URL) is None
    assert address(proxy_for("http://prefect.bank.example/api")) == PROXY


def test_a_proxy_may_be_written_without_its_scheme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "proxy.bank.example:3128")
    assert address(proxy_for(API_URL)) == PROXY


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "")
    assert proxy_for(API_URL) is None


@pytest.mark.parametrize(
    ("host", "no_proxy"),
    [
        ("prefect.bank.example", "prefect.bank.example"),
        ("prefect.bank.example", ".bank.example"),
        ("prefect.bank.example", "other.example, prefect.bank.example"),
        ("prefect.bank.example", "*"),
        ("PREFECT.bank.example", "prefect.BANK.example"),
        ("prefect.bank.example:4200", "prefect.bank.example"),
        ("prefect.bank.example:4200", "prefect.bank.example:4200"),
        ("127.0.0.1:4200", "127.0.0.1:4200"),
        ("10.1.2.3", "10.0.0.0/8"),
        ("[::1]:4200", "::1"),
        ("[::1]:4200", "[::1]:4200"),
        ("[::1]", "::/64"),
        ("[fd00::17]:4200", "[fd00::]/8"),
        ("[fd00::17]", " fd00:0000::/8 "),
    ],
)
def test_no_proxy_names_hosts_ports_addresses_and_networks(
    monkeypatch: pytest.MonkeyPatch, host: str, no_proxy: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", PROXY)
    monkeypatch.setenv("NO_PROXY", no_proxy)
    assert proxy_for(f"https://{host}/api") is None


@pytest.mark.parametrize(
    "no_proxy",
    [
        "",
        "other.example",
        "prefect.bank.example:8080",
        "10.0.0.0/8",
        "fe80::/10",
        "[::1",
        "256.256.256.256/33",
        "ü\u202e",
        "," * 10_000,
        "x" * 100_000,
    ],
    ids=lambda text: text[:12],
)
@pytest.mark.parametrize("host", ["prefect.bank.example:4200", "11.1.2.3", "[fd00::17]:4200"])
def test_what_no_proxy_does_not_name_goes_through_the_proxy_whatever_is_in_it(
    monkeypatch: pytest.MonkeyPatch, host: str, no_proxy: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", PROXY)
    monkeypatch.setenv("NO_PROXY", no_proxy)
    assert address(proxy_for(f"https://{host}/api")) == PROXY


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
@pytest.mark.parametrize(
    "proxy",
    [
        "socks5://proxy.bank.example:1080",
        "socks5h://me:PxSECRET9@proxy.bank.example",
        "ftp://proxy.bank.example",
        "http://",
        "http://me:PxSECRET9@:3128",
        "http://me:PxSECRET9@host:PxSECRET9",
        "http://me:PxSECRET9@host:99999",
        "http://me:PxSECRET9@[::1:3128",
        "http://me:PxSECRET9@ho st",
        "http://me:Px#SECRET9@host:3128",
        "http://me:PxSECRET9\x00@host",
        "me:PxSECRET9",
        "://me:PxSECRET9@host",
    ],
)
def test_a_proxy_that_cannot_be_used_is_named_and_its_login_is_not_shown(
    monkeypatch: pytest.MonkeyPatch, name: str, proxy: str
) -> None:
    if "\x00" in proxy:
        monkeypatch.setattr("ue_prefect.prefect.network.getproxies", lambda: {"https": proxy})
        name = "The system's proxy setting"
    else:
        monkeypatch.setenv(name, proxy)
    with pytest.raises(InputError) as refused:
        Connection(Server(API_URL))
    said = str(refused.value)
    assert said == f"{name} must be an address like http://proxy.example:3128"
    assert "SECRET" not in repr(refused.value.__cause__) + repr(refused.value.__context__)


def test_the_login_of_a_proxy_is_sent_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://me:w%C3%B6rtchen@proxy.bank.example:3128")
    proxy = proxy_for(API_URL)
    assert proxy is not None
    assert (address(proxy), proxy.raw_auth) == (PROXY, (b"me", "wörtchen".encode()))


# Certificates.


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def pem(authority: trustme.CA) -> bytes:
    return authority.cert_pem.bytes()


def authorities(context: ssl.SSLContext) -> int:
    return context.cert_store_stats()["x509_ca"]


def test_a_servers_certificate_is_always_checked() -> None:
    context = trust(None, {})
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert authorities(context) > 50


@pytest.mark.parametrize(
    "written",
    [
        lambda pem: pem,
        lambda pem: b"\xef\xbb\xbf" + pem,
        lambda pem: pem.replace(b"\n", b"\r\n"),
        lambda pem: b"\xef\xbb\xbf" + pem.replace(b"\n", b"\r\n"),
        lambda pem: "# Zürich, 東京\n".encode() + pem,
        lambda pem: b"# Z\xfcrich\n" + pem + b"# \x80\xff\n",
        lambda pem: b"subject=/O=Bank\n\n" + pem + b"\n\n",
        lambda pem: pem.rstrip(b"\n"),
        lambda pem: pem.replace(b"\n", b"\r"),
        lambda pem: KEY + pem + KEY,
        lambda pem: b"# " + pem.replace(b"\n", b"\n# ") + b"\n" + pem,
        lambda pem: pem.replace(b" CERT", b" X509 CERT"),
    ],
    ids=[
        *("as-is", "bom", "crlf", "bom-and-crlf", "utf-8", "latin-1", "comments", "no-line-end"),
        *("cr", "beside-keys", "another-in-a-comment", "older"),
    ],
)
@pytest.mark.parametrize("name", ["ca_bundle", "SSL_CERT_FILE"])
def test_a_bundle_is_read_however_it_is_written(
    tmp_path: Path, pem: bytes, written: Any, name: str
) -> None:
    bundle = tmp_path / "bündel.pem"
    bundle.write_bytes(written(pem))
    assert authorities(from_file(str(bundle), name)) == 1


@pytest.mark.parametrize("count", [2, 15, 16, 17, 32, 33])
@pytest.mark.parametrize("flaw", ["none", "begins-behind", "no-end"])
def test_all_certificates_of_a_bundle_are_taken(tmp_path: Path, count: int, flaw: str) -> None:
    """As OpenSSL takes them, which passes over what is no certificate."""
    pems = [trustme.CA().cert_pem.bytes().decode() for _ in range(count)]
    expected = count
    if flaw == "begins-behind":
        pems.append("-----BEGIN CERTIFICATE----- is how one begins\n")
    elif flaw == "no-end":
        pems[-2] = pems[-2].replace("-----END CERTIFICATE-----\n", "")
        expected = authorities_of_openssl("".join(pems))
    bundle = tmp_path / "bundle.pem"
    bundle.write_text("".join(pems))
    if expected:
        assert authorities(trust(str(bundle), {})) == expected
    else:
        with pytest.raises(InputError, match="holds no certificates"):
            trust(str(bundle), {})


def authorities_of_openssl(bundle: str) -> int:
    """Return how many authorities OpenSSL finds in a text."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        context.load_verify_locations(cadata=bundle)
    except ssl.SSLError:
        return 0
    return authorities(context)


def from_file(path: str, name: str) -> ssl.SSLContext:
    return trust(path, {}) if name == "ca_bundle" else trust(None, {name: path})


def test_the_bundle_goes_before_the_environment(tmp_path: Path, pem: bytes) -> None:
    bundle = tmp_path / "bundle.pem"
    bundle.write_bytes(pem)
    environ = {"SSL_CERT_FILE": "/no/such/file", "SSL_CERT_DIR": "/no/such/folder"}
    assert authorities(trust(str(bundle), environ)) == 1


def test_a_folder_of_certificates_is_trusted_instead_of_the_usual_ones(tmp_path: Path) -> None:
    assert authorities(trust(None, {"SSL_CERT_DIR": str(tmp_path)})) == 0


def pipe(folder: Path) -> Path:
    if sys.platform == "win32":
        pytest.skip("there are none on Windows")
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def device(name: str) -> Path:
    if not Path(name).exists():
        pytest.skip("there is none here")
    return Path(name)


def file(folder: Path, content: str) -> Path:
    (folder / "bundle.pem").write_text(content)
    return folder / "bundle.pem"


BROKEN = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"

MADE: dict[str, Callable[[Path], str | Path]] = {
    "missing": lambda folder: folder / "missing.pem",
    "folder": lambda folder: folder,
    "empty": lambda folder: file(folder, ""),
    "text": lambda folder: file(folder, "no certificates"),
    "cut": lambda folder: file(folder, "-----BEGIN CERTIFICATE-----\nMIIB\n"),
    "key": lambda folder: file(folder, KEY.decode()),
    "broken": lambda folder: file(folder, trustme.CA().cert_pem.bytes().decode() + BROKEN),
    "cut-in-the-second": lambda folder: file(
        folder, trustme.CA().cert_pem.bytes().decode() + BROKEN[:34]
    ),
    "null": lambda _: "a\0b",
    "pipe": pipe,
    "device": lambda _: device("/dev/zero"),
    "terminal": lambda _: device("/dev/ptmx"),
}


@pytest.mark.parametrize("made", MADE.values(), ids=MADE)
@pytest.mark.parametrize("name", ["ca_bundle", "SSL_CERT_FILE"])
def test_what_holds_no_certificates_is_named_at_once(
    tmp_path: Path, made: Callable[[Path], str | Path], name: str
) -> None:
    """A pipe or a device, whose end may never come, too: nobody waits for one."""
    path = str(made(tmp_path))
    before = _times_open(path)
    said: list[str] = []

    def load() -> None:
        with pytest.raises(InputError) as refused:
            from_file(path, name)
        said.append(str(refused.value))

    loading = threading.Thread(target=load, daemon=True)
    loading.start()
    loading.join(10)
    assert said == [f"{name} holds no certificates in PEM form: {path!r}"]
    assert _times_open(path) == before


def _times_open(path: str) -> int:
    """Return how often this process has a file open, where that can be told."""
    count = 0
    for each in Path("/proc/self/fd").glob("*"):
        with suppress(OSError):  # another thread may close it meanwhile
            count += each.readlink() == Path(path)
    return count


def test_a_folder_that_is_none_is_named() -> None:
    with pytest.raises(InputError, match=r"^SSL_CERT_DIR names no folder that can be read: '/no/s"):
        trust(None, {"SSL_CERT_DIR": "/no/such/folder"})


def test_session_keys_are_not_written_to_a_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    keys = tmp_path / "keys.log"
    monkeypatch.setenv("SSLKEYLOGFILE", str(keys))
    context = trust(None)
    assert context.keylog_filename is None
    with Network(Server(API_URL)).transport():
        assert not keys.exists()


# A connection.


def test_certificates_are_loaded_when_the_first_connection_is_wanted() -> None:
    """So a task that is cancelled, or refused for its fields, does not wait for them."""
    with (
        Connection(Server(API_URL, ca_bundle="/no/such/file")) as connection,
        pytest.raises(InputError, match=r"^ca_bundle holds no certificates in PEM form"),
    ):
        connection.request("ask", lambda client: client.get_httpx_client().get("/"))


@pytest.mark.parametrize("scheme", ["https", "HTTPS", "Https"])
@pytest.mark.parametrize("proxy", ["", PROXY])
def test_whom_to_trust_does_not_hang_on_the_case_of_the_scheme(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, pem: bytes, scheme: str, proxy: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    bundle = tmp_path / "bundle.pem"
    network = Network(Server(f"{scheme}://prefect.test/api", ca_bundle=str(bundle)))
    with pytest.raises(InputError, match=r"^ca_bundle holds no certificates in PEM form"):
        network.transport()
    with pytest.raises(InputError, match=r"^ca_bundle holds no certificates in PEM form"):
        network.async_transport()
    bundle.write_bytes(pem)
    network.transport().close()


def test_without_tls_no_certificates_are_loaded() -> None:
    Network(Server("http://prefect.test/api", ca_bundle="/no/such/file")).transport().close()


@pytest.mark.skipif(httpx.__version__ < "0.28", reason="makes a context in any case")
def test_without_tls_no_context_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """It takes a megabyte, and two milliseconds."""
    monkeypatch.setattr(ssl, "SSLContext", None)
    Network(Server("http://prefect.test/api")).transport().close()


@contextmanager
def serving_as(named: str, authority: trustme.CA, called: list[str]) -> Iterator[str]:
    """Serve with a certificate of the authority's; note by which names the server is called."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(named).configure_cert(context)
    context.sni_callback = lambda _, name, __: called.append(name)
    said = response("200 OK", b"{}")
    with serving(lambda connection, _: connection.sendall(said), context) as address:
        yield f"{address}/api"


@pytest.fixture
def tls_server(authority: trustme.CA) -> Iterator[str]:
    """A server whose certificate is the authority's."""
    with serving_as("127.0.0.1", authority, []) as address:
        yield address


def test_an_authority_of_ones_own_is_trusted(tls_server: str, tmp_path: Path, pem: bytes) -> None:
    bundle = tmp_path / "bundle.pem"
    bundle.write_bytes(b"\xef\xbb\xbf" + pem)
    with Connection(Server(tls_server, ca_bundle=str(bundle))) as connection:
        assert connection.get_httpx_client().get("/").json() == {}


@pytest.mark.parametrize("named", ["localhost", "127.0.0.1"])
def test_a_server_is_called_by_its_name_and_has_to_be_that(
    tmp_path: Path, authority: trustme.CA, pem: bytes, named: str
) -> None:
    bundle = tmp_path / "bundle.pem"
    bundle.write_bytes(pem)
    called: list[str] = []
    mismatch = "Hostname mismatch, certificate is not valid for 'localhost'"
    with (
        serving_as(named, authority, called) as address,
        Connection(
            Server(address.replace("127.0.0.1", "localhost"), ca_bundle=str(bundle))
        ) as connection,
        nullcontext() if named == "localhost" else pytest.raises(Unreachable, match=mismatch),
    ):
        connection.request("ask", lambda client: client.get_httpx_client().get("/"))
    assert set(called) == {"localhost"}


def test_a_name_is_looked_up_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that Python loads no codec for it."""
    asked: list[str | bytes] = []

    def getaddrinfo(host: str | bytes, *_: object) -> None:
        asked.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with (
        Connection(Server("http://prefect.test/api"), policy=RetryPolicy(budget=0)) as connection,
        pytest.raises(Unreachable, match="Name or service not known"),
    ):
        connection.request("ask", lambda client: client.get_httpx_client().get("/"))
    assert asked == [b"prefect.test"]


def test_a_request_may_say_by_which_name_the_server_is_called(
    tmp_path: Path, authority: trustme.CA, pem: bytes
) -> None:
    bundle = tmp_path / "bundle.pem"
    bundle.write_bytes(pem)
    with (
        serving_as("prefect.test", authority, []) as address,
        Connection(Server(address, ca_bundle=str(bundle))) as connection,
    ):
        extensions = {"sni_hostname": "prefect.test"}
        assert connection.get_httpx_client().get("/", extensions=extensions).json() == {}


def test_an_unknown_authority_is_not_trusted_and_the_remedy_is_named(tls_server: str) -> None:
    with (
        Connection(Server(tls_server)) as connection,
        pytest.raises(Unreachable, match=r"For an authority of your own, set ca_bundle$") as error,
    ):
        connection.request("ask", lambda client: client.get_httpx_client().get("/"))
    assert not error.value.may_pass
    assert not error.value.sent


def test_all_of_the_usual_authorities_are_trusted() -> None:
    usual = certifi.contents().count("BEGIN CERTIFICATE")
    assert authorities(trust(None, {})) == usual > 100
