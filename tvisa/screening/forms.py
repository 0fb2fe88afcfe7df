"""
What each form of a filing asks, and what the record has beside each question: no answer to any.

A question shows the facts that bear on it, with where they stand and who says so, what is not known, where accounts differ, and who
sees it first. Outside a privileged setting a question about the person's own acts shows its subject alone.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Final, cast

import attrs

from tvisa.facts import GroundKind
from tvisa.kernel.carried import Fact, Missing
from tvisa.kernel.predicate import Element
from tvisa.kernel.provision import Confidence
from tvisa.law.reads import bare, lies_in
from tvisa.law.t.filing.questions import BAR, About, Caution, Edition, FormItem, editions_on
from tvisa.screening.admissibility import Standing, Stands
from tvisa.screening.bearing import Bearing, Disagreement
from tvisa.screening.called_for import as_told, bearing_of
from tvisa.screening.document import listed
from tvisa.screening.value import Path, Value, says, told, worded
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.screening.data import FormsData
    from tvisa.screening.picture import Picture

STANDING: Final = (
    "What the record has beside each question, and an answer to none: the person answers, with counsel, on the form as it is on that day.",
    "Nothing here says what to leave out, or what to add that is not asked: both are for counsel.",
    "A question whether something ever happened names no country, age or excuse: duress, youth or a sealed record takes nothing out of it by itself.",
    "Not asked is not cleared: where nothing is recorded, nobody has answered. Notes in free text are not read.",
)
OUTSIDE: Final = "Outside a privileged setting a question about the person's own acts, entries or orders shows its subject alone, whatever is recorded."
CAUTIONS: Final = {
    Caution.NONE: "checked against the other papers",
    Caution.COUNSEL: "counsel sees it before it is signed",
    Caution.CRIMINAL_COUNSEL: "criminal counsel first, and immigration counsel, before anything is written",
    Caution.PRIVILEGED_ACT: "privileged: recorded and worded with counsel alone",
}
"""Who sees a question first, in words."""
_STALE: Final = "Last read on {day}: look for a newer edition before relying on it."
_ENDED: Final = "As far as was read, this edition is refused since {day}; the one that follows was not seen: numbers and words can differ."
_AHEAD: Final = "This edition is of {day}, after the day of this screening: an earlier one was not seen."
_CLAIMED: Final = (Standing.WAIVER, Standing.REVIEW, Standing.CONTESTED, Standing.EXEMPT, Standing.ANSWERED)


@attrs.frozen(eq=False, repr=False, kw_only=True)
class GroundOnForm(Value):
    """A ground of inadmissibility that recorded facts raise or point to, at a question that asks about it."""

    ground: GroundKind = says("The ground.")
    title: str = says("Its name for a reader.")
    standing: Standing = says("How it stands on the record.")
    text: str = says("The same in words.")
    facts: tuple[Fact, ...] = says("The facts that raise it or point to it.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class FormQuestion(Value):
    """One question of a form, and what the record has beside it."""

    _item: FormItem
    _catalog: Catalog
    _outside: bool
    closed: bool = says("Whether the setting shows its subject alone.", default=False)
    facts: tuple[Fact, ...] = says("The recorded facts that bear on it.", default=())
    set_aside: tuple[Fact, ...] = says(
        "What only a trafficker's side says there: no fact against the person.", default=()
    )
    missing: tuple[Missing, ...] = says("What is not known.", default=())
    disagreements: tuple[Disagreement, ...] = says("Where two accounts, statements or records differ.", default=())
    grounds: tuple[GroundOnForm, ...] = says("The grounds that it asks about and that are raised.", default=())
    bar: tuple[Path, ...] = says("Acts that raise the bar of 8 USC 1184(o)(1), where it asks of such.", default=())

    @told
    def part(self) -> str:
        """The part of the form."""
        return self._item.part

    @told
    def number(self) -> str | None:
        """Its number there; left out where none was seen."""
        return self._item.number or None

    @told
    def subject(self) -> str:
        """What it asks about, in our own words."""
        return self._catalog.plain(self._item.subject)

    @told
    def about(self) -> About | None:
        """Whom it is about."""
        return None if self.closed else self._item.about

    @told
    def law(self) -> tuple[str, ...]:
        """The provisions behind it."""
        return () if self.closed else self._item.law

    @told
    def confidence(self) -> Confidence | None:
        """How it was read."""
        return None if self.closed else self._item.confidence

    @told
    def caution(self) -> Caution | None:
        """Who sees it before it is answered."""
        return None if self.closed else self._item.caution

    @worded
    def caution_text(self) -> str:
        """The same in words."""
        return "" if self.closed else self._catalog.plain(CAUTIONS[self._item.caution])

    @told
    def risk(self) -> str | None:
        """Of one of the riskiest, why it is."""
        return None if self.closed else self._catalog.plain(self._item.risk) or None

    @told
    def notes(self) -> str | None:
        """What a reader of it has to know."""
        return None if self.closed else self._catalog.plain(self._item.notes) or None

    @told
    def no_such_fact(self) -> bool:
        """Whether a case file has no fact that bears on it."""
        return not (self.closed or self._item.facts or self._item.grounds)

    @told
    def nothing_recorded(self) -> bool:
        """Whether nothing that the setting tells bears on it; that is no answer."""
        told = self.facts or self.set_aside or self.disagreements or self.grounds or self.bar
        return not (self.closed or self.no_such_fact or told)

    @worded
    def silence(self) -> str:
        """Where nothing is recorded beside it, that in words."""
        plain = self._catalog.plain
        if self.no_such_fact:
            return plain("A case file has no fact for it.")
        if not self.nothing_recorded:
            return ""
        return plain(
            "Nothing that this setting tells is linked to it." if self._outside else "Nothing recorded is linked to it."
        )

    @worded
    def place(self) -> str:
        """Where it stands on the form; where no number was seen, the part alone."""
        say, part, number = self._catalog.say, self.part, self.number
        if not part[:1].isdigit():
            return self._catalog.word(part)
        return say("Part {part}, {number}", part=part, number=number) if number else say("Part {part}", part=part)


@attrs.frozen(eq=False, repr=False)
class FormAsked(Value):
    """One form, in the edition that is taken to be in use on the day."""

    _of: Edition
    _day: datetime.date
    _catalog: Catalog
    questions: tuple[FormQuestion, ...] = says("Its questions, in its order.")

    @told
    def form(self) -> str:
        """Its name."""
        return self._of.form

    @told
    def title(self) -> str:
        """What it is called."""
        return self._catalog.plain(self._of.title)

    @told
    def edition(self) -> str:
        """The edition, as the form prints it."""
        return self._of.edition

    @told
    def source(self) -> str:
        """Where it was read."""
        return self._catalog.plain(self._of.source)

    @told
    def confidence(self) -> Confidence:
        """How it was verified at best."""
        return self._of.confidence

    @told
    def checked_on(self) -> datetime.date:
        """The day up to which that source speaks."""
        return self._of.checked_on

    @told
    def warnings(self) -> tuple[str, ...]:
        """Why not to rely on it as it is: it is old, refused or not yet in use."""
        say, day, found = self._catalog.say, self._day, []
        if self._of.is_stale(day):
            found.append(say(_STALE, day=self._of.checked_on))
        if self._of.until and self._of.until <= day:
            found.append(say(_ENDED, day=self._of.until))
        if self._of.start > day:
            found.append(say(_AHEAD, day=self._of.start))
        return tuple(found)

    @told
    def notes(self) -> str | None:
        """What a reader of all of it has to know."""
        return self._catalog.plain(self._of.notes) or None


@attrs.frozen(eq=False, repr=False, kw_only=True)
class AskedAt(Value):
    """A question that asks about a ground, by where it stands."""

    form: str = says("The form.")
    part: str = says("The part.")
    number: str | None = says("The number; left out where none was seen.")
    subject: str = says("What it asks about.")


@attrs.frozen(eq=False, repr=False, kw_only=True)
class GroundAsked(Value):
    """A ground that is raised, and the questions that ask about it."""

    ground: GroundKind = says("The ground.")
    title: str = says("Its name for a reader.")
    standing: Standing = says("How it stands on the record.")
    text: str = says("The same in words.")
    asked_at: tuple[AskedAt, ...] = says("The questions.")


@attrs.frozen(eq=False, repr=False)
class Forms(Value):
    """What the forms of a filing ask, and what the record has beside each question: no answer to any."""

    _lang: str
    as_of: datetime.date = says("The day.")
    standing: tuple[str, ...] = says("What holds of every question.")
    forms: tuple[FormAsked, ...] = says("The forms.")
    grounds: tuple[GroundAsked, ...] = says(
        "Each ground that is raised, with the questions that ask about it; none outside a privileged setting."
    )
    disclaimer: str = says("What this is, and what it is not.")

    def only(self, form: str) -> Forms:
        """Return the same of one form alone; of no form, where none has that name."""
        return attrs.evolve(self, forms=tuple(each for each in self.forms if each.form == form))

    def to_dict(self) -> FormsData:
        """Return it as a document of plain JSON values; facts and gaps stand in a list each, and are said by position."""
        return cast("FormsData", listed("forms", self._lang, self))


def forms(picture: Picture, own: Iterable[Edition] = ()) -> Forms:
    """
    Return what the forms of a filing ask of a case.

    Args:
        picture: The picture of the case.
        own: An office's editions, each in the place of those of its form that come with this version.
    """
    return _Asked(picture, editions_on(picture.day, own)).told()


@attrs.frozen(eq=False, slots=False)
class _Asked:
    picture: Picture
    editions: tuple[Edition, ...]

    def told(self) -> Forms:
        picture, catalog = self.picture, self.picture.catalog
        standing = (*STANDING,) if picture.privileged else (*STANDING, OUTSIDE)
        return Forms(
            catalog.lang,
            picture.day,
            tuple(map(catalog.plain, standing)),
            tuple(
                FormAsked(edition, picture.day, catalog, tuple(map(self._question, edition.items)))
                for edition in self.editions
            ),
            tuple(map(self._asked, self._raised.values())),
            catalog.plain(picture.status.disclaimer),
        )

    def _question(self, item: FormItem) -> FormQuestion:
        if item.privileged and not self.picture.privileged:
            return FormQuestion(item=item, catalog=self.picture.catalog, outside=True, closed=True)
        bearing, people = self._bearing, self._people(item.about)
        grounds = tuple(self._on_form(self._raised[name]) for name in item.grounds if name in self._raised)
        bar = tuple(map(Path, self.picture.barred)) if BAR in item.grounds else ()
        more = [fact.path for ground in grounds for fact in ground.facts]
        return FormQuestion(
            item=item,
            catalog=self.picture.catalog,
            outside=not self.picture.privileged,
            facts=bearing.facts(item.facts, people),
            set_aside=bearing.set_aside(item.facts, people),
            missing=self._open(item) if item.elements else bearing.missing(item.facts, people),
            disagreements=tuple(bearing.disagreements(item.facts, people, more)),
            grounds=grounds,
            bar=bar,
        )

    def _open(self, item: FormItem) -> tuple[Missing, ...]:
        """Return what is open of the elements that a question asks about, as far as it lies where the question looks."""
        picture = self._as_told
        found = {
            finding.predicate.id: finding for finding in picture.elements if isinstance(finding.predicate, Element)
        }
        several = (picture.explainer.missing(found[name]) for name in item.elements if name in found)
        looks = tuple(map(bare, item.facts))
        gaps = (gap for each in several for gap in each if any(lies_in(bare(gap.path), path) for path in looks))
        return tuple(dict.fromkeys(gaps))

    @cached_property
    def _as_told(self) -> Picture:
        return as_told(self.picture)

    @cached_property
    def _bearing(self) -> Bearing:
        return bearing_of(self.picture, self._as_told)

    def _people(self, about: About) -> tuple[str, ...]:
        case = self.picture.case
        return tuple(m.person for m in case.family.members) if about is About.RELATIVE else (case.applicant,)

    # --- grounds ------------------------------------------------------------------------------------------------------

    @cached_property
    def _raised(self) -> dict[str, Stands]:
        """By name, each ground that recorded facts raise or point to; none outside a privileged setting."""
        found = self.picture.admissibility
        stands = found.stands if found else ()
        return {str(each.ground.kind): each for each in stands if _is_raised(each)}

    def _on_form(self, stands: Stands) -> GroundOnForm:
        return GroundOnForm(
            ground=stands.ground.kind,
            title=self.picture.catalog.plain(stands.ground.title),
            standing=stands.standing,
            text=stands.text,
            facts=stands.facts,
        )

    def _asked(self, stands: Stands) -> GroundAsked:
        catalog = self.picture.catalog
        return GroundAsked(
            ground=stands.ground.kind,
            title=catalog.plain(stands.ground.title),
            standing=stands.standing,
            text=stands.text,
            asked_at=tuple(self._asking(str(stands.ground.kind))),
        )

    def _asking(self, ground: str) -> Iterator[AskedAt]:
        for edition in self.editions:
            for item in edition.items:
                if ground in item.grounds:
                    yield AskedAt(
                        form=edition.form,
                        part=item.part,
                        number=item.number or None,
                        subject=self.picture.catalog.plain(item.subject),
                    )


def _is_raised(stands: Stands) -> bool:
    """Say whether recorded facts raise a ground or point to it; one that the statute exempts from altogether, never."""
    if stands.raised is None:
        return False
    return stands.standing in _CLAIMED or bool(stands.pointing)
