#!/usr/bin/env python3
"""Writes the tables of docs/ that the program reads into Sources/Meaning/Vocabulary, as Swift text.

A table is published once, in docs/, and compiled in, so that the program is one file. A test compares them.
"""
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLES = {
    "conceptTable": "concepts.csv",
    "functionCodes": "codes/function.csv",
    "economicCodes": "codes/economic.csv",
    "governmentEconomicCodes": "codes/government_economic.csv",
}


def main() -> None:
    folder = ROOT / "Sources/Meaning/Vocabulary"
    folder.mkdir(exist_ok=True)
    for name, path in TABLES.items():
        text = (ROOT / "docs" / path).read_text(encoding="utf-8").rstrip("\n")
        swift = f'// Made by Scripts/vocabulary.py of docs/{path}.\n\n// swift-format-ignore\nlet {name} = """\n'
        swift += "\n".join("  " + line for line in text.split("\n")) + '\n  """\n'
        (folder / f"{name[0].upper()}{name[1:]}.swift").write_text(swift, encoding="utf-8")


if __name__ == "__main__":
    main()
