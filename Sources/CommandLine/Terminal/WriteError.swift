internal import Synchronization
internal import Wording

#if canImport(Glibc)
  internal import Glibc
#endif

/// Keeps the first error of writing to a stream.
final class WriteError: Sendable {
  private let code = Atomic<Int32>(0)

  /// Keeps the error if it is the first; zero is no error.
  func note(_ error: Int32) {
    _ = code.compareExchange(expected: 0, desired: error, ordering: .sequentiallyConsistent)
  }

  /// The system's text of the error. Nil if there was none, or if the pipe's reader closed it: then nobody waits for
  /// the rest.
  var words: String? {
    let error = code.load(ordering: .sequentiallyConsistent)
    return error == 0 || error == EPIPE ? nil : String(cString: strerror(error))
  }
}
