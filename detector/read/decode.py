"""bytes → str, or one line that says what is wrong with them and what to do."""

import codecs

from detector.read.options import ReadOptions


class UnreadableError(ValueError):
    """An input cannot be read; the message says what is wrong, where, and what to do."""


_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, options: ReadOptions) -> str:
    """Give the text of the bytes, without a byte order mark; line ends stay as they are.

    Raise UnreadableError for bytes that are not text in the encoding, for binary data and for a text
    that is empty or over the limit.
    """
    encoding = options.encoding
    utf8 = codecs.lookup(encoding).name == "utf-8"
    if utf8:
        for mark, name in _BOMS:
            if data.startswith(mark):
                raise UnreadableError(f"this is {name.upper()}, not UTF-8; read it with --encoding {name}")
    if utf8 and b"\0" in data:
        raise UnreadableError(f"binary data (NUL at byte {data.index(0)}), not text; leave this file out")
    try:
        text = data.decode("utf-8-sig" if utf8 else encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            f"not {encoding.upper()} at byte {error.start} (line {line}); "
            "convert the file or give its encoding with --encoding"
        ) from None
    return checked(text, options)


def checked(text: str, options: ReadOptions) -> str:
    """Give the text back, or raise UnreadableError if it is empty, binary, broken or over the limit."""
    if not text.strip():
        raise UnreadableError("the text is empty; give one with words in it")
    if "\0" in text:
        raise UnreadableError(f"binary data (NUL at character {text.index(chr(0))}), not text")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise UnreadableError(
            f"characters that are no text at character {error.start} (bytes that are not "
            f"{options.encoding.upper()}, or half of a surrogate pair); mend them or give --encoding"
        ) from None
    if len(text) > options.max_chars:
        raise UnreadableError(
            f"{len(text):,} characters are over the limit of {options.max_chars:,} an article; "
            "split the text or raise --max-chars"
        )
    return text
