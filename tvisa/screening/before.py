"""What a screening tells of what was said and decided before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tvisa.kernel.paths import get
from tvisa.screening.beside import Beside
from tvisa.screening.value import kept, told, worded

if TYPE_CHECKING:
    from tvisa.screening.table import LawText
    from tvisa.screening.told_before import EarlierDecision, EarlierStatement
    from tvisa.words.catalog import Catalog


class Before(Beside):
    """What a screening tells of what was said and decided before; none of it moves an outcome."""

    @told
    def as_decided(self) -> bool:
        """Whether what was decided before was adopted, to read an old case; then nothing of it is a screening of today."""
        return self.picture.recorded is not None

    @kept
    def statements(self) -> tuple[EarlierStatement, ...]:
        """Earlier statements of the client, and whether they differ from what is said now."""
        from tvisa.screening.told_before import earlier_statements  # noqa: PLC0415 - it loads when it is asked for

        return earlier_statements(self.picture)

    @kept
    def decisions(self) -> tuple[EarlierDecision, ...]:
        """What was decided before: facts of the record, on which nothing else rests."""
        from tvisa.screening.told_before import earlier_decisions  # noqa: PLC0415 - it loads when it is asked for

        return earlier_decisions(self.picture)

    @worded
    def earlier_findings(self) -> LawText | None:
        """What an earlier finding of the agency weighs today, where one is recorded."""
        from tvisa.screening.told_before import earlier_findings  # noqa: PLC0415 - it loads when it is asked for

        return earlier_findings(self.picture, self.decisions)

    @property
    def lang(self) -> str:
        """The language of the sentences."""
        return str(self.given["lang"])

    @property
    def catalog(self) -> Catalog:
        """The words of its language."""
        return self.picture.catalog

    def noted(self, path: str) -> tuple[str, ...]:
        """
        Return what was noted beside the answers to a fact, as it was typed.

        Of conduct, of statements, of decisions and of crossings of the border only in a privileged setting.
        """
        if path.startswith(("conduct.", "statements[", "decisions[")) and not self.picture.privileged:
            return ()
        claims = getattr(get(self.picture.shown, path), "claims", ())
        return tuple(dict.fromkeys(claim.note for claim in claims if claim.note and not claim.hostile))

    @staticmethod
    def classes() -> Mapping[str, type]:
        """Return what the fields are declared to tell, by name: it loads when one of them is asked for."""
        from tvisa.screening.table import LawText  # noqa: PLC0415 - that is what it is for
        from tvisa.screening.told_before import EarlierDecision, EarlierStatement  # noqa: PLC0415 - as above

        return {kind.__name__: kind for kind in (EarlierDecision, EarlierStatement, LawText)}
