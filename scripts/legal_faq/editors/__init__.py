"""What editors need to know of the content: schema comments, settings and a web editor's forms."""
