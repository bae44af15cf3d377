internal import FoundationEssentials

/// Compares a lot with the portal: asks for as few numbers as possible, then gives a finding for each [FAQ U1].
package struct LotComparison: Hashable, Sendable {
  package let kind: CertificateKind
  package let numbers: [LotNumber]

  /// - Parameter numbers: at least one, in order.
  package init(kind: CertificateKind, numbers: [LotNumber]) {
    precondition(!numbers.isEmpty, "a lot has numbers")
    self.kind = kind
    self.numbers = numbers
  }

  /// The places of the numbers whose content or absence the portal's list leaves unclear; empty where the list agrees
  /// with the records.
  package func openPlaces(_ told: PortalInventory) -> [Int] {
    let contentsAgree = told.digest == expectedDigest(told)
    return numbers.indices.filter { place in
      let claim = numbers[place].claim
      return told.present[place] ? claim.digest != nil && !contentsAgree : claim.isConfirmed
    }
  }

  /// The places of all numbers, for a portal without lists.
  package var allPlaces: [Int] { Array(numbers.indices) }

  package func question(at place: Int) -> LookupQuestion {
    let number = numbers[place]
    guard let digest = number.claim.digest else {
      return StockNumber(kind: kind, number: number.number).question
    }
    return LookupQuestion(kind: kind, number: number.number, digest: digest)
  }

  /// The finding for each number.
  /// - Parameters:
  ///   - told: the portal's list; nil where the portal has none and every number was looked up.
  ///   - lookedUp: findings of look-ups, by place.
  package func findings(_ told: PortalInventory?, lookedUp: [Int: LookupFinding]) -> [NumberFinding] {
    numbers.indices.map { place in
      let claim = numbers[place].claim
      return NumberFinding(claim, presence(of: claim, at: place, told, lookedUp))
    }
  }

  private func presence(
    of claim: LotNumber.Claim, at place: Int, _ told: PortalInventory?, _ lookedUp: [Int: LookupFinding]
  ) -> PortalPresence {
    if let finding = lookedUp[place] { return PortalPresence(finding) }
    guard told?.present[place] == true else { return .absent }
    return claim.digest == nil ? .other : .same
  }

  /// The digest of the portal's list if the portal has only what was recorded here (SyncProtocol §4.10); nil where it
  /// has a number without a record.
  private func expectedDigest(_ told: PortalInventory) -> PayloadDigest? {
    var lines = ""
    for (number, isPresent) in zip(numbers, told.present) where isPresent {
      guard let digest = number.claim.digest else { return nil }
      lines += "\(number.number.text) \(digest.hexadecimal)\n"
    }
    return PayloadDigest(of: Data(lines.utf8))
  }
}
