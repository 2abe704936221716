"""The little YAML that both programs read: block mappings, and lists of text."""

import re
from collections.abc import Iterator

#: A plain scalar must not begin with one of these: YAML gives them a meaning.
INDICATORS = set("-?:,[]{}#&*!|>'\"%@` ")


def scalar(text: str | int) -> str:
    """Plain where YAML allows it and it stays text, else in single quotes."""
    if isinstance(text, int):
        return str(text).lower()
    if not text or text[0] in INDICATORS or re.fullmatch(r"[\d.]+", text) or ": " in text or " #" in text or text[-1] in ": ":
        return "'" + text.replace("'", "''") + "'"
    return text


def lines(value: dict, indent: str = "") -> Iterator[str]:
    """A mapping whose values are texts, lists of texts, mappings or lists of mappings; a text of several lines is a `|` block."""
    for key, item in value.items():
        if isinstance(item, dict):
            yield f"{indent}{key}:"
            yield from lines(item, indent + "  ")
        elif isinstance(item, list) and item and isinstance(item[0], dict):
            yield f"{indent}{key}:"
            for one in item:
                for at, line in enumerate(lines(one)):
                    yield f"{indent}{'  - ' if at == 0 else '    '}{line}"
        elif isinstance(item, list):
            yield f"{indent}{key}: [{', '.join(scalar(one) for one in item)}]"
        elif isinstance(item, str) and "\n" in item:
            yield f"{indent}{key}: |"
            for line in item.splitlines():
                yield f"{indent}  {line}" if line else ""
        else:
            yield f"{indent}{key}: {scalar(item)}"


def text(value: dict) -> str:
    return "\n".join(lines(value)) + "\n"
