/// A change that makes a value fit the portal's form; the record keeps what was entered. Stored without personal data.
package struct Adaptation: Codable, Hashable, Sendable {
  package var code: Code
  /// The form's field, a dotted path of SyncProtocol §4.1.
  package var field: String
  /// Unicode scalars entered; 0 for a weight that was not read.
  package var from: Int
  /// Unicode scalars sent; for a weight that was not read, the kilograms sent.
  package var to: Int
  /// The text that is sent, for showing to people; never stored, since it may be a name.
  package var sent: String?

  package init(code: Code, field: String, from: Int, to: Int, sent: String? = nil) {
    self.code = code
    self.field = field
    self.from = from
    self.to = to
    self.sent = sent
  }

  package enum Code: String, Codable, CaseIterable, Sendable {
    /// [FAQ R3]
    case nameShortened
    /// [FAQ R4]
    case streetShortened
    /// Zeros in its field, and the whole number in the remarks [FAQ R2].
    case identificationNumberMoved
    /// 1 or 4501 for a PNBV that could not be read [FAQ R8].
    case weightSentinel
    /// The number of an older document was moved from its field to the remarks [FAQ A3].
    case olderNumberMoved
  }
}
