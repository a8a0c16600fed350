"""What help says of each word that the command line understands."""

from __future__ import annotations

COMMANDS = {
    "import": "Add pages to the library.",
    "feeds": "Follow feeds and podcasts, and import what they bring.",
    "list": "List the articles, newest first.",
    "show": "Print one article.",
    "tokens": "Print the words of one article with their places.",
    "lookup": "Look up Chinese or English words.",
    "dictionaries": "Import dictionaries of your own and put them in order.",
    "convert": "Convert Chinese from one script to another: standard input to standard output, line by line.",
    "segment": "Cut Chinese into words: standard input to standard output, line by line.",
    "splits": "Join words that were cut apart, and split words that were not.",
    "readings": "Say how words are read.",
    "characters": "Say what words become in a script.",
    "words": "Keep words, say how well they are known, and keep a glossary of your own.",
    "links": "Print which English sentences each Chinese sentence stands on.",
    "link": "Say which English sentences a Chinese sentence stands on.",
    "unlink": "Say that a Chinese sentence stands on nothing in the English.",
    "annotate": "Highlight a passage, with or without a note.",
    "annotations": "List highlights and notes.",
    "delete": "Delete an article.",
    "edit": "Replace one side of an article and say where its highlights and notes are now.",
    "note": "Write the note of a highlight.",
    "undo": "Take the last action back.",
    "export": "Write highlights and notes to files.",
    "backup": "Make a backup of the library.",
    "restore": "Put a backup in the place of the library, which is backed up first.",
    "check": "Check the library, its journal and its backups.",
}
"""The words that ask for the terminal and not for a window."""

FEED_ACTIONS = {
    "add": "Follow a feed, or the feed of a web page.",
    "list": "List the feeds.",
    "refresh": "Ask the feeds for news.",
    "episodes": "List what a feed has, the newest first.",
    "import": "Add an episode to the library, or all new ones of a feed.",
    "remove": "Follow a feed no longer; its articles stay.",
    "export": "Write the list of feeds to an OPML file.",
}
"""The words that may stand after `feeds`."""

DICTIONARY_ACTIONS = {
    "list": "List your own dictionaries in the order in which they are asked.",
    "add": "Import a dictionary: CC-CEDICT, ECDICT, StarDict, Yomitan, or a table with tabs.",
    "remove": "Delete a dictionary of your own.",
    "enable": "Ask a dictionary again.",
    "disable": "Ask a dictionary no longer; it stays.",
    "move": "Ask a dictionary earlier or later than others.",
}
"""The words that may stand after `dictionaries`."""

SPLIT_ACTIONS = {
    "list": "List what was joined and split.",
    "join": "Make one word of Chinese characters in an article.",
    "split": "Split Chinese characters in an article into words.",
    "remove": "Take joins and splits away.",
    "undo": "Take the last join, split, removal or import back.",
    "export": "Print all joins and splits, for import.",
    "import": "Add joins and splits from a file.",
}
"""The words that may stand after `splits`."""

READING_ACTIONS = {
    "list": "List the readings that were put right.",
    "set": "Say how a word is read.",
    "remove": "Read a word again as the dictionary does.",
}
"""The words that may stand after `readings`."""

CHARACTER_ACTIONS = {
    "list": "List the characters that were put right.",
    "set": "Say what a word becomes in a script.",
    "remove": "Convert a word again as the tables do.",
}
"""The words that may stand after `characters`."""

WORD_ACTIONS = {
    "list": "List the words that you keep, the newest first.",
    "keep": "Keep a word, with its sentence if it stands in an article.",
    "status": "Say how well a word is known; it is kept from then on.",
    "forget": "Keep a word no longer.",
    "terms": "Keep a glossary of your own, which is asked before every dictionary.",
}
"""The words that may stand after `words`."""

TERM_ACTIONS = {
    "list": "List your terms.",
    "add": "Add a term, or give one another note.",
    "remove": "Take a term out.",
    "import": "Add the terms of a table with tabs: English, Chinese, note.",
    "export": "Print all terms as such a table.",
}
"""The words that may stand after `words terms`."""
