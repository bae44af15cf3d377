import Wording

extension View {
  /// All rows with a label or a time, in any block.
  var rows: [Row] { blocks.flatMap(\.rows) }

  /// Every text that a person reads; a table's headings once.
  var texts: [String] {
    [title, headline, actionsTitle ?? ""] + blocks.flatMap(\.texts) + actions.map(\.sentence)
  }
}

extension View.Block {
  fileprivate var rows: [View.Row] {
    switch self {
    case .rows(let rows), .events(let rows): rows
    case .group(let blocks): blocks.flatMap(\.rows)
    case .sentences, .list, .value, .table: []
    }
  }

  fileprivate var texts: [String] {
    switch self {
    case .sentences(let texts), .list(let texts): texts
    case .value(let text, let rest): [text] + [rest].compactMap(\.self)
    case .rows(let rows), .events(let rows): rows.flatMap { [$0.label] + $0.lines }
    case .table(let table): table.headings + table.rows.flatMap(\.self)
    case .group(let blocks): blocks.flatMap(\.texts)
    }
  }
}
