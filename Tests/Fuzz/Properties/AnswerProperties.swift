import Domain
import FoundationEssentials
import SyncProtocol
import Transport

/// Bodies of answers, read for every endpoint: what is taken keeps the contract's bounds, so that no sum of instants and
/// spans overflows behind it, and answers the question that was asked.
enum AnswerProperties {
  static func accepts(_ body: Data) throws(Violation) -> Bool {
    let isTold = [
      try capabilities(body), try findings(body), try submissions(body), try candidates(body), try certificate(body),
      try compactSubmissions(body), try compactCandidates(body),
      try inventory(body),
      try signIn(body), try session(body), try vehicle(body), try backlog(body),
      try stations(body),
    ]
    try problem(body)
    return isTold.contains(true)
  }

  private static func capabilities(_ body: Data) throws(Violation) -> Bool {
    guard let told = try? AnswerBody.capabilities(body) else { return false }
    try bounded(told.time, "time")
    try claim((1...500).contains(told.lookup) && (1...100).contains(told.match), "a limit is out of its bounds")
    try claim((1...8).contains(told.requests ?? 1), "a limit is out of its bounds")
    try claim((1...500).contains(told.batch) && told.body >= 65_536, "a limit is out of its bounds")
    var health = PortalHealth()
    health.reached(told, of: "https://portal.example", at: Samples.now)
    return true
  }

  /// The question is taken from the answer, so that more than the refusal of another question is reached.
  private static func findings(_ body: Data) throws(Violation) -> Bool {
    guard let response = try? CanonicalJSON.decode(LookupResponse.self, from: body) else { return false }
    let digest = PayloadDigest(of: body)
    let queries = response.results.map { LookupQuery(kind: $0.kind, number: $0.number, digest: digest) }
    guard let findings = try? AnswerBody.findings(body, to: LookupRequest(queries: queries)) else { return false }
    try claim(findings.count == queries.count, "a question without its finding")
    for case .same(let receipt) in findings { try ReceiptProperties.check(receipt) }
    let longer = LookupRequest(queries: queries + [LookupQuery(kind: .mechanical, number: "1", digest: digest)])
    try claim((try? AnswerBody.findings(body, to: longer)) == nil, "findings for a question that was not answered")
    return true
  }

  /// As many bits as numbers were asked for, whatever range the answer names.
  private static func inventory(_ body: Data) throws(Violation) -> Bool {
    guard let response = try? CanonicalJSON.decode(InventoryResponse.self, from: body),
      let first = CertificateNumber(response.first), let last = CertificateNumber(response.last)
    else { return false }
    let kind: CertificateKind = response.kind == .mechanical ? .mechanical : .photometric
    var isTold = false
    for count in [1, 8, 9, 10_000] {
      let question = InventoryQuestion(kind: kind, first: first, last: last, count: count)
      guard let told = try? AnswerBody.inventory(body, to: question) else { continue }
      try claim(told.present.count == count, "\(told.present.count) bits for \(count) numbers")
      try claim(told.present.count { $0 } == response.count, "other numbers than it counts")
      isTold = true
    }
    return isTold
  }

  private static func submissions(_ body: Data) throws(Violation) -> Bool {
    guard let response = try? CanonicalJSON.decode(BatchResponse.self, from: body) else { return false }
    let digest = PayloadDigest(of: body)
    let entries = response.results.map {
      BatchEntry(
        operation: $0.operation, kind: .mechanical, number: "1", digest: digest, vehicle: $0.operation, payload: "{}")
    }
    guard let answers = try? AnswerBody.submissions(body, to: BatchRequest(entries: entries)) else { return false }
    try claim(answers.count == entries.count, "an entry without its answer")
    for answer in answers {
      switch answer {
      case .receipt(let receipt, let status):
        try claim(status == 200 || status == 201, "a receipt with status \(status)")
        try ReceiptProperties.check(receipt)
      case .problem(let problem): try check(problem)
      }
    }
    return true
  }

  private static func candidates(_ body: Data) throws(Violation) -> Bool {
    guard let response = try? CanonicalJSON.decode(MatchResponse.self, from: body) else { return false }
    let queries = response.results.map { MatchQuery(key: $0.key, vin: "A", plate: nil, jurisdiction: nil) }
    guard let found = try? AnswerBody.candidates(body, to: MatchRequest(queries: queries)) else { return false }
    try claim(found.count == queries.count, "a question without its candidates")
    let mine = Samples.inspected
    for candidates in found {
      try claim(candidates.vehicles.count <= 20, "more than twenty candidates")
      _ = VehicleMatching.decide(inspected: mine, ownerName: "Tremblay, Exemple", candidates: candidates)
    }
    return true
  }

  private static func compactSubmissions(_ body: Data) throws(Violation) -> Bool {
    guard let response = try? CanonicalJSON.decode(CompactBatchResponse.self, from: body), response.compact else {
      return false
    }
    let entries = response.results.map { result in
      BatchEntry(
        operation: result.operation ?? MessageID(Samples.identifier), kind: .mechanical, number: "1",
        digest: PayloadDigest(of: body), vehicle: MessageID(Samples.identifier), payload: "{}")
    }
    let request = BatchRequest(entries: entries, compact: true)
    guard let answers = try? AnswerBody.submissions(body, to: request) else { return false }
    try claim(answers.count == entries.count, "an entry without its answer")
    try claim(
      !answers.contains { if case .receipt = $0 { true } else { false } },
      "receipts that are not those that were digested")
    return true
  }

  private static func compactCandidates(_ body: Data) throws(Violation) -> Bool {
    guard let response = try? CanonicalJSON.decode(CompactMatchResponse.self, from: body), response.compact else {
      return false
    }
    let queries = response.results.map { _ in MatchQuery(key: "1", vin: "A", plate: "B", jurisdiction: nil) }
    let request = MatchRequest(queries: queries, compact: true)
    guard let found = try? AnswerBody.candidates(body, to: request) else { return false }
    try claim(found.count == queries.count, "a question without its candidates")
    for (result, candidates) in zip(response.results, found) {
      for (told, vehicle) in zip(result.candidates, candidates.vehicles) {
        try claim(told.vin.utf8.count > 17 || vehicle.vin == told.vin, "a NIV that nobody told")
        let hasPlate = told.plate != nil || told.same?.contains("plate") == true
        try claim(hasPlate || vehicle.plate == nil, "a plate that nobody told")
      }
    }
    return true
  }

  private static func certificate(_ body: Data) throws(Violation) -> Bool {
    guard let document = try? CanonicalJSON.decode(PortalDocument.self, from: body),
      let number = CertificateNumber(told: document.number)
    else { return false }
    let kind: CertificateKind = document.kind == .mechanical ? .mechanical : .photometric
    guard let certificate = try? AnswerBody.certificate(body, kind: kind, number: number) else { return false }
    if let receipt = certificate.receipt {
      try ReceiptProperties.check(receipt)
      let payload = Data((document.payload ?? "").utf8)
      try claim(receipt.proves(kind, number, PayloadDigest(of: payload)), "a receipt of another payload")
    }
    let other: CertificateKind = kind == .mechanical ? .photometric : .mechanical
    try claim((try? AnswerBody.certificate(body, kind: other, number: number)) == nil, "a document of another kind")
    return true
  }

  private static func signIn(_ body: Data) throws(Violation) -> Bool {
    if let message = try? CanonicalJSON.decode(SignInChallenge.self, from: body),
      let challenge = try? AnswerBody.challenge(body, to: SignInID(message.id.uuid))
    {
      try bounded(challenge.expiresAt, "expiresAt")
      try claim(challenge.attemptsLeft >= 0, "fewer than no attempts")
      return true
    }
    guard let message = try? CanonicalJSON.decode(SignInStanding.self, from: body),
      let standing = try? AnswerBody.standing(body, of: SignInID(message.id.uuid))
    else { return false }
    if let end = standing.suspendedUntil { try bounded(end, "suspendedUntil") }
    try claim(standing.attemptsLeft >= 0, "fewer than no attempts")
    return true
  }

  private static func session(_ body: Data) throws(Violation) -> Bool {
    guard let session = try? AnswerBody.session(body) else { return false }
    let token = session.token.revealed.utf8
    try claim((16...200).contains(token.count) && token.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "no token")
    try claim(session.idle > .zero && session.idle <= .days(1), "a session of \(session.idle.milliseconds) ms")
    return true
  }

  private static func vehicle(_ body: Data) throws(Violation) -> Bool {
    guard let vehicle = try? CanonicalJSON.decode(PortalVehicle.self, from: body) else { return false }
    return (try? AnswerBody.createdVehicle(body, id: PortalVehicleID(vehicle.id.uuid))) != nil
  }

  private static func backlog(_ body: Data) throws(Violation) -> Bool {
    guard let report = try? CanonicalJSON.decode(BacklogReport.self, from: body) else { return false }
    return (try? AnswerBody.backlog(body, epoch: report.epoch)) != nil
  }

  private static func stations(_ body: Data) throws(Violation) -> Bool {
    guard let told = try? AnswerBody.stations(body) else { return false }
    try claim(told.stations.count <= StationList.mostStations, "more stations than a portal may send")
    for station in told.stations {
      try bounded(station.reportedAt, "reportedAt")
      try claim(station.counts.values.allSatisfy { $0 >= 0 }, "a count below zero")
    }
    return true
  }

  /// Every body is some problem: one that does not read is judged by its status.
  private static func problem(_ body: Data) throws(Violation) {
    for status in [400, 401, 409, 412, 422, 423, 429, 500, 503] {
      let problem = AnswerBody.problem(body, status: status, wait: nil)
      try claim(problem.status == status, "a status other than the answer's")
      try check(problem)
    }
  }

  private static func check(_ problem: PortalProblem) throws(Violation) {
    if let wait = problem.retryAfter {
      try claim(wait >= .zero && wait <= .seconds(RetryAfter.longest), "a wait of \(wait.milliseconds) ms")
      _ = Samples.now + wait
    }
    for moment in [problem.until, problem.since] {
      if let moment { try bounded(moment, "until or since") }
    }
    if let left = problem.attemptsLeft { try claim(left >= 0, "fewer than no attempts") }
  }

  /// SyncProtocol §1.3
  static func bounded(_ moment: Instant, _ field: String) throws(Violation) {
    try claim((0...253_402_300_799_999).contains(moment.milliseconds), "\(field) is \(moment.milliseconds)")
  }
}
