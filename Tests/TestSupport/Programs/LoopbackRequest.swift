package import Foundation
import Glibc

/// One request over one connection to a server on this computer, without any client library.
package struct LoopbackRequest {
  package enum Place: Sendable {
    case port(UInt16)
    case socket(path: String)
  }

  package struct Answer: Sendable {
    package let status: Int
    /// The status line and the header fields, as they came.
    package let head: String
    package let body: Data

    package func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
      guard (200..<300).contains(status) else {
        throw Hindrance("\(status): \(String(decoding: body, as: UTF8.self))")
      }
      return try JSONDecoder().decode(type, from: body)
    }
  }

  /// Seconds without a byte before a request has failed.
  private static let patience = 60

  /// - Parameter headers: lines in place of the one that says that the body is JSON.
  package static func send(
    _ method: String, _ path: String, headers: [String] = ["Content-Type: application/json"], body: Data = Data(),
    to place: Place
  ) throws -> Answer {
    let descriptor = try connected(to: place)
    defer { close(descriptor) }
    var limit = timeval(tv_sec: patience, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    let head =
      "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\n" + headers.map { "\($0)\r\n" }.joined()
      + "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
    var rest = (Data(head.utf8) + body)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { throw Hindrance("\(method) \(path): not sent") }
      rest = rest.dropFirst(count)
    }
    return try answer(of: try everything(from: descriptor), to: "\(method) \(path)")
  }

  private static func answer(of bytes: Data, to request: String) throws -> Answer {
    guard let end = bytes.range(of: Data("\r\n\r\n".utf8)) else { throw Hindrance("\(request): no answer") }
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return Answer(status: status ?? 0, head: head, body: Data(bytes[end.upperBound...]))
  }

  private static func everything(from descriptor: Int32) throws -> Data {
    var bytes = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count >= 0 else { throw Hindrance("no answer: \(errno)") }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  private static func connected(to place: Place) throws -> Int32 {
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let descriptor: Int32
    let result: Int32
    switch place {
    case .port(let port):
      descriptor = socket(AF_INET, kind, 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
      result = connect(descriptor, to: &address)
    case .socket(let path):
      descriptor = socket(AF_UNIX, kind, 0)
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
      result = connect(descriptor, to: &address)
    }
    guard result == 0 else {
      close(descriptor)
      throw Hindrance("nobody answers at \(place)")
    }
    return descriptor
  }

  private static func connect<Address>(_ descriptor: Int32, to address: inout Address) -> Int32 {
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
  }
}
