"""The library on disk. Rows never leave this package; values of the domain do."""
