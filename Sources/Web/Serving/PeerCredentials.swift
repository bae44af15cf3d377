internal import NIOCore

/// Who is at the other end of a Unix socket: `struct ucred` of unix(7), as the kernel noted it when the peer connected.
struct PeerCredentials: Sendable {
  var program: Int32 = 0
  var user: UInt32 = 0
  var group: UInt32 = 0

  /// `SOL_SOCKET` and `SO_PEERCRED` of socket(7).
  private static let level: NIOBSDSocket.OptionLevel = .socket
  private static let name = NIOBSDSocket.Option(rawValue: 17)

  static func peer(of channel: any Channel) -> EventLoopFuture<PeerCredentials> {
    guard let sockets = channel as? any SocketOptionProvider else {
      return channel.eventLoop.makeFailedFuture(ChannelError.operationUnsupported)
    }
    return sockets.unsafeGetSocketOption(level: level, name: name)
  }
}
