"""What stands in `${{ }}` and behind `if:`, as far as workflows of this repository use it."""

import re

TOKEN = re.compile(r"\s*(?:(?P<text>'(?:[^']|'')*')|(?P<number>-?\d+(?:\.\d+)?)|(?P<mark>&&|\|\||==|!=|[!(),.\[\]*])|(?P<name>[A-Za-z_][\w-]*))")
CONSTANTS = {"true": True, "false": False, "null": None}
STATUS = {"success", "failure", "always", "cancelled"}


class Expression:
    """Works out one expression. `contexts` are nested mappings, `functions` take values and give one."""

    def __init__(self, text: str, contexts: dict, functions: dict):
        self.tokens = []
        self.contexts, self.functions = contexts, functions
        place = 0
        while place < len(text.rstrip()):
            found = TOKEN.match(text, place)
            if not found:
                raise ValueError(f"cannot read '{text[place:]}' in '{text}'")
            self.tokens.append((found.lastgroup, found.group(found.lastgroup)))
            place = found.end()
        self.tokens.reverse()

    def value(self):
        value = self.either()
        if self.tokens:
            raise ValueError(f"there is more behind an expression: {self.tokens}")
        return value

    def takes(self, *marks: str) -> str | None:
        if self.tokens and self.tokens[-1][0] == "mark" and self.tokens[-1][1] in marks:
            return self.tokens.pop()[1]
        return None

    def either(self):
        value = self.both()
        while self.takes("||"):
            other = self.both()
            value = value if is_true(value) else other
        return value

    def both(self):
        value = self.comparison()
        while self.takes("&&"):
            other = self.comparison()
            value = other if is_true(value) else value
        return value

    def comparison(self):
        value = self.single()
        while mark := self.takes("==", "!="):
            value = (plain(value) == plain(self.single())) == (mark == "==")
        return value

    def single(self):
        if self.takes("!"):
            return not is_true(self.single())
        if self.takes("("):
            value = self.either()
            self.takes(")")
            return value
        kind, word = self.tokens.pop()
        if kind == "text":
            return word[1:-1].replace("''", "'")
        if kind == "number":
            return float(word)
        if word in CONSTANTS:
            return CONSTANTS[word]
        if self.takes("("):
            values = []
            while not self.takes(")"):
                values.append(self.either())
                self.takes(",")
            return self.functions[word](*values)
        if word not in self.contexts:
            raise ValueError(f"there is no context '{word}'")
        value = self.contexts[word]
        while self.takes("."):
            value = (value or {}).get(self.tokens.pop()[1], "")
        return value


def is_true(value) -> bool:
    return value not in (None, False, "", 0)


def plain(value):
    """Texts are compared without regard to case, and nothing is an empty text."""
    return "" if value is None else value.lower() if isinstance(value, str) else value


def shown(value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"{value:g}" if isinstance(value, float) else str(value)


def filled(text, contexts: dict, functions: dict) -> str:
    """A text with the values of its expressions in it."""
    return re.sub(r"\$\{\{(.*?)\}\}", lambda found: shown(Expression(found[1], contexts, functions).value()), shown(text))


def holds(condition, contexts: dict, functions: dict) -> bool:
    """Whether a step or job runs. Without a word about how things went, only while they went well."""
    text = shown(condition if condition is not None else "success()").strip()
    text = re.sub(r"^\$\{\{(.*)\}\}$", r"\1", text)
    if not any(re.search(rf"\b{name}\s*\(", text) for name in STATUS):
        text = f"success() && ({text})"
    return is_true(Expression(text, contexts, functions).value())
