"""Duizhao (对照): an article's English text beside its Chinese summary, for language learners."""

__version__ = "0.3.0"
