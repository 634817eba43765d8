"""What is known: records in from YAML, checked by models, joined by id."""
