// Sentences as departments of other places write them: what each says, field by field. A way of writing that is not known
// gets a line here first.

import BudgetModel
import Testing

@testable import Prose

@Suite("Sentences of many places")
struct PlacesTests {
  static let finalAccounts: [ProseSentence] = [
    // What something came to be is no change: the subject is that of the number before
    ProseSentence("单位缴费比例由16%调整为20%。", "单位缴费比例 rate 16 %", "单位缴费比例 rate 20 %"),
    ProseSentence(
      "会议费支出减少3万元，主要原因是人均标准由500元下降到400元。", "会议费支出 yoy_change 3 万元 decrease", "人均标准 amount 500 元",
      "人均标准 amount 400 元"),
    ProseSentence("群众满意度比上年提高到96.8%。", "群众满意度 rate 96.8 %"),
    ProseSentence(
      "“三公”经费全年预算50万元，支出40万元，为预算的80%。", "“三公”经费 adjusted_budget 50 万元", "“三公”经费 final 40 万元",
      "“三公”经费 completion_rate 80 % budget"),
    ProseSentence("授予中小企业合同金额占政府采购支出总额的比重为86.5%。", "授予中小企业合同金额 share 86.5 % 政府采购支出总额"),
    // A count that changes, and money behind a count
    ProseSentence("年末实有职工33人，比上年减少2人。", "年末实有职工 count 33 人", "年末实有职工 yoy_change 2 人 decrease"),
    ProseSentence(
      "公务用车运行费9.6万元，公务用车保有量3辆，与上年相比减少0.4万元，下降4%。", "公务用车运行费 final 9.6 万元", "公务用车保有量 count 3 辆",
      "公务用车运行费 yoy_change 0.4 万元 decrease", "公务用车运行费 yoy_rate 4 % decrease"),
    ProseSentence("绩效自评覆盖率100%，涉及资金30万元。", "绩效自评覆盖率 rate 100 %", "资金 final 30 万元"),
    ProseSentence("债务还本支出300万元，上年无此项支出，增加300万元。", "债务还本支出 final 300 万元", "债务还本支出 yoy_change 300 万元 increase"),
    ProseSentence("收入、支出总计均为50万元。", "收入总计 final 50 万元", "支出总计 final 50 万元"),
    ProseSentence(
      "2022年、2023年、2024年会议费分别为5万元、4万元和3万元。", "会议费 prior_year 5 万元", "会议费 prior_year 4 万元", "会议费 final 3 万元"),
    ProseSentence("当年财政拨款预算50万元，决算48万元。", "财政拨款预算 budget 50 万元", "财政拨款预算 final 48 万元"),
    ProseSentence("维修路灯320盏，累计折旧12万元。", "维修路灯 count 320 盏", "累计折旧 final 12 万元"),
    ProseSentence(
      "2024年度收入总计和支出总计均为1,234.56万元，与2023年度相比，收、支总计各减少45.67万元，下降3.57%。", "收入总计 final 1234.56 万元",
      "支出总计 final 1234.56 万元", "收、支总计 yoy_change 45.67 万元 decrease", "收、支总计 yoy_rate 3.57 % decrease"),
    ProseSentence(
      "2024年度本年收入合计5,000万元，其中：财政拨款收入4,500万元，占90%；上级补助收入0万元，占0%；其他收入500万元，占10%。",
      "本年收入合计 final 5000 万元", "财政拨款收入 final 4500 万元", "财政拨款收入 share 90 % 本年收入合计", "上级补助收入 final 0 万元",
      "上级补助收入 share 0 % 本年收入合计", "其他收入 final 500 万元", "其他收入 share 10 % 本年收入合计"),
    ProseSentence(
      "公务接待费支出决算数为2.65万元，完成年初预算的44.17%，决算数小于年初预算数的主要原因是厉行节约；较上年增加1.46万元，增长122.69%，主要原因是接待批次增加。",
      "公务接待费 final 2.65 万元", "公务接待费 completion_rate 44.17 % initial_budget",
      "公务接待费 yoy_change 1.46 万元 increase", "公务接待费 yoy_rate 122.69 % increase"),
    ProseSentence(
      "因公出国（境）费支出0万元，全年安排因公出国（境）团组0个，累计0人次。", "因公出国（境）费支出 final 0 万元", "因公出国（境）团组 count 0 个",
      "因公出国（境）团组 count 0 人次"),
    ProseSentence(
      "公务用车购置费0万元，购置车辆0辆；公务用车运行维护费5.6万元，公务用车保有量3辆，单车运行费用1.87万元。", "公务用车购置费 final 0 万元",
      "购置车辆 count 0 辆", "公务用车运行维护费 final 5.6 万元", "公务用车保有量 count 3 辆", "单车运行费用 final 1.87 万元"),
    ProseSentence(
      "一般公共预算财政拨款基本支出3,456.78万元，其中：人员经费2,890.12万元，占83.6%，主要包括基本工资、津贴补贴；公用经费566.66万元，占16.4%。",
      "一般公共预算财政拨款基本支出 final 3456.78 万元", "人员经费 final 2890.12 万元", "人员经费 share 83.6 % 一般公共预算财政拨款基本支出",
      "公用经费 final 566.66 万元", "公用经费 share 16.4 % 一般公共预算财政拨款基本支出"),
    ProseSentence(
      "1.一般公共服务支出（类）财政事务（款）行政运行（项）年初预算数为562.3万元，决算数为578.1万元，完成年初预算的102.8%，决算数大于预算数的主要原因是人员增加。",
      "行政运行 initial_budget 562.3 万元", "行政运行 final 578.1 万元", "行政运行 completion_rate 102.8 % initial_budget"),
    ProseSentence(
      "2.行政运行（2010601）支出决算578.10万元，比上年增加15.80万元，增长2.81%。", "行政运行 final 578.10 万元",
      "行政运行 yoy_change 15.80 万元 increase", "行政运行 yoy_rate 2.81 % increase"),
    ProseSentence(
      "2024年政府采购支出总额1,012.3万元，其中：政府采购货物支出212.3万元、政府采购工程支出300万元、政府采购服务支出500万元。授予中小企业合同金额900万元，占政府采购支出总额的88.9%，其中：授予小微企业合同金额600万元，占授予中小企业合同金额的66.7%；货物采购授予中小企业合同金额占货物支出金额的100%。",
      "政府采购支出总额 final 1012.3 万元", "政府采购货物支出 final 212.3 万元", "政府采购工程支出 final 300 万元",
      "政府采购服务支出 final 500 万元", "授予中小企业合同金额 final 900 万元", "授予中小企业合同金额 share 88.9 % 政府采购支出总额",
      "授予小微企业合同金额 final 600 万元", "授予小微企业合同金额 share 66.7 % 授予中小企业合同金额",
      "货物采购授予中小企业合同金额 share 100 % 货物支出金额"),
    ProseSentence(
      "截至2024年12月31日，本部门共有车辆15辆，其中：副部（省）级及以上领导用车0辆、主要领导干部用车1辆、执法执勤用车10辆、其他用车4辆，其他用车主要是业务保障用车；单价50万元以上通用设备3台（套），单价100万元以上专用设备1台（套）。",
      "车辆 count 15 辆", "副部（省）级及以上领导用车 count 0 辆", "主要领导干部用车 count 1 辆", "执法执勤用车 count 10 辆", "其他用车 count 4 辆",
      "单价50万元以上通用设备 count 3 台（套）", "单价100万元以上专用设备 count 1 台（套）"),
    ProseSentence("补充办公用品支出2,000余元。", "补充办公用品支出 final 2000 元"),
    ProseSentence("全年争取上级资金30多万元。", "争取上级资金 final 30 万元"),
    ProseSentence(
      "全年支出1.2亿元，其中：基本支出3,000万元，项目支出9000万元。", "支出决算 final 1.2 亿元", "基本支出 final 3000 万元", "项目支出 final 9000 万元"),
    ProseSentence(
      "支出比上年增加34.5万元，主要原因：一是人员经费增加20万元；二是项目经费减少35.5万元；三是新增信息化建设项目50万元。", "支出 yoy_change 34.5 万元 increase",
      "人员经费 change_component 20 万元 increase", "项目经费 change_component 35.5 万元 decrease",
      "信息化建设项目 change_component 50 万元 increase"),
    ProseSentence(
      "支出合计12.3万元，与上年相比减少5.3万元，下降30.11%，主要原因：一是厉行节约，二是机构改革人员划转，减少3人。", "支出合计 final 12.3 万元",
      "支出合计 yoy_change 5.3 万元 decrease", "支出合计 yoy_rate 30.11 % decrease", "人员 count 3 人"),
    ProseSentence(
      "年末结转和结余123.45万元，较上年减少10万元，降低7.5%。", "年末结转和结余 final 123.45 万元", "年末结转和结余 yoy_change 10 万元 decrease",
      "年末结转和结余 yoy_rate 7.5 % decrease"),
    ProseSentence("２０２４年度支出合计１，２３４．５６万元。", "支出合计 final 1234.56 万元"),
    ProseSentence(
      "支出合计100万元，其中，基本支出占60.5%，项目支出占39.5%。", "支出合计 final 100 万元", "基本支出 share 60.5 % 支出合计", "项目支出 share 39.5 % 支出合计"),
    ProseSentence(
      "基本支出、项目支出分别为60万元、40万元，占支出合计的比重分别为60%、40%。", "基本支出 final 60 万元", "项目支出 final 40 万元",
      "基本支出 share 60 % 支出合计", "项目支出 share 40 % 支出合计"),
    ProseSentence(
      "“三公”经费决算数比预算数减少3.2万元，下降24.6%。", "“三公”经费 budget_change 3.2 万元 decrease",
      "“三公”经费 budget_change_rate 24.6 % decrease"),
    ProseSentence("教育支出（类）支出68.2万元，与上年基本持平。", "教育支出 final 68.2 万元"),
    ProseSentence(
      "2024年度会议费支出3.5万元，召开会议5次，参会人数230人；培训费支出4.2万元，组织培训6期，培训320人次。", "会议费支出 final 3.5 万元",
      "召开会议 count 5 次", "参会人数 count 230 人", "培训费支出 final 4.2 万元", "组织培训 count 6 期", "培训 count 320 人次"),
    ProseSentence(
      "“信息化运维”项目绩效自评综述：预算数为200万元，执行数为198万元，完成预算的99%。", "“信息化运维”项目 budget 200 万元",
      "“信息化运维”项目 final 198 万元", "“信息化运维”项目 completion_rate 99 % budget"),
    ProseSentence(
      "支出100万元，其中：教育支出20万元，占比20%；卫生健康支出80万元，占比为80%。", "支出 final 100 万元", "教育支出 final 20 万元",
      "教育支出 share 20 % 支出", "卫生健康支出 final 80 万元", "卫生健康支出 share 80 % 支出"),
    ProseSentence(
      "收入合计1,234.56万元，较2023年决算数1,200.5万元增加34.06万元，增长2.84%。", "收入合计 final 1234.56 万元", "收入合计 prior_year 1200.5 万元",
      "收入合计 yoy_change 34.06 万元 increase", "收入合计 yoy_rate 2.84 % increase"),
    ProseSentence(
      "人员经费800万元，较上年增加50万元，主要包括：基本工资200万元、津贴补贴300万元、奖金100万元。", "人员经费 final 800 万元",
      "人员经费 yoy_change 50 万元 increase", "基本工资 final 200 万元", "津贴补贴 final 300 万元", "奖金 final 100 万元"),
    ProseSentence(
      "节能环保支出（类）500万元，比2023年增加10万元、增长2.04%。", "节能环保支出 final 500 万元", "节能环保支出 yoy_change 10 万元 increase",
      "节能环保支出 yoy_rate 2.04 % increase"),
    ProseSentence(
      "收入总额20万元，较上年增加额为12万元，增幅为150%。", "收入总额 final 20 万元", "收入总额 yoy_change 12 万元 increase",
      "收入总额 yoy_rate 150 % increase"),
    ProseSentence(
      "项目支出30万元，同比减少1.1万元，同比下降3.5%。", "项目支出 final 30 万元", "项目支出 yoy_change 1.1 万元 decrease",
      "项目支出 yoy_rate 3.5 % decrease"),
    ProseSentence("公用经费支出55万元，人均公用经费1.1万元。", "公用经费支出 final 55 万元", "人均公用经费 final 1.1 万元"),
    ProseSentence(
      "机关运行经费年初预算120万元，决算118.5万元，比预算减少1.5万元，下降1.25%；比上年增加3.5万元，增长3.04%。", "机关运行经费 initial_budget 120 万元",
      "机关运行经费 final 118.5 万元", "机关运行经费 budget_change 1.5 万元 decrease", "机关运行经费 budget_change_rate 1.25 % decrease",
      "机关运行经费 yoy_change 3.5 万元 increase", "机关运行经费 yoy_rate 3.04 % increase"),
    ProseSentence(
      "（一）基本支出1200万元。其中：工资福利支出1000万元，商品和服务支出150万元，对个人和家庭的补助50万元。", "基本支出 final 1200 万元",
      "工资福利支出 final 1000 万元", "商品和服务支出 final 150 万元", "对个人和家庭的补助 final 50 万元"),
    ProseSentence("收入较上年减少1,234,567.89元，下降5.6%。", "收入 yoy_change 1234567.89 元 decrease", "收入 yoy_rate 5.6 % decrease"),
    ProseSentence(
      "数据治理项目：全年预算数156.2万元，执行数150.1万元，执行率96.09%。", "数据治理项目 adjusted_budget 156.2 万元", "数据治理项目 final 150.1 万元",
      "数据治理项目 completion_rate 96.09 %"),
    ProseSentence("完成培训12场，覆盖1500余人次，满意度达98%。", "培训 count 12 场", "覆盖 count 1500 余人次", "满意度 rate 98 %"),
    ProseSentence("其他资金收入2万元（占0.5%）。", "其他资金收入 final 2 万元", "其他资金收入 share 0.5 %"),
    ProseSentence(
      "公务接待费1.2万元（上年1.5万元），比上年减少0.3万元，下降20%。", "公务接待费 final 1.2 万元", "公务接待费 prior_year 1.5 万元",
      "公务接待费 yoy_change 0.3 万元 decrease", "公务接待费 yoy_rate 20 % decrease"),
    ProseSentence("年末实有人数56人，其中：在职人员40人，离退休人员16人。", "年末实有人数 count 56 人", "在职人员 count 40 人", "离退休人员 count 16 人"),
    ProseSentence(
      "住房公积金48.6万元、提租补贴12.3万元、购房补贴5.1万元，共计66万元。", "住房公积金 final 48.6 万元", "提租补贴 final 12.3 万元",
      "购房补贴 final 5.1 万元", "共计 final 66 万元"),
    ProseSentence(
      "住房保障支出66万元，其中：住房公积金48.6万元、提租补贴17.4万元，合计66万元。", "住房保障支出 final 66 万元", "住房公积金 final 48.6 万元",
      "提租补贴 final 17.4 万元", "住房保障支出 final 66 万元"),
    ProseSentence(
      "基本支出中，人员经费支出800万元，占基本支出的80%，日常公用经费支出200万元，占基本支出的20%。", "人员经费支出 final 800 万元",
      "人员经费支出 share 80 % 基本支出", "日常公用经费支出 final 200 万元", "日常公用经费支出 share 20 % 基本支出"),
    ProseSentence(
      "决算数较预算数增加8.5万元，主要是年中追加公务员平时考核奖8.5万元。", "支出决算 budget_change 8.5 万元 increase",
      "公务员平时考核奖 change_component 8.5 万元 increase"),
    ProseSentence(
      "上年结转和结余50万元，本年收入1000万元，本年支出980万元，年末结转和结余70万元。", "上年结转和结余 final 50 万元", "本年收入 final 1000 万元",
      "本年支出 final 980 万元", "年末结转和结余 final 70 万元"),
    ProseSentence("车辆12台，价值230万元。", "车辆 count 12 台", "车辆 final 230 万元"),
    ProseSentence(
      "国内公务接待15批次（其中外事接待0批次）、120人次（其中外事接待0人次）；国（境）外公务接待0批次、0人次。", "国内公务接待 count 15 批次", "外事接待 count 0 批次",
      "国内公务接待 count 120 人次", "外事接待 count 0 人次", "国（境）外公务接待 count 0 批次", "国（境）外公务接待 count 0 人次"),
    ProseSentence(
      "共接待国内公务来访8批次、65人次，发生国内接待费0.8万元。", "接待国内公务来访 count 8 批次", "接待国内公务来访 count 65 人次", "国内接待费 final 0.8 万元"),
    ProseSentence("购臵车辆1辆，公务用车购臵费18.5万元。", "购臵车辆 count 1 辆", "公务用车购臵费 final 18.5 万元"),
    ProseSentence(
      "教育支出120万元，比上年增长8.5%，增加9.4万元。", "教育支出 final 120 万元", "教育支出 yoy_rate 8.5 % increase",
      "教育支出 yoy_change 9.4 万元 increase"),
    ProseSentence(
      "支出总计1000万元，其中：1.基本支出600万元；2.项目支出400万元。", "支出总计 final 1000 万元", "基本支出 final 600 万元", "项目支出 final 400 万元"),
    ProseSentence(
      "社会保障缴费120.5万元（含养老保险80万元、职业年金40.5万元）。", "社会保障缴费 final 120.5 万元", "养老保险 final 80 万元", "职业年金 final 40.5 万元"),
    ProseSentence("资金规模在500万元至1000万元之间的项目3个，占比在5%-10%之间。", "资金规模在500万元至1000万元之间的项目 count 3 个"),
    ProseSentence("支出增加的主要原因是增加了在职人员2人。", "在职人员 count 2 人"),
    ProseSentence("因公需要安排有1人次1批次出国考察。", "出国考察 count 1 人次", "出国考察 count 1 批次"),
    ProseSentence("开展为期10天的经贸洽谈活动。", "经贸洽谈活动 count 10 天"),
    ProseSentence("供应西安地区180余家医院的临床用血。", "医院 count 180 余家"),
    ProseSentence("完成48家单位档案工作评审。", "单位 count 48 家"),
    ProseSentence("累计164家医疗卫生机构达到基本标准，27家达到推荐标准。", "医疗卫生机构 count 164 家", "医疗卫生机构 count 27 家"),
    ProseSentence("监控开展率、评价覆盖率、结果应用率达到100%。", "监控开展率 rate 100 %", "评价覆盖率 rate 100 %", "结果应用率 rate 100 %"),
    ProseSentence("火灾事故数、盗窃事故数为0。", "火灾事故数 count 0 -", "盗窃事故数 count 0 -"),
    ProseSentence(
      "部门整体支出自评得分99.5，全年预算数2495万元，执行数2074万元。", "部门整体支出 score 99.5 -", "部门整体支出 adjusted_budget 2495 万元",
      "部门整体支出 final 2074 万元"),
    ProseSentence("职工满意度大于90%，离职率低于2%。"),
    ProseSentence("2024年度支出50万元，2022年决算数40万元。", "支出 final 50 万元", "支出 prior_year 40 万元"),
  ]

  static let budgets: [ProseSentence] = [
    ProseSentence(
      "2024年收入预算总计6,543.21万元，比2023年预算数增加321.09万元，增幅5.16%。", "收入预算总计 budget 6543.21 万元",
      "收入预算总计 yoy_change 321.09 万元 increase", "收入预算总计 yoy_rate 5.16 % increase"),
    ProseSentence(
      "2024年“三公”经费财政拨款预算总额10万元，其中：因公出国（境）费0万元，公务用车购置及运行费7万元，公务接待费3万元。与上年预算相比减少2万元，下降16.67%。",
      "“三公”经费财政拨款预算总额 budget 10 万元", "因公出国（境）费 budget 0 万元", "公务用车购置及运行费 budget 7 万元", "公务接待费 budget 3 万元",
      "“三公”经费财政拨款预算总额 yoy_change 2 万元 decrease", "“三公”经费财政拨款预算总额 yoy_rate 16.67 % decrease"),
    ProseSentence(
      "政府采购预算1500万元（其中：货物类300万元、工程类200万元、服务类1000万元）。", "政府采购 budget 1500 万元", "货物类 budget 300 万元", "工程类 budget 200 万元",
      "服务类 budget 1000 万元"),
    ProseSentence("国有资本经营预算支出0元。", "国有资本经营预算支出 budget 0 元"),
    ProseSentence(
      "本年度预算安排项目3个，涉及资金850万元，其中：一般公共预算拨款800万元，其他资金50万元。", "项目 count 3 个", "项目 budget 850 万元",
      "一般公共预算拨款 budget 800 万元", "其他资金 budget 50 万元"),
    ProseSentence("2024年预算安排5万元，与2023年预算5万元持平。", "支出预算 budget 5 万元", "支出预算 prior_year 5 万元"),
    ProseSentence(
      "本年度一般公共预算拨款收入1000万元，比上年900万元增加100万元，增长11.11%。", "一般公共预算拨款收入 budget 1000 万元",
      "一般公共预算拨款收入 prior_year 900 万元", "一般公共预算拨款收入 yoy_change 100 万元 increase",
      "一般公共预算拨款收入 yoy_rate 11.11 % increase"),
    ProseSentence(
      "按照支出性质分：基本支出700万元，占70%；项目支出300万元，占30%。", "基本支出 budget 700 万元", "基本支出 share 70 %", "项目支出 budget 300 万元",
      "项目支出 share 30 %"),
    ProseSentence(
      "“社会保障和就业支出”（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）61.21万元，主要用于缴纳养老保险。",
      "机关事业单位基本养老保险缴费支出 budget 61.21 万元"),
    ProseSentence(
      "预算数100万元,比去年增长10%,增加9.09万元.", "支出预算 budget 100 万元", "支出预算 yoy_rate 10 % increase",
      "支出预算 yoy_change 9.09 万元 increase"),
    ProseSentence("机关运行经费预算30万元，较上年无变化。", "机关运行经费 budget 30 万元"),
    ProseSentence("收入预算较上年增加-5.2万元。", "收入预算 yoy_change -5.2 万元 increase"),
    ProseSentence(
      "基本支出60万元、项目支出40万元，分别较上年增长5%、下降3%。", "基本支出 budget 60 万元", "项目支出 budget 40 万元", "基本支出 yoy_rate 5 % increase",
      "项目支出 yoy_rate 3 % decrease"),
    ProseSentence(
      "行政运行，事业运行，一般行政管理事务分别为10万元，20万元，30万元。", "行政运行 budget 10 万元", "事业运行 budget 20 万元", "一般行政管理事务 budget 30 万元"),
  ]

  @Test("Final accounts", arguments: finalAccounts)
  func readsAccounts(_ sentence: ProseSentence) { #expect(sentence.readInAccounts == sentence.figures) }

  @Test("Budgets", arguments: budgets)
  func readsBudgets(_ sentence: ProseSentence) { #expect(sentence.readInBudget == sentence.figures) }
}
