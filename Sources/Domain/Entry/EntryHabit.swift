/// What the next entry is likely to repeat of an inspection. No personal data.
package struct EntryHabit: Codable, Hashable, Sendable {
  package var mechanic: AccessCode
  package var keyedBy: AccessCode
  package var paperReason: PaperReason
  /// Of the plate.
  package var jurisdiction: String?
  package var ownerKind: Owner.Kind

  package init(
    mechanic: AccessCode, keyedBy: AccessCode, paperReason: PaperReason, jurisdiction: String?, ownerKind: Owner.Kind
  ) {
    self.mechanic = mechanic
    self.keyedBy = keyedBy
    self.paperReason = paperReason
    self.jurisdiction = jurisdiction
    self.ownerKind = ownerKind
  }

  /// The most inspections that are looked at.
  package static let most = 5
}

extension [EntryHabit] {
  /// The value that two or more of them share, and more than half; nil for none. One vehicle from elsewhere changes no
  /// default.
  func shared<Value: Hashable>(_ value: (EntryHabit) -> Value?) -> Value? {
    let values = compactMap(value)
    return values.first { candidate in
      let count = values.count { $0 == candidate }
      return count > 1 && 2 * count > values.count
    }
  }
}
