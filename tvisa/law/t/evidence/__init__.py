"""What shows each element, what can stand in for it, and what was never asked for."""
