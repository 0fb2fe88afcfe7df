"""From T status to permanent residence: 8 USC 1255(l)."""
