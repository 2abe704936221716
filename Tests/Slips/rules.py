"""Where a line of Swift leaves room for a slip, and what becomes of it.

A slip is compiled in behind a switch, so that all of them are compiled once: `a < b` becomes `(slipped(7) ? (a <= b) : (a < b))`.
The rules know lines and brackets, not Swift. What does not compile afterwards is left out by whoever puts the slips in.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

NUMBER = "§"
"""Stands for the number of a slip until it has one."""


@dataclass(frozen=True)
class Slip:
    rule: str
    path: str
    #: From zero.
    line: int
    #: Where it is in the line, with its leading spaces left out.
    column: int
    was: str
    becomes: str
    #: What is written instead of the line.
    text: str

    @property
    def key(self) -> str:
        """What it is called whatever lines come before it."""
        return f"{self.path}: {self.was}, at {self.column} → {self.becomes}"


OPPOSITES = {"==": "!=", "!=": "==", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "&&": "||", "||": "&&"}
#: What else ends an operand of a sign that binds more.
LOOSER = {"&&": r"\|\||", "||": ""}
#: What an operand of a comparison cannot go beyond; `&&` and `||` bind less.
BEFORE = r"[,;:]|(?<=\s)\?(?=\s)|\s(?:[-+*/|&]?=|->|in|where)\s|\b(?:return|if|guard|while|else|case|try[?!]?|await|let|var|throw)\s"
AFTER = r"[,;:]|(?<=\s)\?(?=\s)|\s(?:=|->|in|where|else)\s"
CONTINUES = ("." , "+", "-", "*", "??", "as ", "%", "/")
STATEMENT = re.compile(r"(?:try |await )*(?:[a-z_][\w.!?\[\]]*\(.*\)|[A-Za-z_][\w.\[\]]* (?:[-+|&]?=) .+)$")
LEAVING = re.compile(r"(?:continue|break|return(?: (?:nil|false|true|\[\]|\"\"))?)$")
LEFT_ALONE = re.compile(
    r"(?:precondition|fatalError|assert|assertionFailure|super|self|_exit)\b\(|self\.init|import |\b(?:let|var|switch) ")


def slips(path: str, source: str) -> Iterator[Slip]:
    lines = source.split("\n")
    plain = masked(lines)
    for number, code in enumerate(plain):
        if code is None or not code.strip() or "Capacity" in code:
            # How much memory is set aside is no promise.
            continue
        line = lines[number]
        before = (plain[number - 1] or "").strip() if number else ""
        after = (plain[number + 1] or "").strip() if number + 1 < len(plain) else ""
        is_made = makes_a_value(plain, number)
        for rule, start, end, new in found(code, line, before, after, is_made):
            yield Slip(rule, path, number, start - depth_of(line), line.strip(), new.replace(f"slipped({NUMBER})", "slipped"), line[:start] + new + line[end:])


def masked(lines: list[str]) -> list[str | None]:
    """The lines with `_` for what is in a string and nothing for comments; None where no slip is wanted."""
    result: list[str | None] = []
    is_text = False
    conditions = 0
    for line in lines:
        stripped = line.strip()
        quotes = line.count('"""')
        if is_text or quotes:
            result.append(None)
            is_text ^= quotes % 2 == 1
            continue
        if stripped.startswith("#if"):
            conditions += 1
        # Another system's code, macros and attributes, regular expressions, raw strings.
        is_foreign = conditions > 0 or stripped.startswith(("#", "@", "//", "/*", "*", "import", "infix", "case ")) or re.search(r'#["/]|[(= ]/[^/* ]', line)
        if stripped.startswith("#endif"):
            conditions -= 1
        result.append(None if is_foreign else without_strings(line))
    return result


def without_strings(line: str) -> str | None:
    out = []
    depth = 0  # of strings and what is interpolated into them
    brackets: list[int] = []
    is_string = False
    index = 0
    while index < len(line):
        sign = line[index]
        if is_string:
            if line.startswith("\\(", index):
                brackets.append(0)
                is_string = False
                depth += 1
                out.append("__")
                index += 2
                continue
            if sign == "\\":
                out.append("__")
                index += 2
                continue
            if sign == '"':
                is_string = False
                out.append('"' if depth == 0 else "_")
            else:
                out.append("_")
            index += 1
            continue
        if sign == '"':
            is_string = True
            out.append('"' if depth == 0 else "_")
        elif depth > 0:
            brackets[-1] += (sign == "(") - (sign == ")")
            if brackets[-1] < 0:
                brackets.pop()
                depth -= 1
                is_string = True
            out.append("_")
        elif line.startswith("//", index):
            break
        else:
            out.append(sign)
        index += 1
    return None if is_string or depth else "".join(out).rstrip()


def makes_a_value(plain: list[str | None], number: int) -> bool:
    """Whether a line belongs to an initializer, which has to give every property a value."""
    indent = depth_of(plain[number])
    for line in reversed(plain[:number]):
        if line and depth_of(line) < indent and (match := re.search(r"\b(init|func|var|subscript|let \w+ =)\b", line)):
            return match.group(1) == "init"
    return False


def depth_of(line: str | None) -> int:
    return len(line or "") - len((line or "").lstrip())


def found(code: str, line: str, before: str, after: str, is_made: bool) -> Iterator[tuple[str, int, int, str]]:
    """Each slip of a line: its rule, the place in the line, and what stands there then."""
    switch = f"slipped({NUMBER})"
    for match in re.finditer(r" (==|!=|<=|>=|<|>|&&|\|\|) ", code):
        sign = match.group(1)
        looser = LOOSER.get(sign, r"&&|\|\||")
        if (place := operands(code, *match.span(1), looser + BEFORE, looser + AFTER, after)):
            start, end = place
            other = line[start:match.start(1)] + OPPOSITES[sign] + line[match.end(1):end]
            yield "and, or" if sign in LOOSER else "comparison", start, end, f"({switch} ? ({other}) : ({line[start:end]}))"
    for pattern in (r"(?:if|while) (.+) \{$", r"guard (.+) else \{"):
        match = re.search(r"^\s*(?:\} else )?" + pattern, code)
        if match and is_whole(match.group(1)) and not re.search(r"\b(?:let|var|case|switch)\b|#", match.group(1)) and "," not in blank(match.group(1)):
            start, end = match.span(1)
            yield "condition", start, end, f"({line[start:end]}) != {switch}"
    for match in re.finditer(r" (\?) ", code):
        if (place := operands(code, match.start(1), match.end(1), BEFORE, AFTER, after)):
            start = place[0]
            end = match.start(1) - 1
            yield "choice", start, end, f"({line[start:end]}) != {switch}"
    for match in re.finditer(r"(?<![\w.$])(\d+)(?![\w.])|(?<![\w.$])(\d+)(?=\.\.)", code):
        value = int(match.group(0))
        yield "number", match.start(), match.end(), f"({switch} ? {value + 1} : {match.group(0)})"
    for match in re.finditer(r"(?<![\w.])(?<!while )(true|false)\b", code):
        yield "truth", match.start(), match.end(), f"({switch} != {match.group(0)})"
    statement = code.strip()
    stands_alone = before.endswith(("{", "}", ")", "in")) or before == "" or STATEMENT.match(before)
    if stands_alone and not after.startswith((*CONTINUES, "&&", "||", "?", ":", "{", ")")):
        start = len(code) - len(code.lstrip())
        is_needed = is_made and re.match(r"[\w.]+ = ", statement)
        if STATEMENT.match(statement) and not is_needed and is_whole(statement) and not LEFT_ALONE.search(statement) and not statement.endswith(("=", "(", "{")):
            yield "left out", start, len(code), f"if !{switch} {{ {line[start:len(code)]} }}"
        elif LEAVING.match(statement) and re.match(r"if |\} else|for |while ", before):
            yield "not left", start, len(code), f"if !{switch} {{ {line[start:len(code)]} }}"


def operands(code: str, start: int, end: int, before: str, after: str, next_line: str) -> tuple[int, int] | None:
    """How far the two sides of an operator reach within its line; nothing where they go on beyond it."""
    left = start
    depth = 0
    while left > 0:
        sign = code[left - 1]
        if sign in ")]}":
            depth += 1
        elif sign in "([{":
            if depth == 0:
                break
            depth -= 1
        left -= 1
    if depth:
        return None
    stops = [match.end() for match in re.finditer(before, blank(code[left:start]))]
    left += max(stops, default=0)
    right = end
    has_block = re.match(r"\s*(?:\} else )?(?:if|guard|while|for|switch) ", code)
    while right < len(code):
        sign = code[right]
        if sign == "{" and depth == 0 and (has_block or right == len(code) - 1):
            break
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            if depth == 0:
                break
            depth -= 1
        right += 1
    if depth:
        return None
    ends_line = right == len(code)
    stop = re.search(after, blank(code[end:right]))
    if stop:
        right = end + stop.start()
    elif ends_line and next_line.startswith(CONTINUES):
        return None
    while left < start and code[left] == " ":
        left += 1
    while right > end and code[right - 1] == " ":
        right -= 1
    first, second = code[left:start].strip(), code[end:right].strip()
    if not first or not second or first.startswith((".", "&&", "||", "?", ":", "+", "-", "??", "#")) or second.endswith(("+", "-", "*", "??", "=")):
        return None
    return left, right


def blank(code: str) -> str:
    """The code with spaces for what is in brackets."""
    out = []
    depth = 0
    for sign in code:
        if sign in ")]}":
            depth -= 1
        out.append(sign if depth == 0 and sign not in "([{" else "_")
        if sign in "([{":
            depth += 1
    return "".join(out)


def is_whole(code: str) -> bool:
    depth = 0
    for sign in code:
        depth += (sign in "([{") - (sign in ")]}")
        if depth < 0:
            return False
    return depth == 0
