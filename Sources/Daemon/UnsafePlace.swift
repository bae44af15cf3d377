/// Why a file or directory of a station is not trusted, and was not opened or changed.
package enum UnsafePlace: Hashable, Sendable {
  /// Others may change it: its mode in octal digits, `0777`.
  case writable(mode: String)
  /// Others may replace it: they may write in a parent directory that has no sticky bit.
  case replaceable(mode: String)
  /// It belongs to another user: the user's name, or number where it has no name.
  case otherOwner(String)
  /// A link, a pipe, a directory or a device where a plain file belongs.
  case notPlain

  /// For scripts; never translated.
  package var code: String {
    switch self {
    case .writable: "writable"
    case .replaceable: "replaceable"
    case .otherOwner: "otherOwner"
    case .notPlain: "notPlain"
    }
  }

  package var parameters: [String: String] {
    switch self {
    case .writable(let mode), .replaceable(let mode): ["mode": mode]
    case .otherOwner(let name): ["owner": name]
    case .notPlain: [:]
    }
  }
}
