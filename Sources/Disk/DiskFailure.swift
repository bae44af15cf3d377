internal import Glibc

/// Why an operation on a file failed.
package enum DiskFailure: Error, Hashable, Sendable {
  /// A file of that name exists already.
  case exists
  /// The name is a symbolic link, or the file is not a regular file. It was not followed, read or changed.
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

  /// The `errno` for this failure.
  package var code: Int32 {
    switch self {
    case .exists: EEXIST
    case .notPlain: ELOOP
    case .system(let code): code
    }
  }

  /// The system's message for this failure (strerror(3)).
  package var text: String { String(cString: strerror(code)) }
}
