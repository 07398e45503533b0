#!/usr/bin/env python3
"""Converts PDFs on a Spark cluster and writes their amounts as Parquet.

usage: spark_facts.py LIST OUT [--binary pdf2budget] [--slices N]

LIST is a text file with one path a line; every machine must see the PDFs, and the program, under the same paths. Each
slice of the list is piped through `pdf2budget stream`, which gives one line of JSON for each path. OUT/facts gets the
amounts as Parquet, OUT/failures the paths that gave no document, with the reason.
"""
import argparse
import os

from pyspark.sql import SparkSession
from pyspark.sql.functions import col, explode, from_json

# What is taken from a document's line; docs/document.schema.json has the rest. Decimals come as text and become
# exact decimals below, never floating-point numbers.
LINE = """
    path STRING, document STRUCT<file: STRING, sha256: STRING>, error STRUCT<id: STRING, message: STRING>,
    facts ARRAY<STRUCT<
        organization: STRING, fiscal_year: INT, report: STRING, `table`: STRING, table_number: STRING, title: STRING,
        section: STRING, line: STRING, code: STRING, item: STRING, measure: STRING, measure_label: STRING,
        amount: STRING, unit: STRING, amount_yuan: STRING, status: STRING, page: INT,
        x0: DOUBLE, y0: DOUBLE, x1: DOUBLE, y1: DOUBLE, raw: STRING,
        spending_unit: STRING, project: STRING, fund: STRING, function_code: STRING, economic_code: STRING,
        government_economic_code: STRING, concept: STRING, source: STRING, doubt: STRING>>
"""
DECIMAL = "DECIMAL(38, 6)"
# A pipe of Spark starts with an empty environment: without PATH the program is not found, without TMPDIR it has no place for
# what an encrypted file takes. Leave out what is not the same on all machines.
NAMES = ("PATH", "LD_LIBRARY_PATH", "HOME", "TMPDIR", "PDF2BUDGET_PASSWORD")
ENVIRONMENT = {name: os.environ[name] for name in NAMES if name in os.environ}
# A document that takes longer, or more memory, is given up and listed among the failures.
LIMITS = "--timeout 120 --max-memory 1000"


def main():
    parser = argparse.ArgumentParser(description="Amounts of many PDFs as Parquet, by Spark.")
    parser.add_argument("list", help="text file with one path a line")
    parser.add_argument("out", help="folder for Parquet")
    parser.add_argument("--binary", default="pdf2budget")
    parser.add_argument("--slices", type=int, help="parts of the list; default: eight for each core that Spark has")
    options = parser.parse_args()

    spark = SparkSession.builder.appName("pdf2budget").getOrCreate()
    context = spark.sparkContext
    with open(options.list, encoding="utf-8") as stream:
        paths = [line for line in stream.read().splitlines() if line]
    paths = context.parallelize(paths, options.slices or 8 * context.defaultParallelism)
    lines = paths.pipe(f"{options.binary} stream --emit facts {LIMITS}", env=ENVIRONMENT, checkCode=True)
    # Read once, used twice.
    documents = lines.toDF("string").select(from_json("value", LINE).alias("d")).select("d.*").persist()

    facts = documents.select("path", "document.file", "document.sha256", explode("facts").alias("f"))
    facts = facts.select("path", "file", "sha256", "f.*")
    for name in ("amount", "amount_yuan"):
        facts = facts.withColumn(name, col(name).cast(DECIMAL))
    facts.write.mode("overwrite").parquet(f"{options.out}/facts")

    failures = documents.where("error IS NOT NULL").select("path", "error.id", "error.message")
    failures.write.mode("overwrite").parquet(f"{options.out}/failures")
    spark.stop()


if __name__ == "__main__":
    main()
