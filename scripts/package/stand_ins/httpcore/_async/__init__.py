"""Stands in for the asynchronous half of httpcore: no task uses it, every task loaded it."""


class _LeftOut:
    def __init__(self, *_: object, **__: object) -> None:
        raise NotImplementedError("ue-prefect's archive has only httpcore's synchronous half")


AsyncConnectionInterface = AsyncConnectionPool = AsyncHTTPConnection = _LeftOut
AsyncHTTP2Connection = AsyncHTTP11Connection = AsyncHTTPProxy = AsyncSOCKSProxy = _LeftOut
