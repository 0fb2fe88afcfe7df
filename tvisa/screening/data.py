"""
The JSON of values as typed dicts: those of a screening and of what is written beside it (``Data``), and of values in full (``Full``).

Each is made of the fields of its value, and none is kept by hand: here at run time, and for type checkers in ``data.pyi``, which an
installation writes (``.ci/stub.py``).
"""

from __future__ import annotations

import datetime  # noqa: F401 - the types of keys name it
from typing import Annotated, Literal, NotRequired, TypedDict  # noqa: F401 - as above

from tvisa.screening import ABOVE

for one, keys in ABOVE["types"]():
    globals()[one.name] = TypedDict(one.name, keys)
    globals()[one.name].__doc__ = one.says
