"""
The typed errors.

    TvisaError
    ├── CaseFileError    every problem of one case file, by JSON path
    ├── PolicyFileError  every problem of one policy file, by JSON path
    ├── RunFileError     what is wrong with a file of an earlier run over a caseload, by line
    └── LawDateError     a date outside the law that is modeled

No message ever holds a value, a key or a name that a user typed: a path and an expectation are enough to mend a file,
and a message may end up in a log.
"""

from __future__ import annotations

from collections.abc import Iterable

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
    """

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class _FileError(TvisaError):
    """What the errors about a file share: every problem found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)


class CaseFileError(_FileError):
    """Raised when a case file cannot be read as a case; lists every problem found, not only the first."""


class PolicyFileError(_FileError):
    """Raised when a file of policy entries cannot be read as one; lists every problem found, not only the first."""


class RunFileError(_FileError):
    """Raised when the file of an earlier run over a caseload cannot be read, or is not of the run that is to go on."""


class LawDateError(TvisaError):
    """Raised when the law is asked for on a date for which no rule set is modeled; names the modeled windows."""
