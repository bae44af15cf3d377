internal import Domain
internal import Wording

/// All answers with a number each, to look through before they are recorded.
struct RecordRecap {
  let questions: EntryQuestions
  let words: Words
  let now: Instant

  private static let labelWidth = 26

  var text: String {
    let shown = questions.all
    let width = "\(shown.count)".count
    return shown.enumerated().map { place, question in
      let number = String(repeating: " ", count: width - "\(place + 1)".count) + "\(place + 1)"
      let lead = "  \(number)  " + Layout.padded(label(question), to: Self.labelWidth) + " "
      return Layout.wrapped(Printable.text(value(question)), after: lead)
    }.joined(separator: "\n")
  }

  /// The question of a number; nil for one that is not shown.
  func question(_ number: Int) -> EntryQuestions.Question? {
    let shown = questions.all
    return number > 0 && number <= shown.count ? shown[number - 1] : nil
  }

  /// The last that has an answer of its own.
  var last: EntryQuestions.Question? { questions.all.last }

  private func label(_ question: EntryQuestions.Question) -> String {
    switch question {
    case .field(_, let path): words.label(path) ?? path
    case .more(let list, _): words(list.more)
    }
  }

  private func value(_ question: EntryQuestions.Question) -> String {
    let text = questions.texts[question.path] ?? ""
    switch question {
    case .more: return words(text == EntryQuestions.yes ? .valueYes : .valueNo)
    case .field(let field, let path):
      guard !text.isEmpty else { return "–" }
      return words.answer(text, to: field, at: path, now: now)
    }
  }
}

extension EntryList {
  /// Asks whether there is another element.
  var more: Text { self == EntryFields.readingList ? .askMoreReadings : .askMoreDefects }
}
