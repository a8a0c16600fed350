"""What a user does, without a screen."""
