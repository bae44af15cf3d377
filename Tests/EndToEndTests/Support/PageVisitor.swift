import Domain
import Foundation
import StationAPI
import TestSupport

/// A browser at the page of a van's agent, or somebody who is none: it sends what it is told, byte for byte.
struct PageVisitor {
  struct Answer {
    let status: Int
    let head: String
    let body: String

    func all(_ header: String) -> [String] {
      head.split(separator: "\r\n").filter { $0.lowercased().hasPrefix(header.lowercased() + ": ") }
        .map { String($0.dropFirst(header.count + 2)) }
    }
  }

  /// With the one-time code.
  let address: String
  let port: UInt16
  /// As a browser sends it; empty before the page was opened.
  var cookie = ""

  /// Asks for an address, as `cvmsync open` does.
  init(at van: Van) throws {
    address = try van.ask("POST", "page", as: PageAddress.self).address
    guard let port = URL(string: address)?.port.flatMap({ UInt16(exactly: $0) }) else { throw Hindrance(address) }
    self.port = port
  }

  /// The path and query of the address.
  var opening: String { String(address.drop { $0 != ":" }.dropFirst().drop { $0 != ":" }.drop { $0 != "/" }) }
  var host: String { "127.0.0.1:\(port)" }

  /// Opens the page, and keeps the session.
  mutating func open() throws {
    let answer = try get(opening)
    cookie = answer.all("Set-Cookie").map { $0.prefix { $0 != ";" } }.joined(separator: "; ")
    guard answer.status == 303, !cookie.isEmpty else { throw Hindrance("not opened: \(answer)") }
  }

  func get(_ path: String, _ headers: String...) throws -> Answer {
    try send(request("GET", path, headers))
  }

  /// A form of this page, as a browser posts it.
  func post(_ path: String, _ form: String, origin: String? = nil, kind: String = "application/x-www-form-urlencoded")
    throws -> Answer
  {
    let headers = [
      "Origin: \(origin ?? "http://\(host)")", "Content-Type: \(kind)", "Content-Length: \(form.utf8.count)",
    ]
    return try send(request("POST", path, headers) + form)
  }

  func request(_ method: String, _ path: String, _ headers: [String], host: String? = nil) -> String {
    let lines = ["\(method) \(path) HTTP/1.1", "Host: \(host ?? self.host)"] + headers
    return (lines + (cookie.isEmpty ? [] : ["Cookie: \(cookie)"])).joined(separator: "\r\n") + "\r\n\r\n"
  }

  /// The answer to bytes of any kind; status 0 where the connection is closed without one.
  func send(_ bytes: String, within limit: Duration = .seconds(30)) throws -> Answer {
    let connection = try RawConnection(toPort: port)
    connection.give(Array(bytes.utf8))
    var answer: Answer?
    try waitUntil("an answer to \(bytes.prefix(200))", within: limit, every: 2) {
      connection.turn()
      answer = Self.answer(in: connection.received)
      return answer != nil || connection.isClosed
    }
    return answer ?? Answer(status: 0, head: "", body: "")
  }

  /// Nil until it is whole.
  static func answer(in bytes: Data) -> Answer? {
    guard let end = bytes.range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    let answer = Answer(
      status: head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0, head: head,
      body: String(decoding: bytes[end.upperBound...], as: UTF8.self))
    let length = answer.all("Content-Length").first.flatMap { Int($0) } ?? 0
    return bytes.count - end.upperBound >= length ? answer : nil
  }
}
