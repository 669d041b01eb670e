"""Addresses of Prefect's API, and ids."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ue_prefect.errors import InputError
from ue_prefect.prefect.connection import Connection
from ue_prefect.prefect.server import (
    PREFECT_CLOUD,
    Server,
    api_url_problem,
    is_prefect_cloud,
    is_uuid,
)


@pytest.mark.parametrize(
    "api_url",
    [
        PREFECT_CLOUD,
        "HTTPS://API.PREFECT.CLOUD/api",
        "https://api.prefect.cloud./api",
        "http://localhost:4200/api",
        "http://[::1]:4200/api",
        "https://prefect_server.bank.example/a/b/api/",
        "http://127.0.0.1",
        "https://xn--bcher-kva.example/api",
    ],
)
def test_an_address_that_fits_has_no_problem(api_url: str) -> None:
    assert api_url_problem(api_url) == ""
    Connection(Server(api_url)).close()


@pytest.mark.parametrize(
    "api_url",
    [
        "http://api.prefect.cloud/api",
        "http://api.prefect.cloud./api",
        "HTTP://API.PREFECT.CLOUD/api",
        "http://prefect.cloud",
        "http://a.b.c.prefect.cloud.:80/",
    ],
)
def test_prefect_cloud_is_never_reached_in_the_clear(api_url: str) -> None:
    assert is_prefect_cloud(api_url)
    assert api_url_problem(api_url) == (
        "must begin with https: an API key never travels in the clear"
    )
    with pytest.raises(InputError, match=r"^api_url must begin with https"):
        Connection(Server(api_url))


@pytest.mark.parametrize(
    "api_url", ["", "http://", "http:///api", "http://:80/", "//host/api", "x"]
)
def test_an_address_without_a_host_is_none(api_url: str) -> None:
    assert "must be an address like" in api_url_problem(api_url)


@pytest.mark.parametrize(
    "host",
    [
        *("xn--zzzzzzzz.example", "XN--a.b", "xn--"),
        *("a..b", ".example", ".", "a" * 64, f"{'a' * 64}.example", "xn--" + "a" * 70_000),
        ".".join(["a" * 50] * 5),
    ],
)
def test_a_host_that_can_be_no_name_is_none(host: str) -> None:
    assert "must be an address like" in api_url_problem(f"https://{host}/api")


@given(
    st.sampled_from(["http://", "https://", "HTTP://", "", "ftp://", "http:/"]),
    st.text("abc:/[]?#%.\\ \t", max_size=12),
    st.text("abc:/[]?#%.\\ \t", max_size=12),
)
def test_a_login_in_an_address_is_refused_and_never_shown(
    scheme: str, before: str, after: str
) -> None:
    problem = api_url_problem(f"{scheme}{before}s3cret-wort@{after}")
    assert problem == "must hold no user or password: give them as credentials"


@given(st.text())
def test_any_text_is_judged_and_told_in_one_short_line(api_url: str) -> None:
    problem = api_url_problem(api_url)
    assert len(problem) < 2000
    assert problem.isprintable()


@pytest.mark.parametrize(
    "text", ["835a90c8-bc96-4fe1-93d1-b3bffb30796a", "835A90C8-BC96-4FE1-93D1-B3BFFB30796A"]
)
def test_an_id_is_written_with_hyphens(text: str) -> None:
    assert is_uuid(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "835a90c8bc964fe193d1b3bffb30796a",
        "{835a90c8-bc96-4fe1-93d1-b3bffb30796a}",
        "835a90c8-bc96-4fe1-93d1-b3bffb30796a ",
        "../835a90c8-bc96-4fe1-93d1-b3bffb30796a",
        "nightly",
        "x" * 10**6,
    ],
)
def test_what_is_written_otherwise_is_a_name(text: str) -> None:
    assert not is_uuid(text)
