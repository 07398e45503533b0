// What money is spent on, as headers of columns name it.

import Testing
import Wording

@Suite("Classes of spending")
struct SpendingClassTests {
  @Test(
    "Names of classes, with what stands before them",
    arguments: [
      "工资福利支出", "机关工资福利支出", "一般商品和服务支出", "对个人和家庭的补助", "资本性支出", "资本性支出(基本建设)", "对企业补助", "其他支出",
      "上级转移支付", "中央提前通知专项转移支付等", "基本工资", "维修(护)费", "信息网络及软件购置更新",
    ])
  func named(header: String) {
    #expect(SpendingClass.isNamed(header))
  }

  @Test("Other headers", arguments: ["", "工资", "工资福利支出占比", "支出", "项目单位", "其他"])
  func unnamed(header: String) {
    #expect(!SpendingClass.isNamed(header))
  }
}
