internal import Domain
internal import Wording

/// A form of a few text fields and one button, as content of the partial `smallform`. Several may be on one page.
struct SmallForm {
  struct Field {
    let name: String
    let label: Text
    var hint: Text?
    var value = ""
  }

  /// What it does: the value of its button.
  let code: String
  let button: Text
  var fields: [Field] = []

  /// - Parameters:
  ///   - form: what was sent, where this form was; its values are kept.
  ///   - issues: what is wrong with it.
  func content(_ words: Words, action: String, form: FormMembers, issues: [FieldIssue]) -> Content {
    let isSent = form["faire"] == code
    let wrong = isSent ? issues : []
    let contents = fields.map { field in
      let id = "\(code)-\(field.name)"
      let issue = wrong.first { $0.field == field.name }
      let described = [field.hint.map { _ in "\(id)-h" }, issue.map { _ in "\(id)-e" }].compactMap(\.self)
      return Content([
        "fieldId": id, "fieldName": field.name, "fieldLabel": words(field.label),
        "fieldHint": field.hint.map { words($0) },
        "fieldValue": (isSent ? form[field.name] : nil) ?? field.value,
        "fieldError": issue.map { words.fault($0) },
        "fieldDescribed": described.isEmpty ? nil : described.joined(separator: " "),
      ])
    }
    return Content([
      "formAction": action, "formCode": code, "formFields": contents, "formButton": words(button),
    ])
  }

  /// The errors for the summary on top, each with the id of its field.
  func errors(_ words: Words, issues: [FieldIssue]) -> [Content] {
    issues.map { issue in
      let field = fields.first { $0.name == issue.field }
      return Content([
        "field": field.map { "\(code)-\($0.name)" }, "text": words.fault(issue, of: field?.label),
      ])
    }
  }
}

extension Words {
  /// What is wrong with a field of a page, after the field's label where one is given.
  func fault(_ issue: FieldIssue, of label: Text? = nil) -> String {
    let reason = answerIssue(FieldIssue(field: "", reason: issue.reason, parameters: issue.parameters))
    return label.map { self(.issueOfLabel, ["label": self($0), "reason": reason]) } ?? reason
  }
}
