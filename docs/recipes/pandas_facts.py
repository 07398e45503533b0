#!/usr/bin/env python3
"""Reads the CSV of amounts into pandas, exactly, and adds up the expenditure of each department.

usage: pandas_facts.py FACTS.csv
"""
import sys
from decimal import Decimal

import pandas


def read_facts(path):
    # Text first: pandas would turn codes into numbers and amounts into floating-point numbers.
    facts = pandas.read_csv(path, dtype=str, keep_default_na=False)
    for name in ("amount", "amount_yuan"):
        facts[name] = facts[name].map(lambda text: Decimal(text) if text else None)
    for name in ("fiscal_year", "page"):
        facts[name] = pandas.to_numeric(facts[name]).astype("Int64")
    return facts


def main():
    facts = read_facts(sys.argv[1])
    # 项 level only: 类 and 款 are sums of it.
    lines = facts[
        (facts["table"] == "expenditure") & (facts["measure"] == "total") & (facts["code"].str.len() == 7)
        & (facts["status"] == "verified")
    ]
    totals = lines.groupby(["organization", "fiscal_year", "report"], dropna=False)["amount_yuan"].sum()
    print(totals.to_string())


if __name__ == "__main__":
    main()
