import Foundation
import Glibc
import TestSupport

/// A connection to the agent's socket or page that sends given bytes at given times and never waits. It is closed with
/// its last reference.
final class RawConnection {
  private let descriptor: Int32
  private var rest: ArraySlice<UInt8> = []
  private(set) var received = Data()
  private(set) var isClosed = false

  init(to path: String) throws {
    descriptor = socket(
      AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    try waitUntil("there is room to connect", within: .seconds(10)) { [descriptor] in
      withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
        }
      }
    }
  }

  init(toPort port: UInt16) throws {
    descriptor = socket(
      AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 || errno == EINPROGRESS else { throw Hindrance("nobody answers at port \(port): \(errno)") }
  }

  deinit { close(descriptor) }

  /// Adds bytes for `turn` to send.
  func give(_ bytes: [UInt8]) { if rest.isEmpty { rest = bytes[...] } else { rest += bytes } }

  static func head(_ method: String, _ call: String, length: Int) -> [UInt8] {
    Array("\(method) /v1/\(call) HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(length)\r\n\r\n".utf8)
  }

  /// Sends and reads as much as is possible without waiting. Returns false once the connection is closed.
  @discardableResult
  func turn() -> Bool {
    guard !isClosed else { return false }
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count > 0 {
        received.append(contentsOf: buffer[..<count])
        continue
      }
      isClosed = count == 0 || (errno != EAGAIN && errno != EINTR)
      return !isClosed
    }
  }

  /// The answer's status; nil until it has arrived.
  var status: Int? {
    let line = String(decoding: received.prefix(16), as: UTF8.self).split(separator: " ")
    return line.count > 1 ? Int(line[1]) : nil
  }
}

extension Van {
  var socketPath: String { station.appending(path: "agent.sock").path }

  func connections(_ count: Int) throws -> [RawConnection] {
    try (0..<count).map { _ in try RawConnection(to: socketPath) }
  }
}
