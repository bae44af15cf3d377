import Domain
import Engine
import StationAPI
import Store
import TestSupport
import Testing

struct RegisterTests {
  @Test func `an export told page by page has every certificate once, those recorded meanwhile apart`() async throws {
    let bench = try await Bench(numbers: 450)
    for first in [1, 151, 301] { try await bench.record(first...first + 149, isKnown: false) }
    var call = ExportCall(filter: CertificateFilter(), withPersonal: true)
    var sequences: [String] = []
    for page in 0..<10 {
      let answer = try await bench.station.export(call)
      #expect(answer.certificates.count <= ExportCall.pageSize)
      sequences += answer.certificates.compactMap { $0[.sequence] }
      if page == 0 {
        _ = try await bench.station.addLot(
          AddLotCall(kind: .mechanical, first: Sample.number(451), last: Sample.number(460), who: "Camille Exemple"))
        try await bench.record(451...455, isKnown: false)
      }
      guard let next = answer.next else { break }
      (call.after, call.through) = (next, answer.through)
    }
    #expect(sequences == (1...450).map { "\($0)" })
  }

  @Test func `personal data is exported only where it is asked for`() async throws {
    let bench = try await Bench()
    try await bench.record(1...1, isKnown: false)
    func exported(_ withPersonal: Bool) async throws -> ExportedCertificate? {
      try await bench.station.export(
        ExportCall(filter: CertificateFilter(), withPersonal: withPersonal)
      ).certificates.first
    }
    let plain = try #require(try await exported(false))
    #expect(plain[.identificationNumber] == "E••••••••••12")
    #expect(plain[.ownerName] == nil)
    let whole = try #require(try await exported(true))
    #expect(whole[.identificationNumber] == "E123456789012")
    #expect(whole[.ownerName] == "Chantal Exemple")
    #expect(whole[.vin] == Sample.vin(1))
  }

  @Test func `a search that is not right is refused with every field, before anything is read`() async throws {
    let bench = try await Bench()
    let call = SearchCall(filter: CertificateFilter(vin: "é", owner: " "), limit: 501)
    let refusal = await #expect(throws: StationRefusal.self) { try await bench.station.search(call) }
    #expect(refusal?.issues.map(\.field) == ["vin", "owner", "limit"])
  }

  @Test func `statistics count what was confirmed and how long it took (U3)`() async throws {
    let bench = try await Bench()
    try await bench.record(1...3)
    let day = CivilDate(of: Sample.start, utcOffset: -300)
    let call = StatisticsCall(from: day, through: day)
    #expect(try await bench.station.statistics(call).confirmation == nil)
    bench.clock.advance(.hours(2))
    try await bench.running {
      _ = try await bench.signIn()
      _ = try await bench.pass()
    }
    let report = try await bench.station.statistics(call)
    #expect(report.total.count == 3)
    #expect(report.total.reinstated == 3)
    #expect(report.confirmation?.median == .hours(2))
    let next = CivilDate(dayNumber: day.dayNumber + 1)
    #expect(try await bench.station.statistics(StatisticsCall(from: next, through: next)).total.count == 0)
  }
}
