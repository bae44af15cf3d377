/// Selects certificates of this station; all given conditions must hold.
package struct CertificateFilter: Codable, Hashable, Sendable {
  package var kind: CertificateKind?
  package var number: CertificateNumber?
  /// A part of the NIV, compared without spaces and hyphens.
  package var vin: String?
  /// A part of the plate; case, accents, spaces and hyphens are ignored.
  package var plate: String?
  /// Parts of the owner's name, in any order; case and accents are ignored.
  package var owner: String?
  package var mechanic: AccessCode?
  /// The first day of inspection, in the local time of the record.
  package var from: CivilDate?
  /// The last day.
  package var through: CivilDate?
  package var states: [OutboxState]?

  package init(
    kind: CertificateKind? = nil, number: CertificateNumber? = nil, vin: String? = nil, plate: String? = nil,
    owner: String? = nil, mechanic: AccessCode? = nil, from: CivilDate? = nil, through: CivilDate? = nil,
    states: [OutboxState]? = nil
  ) {
    self.kind = kind
    self.number = number
    self.vin = vin
    self.plate = plate
    self.owner = owner
    self.mechanic = mechanic
    self.from = from
    self.through = through
    self.states = states
  }

  package static let mostOwnerWords = 8

  /// The words of the owner's name to search for, folded.
  package var ownerWords: [String] {
    (owner ?? "").split(whereSeparator: \.isWhitespace).map { String($0).folded }.filter { !$0.isEmpty }
  }

  /// All faults of the filter; the input is not repeated.
  package var issues: [FieldIssue] {
    var issues: [FieldIssue] = []
    if let vin, VehicleIdentificationNumber(vin) == nil {
      issues.append(EntryText.issue(with: vin, in: "vin") ?? FieldIssue(field: "vin", reason: .notAVIN))
    }
    if let plate { issues += Self.issues(with: plate, hasWords: !plate.folded.isEmpty, in: "plate") }
    if let owner {
      issues += Self.issues(with: owner, hasWords: !ownerWords.isEmpty, in: "owner")
      if ownerWords.count > Self.mostOwnerWords {
        issues.append(
          FieldIssue(
            field: "owner", reason: .tooMany,
            parameters: ["used": "\(ownerWords.count)", "limit": "\(Self.mostOwnerWords)"]))
      }
    }
    if let from, let through, through < from {
      issues.append(
        FieldIssue(
          field: "through", reason: .outOfRange, parameters: ["least": from.text, "most": CivilDate.last.text]))
    }
    if states == [] { issues.append(FieldIssue(field: "states", reason: .missing)) }
    return issues
  }

  private static let longest = 200

  private static func issues(with text: String, hasWords: Bool, in field: String) -> [FieldIssue] {
    if text.scalarCount > longest {
      let parameters = ["used": "\(text.scalarCount)", "limit": "\(longest)"]
      return [FieldIssue(field: field, reason: .tooLong, parameters: parameters)]
    }
    if let issue = EntryText.issue(with: text, in: field) { return [issue] }
    return hasWords ? [] : [FieldIssue(field: field, reason: .missing)]
  }
}

extension CertificateFilter: HasDefault { package static var usual: CertificateFilter { CertificateFilter() } }

extension CivilDate {
  /// The last day with a year of four digits.
  static let last = CivilDate(dayNumber: 2_932_896)
}
