#!/usr/bin/env python3
"""Reads a view of the database into pandas, exactly, and ranks departments by 三公经费.

usage: pandas_views.py DATABASE.sqlite
"""
import sqlite3
import sys
from decimal import Decimal

import pandas


def read_view(path, view):
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        rows = pandas.read_sql_query(f'SELECT * FROM "{view}"', database, dtype=object)
    for name in rows.columns:
        # Amounts in yuan are text in the database: a floating-point number would lose digits.
        if name.endswith("_yuan"):
            rows[name] = rows[name].map(lambda text: Decimal(text) if text is not None else None)
    return rows


def main():
    figures = read_view(sys.argv[1], "three_public")
    # Units and funds are parts of a row of their department.
    whole = figures["spending_unit"].isna() & (figures["part"] == 0)
    totals = figures[(figures["concept"] == "three_public.total") & whole & (figures["ambiguous"] == 0)]
    ranking = totals.sort_values(["fiscal_year", "budget_fen"], ascending=False)
    print(ranking[["organization", "fiscal_year", "budget_yuan", "final_yuan", "status"]].to_string(index=False))


if __name__ == "__main__":
    main()
