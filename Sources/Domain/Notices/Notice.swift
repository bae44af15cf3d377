/// Something that happened to the station's file or to the portal's, told to people until one of them has seen it. At
/// most one of a kind is open at a time: what happens again meanwhile is added to it.
package struct Notice: Codable, Hashable, Sendable {
  package var id: Int64
  package var kind: Kind
  /// When it was first told.
  package var at: Instant
  /// How many certificates or numbers it is about.
  package var count: Int
  /// Numbers and codes that the text for `kind` needs; never personal data.
  package var parameters: [String: String]

  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// This file is an older copy of itself. Parameters `told` and `known`: the highest sequence the portal was told of,
    /// and the highest this file had.
    case olderCopy
    /// The portal has `count` numbers that nothing was recorded for in this file.
    case numbersFound
    /// The portal lost `count` certificates it had confirmed; they are sent again.
    case portalWentBack
    /// This file was damaged, or put aside by a person, and is a copy with everything that could be read; `count`
    /// certificates could not. Parameters as `Rebuilt.parameters`.
    case fileRebuilt
    /// The same, and nothing of the file could be read.
    case fileLost
    /// The same, where no backup was sound: all that could be read of the file is in a new one.
    case fileMadeAnew
    /// This file had lost changes that were acknowledged, by the witness beside it, and was brought back from itself;
    /// `count` certificates are still missing. Parameters `changes`, how many were lost or `?`, and `aside`, `salvaged` and
    /// `numbers` as of `Rebuilt.parameters`.
    case changesLost

    /// The station's file was brought back; its parameters are those of `Rebuilt.parameters`.
    package var tellsOfFile: Bool {
      switch self {
      case .fileRebuilt, .fileLost, .fileMadeAnew, .changesLost: true
      case .olderCopy, .numbersFound, .portalWentBack: false
      }
    }
  }

  /// Something that was recorded here is missing.
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
