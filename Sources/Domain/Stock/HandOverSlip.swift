internal import FoundationEssentials

package enum HandOverSubject {}
/// Names one hand-over, at the station that gives and at the one that receives.
package typealias HandOverID = Identifier<HandOverSubject>

/// The file that goes with blank papers from one station of a mandatary to another. It makes their numbers usable
/// there, after they became unusable here [FAQ U1].
package struct HandOverSlip: Codable, Hashable, Sendable {
  package var schema: Int
  package var id: HandOverID
  package var at: Instant
  /// The station that gave the papers.
  package var station: Station
  /// The name of the receiving station; no other accepts the slip.
  package var to: String
  package var who: String
  package var kind: CertificateKind
  package var first: CertificateNumber
  package var last: CertificateNumber
  /// In order; with gaps between `first` and `last` where some were used already.
  package var numbers: [CertificateNumber]
  /// SHA-256 in hexadecimal over the slip's JSON without this member: members sorted by name, no spaces.
  package var digest: String

  package struct Station: Codable, Hashable, Sendable {
    package var id: StationID
    package var name: String

    package init(id: StationID, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// The most numbers of one slip.
  package static let mostNumbers = 1_000
  /// The most bytes of a slip's file.
  package static let mostBytes = 262_144

  /// - Parameter numbers: at least one, in order.
  package init(
    id: HandOverID, at: Instant, station: Station, to: String, who: String, kind: CertificateKind,
    numbers: [CertificateNumber]
  ) {
    guard let first = numbers.first, let last = numbers.last else { preconditionFailure("a slip is for numbers") }
    schema = 1
    self.id = id
    self.at = at
    self.station = station
    self.to = to
    self.who = who
    self.kind = kind
    self.first = first
    self.last = last
    self.numbers = numbers
    digest = ""
    digest = ownDigest
  }

  /// The digest that the other members require.
  package var ownDigest: String {
    let content = Content(
      at: at, first: first, id: id, kind: kind, last: last, numbers: numbers, schema: schema, station: station, to: to,
      who: who)
    return PayloadDigest(of: Self.json(content)).hexadecimal
  }

  /// The text of the file: one line.
  package var text: String { String(decoding: Self.json(self), as: UTF8.self) + "\n" }

  /// All members except the digest.
  private struct Content: Encodable {
    var at: Instant
    var first: CertificateNumber
    var id: HandOverID
    var kind: CertificateKind
    var last: CertificateNumber
    var numbers: [CertificateNumber]
    var schema: Int
    var station: Station
    var to: String
    var who: String
  }

  private static func json(_ value: some Encodable) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(value) else { preconditionFailure("texts and numbers are always written") }
    return bytes
  }
}
