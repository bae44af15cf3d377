internal import NIOCore

/// The user of the program at the other end of a connection.
enum Peer {
  /// Nil where the kernel does not say.
  typealias Finder = @Sendable (any Channel) -> EventLoopFuture<UInt32?>

  /// Of a Unix socket, as the kernel noted it when the peer connected.
  static let ofUnixSocket: Finder = { channel in
    guard let sockets = channel as? any SocketOptionProvider else {
      return channel.eventLoop.makeSucceededFuture(nil)
    }
    let credentials: EventLoopFuture<PeerCredentials> = sockets.unsafeGetSocketOption(
      level: PeerCredentials.level, name: PeerCredentials.name)
    return credentials.map { $0.user }
  }

  /// Of a TCP connection on this computer: the owner of the socket whose two addresses are ours, swapped.
  static let ofLoopback: Finder = { channel in
    guard let here = place(channel.localAddress), let there = place(channel.remoteAddress) else {
      return channel.eventLoop.makeSucceededFuture(nil)
    }
    // The kernel gives the table in pieces, and a socket that closes meanwhile may hide the next one.
    for _ in 0..<3 {
      if let user = TCPTable.owner(of: there, connectedTo: here, in: TCPTable.read()) {
        return channel.eventLoop.makeSucceededFuture(user)
      }
    }
    return channel.eventLoop.makeSucceededFuture(nil)
  }

  private static func place(_ address: SocketAddress?) -> TCPTable.Place? {
    guard let text = address?.ipAddress, let port = address?.port else { return nil }
    return TCPTable.Place(address: text, port: port)
  }
}

/// `struct ucred` of unix(7).
private struct PeerCredentials: Sendable {
  var program: Int32 = 0
  var user: UInt32 = 0
  var group: UInt32 = 0

  /// `SOL_SOCKET` and `SO_PEERCRED` of socket(7).
  static let level: NIOBSDSocket.OptionLevel = .socket
  static let name = NIOBSDSocket.Option(rawValue: 17)
}
