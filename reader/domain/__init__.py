"""Values that every other part speaks of: frozen, without libraries, without input or output."""
