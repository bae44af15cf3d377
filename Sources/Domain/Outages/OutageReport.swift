/// The outage log of a period: `"schema": 1`, codes never translated. Papers are counted by the time of their
/// inspection (`performedAt`), which is when a paper was issued.
package struct OutageReport: Codable, Hashable, Sendable {
  package var schema: Int
  package var at: Instant
  package var from: Instant
  package var before: Instant
  /// Spans that reach into the period, oldest first; at most `most`, the newest.
  package var outages: [ListedOutage]
  package var totals: [OutageTotal]
  /// Whether older spans of the period were left out.
  package var isCut: Bool
  /// The newest looks at the portal and at the network; nil before the first.
  package var portal: OutageLog.Watch?
  package var network: OutageLog.Watch?
  /// Whether the portal is a web site, which is not looked at.
  package var isWeb: Bool

  package static let most = 1_000
  package static let longest = Span.days(367)

  package init(
    at: Instant, from: Instant, before: Instant, outages: [ListedOutage], isCut: Bool = false,
    portal: OutageLog.Watch?, network: OutageLog.Watch?, isWeb: Bool = false
  ) {
    schema = 1
    (self.at, self.from, self.before, self.outages, self.isCut) = (at, from, before, outages, isCut)
    (self.portal, self.network, self.isWeb) = (portal, network, isWeb)
    let counted = Set(Outage.counted(outages.map(\.outage)))
    let listed = outages.filter { counted.contains($0.outage) }
    totals = OutageTotal.Subject.allCases.flatMap { subject in
      OutageKind.allCases.compactMap { OutageTotal(subject, $0, of: listed) }
    }
  }
}

/// A span, and the papers that were issued meanwhile.
package struct ListedOutage: Codable, Hashable, Sendable {
  package var outage: Outage
  /// Inspections recorded here that were done from its first to its last moment, withdrawn ones left out.
  package var papers: Int

  package init(_ outage: Outage, papers: Int) { (self.outage, self.papers) = (outage, papers) }
}

/// The spans of one kind together, without notes that count no more.
package struct OutageTotal: Codable, Hashable, Sendable {
  /// Whether the program saw them or people noted them.
  package var subject: Subject
  package var kind: OutageKind
  package var count: Int
  /// Time in which it was observed to be away; for notes, the time that was told.
  package var observed: Span
  package var papers: Int

  package enum Subject: String, Codable, CaseIterable, Sendable { case seen, noted }

  /// Nil where there is none.
  fileprivate init?(_ subject: Subject, _ kind: OutageKind, of listed: [ListedOutage]) {
    let these = listed.filter {
      $0.outage.kind == kind && ($0.outage.source == .person) == (subject == .noted)
    }
    guard !these.isEmpty else { return nil }
    (self.subject, self.kind) = (subject, kind)
    count = these.count
    observed = these.reduce(.zero) { $0 + $1.outage.observed }
    papers = these.reduce(0) { $0 + $1.papers }
  }
}
