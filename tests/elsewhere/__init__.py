"""Builds that differ in everything but the content, and must not differ in their bytes."""
