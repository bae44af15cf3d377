internal import Domain
internal import StationAPI
internal import Wording

/// File d'attente: the pass that runs, what waits and why, and what does not move without a person.
enum QueuePage {
  static let routes: [PageRoute] = [
    .get("/attente") { asked throws(StationRefusal) in
      // Nothing is sent to a portal that is a web site: what waits is typed.
      let report = try await asked.ask(StatusCall())
      return report.isWeb ? .seeOther(Place.keying.path) : .page(try await page(asked, report))
    },
    .post("/attente", answer),
  ]

  /// The most waiting certificates that are asked for; more is rare, and the newest of them are shown.
  private static let most = 500

  /// The others are on the page of the review.
  private static let mostForPerson = 10

  private static func answer(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    switch asked.form["faire"] {
    case "arreter":
      _ = try await asked.ask(StopPassCall())
      return .seeOther(Place.queue.path)
    case "envoyer":
      _ = try await asked.ask(StartPassCall())
      return .seeOther("\(Place.queue.path)?fait=envoyer")
    default: return .seeOther(Place.queue.path)
    }
  }

  private static func page(_ asked: PageRequest, _ report: StatusReport) async throws(StationRefusal) -> Page {
    let words = asked.words
    let states = OutboxState.allCases.filter(\.isLive)
    let list = try await asked.ask(ListCall(states: states, limit: PageSize(most), withVehicles: true))
    let people = try await asked.ask(
      ListCall(
        states: OutboxState.allCases.filter(\.needsPerson), limit: PageSize(mostForPerson), withVehicles: true)
    )
    let title = words.count(report.waiting, .pageQueueCount)
    let content = Content([
      "title": title, "told": told(asked, report),
      "notices": report.notices.isEmpty ? nil : words.count(report.notices.count, .pageQueueNotices),
      "pass": report.pass.running ? pass(report, list.certificates, words) : nil,
      "still": report.pass.running || report.waiting == 0 ? nil : still(report, words),
      "waiting": list.certificates.isEmpty ? nil : waiting(list, report, asked),
      "person": people.certificates.isEmpty ? nil : person(people, report, words),
      "carried": try await carried(report, asked),
    ])
    return Page(place: .queue, title: title, template: "queue", content: content)
  }

  private static func told(_ asked: PageRequest, _ report: StatusReport) -> String? {
    switch asked.query["fait"] {
    case "connexion" where report.account.state == .signedIn: asked.words(.pageQueueSignedIn)
    case "envoyer": asked.words(.pageQueueStarted)
    default: nil
    }
  }

  // MARK: The pass

  /// How far a pass has come, and when nothing waits any more at its pace; empty while none runs.
  static func progress(_ pass: PassProgress, _ words: Words) -> String {
    guard pass.running else { return "" }
    let values = [
      "confirmed": words.number(pass.confirmed), "total": words.number(pass.confirmed + pass.remaining),
    ]
    let told = words(.pageQueueProgress, values)
    guard let empty = pass.emptyAt else { return words(.pageQueueSoFar, ["progress": told]) }
    return words(.pageQueueForecast, ["progress": told, "time": words.time(empty)])
  }

  private static func pass(_ report: StatusReport, _ waiting: [CertificateSummary], _ words: Words) -> Content {
    let pass = report.pass
    let sent = waiting.last { $0.state == .sending }
    return Content([
      "passTitle": sent.map { words(.pageQueueOf, ["certificate": words.operation($0)]) } ?? words(.pageQueueRunning),
      "total": "\(max(1, pass.confirmed + pass.remaining))", "confirmed": "\(pass.confirmed)",
      "progress": progress(pass, words), "mayStop": pass.stopAskedAt == nil, "isStopping": pass.stopAskedAt != nil,
    ])
  }

  /// Why nothing is sent now, and what makes it go.
  private static func still(_ report: StatusReport, _ words: Words) -> Content {
    let isSignedIn = report.account.state == .signedIn
    var sentences = [words.pause(report) ?? words.unreached(report.link, now: report.at).map(words.sentence)]
      .compactMap(\.self)
    if !report.agent {
      sentences.append(words(.pageQueueNoAgent))
    } else if !isSignedIn {
      sentences.append(words(.pageQueueSignIn))
    }
    sentences.append(words(.pageQueueSafe))
    return [
      "sentences": sentences, "mayStart": isSignedIn && report.agent && words.pause(report) == nil,
      "isToSignIn": !isSignedIn && report.agent,
    ]
  }

  // MARK: Rows

  private static func waiting(_ list: ListAnswer, _ report: StatusReport, _ asked: PageRequest) -> Content {
    let urgent = Set(list.urgent.map(\.sequence))
    // Oldest first, like the agent, and before them those that must not wait.
    let ordered = list.certificates.sorted {
      (urgent.contains($0.sequence) ? 0 : 1, $0.sequence) < (urgent.contains($1.sequence) ? 0 : 1, $1.sequence)
    }
    let pages = (ordered.count + WaitingRows.most - 1) / WaitingRows.most
    let place = min(max(1, asked.query["page"].flatMap { Int($0) } ?? 1), pages)
    let shown = ordered.dropFirst((place - 1) * WaitingRows.most).prefix(WaitingRows.most)
    var content = WaitingRows(
      caption: asked.words(.pageQueueWaiting), summaries: Array(shown), report: report, words: asked.words,
      urgent: urgent
    ).content
    if pages > 1 { content["paging"] = paging(shown.indices, of: ordered.count, place, pages, asked.words) }
    return content
  }

  private static func paging(
    _ shown: Range<Int>, of count: Int, _ place: Int, _ pages: Int, _ words: Words
  ) -> Content {
    func path(_ page: Int) -> String? { (1...pages).contains(page) ? "\(Place.queue.path)?page=\(page)" : nil }
    let range = words(
      .pageQueueRange,
      [
        "first": words.number(shown.lowerBound + 1), "last": words.number(shown.upperBound),
        "count": words.number(count),
      ])
    let only = count == most ? " " + words(.pageQueueOnly, ["count": words.number(most)]) : ""
    return Content(["range": range + only, "earlier": path(place - 1), "later": path(place + 1)])
  }

  private static func person(_ list: ListAnswer, _ report: StatusReport, _ words: Words) -> Content {
    var content = WaitingRows(
      caption: words(.pageQueuePerson), summaries: list.certificates.reversed(), report: report, words: words
    ).content
    content["hasMore"] = report.forPerson > list.certificates.count
    return content
  }

  /// Certificates in files that were written and are not all reinstated yet: custody, not delivery.
  private static func carried(
    _ report: StatusReport, _ asked: PageRequest
  ) async throws(StationRefusal) -> Content? {
    guard report.carried.count > 0, let writtenAt = report.carried.lastWrittenAt else { return nil }
    let words = asked.words
    let files = try await asked.ask(BundlesCall()).bundles.filter {
      $0.writtenAt != nil && $0.reinstated < $0.certificates
    }
    return [
      "sentence": words.sentence(
        words.count(report.carried.count, .carried, ["time": words.moment(writtenAt, now: report.at)])),
      "files": files.prefix(10).map { file in
        words(
          .pageQueueCarriedRow,
          [
            "who": file.who, "time": words.nearMoment(file.writtenAt ?? file.createdAt, now: report.at),
            "reinstated": words.number(file.reinstated), "count": words.number(file.certificates),
          ])
      },
    ]
  }
}

extension Words {
  /// A clause as a sentence: a capital first, a full stop last.
  func sentence(_ clause: String) -> String {
    guard let first = clause.first else { return clause }
    let end = clause.last.map { ".?!".contains($0) } == true ? "" : "."
    return first.uppercased() + clause.dropFirst() + end
  }
}
