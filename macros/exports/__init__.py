"""What machines read: structured data, names for search, tables."""
