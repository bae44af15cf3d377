import Foundation
import TestSupport

/// A browser at the portal's site, without script: one cookie, forms, and pages as text.
final class SiteVisit {
  private let portal: ReferencePortal
  private(set) var cookie = ""

  init(at portal: ReferencePortal) { self.portal = portal }

  func get(_ path: String) throws -> Page { try send("GET", path, body: Data(), headers: []) }

  func post(_ path: String, _ fields: [String: String], headers: [String] = []) throws -> Page {
    let body = fields.map { "\(Self.encoded($0.key))=\(Self.encoded($0.value))" }.sorted().joined(separator: "&")
    return try post(path, bytes: Data(body.utf8), headers: headers)
  }

  func post(_ path: String, bytes: Data, headers: [String] = []) throws -> Page {
    let type = headers.contains { $0.hasPrefix("Content-Type") } ? [] : [Self.formType]
    return try send("POST", path, body: bytes, headers: type + headers)
  }

  static let formType = "Content-Type: application/x-www-form-urlencoded"

  func signIn(_ accessCode: String = "TREM1234", _ password: String = "mecano-1") throws -> Page {
    let asked = try post("/connexion", ["code-acces": accessCode, "mot-de-passe": password])
    guard let attempt = asked.location?.split(separator: "=").last else { return asked }
    return try post("/connexion/code", ["demande": String(attempt), "code": try portal.newestCode()])
  }

  /// One answer of the site.
  struct Page {
    let status: Int
    let head: String
    let text: String

    /// Where the browser is sent.
    var location: String? { field("Location") }

    func field(_ name: String) -> String? {
      head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("\(name.lowercased()): ") }
        .map { String($0.dropFirst(name.count + 2)) }
    }

    /// The names of the fields with an error.
    var faults: [String] { text.matches(of: /class="error" id="([a-z0-9-]+)-erreur"/).map { String($0.1) } }
  }

  private func send(_ method: String, _ path: String, body: Data, headers: [String]) throws -> Page {
    let own = cookie.isEmpty ? [] : ["Cookie: \(cookie)"]
    let lines = own + ["Accept: text/html"] + headers
    let answer = try LoopbackRequest.send(method, path, headers: lines, body: body, to: .port(portal.port))
    let page = Page(status: answer.status, head: answer.head, text: String(decoding: answer.body, as: UTF8.self))
    if let set = page.field("Set-Cookie") { cookie = set.split(separator: ";").first.map(String.init) ?? "" }
    return page
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      return isPlain ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }
}
