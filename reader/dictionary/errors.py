"""Why a file was not imported as a dictionary. Nothing was then stored; see `reader/errors.py`."""

from __future__ import annotations

from reader.errors import QT_TRANSLATE_NOOP, InputError


class NotADictionary(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "{name} is not a dictionary that can be read. Those are CC-CEDICT, ECDICT, StarDict, Yomitan and tables with"
        " tabs (word, translation).",
    )


class DictionaryIncomplete(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} is one of several files of a dictionary, and {missing} is not beside it. Keep them together."
    )


class SeveralDictionaries(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} holds more than one dictionary. Choose one of them.")


class DictionaryTooLarge(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} is too large: a dictionary may have {limit} MB when it is unpacked.")


class TooManyEntries(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} has more than {limit} entries, the most that one dictionary may have."
    )


class EntryTooLarge(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} has an entry of more than {limit} KB, and was not imported.")


class NoEntries(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "There is no entry in {name} that could be looked up.")


class DictionaryNotNewer(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} is the CC-CEDICT of {date}; the one in use, of {current}, is not older. Nothing was imported."
    )


class NoSpaceForDictionary(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} needs {needed} MB of free space in {folder}, and there is less. Nothing was imported."
    )
