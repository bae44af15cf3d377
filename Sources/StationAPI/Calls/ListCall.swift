package import Domain

/// Lists certificates, newest first.
package struct ListCall: StationCall {
  package static let route = CallRoute.post("list", "Lists certificates, newest first, a page at a time.")

  /// Nil for all states.
  package var states: [OutboxState]?
  @Default package var limit: PageSize
  /// Only those recorded before this sequence number: `ListAnswer.next` of the page before.
  package var before: Int64?
  /// Whether `certificates` have `inspected`: the vehicle, the mechanic and the result.
  @Default package var withVehicles: Bool

  package init(
    states: [OutboxState]? = nil, limit: PageSize = .usual, before: Int64? = nil, withVehicles: Bool = false
  ) {
    self.states = states
    self.limit = limit
    self.before = before
    self.withVehicles = withVehicles
  }

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> ListAnswer {
    try await station.list(self)
  }
}

package struct ListAnswer: Codable, Sendable {
  package var certificates: [CertificateSummary]
  /// On the first page: certificates that must not wait much longer, the most urgent first, at most 50. They are in
  /// `certificates` too, in their order.
  package var urgent: [CertificateSummary]
  /// On the first page, where drafts are asked for: answers that are not recorded yet, oldest first.
  @Default package var drafts: [DraftSummary]
  /// Nil on the last page.
  package var next: Int64?

  package init(
    certificates: [CertificateSummary], urgent: [CertificateSummary] = [], drafts: [DraftSummary] = [], next: Int64?
  ) {
    self.certificates = certificates
    self.urgent = urgent
    self.drafts = drafts
    self.next = next
  }
}

/// How many certificates one page may hold: 1 to 500; 100 where the call does not say.
package struct PageSize: Hashable, Sendable, ExpressibleByIntegerLiteral, HasDefault {
  package var count: Int

  package static let usual: PageSize = 100
  package static let most = 500

  package init(_ count: Int) { self.count = count }
  package init(integerLiteral count: Int) { self.count = count }

  package var issues: [FieldIssue] {
    if (1...Self.most).contains(count) { return [] }
    return [FieldIssue(field: "limit", reason: .outOfRange, parameters: ["least": "1", "most": "\(Self.most)"])]
  }
}

extension PageSize: Codable {
  package init(from decoder: any Decoder) throws {
    do {
      count = try decoder.singleValueContainer().decode(Int.self)
    } catch {
      // Foundation's error for a number that is not whole does not say where it stands.
      throw DecodingError.typeMismatch(
        Int.self, DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "not a whole number"))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(count)
  }
}
