package import Domain

/// An answer for a person, before layout: a terminal lays it out in columns, a page in HTML.
package struct View: Hashable, Sendable {
  /// The subject, or the verdict.
  package var title: String
  /// The severity of the verdict; shown in addition to its words, never in place of them.
  package var severity: StatusAdvice.Severity?
  /// The text that follows the title on the same line.
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

  /// Makes a view of sentences only.
  package init(_ sentences: String...) { self.init(blocks: [.sentences(sentences)]) }

  /// Joins sentences and blocks into one block, without an empty line between them.
  package static func group(_ sentences: String..., then blocks: [Block]) -> View {
    View(blocks: [.group([.sentences(sentences)] + blocks)])
  }

  package indirect enum Block: Hashable, Sendable {
    /// Sentences, each on a new line.
    case sentences([String])
    /// Facts beside their labels.
    case rows([Row])
    /// Events with their times, or things counted with their counts.
    case events([Row])
    /// Lines that continue the sentence before them.
    case list([String])
    /// A text that a person types exactly as it is; `rest` says what is not typed, and is shown paler.
    case value(String, rest: String?)
    case table(Table)
    /// Blocks without an empty line between them.
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
    /// Rows; each has as many cells as there are headings.
    package var rows: [[String]]
    /// The columns, by place, whose cells may be broken into lines.
    package var flexible: Set<Int>
    /// The columns, by place, whose cells are aligned at the right.
    package var numeric: Set<Int>
    /// By column, for each row the length of a bar that a page draws beside the number, 0 to 100.
    package var bars: [Int: [Int]] = [:]

    package init(_ headings: [String], _ rows: [[String]], flexible: Set<Int> = [], numeric: Set<Int> = []) {
      self.headings = headings
      self.rows = rows
      self.flexible = flexible
      self.numeric = numeric
    }
  }

  /// An action that a person can take.
  package struct Action: Hashable, Sendable {
    package var sentence: String
    /// The command in the sentence, ready to type; nil where there is none.
    package var command: String?
    /// The action's code, for a page that offers the action in its own way.
    package var code: String

    package init(_ sentence: String, code: String) {
      self.sentence = sentence
      self.code = code
      command = Self.command(in: sentence)
    }

    /// The sentence for a page, which has a button in the command's place.
    package var withoutCommand: String { sentence.forPage }

    /// Returns the command after the colon, or the whole sentence if it is the command.
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
