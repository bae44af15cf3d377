import Domain
import FoundationEssentials
import PortalLedger
import SyncProtocol

/// What stands still around the bytes.
enum Samples {
  /// 2026-11-23T14:13:20Z
  static let now = Instant(milliseconds: 1_795_443_200_000)
  static let identifier = identifier(ending: 1)
  static let context = EntryContext(
    now: now, station: StationIdentity(id: StationID(identifier), kind: .mobileUnit), limits: .faq,
    newID: InspectionID(identifier))
  static let inspected: Vehicle = {
    guard let vin = VehicleIdentificationNumber("2HGFC2F50KH512034") else { preconditionFailure("a NIV of seventeen") }
    return Vehicle(vin: vin, year: 2019, make: "Honda")
  }()

  /// A new portal, and somebody who is signed in and may submit.
  static let portal: (ledger: Ledger, visitor: Visitor) = {
    do {
      var ledger = Ledger()
      let (id, code, token, moment) = (MessageID(identifier), "123456", "jeton-de-session-0001", now.milliseconds)
      let request = SignInRequest(id: id, accessCode: "TREM1234", password: "mecano-1")
      let challenge = try ledger.signIn(request, code: code, now: moment).challenge
      let answer = CodeRequest(id: MessageID(identifier(ending: 2)), code: code)
      _ = try ledger.enterCode(answer, for: challenge.id, token: token, now: moment)
      return (ledger, try ledger.admit(token: token, now: moment))
    } catch {
      preconditionFailure("a sign-in that every portal grants: \(error)")
    }
  }()

  private static func identifier(ending last: UInt8) -> UUID {
    UUID(uuid: (1, 0x9a, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, last))
  }
}
