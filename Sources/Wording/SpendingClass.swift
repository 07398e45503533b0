// What money is spent on, as headers of columns name it. None of these is a measure, and each says all the same what its
// column counts: 工资福利支出 beside 商品和服务支出 below 基本支出.

/// Classes of the economic classification (政府收支分类科目, the 类 of departments and of governments), and what is passed
/// on to other governments.
package enum SpendingClass {
  /// What names of classes end in: 机关工资福利支出 is the governments' name, 一般商品和服务支出 a wording of its own.
  private static let ends = [
    "工资福利支出", "商品和服务支出", "对个人和家庭的补助", "对个人和家庭的补助支出", "债务利息及费用支出", "债务还本支出", "资本性支出",
    "资本性支出(基本建设)", "资本性支出(一)", "资本性支出(二)", "对企业补助", "对企业补助(基本建设)", "对社会保障基金补助", "对事业单位经常性补助",
    "对事业单位资本性补助", "转移性支出", "其他支出",
  ]
  private static let transfer = "转移支付"
  /// Accounts of these classes (款), each as long as it is printed: columns of 支出决算明细表.
  private static let accounts: Set<String> = [
    "基本工资", "津贴补贴", "奖金", "伙食补助费", "绩效工资", "机关事业单位基本养老保险缴费", "机关事业单位基本养老保险费", "职业年金缴费",
    "职工基本医疗保险缴费", "公务员医疗补助缴费", "其他社会保障缴费", "社会保障缴费", "住房公积金", "医疗费", "办公费", "印刷费", "咨询费", "手续费",
    "水费", "电费", "邮电费", "取暖费", "物业管理费", "差旅费", "因公出国(境)费", "因公出国(境)费用", "维修(护)费", "租赁费", "会议费",
    "培训费", "公务接待费", "专用材料费", "被装购置费", "专用燃料费", "劳务费", "委托业务费", "工会经费", "福利费", "公务用车运行维护费", "其他交通费用",
    "税金及附加费用", "离休费", "退休费", "退职(役)费", "抚恤金", "生活补助", "救济费", "医疗费补助", "助学金", "奖励金", "个人农业生产补贴",
    "代缴社会保险费", "其他对个人和家庭的补助", "购房补贴", "提租补贴", "房屋建筑物购建", "办公设备购置", "专用设备购置", "基础设施建设", "大型修缮",
    "信息网络及软件购置更新", "物资储备", "土地补偿", "安置补助", "拆迁补偿", "公务用车购置", "其他交通工具购置", "文物和陈列品购置", "无形资产购置",
    "国内债务付息", "国外债务付息",
  ]

  /// Whether a header names one: `工资福利支出`, `中央提前通知专项转移支付`.
  /// - Parameter header: folded for matching.
  package static func isNamed(_ header: String) -> Bool {
    header.holds(transfer) || ends.contains { header.hasSuffix($0) } || accounts.contains(header)
  }
}
