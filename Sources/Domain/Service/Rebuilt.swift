/// What came of putting a backup, or the file itself with what could be brought back, in the place of a station's file.
package struct Rebuilt: Codable, Hashable, Sendable {
  /// The name of the backup that it began as; nil where no sound one was there, and the file was made anew.
  package var backup: String?
  /// The moment of the backup, or else of the station's first day.
  package var madeAt: Instant
  /// The name under which the file that was there is kept; nil when there was none.
  package var aside: String?
  /// Certificates that were not in the backup and could still be read.
  package var salvaged: Int
  /// Certificates that were recorded and could not; nil when nothing of the file could be read.
  package var missing: Int?
  /// Their numbers, where they are known, an AVP's with `AVP` before it.
  package var numbers: [String]
  /// What the file had lost, where it was made from itself and not from a backup.
  package var lost: Lost?

  package struct Lost: Codable, Hashable, Sendable {
    /// Acknowledged changes; nil where they cannot be counted.
    package var changes: Int?

    package init(changes: Int?) { self.changes = changes }
  }

  package init(
    backup: String?, madeAt: Instant, aside: String?, salvaged: Int, missing: Int?, numbers: [StockNumber],
    lost: Lost? = nil
  ) {
    self.backup = backup
    self.madeAt = madeAt
    self.aside = aside
    self.salvaged = salvaged
    self.missing = missing
    self.numbers = numbers.map(\.named)
    self.lost = lost
  }

  /// Numbers a notice lists; the others are counted.
  private static let mostListed = 20

  package var kind: Notice.Kind {
    if lost != nil { return .changesLost }
    guard backup != nil else { return .fileMadeAnew }
    return missing == nil ? .fileLost : .fileRebuilt
  }

  /// Of the notice: `since` is `madeAt` in milliseconds.
  package var parameters: [String: String] {
    if let lost {
      return [
        "changes": lost.changes.map { "\($0)" } ?? "?", "aside": aside ?? "–", "salvaged": "\(salvaged)",
        "numbers": listed,
      ]
    }
    return [
      "since": "\(madeAt.milliseconds)", "backup": backup ?? "–", "aside": aside ?? "–", "salvaged": "\(salvaged)",
      "numbers": listed,
    ]
  }

  private var listed: String { Self.list(numbers) }

  /// Numbers as a notice has them.
  package static func list(_ numbers: [String]) -> String {
    let list = numbers.prefix(mostListed) + (numbers.count > mostListed ? ["…"] : [])
    return list.isEmpty ? "–" : list.joined(separator: ", ")
  }
}
