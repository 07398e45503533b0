// Words before the name of an office.

import Testing
import Wording

@Suite("Marks of organizations")
struct OrganizationMarkTests {
  @Test("A narrower mark stands before every mark that is its end")
  func order() {
    let marks = OrganizationMark.captions
    for (index, mark) in marks.enumerated() {
      for earlier in marks[..<index] { #expect(!mark.hasSuffix(earlier), "\(mark) is never reached behind \(earlier)") }
    }
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
    for mark in OrganizationMark.names + [OrganizationMark.inCharge, "主管单位", "申报部门", "申报单位"] {
      #expect(OrganizationMark.forms.contains(mark))
    }
    #expect(Set(OrganizationMark.forms).isDisjoint(with: OrganizationMark.owners))
    #expect(Set(OrganizationMark.captions).isSuperset(of: OrganizationMark.owners))
  }
}
