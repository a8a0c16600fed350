"""Windows that ask something or explain something."""
