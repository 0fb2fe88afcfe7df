"""What a screening tells of what was said and decided before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from tvisa.facts.labels import label
from tvisa.kernel.answers import Answer, Source, State
from tvisa.kernel.paths import get, recorded
from tvisa.screening.beside import Beside
from tvisa.screening.value import kept, told, worded

if TYPE_CHECKING:
    from tvisa.screening.table import LawText
    from tvisa.screening.told_before import EarlierDecision, EarlierStatement
    from tvisa.words.catalog import Catalog


_OTHERS: Final = (Source.OTHER_VICTIM, Source.LAW_ENFORCEMENT, Source.COURT_RECORD, Source.WITNESS)


def _now(fact: Any, catalog: Catalog) -> str:
    """Say what is on record of a fact, and by whom where that is others alone: then the client's own word is still to be had."""
    if isinstance(fact, Answer):
        told, sources = catalog.word(fact.state()), dict.fromkeys(s for claim in fact.claims for s in claim.sources)
        if not sources or Source.CLIENT in sources:
            return told
        by = ", ".join(map(catalog.word, sources))
        return catalog.say("{answer} ({sources}); the client's own word on it is not recorded", answer=told, sources=by)
    return ", ".join(str(value) for value in getattr(fact, "values", ())) or catalog.word(State.NOT_ASKED)


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

    @cached_property
    def touched(self) -> frozenset[str]:
        """The places of people who stand in the file for an act of the client's that was done to them, and for nothing else."""
        from tvisa.screening.sharing import touched_alone  # noqa: PLC0415 - it loads when it is asked for

        return touched_alone(self.picture.case)

    def two_accounts(self) -> Iterator[tuple[EarlierStatement, str, tuple[tuple[str, str], ...]]]:
        """
        Yield each statement that differs with what was noted of it, and of each fact that it is about what is on record now.

        Only in a privileged setting: a note is as it was typed.
        """
        if not self.picture.privileged:
            return
        for each in self.statements:
            if each.reconcile:
                now = tuple((label(path), _now(get(self.picture.case, path), self.catalog)) for path in each.about)
                yield each, get(self.picture.case, each.path).note, now

    def others_accounts(self) -> tuple[tuple[str, str, str], ...]:
        """
        Return of facts of the client's own acts what others say and the client has not told: the place, the fact and who says it.

        Only in a privileged setting; what is said by or for somebody responsible is set aside elsewhere.
        """
        if not self.picture.privileged:
            return ()
        found = []
        for path, fact in recorded(self.picture.case):
            if not path.startswith("conduct.") or not isinstance(fact, Answer) or not fact.claims:
                continue
            others = [c for c in fact.claims if not c.hostile and c.sources and Source.CLIENT not in c.sources]
            if len(others) == len(fact.claims):
                who = dict.fromkeys(
                    self.catalog.word(source) for c in others for source in c.sources if source in _OTHERS
                )
                if who:
                    found.append((path, label(path), ", ".join(who)))
        return tuple(found)

    @staticmethod
    def classes() -> Mapping[str, type]:
        """Return what the fields are declared to tell, by name: it loads when one of them is asked for."""
        from tvisa.screening.table import LawText  # noqa: PLC0415 - that is what it is for
        from tvisa.screening.told_before import EarlierDecision, EarlierStatement  # noqa: PLC0415 - as above

        return {kind.__name__: kind for kind in (EarlierDecision, EarlierStatement, LawText)}
