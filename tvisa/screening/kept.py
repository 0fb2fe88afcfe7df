"""What every result shares: it is equal to another by what it was given, and it travels as that, so that no law travels with it."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeAlias, TypeVar

from tvisa.errors import InputError
from tvisa.kernel.classification import Classification
from tvisa.kernel.release import __version__
from tvisa.screening import ABOVE
from tvisa.screening.document import SCHEMA_VERSION, Kind

STATUS: Final[Classification] = ABOVE["status"]()
"""The status that is screened for unless another is named: whoever puts the library together hands it in."""

D_co = TypeVar("D_co", covariant=True)
"""The type of the JSON."""


class Result(Generic[D_co]):
    """
    What was found of a case on a day.

    Two results are equal where one function was given the same by one version of the library. A result pickles as that,
    with the JSON that it gives: the same version works it out again, and another one keeps what was written.
    """

    kind: ClassVar[Kind]
    """Of what kind its document is, where it is written in full."""
    stored: bool = False
    """Whether another version of the library worked it out. Then `as_dict` gives what that one wrote, `given` says from
    what, and there is nothing else: with the law of this version it might say something else."""
    tvisa_version: str = __version__
    """The version of the library that worked it out."""

    @property
    def given(self) -> dict[str, Any]:
        """What it was worked out from, by parameter: the case, the day, the language and whatever else was chosen."""
        given: dict[str, Any] = vars(self)["_given"] if self.stored else self._made()[1]
        return given

    def as_dict(self) -> D_co:
        """
        Return the whole result as dicts, lists, strings, numbers, booleans and None: fresh at every call.

        Raises:
            InputError: If another version of the library stored it, with a version of the JSON that this one no longer reads.
        """
        return self._stored() if self.stored else self._as_dict()

    def _stored(self) -> D_co:
        """Return the JSON that another version wrote, unless this one no longer reads it."""
        written: Any = copy.deepcopy(vars(self)["_written"])
        found = written.get("schema_version")
        if written.get("kind") == "tvisa.screening" and found != SCHEMA_VERSION:
            message = (
                f"this result was stored as version {found} of its JSON, and this version of tvisa reads {SCHEMA_VERSION}: screen "
                f"`given` again, or read it with tvisa {self.tvisa_version}"
            )
            raise InputError(message)
        told: D_co = written
        return told

    def _made(self) -> Made:
        """Return the function that worked it out, and what that was given."""
        raise NotImplementedError

    def _as_dict(self) -> D_co:
        """Say it as plain JSON values: in full, unless it says otherwise."""
        from tvisa.screening.writer import document_in_full  # noqa: PLC0415 - loads where a result is written

        told: D_co = document_in_full(self.kind, self)
        return told

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Result):
            return NotImplemented
        return (type(self), self.tvisa_version, self.given) == (type(other), other.tvisa_version, other.given)

    def __hash__(self) -> int:
        given = self.given
        return hash((type(self), given["case"], given["as_of"]))

    def __repr__(self) -> str:
        # Nothing of what was recorded: it may end up in a log.
        stored = f", stored by tvisa {self.tvisa_version}" if self.stored else ""
        return f"{type(self).__name__}(as_of={self.given['as_of']}{stored})"

    def __reduce__(self) -> tuple[Callable[..., Result[Any]], tuple[Any, ...]]:
        function = vars(self)["_function"] if self.stored else self._made()[0]
        written = vars(self)["_written"] if self.stored else self.as_dict()
        return restored, (type(self), function, self.tvisa_version, self.given, written)

    if not TYPE_CHECKING:  # which would take it to mean that there is every attribute

        def __getattr__(self, name: str) -> Any:
            if not self.stored:
                return object.__getattribute__(self, name)  # which says what is missing, of a property too
            message = f"{type(self).__name__} has no {name}; a result of another version of tvisa has as_dict() and given, and nothing else"
            raise AttributeError(message)


Made: TypeAlias = tuple[Callable[..., Result[Any]], dict[str, Any]]
"""The function that worked out a result, and what that was given."""


def with_status(given: dict[str, Any], law: Classification) -> dict[str, Any]:
    """Say also of which status it is, where that is not the one that every function takes unless told otherwise."""
    return given if law is STATUS else {**given, "law": law}


def restored(
    kind: type[Result[Any]],
    function: Callable[..., Result[Any]],
    version: str,
    given: dict[str, Any],
    written: dict[str, Any],
) -> Result[Any]:
    """
    Return a result that was pickled: worked out again, or, where another version wrote it, as that one wrote it.

    Args:
        kind: What it is.
        function: What worked it out.
        version: The version of the library that did.
        given: What that was given.
        written: The JSON that it gave.
    """
    if version == __version__:
        return function(**given)
    kept = object.__new__(kind)
    vars(kept).update(stored=True, tvisa_version=version, _function=function, _given=given, _written=written)
    return kept
