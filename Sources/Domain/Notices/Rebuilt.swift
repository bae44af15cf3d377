/// The result of replacing a station's file with a backup, or with what could be recovered from the file itself.
package struct Rebuilt: Codable, Hashable, Sendable {
  /// The name of the backup that was used; nil where none was sound and the file was made anew.
  package var backup: String?
  /// When the backup was made; without one, the station's first day.
  package var madeAt: Instant
  /// The name under which the old file is kept; nil when there was none.
  package var aside: String?
  /// Certificates that were not in the backup and could still be read.
  package var salvaged: Int
  /// Certificates that were recorded and could not be read; nil when nothing of the file could be read.
  package var missing: Int?
  /// The known numbers of the missing certificates, an AVP's with `AVP` before it.
  package var numbers: [String]
  /// What the file had lost, where it was rebuilt from itself and not from a backup.
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

  /// Numbers that a notice lists before `…`.
  private static let mostListed = 20

  package var kind: Notice.Kind {
    if lost != nil { return .changesLost }
    guard backup != nil else { return .fileMadeAnew }
    return missing == nil ? .fileLost : .fileRebuilt
  }

  /// Parameters of the notice; `since` is `madeAt` in milliseconds.
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

  /// Merges the parameters of two notices that nobody has seen yet: all numbers, all kept files, and the sums.
  package static func parameters(
    _ first: [String: String], followedBy second: [String: String]
  ) -> [String: String] {
    var both = first.merging(second) { _, later in later }
    func texts(_ name: String) -> [String] {
      [first, second].flatMap { ($0[name] ?? "").split(separator: ", ").map { String($0) } }.filter { $0 != "–" }
    }
    func distinct(_ texts: [String]) -> [String] {
      var known: Set<String> = []
      return texts.filter { known.insert($0).inserted }
    }
    both["numbers"] = list(distinct(texts("numbers")))
    let kept = distinct(texts("aside"))
    both["aside"] = kept.isEmpty ? "–" : kept.joined(separator: ", ")
    for name in ["salvaged", "changes"] {
      guard let before = first[name], let after = second[name] else { continue }
      both[name] = Int(before).flatMap { before in Int(after).map { "\(before + $0)" } } ?? "?"
    }
    return both
  }

  private var listed: String { Self.list(numbers) }

  /// The numbers as a notice lists them; `…` among `numbers` means that there are more, and is kept.
  package static func list(_ numbers: [String]) -> String {
    let known = numbers.filter { $0 != "…" }
    let hasMore = known.count > mostListed || known.count < numbers.count
    let list = known.prefix(mostListed) + (hasMore ? ["…"] : [])
    return list.isEmpty ? "–" : list.joined(separator: ", ")
  }
}
