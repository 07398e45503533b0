// The vocabulary and the grammar: a sentence, and what it says. A new phrase is an entry of `PhraseBook` and a line here.

import BudgetModel
import Testing

@testable import Prose

@Suite("Phrases")
struct PhraseTests {
  static let sentences: [ProseSentence] = [
    // Accounts before a year, with their codes in other places
    ProseSentence(
      "“文化和旅游”（款）2024年度决算20.50万元，比2024年年初预算减少2.00万元。", "文化和旅游 final 20.50 万元",
      "文化和旅游 budget_change 2.00 万元 decrease"),
    ProseSentence("4.教育支出205（类）普通教育02（款）小学教育02（项）：支出决算为12万元。", "小学教育 final 12 万元"),
    ProseSentence("30101基本工资500.00万元，2070101行政运行3万元。", "基本工资 final 500.00 万元", "行政运行 final 3 万元"),
    // What is counted behind its number
    ProseSentence(
      "某某局及下属1个行政单位、3家参公管理事业单位的机关运行经费预算为400万元。", "行政单位 count 1 个", "参公管理事业单位 count 3 家",
      "机关运行经费 budget 400 万元", report: .budget),
    ProseSentence("组织对“信息化建设”等2个项目开展了评价。", "项目 count 2 个"),
    ProseSentence("承担的93项任务均完成年度指标。", "任务 count 93 项"),
    ProseSentence("惠及学生1.2万名，建设场地3.5万平方米。", "惠及学生 count 1.2 万名", "建设场地 count 3.5 万平方米"),
    ProseSentence("召开工作会议3次，人数240人。", "召开工作会议 count 3 次", "召开工作会议 count 240 人"),
    ProseSentence("“信息化建设”项目绩效自评得分为95.5分。", "“信息化建设”项目 score 95.5 分"),
    ProseSentence("2024年部门预算安排购置车辆2辆，现有公务用车6辆。", "购置车辆 count 2 辆", "公务用车 count 6 辆"),
    ProseSentence("拟召开2次会议，人数200人。", "会议 count 2 次", "会议 count 200 人"),
    ProseSentence("对12个项目进行了绩效评价，人均费用166元。", "项目 count 12 个", "人均费用 final 166 元"),
    // The base of a percentage before it
    ProseSentence(
      "行政运行支出决算为15万元，完成年初预算14万元的107.14%。", "行政运行 final 15 万元", "行政运行 initial_budget 14 万元",
      "行政运行 completion_rate 107.14 % initial_budget"),
    ProseSentence(
      "住房保障支出2万元，占支出合计10万元的20%，比上年增加1万元。", "住房保障支出 final 2 万元", "支出合计 final 10 万元",
      "住房保障支出 share 20 % 支出合计", "住房保障支出 yoy_change 1 万元 increase"),
    ProseSentence(
      "办案业务费项目：年初预算300万元，执行295万元，预算执行率98.33%。", "办案业务费项目 initial_budget 300 万元",
      "办案业务费项目 final 295 万元", "办案业务费项目 completion_rate 98.33 % budget"),
    ProseSentence("信息化建设项目预算安排200万元，实际支出190.5万元。", "信息化建设项目 budget 200 万元", "信息化建设项目 final 190.5 万元"),
    ProseSentence("政府性基金拨款支出预算为0；会议费3万元。", "政府性基金拨款支出 budget 0 -", "会议费 final 3 万元"),
    // Several numbers in the order of their names
    ProseSentence(
      "项目支出5000万元，其中专项业务费1500万元，基建支出3500万元，分别占项目支出的30%和70%。", "项目支出 final 5000 万元", "专项业务费 final 1500 万元",
      "基建支出 final 3500 万元", "专项业务费 share 30 % 项目支出", "基建支出 share 70 % 项目支出"),
    ProseSentence("210国道养护支出12.00万元。", "国道养护支出 final 12.00 万元"),
    ProseSentence("基本支出、项目支出决算分别为70.00、50.00万元。", "项目支出 final 50.00 万元"),
    ProseSentence("基本支出、项目支出决算分别为60万元、40万元。", "基本支出 final 60 万元", "项目支出 final 40 万元"),
    ProseSentence("纳入绩效目标的金额为8万元，采购支出总额为9万元。", "纳入绩效目标的金额 final 8 万元", "采购支出总额 final 9 万元"),
    ProseSentence(
      "收入总额9万元，与上年8万元相比增加1万元。", "收入总额 final 9 万元", "收入总额 prior_year 8 万元",
      "收入总额 yoy_change 1 万元 increase"),
    // Parts of a change
    ProseSentence(
      "收入比上年减少120万元，其中财政拨款减少100万元，下降1.3%。", "收入 yoy_change 120 万元 decrease",
      "财政拨款 change_component 100 万元 decrease", "财政拨款 yoy_rate 1.3 % decrease"),
    ProseSentence(
      "收入较上年增加300万元，主要原因是追加人员经费200万元、项目经费100万元。", "收入 yoy_change 300 万元 increase",
      "人员经费 change_component 200 万元 increase", "项目经费 change_component 100 万元 increase"),
    ProseSentence(
      "“三公”经费决算数15万元，比2024年“三公”经费年初预算20万元减少5万元。", "“三公”经费 final 15 万元",
      "“三公”经费 initial_budget 20 万元", "“三公”经费 budget_change 5 万元 decrease"),
    // Measures
    ProseSentence("本年支出合计307.82万元。", "本年支出合计 final 307.82 万元"),
    ProseSentence(
      "一般公共预算财政拨款支出年初预算为2,432.17万元，调整预算为2324.69万元，支出决算为2024.59万元。",
      "一般公共预算财政拨款支出 initial_budget 2432.17 万元", "一般公共预算财政拨款支出 adjusted_budget 2324.69 万元",
      "一般公共预算财政拨款支出 final 2024.59 万元"),
    ProseSentence("机关运行经费预算安排120.89万元。", "机关运行经费 budget 120.89 万元", report: .budget),
    ProseSentence("2026年收入预算14894.79万元。", "收入预算 budget 14894.79 万元", report: .budget),
    ProseSentence("会议费预算2.5万元，上年预算数3.1万元。", "会议费 budget 2.5 万元", "会议费 prior_year 3.1 万元", report: .budget),
    ProseSentence("会议费预算2.5万元，2023年预算数3.1万元。", "会议费 budget 2.5 万元", "会议费 prior_year 3.1 万元", report: .budget),
    // Changes
    ProseSentence(
      "公用经费165.8万元，比年初预算数减少110.69万元，降低40%。", "公用经费 final 165.8 万元",
      "公用经费 budget_change 110.69 万元 decrease", "公用经费 budget_change_rate 40 % decrease"),
    ProseSentence(
      "公务接待费1.00万元，较上年减少0.50万元，下降33.33%。", "公务接待费 final 1.00 万元",
      "公务接待费 yoy_change 0.50 万元 decrease", "公务接待费 yoy_rate 33.33 % decrease"),
    ProseSentence(
      "公务接待费6.00万元，较上年增加5.00万元（83.33%）。", "公务接待费 final 6.00 万元",
      "公务接待费 yoy_change 5.00 万元 increase", "公务接待费 yoy_rate 83.33 % increase"),
    ProseSentence(
      "收入预算148.94万元，比2023年年初预算数147.08万元增加1.86万元。", "收入预算 budget 148.94 万元",
      "收入预算 prior_year 147.08 万元", "收入预算 yoy_change 1.86 万元 increase", report: .budget),
    ProseSentence(
      "“三公”经费44.00万元，比2023年财政拨款“三公”经费年初预算减少3.65万元。", "“三公”经费 budget 44.00 万元",
      "“三公”经费 yoy_change 3.65 万元 decrease", report: .budget),
    // Shares and completion
    ProseSentence(
      "基本支出105.58万元，占本年支出合计的34.30%。", "基本支出 final 105.58 万元", "基本支出 share 34.30 % 本年支出合计"),
    ProseSentence(
      "本年收入合计10万元，其中：财政拨款收入4万元，占40%；事业收入6万元，占60%。", "本年收入合计 final 10 万元",
      "财政拨款收入 final 4 万元", "财政拨款收入 share 40 % 本年收入合计", "事业收入 final 6 万元", "事业收入 share 60 % 本年收入合计"),
    ProseSentence(
      "公务接待费全年预算为6万元，支出决算为2.65万元，完成全年预算的44.2%。", "公务接待费 adjusted_budget 6 万元",
      "公务接待费 final 2.65 万元", "公务接待费 completion_rate 44.2 % adjusted_budget"),
    // Reasons
    ProseSentence(
      "收入比2023年减少29.76万元，主要是其他收入减少21.15万元，事业收入增加2万元。", "收入 yoy_change 29.76 万元 decrease",
      "其他收入 change_component 21.15 万元 decrease", "事业收入 change_component 2 万元 increase"),
    ProseSentence(
      "较大的项目变动，一是比上年增加了产业类专项资金16.78万元。", "产业类专项资金 change_component 16.78 万元 increase"),
    ProseSentence(
      "公用经费5万元，主要原因是调整；差旅费3万元，较上年减少1万元。", "公用经费 final 5 万元", "差旅费 final 3 万元",
      "差旅费 yoy_change 1 万元 decrease"),
    ProseSentence("公用经费5万元，主要原因是新增办案费4万元。", "公用经费 final 5 万元", "办案费 change_component 4 万元 increase"),
    // Counts, points, several subjects
    ProseSentence(
      "截至2024年12月31日，共有车辆10辆，其中，应急保障用车10辆。", "车辆 count 10 辆", "应急保障用车 count 10 辆"),
    ProseSentence("单价100万元（含）以上设备（不含车辆）0台（套）。", "单价100万元（含）以上设备（不含车辆） count 0 台（套）"),
    ProseSentence("全年接待来访团组11个，141人次。", "接待来访团组 count 11 个", "接待来访团组 count 141 人次"),
    ProseSentence("绩效自评平均得分98.5分。", "绩效自评平均得分 score 98.5 分"),
    ProseSentence("电话办结率、密码安全率均为100%。", "电话办结率 rate 100 %", "密码安全率 rate 100 %"),
    ProseSentence("档案收集、档案录入各2289件。", "档案收集 count 2289 件", "档案录入 count 2289 件"),
    ProseSentence(
      "收入总计、支出总计均为8万元，与上年相比收入总计、支出总计均增加3万元，增长60%。", "收入总计 final 8 万元",
      "支出总计 final 8 万元", "收入总计 yoy_change 3 万元 increase", "支出总计 yoy_change 3 万元 increase",
      "收入总计 yoy_rate 60 % increase", "支出总计 yoy_rate 60 % increase"),
    // Brackets
    ProseSentence(
      "涉及项目4个，资金630.59万元（全年预算数为763.17万元）。", "项目 count 4 个", "项目 final 630.59 万元",
      "项目 budget_in_brackets 763.17 万元"),
    ProseSentence(
      "公务用车购置及运行费6万元（公务用车购置费2万元）比上年减少1万元。", "公务用车购置及运行费 final 6 万元",
      "公务用车购置费 final 2 万元", "公务用车购置及运行费 yoy_change 1 万元 decrease"),
    // Subjects from clauses without a number
    ProseSentence(
      "在面向小微企业预留的项目中，由小微企业中标的，采购金额21.07万元。", "面向小微企业预留的项目/小微企业中标 final 21.07 万元"),
    ProseSentence("某某局2024年度政府采购金额（以合同签订为准）为21.07万元。", "政府采购金额（以合同签订为准） final 21.07 万元"),
    ProseSentence("绩效自评中共发现问题0个。", "发现问题 count 0 个"),
  ]

  @Test("A sentence gives its figures", arguments: sentences)
  func figures(_ sentence: ProseSentence) {
    let narrative = ProseText.narrative([sentence.text], report: sentence.report)
    #expect(narrative.figures.map(\.summary) == sentence.figures)
  }

  @Test(
    "Dates, ranges, codes and numbers of documents are no figures",
    arguments: [
      "根据市财函〔2021〕93号文件，于2024年5月6日完成。", "采供血量增长5-10%。", "得分在80分至90分之间。", "见图1和附件3。", "满意度不低于90%。", "会议在第2季度召开。",
      "受理“12345”热线。", "见预算03表。",
    ])
  func noFigures(_ text: String) {
    #expect(ProseText.narrative([text]).figures.map(\.summary) == [])
  }

  @Test("What is said without a number")
  func statements() {
    let narrative = ProseText.narrative([
      "某某局2024年度无“三公”经费财政拨款支出。", "会议费0万元，与上年持平。", "公务接待费0万元，主要原因是无公务接待费支出。",
    ])
    #expect(narrative.statements.map(\.kind) == [.none, .flat])
    #expect(narrative.statements.map(\.subject) == ["“三公”经费财政拨款支出", "会议费"])
    #expect(narrative.statements.last?.comparator == "上年")
  }

  @Test(
    "What is new is named behind the word, or before it; what merely changes is not new",
    arguments: [
      ("项目支出5万元，增加的主要原因是新增转拨项目。", ["转拨项目"]), ("2024年新增“智慧水务”项目，安排资金350万元。", ["“智慧水务”项目"]),
      ("支出减少的主要原因：某某中心2024年新成立，人员变动。", ["某某中心"]), ("主要原因是补缴新增人员的职业年金。", ["人员"]),
      ("基本支出5万元，新增人员经费增加。", []), ("2024年新增编制2名。", []),
    ] as [(String, [String])])
  func new(text: String, subjects: [String]) {
    let statements = ProseText.narrative([text]).statements.filter { $0.kind == .new }
    #expect(statements.map(\.subject) == subjects)
  }
}
