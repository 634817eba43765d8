"""How texts are read: as bare words, by their terms, by their reading grade, by how soon they send a reader to a doctor."""
