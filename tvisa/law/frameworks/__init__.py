"""Other definitions of trafficking; none decides."""
