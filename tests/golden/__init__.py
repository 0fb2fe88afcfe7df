"""
What the library gives out, byte by byte, to hold two versions beside each other.

A change that must not alter any output is checked on both sides of it with ``diff``::

    python -m tests.golden --dump before                      # on the old version: every output, a file each
    python -m tests.golden --dump after                       # on the new one
    diff -r before after

    python -m tests.golden --dump before --sample 40          # every fortieth of each output, in a minute or two
    python -m tests.golden --dump before --only memo --only text

The version of the library is in none of them; rich, click and Jinja2 break lines. ``python -m tests.told --out FILE`` is the same
without layout. Nothing here runs in ``pytest``.

The files:

outputs.py    what is given out, and how it is had: the only file that knows a name of the library.
draw.py       how ``cases.jsonl``, cases drawn at random and then kept, was made.
"""
