// What forms and lists of work say in words: goals, indicators, tasks. Each text knows its place on the page, where the page
// has one for it.

import BudgetModel
import PageModel

/// A place of the page that holds words.
struct ReviewPlace: Encodable {
  var page: Int
  /// Left, top, right, bottom in points.
  var box: [Double]
}

/// A list in words: indicators, tasks, key work; or, with two columns, labels and what stands beside them.
struct ReviewForm: Encodable {
  struct Field: Encodable {
    var text: String?
    /// A number of the document.
    var figure: Int?
  }

  struct Row: Encodable {
    var page: Int
    /// Of the document's places.
    var place: Int?
    var cells: [Field]
  }

  var name: String?
  /// Keys of the texts.
  var columns: [String]
  var rows: [Row] = []

  /// Without columns that say nothing; nil if nothing is left.
  fileprivate var filled: ReviewForm? {
    let used = columns.indices.filter { column in
      rows.contains { $0.cells[column].figure != nil || !($0.cells[column].text ?? "").isEmpty }
    }
    guard !used.isEmpty else { return nil }
    var form = self
    form.columns = used.map { columns[$0] }
    for row in rows.indices { form.rows[row].cells = used.map { rows[row].cells[$0] } }
    return form
  }
}

/// The forms of one table.
struct ReviewForms {
  private let statement: Statement
  private let cells: [String: PrintedCell]
  private(set) var places: [ReviewPlace]
  private(set) var forms: [ReviewForm] = []

  /// - Parameter places: of the tables before.
  init(_ statement: Statement, index: Int, _ numbers: ReviewNumbers, after places: [ReviewPlace]) {
    (self.statement, self.places) = (statement, places)
    // A text that stands twice says nothing of its place.
    let byText = Dictionary(grouping: statement.grid.cells) { $0.text }
    cells = byText.compactMapValues { $0.count == 1 ? $0[0] : nil }
    for (row, record) in statement.records.enumerated() {
      add(texts(of: record))
      add(tasks(of: record))
      add(indicators(of: record) { numbers[FigurePlace(table: index, row: row, figure: $0)] })
    }
    add(keyWork)
  }

  private mutating func add(_ form: ReviewForm) {
    if let filled = form.filled { forms.append(filled) }
  }

  private mutating func place(_ page: Int, _ box: Box?) -> Int? {
    guard let box else { return nil }
    places.append(ReviewPlace(page: page, box: box.sides))
    return places.count - 1
  }

  private mutating func row(_ cells: [String?], at text: String, on page: Int) -> ReviewForm.Row {
    let cell = self.cells[text]
    let page = cell?.page ?? page
    return ReviewForm.Row(
      page: page, place: place(page, cell?.box), cells: cells.map { ReviewForm.Field(text: $0) })
  }

  private mutating func texts(of record: PerformanceRecord) -> ReviewForm {
    let named: [(String, String?)] = [
      ("form.organization", record.organization), ("form.project", record.project), ("form.code", record.code),
      ("form.department", record.department), ("form.executor", record.executor), ("form.goal", record.goal),
      ("form.termGoal", record.termGoal), ("form.achievement", record.achievement), ("form.reasons", record.reasons),
      ("form.improvements", record.improvements),
    ]
    let printed = (record.checked + record.others).map { ($0.label, Optional($0.text)) }
    var form = ReviewForm(name: record.project ?? record.department, columns: ["form.label", "form.text"])
    for (label, text) in named + printed {
      guard let text, !text.isEmpty else { continue }
      form.rows.append(row([label, text], at: text, on: record.pages.first ?? statement.pages.first ?? 1))
    }
    return form
  }

  private mutating func tasks(of record: PerformanceRecord) -> ReviewForm {
    var form = ReviewForm(name: "form.tasks", columns: ["form.task", "form.content", "form.result"])
    for task in record.tasks {
      let page = task.funding.flatMap { $0.figures(named: "", line: nil) }.first?.figure.page
      form.rows.append(
        row([task.name, task.content, task.result], at: task.name, on: page ?? record.pages.first ?? 1))
    }
    return form
  }

  /// - Parameter number: of an amount of the record.
  private mutating func indicators(of record: PerformanceRecord, number: (Int) -> Int?) -> ReviewForm {
    var form = ReviewForm(
      name: "form.indicators",
      columns: ["level1", "level2", "level3", "target", "actual", "weight", "score", "note"].map { "form." + $0 })
    var next = record.figures.firstIndex { [.indicatorWeight, .indicatorScore].contains($0.role) } ?? 0
    func take(_ figure: Figure?) -> ReviewForm.Field {
      guard figure != nil else { return ReviewForm.Field() }
      defer { next += 1 }
      return ReviewForm.Field(figure: number(next))
    }
    for indicator in record.indicators {
      let target = [indicator.sign, indicator.target, indicator.unit].compactMap { $0 }.joined()
      let texts = [indicator.firstLevel, indicator.secondLevel, indicator.thirdLevel, target, indicator.actual]
      let points = [take(indicator.weight), take(indicator.score)]
      let note = ReviewForm.Field(text: indicator.note)
      form.rows.append(
        ReviewForm.Row(
          page: indicator.page, place: place(indicator.page, indicator.box),
          cells: texts.map { ReviewForm.Field(text: $0) } + points + [note]))
    }
    return form
  }

  private var keyWork: ReviewForm {
    mutating get {
      var form = ReviewForm(columns: ["number", "matter", "content", "result"].map { "form." + $0 })
      for each in statement.keyWork {
        form.rows.append(
          ReviewForm.Row(
            page: each.page, place: place(each.page, each.box),
            cells: [each.number, each.matter, each.content, each.result].map { ReviewForm.Field(text: $0) }))
      }
      return form
    }
  }
}
