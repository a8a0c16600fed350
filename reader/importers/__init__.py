"""Pages and files become drafts of articles."""
