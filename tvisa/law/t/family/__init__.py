"""Relatives of a T-1 applicant."""
