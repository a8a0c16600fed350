"""What the reader does, carried out: each room of the window has one."""
