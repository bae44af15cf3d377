internal import Domain
internal import StationAPI
internal import Wording

/// The form of an entry as a page.
struct EntryFormPage {
  let desk: EntryDesk
  var input: EntryInput
  var issues: [FieldIssue] = []
  var warnings: [EntryWarning] = []
  /// The document of a correction.
  var corrected: StockNumber?
  /// Sentences before the form, such as where a document was found.
  var sentences: [String] = []
  /// Members that the form carries along.
  var members: [(name: String, value: String)] = []
  var title: String?
  var action = "/nouvelle/verifier"
  /// The draft as it was last kept.
  var kept: DraftSummary?
  /// Why what was sent is not kept: it stands in this page alone.
  var refusal: StationRefusal?
  /// Controls after the fields, such as who corrects and why.
  var closing: [EntryBlock] = []

  private var words: Words { desk.words }

  func page() -> Page {
    let sheet = desk.sheet(input)
    let controls = EntryControls(desk: desk, input: input, sheet: sheet, issues: issues)
    let sections = EntrySections(controls: controls, corrected: corrected).all
    var content = Content([
      "heading": heading, "action": action, "sentences": sentences + sameNumber,
      "refusal": refusal.map { words.notKept($0) },
      "members": (own + members).map { ["name": $0.name, "value": $0.value] as Content },
      "sections": sections.map { section in
        ["id": section.id, "title": words(section.title), "blocks": section.blocks.map(\.content)] as Content
      }, "closing": closing.map(\.content), "hasClosing": !closing.isEmpty,
      "mechanics": mechanics, "isDraft": input.id != nil,
      "isNew": input.form == .inspection && corrected == nil,
      "kept": kept.map { words(.pageDraftKept, ["time": words.nearMoment($0.changedAt, now: desk.asked.now)]) }
        ?? (refusal == nil ? words(.pageDraftNone) : ""),
      "number": input.form == .inspection ? input.counted["number"] : nil,
    ])
    content.merge(complaints) { own, _ in own }
    content.merge(EntryDrafts(drafts: desk.drafts, words: words, now: desk.asked.now).content(beside: input.id)) {
      own, _ in own
    }
    return Page(
      place: .new, title: heading, template: "entry", content: content,
      status: refusal?.code.outcome.status ?? 200, isError: !issues.isEmpty || refusal != nil)
  }

  /// Says that another draft has the number of this one.
  private var sameNumber: [String] {
    guard let kept, let number = kept.number else { return [] }
    let other = desk.drafts.first {
      $0.id != kept.id && $0.kind == kept.kind && $0.number == number && $0.isOfRepairs == kept.isOfRepairs
    }
    return other.map { [words.sameNumber($0, now: desk.asked.now)] } ?? []
  }

  private var heading: String { title ?? words(.pageEntryTitle) }

  private var own: [(name: String, value: String)] {
    var own: [(name: String, value: String)] = []
    if let id = input.id { own.append(("brouillon", id.text)) }
    guard input.form == .inspection else { return own }
    own += [("genre", input.kind.printed), ("mode", input.numbering.rawValue)]
    if input.showsRepaired { own.append(("reparees", "oui")) }
    return own
  }

  /// Mechanics seen lately, to choose from.
  private var mechanics: [String] { desk.start.mechanics.map(\.text) }

  /// The summary of errors, and the remarks to confirm.
  private var complaints: Content {
    let told = issues.map { issue in
      let (label, reason) = words.entryIssue(issue)
      return ["name": EntryNames.control(issue), "label": label, "reason": reason] as Content
    }
    let asked = warnings.filter(\.asksForConfirmation)
    return [
      "hasErrors": !issues.isEmpty, "errors": told, "errorsTitle": words.count(issues.count, .pageEntryErrors),
      "hasWarnings": !warnings.isEmpty, "warningsTitle": words.count(warnings.count, .pageEntryWarnings),
      "asksWarnings": !asked.isEmpty && issues.isEmpty,
      "warnings": warnings.map { warning in
        let (label, text) = words.entryWarning(warning)
        return [
          "mark": warning.mark, "name": EntryNames.member(warning.field), "label": label, "text": text,
          "isAsked": warning.asksForConfirmation && issues.isEmpty,
          "isConfirmed": input.confirmed.contains(warning.mark),
        ] as Content
      },
    ]
  }
}
