internal import Domain
internal import Wording

extension View {

  var content: Content {
    Content([
      "title": title.isEmpty ? nil : title, "level": severity?.level, "sign": severity?.sign,
      "headline": headline.isEmpty ? nil : headline, "blocks": blocks.map(\.content), "actionsTitle": actionsTitle,
      "actions": actions.map(\.sentence.forPage).filter { !$0.isEmpty }.map { ["sentence": $0] },
    ])
  }
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

  /// One of the members of `viewblock`; the others are empty.
  var content: Content {
    // Every member is named: a block inside a group must not find those of the group around it.
    var content: Content = [
      "sentences": [String](), "rows": [Content](), "events": [Content](), "list": [Content](), "table": [Content](),
      "group": [Content](),
    ]
    switch self {
    case .sentences(let sentences): content["sentences"] = sentences.map(\.forPage).filter { !$0.isEmpty }
    case .rows(let rows): content["rows"] = [["row": rows.map(\.content)]]
    case .events(let rows): content["events"] = [["row": rows.map(\.content)]]
    case .list(let lines): content["list"] = [["line": lines]]
    case .table(let table): content["table"] = [table.content]
    case .group(let blocks): content["group"] = blocks.map(\.content)
    }
    return content
  }
}

extension View.Row {
  var content: Content { ["label": label, "lines": lines.map(\.forPage)] }
}

extension View.Table {
  fileprivate var content: Content {
    [
      "headings": headings.enumerated().map { ["text": $1, "isNumeric": numeric.contains($0)] as Content },
      "tableRows": rows.enumerated().map { line, row in
        [
          "cells": row.enumerated().map { column, text in
            // The first cell is a card's heading on a narrow screen.
            Content([
              "text": text, "label": column > 0 && !text.isEmpty ? headings[column] : nil,
              "isNumeric": numeric.contains(column), "bar": bars[column].map { max($0[line], 1) / 2 },
            ])
          }
        ] as Content
      },
    ]
  }
}

extension StatusAdvice.Severity {
  /// The class of the style sheet.
  var level: String {
    switch self {
    case .fine: "ok"
    case .attention: "warn"
    case .urgent: "bad"
    }
  }

  /// Shown before the word, and silent for a screen reader.
  var sign: String {
    switch self {
    case .fine: "✓"
    case .attention: "▲"
    case .urgent: "■"
    }
  }
}
