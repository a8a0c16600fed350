"""CC-CEDICT in a read-only index: look-up both ways."""
