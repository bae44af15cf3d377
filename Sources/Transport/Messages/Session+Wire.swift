internal import Domain
internal import SyncProtocol

extension Challenge {
  init(_ challenge: SignInChallenge, to id: SignInID) throws(ContractBreach) {
    try require(challenge.id.uuid == id.uuid, "id is of another attempt")
    try require(challenge.attemptsLeft >= 0, "attemptsLeft is negative")
    self.init(
      id: id, sentTo: challenge.sentTo.cut(to: TextLimit.address),
      expiresAt: try required(Instant(told: challenge.expiresAt), "expiresAt"),
      attemptsLeft: challenge.attemptsLeft)
  }
}

extension Session {
  init(_ grant: SessionGrant) throws(ContractBreach) {
    let isToken = grant.token.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    try require(isToken && (16...200).contains(grant.token.utf8.count), "token is not 16 to 200 of A-Z a-z 0-9 . _ ~ -")
    // Nothing should rest on a session that is idle for over a day.
    try require((1...86_400).contains(grant.idleSeconds), "idleSeconds is not between 1 and 86400")
    // Mandates are never cut: a cut number would be another mandate's.
    let mandates = grant.person.mandates
    try require(mandates.count <= Self.mandateCount, "person.mandates: more than \(Self.mandateCount)")
    try require(
      mandates.allSatisfy(Self.isMandate), "person.mandates has one that is not 1 to 40 visible ASCII characters")
    self.init(
      token: Secret(grant.token), idle: .seconds(Int64(grant.idleSeconds)),
      accessCode: try required(AccessCode(grant.person.accessCode), "person.accessCode"),
      name: grant.person.name.cut(to: TextLimit.name),
      mandates: mandates)
  }

  /// The most mandates of a person; far more than anybody has.
  private static var mandateCount: Int { 1_000 }

  /// SyncProtocol §3.2.
  private static func isMandate(_ text: String) -> Bool {
    (1...40).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }
}

extension AccountStanding {
  init(_ standing: SignInStanding, of id: SignInID) throws(ContractBreach) {
    try require(standing.id.uuid == id.uuid, "id is of another attempt")
    try require(standing.attemptsLeft >= 0, "attemptsLeft is negative")
    var suspendedUntil: Instant?
    if let told = standing.suspendedUntil { suspendedUntil = try required(Instant(told: told), "suspendedUntil") }
    self.init(
      attemptsLeft: standing.attemptsLeft, suspendedUntil: suspendedUntil, code: try CodeStanding(of: standing))
  }
}

extension AccountStanding.CodeStanding {
  /// Throws unless a code that was sent has its address and expiry, and no other has (SyncProtocol §3.3).
  init(of standing: SignInStanding) throws(ContractBreach) {
    switch (standing.codeSent, standing.sentTo, standing.expiresAt) {
    case (nil, nil, nil): self = .untold
    case (false, nil, nil): self = .none
    case (true, let address?, let told?):
      self = .sent(to: address.cut(to: TextLimit.address), until: try required(Instant(told: told), "expiresAt"))
    default: throw ContractBreach("sentTo and expiresAt are there exactly with a code that was sent")
    }
  }
}
