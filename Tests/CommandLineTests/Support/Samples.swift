import Domain
import FoundationEssentials
import StationSettings
import Wording

@testable import CommandLine

/// Values that tests render. The time is Monday, November 23, 2026, 12:17 at five hours west of UTC, unless a test says
/// otherwise.
enum Samples {
  static let now = Instant(milliseconds: 1_795_454_220_000)

  static func words(_ language: Language) -> Words { Words(language: language, zone: .fixed(minutes: -300)) }

  static func text(_ view: View, width: Int = Layout.columns, paint: Paint = Paint(isOn: false)) -> String {
    Layout(width: width, paint: paint).text(view)
  }

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

  static func vin(_ text: String) -> VehicleIdentificationNumber {
    guard let vin = VehicleIdentificationNumber(text) else { preconditionFailure("a NIV of a sample") }
    return vin
  }

  static func decimal(_ text: String) -> DecimalNumber {
    guard let number = try? DecimalNumber(entered: text, maximumDecimals: 2) else {
      preconditionFailure("a number of a sample")
    }
    return number
  }

  static func summary(
    _ number: String = "4471192", _ state: OutboxState = .ready, reason: StateReason? = nil,
    recorded: Instant = now - .minutes(185)
  ) -> CertificateSummary {
    CertificateSummary(
      sequence: 7, kind: .mechanical, number: Samples.number(number), state: state, stateSince: recorded,
      reason: reason, recordedAt: recorded, notBefore: nil, performedAt: now - .minutes(200), utcOffset: -300)
  }

  static let standing = SignInStandingReport(made: 0, left: 4, portalLeft: nil, suspendedUntil: nil)

  /// One notice of each kind.
  static let notices = Notice.Kind.allCases.enumerated().map { index, kind in
    Notice(
      id: Int64(index + 1), kind: kind, at: now - .minutes(90), count: 12_345,
      parameters: [
        "changes": "14", "told": "123456", "known": "123450", "since": "\((now - .days(1)).milliseconds)",
        "salvaged": "12",
        "numbers": "CV04471001, CV04471002", "aside": "station-damaged-20261123T171730Z.sqlite",
      ])
  }

  static func status(_ change: (inout StatusReport) -> Void = { _ in }) -> StatusReport {
    var report = StatusReport(
      at: now, verdict: .offline, station: StationSummary(id: id(1), kind: .mobileUnit, name: "Unité 1"),
      counts: ["ready": 11, "unknown": 1, "confirmed": 200], oldest: summary(),
      link: LinkReport(
        state: .offline, cause: .noRoute, since: now - .minutes(185), lastContact: now - .minutes(186),
        nextTry: now + .minutes(3),
        skew: nil),
      account: AccountReport(state: .signedOut, standing: standing, idleEndsAt: nil), pass: PassProgress(),
      stock: [
        StockLevel(kind: .mechanical, available: 51, perDay: "8.0", daysLeft: 6, week: 56, isLow: true)
      ],
      store: StoreReport(checkedAt: now - .minutes(7), fault: nil, free: 1 << 34),
      backup: BackupReport(newest: now - .hours(3)), notices: [], age: .none, agent: true)
    change(&report)
    return report
  }

  static func inspection(_ change: (inout Inspection) -> Void = { _ in }) -> Inspection {
    var inspection = Inspection(
      id: id(2), kind: .mechanical, number: number("4471192"), performedAt: now - .minutes(200), utcOffset: -300,
      recordedAt: now - .minutes(185), station: StationIdentity(id: id(1), kind: .mobileUnit), mechanic: mechanic(),
      keyedBy: mechanic("GAG54321"), paperReason: .mobileUnit, inspectionReason: .outOfProvince,
      vehicle: Vehicle(
        vin: vin("1M8GDM9AXKP042788"), year: 2019, make: "Chevrolet", model: "Silverado", plate: "ABC123",
        jurisdiction: "ON", netMass: decimal("2450,5"), grossVehicleWeightRating: .notVisible(.light)),
      owner: Owner(
        kind: .person, name: "Alexandrine Exemple", identificationNumber: "E•••••••••••12",
        address: Address(civicNumber: "12", street: "rue Exemple", city: "Hawkesbury", jurisdiction: "ON")),
      odometer: .reading(decimal("123456"), .km),
      defects: [Defect(component: "611", code: "AB", severity: .minor, position: "avant gauche")],
      result: .nonCompliant, mayCirculate: true, sticker: nil, remarks: nil)
    change(&inspection)
    return inspection
  }

  static func detail(
    _ state: OutboxState = .ready, _ change: (inout CertificateDetail) -> Void = { _ in }
  ) -> CertificateDetail {
    var detail = CertificateDetail(
      summary: summary("4471192", state), operation: id(3), inspection: inspection(), adaptations: [], attempts: [],
      decision: nil, decisions: [], receipt: nil, digest: PayloadDigest(of: Data("form".utf8)), nextTry: nil)
    change(&detail)
    return detail
  }

  static func life(_ detail: CertificateDetail, _ words: Words) -> String {
    text(.life(detail, words, now: now, contacts: words.contacts(.faq)))
  }

  static func certificate(_ detail: CertificateDetail, _ words: Words, unmasked: Bool) -> String {
    text(.certificate(detail, unmasked: unmasked, words, now: now))
  }

  static let vehicle: PortalVehicleID = id(9)

  static func candidate(_ change: (inout PortalVehicleRecord) -> Void = { _ in }) -> PortalVehicleRecord {
    var record = PortalVehicleRecord(
      id: id(9), vin: "1M8GDM9AXKP042788", year: 2019, make: "CHEVR", model: "SILVERADO", plate: "ABC123",
      jurisdiction: "QC", ownerName: "Ancien Propriétaire")
    change(&record)
    return record
  }

  static func evidence(bytes: Int = 1_204, status: Int? = 201, marked: Bool = true, note: String? = nil)
    -> AttemptEvidence
  {
    AttemptEvidence(
      bytesSent: bytes, transferCode: status == nil ? 52 : 0, status: status, marked: marked,
      elapsed: .milliseconds(312), note: note)
  }
}

extension Samples {
  static let bundle = BundleSummary(
    bundle: id(40), createdAt: now - .minutes(31), writtenAt: now - .minutes(30), who: "TREM1234", certificates: 12,
    reinstated: 0, answered: 0)

  static func receipts(_ change: (inout ReceiptsReport) -> Void = { _ in }) -> ReceiptsReport {
    var report = ReceiptsReport(bundle: id(40), certificates: 12)
    report.confirmed = 12
    change(&report)
    return report
  }

  static func key(_ standing: StationKeyState) -> BundleKeyReport {
    guard let key = BundleKey(bytes: Data(repeating: 1, count: 32)) else { preconditionFailure("32 bytes") }
    return BundleKeyReport(station: id(1), key: key, standing: standing, portalFingerprint: nil)
  }
}

extension Samples {
  /// An AVP that does not comply.
  static let photometric = detail {
    $0.summary.kind = .photometric
    $0.summary.number = number("0088001")
    $0.inspection.kind = .photometric
    $0.inspection.number = number("0088001")
    $0.inspection.defects = []
    $0.inspection.photometry = Photometry(
      readings: [("frontLeft", "68,5"), ("frontRight", "71"), ("quarterLeft", "5.25")].compactMap { window, percent in
        Window(window).map { Photometry.Reading(window: $0, transmission: decimal(percent)) }
      }, tool: "TM-0417")
  }
}
