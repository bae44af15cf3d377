internal import Synchronization
internal import Wording

#if canImport(Glibc)
  internal import Glibc
#endif

/// The first error of a stream that is written to.
final class WriteError: Sendable {
  private let code = Atomic<Int32>(0)

  /// Zero is no error.
  func note(_ error: Int32) {
    _ = code.compareExchange(expected: 0, desired: error, ordering: .sequentiallyConsistent)
  }

  /// What the system says of it. Nil for a pipe whose reader left: what is left has nobody to go to.
  var words: String? {
    let error = code.load(ordering: .sequentiallyConsistent)
    return error == 0 || error == EPIPE ? nil : String(cString: strerror(error))
  }
}
