"""Which sentences of the English each sentence of the Chinese condenses: no network, no model, milliseconds."""
