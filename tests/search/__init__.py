"""How well readers find answers, beside other searches on the same texts: `make search-report`."""
