internal import Domain
internal import Wording
internal import StationAPI

/// A numbered list of answers, to check before they are confirmed or recorded.
struct Recap {
  let text: String
  private let paths: [String]

  private static let labelWidth = 26

  /// Lists all answers.
  init(_ questions: Questionnaire, _ words: Words, now: Instant, width: Int) {
    let all = questions.all
    paths = all.map(\.path)
    text = Self.text(
      all.map { question in
        (words.label(of: question), words.value(questions.texts[question.path] ?? "", of: question, now: now))
      }, width: width)
  }

  /// Lists the answers that are proposed.
  init(_ proposals: [Questionnaire.Proposal], _ words: Words, now: Instant, width: Int) {
    paths = proposals.map(\.path)
    text = Self.text(
      proposals.map { proposal in
        (words.asked(proposal.path), words.answer(proposal.text, to: proposal.field, at: proposal.path, now: now))
      }, width: width)
  }

  /// Returns the path of a number in the list; nil for a number that is not shown.
  func path(_ number: Int) -> String? { paths.indices.contains(number - 1) ? paths[number - 1] : nil }

  /// Returns the paths of several numbers: `2`, `1 3`, `1,3`; nil for anything else.
  func paths(typed: String) -> [String]? {
    let numbers = typed.split { $0 == " " || $0 == "," || $0 == ";" }
    let paths = numbers.compactMap { Int($0).flatMap(path) }
    return paths.isEmpty || paths.count != numbers.count ? nil : paths
  }

  /// A row each: its number, its label and its value, which goes below the label on a narrow terminal.
  private static func text(_ rows: [(label: String, value: String)], width: Int) -> String {
    let digits = "\(rows.count)".count
    return rows.enumerated().map { place, row in
      let number = String(repeating: " ", count: digits - "\(place + 1)".count) + "\(place + 1)"
      let value = row.value.isEmpty ? "–" : Printable.text(row.value)
      let lead = "  \(number)  "
      guard width >= 2 * labelWidth + lead.count else {
        let indent = String(repeating: " ", count: lead.count + 2)
        return Layout.wrapped(row.label, after: lead, width: width) + "\n"
          + Layout.wrapped(value, after: indent, width: width)
      }
      return Layout.wrapped(value, after: lead + Layout.padded(row.label, to: labelWidth) + " ", width: width)
    }.joined(separator: "\n")
  }
}
