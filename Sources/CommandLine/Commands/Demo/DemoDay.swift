internal import Daemon
internal import Domain
internal import FoundationEssentials
internal import StationAPI
internal import Wording

/// A made-up day at a new station: two lots and six inspections. Three are reinstated, one is held for a person, and two
/// wait for a sign-in. The vehicles are those of every new portal, as in `Examples/VanDay`.
struct DemoDay {
  static let accessCode = "TREM1234"
  /// Joined only when it is told: whoever searches an agent's memory for a person's password finds none in its code.
  static var password: String { ["mecano", "1"].joined(separator: "-") }

  let station: any StationService
  let demonstration: Demonstration
  let context: CommandContext

  /// Milliseconds between two looks, and how many of them the portal's e-mail and its answers get.
  private static let interval = 50
  private static let patience = 400

  /// Returns false where the station or the portal did something else than a new one does.
  func live() async throws(StationRefusal) -> Bool {
    let words = context.words
    let who = "Exemple Tremblay"
    for (kind, first, last) in [(CertificateKind.mechanical, 4_471_180, 4_471_229), (.photometric, 88_001, 88_010)] {
      guard let first = Self.number(first), let last = Self.number(last) else { return false }
      _ = try await station.ask(AddLotCall(kind: kind, first: first, last: last, who: who))
    }
    let entries = Self.entries(now: context.now, offset: words.zone.offset(context.now))
    guard try await record(entries.prefix(4)), try await sendAll() else { return false }
    _ = try await station.ask(SignOutCall())
    return try await record(entries.dropFirst(4))
  }

  private func record(_ entries: ArraySlice<JSONValue>) async throws(StationRefusal) -> Bool {
    let answer = try await station.ask(RecordCall(entries: Array(entries)))
    return !answer.results.isEmpty && answer.results.allSatisfy { $0.outcome == .recorded }
  }

  /// Signs in and waits until nothing waits for the portal.
  private func sendAll() async throws(StationRefusal) -> Bool {
    guard let accessCode = AccessCode(Self.accessCode) else { return false }
    let signIn = SignInCall(accessCode: accessCode, password: Secret(Self.password), confirmed: true)
    guard try await station.ask(signIn).outcome == .codeSent, let code = await mailedCode() else { return false }
    let answer = try await station.ask(CodeCall(code: Secret(code), confirmed: true))
    guard answer.outcome == .signedIn else { return false }
    for _ in 0..<Self.patience where !Task.isCancelled {
      let status = try await station.ask(StatusCall())
      if status.waiting == 0, !status.pass.running { return true }
      await context.surroundings.pause(Self.interval)
    }
    return false
  }

  private func mailedCode() async -> String? {
    for _ in 0..<Self.patience where !Task.isCancelled {
      if let code = demonstration.mailedCodes.last { return code }
      await context.surroundings.pause(Self.interval)
    }
    return nil
  }
}

// MARK: - Its papers

extension DemoDay {
  private static func number(_ value: Int) -> CertificateNumber? {
    let digits = "\(value)"
    return CertificateNumber(String(repeating: "0", count: max(0, 7 - digits.count)) + digits)
  }

  /// The entries of the lot's first numbers, from the morning to a while ago.
  private static func entries(now: Instant, offset: Int) -> [JSONValue] {
    zip(papers, [300, 260, 215, 165, 90, 40]).enumerated().compactMap { place, paper in
      guard case .object(var members) = StationJSON.value(JSONValue.self, from: Data(paper.0.utf8)) else { return nil }
      let minute = (now.milliseconds / 60_000 - Int64(paper.1)) * 60_000
      members["number"] = .text("\(4_471_180 + place)")
      members["performedAt"] = .text(OffsetDateTime.text(Instant(milliseconds: minute), utcOffset: offset))
      members["mechanic"] = .text(accessCode)
      members["paperReason"] = .text("mobileUnit")
      return .object(members)
    }
  }

  /// In the form that `cvmsync record` takes.
  private static let papers = [
    // An ordinary one.
    """
    {"inspectionReason": "periodic", "result": "compliant", "sticker": 12,
    "odometer": {"value": "98231,4", "unit": "km"},
    "vehicle": {"vin": "2HGFC2F50KH512034", "year": 2019, "make": "Honda", "model": "Civic", "colour": "gris",
    "plate": "K12 ABC", "jurisdiction": "QC", "netMass": "1250"},
    "owner": {"kind": "person", "name": "Tremblay, Exemple", "identificationNumber": "T010185123456"}}
    """,
    // The portal has the vehicle under another owner's name [FAQ R1].
    """
    {"inspectionReason": "outOfProvince", "result": "compliant", "sticker": 12,
    "odometer": {"value": "143 900,0", "unit": "km"},
    "remarks": "Le client arrive de l'Ontario; le véhicule a déjà été immatriculé au Québec.",
    "vehicle": {"vin": "1G1ZB5ST1EF177305", "year": 2014, "make": "Chevrolet", "model": "Malibu", "colour": "bleu"},
    "owner": {"kind": "person", "name": "Newcomer, Example", "identificationNumber": "N1234567890"}}
    """,
    // A NIV that differs from the portal's by O for 0: it is held for a person.
    """
    {"inspectionReason": "periodic", "result": "compliant", "sticker": 12,
    "odometer": {"value": "77 800", "unit": "km"},
    "vehicle": {"vin": "JTDKARFU1J3O60518", "year": 2018, "make": "Toyota", "model": "Prius", "plate": "P18PRI",
    "jurisdiction": "QC"},
    "owner": {"kind": "person", "name": "Pelletier, Exemple"}}
    """,
    // An owner's name of 52 characters, of which the portal takes 40 [FAQ R3]; a vehicle that is created.
    """
    {"inspectionReason": "outOfProvince", "result": "compliant", "sticker": 12,
    "odometer": {"value": "133 020", "unit": "km"},
    "vehicle": {"vin": "3FA6P0HD3GR204417", "year": 2016, "make": "Ford", "model": "Fusion", "jurisdiction": "NB"},
    "owner": {"kind": "company", "name": "Société de transport et de location Exemple du Sud 2"}}
    """,
    // A NIV that the portal has twice, and a minor defect with its 48 hours.
    """
    {"inspectionReason": "periodic", "result": "nonCompliant", "mayCirculate": true,
    "odometer": {"value": "166 240", "unit": "km"},
    "defects": [{"component": "3101", "code": "B", "severity": "minor", "position": "avant gauche",
    "measurement": "2,5", "unit": "mm"}],
    "vehicle": {"vin": "2C3CCAEG3EH310277", "year": 2014, "make": "Chrysler", "model": "300", "plate": "D20AAA",
    "jurisdiction": "QC"},
    "owner": {"kind": "person", "name": "Ouellet, Exemple"}}
    """,
    // A trailer with a NIV of 6 characters and no odometer [FAQ R5].
    """
    {"inspectionReason": "periodic", "result": "compliant", "sticker": 12, "odometer": {"absent": "none"},
    "vehicle": {"vin": "RM4471", "year": 1998, "make": "Remorque artisanale", "plate": "RA1234T", "jurisdiction": "QC",
    "netMass": "340"},
    "owner": {"kind": "person", "name": "Côté, Exemple"}}
    """,
  ]
}
