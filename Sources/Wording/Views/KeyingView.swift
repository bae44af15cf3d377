package import Domain

extension View {
  /// Where the keying of one certificate stands, and what to do now.
  package static func keying(_ told: KeyingTold) -> View {
    let title = [told.place, told.title].compactMap(\.self).joined(separator: " · ")
    return View(
      title: title, blocks: [.sentences([told.subject])] + told.stageBlocks + told.stripBlocks)
  }

  /// What people typed into the portal and saw there, event by event.
  package static func keyingEvents(_ session: KeyingSession, _ words: Words, now: Instant) -> View {
    View(blocks: [
      .events(words.rows(session.events.map { LifeEvent(at: $0.at, lines: words.lines($0)) }, now: now))
    ])
  }
}

extension KeyingTold {
  fileprivate var stageBlocks: [View.Block] {
    let said: [View.Block] = sentences.isEmpty ? [] : [.sentences(sentences)]
    switch stage {
    case .search: return [.value(sought, rest: nil)] + said + listed(choices)
    case .vehicle:
      return (copied.map { [.value($0, rest: nil)] } ?? []) + said + [.rows(compared)] + listed(choices)
    case .field: return step.map { [.sentences([$0.field])] + $0.blocks } ?? said
    case .recap:
      let lines = adapted.flatMap { $0.split(separator: "\n").map(String.init) }
      guard !lines.isEmpty else { return [.sentences([words(.recapNothing)])] + said }
      return [.group([.sentences([words(.recapAdapted)]), .list(lines)])] + said
    case .sighting, nil: return said
    }
  }

  fileprivate var stripBlocks: [View.Block] { strip.isEmpty ? [] : [.sentences(strip)] }

  private func listed(_ choices: [Choice]) -> [View.Block] { [.list(Self.numbered(choices))] }

  /// « 1 Rien : il n'y est pas. On passe à la saisie. »
  package static func numbered(_ choices: [Choice]) -> [String] {
    choices.enumerated().map { place, choice in "\(place + 1) \(choice.label). \(choice.help)" }
  }
}
