"""Errors that a user can act on. Everything else that is raised is a bug and reaches the log.

Each class has one whole sentence with named fields, which the window translates (context "errors") and the
terminal prints as it stands: `str(EmptyInput(name="page.txt"))` is "There is no text in page.txt."
"""

from __future__ import annotations

from typing import ClassVar


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a sentence for translation without depending on Qt."""
    del context
    return text


class ReaderError(Exception):
    """The root: a sentence for people, with its fields."""

    sentence: ClassVar[str] = QT_TRANSLATE_NOOP("errors", "Something went wrong: {detail}")

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        super().__init__(self.sentence.format(**fields))


class InputError(ReaderError):
    """What was given cannot become an article. Nothing was stored."""


class EmptyInput(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "There is no text in {name}.")


class BinaryInput(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} is not text. Export it as plain text, or copy the page and paste it."
    )


class TooLarge(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} has {size} MB; the limit for one article is {limit} MB. Copy the part you want and paste it."
    )


class UndecodableInput(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "The characters of {name} could not be read. Save it as UTF-8 in a text editor and try again."
    )


class DamagedFile(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} is damaged, or is not what its name says. Nothing was imported.")


class UnsafeArchive(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} is packed in a way that no ordinary file is, and was not unpacked. Nothing was imported."
    )


class UnsafeMarkup(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} contains markup that no ordinary file has, and was not read. Nothing was imported."
    )


class EncryptedFile(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} is encrypted. Open it in the program it belongs to and save a copy without a password."
    )


class NoTextLayer(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} shows pictures of pages and has no text in it. Have its text recognised first, or type it."
    )


class TooManyPages(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "{name} has {pages} pages; at most {limit} can be read at once. Save the part you want and try again.",
    )


class ProtectedBook(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{name} is protected against copying (DRM) and opens only in the program that it was bought for."
    )


class NoSubtitles(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "No subtitle with words and times was found in {name}.")


class TookTooLong(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "Reading {name} took longer than {seconds} seconds and was stopped. Copy the part you want and paste it.",
    )


class TookTooMuchMemory(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "Reading {name} took too much memory and was stopped. Copy the part you want and paste it."
    )


class ReadingFailed(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "Reading {name} failed: the file may be damaged. Copy the text you want and paste it."
    )


class ReadingStopped(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "Reading {name} was stopped. Nothing was imported.")


class NoArticle(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "Only page furniture was found in {name}, no sentence of an article.")


class IsADirectory(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} is a folder. Choose the files in it.")


class FileMissing(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} is not there. It may have been moved or renamed.")


class FileUnreadable(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} could not be read: {detail}")


class DictionariesUnwritable(ReaderError):
    sentence = QT_TRANSLATE_NOOP("errors", "The dictionaries in {folder} could not be changed: {detail}")


class NotALookupAddress(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "“{address}” is not an address for looking words up. Those begin with http:// or https:// and have {{word}}"
        " where the word is to stand.",
    )


class NotAWord(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "There is no word in “{text}” that could be kept.")


class IncompleteTerm(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "A term needs its English and its Chinese; one of them is empty.")


class NotATerm(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "Line {line} of {name} is no term: it needs the English, a tab and the Chinese. Nothing was imported.",
    )


class NotASplit(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "“{text}” cannot be joined or split: that takes Chinese characters without blanks between them, at most {most},"
        " and a word on each side of every cut.",
    )


class UnreadableSplits(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "Line {line} says nothing about joining or splitting. Nothing was imported.")


class NotAReading(InputError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "“{reading}” is no reading of “{word}”: give pinyin with tones, a syllable for each character (xing2 zou3).",
    )


class NotAForm(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "“{word}” cannot be shown as “{shown}”: both must be Chinese, and short.")


class FetchError(InputError):
    """What an address of the web should have given did not come."""


class NotAnAddress(FetchError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "“{address}” is not an address of the web. Those begin with http:// or https://."
    )


class NotOnTheInternet(FetchError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{address} leads into your own computer or network, not to the internet, and was not opened."
    )


class HostNotFound(FetchError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{host} was not found. Check the address, and whether this computer is connected to the internet."
    )


class NoConnection(FetchError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{host} could not be reached. Check the connection to the internet and try again."
    )


class ProxyUnusable(FetchError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "This computer's proxy {proxy} is of a kind that cannot be used here; only HTTP proxies can."
    )


class UnsafeConnection(FetchError):
    sentence = QT_TRANSLATE_NOOP("errors", "{host} could not prove that it is {host}, and nothing was fetched from it.")


class PageMissing(FetchError):
    sentence = QT_TRANSLATE_NOOP("errors", "There is nothing at {address} (answer {status}).")


class AddressRefused(FetchError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "The server does not give {address} to programs (answer {status}). Open it in a browser, copy it and paste it.",
    )


class ServerTrouble(FetchError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "The server could not give {address} at this time (answer {status}). Try again later."
    )


class TooManyRedirects(FetchError):
    sentence = QT_TRANSLATE_NOOP("errors", "{address} only sends from one address to the next.")


class StrangeAnswer(FetchError):
    sentence = QT_TRANSLATE_NOOP("errors", "The server of {address} answered in a way that makes no sense.")


class DownloadTooLarge(FetchError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{address} is larger than {limit} MB and was not fetched to its end. Copy the part you want."
    )


class DownloadTooLong(FetchError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "{address} took longer than {seconds} seconds and was given up. Try again later."
    )


class NotAFeed(FetchError):
    sentence = QT_TRANSLATE_NOOP("errors", "{address} is not a feed, and names none. Look for its RSS address.")


class IsAFeed(FetchError):
    sentence = QT_TRANSLATE_NOOP("errors", "{address} is a feed and not an article. Add it to your feeds.")


class NoSubscriptions(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "{name} lists no feed with an address of the web.")


class NothingInEpisode(InputError):
    sentence = QT_TRANSLATE_NOOP("errors", "The feed gives no transcript, no page and no text for “{title}”.")


class NotFound(ReaderError):
    """Something asked for by number or by text is not in the library."""


class NoSuchArticle(NotFound):
    sentence = QT_TRANSLATE_NOOP("errors", "There is no article {id} in the library.")


class NoSuchAnnotation(NotFound):
    sentence = QT_TRANSLATE_NOOP("errors", "There is no annotation {id} in the library.")


class NoSuchRevision(NotFound):
    sentence = QT_TRANSLATE_NOOP("errors", "There is no earlier text {id} of this note.")


class NoSuchFeed(NotFound):
    sentence = QT_TRANSLATE_NOOP("errors", "There is no feed {id} in the library.")


class NoSuchEpisode(NotFound):
    sentence = QT_TRANSLATE_NOOP("errors", "There is no episode {id} in the library.")


class NoSuchDictionary(NotFound):
    sentence = QT_TRANSLATE_NOOP("errors", "There is no dictionary “{name}” in the list.")


class NoSuchWord(NotFound):
    sentence = QT_TRANSLATE_NOOP("errors", "There is no kept word {id} in the library.")


class WordNotKept(NotFound):
    sentence = QT_TRANSLATE_NOOP("errors", "“{term}” is not among the words that you keep.")


class NoSuchTerm(NotFound):
    sentence = QT_TRANSLATE_NOOP("errors", "“{term}” is not in your glossary.")


class NoSuchSplit(NotFound):
    sentence = QT_TRANSLATE_NOOP("errors", "There is no join or split {id} in the library.")


class NoSuchFix(NotFound):
    sentence = QT_TRANSLATE_NOOP("errors", "Nothing was put right for “{word}”.")


class NothingToUndo(NotFound):
    sentence = QT_TRANSLATE_NOOP("errors", "The last action was none of this kind: duizhao undo takes back any.")


class QuoteNotFound(NotFound):
    sentence = QT_TRANSLATE_NOOP("errors", "“{quote}” was not found on that side of the article (place {nth}).")


class BadRange(ReaderError):
    sentence = QT_TRANSLATE_NOOP("errors", "The selection is empty or lies outside the text.")


class LibraryError(ReaderError):
    """The library cannot be opened or written. Its file is left as it is."""


class LibraryLocked(LibraryError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "The library {path} is open in another window or program. Close that one and try again."
    )


class LibraryDamaged(LibraryError):
    sentence = QT_TRANSLATE_NOOP(
        "errors", "The library {path} is damaged and was left untouched. Copy it aside, or start with another folder."
    )


class LibraryNewer(LibraryError):
    sentence = QT_TRANSLATE_NOOP(
        "errors",
        "The library {path} was written by a newer version of Duizhao and was left untouched. Install that version.",
    )


class NotALibrary(LibraryError):
    sentence = QT_TRANSLATE_NOOP("errors", "{path} is not a Duizhao library and was left untouched.")


class LibraryUnwritable(LibraryError):
    sentence = QT_TRANSLATE_NOOP("errors", "The library {path} cannot be written: {detail}")


class BackupError(ReaderError):
    """A backup cannot be made or used. The library is as it was."""


class BackupFailed(BackupError):
    sentence = QT_TRANSLATE_NOOP("errors", "The backup {path} could not be made: {detail}")


class BackupDamaged(BackupError):
    sentence = QT_TRANSLATE_NOOP("errors", "{path} is damaged and cannot be restored. Choose an earlier backup.")


class RestoreOfItself(BackupError):
    sentence = QT_TRANSLATE_NOOP("errors", "{path} is the library itself. Choose a backup of it.")


class ExportFailed(ReaderError):
    sentence = QT_TRANSLATE_NOOP("errors", "{path} could not be written: {detail}")


class DictionaryUnavailable(ReaderError):
    """Words cannot be looked up; everything else works."""

    sentence = QT_TRANSLATE_NOOP("errors", "The dictionary could not be prepared: {detail}")
