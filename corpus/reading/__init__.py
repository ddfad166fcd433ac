"""Files and folders into reports: the doors of reading."""

from corpus.reading.catalog import Catalog
from corpus.reading.files import find_files
from corpus.reading.formats import LARGEST_FILE, LONGEST_TEXT, endings
from corpus.reading.reader import READER, read_bytes, read_file

__all__ = [
    "LARGEST_FILE",
    "LONGEST_TEXT",
    "READER",
    "Catalog",
    "endings",
    "find_files",
    "read_bytes",
    "read_file",
]
