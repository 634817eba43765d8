"""Pure functions: records in, Markdown out."""
