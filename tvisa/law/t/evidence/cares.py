"""What several items say: what makes getting something dangerous, and what is optional for every element."""

from __future__ import annotations

from typing import Final

from tvisa.law.t.evidence.items import Rule, optional, primary
from tvisa.law.writing import folded

# --- what makes it dangerous ------------------------------------------------------------------------------------------

NO_CONTACT: Final = folded("""
Only what the client already has or can safely reach: nobody writes to, calls or follows those responsible, or asks
somebody near them.
""")
OFFICIAL: Final = folded("""
Counsel first: a report or a request puts the client before an agency. Ask what it may do with what it learns; the
office's address, never the client's.
""")
CHILD_LETTER: Final = folded("""
At once, through counsel: neither a report nor cooperation is asked for it. The office's address, never the client's.
""")
IMMIGRATION_FILE: Final = folded("""
Counsel first: a request for the immigration file carries a signature and an address to the government. The office's
address, never the client's.
""")
RELEASE: Final = folded("""
With a release limited to what is needed, and for a letter rather than therapy notes; counsel reads it before it is
filed.
""")
OTHERS: Final = folded("""
Only people whom the client calls safe; they may be within reach of those responsible, and another victim needs
counsel of their own.
""")
ABROAD: Final = folded("""
Find out first whether asking puts anybody at risk: relatives who ask around, or local police, may be known to those
responsible.
""")
COUNSEL_READS: Final = folded("""
Counsel reads it first: it may tell things differently, or say more than this application needs.
""")
PICTURES: Final = folded("""
Only pictures that the client already has, or of a place from afar: an intimate one is never copied or sent, and one
of somebody under 18 is a matter for counsel at once.
""")
PUBLICITY: Final = "See first what it prints of the client and of others; nothing new is given to a reporter."
CONSULATE: Final = folded("""
Counsel first: a consulate that is asked for papers may tell officials or relatives where the client is.
""")
OWN_WORDS: Final = folded("""
In the client's own words, at the client's pace, and read against every earlier statement by counsel before it is
signed.
""")
OWN_ACTS: Final = folded("""
Acts of the client's own are recorded: no report, interview or request before counsel, and where it may come to that
defense counsel, has weighed what it would bring.
""")
"""Said in a privileged setting only."""
OWN_ACTS_RECORDS: Final = folded("""
Acts of the client's own are recorded: through counsel alone, as the records plan says, and read before anything is filed.
""")
"""Of a record that lies with police or a court already; said in a privileged setting only."""

# --- a law enforcement agency's papers --------------------------------------------------------------------------------

DECLARATION_TITLE: Final = "Law enforcement declaration (Form I-914 Supplement B)"
CONTINUED_TITLE: Final = "Papers that grant Continued Presence"
FROM_AGENCY: Final = "The agency, through counsel; it may refuse, and need not have opened a case."
FROM_CLIENT: Final = "The client's own papers; the agency that asked for it."
_DECLARATION: Final = """
A declaration by a law enforcement agency is optional, carries no special weight and decides nothing.
"""
_ENDORSEMENT: Final = """
An endorsement by a law enforcement agency is optional, carries no special weight and decides nothing.
"""
_ENDORSEMENT_2002: Final = """
An endorsement is not required; where there is one it is primary evidence, and where there is none the statement
says why, and what was done in good faith to get one.
"""
_CONTINUED: Final = """
Whoever was granted Continued Presence should hand in the papers that say so; nobody needs to have been granted it.
"""
_CONTINUED_2002: Final = """
Papers that grant Continued Presence are primary evidence of having been a victim; they are not required.
"""


def declaration(rule_2024: str, rule_2017: str, rule_2002: str) -> tuple[Rule, ...]:
    """Say what each version makes of a declaration, which was called an endorsement before 2024."""
    return optional(_DECLARATION, rule_2024), optional(_ENDORSEMENT, rule_2017), primary(_ENDORSEMENT_2002, rule_2002)


def continued_presence(rule_2024: str, rule_2017: str, rule_2002: str) -> tuple[Rule, ...]:
    """Say what each version makes of papers that grant Continued Presence."""
    return optional(_CONTINUED, rule_2024), optional(_CONTINUED, rule_2017), primary(_CONTINUED_2002, rule_2002)


# --- in place of the rest ---------------------------------------------------------------------------------------------

SAID_IN_STATEMENT: Final = "the client's own statement, in detail"
ANYTHING: Final = "Anything else that is credible"
ANYTHING_ASK: Final = "The client: whatever was kept, sent or written down."
