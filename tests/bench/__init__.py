"""How long a build takes, beside other builders on the same Markdown: `make bench`."""
