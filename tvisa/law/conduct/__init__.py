"""What a person did: acts, the ladder to the bar of 8 USC 1184(o)(1), and what a record exposes its client to."""
