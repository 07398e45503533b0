// Comparisons, lists and sums in the words of many places: sentences, and what each says.

import BudgetModel
import Testing

@testable import Prose

@Suite("Comparisons and lists of many places")
struct ComparisonsTests {
  static let finalAccounts: [ProseSentence] = [
    ProseSentence(
      "2024年度一般公共预算财政拨款支出决算数为1,500万元，比年初预算数增加100万元。", "一般公共预算财政拨款支出 final 1500 万元",
      "一般公共预算财政拨款支出 budget_change 100 万元 increase"),
    ProseSentence(
      "财政拨款收入年初预算4,000万元，决算4,500万元，增加500万元，完成年初预算的112.5%。", "财政拨款收入 initial_budget 4000 万元",
      "财政拨款收入 final 4500 万元", "财政拨款收入 budget_change 500 万元 increase",
      "财政拨款收入 completion_rate 112.5 % initial_budget"),
    ProseSentence(
      "公务用车购置费0万元，比上年减少（增加）0万元。", "公务用车购置费 final 0 万元", "公务用车购置费 yoy_change 0 万元 decrease"),
    ProseSentence("接待费3.5万元，比预算节约1.5万元。", "接待费 final 3.5 万元", "接待费 budget_change 1.5 万元 decrease"),
    ProseSentence(
      "公务接待费支出116.5万元，本年数小于上年决算数40.05万元。", "公务接待费支出 final 116.5 万元", "公务接待费支出 yoy_change 40.05 万元 decrease"),
    ProseSentence(
      "2024年度总收入5,230.12万元，其中本年收入5,000.00万元，较上年增加230.12万元，增长4.82%；年初结转和结余230.12万元。", "总收入 final 5230.12 万元",
      "本年收入 final 5000.00 万元", "本年收入 yoy_change 230.12 万元 increase", "本年收入 yoy_rate 4.82 % increase",
      "年初结转和结余 final 230.12 万元"),
    ProseSentence(
      "财政拨款收入4,500万元，占本年收入的90%，比2023年决算数增加200万元，增长4.65%，变动原因：人员增资。", "财政拨款收入 final 4500 万元", "财政拨款收入 share 90 % 本年收入",
      "财政拨款收入 yoy_change 200 万元 increase", "财政拨款收入 yoy_rate 4.65 % increase"),
    ProseSentence(
      "本年支出5,100万元，较2023年度减少100万元，减幅1.92%。其中：基本支出3,100万元，占60.78%；项目支出2,000万元，占39.22%；经营支出0万元，占0%。",
      "本年支出 final 5100 万元", "本年支出 yoy_change 100 万元 decrease", "本年支出 yoy_rate 1.92 % decrease", "基本支出 final 3100 万元",
      "基本支出 share 60.78 % 本年支出", "项目支出 final 2000 万元", "项目支出 share 39.22 % 本年支出", "经营支出 final 0 万元",
      "经营支出 share 0 % 本年支出"),
    ProseSentence(
      "“三公”经费支出预算为15万元，支出决算为10.2万元，完成预算的68%，决算数较预算数减少4.8万元，降低32%。", "“三公”经费支出 budget 15 万元", "“三公”经费支出 final 10.2 万元",
      "“三公”经费支出 completion_rate 68 % budget", "“三公”经费支出 budget_change 4.8 万元 decrease",
      "“三公”经费支出 budget_change_rate 32 % decrease"),
    ProseSentence("全年使用一般公共预算拨款开支运行维护费的公务用车保有量为5辆。", "使用一般公共预算拨款开支运行维护费的公务用车保有量 count 5 辆"),
    ProseSentence("国内公务接待26批次，280人次，共支出1.7万元。", "国内公务接待 count 26 批次", "国内公务接待 count 280 人次", "国内公务接待 final 1.7 万元"),
    ProseSentence(
      "机关运行经费支出300万元，比2023年减少20万元，降低6.25%，主要是办公费减少12万元、差旅费减少8万元。", "机关运行经费支出 final 300 万元",
      "机关运行经费支出 yoy_change 20 万元 decrease", "机关运行经费支出 yoy_rate 6.25 % decrease", "办公费 change_component 12 万元 decrease",
      "差旅费 change_component 8 万元 decrease"),
    ProseSentence(
      "政府采购支出总额500万元，其中：政府采购货物支出100万元、工程支出0万元、服务支出400万元；授予中小企业合同金额450万元，占采购支出总额的90.00%。", "政府采购支出总额 final 500 万元",
      "政府采购货物支出 final 100 万元", "工程支出 final 0 万元", "服务支出 final 400 万元", "授予中小企业合同金额 final 450 万元",
      "授予中小企业合同金额 share 90.00 % 采购支出总额"),
    ProseSentence(
      "会议费年初预算数80万元，决算数75万元，完成年初预算的93.75%，决算数小于年初预算数5万元。", "会议费 initial_budget 80 万元", "会议费 final 75 万元",
      "会议费 completion_rate 93.75 % initial_budget", "会议费 budget_change 5 万元 decrease"),
    ProseSentence(
      "会议费决算数75万元，比年初预算数多3.2万元，比上年少2万元。", "会议费 final 75 万元", "会议费 budget_change 3.2 万元 increase",
      "会议费 yoy_change 2 万元 decrease"),
    ProseSentence(
      "人员经费1,000万元。主要包括：基本工资300.5万元；津贴补贴200万元；奖金499.5万元。", "人员经费 final 1000 万元", "基本工资 final 300.5 万元",
      "津贴补贴 final 200 万元", "奖金 final 499.5 万元"),
    ProseSentence("教育支出（205类）：年初预算为50万元，支出决算为48万元。", "教育支出 initial_budget 50 万元", "教育支出 final 48 万元"),
    ProseSentence(
      "住房公积金（项）：年初预算为100万元，支出决算为100万元，完成年初预算的100%，与年初预算数持平。", "住房公积金 initial_budget 100 万元", "住房公积金 final 100 万元",
      "住房公积金 completion_rate 100 % initial_budget"),
    ProseSentence(
      "支出1500万元，其中：一般公共预算1,200万元，政府性基金300万元，占比分别为80%和20%。", "支出 final 1500 万元", "一般公共预算 final 1200 万元",
      "政府性基金 final 300 万元", "一般公共预算 share 80 % 支出", "政府性基金 share 20 % 支出"),
    ProseSentence(
      "部门整体绩效自评得分98.6分，评价等级为优；纳入绩效评价的项目12个，涉及资金3,456万元，占项目支出总额的95%。", "部门整体 score 98.6 分", "纳入绩效评价的项目 count 12 个",
      "纳入绩效评价的项目 final 3456 万元", "纳入绩效评价的项目 share 95 % 项目支出总额"),
    ProseSentence(
      "资产总额12,345.67万元，较年初增加345.67万元，增长2.88%；负债总额234.5万元。", "资产总额 final 12345.67 万元",
      "资产总额 yoy_change 345.67 万元 increase", "资产总额 yoy_rate 2.88 % increase", "负债总额 final 234.5 万元"),
    ProseSentence("在职人员较上年增加5人，退休人员减少2人。", "在职人员 yoy_change 5 人 increase", "退休人员 yoy_change 2 人 decrease"),
    ProseSentence(
      "2024年共发生会议费2.3万元，共召开会议4次，参会300人次，人均76.67元。", "会议费 final 2.3 万元", "召开会议 count 4 次", "参会 count 300 人次",
      "人均 final 76.67 元"),
    ProseSentence(
      "公车运行维护费6万元，其中燃料费2万元、维修费2.5万元、过路过桥费0.5万元、保险费1万元。", "公车运行维护费 final 6 万元", "燃料费 final 2 万元", "维修费 final 2.5 万元",
      "过路过桥费 final 0.5 万元", "保险费 final 1 万元"),
    ProseSentence("年末固定资产原值1,000万元，其中房屋500万元、车辆200万元。", "年末固定资产原值 final 1000 万元", "房屋 final 500 万元", "车辆 final 200 万元"),
    ProseSentence(
      "与2023年相比，收入总计增加100万元，增长11.1%；支出总计增加100万元，增长11.1%。", "收入总计 yoy_change 100 万元 increase",
      "收入总计 yoy_rate 11.1 % increase", "支出总计 yoy_change 100 万元 increase", "支出总计 yoy_rate 11.1 % increase"),
    ProseSentence("增加的主要原因是2024年新增“雪亮工程”项目资金500万元。", "“雪亮工程”项目资金 change_component 500 万元 increase"),
    ProseSentence("项目绩效目标完成率100%，资金到位率100%。", "项目绩效目标 completion_rate 100 %", "资金到位率 rate 100 %"),
    ProseSentence(
      "外交支出0万元，国防支出12.5万元，占支出合计0.2%，公共安全支出3亿元，占支出合计的比例为45.6%。", "外交支出 final 0 万元", "国防支出 final 12.5 万元",
      "国防支出 share 0.2 % 支出合计", "公共安全支出 final 3 亿元", "公共安全支出 share 45.6 % 支出合计"),
    ProseSentence(
      "公务接待费支出决算比上年下降12.5%，即减少0.3万元，其中外宾接待支出0.1万元（接待外宾3批次25人次）。", "公务接待费 yoy_rate 12.5 % decrease",
      "公务接待费 yoy_change 0.3 万元 decrease", "外宾接待支出 final 0.1 万元", "接待外宾 count 3 批次", "接待外宾 count 25 人次"),
    ProseSentence(
      "本年收入合计2,105,639.55元，其中：财政拨款收入2,105,639.55元，占100.00%。", "本年收入合计 final 2105639.55 元", "财政拨款收入 final 2105639.55 元",
      "财政拨款收入 share 100.00 % 本年收入合计"),
    ProseSentence(
      "决算数大于预算数的主要原因是年中追加目标考核奖56.3万元和抚恤金12万元。", "目标考核奖 change_component 56.3 万元 increase",
      "抚恤金 change_component 12 万元 increase"),
    ProseSentence(
      "社会保障和就业支出（类）行政事业单位养老支出（款）支出50万元，较上年增长1.5倍。", "行政事业单位养老支出 final 50 万元", "行政事业单位养老支出 yoy_rate 1.5 倍 increase"),
    ProseSentence("全年没有发生因公出国（境）费用，公务接待费为零。"),
  ]

  static let budgets: [ProseSentence] = [
    ProseSentence(
      "（1）行政运行（2010101）：2024年年初预算1,000万元，比2023年增加50万元，增长5.26%。", "行政运行 initial_budget 1000 万元",
      "行政运行 yoy_change 50 万元 increase", "行政运行 yoy_rate 5.26 % increase"),
    ProseSentence(
      "一般公共预算当年拨款500万元，比2023年执行数减少20万元，下降3.85%。", "一般公共预算当年拨款 budget 500 万元", "一般公共预算当年拨款 yoy_change 20 万元 decrease",
      "一般公共预算当年拨款 yoy_rate 3.85 % decrease"),
    ProseSentence("新增资产配置预算20万元，其中：通用设备15万元，专用设备5万元。", "新增资产配置 budget 20 万元", "通用设备 budget 15 万元", "专用设备 budget 5 万元"),
    ProseSentence("（三）公务用车运行费：2024年预算数8万元，较上年预算数减少2万元。", "公务用车运行费 budget 8 万元", "公务用车运行费 yoy_change 2 万元 decrease"),
    ProseSentence(
      "2024年收支总预算3,245.6万元，收入包括：一般公共预算拨款收入3,000万元、上年结转245.6万元；支出包括：一般公共服务支出2,900万元、卫生健康支出345.6万元。",
      "收支总预算 budget 3245.6 万元", "一般公共预算拨款收入 budget 3000 万元", "上年结转 budget 245.6 万元", "一般公共服务支出 budget 2900 万元",
      "卫生健康支出 budget 345.6 万元"),
    ProseSentence(
      "教育（类）支出30万元，占3%；社会保障和就业（类）支出970万元，占97%。", "教育 budget 30 万元", "教育 share 3 %", "社会保障和就业 budget 970 万元",
      "社会保障和就业 share 97 %"),
    ProseSentence(
      "2024年“三公”经费预算数12万元，同口径比上年减少1.5万元，下降11.1%，其中：公务接待费2万元，与上年持平；公务用车运行维护费10万元，减少1.5万元。", "“三公”经费 budget 12 万元",
      "“三公”经费 yoy_change 1.5 万元 decrease", "“三公”经费 yoy_rate 11.1 % decrease", "公务接待费 budget 2 万元",
      "公务用车运行维护费 budget 10 万元", "公务用车运行维护费 yoy_change 1.5 万元 decrease"),
  ]

  @Test("Final accounts", arguments: finalAccounts)
  func readsAccounts(_ sentence: ProseSentence) { #expect(sentence.readInAccounts == sentence.figures) }

  @Test("Budgets", arguments: budgets)
  func readsBudgets(_ sentence: ProseSentence) { #expect(sentence.readInBudget == sentence.figures) }
}
