package import Domain

extension Words {
  /// The field's name in a question.
  package func asked(_ path: String) -> String {
    switch path {
    case "performedAt": self(.askPerformedAt)
    case "vehicle.jurisdiction": self(.askJurisdiction)
    default: label(path) ?? path
    }
  }

  /// Shows an answer to a field as a person reads it; empty if the question was skipped.
  package func answer(_ text: String, to field: EntryField, at path: String, now: Instant) -> String {
    let taken = field.kind.taken(text)
    switch field.kind {
    case .dateTime:
      guard let instant = (try? OffsetDateTime(text))?.instant else { return text }
      let near = nearMoment(instant, now: now)
      return near == moment(instant, now: now) ? near : self(.askToday, ["time": near])
    case .decimal: return taken.allSatisfy { $0.isNumber || $0 == "." } && !taken.isEmpty ? decimal(taken) : taken
    case .jurisdiction: return JurisdictionNames.name(of: taken, language) ?? taken
    default: return TypedChoice(field.kind, at: path, self).name(of: taken) ?? taken
    }
  }

  /// The label of a question.
  package func label(of question: Questionnaire.Question) -> String {
    switch question {
    case .field(_, let path): label(path) ?? path
    case .more(let list, _): label(list.path) ?? list.path
    case .repaired(let defect, _): openDefect(defect)
    case .usual: ""
    }
  }

  package func value(_ text: String, of question: Questionnaire.Question, now: Instant) -> String {
    switch question {
    case .field(let field, let path): answer(text, to: field, at: path, now: now)
    case .more(_, let path) where text != Questionnaire.yes: self(path.hasSuffix("[0]") ? .valueNone : .valueNoOther)
    case .more, .repaired, .usual: self(text == Questionnaire.yes ? .valueYes : .valueNo)
    }
  }
}
