"""Content that nobody would write: whatever it is, the loader answers with problems of its own."""
