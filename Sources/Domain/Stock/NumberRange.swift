/// Consecutive numbers of one lot.
package struct NumberRange: Codable, Hashable, Sendable {
  package var first: CertificateNumber
  package var last: CertificateNumber
  package var count: Int

  package init(first: CertificateNumber, last: CertificateNumber, count: Int) {
    self.first = first
    self.last = last
    self.count = count
  }

  /// A number's lot, and its place in that lot.
  package struct Place: Hashable, Sendable {
    package var lot: Int64
    package var position: Int64
    package var number: CertificateNumber

    package init(lot: Int64, position: Int64, number: CertificateNumber) {
      self.lot = lot
      self.position = position
      self.number = number
    }
  }

  /// The fewest ranges that cover these places, which must be in order.
  package static func ranges(of places: [Place]) -> [NumberRange] {
    var ranges: [NumberRange] = []
    var before: Place?
    for place in places {
      if let known = before, known.lot == place.lot, known.position + 1 == place.position, var range = ranges.popLast()
      {
        range.last = place.number
        range.count += 1
        ranges.append(range)
      } else {
        ranges.append(NumberRange(first: place.number, last: place.number, count: 1))
      }
      before = place
    }
    return ranges
  }
}
