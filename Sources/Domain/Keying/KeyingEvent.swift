/// One event of a certificate's guided keying, by a named person; written once. The life of the certificate shows it.
package struct KeyingEvent: Codable, Hashable, Sendable {
  package var at: Instant
  package var by: KeyingPerson
  package var what: What

  package init(at: Instant, by: KeyingPerson, what: What) {
    self.at = at
    self.by = by
    self.what = what
  }

  /// The most events of one certificate; further ones are refused. The last ones are kept for those that end a person's
  /// turn, so that nobody is stuck.
  package static let most = 500
  package static let mostKeptForEnds = 20

  /// Whether it ends a person's turn.
  package var isEnd: Bool {
    switch what {
    case .left, .saved, .witnessed, .countersigned: true
    case .taken, .searched, .vehicle, .refused, .interrupted, .mismatched, .retracted: false
    }
  }

  package enum What: Codable, Hashable, Sendable {
    /// - over: who had it until then, where another person took it over, and why.
    case taken(over: KeyingPerson?, why: String?)
    case searched(found: KeyingSearch)
    case vehicle(found: KeyingVehicle)
    /// - step: the field of the step at which it happened; message: the portal's, word for word.
    case refused(how: KeyingRefusal, step: KeyingField?, message: String?)
    /// Left for later, with nothing saved.
    case left
    /// Nothing happened for so long that the portal's session had ended: the number is looked for again.
    case interrupted
    /// The person says that the portal saved it: the digest of the exact values, and the number the portal gave.
    case saved(values: PayloadDigest, number: CertificateNumber?)
    case witnessed(sighting: KeyingSighting)
    case countersigned(sighting: KeyingSighting, isSamePerson: Bool)
    /// What a second person saw is not what this station has: these fields.
    case mismatched(fields: [KeyingField])
    /// A tick that was wrong is taken back.
    case retracted(from: KeyingState, why: String)
  }
}

/// What the portal shows when the number is looked for, before anything is typed [FAQ U2].
package enum KeyingSearch: String, Codable, CaseIterable, Sendable {
  case absent
  /// It shows the number with this vehicle: somebody has typed it.
  case present
  /// It shows the number with another vehicle or result.
  case presentOther
  /// The portal could not be searched, or the person is not sure: nothing is typed.
  case unsure
}

/// What the portal shows when the vehicle is looked for [FAQ R1].
package enum KeyingVehicle: String, Codable, CaseIterable, Sendable {
  /// One vehicle, of the same owner: it was selected.
  case selected
  /// The same vehicle under another owner's name: it was selected, none was created.
  case selectedOtherOwner
  /// There is none: it was created.
  case created
  /// Several, or one that may be another vehicle.
  case unclear
  /// None of this NIV, but one of a NIV that differs little.
  case near
}

extension KeyingAction {
  /// Whether a person must decide then: what the portal shows is not surely this document or this vehicle.
  package var needsDecision: Bool {
    switch self {
    case .searched(let found): found == .presentOther
    case .vehicle(let found): found == .near || found == .unclear
    default: false
    }
  }
}

/// How the portal refused while a person typed.
package enum KeyingRefusal: String, Codable, CaseIterable, Sendable {
  /// It refuses the value of this field.
  case field
  /// « Erreur 500 »: it may have saved the document all the same [FAQ U2, R3].
  case serverError
  case sessionEnded
  /// It says that the number exists already.
  case exists
  case noAnswer
}

/// What a person saw at the portal after a certificate was typed.
package struct KeyingSighting: Codable, Hashable, Sendable {
  /// As the portal shows them; compared with this station's values.
  package var number: CertificateNumber
  /// The last six characters, or the whole NIV.
  package var vin: String
  package var result: Inspection.Result?
  package var seenAt: Instant
  /// What the portal shows beside it, where it shows one: 1 to 200 characters.
  package var reference: String?
  package var note: String?
  /// A copy of what was seen.
  package var copy: KeyingCopy?
  /// The fields that were compared in the copy: which it shows as they are here.
  package var agreed: [KeyingField]
  package var notShown: [KeyingField]

  package init(
    number: CertificateNumber, vin: String, result: Inspection.Result?, seenAt: Instant, reference: String? = nil,
    note: String? = nil, copy: KeyingCopy? = nil, agreed: [KeyingField] = [], notShown: [KeyingField] = []
  ) {
    self.number = number
    self.vin = vin
    self.result = result
    self.seenAt = seenAt
    self.reference = reference
    self.note = note
    self.copy = copy
    self.agreed = agreed
    self.notShown = notShown
  }

  /// The fields that differ from this station's values; the NIV may be its last six characters.
  package func differences(from sheet: KeyingSheet, number own: CertificateNumber?, vin ownVIN: String?)
    -> [KeyingField]
  {
    var fields: [KeyingField] = []
    if let own, number != own { fields.append(.number) }
    if let ownVIN, !Self.shows(vin, ownVIN) { fields.append(.vin) }
    if let result, let mine = sheet.text(of: .result), mine != result.rawValue { fields.append(.result) }
    return fields
  }

  static let shownVIN = 6

  /// Whether `seen` has at least six characters, or as many as a shorter NIV.
  package static func isEnough(_ seen: String, of own: String) -> Bool {
    plain(seen).count >= min(shownVIN, own.count)
  }

  /// Whether `seen`, at least six characters or all of a shorter NIV, is how `own` ends.
  private static func shows(_ seen: String, _ own: String) -> Bool {
    own.uppercased().hasSuffix(plain(seen)) && isEnough(seen, of: own)
  }

  private static func plain(_ vin: String) -> String { vin.uppercased().filter { !$0.isWhitespace && $0 != "-" } }
}

extension CertificateNumber {
  /// No portal gives a number without a digit: such a text is a word in the number's place.
  package var hasDigit: Bool { text.contains(where: \.isNumber) }
}

/// A stored copy of what a person saw: its kind, its bytes' SHA-256 and their number.
package struct KeyingCopy: Codable, Hashable, Sendable {
  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// The page's text, pasted.
    case text
    case pdf
  }

  package var kind: Kind
  package var digest: PayloadDigest
  package var size: Int

  package init(kind: Kind, digest: PayloadDigest, size: Int) {
    self.kind = kind
    self.digest = digest
    self.size = size
  }

  /// Bytes.
  package static let most = 1 << 20

  /// Which values of a sheet a pasted page shows, whatever its spaces, case and accents.
  package static func compared(_ page: String, with sheet: KeyingSheet) -> (
    shown: [KeyingField], notShown: [KeyingField]
  ) {
    let folded = page.folded
    // A number that is a part of a longer one is not shown.
    let words = Set(page.uppercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
    let fields: [KeyingField] = [.number, .vin, .date, .plate, .make, .ownerName]
    let given = fields.filter { sheet.text(of: $0).map { !$0.folded.isEmpty } ?? false }
    let shown = given.filter { field in
      guard let text = sheet.text(of: field) else { return false }
      return field == .number ? words.contains(text.uppercased()) : folded.contains(text.folded)
    }
    return (shown, given.filter { !shown.contains($0) })
  }
}
