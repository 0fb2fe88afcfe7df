"""Sentences that leave the library, in every language."""
