"""The library's file: schema, migrations, the one thread that owns it, and functions that read and write values.

Rows never leave this package: what goes in and out are values of `reader.domain`.
"""
