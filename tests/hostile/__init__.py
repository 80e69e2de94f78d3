"""Content written to harm readers: it is refused, or it is only words."""
