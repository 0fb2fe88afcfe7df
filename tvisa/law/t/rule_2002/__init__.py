"""
The rule of 2002: 8 CFR 214.11 from 4 March 2002 to 17 January 2017, as the statute outran it.

The regulation never followed the statutes of 2003, 2006, 2008 and 2015. Where they differ the statute controls, so the
rule comes in five versions, each with the statute of its time; what a version shares with the next is one value.
"""
