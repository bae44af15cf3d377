import Domain
import Foundation
import StationAPI
import TestSupport

/// Common steps of people with a van, in one call each.
extension Van {
  func addStock(_ first: String, _ last: String) throws {
    let added = try cvmsync("stock", "add", first, last, "--who", "Exemple Roy")
    guard added.code == 0 else { throw Hindrance("stock add: \(added)") }
  }

  /// Sets one field of `config.json` before the agent starts.
  func configure(_ field: String, _ value: String) throws {
    let file = station.appending(path: "config.json")
    var fields = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
    fields[field] = value
    try JSONSerialization.data(withJSONObject: fields).write(to: file)
  }

  /// Records entries from one file of JSON Lines.
  func record(_ entries: [InspectionEntry]) throws -> ProgramRun {
    let file = folder.appending(path: "\(UUID().uuidString).jsonl")
    try Data(InspectionEntry.lines(entries).utf8).write(to: file)
    return try cvmsync("record", file.path, "--json", within: .seconds(240))
  }

  /// Records the entries; throws unless all are recorded.
  func recordAll(_ entries: [InspectionEntry]) throws {
    let run = try record(entries)
    let recorded = try run.decodedLines(RecordResult.self).count { $0.outcome == .recorded }
    guard run.code == 0, recorded == entries.count else {
      throw Hindrance("recorded \(recorded) of \(entries.count): exit \(run.code) \(run.errors)")
    }
  }

  /// Signs in with password and the code from the e-mail.
  func signIn(_ accessCode: String = "TREM1234", _ password: String = "mecano-1") throws -> CodeAnswer {
    _ = try cvmsync("sign-in", accessCode, input: "\(password)\n")
    return try cvmsync("sign-in", "--code", "--json", input: "\(try portal.newestCode())\n").decoded()
  }

  /// Signs in by calls over the socket, without commands.
  func signInOverSocket() throws {
    let call = ["accessCode": "TREM1234", "password": "mecano-1", "confirmed": true] as [String: Any]
    guard try ask("POST", "sign-in", call, as: SignInAnswer.self).outcome == .codeSent else { return }
    let code = ["code": try portal.newestCode(), "confirmed": true] as [String: Any]
    _ = try ask("POST", "sign-in-code", code, as: CodeAnswer.self)
  }

  /// Every certificate of this station, oldest first.
  func certificates() throws -> [CertificateSummary] {
    var found: [CertificateSummary] = []
    var before: Int64?
    repeat {
      var call: [String: Any] = ["limit": 500]
      call["before"] = before
      let page = try ask("POST", "list", call, as: ListAnswer.self)
      found += page.certificates
      before = page.next
    } while before != nil
    return found.reversed()
  }

  func detail(_ number: String) throws -> CertificateDetail {
    try ask("POST", "certificate", ["kind": "mechanical", "number": number, "unmasked": false])
  }

  /// The digests, by number, of the certificates that the agent has as reinstated.
  func reinstated() throws -> [String: String] {
    var digests: [String: String] = [:]
    for summary in try certificates() where summary.state == .confirmed {
      digests[summary.number.text] = try detail(summary.number.text).digest.hexadecimal
    }
    return digests
  }

  /// Runs `cvmsync sync` and returns the progress that it prints.
  @discardableResult
  func sync(within limit: Duration = .seconds(120)) throws -> PassProgress {
    try cvmsync("sync", "--json", within: limit).decoded()
  }
}

extension ReferencePortal {
  /// The digests by number; several of one number are joined.
  func digests() throws -> [String: String] {
    Dictionary(try certificates().map { ($0.number, $0.digest ?? "none") }, uniquingKeysWith: { $0 + " and " + $1 })
  }
}

extension StatusReport {
  func count(_ state: OutboxState) -> Int { counts[state.rawValue] ?? 0 }
}
