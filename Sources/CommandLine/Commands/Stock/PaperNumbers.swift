internal import Domain
internal import FoundationEssentials
internal import StationAPI
internal import Wording

/// The numbers a person means: those that were written, or from one through another.
enum PaperNumbers {
  /// Nil once the person was told what is wrong.
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

  /// Nil unless there is one number and the last is one of the same lot's form that does not come before it.
  private static func range(_ numbers: [CertificateNumber], upTo last: CertificateNumber) -> [CertificateNumber]? {
    guard numbers.count == 1, let id = LotID(bytes: Data(count: 16)),
      let lot = try? Lot(id: id, kind: .mechanical, printedFirst: numbers[0].text, printedLast: last.text)
    else { return nil }
    return Array(lot.numbers)
  }
}
