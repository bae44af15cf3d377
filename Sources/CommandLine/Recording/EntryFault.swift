internal import Domain
internal import Wording

/// Why a text could not be read as an entry.
enum EntryFault: Hashable, Sendable {
  /// The entry is over `EntrySource.longestEntry` bytes, or the file is over `EntrySource.longestFile`.
  case tooLong
  /// The file has more than `EntrySource.mostLines` lines.
  case tooMany
  /// Reading stopped at a fault of the disk; what follows was not read.
  case stopped
  case json(LocalJSONFault)

  /// The fault's code for scripts; never translated.
  var code: String {
    switch self {
    case .tooLong: "tooLong"
    case .tooMany: "tooMany"
    case .stopped: "stopped"
    case .json(.encoding): "encoding"
    case .json(.duplicateMember): "duplicateMember"
    case .json(.loneSurrogate): "loneSurrogate"
    case .json(.tooDeep): "tooDeep"
    case .json(.secondValue): "secondValue"
    case .json(.syntax): "syntax"
    case .json(.otherType): "otherType"
    }
  }
}

extension Words {
  func entryFault(_ fault: EntryFault) -> String {
    switch fault {
    case .tooLong: self(.recordTooLong)
    case .tooMany: self(.recordTooMany)
    case .stopped: self(.recordReadStopped)
    case .json(let fault): jsonFault(fault)
    }
  }

  /// Says what is wrong with the JSON of a file or line, and how to correct it.
  func jsonFault(_ fault: LocalJSONFault) -> String {
    switch fault {
    case .encoding(let encoding): self.encoding(encoding)
    case .secondValue: self(.recordSecondValue)
    case .syntax(let line) where line > 1: self(.recordNotJSONLine, ["line": number(line)])
    case .syntax: self(.recordNotJSON)
    case .duplicateMember, .loneSurrogate, .tooDeep, .otherType: fault.issue.map { issue($0) } ?? self(.recordNotJSON)
    }
  }

  private func encoding(_ fault: EncodingFault) -> String {
    let values = ["line": number(fault.line), "column": number(fault.column)]
    let place = self(fault.line == 1 ? .encodingCharacter : .encodingLine, values)
    guard let name = fault.looksLike.name else { return self(.encodingUnknown, ["place": place]) }
    return self(.encodingOther, ["place": place, "encoding": name])
  }
}
