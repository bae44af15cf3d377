internal import Glibc

/// Why the system did not do what was asked of a file.
package enum DiskFailure: Error, Hashable, Sendable {
  /// Something has that name already.
  case exists
  /// The name is a symbolic link, or the file is no plain file; it was not followed, read or changed.
  case notPlain
  /// An `errno` of the system (errno(3)).
  case system(Int32)

  package static var last: DiskFailure {
    switch errno {
    case EEXIST: .exists
    case ELOOP: .notPlain
    default: .system(errno)
    }
  }

  /// The `errno` that says the same.
  package var code: Int32 {
    switch self {
    case .exists: EEXIST
    case .notPlain: ELOOP
    case .system(let code): code
    }
  }

  /// In the system's own words.
  package var text: String { String(cString: strerror(code)) }
}
