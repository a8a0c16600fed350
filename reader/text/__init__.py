"""Functions of strings: offsets, tokens, sentences, scripts. Positions are code points unless a name says UTF-16."""
