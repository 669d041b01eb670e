"""Stands in for httpx's transport to ASGI applications: no task uses it, every task loaded it."""

__all__ = ["ASGITransport"]


class ASGITransport:
    def __init__(self, *_: object, **__: object) -> None:
        raise NotImplementedError("ue-prefect's archive is without httpx.ASGITransport")
