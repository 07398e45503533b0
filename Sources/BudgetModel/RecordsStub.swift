public struct PerformanceRecord: Sendable, Hashable, Codable {}
public struct KeyWorkRow: Sendable, Hashable, Codable {}
