// Words before the name of an office.

import Testing
import Wording

@Suite("Marks of organizations")
struct OrganizationMarkTests {
  @Test(
    "Each word announces an office above a table",
    arguments: [
      "部门名称", "单位名称", "编制部门", "编制单位", "预算部门", "预算单位", "填报单位", "填报部门", "填制单位", "公开部门", "公开单位", "主管部门", "部门", "单位",
    ])
  func captions(word: String) {
    #expect(OrganizationMark.captions.first(where: ("某某" + word).hasSuffix) == word)
  }

  @Test("A narrower mark stands before every mark that is its end")
  func order() {
    let marks = OrganizationMark.captions
    for (index, mark) in marks.enumerated() {
      for earlier in marks[..<index] { #expect(!mark.hasSuffix(earlier), "\(mark) is never reached behind \(earlier)") }
    }
  }

  @Test("Columns that hold offices, those of projects too; whose a project is, is not its name")
  func columns() {
    for header in ["单位", "预算单位", "单位名称（科目）", "项目单位", "实施单位", "项目实施单位"] {
      #expect(OrganizationMark.isColumn(header), "\(header)")
    }
    #expect(OrganizationMark.isOfProject("项目单位"))
    for header in ["项目名称", "单位（项目）名称", "计量单位"] { #expect(!OrganizationMark.isOfProject(header), "\(header)") }
  }

  @Test("A name ends at the longest label that stands beside it")
  func labelsBeside() {
    func label(endingIn text: String) -> String? { OrganizationMark.labelsBeside.first(where: text.hasSuffix) }
    #expect(label(endingIn: "某某局填报日期") == "填报日期")
    #expect(label(endingIn: "某某局金额单位") == "金额单位")
    #expect(label(endingIn: "某某局单位") == "单位")
    #expect(label(endingIn: "某某局") == nil)
  }

  @Test("Forms know the marks with a name of their own; 部门 alone is too little there")
  func forms() {
    for mark in OrganizationMark.names + [
      OrganizationMark.inCharge, "主管单位", "预算部门", "预算单位", "申报部门", "申报单位", "填报部门", "填报单位",
    ] {
      #expect(OrganizationMark.forms.contains(mark))
    }
    #expect(Set(OrganizationMark.forms).isDisjoint(with: OrganizationMark.owners))
    #expect(Set(OrganizationMark.captions).isSuperset(of: OrganizationMark.owners))
  }

  @Test("One office under all its names; 本级 is another")
  func offices() {
    for name in ["某某局", "某某局（汇总）", "某某局(部门)", "某某局(合并)（汇总）"] { #expect(OrganizationMark.office(name) == "某某局") }
    #expect(OrganizationMark.office("某某局(本级)") == "某某局（本级）")
    #expect(OrganizationMark.office("某某区委（某某区委员会）办公室") == "某某区委（某某区委员会）办公室")
    #expect(OrganizationMark.office("（汇总）") == "（汇总）")
  }
}
