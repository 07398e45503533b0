-- Expenditure of each department by 类, from the CSV of amounts.
-- usage: duckdb -c ".read duckdb_facts.sql", beside a facts.csv

CREATE OR REPLACE TABLE facts AS
  SELECT * REPLACE (
    -- Exact: read_csv would guess floating-point numbers, and cut the zeros of codes.
    amount::DECIMAL(38, 6) AS amount,
    nullif(amount_yuan, '')::DECIMAL(38, 6) AS amount_yuan,
    nullif(fiscal_year, '')::INTEGER AS fiscal_year,
    page::INTEGER AS page)
  FROM read_csv('facts.csv', header = true, all_varchar = true);

SELECT organization, fiscal_year, report, code, any_value(item) AS item, sum(amount_yuan) AS yuan
FROM facts
WHERE "table" = 'expenditure' AND measure = 'total' AND length(code) = 3 AND status = 'verified'
GROUP BY ALL
ORDER BY ALL;
