internal import CCurl
package import Domain
package import FoundationEssentials
internal import Glibc

/// Requests to the agent over its Unix socket. Each is sent once, on a connection of its own.
package struct LocalConnection: Sendable {
  private let executor: TransferExecutor

  package enum Method: Sendable { case get, post, put, delete }

  package struct Answer: Hashable, Sendable {
    package let status: Int
    package let body: Data
  }

  /// - Parameters:
  ///   - answerLimit: bytes; a longer answer is `tooLarge`.
  ///   - trusted: users whose program may listen on the socket; this program's own and root unless given.
  package init(
    socketPath: String, timeout: Span = .seconds(30), answerLimit: Int = 16 << 20,
    trusted: Set<UInt32> = LocalConnection.usuallyTrusted
  ) {
    let timeouts = TransferTimeouts(connect: .seconds(5), total: timeout, stalled: timeout)
    executor = TransferExecutor(
      label: "agent",
      rules: TransferRules(
        scheme: "http", timeouts: timeouts, userAgent: "cvm-sync", caFile: nil, socketPath: socketPath,
        trustedListeners: trusted, bodyLimit: answerLimit))
  }

  /// This program's own user and root, who could do all that the agent does.
  package static var usuallyTrusted: Set<UInt32> { [geteuid(), 0] }

  /// Sends one request. `path` starts with a slash and is percent-encoded; a body is sent as JSON; `timeout` replaces
  /// the connection's.
  ///
  /// - Parameter isSecret: whether nothing of the body is kept once it is sent.
  package func send(
    _ method: Method, _ path: String, body: Data? = nil, timeout: Span? = nil, isSecret: Bool = false
  ) async throws(LocalFailure) -> Answer {
    precondition(path.hasPrefix("/"), "a path starts with a slash")
    var headers = [Transfer.Header(name: "Accept", value: "application/json")]
    if body != nil { headers.append(Transfer.Header(name: "Content-Type", value: "application/json")) }
    // The host name is not resolved: the socket is connected to.
    let answer = await executor.send(
      Transfer(
        method: method.wire, url: "http://localhost\(path)", headers: headers, body: body,
        connection: isSecret ? .ownAndForgotten : .own, timeout: timeout))
    return try Self.read(answer)
  }

  private static func read(_ answer: TransferAnswer) throws(LocalFailure) -> Answer {
    switch answer.listenerFault {
    case .foreign(let user): throw .foreign(user: user)
    case .unconnected: throw .notReachable
    case nil: break
    }
    if answer.exceeded != nil { throw .tooLarge }
    switch answer.code {
    case CURLE_OK: break
    // The second is libcurl's code for a path that is too long for a socket.
    case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST: throw .notReachable
    case CURLE_OPERATION_TIMEDOUT: throw .timedOut
    default: throw .broken(answer.note ?? "")
    }
    guard let status = answer.status, answer.isHeadComplete else { throw .broken("no status line") }
    return Answer(status: status, body: answer.body)
  }
}

extension LocalConnection.Method {
  fileprivate var wire: Transfer.Method {
    switch self {
    case .get: .get
    case .post: .post
    case .put: .put
    case .delete: .delete
    }
  }
}

/// Why the agent on this computer gave no answer.
package enum LocalFailure: Error, Hashable, Sendable {
  /// Nobody listens on the socket; nothing was sent.
  case notReachable
  /// A program of another user listens on the socket; nothing was sent to it.
  case foreign(user: UInt32)
  case timedOut
  case tooLarge
  /// The connection ended early, or the listener does not speak HTTP; holds libcurl's message.
  case broken(String)
}
