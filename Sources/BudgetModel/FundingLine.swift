// The money of a record: lines of its money part, and tasks with theirs.

/// One line of the money part: what was planned, what was spent, and the points for it.
public struct FundingLine: Sendable, Hashable, Codable {
  /// As printed: `年度资金总额`, `其中：财政拨款`; parts of a path joined by `/`.
  public var name: String
  /// An amount under no header that says which of the others it is.
  public var amount: Figure?
  /// 年初预算数
  public var initialBudget: Figure?
  /// 预算数, 全年预算数, 调整预算数
  public var budget: Figure?
  /// 执行数
  public var executed: Figure?
  /// 执行率
  public var rate: Figure?
  /// 分值
  public var weight: Figure?
  /// 得分
  public var score: Figure?

  public init(name: String) {
    self.name = name
  }

  package func figures(named name: String, line: Int?) -> [NamedFigure] {
    let all: [(NamedFigure.Role, Figure?)] = [
      (.amount, amount), (.initialBudget, initialBudget), (.budget, budget), (.executed, executed), (.rate, rate),
      (.weight, weight), (.score, score),
    ]
    return all.compactMap { role, figure in
      figure.map { NamedFigure(name: name, role: role, figure: $0, line: line) }
    }
  }
}

/// One of the 年度主要任务.
public struct PerformanceTask: Sendable, Hashable, Codable {
  /// 任务名称
  public var name: String
  /// 主要内容
  public var content: String?
  /// 完成情况
  public var result: String?
  public var funding: [FundingLine]

  public init(name: String, content: String? = nil, result: String? = nil, funding: [FundingLine] = []) {
    self.name = name
    self.content = content
    self.result = result
    self.funding = funding
  }
}
