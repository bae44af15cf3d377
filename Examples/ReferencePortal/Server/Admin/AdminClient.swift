internal import Foundation  // Foundation: finding a text in a text
internal import Glibc
internal import SyncProtocol

/// Sends requests to a running portal's `/admin/` over loopback, one request per connection.
struct AdminClient {
  /// The size limit of an answer, in bytes.
  static let answerLimit = 64 * 1024 * 1024

  let port: UInt16

  /// Returns the body of the answer; throws the portal's error.
  func send(_ method: String, _ path: String, body: Data = Data()) throws -> Data {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw unreachable }
    defer { close(descriptor) }
    try connect(descriptor)
    let head =
      "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
    try write(Data(head.utf8) + body, to: descriptor)
    return try content(of: try readAll(descriptor))
  }

  private var unreachable: AdminError { AdminError(error: "no portal answers on 127.0.0.1:\(port); is it running?") }

  private func connect(_ descriptor: Int32) throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(descriptor, $0, length) }
    }
    guard result == 0 else { throw unreachable }
  }

  private func write(_ bytes: Data, to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard written > 0 else { throw unreachable }
      rest = rest.dropFirst(written)
    }
  }

  private func readAll(_ descriptor: Int32) throws -> Data {
    var answer = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while answer.count < Self.answerLimit {
      let count = read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw unreachable }
      if count == 0 { return answer }
      answer.append(contentsOf: buffer[..<count])
    }
    throw AdminError(error: "the answer is too long")
  }

  private func content(of answer: Data) throws -> Data {
    guard let end = answer.range(of: Data("\r\n\r\n".utf8)) else { throw unreachable }
    let head = String(decoding: answer[..<end.lowerBound], as: UTF8.self)
    let content = Data(answer[end.upperBound...])
    let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    guard (200..<300).contains(status) else {
      throw (try? JSONDecoder().decode(AdminError.self, from: content)) ?? Self.error(of: content)
        ?? AdminError(error: "the portal answered \(status): \(String(decoding: content, as: UTF8.self))")
    }
    return content
  }

  /// A refusal by the ledger as an error text: its title, the field and what was expected there.
  private static func error(of content: Data) -> AdminError? {
    guard let problem = try? JSONDecoder().decode(Problem.self, from: content) else { return nil }
    return AdminError(error: [problem.title, problem.field, problem.detail].compactMap(\.self).joined(separator: ": "))
  }
}
