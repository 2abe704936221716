"""Holds files against JSON Schemas, and prints for each whether it is good: when every scalar is a text, as YAML 1.2 reads it,
and as PyYAML does, which is YAML 1.1.

    schema.py SCHEMAS FILES

SCHEMAS is a JSON object of schemas by name. A line of FILES is a JSON list of the name of a schema and a file in base64. The
schemas are held against the schema of schemas first, and so are their examples against what they are examples of.
"""

import base64
import datetime
import json
import re
import sys

import jsonschema
import yaml

Validator = jsonschema.Draft202012Validator
NUMBERS = [
    (r"[-+]?[0-9]+", int),
    (r"0o[0-7]+", lambda text: int(text[2:], 8)),
    (r"0x[0-9a-fA-F]+", lambda text: int(text, 16)),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
    (r"[-+]?\.(inf|Inf|INF)", lambda text: float(text.replace(".", ""))),
    (r"\.(nan|NaN|NAN)", lambda text: float("nan")),
]


def as_text(node):
    return node.value


def as_new(node):
    """By the core schema of YAML 1.2."""
    text = node.value
    if node.style is not None:
        return text
    if re.fullmatch("|~|null|Null|NULL", text):
        return None
    if re.fullmatch("true|True|TRUE|false|False|FALSE", text):
        return text.lower() == "true"
    for pattern, make in NUMBERS:
        if re.fullmatch(pattern, text):
            return make(text)
    return text


LOADER = yaml.SafeLoader("")


def as_old(node):
    if node.style is not None:
        return node.value
    tag = LOADER.resolve(yaml.ScalarNode, node.value, (True, False))
    try:
        value = LOADER.construct_object(yaml.ScalarNode(tag, node.value))
    except (yaml.YAMLError, ValueError):
        return node.value
    return node.value if isinstance(value, datetime.date) else value


def build(node, scalar):
    if isinstance(node, yaml.SequenceNode):
        return [build(item, scalar) for item in node.value]
    if isinstance(node, yaml.MappingNode):
        return {key.value: build(value, scalar) for key, value in node.value}
    return scalar(node)


def check_examples(schema, root):
    if isinstance(schema, list):
        for item in schema:
            check_examples(item, root)
    if not isinstance(schema, dict):
        return
    # With the definitions beside it, every part is a schema of its own.
    for example in schema.get("examples", []):
        jsonschema.validate(example, {**schema, "$defs": root["$defs"]}, Validator)
    for part in schema.values():
        check_examples(part, root)


with open(sys.argv[1]) as file:
    schemas = json.load(file)
validators = {}
for name, schema in schemas.items():
    Validator.check_schema(schema)
    check_examples(schema, schema)
    validators[name] = Validator(schema)
for line in open(sys.argv[2]):
    name, data = json.loads(line)
    node = yaml.compose(base64.b64decode(data), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    # Nearly always all three readings are one.
    readings = {repr(value): value for value in (build(node, scalar) for scalar in (as_text, as_new, as_old))}
    good = {key: validators[name].is_valid(value) for key, value in readings.items()}
    print(*[int(good[repr(build(node, scalar))]) for scalar in (as_text, as_new, as_old)])
