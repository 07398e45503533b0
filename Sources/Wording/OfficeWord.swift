// What names of offices end in.

/// The last characters of names of offices.
package enum OfficeWord {
  /// Wherever such a name stands. Who asks adds what is an office where it asks: 会 ends 会议 too, 区 and 县 are places.
  package static let ends: Set<Character> = [
    "局", "委", "厅", "办", "院", "部", "处", "室", "站", "所", "队", "校", "馆", "社", "团",
  ]

  /// What names of places end in: one that an office's name begins with may stand for its government.
  package static let places: Set<Character> = ["省", "市", "州", "盟", "县", "旗", "区", "镇", "乡"]
}
