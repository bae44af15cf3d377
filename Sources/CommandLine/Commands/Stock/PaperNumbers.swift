internal import Domain
internal import StationAPI
internal import Wording

/// The paper numbers that a person names: one by one, or as a range from first to last.
enum PaperNumbers {
  /// Returns the numbers; nil if they are no range or too many, which was reported.
  static func all(
    _ numbers: [CertificateNumber], upTo last: CertificateNumber?, _ context: CommandContext
  ) -> [CertificateNumber]? {
    let meant: [CertificateNumber]? = if let last { range(numbers, upTo: last) } else { numbers }
    guard let all = meant else {
      context.complain(.badRange)
      return nil
    }
    guard all.count <= MoveNumbersCall.maximumNumbers else {
      context.complain(.badTooMany, ["limit": "\(MoveNumbersCall.maximumNumbers)"])
      return nil
    }
    return all
  }

  /// Returns the range from the only number to `last`; nil if there are more numbers, if `last` comes before it, or if
  /// its form is not that of the same lot.
  private static func range(_ numbers: [CertificateNumber], upTo last: CertificateNumber) -> [CertificateNumber]? {
    guard numbers.count == 1 else { return nil }
    return try? Lot.numbers(from: numbers[0], through: last)
  }
}
