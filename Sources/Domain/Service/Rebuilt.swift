/// What came of putting a backup in the place of a station's file.
package struct Rebuilt: Codable, Hashable, Sendable {
  package var backup: String
  package var madeAt: Instant
  /// The name under which the file that was there is kept; nil when there was none.
  package var aside: String?
  /// Certificates that were not in the backup and could still be read.
  package var salvaged: Int
  /// Certificates that were recorded and could not; nil when nothing of the file could be read.
  package var missing: Int?
  /// Their numbers, where they are known.
  package var numbers: [CertificateNumber]

  package init(
    backup: String, madeAt: Instant, aside: String?, salvaged: Int, missing: Int?, numbers: [CertificateNumber]
  ) {
    self.backup = backup
    self.madeAt = madeAt
    self.aside = aside
    self.salvaged = salvaged
    self.missing = missing
    self.numbers = numbers
  }

  /// What a person should look for on paper before they go on as before.
  package var isWhole: Bool { missing == 0 }
}
