#!/usr/bin/env python3
"""Validates what `pdf2budget --format json` prints against its JSON Schema.

usage: validate_json.py SCHEMA [FILE…]

A FILE holds one document, or one on each line as the command prints them; `-` is standard input. A part of the schema
is named after a `#`: the lines of `--format ndjson` are each a `docs/document.schema.json#/$defs/fact`. The schema
itself is checked first; without a FILE that is all.

Errors are printed as FILE:LINE: PATH: MESSAGE, and on standard error the count of documents and errors. The exit status
is 1 if there is an error, 2 if the schema or a file cannot be used or the library is missing.
"""
import json
import os
import sys

# More errors of one document nobody reads.
SHOWN_ERRORS = 20
LONGEST_MESSAGE = 200


def fail(message):
    print(f"validate_json.py: {message}", file=sys.stderr)
    sys.exit(2)


try:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import SchemaError
except ImportError:
    fail("the Python library jsonschema, 4 or newer, is missing: python3 -m pip install jsonschema")


def validator(name):
    """The validator for a schema's file, or for the part of it that a `#/…` after its name points to."""
    file, _, pointer = name.partition("#")
    try:
        with open(file, encoding="utf-8") as stream:
            schema = json.load(stream)
        Draft202012Validator.check_schema(schema)
        part = schema
        for key in pointer.split("/")[1:]:
            part = part[key]
    except (OSError, ValueError) as error:
        fail(f"{file}: {error}")
    except SchemaError as error:
        fail(f"{file} is no valid schema: {error.json_path}: {error.message}")
    except (KeyError, TypeError):
        fail(f"{file} has no #{pointer}")
    if pointer:
        schema = {"$schema": schema["$schema"], "$ref": f"#{pointer}", "$defs": schema.get("$defs", {})}
    return Draft202012Validator(schema)


def no_number(text):
    raise ValueError(f"{text} is not JSON")


def documents(name):
    """Line number and text of each document in a file."""
    try:
        if name == "-":
            text = sys.stdin.buffer.read().decode()
        else:
            with open(name, encoding="utf-8") as stream:
                text = stream.read()
    except (OSError, ValueError) as error:
        fail(f"{name}: {error}")
    try:
        json.loads(text)
        return [(1, text)]
    except ValueError:
        # Not splitlines(): a string may hold other line separators than the line feed.
        return [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def errors(validator, text):
    """Path and message of what is wrong with a document."""
    try:
        document = json.loads(text, parse_constant=no_number)
    except ValueError as error:
        yield "$", str(error)
        return
    for error in validator.iter_errors(document):
        yield error.json_path, error.message


def main(arguments):
    if not arguments or arguments[0].startswith("-"):
        fail("usage: validate_json.py SCHEMA [FILE…]")
    schema = validator(arguments[0])
    document_count = error_count = 0
    for name in arguments[1:]:
        for line, text in documents(name):
            document_count += 1
            count = 0
            for path, message in errors(schema, text):
                count += 1
                if count <= SHOWN_ERRORS:
                    short = message if len(message) <= LONGEST_MESSAGE else message[:LONGEST_MESSAGE] + "…"
                    print(f"{name}:{line}: {path}: {short}")
            if count > SHOWN_ERRORS:
                print(f"{name}:{line}: {count - SHOWN_ERRORS} more errors")
            error_count += count
    print(f"{document_count} documents, {error_count} errors", file=sys.stderr)
    return 1 if error_count else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except BrokenPipeError:
        # Whoever reads has seen enough: `| head`.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
