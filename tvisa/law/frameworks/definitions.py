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

from tvisa.kernel.predicate import AllOf, AnyOf, Computed, Element, Predicate, Question, parts, walk
from tvisa.kernel.provision import Provision
from tvisa.law import trafficking
from tvisa.law.age import under_18
from tvisa.law.conduct.law import DURESS_2026, POLICY, RELIEF_2026
from tvisa.law.frameworks import law
from tvisa.law.t import T
from tvisa.law.trafficking import INDUCED, THROUGH, UNDER_18
from tvisa.law.windows import FIRST_2024
from tvisa.law.writing import element, fact, rule, standard
from tvisa.words.catalog import Catalog

FORCE: Final = trafficking.FORCE.on(FIRST_2024)
LABOR_ACT: Final = trafficking.LABOR_ACT.on(FIRST_2024)

PARTS: Final = ("act", "means", "purpose", "scope")
"""The parts of a definition, by the names of their elements."""
_TITLES: Final = {"act": "Act", "means": "Means", "purpose": "Purpose", "scope": "Scope"}


@attrs.frozen(eq=False)
class Definition:
    """
    One definition.

    Attributes:
        id: Its name in data.
        name: A short name, with the place for a number that has moved.
        aside: What a table adds to it, in brackets.
        whole: The definition as a predicate over one incident.
        decides: Whether a T case turns on it.
        contrast: Whether it defines something else than trafficking, shown for contrast.
        minimum: Whether the purposes that it lists are a minimum.
        shields: What the instrument, or the law around it, says against penalizing people for what they were made to do.
        verbs: The acts that it names, as facts about an act of the client's own; none where it speaks to States alone.
        beyond: Acts that it names and no such fact asks for.
    """

    id: str
    name: str
    whole: Element
    aside: str = ""
    decides: bool = False
    contrast: bool = False
    minimum: bool = False
    shields: tuple[Provision, ...] = ()
    verbs: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()

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


def _limb(ident: str, title: str, provision: Provision, **told: Predicate) -> Element:
    """Return a way to meet a definition, in parts; a part that is an element of the law of T already keeps its assertion."""
    made = [
        part
        if isinstance(part, Element) and part.id == name
        else element(name, _TITLES[name], part, provision, summed=True)
        for name, part in told.items()
    ]
    return element(ident, title, AllOf(made), provision)


def limbs(whole: Predicate) -> Iterator[Element]:
    """Yield the ways in which a definition can be met: its elements that consist of parts."""
    if isinstance(whole, Element) and any(isinstance(p, Element) and p.id in PARTS for p in _of_all(whole)):
        yield whole
        return
    for part in parts(whole):
        yield from limbs(part)


def _of_all(whole: Element) -> tuple[Predicate, ...]:
    return parts(whole.of) if isinstance(whole.of, AllOf) else ()


def _named(whole: Predicate, ident: str) -> Element:
    """Return the first element of that name."""
    return next(n for n, _ in walk(whole) if isinstance(n, Element) and n.id == ident)


def _questions(whole: Predicate) -> Iterator[Question]:
    return (n for n, _ in walk(whole) if isinstance(n, Question))


def _leaf(whole: Predicate, path: str) -> Question:
    """Return the leaf that asks for a fact."""
    return next(q for q in _questions(whole) if q.fact == path)


def _wider(name: str, provision: Provision) -> Question:
    return fact(f"incident.wider.{name}", provision)


def _judged(name: str, provision: Provision) -> Question:
    return standard(f"incident.wider.{name}", provision)


# --- leaves that several instruments share ----------------------------------------------------------------------------

CHILD: Final = Computed(
    "child_at_act",
    ("case", "incident"),
    under_18,
    "How old was the person when it began?",
    rule(
        "A child is anybody under eighteen at the act; no means is then asked.",
        "UN Trafficking Protocol art. 3(c); UN Trafficking Protocol art. 3(d)",
    ),
    reads=("person.date_of_birth", "incident.when", "incident.age"),
)
WOMAN: Final = _wider("woman", law.CEDAW)
ABDUCTED: Final = _wider("abducted", law.UN_MEANS)
FORCE_THREATENED: Final = _wider("force_threatened", law.UN_MEANS)
BY_THOSE_MEANS: Final = THROUGH | _judged("by_those_means", law.UN_MEANS)
"""The act was done by the means. That they got a sex act, as the severe form asks, is another question."""
UN_ACTS: Final = LABOR_ACT | _wider("transferred", law.UN_ACT) | _wider("received", law.UN_ACT)
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


_VERBS: Final = tuple(q.fact.replace("incident.acts", "act.verbs") for q in _questions(LABOR_ACT))
_BENEFITS: Final = tuple(f"act.benefit.{name}" for name in ("debt_reduction", "bonus", "profit_share"))
"""What came of an act, as to benefit from a venture is a way of its own to commit the crime."""
_CRIMES: Final = (
    (law.CRIME_2000, ("enticed",)),
    (law.CRIME_2008, ("enticed", "maintained")),
    (law.CRIME, ("enticed", "advertised", "maintained")),
)
"""The crime in its versions, each with the acts that only it names."""

# --- the definitions over one version of the severe form --------------------------------------------------------------


class _Trees:
    """The definitions over one version of the severe form and of its parts."""

    def __init__(self, severe: Element) -> None:
        self.severe = severe
        self.sex, self.labor = _named(severe, "sex_trafficking"), _named(severe, "labor_trafficking")
        self.sex_act = _named(self.sex, "act")
        self.sex_purpose, self.labor_purpose = _named(self.sex, "purpose"), _named(self.labor, "purpose")
        self.prostitution = PROSTITUTION | self.sex_purpose
        self.means, self.coercion = _named(severe, "force_fraud_or_coercion"), _named(severe, "coercion")
        # Without the thresholds of 22 USC 7102(3), which the treaties do not have.
        self.threats = tuple(_leaf(self.means, f"incident.means.{name}") for name in ("threats", "legal_threats"))
        self.un = self._palermo("un_protocol", "UN Trafficking Protocol", law.UN)

    def all(self) -> tuple[Definition, ...]:
        """Return every definition, that which decides first and the contrast last."""
        sex_verbs = tuple(q.fact.replace("incident.acts", "act.verbs") for q in _questions(self.sex_act))
        return (
            Definition(
                "tvpa_severe",
                "{citation}",
                self.severe,
                "severe form",
                decides=True,
                shields=(POLICY,),
                verbs=sex_verbs,
            ),
            *(
                Definition(
                    "sex_trafficking_alone",
                    "{citation}",
                    self._sex_alone(provision),
                    "sex trafficking alone",
                    shields=(POLICY,),
                    verbs=sex_verbs,
                )
                for provision in (law.SEX_TRAFFICKING_2000, law.SEX_TRAFFICKING)
            ),
            *(
                Definition(
                    "crime_of_sex_trafficking",
                    "18 USC 1591",
                    self._crime(provision, more),
                    "the crime",
                    shields=(DURESS_2026, RELIEF_2026),
                    verbs=(*sex_verbs, *_BENEFITS),
                    beyond=more,
                )
                for provision, more in _CRIMES
            ),
            Definition("tip_report", "TIP Report", self._tip(), "wording of 2014", verbs=_VERBS),
            self._adopting("UN Trafficking Protocol art. 3", self.un),
            self._adopting(
                "Council of Europe Convention art. 4",
                self._palermo("coe_convention", "Council of Europe Convention", law.COE),
                law.COE_SHIELD,
            ),
            *(
                self._adopting("EU Directive 2011/36 art. 2", tree, law.EU_SHIELD, "control_passed")
                for tree in (self._eu(law.EU_2011, EU_PURPOSES_2011), self._eu(law.EU, EU_PURPOSES))
            ),
            Definition(
                "saarc_convention",
                "SAARC Convention art. I(3)",
                self._saarc(),
                verbs=("act.verbs.transported",),
                beyond=("sold",),
            ),
            Definition("belem_do_para", "Belém do Pará Convention art. 2(b)", self._belem()),
            self._adopting(
                "ASEAN Convention art. 2",
                self._palermo("asean_convention", "ASEAN Convention", law.ASEAN),
                law.ASEAN_SHIELD,
            ),
            Definition("rome_statute", "Rome Statute arts. 7, 8", self._rome()),
            Definition("child_convention", "Child rights convention arts. 34, 35", self._children()),
            Definition("cedaw", "CEDAW art. 6", self._cedaw()),
            Definition(
                "smuggling_protocol",
                "Smuggling Protocol art. 3",
                self._smuggling(),
                "contrast",
                contrast=True,
                verbs=("act.border.guided",),
            ),
        )

    @staticmethod
    def _adopting(name: str, whole: Element, shield: Provision | None = None, *more: str) -> Definition:
        """Return an instrument whose acts are those of the UN Protocol, or these and more."""
        shields = (shield,) if shield else ()
        return Definition(
            whole.id,
            name,
            whole,
            minimum=True,
            shields=shields,
            verbs=_VERBS,
            beyond=("transferred", "received", *more),
        )

    def _sex_alone(self, provision: Provision) -> Element:
        # Whoever asserts the sex branch of the severe form as a whole asserts this with it.
        return attrs.evolve(
            _limb(
                "sex_trafficking_alone", "Sex trafficking alone", provision, act=self.sex_act, purpose=self.sex_purpose
            ),
            asserted=self.sex.asserted,
        )

    def _crime(self, provision: Provision, verbs: tuple[str, ...]) -> Element:
        force = self.means if provision is law.CRIME_2000 else self.means | FORCE_THREATENED
        sex_act, of_value = _leaf(self.sex, "incident.sex.act"), _leaf(self.sex, "incident.sex.of_value")
        return _limb(
            "crime_of_sex_trafficking",
            "Crime of sex trafficking",
            provision,
            act=AnyOf((self.sex_act, *(_wider(verb, provision) for verb in verbs))),
            means=force & INDUCED | UNDER_18,
            purpose=sex_act & of_value & _judged("known", provision),
            scope=_wider("commerce", provision),
        )

    def _tip(self) -> Element:
        compelled = self.means & (INDUCED | BY_THOSE_MEANS)
        sex = _limb(
            "tip_sex", "Commercial sex", law.TIP, act=LABOR_ACT, means=compelled | UNDER_18, purpose=self.sex_purpose
        )
        labor = _limb(
            "tip_labor",
            "Compelled labor",
            law.TIP,
            act=LABOR_ACT,
            means=self.means & BY_THOSE_MEANS,
            purpose=self.labor_purpose | FORCED_LABOR,
        )
        return element("tip_report", "Trafficking in Persons Report", sex | labor, law.TIP)

    def _palermo(
        self,
        ident: str,
        title: str,
        provision: Provision,
        *,
        acts: tuple[Predicate, ...] = (),
        ends: tuple[Predicate, ...] = (),
    ) -> Element:
        """Return the definition of the UN Protocol, as others adopt it or add to it."""
        means = AnyOf((self.means, *self.threats, *OTHER_MEANS)) & BY_THOSE_MEANS | CHILD
        purpose = AnyOf((self.sex_purpose, self.labor_purpose, *EXPLOITATION, *ends))
        return _limb(ident, title, provision, act=AnyOf((UN_ACTS, *acts)), means=means, purpose=purpose)

    def _eu(self, provision: Provision, ends: tuple[Predicate, ...]) -> Element:
        return self._palermo("eu_directive", "EU Directive", provision, acts=(CONTROL_PASSED,), ends=ends)

    def _saarc(self) -> Element:
        return _limb(
            "saarc_convention",
            "SAARC Convention",
            law.SAARC,
            act=_leaf(LABOR_ACT, "incident.acts.transported") | _wider("sold", law.SAARC),
            purpose=self.prostitution,
            scope=WOMAN | CHILD,
        )

    def _belem(self) -> Element:
        forced = self.prostitution & (FORCE | FORCE_THREATENED | self.coercion) & INDUCED
        return _limb(
            "belem_do_para",
            "Convention of Belém do Pará",
            law.BELEM,
            act=self.un | forced | ABDUCTED,
            scope=WOMAN & _judged("gender_based", law.BELEM),
        )

    def _rome(self) -> Element:
        sex_act = _leaf(self.sex, "incident.sex.act") & fact("incident.sex.completed", law.ROME)
        forced = (FORCE | FORCE_THREATENED | self.coercion) & INDUCED
        advantage = _judged("coercive_environment", law.ENFORCED) | CHILD
        return element(
            "rome_statute",
            "Rome Statute",
            _limb("enslavement", "Enslavement", law.ROME, act=OWNED, scope=ATTACK)
            | _limb("sexual_slavery", "Sexual slavery", law.ROME, act=OWNED & sex_act, scope=IN_CONFLICT)
            | _limb(
                "enforced_prostitution",
                "Enforced prostitution",
                law.ENFORCED,
                act=sex_act & _leaf(self.sex, "incident.sex.of_value"),
                means=forced | advantage,
                scope=IN_CONFLICT,
            ),
            law.ROME,
        )

    def _children(self) -> Element:
        sexual = self.prostitution | SEXUAL | _wider("pornography", law.CRC)
        traffic = self.un | ABDUCTED | _wider("sold", law.CRC)
        return element(
            "child_convention",
            "Convention on the Rights of the Child",
            _limb("sexual_exploitation", "Sexual exploitation", law.CRC, purpose=sexual, scope=CHILD)
            | _limb("sale_or_traffic", "Abduction, sale or traffic", law.CRC, act=traffic, scope=CHILD),
            law.CRC,
        )

    def _cedaw(self) -> Element:
        return _limb("cedaw", "CEDAW", law.CEDAW, act=self.un | self.prostitution, scope=WOMAN)

    @staticmethod
    def _smuggling() -> Element:
        return _limb(
            "smuggling_protocol",
            "Migrant Smuggling Protocol",
            law.SMUGGLING,
            act=_wider("entry_procured", law.SMUGGLING),
            purpose=_wider("entry_for_gain", law.SMUGGLING),
            scope=_wider("not_of_that_state", law.SMUGGLING),
        )


@cache
def _trees(severe: Element) -> tuple[Definition, ...]:
    return _Trees(severe).all()


def definitions(day: datetime.date) -> tuple[Definition, ...]:
    """
    Return the definitions in force on a day, that which decides a T case first.

    Raises:
        LawDateError: If no law is modeled for that day.
    """
    victim: Any = T.on(day).elements[0]
    return tuple(d for d in _trees(victim.of.that) if day in d.law.window)
