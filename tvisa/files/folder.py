"""The case files in a folder and below."""

from __future__ import annotations

import os
from collections.abc import Container, Iterator
from pathlib import Path

import attrs

from tvisa.files.casefile import FORMS


@attrs.frozen
class FilePlace:
    """A file found: where it is, its path below the folder, and why it is not opened, if so."""

    path: Path
    file: str
    problem: str = ""


def case_files(folder: str | os.PathLike[str], leave: Container[Path] = ()) -> Iterator[FilePlace]:
    """
    Yield what ends like a case file in a folder and below, sorted by path, one folder listed at a time.

    Names that begin with a dot are left alone. Links are not followed: what they lead to inside the folder is read in its
    own place, and one that leads out of it is told as a problem, so that no case is passed over in silence.

    Args:
        folder: The folder.
        leave: Resolved paths of files to leave alone.
    """
    return _below(Path(folder), "", Path(folder).resolve(), leave)


def _below(folder: Path, name: str, root: Path, leave: Container[Path]) -> Iterator[FilePlace]:
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError:
        yield FilePlace(folder, name or ".", "the folder cannot be read")
        return
    for entry in entries:
        path, below = Path(entry.path), f"{name}/{entry.name}" if name else entry.name
        is_case = path.suffix.lower() in FORMS
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            if (is_case or path.is_dir()) and not path.resolve().is_relative_to(root):
                yield FilePlace(path, below, "a link that leads out of the folder is not followed")
        elif entry.is_dir():
            yield from _below(path, below, root, leave)
        elif is_case and root / below not in leave:  # nothing on the way here was a link
            yield FilePlace(path, below, "" if entry.is_file() else "this is no ordinary file")
