package import Domain

/// An answer as a person reads it, before it is laid out: in columns by a terminal, in HTML by a page.
package struct View: Hashable, Sendable {
  /// What it is about, or the verdict.
  package var title: String
  /// Of the verdict; shown beside its words, never in their place.
  package var severity: StatusAdvice.Severity?
  /// What follows the title on its line.
  package var headline: String
  package var blocks: [Block]
  package var actionsTitle: String?
  package var actions: [Action]

  package init(
    title: String = "", severity: StatusAdvice.Severity? = nil, headline: String = "", blocks: [Block] = [],
    actionsTitle: String? = nil, actions: [Action] = []
  ) {
    self.title = title
    self.severity = severity
    self.headline = headline
    self.blocks = blocks
    self.actionsTitle = actionsTitle
    self.actions = actions
  }

  /// Sentences alone.
  package init(_ sentences: String...) { self.init(blocks: [.sentences(sentences)]) }

  /// The blocks of several views as one block, without a space between them.
  package static func group(_ sentences: String..., then blocks: [Block]) -> View {
    View(blocks: [.group([.sentences(sentences)] + blocks)])
  }

  package indirect enum Block: Hashable, Sendable {
    /// Each begins a line.
    case sentences([String])
    /// Facts beside their labels.
    case rows([Row])
    /// What happened beside its moment, or what is counted beside its count.
    case events([Row])
    /// Lines that belong to the sentence before them.
    case list([String])
    case table(Table)
    /// Blocks that belong together: no empty line between them.
    case group([Block])
  }

  package struct Row: Hashable, Sendable {
    package var label: String
    /// At least one.
    package var lines: [String]

    package init(_ label: String, _ lines: String...) { (self.label, self.lines) = (label, lines) }
    package init(_ label: String, lines: [String]) { (self.label, self.lines) = (label, lines) }
  }

  package struct Table: Hashable, Sendable {
    package var headings: [String]
    /// Each with as many cells as there are headings.
    package var rows: [[String]]
    /// The columns whose cells may go on below, by place.
    package var flexible: Set<Int>
    /// The columns whose cells stand to the right.
    package var numeric: Set<Int>

    package init(_ headings: [String], _ rows: [[String]], flexible: Set<Int> = [], numeric: Set<Int> = []) {
      self.headings = headings
      self.rows = rows
      self.flexible = flexible
      self.numeric = numeric
    }
  }

  /// What a person can do.
  package struct Action: Hashable, Sendable {
    package var sentence: String
    /// The command in the sentence, as it is typed; nil where there is nothing to type.
    package var command: String?
    /// For a page, which offers the same by its own means.
    package var code: String

    package init(_ sentence: String, code: String) {
      self.sentence = sentence
      self.code = code
      command = Self.command(in: sentence)
    }

    /// What stands behind the colon, or the whole sentence.
    private static func command(in sentence: String) -> String? {
      let words = sentence.split(separator: " ")
      guard let place = words.firstIndex(of: "cvmsync"), place == 0 || words[place - 1].hasSuffix(":") else {
        return nil
      }
      let command = words[place...].joined(separator: " ")
      return command.hasSuffix(".") ? String(command.dropLast()) : command
    }
  }
}
