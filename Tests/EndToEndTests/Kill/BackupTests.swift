import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// A database that was restored from a copy: the station's, or the portal's.
  struct BackupTests {
    @Test func `an agent whose file is an older copy compares before it sends, tells it, and nothing is there twice`()
      throws
    {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(40))
        try van.recordAll((1...8).map { InspectionEntry(number($0), of: vehicles[$0]) })
        try Self.drain(van, to: 8)
        #expect(try van.stopAgent() == 0)
        let copy = try FileCopy(of: van.station, named: "station.sqlite", in: van.folder)

        // Five more certificates, which the portal has and the copy lacks.
        try van.startAgent()
        try van.recordAll((9...13).map { InspectionEntry(number($0), of: vehicles[$0]) })
        try Self.drain(van, to: 13)
        #expect(try van.stopAgent() == 0)
        try copy.putBack()

        let before = try van.portal.requests().count
        try van.startAgent()
        try van.recordAll([InspectionEntry(number(20), of: vehicles[20])])
        try Self.drain(van, to: 9)
        let asked = try van.portal.requests().dropFirst(before)
        let firstWrite = asked.firstIndex { !$0.numbers.isEmpty && ($0.method == "PUT" || $0.path.hasSuffix(":batch")) }
        let read = asked.firstIndex { $0.method == "GET" && $0.path.hasSuffix("/backlog") }
        let survey = asked.firstIndex { $0.path.hasSuffix(":lookup") }
        #expect(try #require(read) < #require(survey) && #require(survey) < #require(firstWrite))

        let notices = try van.status().notices
        #expect(notices.map(\.kind).contains(.olderCopy))
        #expect(notices.first { $0.kind == .numbersFound }?.count == 5)
        // The five numbers are not used again.
        let again = try van.record([InspectionEntry(number(9), of: vehicles[30])])
        #expect(again.code != 0)
        try Self.expectOnce(van, count: 14)
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test func `what a portal restored from a backup has lost is noticed, told and sent again, once`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.startAgent()
        try van.addStock(number(1), number(40))
        try van.recordAll((1...6).map { InspectionEntry(number($0), of: vehicles[$0]) })
        try Self.drain(van, to: 6)
        van.portal.kill()
        let copy = try FileCopy(of: van.portal.folder, named: "portal.sqlite", in: van.folder)
        try van.portal.start()
        try van.recordAll((7...12).map { InspectionEntry(number($0), of: vehicles[$0]) })
        try Self.drain(van, to: 12)
        van.portal.kill()
        try copy.putBack()
        try van.portal.start()
        #expect(try van.portal.state().certificates == 6)

        try van.recordAll([InspectionEntry(number(13), of: vehicles[13])])
        try waitUntil("the portal has all again", every: 50) {
          try Self.tend(van)
          return try van.portal.state().certificates == 13 && van.status().count(.confirmed) == 13
        }
        #expect(try van.status().notices.first { $0.kind == .portalWentBack }?.count == 6)
        #expect(try van.cvmsync("notice").output.contains("6"))
        try Self.expectOnce(van, count: 13)
        #expect(try van.reinstated() == van.portal.digests())
        #expect(try van.stopAgent() == 0)
      }
    }

    private static func drain(_ van: Van, to count: Int) throws {
      try waitUntil("\(count) are reinstated", every: 50) {
        if try van.status().count(.confirmed) == count { return try !van.status().pass.running }
        try tend(van)
        return false
      }
    }

    private static func tend(_ van: Van) throws {
      let status = try van.status()
      if status.account.state != .signedIn {
        try van.signInOverSocket()
      } else if !status.pass.running {
        _ = try van.ask("POST", "pass", as: PassProgress.self)
      }
    }

    private static func expectOnce(_ van: Van, count: Int) throws {
      let ledger = try van.portal.ledger()
      #expect(ledger.certificates.count == count)
      #expect(ledger.duplicateCertificates.map(\.number) == [])
      #expect(ledger.repeatedSubmissions == 0)
      #expect(try van.status().store.fault == nil)
    }
  }
}

/// A copy of a database with its write-ahead log, made while no program has it open.
private struct FileCopy {
  private let folder: URL
  private let aside: URL
  private let names: [String]

  init(of folder: URL, named name: String, in place: URL) throws {
    self.folder = folder
    aside = place.appending(path: "copy-\(name)")
    names = [name, "\(name)-wal", "\(name)-shm"]
    try FileManager.default.createDirectory(at: aside, withIntermediateDirectories: true)
    for name in names { try Self.copy(name, from: folder, to: aside) }
  }

  func putBack() throws {
    for name in names { try Self.copy(name, from: aside, to: folder) }
  }

  /// Copies a file; if it does not exist in `from`, removes it in `to`.
  private static func copy(_ name: String, from: URL, to: URL) throws {
    try? FileManager.default.removeItem(at: to.appending(path: name))
    guard FileManager.default.fileExists(atPath: from.appending(path: name).path) else { return }
    try FileManager.default.copyItem(at: from.appending(path: name), to: to.appending(path: name))
  }
}
