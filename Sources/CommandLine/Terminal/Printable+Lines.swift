internal import Domain
internal import StationAPI
internal import Wording

extension Printable {
  /// Makes lines safe for a terminal. They keep their line ends and, with `colours`, their colour codes.
  static func lines(_ text: String, colours: Bool) -> String {
    guard text.unicodeScalars.contains(where: { $0.isUnseen && $0 != "\n" }) else { return text }
    guard colours else { return text.showingUnseen(except: ["\n"]) }
    var shown = ""
    var rest = text[...]
    while let found = Paint.firstMark(in: rest) {
      shown += String(rest[..<found.lowerBound]).showingUnseen(except: ["\n"]) + rest[found]
      rest = rest[found.upperBound...]
    }
    return shown + String(rest).showingUnseen(except: ["\n"])
  }
}
