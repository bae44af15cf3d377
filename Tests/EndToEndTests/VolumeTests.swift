import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// The certificates of a season; at the everyday scale, of a quarter of one.
  struct VolumeTests {
    static let count = ProofScale.value(everyday: 2_500, full: 10_000)
    /// The number of certificates recorded before memory is first measured.
    static let first = count / 5
    static let created = 100

    @Test func `a season of certificates drains in one run while status answers within 100 ms and memory stays`() throws
    {
      try Van.run(vehicles: 12_000) { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        let known = Self.count - Self.created
        var entries = (1...known).map { InspectionEntry(number($0), of: vehicles[$0 - 1]) }
        entries += (known + 1...Self.count).map { InspectionEntry(number($0), newVehicle: $0) }
        try van.startAgent()
        let agent = try #require(van.agent)
        try van.addStock(number(1), number(Self.count))

        let start = ContinuousClock.now
        try van.recordAll(Array(entries[..<Self.first]))
        let few = try agent.residentKilobytes()
        try van.recordAll(Array(entries[Self.first...]))
        let many = try agent.residentKilobytes()
        tell(
          figure: "\(Self.count) recorded in \(ContinuousClock.now - start); agent \(few) KiB at \(Self.first), "
            + "\(many) KiB at \(Self.count)")
        #expect(many - few <= 24 * 1_024, "memory does not grow with the backlog")

        let latencies = try drain(van).sorted()
        let median = latencies[latencies.count / 2]
        let slow = latencies[latencies.count * 95 / 100]
        tell(figure: "status meanwhile, \(latencies.count) times: median \(median), 95 % \(slow)")
        tell(figure: "agent \(try agent.residentKilobytes()) KiB when drained")
        #expect(median <= .milliseconds(100))
        try expectLedgersEqual(van)
      }
    }

    /// Returns the times that `status` took while everything was sent to the portal.
    private func drain(_ van: Van) throws -> [Duration] {
      let before = try van.portal.state().total
      #expect(try van.signIn().outcome == .signedIn)
      let start = ContinuousClock.now
      var latencies: [Duration] = []
      try waitUntil("all are reinstated", within: .seconds(180), every: 50) {
        let asked = ContinuousClock.now
        let status = try van.status()
        latencies.append(ContinuousClock.now - asked)
        return status.count(.confirmed) == Self.count
      }
      let taken = ContinuousClock.now - start
      try waitUntil("the pass ends") { try !van.status().pass.running }
      #expect(try van.status().pass.end == .drained, "one run was enough")
      let requests = try van.portal.state().total - before
      let seconds = Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
      tell(figure: "drained in \(taken): \(Int(Double(Self.count) / seconds)) certificates a second")
      tell(figure: "\(Double(requests) / Double(Self.count)) requests a certificate")
      return latencies
    }

    /// Compares every number, and the digest of one certificate in fifty.
    private func expectLedgersEqual(_ van: Van) throws {
      let theirs = try van.portal.digests()
      let ours = try van.certificates()
      #expect(Set(ours.map(\.number.text)) == Set(theirs.keys))
      for index in stride(from: 0, to: ours.count, by: 50) {
        let number = ours[index].number.text
        #expect(try van.detail(number).digest.hexadecimal == theirs[number])
      }
      let ledger = try van.portal.ledger()
      #expect(ledger.duplicateCertificates.isEmpty && ledger.duplicateVehicles.isEmpty)
      #expect(ledger.vehicles.created == Self.created)
      #expect(ledger.repeatedSubmissions == 0)
    }
  }
}

extension StartedProgram {
  /// The resident memory, in KiB.
  func residentKilobytes() throws -> Int { try kilobytes("VmRSS") }

  /// A field of its memory, in KiB, such as `RssFile`: its pages of files (proc(5)).
  func kilobytes(_ field: String) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("\(field):") }
    guard let count = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap({ Int($0) })
    else { throw Hindrance("no \(field)") }
    return count
  }
}
