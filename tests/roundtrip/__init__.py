"""Texts that leave and come back: generated records, every format, damaged files, stopped imports."""
