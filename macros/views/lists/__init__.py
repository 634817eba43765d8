"""Pages over whole collections."""
