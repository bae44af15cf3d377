package import Domain

extension View {
  /// Certificates to key, section by section, and what was witnessed lately.
  package static func keyingQueue(_ queue: KeyingQueue, _ words: Words, now: Instant) -> View {
    guard !queue.isRetired else { return View(words(.queueRetired)) }
    guard queue.isWeb || queue.counts.isOpen else { return View(words(.queueNotWeb)) }
    let sections = words.sections(queue, now: now)
    let tables = sections.map { section in
      Block.group([.sentences([section.title]), .table(words.table(section.rows))])
    }
    let toKey = queue.counts.toKey + queue.counts.keying
    guard !queue.rows.isEmpty else { return View(blocks: [.sentences([words(.queueNothing)])] + tables) }
    let notes = (queue.isCut ? [words(.queueCut)] : []) + (queue.counts.keying > 0 ? [words(.queueOne)] : [])
    let open = queue.rows.filter { !$0.waitsForDocument }
    let next = open.first { $0.record.state != .keying } ?? open.first
    return View(
      title: words.count(toKey, .queueTitle), blocks: tables + (notes.isEmpty ? [] : [.sentences(notes)]),
      actionsTitle: words(.queueDoNext),
      actions: next.map {
        [View.Action(words(.queueDo, ["number": words.argument($0.summary)]), code: "key")]
      } ?? [])
  }
}

/// Certificates of the queue that need the same of a person.
package struct KeyingSection: Sendable {
  package let kind: Kind
  package let title: String
  package let rows: [Row]

  package enum Kind: String, CaseIterable, Sendable {
    case deadlines, toKey, outOfProvince, keyed, toCountersign, seen
  }

  package struct Row: Sendable {
    package let row: KeyingRow
    /// « CVM 4471181 »
    package let name: String
    package let vehicle: String
    package let since: String
    /// Who has it, what is to be known of it, or who saw it.
    package let note: String
  }
}

extension Words {
  /// The sections of the queue that have a certificate, in the order of the work; the witnessed ones last.
  package func sections(_ queue: KeyingQueue, now: Instant) -> [KeyingSection] {
    let rows = Dictionary(grouping: queue.rows) { Self.section(of: $0, now: now) }
    return KeyingSection.Kind.allCases.compactMap { kind in
      let found = kind == .seen ? queue.seen : rows[kind] ?? []
      guard !found.isEmpty else { return nil }
      return KeyingSection(kind: kind, title: title(kind), rows: found.map { row($0, now: now) })
    }
  }

  private static func section(of row: KeyingRow, now: Instant) -> KeyingSection.Kind {
    switch row.record.state {
    case .keyed: return .keyed
    case .toCountersign: return .toCountersign
    case .witnessed, .witnessedByTwo: return .seen
    case .toKey, .keying:
      if let deadline = row.deadline, deadline - now < DeadlineReport.notice { return .deadlines }
      return row.isOutOfProvince ? .outOfProvince : .toKey
    }
  }

  private func title(_ kind: KeyingSection.Kind) -> String {
    switch kind {
    case .deadlines: self(.queueDeadlines)
    case .toKey: self(.queueToKey)
    case .outOfProvince: self(.queueOutOfProvince)
    case .keyed: self(.queueKeyed)
    case .toCountersign: self(.queueToCountersign)
    case .seen: self(.queueSeen)
    }
  }

  private func row(_ row: KeyingRow, now: Instant) -> KeyingSection.Row {
    let state = row.record.state
    let since = state == .toKey || state == .keying ? row.summary.recordedAt : row.record.since
    return KeyingSection.Row(
      row: row, name: operation(row.summary), vehicle: row.summary.inspected.map { vehicle($0.vehicle) } ?? "",
      since: span(now - since), note: notes(of: row, now: now).joined(separator: " · "))
  }

  private func notes(of row: KeyingRow, now: Instant) -> [String] {
    let record = row.record
    let by = ["who": record.person?.name ?? "?", "time": nearMoment(record.since, now: now)]
    let deadline = row.deadline.flatMap { end -> String? in
      guard end - now < DeadlineReport.notice else { return nil }
      return self(end < now ? .queueDeadlinePast : .queueDeadline, ["time": nearMomentNamed(end, now: now)])
    }
    switch record.state {
    case .toKey:
      let document = row.waitsForDocument ? self(.queueAfterDocument) : nil
      return [deadline, document, record.isPossible ? self(.queuePossible) : nil].compactMap(\.self)
    case .keying:
      return [deadline, lock(record, of: row.summary.number, steps: row.steps, now: now)].compactMap(\.self)
    case .keyed: return [self(.queueKeyedBy, by)]
    case .toCountersign, .witnessed, .witnessedByTwo: return [self(.queueSeenBy, by)]
    }
  }

  fileprivate func table(_ rows: [KeyingSection.Row]) -> View.Table {
    View.Table(
      [self(.queueNumber), self(.queueVehicle), self(.queueSince), self(.queueNote)],
      rows.map { [$0.name, $0.vehicle, $0.since, $0.note] }, flexible: [1, 3])
  }
}
