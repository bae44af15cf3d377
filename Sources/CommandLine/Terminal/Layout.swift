internal import Domain
internal import StationAPI
internal import Wording

/// Lays out views in lines of at most `width` columns. A character takes one column; lines never break at no-break
/// spaces.
struct Layout {
  /// The width without a terminal, so that scripts always see the same text.
  static let columns = 78

  /// The limits of the width used at a terminal: below, words would be cut; above, lines are hard to follow.
  static let terminalColumns = 40...100

  var width = columns
  var paint = Paint(isOn: false)

  /// The fewest columns for a value beside its label; where there are fewer, the value goes below.
  private static let leastRoom = 20

  func text(_ view: View) -> String {
    let labels = view.blocks.flatMap(\.labels).map(\.count).max() ?? 0
    let parts = [head(view)] + view.blocks.map { lines($0, labels: labels) } + [actions(view)]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private func head(_ view: View) -> [String] {
    guard !view.title.isEmpty else { return view.headline.isEmpty ? [] : lines(view.headline) }
    var head =
      view.headline.isEmpty ? lines(view.title) : beside([view.headline], lead: view.title + "   ", indent: 0)
    if let severity = view.severity, head[0].hasPrefix(view.title) {
      head[0] = paint(view.title, Paint.Colour(severity)) + head[0].dropFirst(view.title.count)
    }
    return head
  }

  private func actions(_ view: View) -> [String] {
    guard let title = view.actionsTitle else { return view.actions.flatMap { lines($0.sentence) } }
    return lines(title)
      + view.actions.flatMap { $0.sentence == $0.command ? command($0.sentence) : listed($0.sentence) }
  }

  /// A shell command; if it is too long, it is split into lines that still run as printed.
  private func command(_ text: String) -> [String] {
    let pieces = Self.lines(text, width: width - 6)
    return pieces.enumerated().map { index, piece in
      (index == 0 ? "  " : "    ") + piece + (index < pieces.count - 1 ? " \\" : "")
    }
  }

  private func lines(_ block: View.Block, labels: Int, indent: Int = 0) -> [String] {
    switch block {
    case .sentences(let sentences): sentences.flatMap { lines($0) }
    case .rows(let rows):
      rows.flatMap { beside($0.lines, lead: "  " + Self.padded($0.label, to: labels + 1), indent: 2) }
    case .events(let rows): events(rows)
    case .list(let texts): texts.flatMap(listed)
    case .value(let text, let rest):
      text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { listed(String($0)) }
        + (rest.map(listed) ?? []).map { paint($0, .grey) }
    case .table(let table): self.table(table, indent: indent)
    case .group(let blocks):
      blocks.enumerated().flatMap { index, block in lines(block, labels: labels, indent: index == 0 ? 0 : 2) }
    }
  }

  private func lines(_ text: String) -> [String] { Self.lines(text, width: width) }

  private func listed(_ text: String) -> [String] { Self.lines(text, width: width - 2).map { "  " + $0 } }

  /// Lays out events; a label that is a number is aligned at the right.
  private func events(_ rows: [View.Row]) -> [String] {
    let widest = rows.map(\.label.count).max() ?? 0
    return rows.flatMap { row in
      let isNumber = row.label.allSatisfy { $0.isNumber || $0 == "," || $0 == FrenchSpacing.noBreak }
      let label = isNumber ? Self.aligned(row.label, to: widest) : Self.padded(row.label, to: widest)
      return beside(row.lines, lead: "  " + label + "  ", indent: 2)
    }
  }

  /// Puts texts after `lead`, and further lines below its end; or all of them below `lead` if there is too little room
  /// beside it.
  private func beside(_ texts: [String], lead: String, indent: Int) -> [String] {
    let space = { String(repeating: " ", count: $0) }
    guard width - lead.count >= Self.leastRoom else {
      let label = Self.lines(lead, width: width - indent).map { space(indent) + $0 }
      let inner = indent == 0 ? 0 : indent + 2
      return label + texts.flatMap { Self.lines($0, width: width - inner) }.map { space(inner) + $0 }
    }
    let broken = texts.flatMap { Self.lines($0, width: width - lead.count) }
    return broken.enumerated().map { index, line in ((index == 0 ? lead : space(lead.count)) + line).trimmedRight }
  }
}

extension View.Block {
  /// The labels of the block. All rows of a view share one width of labels.
  fileprivate var labels: [String] {
    switch self {
    case .rows(let rows): rows.map(\.label)
    case .group(let blocks): blocks.flatMap(\.labels)
    case .sentences, .events, .list, .value, .table: []
    }
  }
}

// MARK: Tables

extension Layout {
  /// The fewest columns of a cell whose value is broken into lines.
  private static let leastCell = 16

  /// Columns two spaces apart. If they do not fit, the last columns go below their row, each after its heading.
  private func table(_ table: View.Table, indent: Int) -> [String] {
    let widths = widths(of: table, room: width - indent)
    let lead = String(repeating: " ", count: indent)
    return ([table.headings] + table.rows).enumerated().flatMap { index, row in
      let cells = widths.indices.map { Self.lines(row[$0], width: widths[$0]) }
      let height = cells.map(\.count).max() ?? 0
      let lines = (0..<height).map { line in
        let pieces = widths.indices.map { column in
          let piece = line < cells[column].count ? cells[column][line] : ""
          let isRight = table.numeric.contains(column)
          return isRight ? Self.aligned(piece, to: widths[column]) : Self.padded(piece, to: widths[column])
        }
        return (lead + pieces.joined(separator: "  ")).trimmedRight
      }
      return index == 0 ? lines : lines + below(row, of: table, from: widths.count, indent: indent + 4)
    }
  }

  /// The cells below a row: on one line if they fit, else one line each.
  private func below(_ row: [String], of table: View.Table, from first: Int, indent: Int) -> [String] {
    let cells = zip(table.headings[first...].map(\.trimmed), row[first...]).filter { !$0.1.isEmpty }
    let lead = String(repeating: " ", count: indent)
    let whole = lead + cells.map { "\($0) \($1)" }.joined(separator: " · ")
    guard !cells.isEmpty, whole.count > width else { return cells.isEmpty ? [] : [whole] }
    let widest = cells.map(\.0.count).max() ?? 0
    return cells.flatMap { heading, cell in
      beside([cell], lead: lead + Self.padded(heading, to: widest) + " ", indent: indent)
    }
  }

  /// The widths of the columns that stand side by side; at least one column.
  private func widths(of table: View.Table, room: Int) -> [Int] {
    let rows = [table.headings] + table.rows
    var widths = table.headings.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let total = { (widths: [Int]) in widths.reduce(0, +) + 2 * (widths.count - 1) }
    let flexible = table.flexible.sorted { widths[$0] < widths[$1] }
    var excess = total(widths) - room
    // The widest columns shrink most.
    for (index, column) in flexible.enumerated() where excess > 0 {
      let rest = flexible[index...]
      let share = (rest.map { widths[$0] }.reduce(0, +) - excess) / rest.count
      guard share >= Self.leastCell else { break }
      let cut = min(widths[column], share)
      excess -= widths[column] - cut
      widths[column] = cut
    }
    guard excess > 0 else { return widths }
    let first = table.flexible.min() ?? widths.count
    while widths.count > max(1, min(first, widths.count)) || (widths.count > 1 && total(widths) > room) {
      widths.removeLast()
    }
    return widths.count == 1 ? [min(widths[0], room)] : widths
  }
}

// MARK: Lines

extension Layout {
  /// Puts `text` after `lead` and breaks it at spaces; further lines begin below the end of `lead`.
  static func wrapped(_ text: String, after lead: String = "", width: Int = columns) -> String {
    let indent = String(repeating: " ", count: lead.count)
    return lead + lines(text, width: max(10, width - lead.count)).joined(separator: "\n" + indent)
  }

  static func wrapped(lines: [String]) -> String { lines.map { wrapped($0) }.joined(separator: "\n") }

  /// Breaks the lines that are too long; the rest of a line keeps its indentation.
  static func fitted(_ text: String, width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.count <= width ? String(line) : wrapped(String(line), after: String(line.prefix { $0 == " " }), width: width)
    }.joined(separator: "\n")
  }

  /// Splits text into lines of at most `width` columns, at least one; a longer word is cut.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").flatMap({ pieces(of: $0, room: max(1, width)) }) {
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

  /// Adds spaces after the text, up to `width` columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Adds spaces before the text, up to `width` columns.
  static func aligned(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func pieces(of word: Substring, room: Int) -> [String] {
    guard word.count > room else { return [String(word)] }
    return [String(word.prefix(room))] + pieces(of: word.dropFirst(room), room: room)
  }
}

extension String {
  /// The text without spaces at its end.
  var trimmedRight: String { String(reversed().drop { $0 == " " }.reversed()) }
}
