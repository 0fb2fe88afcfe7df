"""
Every definition as a tree of predicates over one and the same incident, in parts: act, means, purpose, and its scope.

The severe form, which alone decides a T case, is the element's own tree; its parts are used again wherever another text
says the same. What a definition does not ask, it has no part for: the SAARC convention has no means, and none is invented.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

import attrs

from tvisa.kernel.predicate import AllOf, AnyOf, Element, Predicate, Question, parts, walk
from tvisa.kernel.provision import Provision
from tvisa.law import trafficking
from tvisa.law.age import under_18
from tvisa.law.conduct.law import DURESS_2026, POLICY, RELIEF_2026
from tvisa.law.dated import Dated, Deferred, absent, on_day
from tvisa.law.forms import computed, fact, part, standard
from tvisa.law.frameworks import law
from tvisa.law.t import T
from tvisa.law.t.victim import SEVERE
from tvisa.words.catalog import Catalog

PARTS: Final = ("act", "means", "purpose", "scope")
"""The parts of a definition, by the names of their elements."""
_TITLES: Final = {"act": "Act", "means": "Means", "purpose": "Purpose", "scope": "Scope"}


@attrs.frozen(eq=False)
class Definition:
    """One definition."""

    id: str
    """Its name in data."""
    name: str
    """A short name, with the place for a number that has moved."""
    whole: Element | Deferred[Element] | Dated
    """The definition as a predicate over one incident: in `DEFINITIONS` in all its versions, else as it is on a day."""
    aside: str = ""
    """What a table adds to it, in brackets."""
    decides: bool = False
    """Whether a T case turns on it."""
    contrast: bool = False
    """Whether it defines something else than trafficking, shown for contrast."""
    minimum: bool = False
    """Whether the purposes that it lists are a minimum."""
    shields: tuple[Provision, ...] = ()
    """What the instrument, or the law around it, says against penalizing people for what they were made to do."""
    verbs: tuple[str, ...] = ()
    """The acts that any version names, as facts about an act of the client's own; none where it speaks to States
    alone."""
    beyond: tuple[str, ...] = ()
    """Acts that any version names and no such fact asks for."""

    @property
    def law(self) -> Provision:
        """Where it stands."""
        return self.whole.law

    def citation(self, day: datetime.date) -> str:
        """Return the first place where it stands, in the numbering of a day."""
        return str(self.law.cites_on(day)[0])

    def named(self, day: datetime.date, catalog: Catalog) -> str:
        """Return its short name as of a day."""
        return catalog.say(self.name, citation=self.citation(day))

    def listed(self, day: datetime.date, catalog: Catalog) -> str:
        """Return its name as a table lists it."""
        name = self.named(day, catalog)
        return catalog.say("{name} ({aside})", name=name, aside=catalog.plain(self.aside)) if self.aside else name

    def on(self, day: datetime.date) -> Definition | None:
        """Return it as it is on a day; None where it is not in force."""
        whole: Any = on_day(self.whole, day)
        return _version(self, whole) if whole is not None and day in whole.law.window else None


@cache
def _version(definition: Definition, whole: Element) -> Definition:
    """Return a definition in one of its versions, with the acts that this one names."""
    named = {node.fact for node, _ in walk(whole) if isinstance(node, Question)}
    verbs = tuple(
        v for v in definition.verbs if v not in _SEX_VERBS or v.replace("act.verbs", "incident.acts") in named
    )
    beyond = tuple(verb for verb in definition.beyond if f"incident.wider.{verb}" in named)
    return attrs.evolve(definition, whole=whole, verbs=verbs, beyond=beyond)


def _limb(ident: str, title: str, provision: Provision, *, asserted: str = "", **told: Predicate) -> Deferred[Element]:
    """Return a way to meet a definition, in parts; a part that is an element of the law of T already keeps its assertion."""
    made = [
        whole if getattr(whole, "id", "") == name else part(name, _TITLES[name], provision, of=whole, summed=True)
        for name, whole in told.items()
    ]
    return part(ident, title, provision, of=lambda: AllOf(made), asserted=asserted)


def limbs(whole: Predicate) -> Iterator[Element]:
    """Yield the ways in which a definition can be met: its elements that consist of parts."""
    if isinstance(whole, Element) and any(isinstance(p, Element) and p.id in PARTS for p in _of_all(whole)):
        yield whole
        return
    for below in parts(whole):
        yield from limbs(below)


def _of_all(whole: Element) -> tuple[Predicate, ...]:
    return parts(whole.of) if isinstance(whole.of, AllOf) else ()


def _wider(name: str, provision: Provision) -> Question:
    return fact(f"incident.wider.{name}", provision)


def _judged(name: str, provision: Provision) -> Question:
    return standard(f"incident.wider.{name}", provision)


# --- leaves that several instruments share ----------------------------------------------------------------------------

CHILD: Final = computed(
    "child_at_act",
    "How old was the person when it began?",
    "A child is anyone under eighteen at the time of the act. No means is required for a child.",
    "UN Trafficking Protocol art. 3(c); UN Trafficking Protocol art. 3(d)",
    how=under_18,
    reads=("person.date_of_birth", "incident.when", "incident.age"),
)
WOMAN: Final = _wider("woman", law.CEDAW)
ABDUCTED: Final = _wider("abducted", law.UN_MEANS)
FORCE_THREATENED: Final = _wider("force_threatened", law.UN_MEANS)
BY_THOSE_MEANS: Final = trafficking.THROUGH | _judged("by_those_means", law.UN_MEANS)
"""The act was done by the means. That they got a sex act, as the severe form asks, is another question."""
UN_ACTS: Final = trafficking.LABOR_ACT | _wider("transferred", law.UN_ACT) | _wider("received", law.UN_ACT)
OTHER_COERCION: Final = _judged("other_coercion", law.UN_MEANS)
OTHER_MEANS: Final = (
    FORCE_THREATENED,
    OTHER_COERCION,
    ABDUCTED,
    _judged("power_abused", law.UN_MEANS),
    _judged("vulnerability_abused", law.UN_MEANS),
    _wider("controller_paid", law.UN_MEANS),
)
PROSTITUTION: Final = _judged("prostitution", law.UN_PURPOSE)
SEXUAL: Final = _judged("sexual_exploitation", law.UN_PURPOSE)
FORCED_LABOR: Final = _judged("forced_labor", law.UN_PURPOSE)
EXPLOITATION: Final = (
    PROSTITUTION,
    SEXUAL,
    FORCED_LABOR,
    _wider("begging", law.UN_PURPOSE),
    _judged("slavery_like", law.UN_PURPOSE),
    _wider("organs", law.UN_PURPOSE),
)
CONTROL_PASSED: Final = _wider("control_passed", law.EU)
EU_PURPOSES_2011: Final = (_wider("criminal_activities", law.EU_2011),)
EU_PURPOSES: Final = (
    *EU_PURPOSES_2011,
    _wider("surrogacy", law.EU),
    _wider("forced_marriage", law.EU),
    _wider("illegal_adoption", law.EU),
)
OWNED: Final = _judged("owned", law.ROME)
ATTACK: Final = _judged("attack", law.ROME)
IN_CONFLICT: Final = ATTACK | _wider("armed_conflict", law.ROME)
_FORCED: Final = trafficking.FORCE | FORCE_THREATENED | trafficking.COERCION
ANY_PROSTITUTION: Final = PROSTITUTION | trafficking.SEX_PURPOSE

# --- the United States ------------------------------------------------------------------------------------------------


def _sex_alone(provision: Provision) -> Deferred[Element]:
    """Return sex trafficking alone in one version; who asserts the sex branch of the severe form as a whole asserts it too."""
    return _limb(
        "sex_trafficking_alone",
        "Sex trafficking alone",
        provision,
        act=trafficking.SEX_ACT,
        purpose=trafficking.SEX_PURPOSE,
        asserted="incident.asserted.sex_trafficking",
    )


SEX_ALONE: Final = Dated(_sex_alone(law.SEX_TRAFFICKING_2000), _sex_alone(law.SEX_TRAFFICKING))


def _crime(provision: Provision, force: Predicate, *verbs: str) -> Deferred[Element]:
    """Return the crime of sex trafficking in one version, with the means of force and the acts that only it names."""
    return _limb(
        "crime_of_sex_trafficking",
        "Crime of sex trafficking",
        provision,
        act=AnyOf((trafficking.SEX_ACT, *(_wider(verb, provision) for verb in verbs))),
        means=force & trafficking.INDUCED | trafficking.UNDER_18,
        purpose=trafficking.SEX & trafficking.VALUE & trafficking.ON_ACCOUNT & _judged("known", provision),
        scope=_wider("commerce", provision),
    )


CRIME: Final = Dated(
    _crime(law.CRIME_2000, trafficking.MEANS, "enticed"),
    _crime(law.CRIME_2008, trafficking.MEANS | FORCE_THREATENED, "enticed", "maintained"),
    _crime(law.CRIME, trafficking.MEANS | FORCE_THREATENED, "enticed", "advertised", "maintained"),
)

_TIP_SEX: Final = _limb(
    "tip_sex",
    "Commercial sex",
    law.TIP,
    act=trafficking.LABOR_ACT,
    means=trafficking.MEANS & (trafficking.INDUCED | BY_THOSE_MEANS) | trafficking.UNDER_18,
    purpose=trafficking.SEX_PURPOSE,
)
_TIP_LABOR: Final = _limb(
    "tip_labor",
    "Compelled labor",
    law.TIP,
    act=trafficking.LABOR_ACT,
    means=trafficking.MEANS & BY_THOSE_MEANS,
    purpose=trafficking.LABOR_PURPOSE | FORCED_LABOR,
)
TIP: Final = part("tip_report", "Trafficking in Persons Report", law.TIP, of=lambda: _TIP_SEX | _TIP_LABOR)

# --- the UN Protocol, and who adopts it -------------------------------------------------------------------------------


def _palermo(
    ident: str, title: str, provision: Provision, *, acts: tuple[Predicate, ...] = (), ends: tuple[Predicate, ...] = ()
) -> Deferred[Element]:
    """Return the definition of the UN Protocol, as others adopt it or add to it."""
    return _limb(
        ident,
        title,
        provision,
        act=AnyOf((UN_ACTS, *acts)),
        # Threats without the thresholds of 22 USC 7102(3), which the treaties do not have.
        means=AnyOf(
            (trafficking.MEANS, trafficking.THREAT, trafficking.LEGAL_THREAT, trafficking.PROCESS_USED, *OTHER_MEANS)
        )
        & BY_THOSE_MEANS
        | CHILD,
        purpose=AnyOf((trafficking.SEX_PURPOSE, trafficking.LABOR_PURPOSE, *EXPLOITATION, *ends)),
    )


UN: Final = _palermo("un_protocol", "UN Trafficking Protocol", law.UN)
COE: Final = _palermo("coe_convention", "Council of Europe Convention", law.COE)
ASEAN: Final = _palermo("asean_convention", "ASEAN Convention", law.ASEAN)
EU: Final = Dated(
    absent(until=law.EU_2011.window.start),
    _palermo("eu_directive", "EU Directive", law.EU_2011, acts=(CONTROL_PASSED,), ends=EU_PURPOSES_2011),
    _palermo("eu_directive", "EU Directive", law.EU, acts=(CONTROL_PASSED,), ends=EU_PURPOSES),
)

# --- other treaties ---------------------------------------------------------------------------------------------------

SAARC: Final = _limb(
    "saarc_convention",
    "SAARC Convention",
    law.SAARC,
    act=trafficking.TRANSPORTED | _wider("sold", law.SAARC),
    purpose=ANY_PROSTITUTION,
    scope=WOMAN | CHILD,
)
BELEM: Final = _limb(
    "belem_do_para",
    "Convention of Belém do Pará",
    law.BELEM,
    act=UN | ANY_PROSTITUTION & _FORCED & trafficking.INDUCED | ABDUCTED,
    scope=WOMAN & _judged("gender_based", law.BELEM),
)

_ENSLAVEMENT: Final = _limb("enslavement", "Enslavement", law.ROME, act=OWNED, scope=ATTACK)
_SEXUAL_ACT: Final = trafficking.SEX & fact("incident.sex.completed", law.ROME)
_SEXUAL_SLAVERY: Final = _limb("sexual_slavery", "Sexual slavery", law.ROME, act=OWNED & _SEXUAL_ACT, scope=IN_CONFLICT)
_ENFORCED_PROSTITUTION: Final = _limb(
    "enforced_prostitution",
    "Enforced prostitution",
    law.ENFORCED,
    act=_SEXUAL_ACT & trafficking.VALUE & trafficking.ON_ACCOUNT,
    means=_FORCED & trafficking.INDUCED | _judged("coercive_environment", law.ENFORCED) | CHILD,
    scope=IN_CONFLICT,
)
ROME: Final = part(
    "rome_statute", "Rome Statute", law.ROME, of=lambda: _ENSLAVEMENT | _SEXUAL_SLAVERY | _ENFORCED_PROSTITUTION
)

_EXPLOITED: Final = _limb(
    "sexual_exploitation",
    "Sexual exploitation",
    law.CRC,
    purpose=ANY_PROSTITUTION | SEXUAL | _wider("pornography", law.CRC),
    scope=CHILD,
)
_SOLD: Final = _limb(
    "sale_or_traffic", "Abduction, sale or traffic", law.CRC, act=UN | ABDUCTED | _wider("sold", law.CRC), scope=CHILD
)
CHILDREN: Final = part(
    "child_convention", "Convention on the Rights of the Child", law.CRC, of=lambda: _EXPLOITED | _SOLD
)
CEDAW: Final = _limb("cedaw", "CEDAW", law.CEDAW, act=UN | ANY_PROSTITUTION, scope=WOMAN)
SMUGGLING: Final = _limb(
    "smuggling_protocol",
    "Migrant Smuggling Protocol",
    law.SMUGGLING,
    act=_wider("entry_procured", law.SMUGGLING),
    purpose=_wider("entry_for_gain", law.SMUGGLING),
    scope=_wider("not_of_that_state", law.SMUGGLING),
)

# --- all of them ------------------------------------------------------------------------------------------------------

_VERBS: Final = tuple(f"act.verbs.{verb}" for verb in ("recruited", "harbored", "transported", "provided", "obtained"))
_SEX_VERBS: Final = (*_VERBS, "act.verbs.patronized", "act.verbs.solicited")
_BENEFITS: Final = tuple(f"act.benefit.{name}" for name in ("debt_reduction", "bonus", "profit_share"))
"""What came of an act, as to benefit from a venture is a way of its own to commit the crime."""


def _adopting(name: str, whole: Deferred[Element] | Dated, shield: Provision | None = None, *more: str) -> Definition:
    """Return an instrument whose acts are those of the UN Protocol, or these and more."""
    return Definition(
        whole.id,
        name,
        whole,
        minimum=True,
        shields=(shield,) if shield else (),
        verbs=_VERBS,
        beyond=("transferred", "received", *more),
    )


DEFINITIONS: Final = (
    Definition("tvpa_severe", "{citation}", SEVERE, "severe form", decides=True, shields=(POLICY,), verbs=_SEX_VERBS),
    Definition(
        "sex_trafficking_alone", "{citation}", SEX_ALONE, "sex trafficking alone", shields=(POLICY,), verbs=_SEX_VERBS
    ),
    Definition(
        "crime_of_sex_trafficking",
        "18 USC 1591",
        CRIME,
        "the crime",
        shields=(DURESS_2026, RELIEF_2026),
        verbs=(*_SEX_VERBS, *_BENEFITS),
        beyond=("enticed", "advertised", "maintained"),
    ),
    Definition("tip_report", "TIP Report", TIP, "wording of 2014", verbs=_VERBS),
    _adopting("UN Trafficking Protocol art. 3", UN),
    _adopting("Council of Europe Convention art. 4", COE, law.COE_SHIELD),
    _adopting("EU Directive 2011/36 art. 2", EU, law.EU_SHIELD, "control_passed"),
    Definition(
        "saarc_convention", "SAARC Convention art. I(3)", SAARC, verbs=("act.verbs.transported",), beyond=("sold",)
    ),
    Definition("belem_do_para", "Belém do Pará Convention art. 2(b)", BELEM),
    _adopting("ASEAN Convention art. 2", ASEAN, law.ASEAN_SHIELD),
    Definition("rome_statute", "Rome Statute arts. 7, 8", ROME),
    Definition("child_convention", "Child rights convention arts. 34, 35", CHILDREN),
    Definition("cedaw", "CEDAW art. 6", CEDAW),
    Definition(
        "smuggling_protocol",
        "Smuggling Protocol art. 3",
        SMUGGLING,
        "contrast",
        contrast=True,
        verbs=("act.border.guided",),
    ),
)
"""Every definition, that which decides first and the contrast last."""


def definitions(day: datetime.date) -> tuple[Definition, ...]:
    """
    Return the definitions in force on a day, that which decides a T case first.

    Raises:
        LawDateError: If no law is modeled for that day.
    """
    T.on(day)
    return tuple(found for definition in DEFINITIONS if (found := definition.on(day)) is not None)
