"""Reads documents with PyYAML, and says where they mean something else than was read, or are refused.

A line of the file is a JSON list of a document in base64 and of what was read: a text, {"list": […]} or {"mapping": [[key,
value], …]}. Both readers of PyYAML judge: its own, and libyaml where that is compiled in. They leave every scalar a text.
"""

import base64
import json
import sys

import yaml

LOADERS = [yaml.BaseLoader] + ([yaml.CBaseLoader] if yaml.__with_libyaml__ else [])


def tree(node):
    if node is None:
        return ""
    if isinstance(node, yaml.SequenceNode):
        return {"list": [tree(item) for item in node.value]}
    if isinstance(node, yaml.MappingNode):
        return {"mapping": [[tree(key), tree(value)] for key, value in node.value]}
    return node.value


def read(document, loader):
    return tree(yaml.compose(document, Loader=loader))


def difference(document, ours, loader):
    try:
        theirs = read(document, loader)
        # At the end of a file PyYAML takes a block to end without the line feed that YAML 1.2 gives it.
        if theirs != ours and not document.endswith(b"\n"):
            theirs = read(document + b"\n", loader)
    except yaml.YAMLError as error:
        return f"refused: {' '.join(str(error).split())}"
    return None if theirs == ours else repr(theirs)


for line in open(sys.argv[1]):
    data, ours = json.loads(line)
    document = base64.b64decode(data)
    for loader in LOADERS:
        theirs = difference(document, ours, loader)
        if theirs is not None:
            print(f"{document!r}\n  ours: {ours!r}\n  {loader.__name__}: {theirs}")
