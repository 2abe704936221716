"""Reads documents with PyYAML, which is libyaml, and says where they mean something else than was read.

A line of the file is a JSON list of a document in base64 and of what was read: a text, {"list": […]} or {"mapping": [[key,
value], …]}. Differences are printed, and last how many documents PyYAML refused: it knows less than YAML 1.2 allows.
"""

import base64
import json
import sys

import yaml

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def tree(node):
    if node is None:
        return ""
    if isinstance(node, yaml.SequenceNode):
        return {"list": [tree(item) for item in node.value]}
    if isinstance(node, yaml.MappingNode):
        return {"mapping": [[tree(key), tree(value)] for key, value in node.value]}
    return node.value


def read(document):
    return tree(yaml.compose(document, Loader=LOADER))


refused = 0
for line in open(sys.argv[1]):
    data, ours = json.loads(line)
    document = base64.b64decode(data)
    try:
        theirs = read(document)
        # At the end of a file libyaml takes a block to end without the line feed that YAML 1.2 gives it.
        if theirs != ours and not document.endswith(b"\n"):
            theirs = read(document + b"\n")
    except yaml.YAMLError:
        refused += 1
        continue
    if theirs != ours:
        print(f"{document!r}\n  ours:   {ours!r}\n  PyYAML: {theirs!r}")
print(f"refused: {refused}", file=sys.stderr)
