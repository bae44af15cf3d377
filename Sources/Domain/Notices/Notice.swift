/// An event of the station's file or of the portal's, shown to people until one of them has seen it. At most one notice of
/// a kind is open at a time: repeats are added to it.
package struct Notice: Codable, Hashable, Sendable {
  package var id: Int64
  package var kind: Kind
  /// When it was first reported.
  package var at: Instant
  /// How many certificates or numbers it concerns.
  package var count: Int
  /// Numbers and codes that the text for `kind` needs; never personal data.
  package var parameters: [String: String]

  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// This file is an older copy of itself. Parameters `told` and `known`: the highest sequence reported to the
    /// portal, and the highest that this file had.
    case olderCopy
    /// The portal has `count` numbers for which this file has no record.
    case numbersFound
    /// The portal lost `count` certificates that it had confirmed; they are sent again.
    case portalWentBack
    /// This file was damaged, or set aside by a person, and was restored from a backup with all that could be read;
    /// `count` certificates could not. Parameters as `Rebuilt.parameters`.
    case fileRebuilt
    /// As `fileRebuilt`, but nothing of the file could be read.
    case fileLost
    /// As `fileRebuilt`, but no backup was sound: all that could be read of the file is in a new one.
    case fileMadeAnew
    /// According to the witness beside it, this file had lost acknowledged changes, and was rebuilt from itself;
    /// `count` certificates are still missing. Parameters: `changes`, how many were lost or `?`; `aside`, `salvaged`
    /// and `numbers` as in `Rebuilt.parameters`.
    case changesLost

    /// Whether the station's file was restored; the parameters are then those of `Rebuilt.parameters`.
    package var tellsOfFile: Bool {
      switch self {
      case .fileRebuilt, .fileLost, .fileMadeAnew, .changesLost: true
      case .olderCopy, .numbersFound, .portalWentBack: false
      }
    }
  }

  /// Whether a record made here is missing.
  package var tellsOfLoss: Bool {
    switch kind {
    case .fileRebuilt, .fileMadeAnew: count > 0
    case .fileLost, .changesLost: true
    case .olderCopy, .numbersFound, .portalWentBack: false
    }
  }

  package init(id: Int64, kind: Kind, at: Instant, count: Int, parameters: [String: String]) {
    self.id = id
    self.kind = kind
    self.at = at
    self.count = count
    self.parameters = parameters
  }
}
