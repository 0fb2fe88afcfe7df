"""Results for people to read; everything here reads a result's plain values and decides nothing."""
