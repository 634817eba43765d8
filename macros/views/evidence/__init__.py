"""What findings and verdicts say, in words, tables and pictures."""
