internal import Domain
internal import Wording

/// Name and reason, as every decision of a person needs them: what was typed, and what is wrong with it.
struct PersonForm {
  static let (whoMember, whyMember) = ("qui", "raison")

  var who: String
  var why: String
  private(set) var issues: [FieldIssue] = []

  /// Before anything was typed.
  init(who: String = "", why: String = "") { (self.who, self.why) = (who, why) }

  init(_ form: FormMembers) {
    who = EntryText.cleaned(form[Self.whoMember] ?? "")
    why = EntryText.cleaned(form[Self.whyMember] ?? "")
    issues = [NamedDecision.issue(with: who, in: Self.whoMember), NamedDecision.issue(with: why, in: Self.whyMember)]
      .compactMap(\.self)
  }

  var decision: NamedDecision { NamedDecision(who: who, why: why) }

  /// Content of the partial `person`.
  /// - Parameter id: distinguishes several such forms of one page.
  func content(_ words: Words, id: String = "", reason: Text = .pageDecisionReason, hint: Text) -> Content {
    Content([
      "id": id, "who": who, "why": why, "whoError": error(Self.whoMember, words),
      "whyError": error(Self.whyMember, words), "reasonLabel": words(reason), "hint": words(hint),
    ])
  }

  /// Content of the partial `errors`.
  func errors(_ words: Words, id: String = "") -> [PageError] {
    issues.map { PageError(field: $0.field + id, text: error($0.field, words) ?? "") }
  }

  private func error(_ field: String, _ words: Words) -> String? {
    guard var issue = issues.first(where: { $0.field == field }) else { return nil }
    if issue.reason == .missing {
      return words(field == Self.whoMember ? .pageMissingName : .pageMissingReason)
    }
    issue.field = ""
    return words.answerIssue(issue)
  }
}

/// One line of the summary of errors, with the id of its control; nil where it is of no control.
struct PageError {
  var field: String?
  var text: String

  var content: Content { Content(["field": field, "text": text]) }
}
