/// A part of a form, as content of the template `entryblock`.
enum EntryBlock {
  /// Fields side by side where there is room.
  case row([Control])
  case field(Control)
  case tick(name: String, label: String, isTicked: Bool, error: String?, hasFocus: Bool)
  case hint(String)
  case hidden(name: String, value: String)
  /// A frame with a heading of its own.
  case box(String, [EntryBlock])
  /// Shown only while the option of the box that needs it is chosen.
  case conditional([EntryBlock])
  case plain([EntryBlock])
  case details(String, isOpen: Bool, [EntryBlock])
  /// Buttons that send the form without checking it, by what they do.
  case buttons([(code: String, text: String)])

  /// Every member is named: a block must not find those of the block around it.
  var content: Content {
    var content: Content = [
      "row": false, "single": false, "tick": false, "hint": false, "hidden": false, "box": false, "group": false,
      "details": false, "buttons": false,
    ]
    switch self {
    case .row(let fields): content["row"] = ["fields": fields.map(\.content)] as Content
    case .field(let field): content["single"] = field.content
    case .tick(let name, let label, let isTicked, let error, let hasFocus):
      content["tick"] =
        [
          "name": name, "label": label, "isTicked": isTicked, "error": error as Any? ?? false, "hasFocus": hasFocus,
        ] as Content
    case .hint(let text): content["hint"] = text
    case .hidden(let name, let value): content["hidden"] = ["name": name, "value": value] as Content
    case .box(let legend, let blocks): content["box"] = Self.group(blocks, ["legend": legend])
    case .conditional(let blocks): content["group"] = Self.group(blocks, ["isIf": true])
    case .plain(let blocks): content["group"] = Self.group(blocks, ["isIf": false])
    case .details(let summary, let isOpen, let blocks):
      content["details"] = Self.group(blocks, ["summary": summary, "isOpen": isOpen])
    case .buttons(let choices):
      content["buttons"] = ["choices": choices.map { ["code": $0.code, "text": $0.text] as Content }] as Content
    }
    return content
  }

  private static func group(_ blocks: [EntryBlock], _ rest: Content) -> Content {
    rest.merging(["blocks": blocks.map(\.content)]) { own, _ in own }
  }
}
