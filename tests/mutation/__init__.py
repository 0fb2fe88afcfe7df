"""Mutants of the law: one small thing is made wrong at a time, and some test has to see it."""
