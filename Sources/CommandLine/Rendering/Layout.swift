/// Lines of at most so many columns. A column is a character; no-break spaces do not break.
enum Layout {
  /// The widest line of `status`.
  static let columns = 78

  /// `text` after `lead`, broken at spaces; further lines begin below the end of `lead`.
  static func wrapped(_ text: String, after lead: String = "", width: Int = columns) -> String {
    let indent = String(repeating: " ", count: lead.count)
    return lead + lines(text, width: max(10, width - lead.count)).joined(separator: "\n" + indent)
  }

  /// At least one line, each of at most `width` columns; a longer word is cut.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").flatMap({ pieces(of: $0, room: width) }) {
      if line.isEmpty {
        line = word
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = word
      }
    }
    return lines + [line]
  }

  /// At least `width` columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Rows as columns two spaces apart; the last column is not padded.
  static func table(_ rows: [[String]]) -> [String] {
    guard let first = rows.first else { return [] }
    let widths = first.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { padded($0, to: $1) }
      return (cells.dropLast() + [row.last ?? ""]).joined(separator: "  ").trimmedRight
    }
  }

  private static func pieces(of word: Substring, room: Int) -> [String] {
    guard word.count > room else { return [String(word)] }
    return [String(word.prefix(room))] + pieces(of: word.dropFirst(room), room: room)
  }
}

extension String {
  /// Without spaces at the end.
  var trimmedRight: String { String(reversed().drop { $0 == " " }.reversed()) }

  /// Without spaces, tabs and line ends around it.
  var trimmed: String { String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
}
