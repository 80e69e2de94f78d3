"""Tests of overlays: what a host lays over upstream, and what upstream changes under it."""
