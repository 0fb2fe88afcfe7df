"""An output read as whoever gets it could read it: whatever it is packed, compressed, escaped or folded in."""

from __future__ import annotations

import base64
import csv
import html
import io
import json
import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final
from urllib.parse import unquote
from zipfile import ZipFile

_TAG: Final = re.compile(r"<[^>]*>")
_STREAM: Final = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_DATA: Final = re.compile(r"base64,([A-Za-z0-9+/=]{8,})")
_TERMINAL: Final = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


def views(data: bytes) -> Iterator[str]:
    """Yield every text that there is in an output; of what kind it is, is told by what stands in it."""
    yield data.decode("utf-8", "ignore")
    yield data.decode("utf-16-be", "ignore")  # as strings of a PDF may be
    if data.startswith(b"PK"):
        yield from _packed(data)
    elif data.startswith(b"%PDF"):
        yield from _printed(data)
    else:
        yield from _plain(data.decode("utf-8", "ignore"))


def _packed(data: bytes) -> Iterator[str]:
    """Yield each part of an archive, by itself and without its tags, and the names of its parts and what is noted beside them."""
    with ZipFile(io.BytesIO(data)) as packed:
        yield packed.comment.decode("utf-8", "ignore")
        for part in packed.infolist():
            yield part.filename
            yield part.comment.decode("utf-8", "ignore") + part.extra.decode("utf-8", "ignore")
            yield from views(packed.read(part))


def _printed(data: bytes) -> Iterator[str]:
    """Yield what a PDF holds: every stream unpacked, what stands in its objects, and what its pages say."""
    from pypdf import PdfReader

    for stream in _STREAM.findall(data):
        with suppress(zlib.error):
            yield zlib.decompressobj().decompress(stream).decode("utf-8", "ignore")
    reader = PdfReader(io.BytesIO(data))
    yield str(reader.metadata)
    for page in reader.pages:
        yield from _plain(page.extract_text())
    for number in range(1, len(reader.xref_objStm) + sum(map(len, reader.xref.values())) + 1):
        yield str(reader.get_object(number))


def _plain(text: str) -> Iterator[str]:
    """Yield a text without what a format puts into words: tags, entities, escapes, folds, colors, the breaks of lines."""
    bare = _TERMINAL.sub("", html.unescape(_TAG.sub("", text)))
    yield bare
    yield html.unescape(text)
    yield re.sub(r"[\s\u200b│┃|─━\\]+", "", bare)  # broken over lines, and marked for Markdown
    yield unquote(text)
    yield re.sub(r"\\([\\;,])", r"\1", re.sub(r"\r?\n[ \t]", "", text))  # a line of a calendar goes on after a space
    for coded in _DATA.findall(text):
        with suppress(ValueError):
            yield base64.b64decode(coded).decode("utf-8", "ignore")
    with suppress(ValueError, RecursionError):
        yield "\n".join(_strings(json.loads(text)))
    with suppress(ValueError):
        yield "\n".join(json.dumps(list(_strings(json.loads(line)))) for line in text.splitlines() if line[:1] == "{")
    with suppress(csv.Error):
        yield "\n".join(cell for row in csv.reader(io.StringIO(text)) for cell in row)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield str(key)
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    else:
        yield str(value)
