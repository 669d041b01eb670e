"""Stands in for a network of tests: no task uses it, every task loaded it."""


class _LeftOut:
    def __init__(self, *_: object, **__: object) -> None:
        raise NotImplementedError("ue-prefect's archive is without the mocks of httpcore")


MockBackend = MockStream = AsyncMockBackend = AsyncMockStream = _LeftOut
