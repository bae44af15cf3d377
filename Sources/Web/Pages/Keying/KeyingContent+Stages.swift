internal import Domain
internal import StationAPI
internal import Wording

/// The stages of the person who types.
extension KeyingContent {
  /// Step 0, and the vehicle [FAQ U2, R1]: what is looked for, and what the portal shows.
  func choosing(_ act: KeyingAct) -> Content {
    [
      "sentences": told.sentences.map(\.forPage), "email": [email.map(ContactLink.email)].compactMap(\.self),
      "value": value(told.copied ?? told.sought, words(.pageKeyingSought)),
      "choices": told.choices.enumerated().map { place, choice in
        Content([
          "code": choice.code, "name": choice.label, "help": choice.help, "isFirst": place == 0,
        ])
      },
      "faire": act.rawValue, "facts": comparable, "isTyping": act == .vehicle,
      "back": words(.pageKeyingSearchAgain),
    ]
  }

  /// What the portal's vehicle or document is compared with.
  private var comparable: [Content] {
    let vin = fact(words.name(of: .vin), session.vehicle.vin.text, isExact: true)
    let owner = session.sheet.text(of: .ownerName).map { fact(words.name(of: .ownerName), $0) }
    return [vin] + told.compared.map { fact($0.label, $0.lines.joined(separator: ", ")) } + [owner].compactMap(\.self)
  }

  private func fact(_ label: String, _ text: String, isExact: Bool = false) -> Content {
    Content(["label": label, "text": text, "isExact": isExact, "why": nil, "rest": nil, "isHere": false])
  }

  /// A value to copy, whole.
  private func value(_ text: String, _ label: String) -> Content {
    Content(["text": text, "label": label, "isLong": text.contains("\n") || text.count > 22])
  }

  /// One value to type.
  func field(_ index: Int) -> Content {
    let step = KeyingStepTold(session.sheet.steps[index], words)
    let steps = session.sheet.steps
    let copied = step.isCopied ? step.value : nil
    let shown = step.value ?? words(.stepLeftEmpty)
    let next = steps.indices.contains(index + 1) ? KeyingStepTold(steps[index + 1], words) : nil
    let around = max(0, index - 1)...min(steps.count - 1, index + 3)
    return Content([
      "portalField": step.field, "name": step.name, "isAdapted": step.isAdapted,
      "value": copied.map { value($0, step.name) }, "shown": copied == nil ? shown : nil,
      "isLeftEmpty": step.isLeftEmpty, "rest": step.rest, "kept": step.rest == nil ? nil : shown,
      "says": [step.meaning, step.how, step.why].compactMap(\.self), "place": told.place,
      "done": "\(index)", "count": "\(steps.count)", "next": next.flatMap { $0.isCopied ? $0.value : nil },
      "mayGoBack": index > 0 || !told.isRepairs, "back": words(.actBack),
      "facts": around.map { row($0, here: index) },
      "allTitle": words.count(steps.count, .pageKeyingAll), "all": steps.indices.map { row($0, here: index) },
    ])
  }

  private func row(_ index: Int, here: Int) -> Content {
    let step = KeyingStepTold(session.sheet.steps[index], words)
    return Content([
      "label": "\(index + 1). \(step.name)", "line": "\(index + 1). \(step.line)",
      "text": step.value ?? words(.stepLeftEmpty), "isExact": step.isCopied,
      "why": step.isAdapted ? step.why : nil, "isHere": index == here, "index": "\(index)",
    ])
  }

  /// What was adapted is read once more; then the person presses the portal's button.
  var recap: Content {
    let adapted = session.sheet.steps.filter { $0.adaptation != nil }.map { KeyingStepTold($0, words) }
    return Content([
      "sentences": told.sentences, "adaptedTitle": words(adapted.isEmpty ? .recapNothing : .recapAdapted),
      "facts": adapted.map { step in
        Content([
          "label": step.name, "text": step.value ?? words(.stepLeftEmpty), "isExact": step.isCopied, "why": step.why,
          "isHere": false,
        ])
      },
      "controls": session.summary.intent == .register
        ? [form.text(KeyingForm.number, hint: .pageKeyingGiven, .number)] : [],
      "save": words(.actSaved), "back": words(.actBack),
    ])
  }

  /// An answer after which a person must decide, before it is noted.
  func sure(_ choice: KeyingTold.Choice) -> Content {
    let hidden = ["vu": choice.code, KeyingForm.isSure: "oui"]
    let act: KeyingAct = told.stage == .search ? .search : .vehicle
    return [
      "sentences": ["\(choice.label).", choice.help, words(.pageKeyingSure)],
      "form": box(act, words(.pageKeyingYes), [], hidden: hidden, back: path),
    ]
  }

  /// What the portal said.
  var refusal: Content {
    let place = [told.place, told.title].compactMap(\.self).joined(separator: " · ")
    let options = told.refusals.map { (value: $0.code, name: "\($0.label). \($0.help)") }
    let controls = [
      form.choice(KeyingForm.how, .pageKeyingWhatItSays, options, isOpen: true), form.area(KeyingForm.message),
    ]
    return [
      "sentences": [place], "form": box(.refused, words(.pageKeyingNoteRefusal), controls),
      "links": [["href": path, "name": words(.pageKeyingBackToField)] as Content],
    ]
  }
}
