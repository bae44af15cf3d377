import Domain
import FoundationEssentials
import StationAPI

@testable import CommandLine

extension Samples {
  /// A document with two open minor defects, made two hours ago.
  static func conformedDocument(_ change: (inout ConformedDocument) -> Void = { _ in }) -> ConformedDocument {
    var document = ConformedDocument(
      performedAt: now - .hours(2), vehicle: Vehicle(vin: vin("1M8GDM9AXKP042788")),
      open: [
        Defect(component: "611", code: "AB", severity: .minor, position: "avant gauche"),
        Defect(component: "7", code: "D", severity: .minor),
      ], deadline: now + .hours(46))
    change(&document)
    return document
  }

  /// The station's answer about this document, with the errors that its reader finds in the entry.
  static func conformAnswer(
    _ call: ConformCall, _ lookUp: DocumentLookUp = .here, of document: ConformedDocument? = conformedDocument()
  ) -> ConformAnswer {
    let station = StationIdentity(id: id(1), kind: .mobileUnit)
    let context = ConformityContext(
      entry: EntryContext(now: now, station: station, limits: .faq, newID: id(2)), kind: call.kind,
      number: call.number, document: document, earlier: [])
    var answer = ConformAnswer(
      outcome: .refused, kind: call.kind, number: call.number, lookUp: lookUp, document: document)
    switch ConformityReader.read(call.entry, context: context) {
    case .failure(let refusal): answer.issues = refusal.issues
    case .success(let read):
      answer.issues = read.issues
      answer.warnings = read.warnings
      answer.isLate = read.conformity.isLate
      if read.issues.isEmpty { answer.outcome = call.rehearsal ? .fit : .recorded }
    }
    if lookUp == .absentAtPortal {
      answer.outcome = .refused
      answer.issues.insert(FieldIssue(field: "number", reason: .documentAbsent), at: 0)
    }
    return answer
  }

  static func conformity(
    _ state: OutboxState = .ready, reason: StateReason.Code? = nil,
    _ change: (inout ConformityDetail) -> Void = { _ in }
  ) -> ConformityDetail {
    var summary = summary("4471192", state, reason: reason.map { StateReason($0) }, recorded: now - .minutes(20))
    summary.intent = .conform
    let record = Conformity(
      id: id(4), kind: .mechanical, number: number("4471192"), performedAt: now - .minutes(30), utcOffset: -300,
      recordedAt: now - .minutes(20), station: StationIdentity(id: id(1), kind: .mobileUnit), mechanic: mechanic(),
      keyedBy: mechanic("GAG54321"), vehicle: Vehicle(vin: vin("1M8GDM9AXKP042788")),
      repairs: [Conformity.Repair(component: "611", code: "AB", repairedAt: now - .minutes(40))], remarks: nil,
      deadline: now - .hours(1))
    var detail = ConformityDetail(
      summary: summary, operation: id(5), conformity: record, attempts: [], decisions: [], receipt: nil,
      digest: PayloadDigest(of: Data("repairs".utf8)), waitsForDocument: false, nextTry: nil)
    change(&detail)
    return detail
  }
}
