"""What each setting and each reader gets."""
