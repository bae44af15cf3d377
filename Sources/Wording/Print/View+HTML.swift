package import Domain

/// Views as HTML, for the page and for files that are printed: the same elements and classes.
extension View {
  package var html: String {
    let mark = severity.map { "<span class=\"tag \($0.level)\" data-g=\"\($0.sign)\">\(title.escaped)</span>" }
    let heading = title.isEmpty ? "" : "<h2>\(mark ?? title.escaped)</h2>\n"
    return heading + (headline.isEmpty ? "" : HTML.paragraph(headline)) + blocks.map(\.html).joined()
      + (actionsTitle.map(HTML.paragraph) ?? "")
      + actions.map(\.sentence.forPage).filter { !$0.isEmpty }.map(HTML.paragraph).joined()
  }
}

/// Markup that every text of the page and of a printed file goes through.
enum HTML {
  static func paragraph(_ text: String) -> String { "<p>\(text.escaped)</p>\n" }
}

extension View.Block {
  package var html: String {
    switch self {
    case .sentences(let sentences):
      sentences.map(\.forPage).filter { !$0.isEmpty }.map(HTML.paragraph).joined()
    case .rows(let rows): "<dl class=\"facts\">\n\(rows.map(\.fact).joined())</dl>\n"
    case .events(let rows): "<ol class=\"life\">\n\(rows.map(\.event).joined())</ol>\n"
    case .list(let lines): "<ul>\n\(lines.map { "<li>\($0.escaped)</li>\n" }.joined())</ul>\n"
    case .value(let text, let rest):
      "<p class=\"val\">\(text.escaped)\(rest.map { "<del>\($0.escaped)</del>" } ?? "")</p>\n"
    case .table(let table): table.html
    case .group(let blocks): blocks.map(\.html).joined()
    }
  }
}

extension View.Row {
  fileprivate var fact: String { "<dt>\(label.escaped)</dt><dd>\(shown.joined(separator: "<br>"))</dd>\n" }
  fileprivate var event: String {
    "<li class=\"info\"><strong>\(label.escaped)</strong>\(shown.map { "<br>" + $0 }.joined())</li>\n"
  }

  private var shown: [String] { lines.map(\.forPage.escaped) }
}

extension View.Table {
  fileprivate var html: String {
    let head = headings.enumerated().map { "<th role=\"columnheader\" scope=\"col\"\(side($0))>\($1.escaped)</th>" }
    let body = rows.enumerated().map { line, row in
      "<tr role=\"row\">\(row.indices.map { cell($0, row[$0], line) }.joined())</tr>\n"
    }
    return """
      <table role="table" class="cards">
      <thead role="rowgroup"><tr role="row">\(head.joined())</tr></thead>
      <tbody role="rowgroup">
      \(body.joined())</tbody>
      </table>

      """
  }

  private func side(_ column: Int) -> String { numeric.contains(column) ? " class=\"r\"" : "" }

  private func cell(_ column: Int, _ text: String, _ line: Int) -> String {
    // The first cell is a card's heading on a narrow screen.
    let label = column > 0 && !text.isEmpty ? " data-l=\"\(headings[column].escaped)\"" : ""
    let bar = bars[column].map { " " + Self.bar($0[line]) } ?? ""
    return "<td role=\"cell\"\(label)\(side(column))>\(text.escaped)\(bar)</td>"
  }

  /// Silent for a screen reader: the number stands before it.
  private static func bar(_ percent: Int) -> String {
    "<svg aria-hidden=\"true\" width=\"50\" height=\"9\"><rect width=\"\(max(percent, 1) / 2)\" height=\"9\"/></svg>"
  }
}

extension StatusAdvice.Severity {
  /// The class of the style sheet.
  package var level: String {
    switch self {
    case .fine: "ok"
    case .attention: "warn"
    case .urgent: "bad"
    }
  }

  /// Shown before the word, and silent for a screen reader.
  package var sign: String {
    switch self {
    case .fine: "✓"
    case .attention: "▲"
    case .urgent: "■"
    }
  }
}

extension String {
  /// As text or as a quoted attribute of HTML.
  var escaped: String {
    // By scalars: a mark that joins a `<` makes another character of it, which a browser still reads as markup.
    unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
