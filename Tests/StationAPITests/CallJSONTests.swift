import Domain
import FoundationEssentials
import StationAPI
import Testing

/// The JSON of calls and answers: what may be left out, and what is said of what is wrong.
@Suite struct CallJSONTests {
  private static func read<Call: StationCall>(_ type: Call.Type, _ json: String) throws -> Call {
    try Call(body: Array(json.utf8))
  }

  @Test func `what a person does not ask for may be left out`() throws {
    #expect(try !Self.read(RecordCall.self, #"{"entries":[]}"#).rehearsal)
    let list = try Self.read(ListCall.self, "")
    #expect(list.limit == 100 && list.states == nil && list.before == nil && !list.withVehicles)
    let search = try Self.read(SearchCall.self, "{}")
    #expect(search.limit == 100 && search.filter == CertificateFilter() && !search.withVehicles)
    let export = try Self.read(ExportCall.self, "{}")
    #expect(!export.withPersonal && export.after == 0 && export.through == nil)
    #expect(try !Self.read(CertificateCall.self, #"{"kind":"mechanical","number":"CV10001"}"#).unmasked)
    #expect(try !Self.read(SignInCall.self, #"{"accessCode":"ABCD1234","password":"x"}"#).confirmed)
  }

  @Test func `an answer of before drafts and withdrawn papers were told is read`() throws {
    let list = try JSONDecoder().decode(ListAnswer.self, from: Data(#"{"certificates":[],"urgent":[]}"#.utf8))
    #expect(list.drafts.isEmpty)
    let gaps = try JSONDecoder().decode(
      GapReport.self, from: Data(#"{"gaps":[],"skipped":[],"away":[],"isCut":false}"#.utf8))
    #expect(gaps.withdrawn.isEmpty)
  }

  /// A call's body, and what is said of it: field, reason and what is allowed.
  @Test(
    arguments: [
      (#"{"states":["ready","lost"]}"#, "states[1]", .notAChoice, "choices"),
      (#"{"limit":"10"}"#, "limit", .wrongType, "number"), (#"{"limit":10.5}"#, "limit", .wrongType, "number"),
      (#"{"states":"ready"}"#, "states", .wrongType, "list"), (#"{"before":true}"#, "before", .wrongType, "number"),
      ("[]", "", .wrongType, "object"), (#"{"limit":1,"limit":2}"#, "limit", .duplicateMember, nil),
    ] as [(String, String, FieldIssue.Reason, String?)])
  func `what is wrong with a call is told by field, reason and what is allowed`(
    json: String, field: String, reason: FieldIssue.Reason, allowed: String?
  ) throws {
    let refusal = #expect(throws: StationRefusal.self) { try Self.read(ListCall.self, json) }
    let issue = try #require(refusal?.issues.first)
    #expect(refusal?.code == .malformedCall && issue.field == field && issue.reason == reason)
    let told = issue.parameters["expected"] ?? issue.parameters.keys.first
    #expect(told == allowed)
    if reason == .notAChoice {
      #expect(issue.parameters["choices"] == OutboxState.allCases.map(\.rawValue).joined(separator: ", "))
    }
  }

  /// A member of a call, what stands there, and why it is refused; nothing for one that is left out.
  @Test(
    arguments: [
      ("kind", nil, .missing), ("kind", #""CVM""#, .notAChoice), ("number", #""a b""#, .notACertificateNumber),
      ("number", "12", .wrongType), ("by", #"{"who":"A"}"#, .missing), ("vehicle", #""x""#, .notAnIdentifier),
      ("action", #""burn""#, .notAChoice),
    ] as [(String, String?, FieldIssue.Reason)])
  func `a member that is missing or of no use is named`(
    member: String, value: String?, reason: FieldIssue.Reason
  ) throws {
    var members = [
      "kind": #""mechanical""#, "number": #""CV10001""#, "action": #""retry""#, "by": #"{"who":"A","why":"b"}"#,
    ]
    members[member] = value
    let json = "{" + members.map { #""\#($0.key)":\#($0.value)"# }.joined(separator: ",") + "}"
    let refusal = #expect(throws: StationRefusal.self) { try Self.read(DecisionCall.self, json) }
    let issue = try #require(refusal?.issues.first)
    #expect(issue.reason == reason && issue.field == (member == "by" ? "by.why" : member))
  }

  @Test(arguments: ["mecano-1", #"a"b\c/d"#, "été 🚗", "\t\u{1}\u{7F}"])
  func `a secret comes through whole`(text: String) throws {
    let call = SignInCall(
      accessCode: try #require(AccessCode(entered: "TREM1234")), password: Secret(text), confirmed: true)
    let read = try SignInCall(body: try call.body())
    #expect(read.password.revealed == text && read.accessCode == call.accessCode && read.confirmed)
    #expect(try CodeCall(body: try CodeCall(code: Secret("123456"), confirmed: false).body()).code.revealed == "123456")
  }

  @Test func `every call has a path of its own, and its summary is one sentence`() {
    let routes = CallList().calls
    #expect(Set(routes.map(\.path)).count == routes.count && routes.count >= 48)
    for route in routes {
      #expect(route.summary.hasSuffix(".") && route.path.hasPrefix("/v1/"), "\(route)")
      #expect(route.method == .post || (route.mostBytes == 0 && !route.asksPortal), "\(route)")
    }
  }
}
