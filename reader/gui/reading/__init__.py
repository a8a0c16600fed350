"""The pair on the screen: two panes of text, their marks, and the keys and pointer that work on them."""
