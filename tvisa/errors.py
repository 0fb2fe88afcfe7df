"""
The typed errors: whatever this library raises on purpose is one of these.

    TvisaError
    ├── CaseFileError    every problem of one case file, by JSON path
    ├── PolicyFileError  every problem of one policy file, by JSON path
    ├── RunFileError     what is wrong with a file of an earlier run over a caseload, by line
    ├── LawDateError     what names no day, or a day outside the law that is modeled; a ValueError too
    ├── InputError       something of the wrong kind where a case, a day or an answer goes in; a TypeError too
    ├── UnknownName      a name that is none of those known, such as a language; a LookupError too
    └── MissingExtra     an optional library is not installed; a ModuleNotFoundError too

No message ever holds a value, a key or a name that a user typed: a path and an expectation are enough to mend a file,
and a message may end up in a log.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator

import attrs


class TvisaError(Exception):
    """Base of every error this library raises on purpose; never raised itself."""


@attrs.frozen
class Problem:
    """
    One thing wrong in a file.

    Attributes:
        path: JSON path of the place, with positions in place of anything the user typed, such as ``$.incidents[0]``.
        message: What was expected there, in the field's words.
        line: Of a file whose text is known: the line, from 1; else 0.
        column: Likewise the column, in characters from 1.
        key: The position of the key that it is about in the record at the path, from 1; 0 where it is about none.
        strange: Whether that key is not one of the format.
    """

    path: str
    message: str
    line: int = 0
    column: int = 0
    key: int = attrs.field(default=0, repr=False)
    strange: bool = attrs.field(default=False, repr=False)

    def __str__(self) -> str:
        place = f" (line {self.line}, column {self.column})" if self.line else ""
        return f"{self.path}: {self.message}{place}"

    def as_dict(self) -> dict[str, str | int]:
        """Return the place and the message as plain JSON values, with line and column where they are known."""
        place = {"line": self.line, "column": self.column} if self.line else {}
        return {"path": self.path, **place, "message": self.message}


class _FileError(TvisaError):
    """What the errors about a file share: every problem found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class CaseFileError(_FileError):
    """
    Raised when a case file cannot be read as a case; lists every problem found, not only the first.

    Attributes:
        problems: Each with the place where it stands and what was expected there.
    """


class PolicyFileError(_FileError):
    """
    Raised when a file of policy entries or of form questions cannot be read as one; lists every problem found, not only the first.

    Attributes:
        problems: Each with the place where it stands and what was expected there.
    """


class RunFileError(_FileError):
    """
    Raised when the file of an earlier run over a caseload cannot be read, or is not of the run that is to go on.

    Attributes:
        problems: Each with the place where it stands and what was expected there.
    """


class LawDateError(TvisaError, ValueError):
    """Raised for text that names no day, and for a day for which no rule set is modeled; names the modeled windows."""


class InputError(TvisaError, TypeError):
    """Raised for what is no case, no day, or no answer that a question takes; names the field and what belongs there."""


class UnknownName(TvisaError, LookupError):
    """
    Raised for a name that is none of those known.

    Attributes:
        known: The names that are.
    """

    def __init__(self, what: str, known: Iterable[str]) -> None:
        self.what, self.known = what, tuple(known)
        super().__init__(what, self.known)

    def __str__(self) -> str:
        return f"expected {self.what}: one of {', '.join(self.known)}"


class MissingExtra(TvisaError, ModuleNotFoundError):
    """
    Raised where something needs a library that is installed only on request.

    Attributes:
        extra: What to ask for at installation, such as ``interview``.
    """

    def __init__(self, extra: str, library: str) -> None:
        self.extra = extra
        super().__init__(f'this needs the library {library}: pip install "tvisa[{extra}]"', name=library)

    def __reduce__(self) -> tuple[type[MissingExtra], tuple[str, str | None]]:
        return MissingExtra, (self.extra, self.name)


@contextlib.contextmanager
def needs_extra(extra: str, library: str) -> Iterator[None]:
    """
    Say which extra to install where a library is not there.

    Raises:
        MissingExtra: If the library cannot be imported.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        if isinstance(error, MissingExtra) or (error.name or "").partition(".")[0] != library:
            raise
        raise MissingExtra(extra, library) from None
