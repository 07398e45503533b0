// A word of budget documents that is spelled in two phases is mended in one of them. The words that Wording has a
// question for stand in no other folder as a text of their own.

import Foundation
import TestSupport
import Testing

@Suite("Words have one place")
struct WordPlaceTests {
  private static let phases = [
    "Tokenizer", "TableLayout", "StatementParser", "RecordParser", "Meaning", "Reconciliation",
  ]

  private static let words: Set<String> = [
    "合计", "总计", "小计", "共计", "计", "其中", "栏次", "注", "续表", "人民币", "元", "千元", "万元", "亿元", "部门名称", "单位名称",
    "目录", "财决", "部决", "附件", "附表", "年初预算", "调整预算", "公共财政预算", "专户管理", "事业收入",
    "类款项", "因公出国", "公务接待", "公务用车", "出国", "接待",
  ]

  @Test("No phase spells a word that Wording knows", arguments: phases)
  func spelled(phase: String) throws {
    let folder = Repository.root.appendingPathComponent("Sources/\(phase)")
    for file in Repository.files(below: folder, ending: ".swift") {
      for text in try texts(in: file) {
        #expect(!Self.words.contains(text), "\(file.lastPathComponent) spells \(text)")
        #expect(!text.contains("二三四五"), "\(file.lastPathComponent) counts by itself: \(text)")
      }
    }
  }

  /// What stands between quotes on the lines that are no comments.
  private func texts(in file: URL) throws -> [String] {
    try Repository.text(of: file).split(separator: "\n").flatMap { line -> [String] in
      let code = line.drop { $0 == " " }
      guard !code.hasPrefix("//") else { return [] }
      return code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
  }
}
