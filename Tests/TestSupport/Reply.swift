/// HTTP answers as exact text.
package enum Reply {
  package static func plain(_ status: String, _ headers: [String] = [], body: String = "") -> String {
    let lines = ["HTTP/1.1 \(status)"] + headers + ["Content-Length: \(body.utf8.count)", "", body]
    return lines.joined(separator: "\r\n")
  }

  package static func marked(_ status: String, _ headers: [String] = [], body: String = "") -> String {
    plain(status, ["Sync-Portal: 1"] + headers, body: body)
  }

  package static func problem(_ status: String, _ type: String, _ members: String = "", headers: [String] = [])
    -> String
  {
    let code = status.prefix(3)
    return marked(
      status, ["Content-Type: application/problem+json"] + headers,
      body: #"{"processed":"no","status":\#(code),"title":"t","type":"urn:sync-portal:problem:\#(type)"\#(members)}"#)
  }

  package static let capabilities = capabilities()

  /// - Parameter time: the portal's clock, in milliseconds since 1970.
  package static func capabilities(
    idempotency: Bool = true, lookup: Int = 500, requests: Int? = nil, time: Int64 = 1_767_268_800_000
  ) -> String {
    let told = requests.map { "\"requests\":\($0)," } ?? ""
    return """
      {"features":{"batch":true,"idempotency":\(idempotency),"lookup":true,"uniqueNumbers":true},\
      "limits":{"batch":50,"body":1048576,"identificationNumber":13,"lookup":\(lookup),"match":100,"ownerName":40,\
      "remarks":1000,\(told)"street":9},"portal":"p","protocolVersions":["1.0"],"time":\(time)}
      """
  }
}
