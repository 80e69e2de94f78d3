"""Build a bilingual legal FAQ from checked YAML; see README.md for the commands."""

__version__ = "0.1.0"
