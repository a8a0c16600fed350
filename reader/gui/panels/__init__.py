"""The panels beside the pair."""
