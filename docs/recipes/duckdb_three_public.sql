-- 三公经费 of each department, budget and final accounts side by side, from the CSV of amounts.
-- usage: duckdb -c ".read duckdb_three_public.sql", beside a facts.csv

WITH totals AS (
  SELECT organization, fiscal_year, nullif(spending_unit, '') AS unit, fund, amount_yuan::DECIMAL(38, 6) AS yuan,
    -- 合计 and the column of one fund are what the document is: its budget, or its final accounts.
    CASE WHEN measure IN ('total', 'amount', fund) THEN report ELSE measure END AS role
  -- Text first: read_csv would guess floating-point numbers.
  FROM read_csv('facts.csv', header = true, all_varchar = true)
  WHERE concept = 'three_public.total' AND amount_yuan <> ''),
widest AS (
  -- All of the money, whatever a table calls it; the column of one fund only where nothing adds them up.
  SELECT * FROM totals
  QUALIFY fund IN ('', 'appropriation') OR bool_and(fund = 'general_budget')
    OVER (PARTITION BY organization, fiscal_year, unit, role))
SELECT organization, fiscal_year, unit,
  -- Null where documents of the same year disagree.
  CASE WHEN count(DISTINCT yuan) FILTER (WHERE role = 'budget') = 1 THEN min(yuan) FILTER (WHERE role = 'budget') END
    AS budget,
  CASE WHEN count(DISTINCT yuan) FILTER (WHERE role = 'final') = 1 THEN min(yuan) FILTER (WHERE role = 'final') END
    AS final
FROM widest
GROUP BY ALL
ORDER BY fiscal_year DESC, coalesce(final, budget) DESC;
