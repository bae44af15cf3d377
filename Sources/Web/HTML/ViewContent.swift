internal import Domain
internal import Wording

extension View {
  var content: Content { ["html": html] }
}

extension View {
  /// For a page that has a button in the place of each command: without the sentences that name one.
  var withoutCommands: View {
    var view = self
    view.blocks = blocks.map(\.withoutCommands)
    return view
  }
}

extension View.Block {
  fileprivate var withoutCommands: View.Block {
    switch self {
    case .sentences(let sentences): .sentences(sentences.filter { !$0.contains("cvmsync ") })
    case .group(let blocks): .group(blocks.map(\.withoutCommands))
    default: self
    }
  }

  var content: Content { ["html": html] }
}

extension View.Row {
  var content: Content { ["label": label, "lines": lines.map(\.forPage)] }
}
