// Somebody who reads Chinese needs no English word, and a script does not notice who runs it.

import Foundation
import TestSupport
import Testing

@Suite("Language")
struct LanguageTests {
  private static let sample = Repository.samples.appendingPathComponent("final-2024.pdf").path
  private static let conflict = Repository.samples.appendingPathComponent("cases/two-amounts.pdf").path

  @Test(
    "Help is Chinese, and no line is wider than a terminal",
    arguments: [[], ["convert"], ["check"], ["review"], ["batch"], ["stream"], ["inspect"], ["debug"]])
  func help(command: [String]) throws {
    for arguments in [["--lang", "zh", "help"] + command, command + ["--help", "--lang=zh"]] {
      let run = try Program.run(arguments)
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.text.hasPrefix("概述：") && run.text.contains("用法：pdf2budget"))
      // What is typed is the same in every language.
      let said = run.text.split(separator: "\n").filter { !$0.contains(#/^ *(pdf2budget|find) /#) }
      let kinds = said.joined(separator: "\n").replacing(/可选：[^）]*/, with: "").replacing(/默认：\w+/, with: "")
      let typed = kinds.replacing(/用法：.*/, with: "").replacing(/(?m)^ {2}[a-z]+(?:（默认）)? {2,}/, with: "")
      #expect(foreignWords(in: typed) == [], "\(arguments)")
      // Commands of examples are typed, the remarks beside them are read.
      #expect(!run.text.contains(/[a-z]+ [a-z]+ [a-z]+ [a-z]+/), "\(arguments)")
      for line in said where !line.hasPrefix("  pdf2budget") {
        #expect(line.reduce(0) { $0 + ($1.utf8.count > 2 ? 2 : 1) } <= 82, "\(line)")
      }
    }
  }

  @Test(
    "Refusals are Chinese, with the same status",
    arguments: [
      ["--foo"], ["check"], ["--format", "pdf", "a.pdf"], ["--format", "xlsx", "a.pdf"], ["batch", "a", "-o", "-"],
      ["--pages", "x", "a.pdf"], ["-q", "-v", "a.pdf"], ["batch", ".", "-o", "a.csv", "--jobs", "0"],
      ["-o", "a.txt", "a.pdf"], ["a.pdf", "-"], ["debug", "colour", "a.pdf"], ["--output"], ["none.pdf"],
      ["-o", "/none/a.csv", sample], ["batch", "/none", "-o", "/none/a.csv"],
    ])
  func refusals(arguments: [String]) throws {
    let chinese = try Program.run(arguments + ["--lang", "zh"])
    let english = try Program.run(arguments)
    #expect(chinese.status == english.status && chinese.status != 0)
    // What was typed comes back, and a refused value with those that there are.
    let own = chinese.errors.replacing(/“[^”]*”|用法：.*|<[^>]*>|(?m)^ {2}- .*/, with: "")
      .replacing(/[\/\w.-]*\.(pdf|txt|csv|sqlite|json|ndjson|xlsx)\b/, with: "").replacing("/none", with: "")
    #expect(own.contains(/\p{Script=Han}/))
    #expect(foreignWords(in: own) == [], "\(chinese.errors)")
  }

  @Test("The environment chooses, the option overrules it, and a language that there is not is refused")
  func choice() throws {
    func errors(_ variables: String, _ options: String) throws -> String {
      try Program.shell("env -u LC_ALL \(variables) \"$PDF2BUDGET\" \(options) none.pdf").errors
    }
    #expect(try errors("LANG=zh_CN.UTF-8", "") == "none.pdf：文件不存在。请检查路径。\n")
    #expect(try errors("LANG=zh_CN.UTF-8", "--lang en") == "none.pdf: there is no such file. Check the path.\n")
    #expect(try errors("LANG=en_US.UTF-8", "--lang=zh") == "none.pdf：文件不存在。请检查路径。\n")
    #expect(try errors("LANG=zh_CN.UTF-8 LC_MESSAGES=C", "").hasPrefix("none.pdf: "))
    #expect(try errors("", "--lang fr").contains("--lang"))
    #expect(try Program.run(["--", "--lang", "zh"]).errors.contains("--lang: there is no such file"))
  }

  @Test("The report of check is Chinese, its ids stay")
  func report() throws {
    let run = try Program.run(["check", "--lang", "zh", Self.conflict])
    #expect(run.text.contains("1 个有矛盾") && run.text.contains("勾稽规则：科目各级合计（account_levels）"))
    #expect(run.errors.contains("未采用：像数字而不是数字 [parser.malformed-number]"))
    #expect(
      foreignWords(in: run.text.replacing("account_levels", with: "").replacing("two-amounts.pdf", with: "")) == [])
    let rules = try Program.run(["check", "--list", "--lang", "zh"]).text.replacing(/(?m)^\w+$/, with: "")
    #expect(foreignWords(in: rules) == [])
    // Several documents are read by a worker, which is told the language.
    let several = try Program.run(["check", "--lang", "zh", Self.conflict, Self.sample])
    #expect(several.text.hasPrefix(run.text) && several.text.contains("224 个已核验"))
  }

  @Test(
    "What programs read is the same in both languages",
    arguments: [
      [sample], ["--format", "json", sample], ["check", "--format", "json", conflict],
      ["check", "--log-format", "json", conflict],
      ["--log-format", "json", "none.pdf"], ["-v", "--log-format", "json", conflict],
    ])
  func programs(arguments: [String]) throws {
    let runs = try ["zh", "en"].map { try Program.run(arguments + ["--lang", $0]) }
    #expect(runs[0].status == runs[1].status)
    if arguments.first != "check" || arguments.contains("--format") { #expect(runs[0].output == runs[1].output) }
    if arguments.contains("--log-format") { #expect(runs[0].errors == runs[1].errors) }
  }

  @Test("A dry run lists in Chinese, but for programs")
  func dryRun() throws {
    let arguments = ["batch", Self.sample, "/none.pdf", "-o", "/tmp/none.csv", "--dry-run"]
    let run = try Program.run(arguments + ["--lang", "zh"])
    #expect(run.text == "将读取\t\(Self.sample)\n失败\t/none.pdf\n")
    #expect(foreignWords(in: run.errors.replacing(/\/[\w.\/]+/, with: "")) == [], "\(run.errors)")
    let program = try Program.run(arguments + ["--lang", "zh", "--log-format", "json"])
    #expect(program.text == "read\t\(Self.sample)\nfailed\t/none.pdf\n")
  }

  @Test("A batch says in Chinese what it did and what it could not do")
  func batch() throws {
    let folder = try TemporaryFolder()
    let output = folder["a.csv"].path
    let run = try Program.run(["batch", "--lang", "zh", Repository.brokenSamples.path, "-o", output])
    #expect(run.status == 2 && run.errors.contains("个金额，用时"))
    let own = run.errors.replacing(/(?m)^\/[^：]*：/, with: "").replacing(/[^\s，。：（）]*\/[^\s，。：（）]*/, with: "")
    #expect(foreignWords(in: own) == [], "\(own)")
    let english = try Program.run(["batch", "--lang", "en", Repository.brokenSamples.path, "-o", folder["b.csv"].path])
    #expect(english.status == 2)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: output)) == Data(contentsOf: folder["b.csv"]), "the data are the same")
  }
}
