// How pages are counted while they are read: a sheet may hold two, and what goes over pages asks which follows which.

/// Numbers pages in order, and knows on which sheet each stands.
struct PageCount {
  /// Pages that share a sheet with the one before them.
  private var paired = 0
  /// Sheets by page, where the numbers are not the same.
  private var sheets: [Int: Int] = [:]

  var isPlain: Bool { sheets.isEmpty }

  /// The number of the next sheet's first page.
  mutating func first(ofSheet sheet: Int) -> Int {
    let number = sheet + paired
    if paired > 0 { sheets[number] = sheet }
    return number
  }

  /// The sheet holds another page.
  mutating func addPage(ofSheet sheet: Int) {
    paired += 1
    sheets[sheet + paired] = sheet
  }

  func sheet(ofPage page: Int) -> Int { sheets[page] ?? page }
}
