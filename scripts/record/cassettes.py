"""Where cassettes are kept, how they are stored, and when a request is the recorded one."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vcr import VCR
from vcr.persisters.filesystem import CassetteNotFoundError
from vcr.serialize import deserialize, serialize

from scripts.environments import ROOT
from scripts.record.scenarios import LARGE

if TYPE_CHECKING:
    from types import ModuleType

    from scripts.record.scenarios import Scenario

RECORDED = ROOT / "tests" / "cassettes" / "recorded"
API_URL = "http://prefect.test/api"
"""What stands in cassettes for the address that was recorded; the name is reserved for tests."""

MATCH_ON = ("method", "scheme", "host", "port", "path", "query", "body")
"""All that a request is; vcrpy compares bodies as the JSON they hold."""


class CassetteFiles:
    """How vcrpy is to load and save: plain text, or compressed where the name ends in ``.gz``."""

    @staticmethod
    def load_cassette(cassette_path: str, serializer: ModuleType) -> Any:
        path = Path(cassette_path)
        if not path.is_file():
            raise CassetteNotFoundError(path)
        return deserialize(text_of(path), serializer)

    @staticmethod
    def save_cassette(
        cassette_path: str, cassette_dict: dict[str, Any], serializer: ModuleType
    ) -> None:
        path = Path(cassette_path)
        content = serialize(cassette_dict, serializer).encode()
        path.write_bytes(gzip.compress(content, mtime=0) if path.suffix == ".gz" else content)


def text_of(path: Path) -> str:
    """Return a cassette's text, whether it is stored compressed or not."""
    content = path.read_bytes()
    return (gzip.decompress(content) if path.suffix == ".gz" else content).decode()


def file_name(scenario: Scenario[Any]) -> str:
    """Return the name of a scenario's cassette."""
    return f"{scenario.__name__}.yaml{'.gz' if scenario in LARGE else ''}"


def recorder(**settings: Any) -> VCR:
    """Return vcrpy, set up for these cassettes.

    Not by way of pytest-recording, which reads neither compressed cassettes nor their metadata.
    """
    vcr = VCR(match_on=MATCH_ON, **settings)
    vcr.register_persister(CassetteFiles)
    return vcr
