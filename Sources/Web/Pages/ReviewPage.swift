internal import Domain
internal import StationAPI
internal import Wording

/// À réviser: both sides of what a person must decide, the decision, and then the next one.
enum ReviewPage {
  static let routes: [PageRoute] = [
    .get("/reviser", list),
    .get("/reviser/{kind}/{number}") { asked throws(StationRefusal) in
      .page(try await ReviewSubject(asked).page())
    },
    .post("/reviser/{kind}/{number}", decide),
  ]

  // MARK: All that wait

  /// The list; where there is one alone, that one.
  private static func list(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let call = ListCall(
      states: OutboxState.allCases.filter(\.needsPerson), limit: PageSize(PageSize.most), withVehicles: true)
    let waiting = try await asked.ask(call).certificates
    let decided = await DecidedNote.content(asked)
    if waiting.count == 1, decided == nil, asked.query["tout"] == nil { return .seeOther(Place.review(waiting[0])) }
    let report = try await asked.ask(StatusCall())
    let words = asked.words
    let title =
      waiting.isEmpty
      ? words(.pageReviewNothing) : words(.pageReviewCount, ["count": words.number(report.forPerson)])
    let rows = WaitingRows(
      caption: title, summaries: Array(waiting.reversed().prefix(WaitingRows.most)), report: report, words: words)
    let content = Content([
      "title": title, "decided": decided, "isEmpty": waiting.isEmpty, "person": rows.content,
      "hasMore": waiting.count > WaitingRows.most,
    ])
    return .page(Page(place: .review, title: title, template: "reviews", content: content))
  }

  // MARK: The decision

  private static func decide(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    let document = try asked.document()
    let person = PersonForm(asked.form)
    let decision = ReviewDecision(asked.form["decision"] ?? "")
    guard let decision, person.issues.isEmpty else {
      let missing = decision == nil ? [PageError(text: asked.words(.pageNoDecision))] : []
      let page = try await ReviewSubject(asked).page(person, errors: missing + person.errors(asked.words))
      return .page(page)
    }
    do throws(StationRefusal) {
      try await decision.take(about: document, by: person.decision, asked)
    } catch {
      // Decided already: by this form, sent twice, or by another person. Its page says how it stands now.
      if [.wrongState, .notWithdrawable].contains(error.code) {
        return .seeOther(Place.review(document.kind, document.number))
      }
      let told = PageError(text: asked.words.refusal(error))
      return .page(try await ReviewSubject(asked).page(person, errors: [told]))
    }
    // The decision is noted: what cannot be read now takes nothing back.
    let left = (try? await asked.ask(ReviewsCall()))?.certificates ?? []
    let next = ReviewSubject.next(after: document, in: left)
    let path = decision == .undo ? Place.review(document.kind, document.number) : next.map { Place.review($0) }
    return .seeOther((path ?? Place.review.path) + DecidedNote.query(decision, document))
  }
}

/// What a person decides with one button; its raw value is the button's.
enum ReviewDecision: Equatable {
  /// Names the vehicle, not its place: the place may be another vehicle's by now.
  case select(PortalVehicleID)
  case notSame, retry, withdraw, close, undo

  init?(_ text: String) {
    switch text {
    case "notSame": self = .notSame
    case "retry": self = .retry
    case "withdraw": self = .withdraw
    case "close": self = .close
    case "undo": self = .undo
    default:
      guard text.hasPrefix(Self.selecting), let id = PortalVehicleID(String(text.dropFirst(Self.selecting.count)))
      else { return nil }
      self = .select(id)
    }
  }

  private static let selecting = "select:"

  var value: String {
    switch self {
    case .select(let vehicle): Self.selecting + vehicle.text
    default: action.rawValue
    }
  }

  var action: DecisionAction {
    switch self {
    case .select: .select
    case .notSame: .notSame
    case .retry: .retry
    case .withdraw: .withdraw
    case .close: .close
    case .undo: .undo
    }
  }

  func take(
    about document: StockNumber, by person: NamedDecision, _ asked: PageRequest
  ) async throws(StationRefusal) {
    if self == .withdraw {
      _ = try await asked.ask(WithdrawCall(kind: document.kind, number: document.number, by: person))
      return
    }
    var vehicle: PortalVehicleID?
    if case .select(let chosen) = self { vehicle = chosen }
    _ = try await asked.ask(
      DecisionCall(
        kind: document.kind, number: document.number, action: action, vehicle: vehicle,
        operation: asked.form["objet"].flatMap(OperationID.init), by: person))
  }
}

/// What was just decided, told on the page that comes next.
enum DecidedNote {
  /// Codes and a number alone: nothing personal stands in an address.
  static func query(_ decision: ReviewDecision, _ document: StockNumber) -> String {
    "?fait=\(decision.action.rawValue)&doc=\(document.kind.printed)&no=\(document.number.text)"
  }

  static func content(_ asked: PageRequest) async -> Content? {
    guard let action = asked.query["fait"].flatMap(DecisionAction.init), let document = document(asked.query),
      let text = text(of: action)
    else { return nil }
    let words = asked.words
    let detail = try? await asked.ask(CertificateCall(kind: document.kind, number: document.number))
    // An address from the history, of a decision that was taken back since.
    if action != .undo, detail?.decisions.last?.action == .undo { return nil }
    let certificate = words.certificate(document.kind, document.number)
    let path = Place.review(document.kind, document.number)
    let review = try? await asked.ask(ReviewCall(kind: document.kind, number: document.number))
    let mayUndo = review?.actions.contains(.undo) == true && path != asked.path
    return Content([
      "text": words(text, ["certificate": certificate]), "undo": mayUndo ? ["href": path] as Content : nil,
    ])
  }

  private static func document(_ query: FormMembers) -> StockNumber? {
    guard let kind = CertificateKind(printed: query["doc"]),
      let number = query["no"].flatMap({ EnteredNumber($0).number })
    else { return nil }
    return StockNumber(kind: kind, number: number)
  }

  private static func text(of action: DecisionAction) -> Text? {
    switch action {
    case .select: .pageDecidedSelect
    case .notSame: .pageDecidedNotSame
    case .retry: .pageDecidedRetry
    case .withdraw: .pageDecidedWithdraw
    case .close: .pageDecidedClose
    case .undo: .pageDecidedUndo
    case .file: nil
    }
  }
}
