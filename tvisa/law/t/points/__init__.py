"""What each part of the law turns on for the case at hand, what would be held up against it, and what counsel asks first."""
