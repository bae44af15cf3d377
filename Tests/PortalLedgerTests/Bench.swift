import FoundationEssentials
import PortalLedger
import SyncProtocol

/// A ledger with a clock that moves only when told, and short words for what tests do to it.
struct Bench {
  static let mechanic = "TREM1234"
  static let otherMechanic = "GAGN2345"
  static let office = "ABC12345"
  static let passwords = [mechanic: "mecano-1", otherMechanic: "mecano-2", office: "bureau-1"]
  static let code = "123456"
  static let vehicle = id(9_001)

  var ledger = Ledger()
  /// Milliseconds.
  var now: Int64 = 1_795_000_000_000

  init(withVehicle: Bool = true) {
    guard withVehicle else { return }
    let vehicle = PortalVehicle(
      id: Self.vehicle, vehicle: VehicleForm(vin: "2HGFC2F50KH512034", year: 2019, make: "Honda"),
      ownerName: "Tremblay, Exemple")
    try? ledger.register([vehicle], origin: .seeded, now: now)
  }

  mutating func advance(minutes: Int64) { now += minutes * 60_000 }

  mutating func present(_ attempt: Int, as accessCode: String = mechanic, password: String? = nil) throws(Refusal) {
    let request = SignInRequest(
      id: id(attempt), accessCode: accessCode, password: password ?? Self.passwords[accessCode] ?? "")
    _ = try ledger.signIn(request, code: Self.code, now: now)
  }

  mutating func enter(
    _ code: String, attempt: Int, for challenge: Int, token: String = "jeton-de-session-0001"
  ) throws(Refusal) -> SessionGrant {
    try ledger.enterCode(CodeRequest(id: id(attempt), code: code), for: id(challenge), token: token, now: now)
  }

  /// Signs in through password and code.
  mutating func signIn(as accessCode: String = mechanic, attempt: Int = 1_000) throws -> Visitor {
    try present(attempt, as: accessCode)
    let grant = try enter(Self.code, attempt: attempt + 1, for: attempt, token: "jeton-\(accessCode)")
    return try ledger.admit(token: grant.token, now: now)
  }
}

/// A UUID with `number` in its last four bytes.
func id(_ number: Int) -> MessageID {
  let (a, b, c, d) = (number >> 24 & 255, number >> 16 & 255, number >> 8 & 255, number & 255)
  return MessageID(
    UUID(uuid: (1, 0x9a, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, UInt8(a), UInt8(b), UInt8(c), UInt8(d))))
}

/// The refusal a call ends in, nil if it succeeds.
func problem<Value>(of call: () throws(Refusal) -> Value) -> Problem? {
  do {
    _ = try call()
    return nil
  } catch {
    return error.problem
  }
}
