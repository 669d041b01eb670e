"""The bytecode of the archive's modules, as `extension.py` and `archive_importer` read it.

One file, stored and the first of the archive, so that its place is known. It has parts, each after
its size: the code of one module after the other, and an index, which tells by the path of a
module's source where its code is. Where the index is, the first eight bytes tell. Where a part is,
its place and its CRC-32 tell, in one number: what comes to be there instead is not taken for it.

Code is without what no task needs, because every task that waits keeps it in memory: it has no
docstrings but those of dataclasses, which would make some up, no annotations of functions, and no
columns, so that a traceback names lines alone. (Python's own way to leave out docstrings leaves out
each ``assert``, too.)
"""

from __future__ import annotations

import ast
import marshal
import subprocess
import sys
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

FILE = "bytecode.bin"
START = 30 + len(FILE)
"""Bytes of the archive before its first file's content: a zip file's header, and the name."""

HEADER = 8

DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def bytecode(sources: Mapping[str, bytes]) -> bytes:
    """Return the file's content.

    Args:
        sources: by their paths.
    """
    parts = bytearray()

    def add(content: bytes) -> int:
        """Add a part, and return where it is."""
        place = HEADER + len(parts)
        parts.extend(len(content).to_bytes(4, "little") + content)
        return place << 32 | zlib.crc32(content)

    index = {path: add(code) for path, code in _compiled(sources).items()}
    return add(_written(index)).to_bytes(HEADER, "little") + parts


def _compiled(sources: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the code of each source, sorted by their paths."""
    # Whether code has columns is chosen when Python starts.
    command = [sys.executable, "-I", "-X", "no_debug_ranges", __file__]
    given = marshal.dumps(sorted(sources.items()))
    finished = subprocess.run(command, input=given, stdout=subprocess.PIPE, check=True)
    codes: dict[str, bytes] = marshal.loads(finished.stdout)  # noqa: S302 - our own bytes
    return codes


def _code(source: bytes, path: str) -> bytes:
    for number in range(256):
        sys.intern(chr(number))
    code = compile(_shortened(ast.parse(source)), sys.intern(path), "exec", dont_inherit=True)
    return _written(code)


def _shortened(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            node.annotation = None
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            node.returns = None
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
            decorators = map(ast.unparse, getattr(node, "decorator_list", ()))
            if not any("dataclass" in each for each in decorators):
                node.body = node.body[1:] or [ast.copy_location(ast.Pass(), node.body[0])]
    return tree


def _written(value: Any) -> bytes:
    """Return a value as `marshal` writes it, by the same bytes always.

    `marshal` writes a string in another way when it is interned, and an object when nothing else
    refers to it. For strings that all of the interpreter shares, that hangs on what else it holds,
    unless all single characters are interned, and a twin refers to each string of the value.
    """
    twin = marshal.loads(marshal.dumps(value))  # noqa: S302 - our own bytes
    written = marshal.dumps(value)
    del twin
    return written


if __name__ == "__main__":
    given = marshal.load(sys.stdin.buffer)  # noqa: S302 - our own bytes
    marshal.dump({path: _code(source, path) for path, source in given}, sys.stdout.buffer)
