package import Domain

/// What came of putting a backup in the place of a station's file.
package struct Rebuilt: Sendable {
  package var backup: String
  package var madeAt: Instant
  /// The name under which the file that was there is kept; nil when there was none.
  package var aside: String?
  /// Certificates that were not in the backup and could still be read.
  package var salvaged: Int
  /// Certificates that were recorded and could not.
  package var missing: Int
  /// Their numbers, where they are known.
  package var numbers: [CertificateNumber]
}
