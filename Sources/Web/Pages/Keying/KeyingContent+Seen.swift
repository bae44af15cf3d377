internal import Domain
internal import StationAPI
internal import Wording

/// What people saw at the portal, and what they take back.
extension KeyingContent {
  var sighting: Content {
    let sentences =
      record.state == .keying ? told.sentences : told.sentences.filter { $0 != words(.sightLater) }
    let controls = seenControls + extraControls + [personControls(asked.typist ?? person)]
    let warned = isDifferent ? [KeyingForm.warned: form.shown] : [:]
    return [
      "sentences": sentences, "facts": typed, "hasFacts": true,
      "form": box(.witness, words(.actWitness), controls, hidden: warned),
      "mayGoBack": record.state == .keying,
      "after": record.state == .keyed ? [words(.sightLater)] : [],
      "links": record.state == .keyed ? [retractLink, queueLink] : [queueLink],
    ]
  }

  /// Nothing of this station's is shown: only the number to look for.
  var second: Content {
    Content([
      "sentences": told.sentences.filter { $0 != told.mismatch } + [words(.sightIs)], "said": said ?? told.mismatch,
      "form": box(.countersign, words(.actCountersign), seenControls + [personControls(nil)]),
      "links": [retractLink, queueLink],
    ])
  }

  var seen: Content { ["sentences": told.sentences, "links": [lifeLink, retractLink, queueLink]] }

  var retraction: Content {
    [
      "sentences": [words("keyingState", record.state) + ".", words(.pageKeyingRetractHelp)],
      "form": box(.retract, words(.actRetract), [form.text(KeyingForm.why), personControls(asked.typist ?? person)]),
      "links": [["href": path, "name": words(.pageKeyingBackToField)] as Content],
    ]
  }

  private var lifeLink: Content { ["href": Place.certificate(session.summary), "name": words(.pageReviewLife)] }
  private var retractLink: Content { ["href": link("retirer"), "name": words(.actRetract)] }
  private var queueLink: Content { ["href": Place.keying.path, "name": words(.pageKeyingBackToQueue)] }

  /// What was typed, to compare the portal's page with.
  private var typed: [Content] {
    let fields: Set<KeyingField> = [.vin, .result, .plate, .ownerName, .repairCode]
    return session.sheet.steps.filter { fields.contains($0.field) }.map { KeyingStepTold($0, words) }.map { step in
      Content([
        "label": step.name, "text": step.value ?? words(.stepLeftEmpty), "isExact": step.isCopied, "why": nil,
        "isHere": false,
      ])
    }
  }

  private var seenControls: [Content] {
    let options =
      Inspection.Result.allCases.map { (value: $0.rawValue, name: words("result", $0)) }
      + [(value: KeyingForm.notShown, name: words(.sightNoResult))]
    let numbers = PageForm.row(form.text(KeyingForm.number, .number), form.text(KeyingForm.vin, .number))
    return [numbers]
      + (told.isRepairs ? [] : [form.choice(KeyingForm.result, .pageKeyingResult, options, isOpen: true)])
  }

  /// A reference, a note, the portal's page; and, where what was seen differs, that it does.
  private var extraControls: [Content] {
    let extra = [
      PageForm.row(form.text(KeyingForm.reference), form.text(KeyingForm.note)),
      form.area(KeyingForm.page, hint: .pageKeyingPageHint), form.file(KeyingForm.pdf, hint: .pageKeyingPDFHint),
    ]
    return isDifferent ? extra + [form.tick(KeyingForm.sure, .pageKeyingDiffers)] : extra
  }
}
