-- The views that compare, each with one question. Chinese names; docs/views.md has the English ones.
-- usage: pdf2budget batch FOLDER -o all.sqlite && sqlite3 -header -column all.sqlite < views.sql

-- Which departments spend most on 三公经费? A row for each: without their units, and without 部分, which are the funds that
-- another row adds up. 不唯一 rows are left out: their documents give several figures.
SELECT 部门, 年度, coalesce(决算资金性质, 预算资金性质) AS 资金性质, "预算数（元）", "决算数（元）", 核验状态
FROM 三公经费
WHERE 概念 = 'three_public.total' AND 预算单位 IS NULL AND NOT 部分 AND NOT 不唯一
ORDER BY 年度 DESC, coalesce("决算数（分）", "预算数（分）") DESC
LIMIT 20;

-- Where does the money of each department come from, and where does it go?
SELECT 部门, 年度, 报告类型, 栏目组, 概念, coalesce("决算数（元）", "预算数（元）") AS 元, 核验状态
FROM 收支总表
WHERE 预算单位 IS NULL AND 表类 = 'income_expenditure_summary' AND 概念 IN ('income.total', 'expenditure.total', 'grand_total')
ORDER BY 部门, 年度, 报告类型, 栏目组, 概念
LIMIT 20;

-- What is spent on education (205), by 款, and how much of it for projects? 项 are added, which all documents print: 类 and
-- 款 are their sums. Where a table lists units, each has its own rows.
SELECT 部门, 预算单位, 年度, 报告类型, 款, sum("合计（分）") AS "合计（分）", sum("项目支出（分）") AS "项目支出（分）"
FROM 支出按功能
WHERE 类 = '205' AND 级次 = 'item' AND 表类 = 'general_budget_expenditure'
GROUP BY 部门, 预算单位, 年度, 报告类型, 文件, 款
ORDER BY 6 DESC
LIMIT 20;

-- What do salaries (301), goods and services (302), grants to persons (303) cost?
SELECT 部门, 年度, 报告类型, 部门经济分类编码, 项目, "合计（元）", "人员经费（元）", "公用经费（元）"
FROM 支出按经济分类
WHERE 级次 = 'class' AND 表类 = 'general_budget_basic_expenditure' AND 部门经济分类编码 IN ('301', '302', '303')
ORDER BY 部门, 年度, 部门经济分类编码
LIMIT 20;

-- Where do the final accounts differ most from the budget of the same year?
SELECT 部门, 年度, 表类, 栏目组, 资金性质, 项目, "预算数（元）", "决算数（元）", "差额（元）"
FROM 预算与决算
WHERE "差额（分）" <> 0
ORDER BY abs("差额（分）") DESC
LIMIT 20;

-- Whose prior-year figures are not what the document of that year says?
SELECT 部门, 年度, 表类, 栏目组, 资金性质, 项目, "上年数（元）", "上年文件数（元）", "差额（元）", 文件
FROM 上年衔接
WHERE "差额（分）" <> 0
ORDER BY abs("差额（分）") DESC
LIMIT 20;

-- Which documents contradict themselves, and where?
SELECT 文件, 页码, 表号, 核验, 所列数, 应为数, 差额, 推测, 所列项
FROM 冲突
ORDER BY 文件, 页码
LIMIT 20;
