"""What a learner marked, as files."""
