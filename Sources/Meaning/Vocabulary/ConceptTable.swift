// Made by Scripts/vocabulary.py of docs/concepts.csv.

// swift-format-ignore
let conceptTable = """
  id,chinese,english,tables,wordings
  three_public.total,“三公”经费合计,travel abroad and vehicles and receptions,three_public,三公-用车-接待-出国
  three_public.abroad,因公出国（境）费,travel abroad,three_public,出国|因公临时出国
  three_public.reception,公务接待费,official receptions,three_public,接待
  operating_funds,机关运行经费,operating funds of offices,three_public|operating_funds,机关运行|行政经费
  three_public.vehicle_purchase,公务用车购置费,purchase of vehicles,three_public,购置-运行-运维
  three_public.vehicle_operation,公务用车运行维护费,running of vehicles,three_public,运行-购置|运维-购置
  three_public.vehicles,公务用车购置及运行维护费,vehicles,three_public,用车|购置+运行|购置+运维
  meeting,会议费,meetings,three_public,会议费-培训
  training,培训费,training,three_public,培训费-会议
  meeting,会议费,meetings,general_budget_basic_expenditure|general_budget_economic|basic_expenditure|appropriation_basic_expenditure|operating_funds,=会议费
  training,培训费,training,general_budget_basic_expenditure|general_budget_economic|basic_expenditure|appropriation_basic_expenditure|operating_funds,=培训费
  income.total,本年收入合计,income of the year,income_expenditure_summary|appropriation_summary,=本年收入合计|=本年收入小计|=本年收入|=当年收入合计|=当年收入小计|=本年预算收入合计|=收入合计
  expenditure.total,本年支出合计,expenditure of the year,income_expenditure_summary|appropriation_summary,=本年支出合计|=本年支出小计|=本年支出|=当年支出合计|=当年支出小计|=本年预算支出合计|=支出合计
  grand_total,总计,everything that came in or went out,income_expenditure_summary|appropriation_summary,=总计|=收入总计|=支出总计|=收支总计|=总合计|=合计
  opening_balance,年初结转和结余,balance carried over from the year before,income_expenditure_summary|appropriation_summary|income,年初+结转|年初+结余|上年+结转|上年+结余|上年实户资金余额
  closing_balance,年末结转和结余,balance carried over to the next year,income_expenditure_summary|appropriation_summary,年末+结转|年末+结余|年终+结转|年终+结余|结转下年|结转+下年
  surplus_used,使用非财政拨款结余,surplus of earlier years used,income_expenditure_summary|income,使用+非财政|用事业基金|使用+结余
  surplus_distribution,结余分配,distribution of the surplus,income_expenditure_summary,=结余分配
  total,合计,sum of the table,*,=合计|=总计|=收入合计|=收入总计|=支出合计|=支出总计
  """
