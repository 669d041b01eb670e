"""Stands in for httpx's transport to functions: no task uses it, every task loaded it."""

__all__ = ["MockTransport"]


class MockTransport:
    def __init__(self, *_: object, **__: object) -> None:
        raise NotImplementedError("ue-prefect's archive is without httpx.MockTransport")
