/// Why the agent on this computer gave no answer.
package enum LocalFailure: Error, Hashable, Sendable {
  /// Nobody listens on the socket; nothing was sent.
  case notReachable
  /// A program of another user listens on the socket; nothing was sent to it.
  case foreign(user: UInt32)
  case timedOut
  case tooLarge
  /// The connection ended in the middle, or what listens does not speak HTTP; libcurl's words.
  case broken(String)
}
