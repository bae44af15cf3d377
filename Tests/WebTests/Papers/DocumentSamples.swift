import Domain
import FoundationEssentials
import StationAPI

@testable import Web

/// Documents that the pages of certificates, of the history and of statistics show.
enum DocumentSamples {
  static let now = AnsweringStation.now

  static func id<Subject>(_ last: UInt8) -> Identifier<Subject> {
    Identifier(UUID(uuid: (1, 0x93, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, last)))
  }

  static func number(_ text: String) -> CertificateNumber {
    guard let number = CertificateNumber(text) else { preconditionFailure("a number of a sample") }
    return number
  }

  static func mechanic(_ text: String = "TREM1234") -> AccessCode {
    guard let code = AccessCode(text) else { preconditionFailure("an access code of a sample") }
    return code
  }

  private static func decimal(_ text: String) -> DecimalNumber {
    guard let number = try? DecimalNumber(entered: text, maximumDecimals: 2) else {
      preconditionFailure("a number of a sample")
    }
    return number
  }

  static let vehicle: Vehicle = {
    guard let vin = VehicleIdentificationNumber("1M8GDM9AXKP042788") else { preconditionFailure("a NIV of a sample") }
    return Vehicle(
      vin: vin, year: 2019, make: "Chevrolet", model: "Silverado", colour: "bleu", plate: "ABC123", jurisdiction: "ON",
      netMass: decimal("2450,5"), grossVehicleWeightRating: .notVisible(.light))
  }()

  static func summary(
    _ number: String = "4471192", _ state: OutboxState = .ready, reason: StateReason? = nil
  ) -> CertificateSummary {
    CertificateSummary(
      sequence: 7, kind: .mechanical, number: DocumentSamples.number(number), state: state,
      stateSince: now - .minutes(185),
      reason: reason, recordedAt: now - .minutes(185), notBefore: nil, performedAt: now - .minutes(200), utcOffset: -300
    )
  }

  static func detail(
    _ state: OutboxState = .ready, _ change: (inout CertificateDetail) -> Void = { _ in }
  ) -> CertificateDetail {
    let inspection = Inspection(
      id: id(2), kind: .mechanical, number: number("4471192"), performedAt: now - .minutes(200), utcOffset: -300,
      recordedAt: now - .minutes(185), station: StationIdentity(id: id(1), kind: .mobileUnit), mechanic: mechanic(),
      keyedBy: mechanic("GAG54321"), paperReason: .mobileUnit, inspectionReason: .outOfProvince, vehicle: vehicle,
      owner: Owner(
        kind: .person, name: "Alexandrine <Exemple>", identificationNumber: "E•••••••••••12",
        address: Address(civicNumber: "12", street: "rue Exemple", city: "Hawkesbury", jurisdiction: "ON")),
      odometer: .reading(decimal("123456,5"), .km),
      defects: [
        Defect(component: "611", code: "AB", severity: .minor, position: "avant gauche"),
        Defect(component: "702", code: "C", severity: .minor),
      ],
      result: .nonCompliant, mayCirculate: true, sticker: nil, remarks: "Vient de l'Ontario")
    var detail = CertificateDetail(
      summary: summary("4471192", state), operation: id(3), inspection: inspection,
      adaptations: [Adaptation(code: .streetShortened, field: "owner.address.street", from: 11, to: 9)], attempts: [],
      decision: nil, decisions: [], receipt: nil, digest: PayloadDigest(of: Data("form".utf8)), nextTry: nil)
    detail.agent = true
    if state == .confirmed {
      detail.receipt = Receipt(
        operation: id(3), kind: .mechanical, number: number("4471192"), digest: detail.digest,
        portalID: "R-2026-0048213", receivedAt: now - .minutes(10), vehicle: id(9))
      detail.attempts = [attempt(.confirmed)]
    }
    change(&detail)
    return detail
  }

  static func attempt(_ state: OutboxState) -> AttemptRecord {
    let evidence = AttemptEvidence(
      bytesSent: 1_204, transferCode: 0, status: 201, marked: true, elapsed: .milliseconds(312), note: nil)
    return AttemptRecord(
      purpose: .submit, startedAt: now - .minutes(12), evidence: evidence, state: state, reason: nil)
  }

  static func step(_ move: CancellationMove) -> CancellationStep {
    CancellationStep(at: now - .minutes(5), by: NamedDecision(who: "Marie Exemple", why: "doublon"), move: move)
  }

  /// The portal has another owner for the vehicle.
  static let otherOwner: VehicleDecision = {
    let candidate = PortalVehicleRecord(
      id: id(9), vin: "1M8GDM9AXKP042788", year: 2019, make: "CHEVR", model: "SILVERADO", plate: "ABC123",
      jurisdiction: "QC", ownerName: "Louise Ancienne")
    let comparison = VehicleComparison(
      candidate: candidate, vin: .same, agreed: [.year, .make], differed: [.owner], missing: [])
    return VehicleDecision(
      choice: .select, vehicle: id(9),
      evidence: MatchEvidence(comparisons: [comparison], truncated: false, standing: nil, rule: .oneIsTheSame),
      decidedAt: now - .minutes(11), person: nil)
  }()

  static func found(_ index: Int) -> FoundCertificate {
    var summary = summary("44711\(10 + index)", OutboxState.allCases[1 + index % 6])
    summary.sequence = Int64(100 - index)
    var long = vehicle
    long.make = "Véhicule récréatif de construction artisanale"
    long.model = "sur châssis Freightliner"
    summary.inspected = InspectedVehicle(
      vehicle: index % 2 == 0 ? vehicle : long, mechanic: mechanic(), result: .nonCompliant)
    return FoundCertificate(
      summary: summary, performedAt: now - .days(Int64(index)), utcOffset: -300, vin: vehicle.vin, plate: "ABC123",
      owner: "Alexandrine Exemple")
  }

  static func statistics(_ call: StatisticsCall) -> StatisticsReport {
    var tally = StatisticsTally(from: call.from, through: call.through)
    let days = call.through.dayNumber - call.from.dayNumber + 1
    for index in 0..<20 {
      tally.add(
        CountedCertificate(
          kind: index == 3 ? .photometric : .mechanical,
          day: CivilDate(dayNumber: call.from.dayNumber + index % min(2, days)),
          mechanic: mechanic(index % 4 == 0 ? "GAG54321" : "TREM1234"),
          result: index % 5 == 0 ? .nonCompliant : .compliant, adaptations: index == 1 ? [.nameShortened] : [],
          recordedAt: now, confirmedAt: index < 10 ? now + .minutes(Int64(index + 1)) : nil))
    }
    return tally.report
  }

  /// Six mechanics, of which each inspects more every month.
  static func yearOfMechanics(_ call: StatisticsCall) -> StatisticsReport {
    var tally = StatisticsTally(from: call.from, through: call.through)
    for month in 0..<12 {
      for place in 1...6 {
        for _ in 0..<max(1, place * (month + 1) / 2) {
          tally.add(
            CountedCertificate(
              kind: .mechanical, day: CivilDate(dayNumber: call.from.dayNumber + month * 30 + 15),
              mechanic: mechanic("TREM123\(place)"), result: .compliant, adaptations: [], recordedAt: now,
              confirmedAt: nil))
        }
      }
    }
    return tally.report
  }

  static func answer(_ call: any StationCall) -> (any Sendable)? {
    switch call {
    case is StatusCall: StatusReport.sample()
    case is SettingsCall:
      SettingsReport(
        station: .sample, agent: true, dailyUse: 8, orderDays: 10, hasPortalKeys: false, configuration: nil)
    default: nil
    }
  }

  /// A station that answers the calls of these pages.
  static func station(
    _ detail: CertificateDetail = detail(), status: StatusReport = .sample(), found: [FoundCertificate] = [],
    next: Int64? = nil, drafts: [DraftSummary] = [], refusal: StationRefusal? = nil
  ) -> AnsweringStation {
    AnsweringStation { call throws(StationRefusal) in
      switch call {
      case is StatusCall: return status
      case is SettingsCall: return answer(call)
      case is CertificateCall: return detail
      case is ConformitiesCall:
        return ConformityList(kind: .mechanical, number: detail.summary.number, conformities: [])
      case let call as CancellationCall:
        if let refusal { throw refusal }
        return CancellationSummary(
          kind: call.kind, number: call.number, step: CancellationStep(at: now, by: call.by, move: call.move))
      case is WithdrawCall: return WithdrawAnswer(certificate: detail.summary, entry: .null)
      case is FiledCall: return FilingList(documents: [])
      case is FilingCall:
        return FilingList(
          documents: [
            DocumentToFile(
              kind: .mechanical, olderNumber: number("900001"), number: number("4471180"), confirmedAt: now)
          ])
      case is CancellationsCall:
        return CancellationList(cancellations: [
          CancellationSummary(kind: .mechanical, number: number("4471181"), step: step(.toAsk))
        ])
      case is SearchCall: return SearchAnswer(certificates: found, next: next)
      case is ListCall: return ListAnswer(certificates: found.prefix(5).map(\.summary), drafts: drafts, next: nil)
      case let call as StatisticsCall: return statistics(call)
      case let call as ExportCall:
        let certificate = RecordedCertificate(
          summary: detail.summary, operation: id(3), digest: detail.digest, inspection: detail.inspection,
          adaptations: [], portalID: nil, confirmedAt: nil)
        return ExportPage(
          certificates: [ExportedCertificate(certificate, withPersonal: call.withPersonal)],
          next: call.after == 0 ? 7 : nil, through: 9)
      default: return nil
      }
    }
  }
}

extension String {
  /// The text that a reader of this HTML gets: without tags, with characters in place of their names.
  var readText: String {
    var text = replacing(/<[^>]*>/, with: " ")
    for (name, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.replacing(name, with: character)
    }
    return text.spaced
  }

  /// With one plain space wherever there is white space.
  fileprivate var spaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  func times(_ piece: String) -> Int { ranges(of: piece).count }

  func says(_ sentence: String) -> Bool { readText.contains(sentence.spaced) }
}
