"""Stands in for the version of attrs as numbers: no task asks, every task made the class."""


class VersionInfo:
    @classmethod
    def _from_version_string(cls, _: str) -> None:
        raise NotImplementedError("ue-prefect's archive is without attr.VersionInfo")
