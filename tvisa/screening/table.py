"""
The table of the law: every text of the law of one day that a result can speak of, by number.

A result says the number and what was found; what the part is called, what it asks and where it stands is the law's, the same
for every case, and stands here once. The digest of the table says whether two results speak by the same numbers.
"""

from __future__ import annotations

import datetime
import functools
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, Final

import attrs

from tvisa.facts import Case
from tvisa.kernel.explain import ident, title
from tvisa.kernel.predicate import Computed, Element, Factor, Over, Predicate, Question, parts, walk
from tvisa.kernel.provision import Provision
from tvisa.law.conduct import law as conduct_law
from tvisa.law.conduct.ambiguity import Ambiguity, Side, Weight
from tvisa.law.conduct.bar import ARGUMENTS, Argument
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.conduct.causation import TESTS, Test
from tvisa.law.conduct.characterizations import CHARACTERIZATIONS, Characterization
from tvisa.law.conduct.ladder import WHEN_KNOWN
from tvisa.law.conduct.notices import CONFIDENTIAL_CONSULT, NOTICES, Notice
from tvisa.law.grounds.admissibility import element_of
from tvisa.law.grounds.ground import GroundOfLaw
from tvisa.law.grounds.statute import GROUNDS
from tvisa.law.t import T
from tvisa.law.t.evidence.catalog import CATALOG as EVIDENCE
from tvisa.law.t.evidence.items import Item
from tvisa.law.t.evidence.parts import TITLES
from tvisa.law.t.filing.alternatives import PROMPTS
from tvisa.law.t.filing.line import Line, Trigger
from tvisa.law.t.filing.prompt import Prompt, Route, route
from tvisa.law.t.filing.risk import BAR_RAISED, LINES
from tvisa.screening.evidence import ROUTED, SENTENCES
from tvisa.screening.needs import CHILD, NEEDS, Need
from tvisa.words.catalog import ENGLISH, Catalog
