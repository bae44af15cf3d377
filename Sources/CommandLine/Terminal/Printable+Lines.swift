internal import Domain
internal import StationAPI
internal import Wording

extension Printable {
  /// Text that is made safe for a terminal, of lines that are ready to be shown: they keep their line ends, and their colours on a terminal.
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
