"""Stands in for httpx's transport to WSGI applications: no task uses it, every task loaded it."""

__all__ = ["WSGITransport"]


class WSGITransport:
    def __init__(self, *_: object, **__: object) -> None:
        raise NotImplementedError("ue-prefect's archive is without httpx.WSGITransport")
