"""
The JSON of values as typed dicts: those of a screening and of what is written beside it (``Data``), and of values in full (``Full``).

Each is made of the fields of its value, and none is kept by hand: here at run time, and for type checkers in ``data.pyi``, which an
installation writes (``.ci/stub.py``).
"""

from tvisa.screening import ABOVE

exec(ABOVE["types"]())  # noqa: S102 - it is printed from our own fields
