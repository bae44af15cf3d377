import Glibc

/// A socket by its file descriptor. It is closed only by `close` and `reset`.
package struct ServerSocket {
  let descriptor: Int32
  /// The port; 0 for a Unix socket.
  let port: UInt16

  struct Failure: Error {
    let call: String
    let code: Int32
  }

  /// Listens on a free port of 127.0.0.1; without `listening` it only keeps the port from others.
  init(listening: Bool = true) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    try withUnsafeMutablePointer(to: &address) { pointer in
      try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        try Self.check("bind", bind(descriptor, pointer, length))
        try Self.check("getsockname", getsockname(descriptor, pointer, &length))
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    guard listening else { return }
    try Self.check("listen", listen(descriptor, 16))
  }

  /// Listens on a Unix socket.
  package init(path: String) throws {
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    port = 0
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    let descriptor = descriptor
    try withUnsafePointer(to: &address) { pointer in
      try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        try Self.check("bind", bind(descriptor, pointer, socklen_t(MemoryLayout<sockaddr_un>.size)))
      }
    }
    try Self.check("listen", listen(descriptor, 16))
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    port = 0
  }

  func accept() -> ServerSocket? {
    let accepted = Glibc.accept(descriptor, nil, nil)
    return accepted < 0 ? nil : ServerSocket(descriptor: accepted)
  }

  /// Reads bytes; nil once the client has closed.
  func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer.prefix(count)) : nil
  }

  /// Writes bytes; false once the client accepts no more.
  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  package func close() { _ = Glibc.close(descriptor) }

  func reset() {
    var linger = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    close()
  }

  private static func check(_ call: String, _ result: Int32) throws {
    guard result == 0 else { throw Failure(call: call, code: errno) }
  }
}
