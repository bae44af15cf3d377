package enum LotSubject {}
package typealias LotID = Identifier<LotSubject>

/// Prenumbered certificates received together: `CV0004471001` to `CV0004471050`.
package struct Lot: Hashable, Sendable {
  package let id: LotID
  package let kind: CertificateKind
  /// The characters before the last digits; may be empty.
  package let prefix: String
  package let first: Int
  package let last: Int
  /// Count of the last digits of each number, leading zeros included.
  package let width: Int

  /// The most numbers of one lot.
  package static let mostNumbers = 10_000

  package init(
    id: LotID, kind: CertificateKind, prefix: String, first: Int, last: Int, width: Int
  ) throws(LotRefusal) {
    guard (1...18).contains(width), prefix.utf8.count + width <= 20 else { throw .tooWide }
    guard prefix.isEmpty || CertificateNumber(prefix)?.text == prefix, prefix.last?.isNumber != true else {
      throw .notACertificateNumber(.first)
    }
    guard first >= 0, first <= last else { throw .lastBeforeFirst }
    guard String(last).utf8.count <= width else { throw .tooWide }
    guard last - first < Self.mostNumbers else { throw .tooMany(limit: Self.mostNumbers) }
    (self.id, self.kind, self.prefix, self.first, self.last, self.width) = (id, kind, prefix, first, last, width)
  }

  /// From the first and the last number as printed.
  package init(id: LotID, kind: CertificateKind, printedFirst: String, printedLast: String) throws(LotRefusal) {
    guard let low = PrintedNumber(printedFirst) else { throw .notACertificateNumber(.first) }
    guard let high = PrintedNumber(printedLast) else { throw .notACertificateNumber(.last) }
    guard low.prefix == high.prefix else { throw .prefixesDiffer }
    guard low.digits.count == high.digits.count else { throw .widthsDiffer }
    guard let first = Int(low.digits), let last = Int(high.digits) else { throw .tooWide }
    try self.init(id: id, kind: kind, prefix: low.prefix, first: first, last: last, width: low.digits.count)
  }

  package var count: Int { last - first + 1 }

  /// The numbers from one printed number to another of the same form; the first alone without `last`.
  package static func numbers(
    from first: CertificateNumber, through last: CertificateNumber?
  ) throws(LotRefusal) -> [CertificateNumber] {
    guard let last, let none = LotID("00000000-0000-0000-0000-000000000000") else { return [first] }
    return Array(try Lot(id: none, kind: .mechanical, printedFirst: first.text, printedLast: last.text).numbers)
  }

  /// In order, made on demand.
  package var numbers: some RandomAccessCollection<CertificateNumber> {
    (first...last).lazy.map { number($0) }
  }

  package func contains(_ number: CertificateNumber) -> Bool {
    // Compared exactly: no paper has small letters, though a number that the portal gave may.
    guard let printed = PrintedNumber(number.text), printed.prefix + printed.digits == number.text,
      printed.prefix == prefix, printed.digits.count == width
    else { return false }
    return Int(printed.digits).map { (first...last).contains($0) } ?? false
  }

  /// Whether some number would be in both lots.
  package func overlaps(_ other: Lot) -> Bool {
    kind == other.kind && prefix == other.prefix && width == other.width
      && first <= other.last && other.first <= last
  }

  /// Splits numbers of one form, given in order, into the fewest runs of consecutive numbers; nil where they differ in
  /// more than their last digits.
  package static func runs(of numbers: [CertificateNumber]) -> [[CertificateNumber]]? {
    var runs: [[CertificateNumber]] = []
    var before: (prefix: String, width: Int, value: Int)?
    for number in numbers {
      guard let printed = PrintedNumber(number.text), let value = Int(printed.digits) else { return nil }
      let own = (prefix: printed.prefix, width: printed.digits.count, value: value)
      if let before, before.prefix != own.prefix || before.width != own.width { return nil }
      if let known = before, known.value + 1 == value, var run = runs.popLast() {
        run.append(number)
        runs.append(run)
      } else {
        runs.append([number])
      }
      before = own
    }
    return runs
  }

  private func number(_ value: Int) -> CertificateNumber {
    let digits = String(value)
    let zeros = String(repeating: "0", count: width - digits.utf8.count)
    guard let number = CertificateNumber(prefix + zeros + digits) else {
      preconditionFailure("a lot's prefix and width make certificate numbers")
    }
    return number
  }
}

/// Why numbers do not form a lot.
package enum LotRefusal: Error, Hashable, Sendable {
  package enum End: Hashable, Sendable { case first, last }

  /// Not a certificate number, or no digit at its end.
  case notACertificateNumber(End)
  case prefixesDiffer
  case widthsDiffer
  case lastBeforeFirst
  /// More than eighteen digits, or more than twenty characters.
  case tooWide
  case tooMany(limit: Int)
}

extension FieldIssue {
  /// Of the call's member `first` or `last`.
  package init(_ refusal: LotRefusal) {
    self =
      switch refusal {
      case .notACertificateNumber(.first): FieldIssue(field: "first", reason: .notACertificateNumber)
      case .notACertificateNumber(.last): FieldIssue(field: "last", reason: .notACertificateNumber)
      case .prefixesDiffer: FieldIssue(field: "last", reason: .lotPrefixesDiffer)
      case .widthsDiffer: FieldIssue(field: "last", reason: .lotWidthsDiffer)
      case .lastBeforeFirst: FieldIssue(field: "last", reason: .lotLastBeforeFirst)
      case .tooWide: FieldIssue(field: "last", reason: .tooManyDigits, parameters: ["limit": "18"])
      case .tooMany(let limit): FieldIssue(field: "last", reason: .lotTooLarge, parameters: ["limit": "\(limit)"])
      }
  }
}

/// A number as printed, split into its last run of digits and the characters before it.
private struct PrintedNumber {
  let prefix: String
  let digits: String

  init?(_ text: String) {
    guard let number = CertificateNumber(text) else { return nil }
    digits = String(number.text.reversed().prefix { $0.isNumber }.reversed())
    guard !digits.isEmpty else { return nil }
    prefix = String(number.text.dropLast(digits.count))
  }
}
