"""Reports that keep the content true: what is due, what a change of the law reaches, and past sites."""
