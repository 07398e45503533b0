// What the columns of a CSV mean, for programs: Frictionless Table Schema and Data Package, https://datapackage.org.

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
    TableSchema(fields: FactColumn.all.map { $0.field(in: language) })
  }
}

/// A folder's `datapackage.json`.
package struct DataPackage: Encodable, Sendable {
  /// A CSV in the folder.
  package struct Resource: Encodable, Sendable {
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
    ///   - title: for people.
    ///   - bytes: how long the file is, if it is known.
    ///   - sha256: of the file, if it is known.
    ///   - schema: what its columns are.
    package init(name: String, title: String, bytes: Int? = nil, sha256: String? = nil, schema: TableSchema) {
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

  /// - Parameters:
  ///   - version: of pdf2budget.
  ///   - resources: its files.
  package init(version: String, resources: [Resource]) {
    self.version = version
    self.resources = resources
  }

  /// The file, with its line end.
  package func json() throws -> String { try JSONWriter.plainObject(self) }
}

extension FactColumn {
  fileprivate func field(in language: HeaderLanguage) -> TableSchema.Field {
    TableSchema.Field(
      name(in: language), explanation, type: type, title: name(in: language == .english ? .chinese : .english),
      constraints: constraints)
  }

  private var type: TableSchema.Field.Kind {
    switch kind {
    case .text: .string
    case .integer: .integer
    case .amount, .points: .number
    }
  }

  private var constraints: TableSchema.Field.Constraints? {
    guard presence == .required || minimum != nil || values != nil else { return nil }
    return .init(required: presence == .required ? true : nil, minimum: minimum, enum: values)
  }
}
