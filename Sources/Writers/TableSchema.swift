// What the columns of a CSV mean, for programs: Frictionless Table Schema and Data Package, https://datapackage.org.

import BudgetModel
import PageModel

/// The columns of a CSV.
public struct TableSchema: Encodable, Sendable {
  public struct Field: Encodable, Sendable {
    public enum Kind: String, Encodable, Sendable { case string, integer, number }

    public struct Constraints: Encodable, Sendable {
      public var required: Bool?
      public var minimum: Int?
      public var `enum`: [String]?

      public init(required: Bool? = nil, minimum: Int? = nil, enum values: [String]? = nil) {
        self.required = required
        self.minimum = minimum
        self.enum = values
      }
    }

    public var name: String
    public var type: Kind
    public var title: String?
    public var description: String
    public var constraints: Constraints?

    public init(
      _ name: String, _ description: String, type: Kind = .string, title: String? = nil,
      constraints: Constraints? = nil
    ) {
      self.name = name
      self.type = type
      self.title = title
      self.description = description
      self.constraints = constraints
    }
  }

  public var fields: [Field]
  public var missingValues = [""]

  public init(fields: [Field]) { self.fields = fields }

  /// Of the CSV of facts.
  public static func facts(_ language: HeaderLanguage = .english) -> TableSchema {
    TableSchema(
      fields: FactColumn.allCases.map { column in
        TableSchema.Field(
          column.name(in: language), column.explanation, type: column.type,
          title: column.name(in: language == .english ? .chinese : .english), constraints: column.constraints)
      })
  }
}

/// A folder's `datapackage.json`.
public struct DataPackage: Encodable, Sendable {
  /// A CSV in the folder.
  public struct Resource: Encodable, Sendable {
    private var profile = "tabular-data-resource"
    private var name, path, title: String
    private var format = "csv"
    private var mediatype = "text/csv"
    private var encoding = "utf-8"
    private var bytes: Int?
    private var hash: String?
    private var schema: TableSchema

    /// - Parameters:
    ///   - name: of the resource; its file is `name.csv`.
    ///   - sha256: of the file, if it is known.
    public init(name: String, title: String, bytes: Int? = nil, sha256: String? = nil, schema: TableSchema) {
      self.name = name
      path = name + ".csv"
      self.title = title
      self.bytes = bytes
      hash = sha256.map { "sha256:" + $0 }
      self.schema = schema
    }
  }

  private var profile = "tabular-data-package"
  private var name = "pdf2budget"
  private var title = "Amounts of budgets and final accounts of Chinese government departments"
  private var version: String
  private var resources: [Resource]

  /// - Parameter version: of pdf2budget.
  public init(version: String, resources: [Resource]) {
    self.version = version
    self.resources = resources
  }

  /// The file, with its line end.
  public func json() throws -> String { try JSONWriter.plainObject(self) }
}

extension FactColumn {
  fileprivate var type: TableSchema.Field.Kind {
    switch self {
    case .fiscalYear, .page: .integer
    case .amount, .amountYuan, .x0, .y0, .x1, .y1: .number
    default: .string
    }
  }

  fileprivate var constraints: TableSchema.Field.Constraints? {
    switch self {
    case .page: .init(required: true, minimum: 1)
    case .file, .amount, .raw, .x0, .y0, .x1, .y1: .init(required: true)
    case .report: .init(enum: ReportKind.allCases.map(\.rawValue))
    case .table: .init(required: true, enum: TableKind.allCases.map(\.rawValue))
    case .section: .init(enum: Section.allCases.map(\.rawValue))
    case .measure: .init(enum: Measure.allCases.map(\.rawValue))
    case .status: .init(required: true, enum: Status.allCases.map(\.rawValue))
    case .source: .init(required: true, enum: GlyphSource.allCases.map(\.rawValue))
    default: nil
    }
  }

  /// What it holds, in short; docs/contract.md says it in full.
  fileprivate var explanation: String {
    switch self {
    case .file: "Name of the PDF."
    case .organization: "The department or unit that the document is about."
    case .fiscalYear: "The year that the figures are for."
    case .report: "final: 决算, budget: 预算."
    case .table: "Kind of the table."
    case .tableNumber: "Number of the table as printed, without spaces."
    case .title: "Title of the table as printed, on one line."
    case .section: "Panel of a table that has several side by side."
    case .line: "行次."
    case .code: "Code of the row, completed from the rows above where 类, 款 and 项 have columns of their own."
    case .item: "Label of the row; several label cells are joined by a slash, outermost first."
    case .measure: "What the column counts; empty if its header is none of these."
    case .measureLabel: "The column's header cells, outermost first, joined by a slash."
    case .amount: "Exact decimal in the unit of the table, with the decimals that are printed."
    case .unit: "Unit of the amount; empty where the page does not say."
    case .amountYuan: "Exact decimal in yuan; empty where the unit is not money or not known."
    case .status: "Whether the document's own arithmetic proves the amount."
    case .page: "Page of the amount, counted from 1."
    case .x0: "Left edge of the amount's text, in points from the left of the page as shown."
    case .y0: "Upper edge of the amount's text, in points from the top of the page as shown."
    case .x1: "Right edge of the amount's text, in points from the left of the page as shown."
    case .y1: "Lower edge of the amount's text, in points from the top of the page as shown."
    case .raw: "The text of the cell before any normalisation."
    case .source: "Whether it is the document's own text or was recognised from a picture of the page."
    case .doubt: "Ids of the diagnostics that make this reading uncertain, joined by semicolons; empty for a clean one."
    }
  }
}
