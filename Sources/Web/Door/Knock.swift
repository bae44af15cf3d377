internal import Hummingbird

/// What the door looks at of a request.
struct Knock: Sendable {
  let method: String
  /// Without the query.
  let path: String
  let query: FormMembers
  /// Every `Host` of the request.
  let hosts: [String]
  /// By their names in small letters; a name may repeat.
  let headers: [(name: String, value: String)]
  /// The port that the request came in by.
  let port: Int

  init(
    method: String, path: String, query: FormMembers, hosts: [String], headers: [(name: String, value: String)],
    port: Int
  ) {
    (self.method, self.path, self.query) = (method, path, query)
    (self.hosts, self.headers, self.port) = (hosts, headers, port)
  }

  init(_ request: Request, port: Int) {
    let headers = request.headers.map { (name: $0.name.canonicalName, value: $0.value) }
    self.init(
      method: request.method.rawValue, path: request.uri.path,
      query: FormMembers(encoded: request.uri.query ?? "") ?? FormMembers(),
      // The first one is taken out of the headers.
      hosts: [request.head.authority].compactMap { $0 } + headers.filter { $0.name == "host" }.map(\.value),
      headers: headers, port: port)
  }

  var isPost: Bool { method == "POST" }

  func all(_ name: String) -> [String] { headers.filter { $0.name == name }.map(\.value) }

  /// The values of the cookies of a name: a page at another port may have planted one more.
  func cookies(_ name: String) -> [Substring] {
    all("cookie").flatMap { $0.split(separator: ";") }.compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].drop(while: { $0 == " " }) == name else { return nil }
      return parts[1]
    }
  }

  private var names: [String] {
    ["127.0.0.1:\(port)", "localhost:\(port)"] + (port == 80 ? ["127.0.0.1", "localhost"] : [])
  }

  /// Why the request is not for this page, or not from it, whoever sends it; nil where it may be.
  var refusal: DoorRefusal? {
    guard hosts.count == 1, let host = hosts.first, names.contains(host) else { return .host }
    guard method == "GET" || isPost else { return .method }
    // A browser tells which site a request comes from: `none` for an address that a person typed or opened. Another
    // port of this computer is `same-site`.
    guard all("sec-fetch-site").allSatisfy({ ["none", "same-origin"].contains($0) }) else { return .otherSite }
    let origins = all("origin")
    guard origins.allSatisfy({ $0 == "http://\(host)" }) else { return .otherSite }
    guard isPost else { return nil }
    guard origins.count == 1 else { return .otherSite }
    let kind = all("content-type").map { $0.prefix { $0 != ";" }.lowercased() }
    guard
      kind == ["application/x-www-form-urlencoded"] || (PageSite.hasFiles(path) && kind == [PageSite.multipart])
    else { return .notForm }
    let length = all("content-length").first.flatMap { Int($0) } ?? 0
    return length <= PageSite.mostBytes(of: path) ? nil : .tooLarge
  }
}

/// Why a request was not let in. Nothing was done.
enum DoorRefusal: String, CaseIterable, Sendable {
  /// Another name than the page's: a mistake, or a foreign name that leads to this computer (DNS rebinding).
  case host
  case method
  /// A page of another site or port sent it.
  case otherSite
  /// No cookie of an open session.
  case session
  /// The one-time code is wrong, used or too old.
  case code
  /// The body is no form.
  case notForm
  case tooLarge
  /// There is no page of that path.
  case noPage

  var status: Int {
    switch self {
    case .host: 421
    case .method: 405
    case .otherSite, .session, .code: 403
    case .notForm: 415
    case .tooLarge: 413
    case .noPage: 404
    }
  }
}
