// What a text says of the office itself.

import BudgetModel
import PageModel
import Testing

@testable import Prose

@Suite("The office")
struct OfficeTests {
  private func office(_ paragraphs: String..., below heading: String = "一、单位基本概况") -> OfficeProfile {
    let widest = String(repeating: "宽", count: 2 + (paragraphs.map(\.count).max() ?? 0)) + "。"
    let lines = ["  " + heading] + paragraphs.map { "  " + $0 } + ["  " + widest, widest]
    return ProseText.read([ProseText.page(1, lines)]).office
  }

  @Test("Units that a sentence lists; brackets hold one together, and what counts them again is no name")
  func listedUnits() {
    let units = office("下属3个二级预算单位，分别是水文总站（水质监测站、节水办公室）、水利学院和水利信息中心2个事业单位。").subUnits
    #expect(units.map(\.name) == ["水文总站（水质监测站、节水办公室）", "水利学院", "水利信息中心"])
    #expect(units.map(\.page) == [1, 1, 1])
  }

  @Test("Of five units one may end as no office does")
  func oddUnit() {
    let text = "下属单位包括：公路管理中心、运输服务站、港航管理处、质量监督站、公共交通公司。"
    #expect(office(text).subUnits.map(\.name).count == 5)
    #expect(office("下属单位包括：公路管理中心、运输服务站、港航管理处、公共交通公司。").subUnits.isEmpty)
  }

  @Test("Units on lines of their own, with their numbers")
  func numberedUnits() {
    let units = office("纳入某某局2024年度部门决算编制范围的单位包括：", "1.某某局（本级）", "2.某某局信息中心").subUnits
    #expect(units.map(\.name) == ["某某局（本级）", "某某局信息中心"])
    #expect(units.map(\.number) == [1, 2])
  }

  @Test("The units of the budget go before those that merely belong to the office")
  func budgetUnits() {
    let units = office("下属单位包括：某某接待中心。", "纳入本部门预算编制范围的预算单位共2家，包括：某某局本级、某某接待中心。").subUnits
    #expect(units.map(\.name) == ["某某局本级", "某某接待中心"])
  }

  @Test("What is no list of units gives none", arguments: ["下属单位有关工作已经完成。", "所属各预算单位的主要职责是：管理、监督。"])
  func noUnits(_ text: String) {
    #expect(office(text).subUnits.isEmpty)
  }

  @Test("A table of 序号 and 单位名称 lists units; rows that nobody filled in are none")
  func unitTable() {
    let texts = [["序号", "单位名称", "备注"], ["1", "某某局（本级）", ""], ["2", "。。。", ""]]
    let cells = texts.enumerated().flatMap { row, texts in
      texts.enumerated().map { column, text in
        PrintedCell(
          row: row, column: column, rowSpan: 1, columnSpan: 1, text: text, page: 3, box: Box(x0: 1, y0: 2, x1: 3, y1: 4)
        )
      }
    }
    let grid = PrintedGrid(rowCount: 3, columnCount: 3, headerRows: 1, cells: cells)
    let units = UnitTable.units(of: Statement(kind: .other, pages: [3], grid: grid))
    #expect(units.map(\.name) == ["某某局（本级）"])
    #expect(units.map(\.number) == [1])
    #expect(units.map(\.page) == [3])
  }

  @Test("People are told in parts that explain no money, and give no figures")
  func staff() {
    let text = ProseText.read([
      ProseText.page(
        1, ["  一、人员情况说明", "  截至2024年底，本部门人员编制45人，其中行政编制40人；实有人员38人。", "  " + String(repeating: "宽", count: 60) + "。"])
    ])
    #expect(text.office.staff.map(\.subject) == ["人员编制", "行政编制", "实有人员"])
    #expect(text.office.staff.map(\.count.description) == ["45", "40", "38"])
    #expect(text.office.staff.map(\.asOf) == ["2024-12-31", "2024-12-31", "2024-12-31"])
    #expect(text.narrative.figures.isEmpty)
  }

  @Test("Vehicles and equipment that there are, not those that are bought")
  func holdings() {
    let office = office(
      "截至2024年12月31日，本部门共有车辆7辆，其中：应急保障用车7辆；单价100万元（含）以上设备3台（套）。", "2025年部门预算安排购置车辆2辆，单价100万元以上设备1台。",
      below: "一、国有资产占有使用情况说明")
    #expect(office.vehicles.map(\.subject) == ["车辆", "应急保障用车"])
    #expect(office.vehicles.map(\.asOf) == ["2024-12-31", "2024-12-31"])
    #expect(office.equipment.map(\.count.description) == ["3"])
  }

  @Test(
    "Telephone numbers, and none in other words",
    arguments: [
      ("联系人：某某。联系电话：023—89016090", "023—89016090"), ("联系电话：（029）86787659。如有变更，另行公布。", "（029）86787659"),
      ("部门预算公开联系人：某某  联系方式：023-89116146", "023-89116146"), ("联系方式：某某信箱。", nil),
      ("电话费12.50万元，主要用于办公。", nil), ("会议电话12次。", nil),
    ] as [(String, String?)])
  func phone(text: String, number: String?) {
    #expect(office(text).phone?.text == number)
  }

  @Test("A telephone number is no number that nobody knows")
  func phoneOfText() {
    let page = ProseText.page(1, ["  一、其他情况说明", "  决算数据反馈和信息公开联系电话：（029）86787659。", "  会议费3万元，培训费12万元，都用于业务。"])
    let found = ProseText.read([page])
    #expect(found.office.phone?.text == "（029）86787659")
    #expect(!found.diagnostics.contains { $0.id == "prose.unused-number" })
  }

  @Test("Addresses of the web")
  func website() {
    #expect(office("预算在门户网站（http://www.example.gov.cn/budget）公开。").website?.text == "http://www.example.gov.cn/budget")
    #expect(office("参见www.example.gov.cn。").website?.text == "www.example.gov.cn")
    #expect(office("会议费3万元，whole。").website == nil)
  }
}
