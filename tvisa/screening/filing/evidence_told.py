"""What a screening tells of evidence, as values."""

from __future__ import annotations

import attrs

from tvisa.kernel.carried import Fact
from tvisa.screening.filing.evidence import DANGERS, HELD, NO_PROOF, NO_PROOF_OF_HELP, OBTAINABLE, Called
from tvisa.screening.picture import Picture
from tvisa.screening.table import LawTable, LawText
from tvisa.screening.value import Path, Value, through, told, told_unless, worded


@attrs.frozen(eq=False, repr=False)
class EvidenceItem(Value):
    """One kind of evidence: held, to be asked for, or something that can stand in."""

    _of: Called
    _table: LawTable

    law = through("_of.item", "What it is, and what the regulation says of it.", LawText, by="_table.text", json=True)
    element = through("law.element", "The element, or the room beside the elements, that it belongs to.")
    element_title = through("law.element_title", "The name of that for a reader.")
    item = through("law.id", "Its name, unlike any other of the element.")
    title = through("law.title", "What it is.")
    parts = through("law.of_parts", "The parts of the element that it can show.", tuple[str, ...])

    @told_unless(lambda _, state: state == OBTAINABLE)
    def state(self) -> str:
        """Whether it is `held`, or an `alternative` that can stand in; that it is `obtainable` goes without saying."""
        return self._of.state

    standing = through("law.standing", "What the regulation says of it.")

    @worded
    def supports(self) -> tuple[Path, ...]:
        """Paths of what it could show; JSON leaves it to the parts that the table names of it."""
        return tuple(map(Path, self._of.supports))

    facts = through("_of.facts", "The facts to which it is attached.", tuple[Fact, ...], json=True)
    of_whom = through("law.of_whom", "From whom to get it.")
    within_reach = through("law.within_reach", "Whether it is where the client is, or in their own words.", bool)
    of_agency = through("law.of_agency", "Whether getting it puts the client before an agency.", bool)
    instead = through("law.instead", "What can stand in its place.", tuple[str, ...])

    @worded
    def otherwise(self) -> tuple[str, ...]:
        """What can stand in its place, but for the statement, which can always tell it."""
        told = self._table.catalog.plain(self._table.status.law_of("evidence").SAID_IN_STATEMENT)
        return tuple(words for words in self.law.instead if words != told)

    @worded
    def would_show(self) -> tuple[str, ...]:
        """What a reader calls the facts that it could show."""
        return tuple(self._table.catalog.plain(self._table.status.labels(path)) for path in self._of.supports)

    care = through("law.care", "What makes getting it dangerous, or needs counsel first.")

    @told
    def because(self) -> LawText | None:
        """Why it is not to be asked for, or what to mind of what is held."""
        return self._table.text(self._of.why) if self._of.why else None

    @worded
    def why(self) -> str:
        """The same in words."""
        return self.because.text if self.because else ""

    @worded
    def dangerous(self) -> bool:
        """Whether asking for it could do harm, on what is recorded."""
        return self._of.why in DANGERS

    @worded
    def counts(self) -> bool:
        """Whether it is held and counts for the element: for help no paper does, as a rule, that its agency took back."""
        of_help = self.element == "law_enforcement_assistance"
        return self._of.state == HELD and self._of.why not in (NO_PROOF_OF_HELP if of_help else (NO_PROOF,))

    rule = through("law.rule", "What the regulation says of it, in our own words.")
    citations = through("law.citations", "Where that stands.", tuple[str, ...])
    confidence = through("law.confidence", "How that was verified.")

    @worded
    def notes(self) -> tuple[str, ...]:
        """What a careful reader should know."""
        return tuple(row.text for row in self.noted)

    @told_unless(lambda item, noted: tuple(row.text for row in noted) == ((item.law.note,) if item.law.note else ()))
    def noted(self) -> tuple[LawText, ...]:
        """The same by number; left out where it is what the law notes of it."""
        return tuple(self._table.text(note) for note in self._of.notes)


def evidence_told(picture: Picture) -> tuple[EvidenceItem, ...]:
    """Return the evidence that a case calls for; none where the status says nothing of any."""
    if not (picture.has("evidence") and picture.has("bar")):
        return ()
    return tuple(EvidenceItem(called, picture.table) for called in picture.checklist.called)
