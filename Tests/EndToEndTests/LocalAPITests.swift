import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// `Sources/StationAPI/README.md`, run line by line in its order at one station and its portal.
  struct LocalAPITests {
    @Test func `each call is documented, its curl line is answered, and the answer has the shape it says`() throws {
      let documentation = try Documentation()
      let documented = documentation.calls
      let routes = CallList().calls
      #expect(documented.map(\.heading) == routes.map { "\($0.method.rawValue) \($0.path)" })
      #expect(documented.map(\.summary) == routes.map(\.summary))
      try Van.run { van in
        try Van.run(portalAddress: "web") { web in
          var day = try DocumentedDay(van, web)
          for call in documented {
            try day.prepare(call.heading)
            let answer = try day.curl(call)
            for problem in documentation.problems(of: answer, against: call.shape) {
              Issue.record("\(call.heading): \(problem)\n\(call.line)\n\(StationJSON.text(answer))")
            }
          }
        }
      }
    }

    @Test func `the calls are listed at /v1, as the declarations have them`() throws {
      try Van.run { van in
        try van.startAgent()
        let socket = van.station.path + "/agent.sock"
        let list = try LoopbackRequest.send("GET", "/v1", to: .socket(path: socket)).decoded(CallList.self)
        #expect(list.calls == CallList().calls)
        #expect(list.calls.filter(\.asksPortal).map(\.path).contains("/v1/sign-in"))
      }
    }
  }
}

/// The parsed page.
private struct Documentation {
  /// A section of the page: one call.
  struct Call {
    /// `POST /v1/record`
    let heading: String
    let summary: String
    let line: String
    let shape: JSONValue
  }

  let calls: [Call]
  /// The shapes that other shapes refer to, by name.
  private let shapes: [String: JSONValue]

  init() throws {
    let file = URL(filePath: #filePath).appending(path: "../../../Sources/StationAPI/README.md").standardized
    let parts = try String(contentsOf: file, encoding: .utf8).split(separator: "\n## Shapes\n")
    guard parts.count == 2 else { throw Hindrance("calls, then shapes") }
    calls = try parts[0].split(separator: "\n### `").dropFirst().map(Self.call)
    shapes = try JSONDecoder().decode([String: JSONValue].self, from: Self.block("json", of: parts[1], at: 1))
  }

  private static func call(_ section: Substring) throws -> Call {
    let head = section.prefix { $0 != "`" }
    let sentence = (section.split(separator: "```", maxSplits: 1).first ?? "").dropFirst(head.count + 1)
    return Call(
      heading: String(head), summary: sentence.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      line: String(decoding: try block("sh", of: section, at: 1), as: UTF8.self),
      shape: try JSONDecoder().decode(JSONValue.self, from: try block("json", of: section, at: 3)))
  }

  /// The contents of a fenced code block.
  private static func block(_ language: String, of text: Substring, at place: Int) throws -> Data {
    let parts = text.split(separator: "```", omittingEmptySubsequences: false)
    guard parts.count > place, parts[place].hasPrefix(language + "\n") else {
      throw Hindrance("no block of \(language): \(text)")
    }
    return Data(parts[place].dropFirst(language.count + 1).utf8)
  }

  /// Lists where a value does not match its shape. `?` after a member's name means that it is optional, `*` matches any
  /// name; a text names a type or a shape.
  func problems(of value: JSONValue, against shape: JSONValue, at path: String = "") -> [String] {
    switch (value, shape) {
    case (_, .text("any")), (.text, .text("text")), (.number, .text("number")), (.bool, .text("boolean")): return []
    case (_, .text(let name)):
      return shapes[name].map { problems(of: value, against: $0, at: path) } ?? ["\(path) is no \(name)"]
    case (.array(let elements), .array(let kinds)) where kinds.count == 1:
      return elements.enumerated().flatMap { problems(of: $1, against: kinds[0], at: "\(path)[\($0)]") }
    case (.object(let members), .object(let kinds)):
      let found = members.sorted { $0.key < $1.key }.flatMap { name, member in
        (kinds[name] ?? kinds[name + "?"] ?? kinds["*"]).map {
          problems(of: member, against: $0, at: "\(path).\(name)")
        }
          ?? ["\(path).\(name) is not documented"]
      }
      let missing = kinds.keys.filter { !$0.hasSuffix("?") && $0 != "*" && members[$0] == nil }
      return found + missing.map { "\(path).\($0) is missing" }
    default: return ["\(path) is no \(shape)"]
    }
  }
}

/// The steps of people and the portal between the calls.
private struct DocumentedDay {
  let van: Van
  private var variables: [String: String] = [:]
  private var answers: [String: JSONValue] = [:]

  /// Prepares a station that was restored, so that it has a notice, and that knows the portal's keys for bundles.
  ///
  /// - Parameter web: a station whose portal is a web site.
  init(_ van: Van, _ web: Van) throws {
    self.van = van
    try van.configure(
      "bundleKeys", try van.portal.bundle("keys").decoded([String: [String: String]].self)["bundleKeys"] ?? [:])
    let reports = van.folder.appending(path: "reports")
    try FileManager.default.createDirectory(at: reports, withIntermediateDirectories: false)
    try van.configure("report", reports.path)
    guard try van.cvmsync("backup").code == 0, [0, 10].contains(try van.cvmsync("restore").code) else {
      throw Hindrance("not restored")
    }
    try van.startAgent()
    variables["AGENT"] = van.station.path + "/agent.sock"
    let days = [-86_400, 0].map { Date(timeIntervalSinceNow: $0).ISO8601Format(.iso8601.year().month().day()) }
    (variables["FROM"], variables["THROUGH"]) = (days[0], days[1])
    let now = Int64(Date().timeIntervalSince1970 * 1_000)
    (variables["SINCE"], variables["UNTIL"]) = ("\(now - 3_600_000)", "\(now)")
    try write(["entries": try entries()], to: "record.json")
    try write(
      [
        "kind": "mechanical", "number": number(2),
        "entry": [
          "kind": "mechanical", "number": number(2), "mechanic": "TREM1234", "keyedBy": "TREM1234",
          "performedAt": Date().ISO8601Format(), "repairs": [["component": "101", "code": "A"]],
        ],
      ], to: "repairs.json")
    try Data(StationJSON.text(ReceiveCall(slip: slip().text, who: "Exemple Roy")).utf8).write(to: file("slip.json"))
    try expectTyping(at: web)
  }

  /// A paper to type, with a value that is adapted: a second person must look at it.
  private mutating func expectTyping(at web: Van) throws {
    try web.configure("secondPerson", ["adapted"])
    try web.startAgent()
    try web.addStock(number(1), number(5))
    let vehicle = try web.portal.seededVehicles().unmistakable[1]
    try web.recordAll([
      InspectionEntry(number(2), of: vehicle).with("vehicle", "pnbv", value: ["notVisible": "light"])
    ])
    variables["WEB"] = web.station.path + "/agent.sock"
    variables["VIN"] = String(vehicle.vehicle.vin.suffix(6))
  }

  private func file(_ name: String) -> URL { van.folder.appending(path: name) }

  private func write(_ call: [String: Any], to name: String) throws {
    try JSONSerialization.data(withJSONObject: call).write(to: file(name))
  }

  private func entries() throws -> [[String: Any]] {
    let vehicles = try van.portal.seededVehicles()
    let near = try vehicles.with(purpose: "near-miss-one-character")
    let vin = String(near.vehicle.vin.dropLast()) + (near.vehicle.vin.last == "9" ? "8" : "9")
    let plain = vehicles.unmistakable
    return [
      InspectionEntry(number(2), of: plain[1]).with("sticker", value: nil).with("result", value: "nonCompliant")
        .with("mayCirculate", value: true)
        .with("defects", value: [["component": "101", "code": "A", "severity": "minor"]]),
      InspectionEntry(number(3), of: plain[2]), InspectionEntry(number(4), of: plain[3]),
      InspectionEntry(number(5), of: near).with("vehicle", "vin", value: vin).with("vehicle", "plate", value: nil),
      InspectionEntry("", newVehicle: 1).with("number", value: nil)
        .with("older", value: ["number": "0098765", "issuedAt": "2022-05-02T10:00-04:00"]),
    ].map(\.fields)
  }

  /// A slip of another station, whose numbers end where this station's lot begins.
  private func slip() throws -> HandOverSlip {
    let numbers = (901...902).compactMap { CertificateNumber(number($0)) }
    return HandOverSlip(
      id: HandOverID(UUID()), at: Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)),
      station: HandOverSlip.Station(id: StationID(UUID()), name: "Garage Exemple"), to: "Unité d’essai",
      who: "Exemple Roy", kind: .mechanical, numbers: numbers)
  }

  /// Prepares a call: does what other people must do first, and makes files or ids that the call needs.
  mutating func prepare(_ call: String) throws {
    switch call {
    case "POST /v1/draft": variables["DRAFT"] = answers["POST /v1/draft-kept"]?[["draft", "id"]]
    case "POST /v1/bundle-written": variables["BUNDLE"] = answers["POST /v1/bundle"]?[["bundle"]]
    case "POST /v1/bundle-receipts": try carry()
    case "POST /v1/keying-copy": variables["COPY"] = PayloadDigest(of: Data("CV0000002 Conforme".utf8)).hexadecimal
    case "POST /v1/sign-in-code": variables["CODE"] = try van.portal.newestCode()
    case "GET /v1/progress": try waitUntil("everything is sent") { try van.status().count(.confirmed) >= 3 }
    case "POST /v1/outage-note-withdrawal":
      guard case .object(let note)? = answers["POST /v1/outage-note"], case .number(let id)? = note["id"] else {
        throw Hindrance("no note")
      }
      variables["NOTE"] = "\(id)"
    case "POST /v1/notice-seen": variables["NOTICE"] = "\(try van.status().notices.first?.id ?? 0)"
    case "POST /v1/move-written":
      variables["MOVE"] = UUID().uuidString.lowercased()
      let by = ["who": "Exemple Roy", "why": "new laptop"]
      _ = try van.ask("POST", "move-out", ["move": variables["MOVE"] ?? "", "by": by], as: MoveOutAnswer.self)
    default: break
    }
  }

  /// The office accepts the bundle and gives the receipts.
  private func carry() throws {
    let (bundle, receipts) = (file("bundle.json"), file("office.json"))
    try Data((answers["POST /v1/bundle"]?[["file"]] ?? "").utf8).write(to: bundle)
    let key: BundleKeyReport = try van.ask("GET", "bundle-key")
    let trusted = try van.portal.bundle("trust", key.station.text, key.key.base64)
    let accepted = try van.portal.bundle("accept", bundle.path, "--receipts", receipts.path)
    guard trusted.code == 0, accepted.code == 0 else { throw Hindrance("not accepted: \(trusted) \(accepted)") }
    try write(["file": try String(contentsOf: receipts, encoding: .utf8)], to: "receipts.json")
  }

  /// Runs a call's command line in a shell and returns its answer.
  mutating func curl(_ call: Documentation.Call) throws -> JSONValue {
    let run = try ProgramRun.run(
      "/bin/sh", ["-c", "cd '\(van.folder.path)' && \(call.line)"], environment: variables, outputsIn: van.folder)
    guard run.code == 0 else { throw Hindrance("\(call.heading): \(run)") }
    let answer = try JSONDecoder().decode(JSONValue.self, from: Data(run.output.utf8))
    answers[call.heading] = answer
    return answer
  }
}

extension JSONValue {
  /// The text of a nested member.
  fileprivate subscript(path: [String]) -> String? {
    guard let name = path.first else {
      if case .text(let text) = self { return text }
      return nil
    }
    guard case .object(let members) = self else { return nil }
    return members[name]?[Array(path.dropFirst())]
  }
}
