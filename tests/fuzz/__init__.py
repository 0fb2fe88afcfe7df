"""Files damaged at random and with a seed: nothing may break, take long, or tell what was typed."""
