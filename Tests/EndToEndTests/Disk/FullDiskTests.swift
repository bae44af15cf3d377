import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// A real disk that fills up under the real agent.
  struct FullDiskTests {
    @Test func `below 16 MiB nothing is recorded, deliveries are still marked, and recording resumes by itself`() throws
    {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        let entries = (1...5).map { InspectionEntry(number($0), of: vehicles[$0]).with("id", value: UUID().uuidString) }
        try van.startAgent(onDiskOf: 96)
        let disk = try #require(van.disk)
        #expect(disk.names.contains("ballast") && disk.free < 96 << 20)
        try van.addStock(number(1), number(10))
        try van.recordAll(Array(entries[..<3]))

        try disk.fill(leaving: (16 << 20) - 1)
        try Self.expectRefused(entries[3], by: van)
        #expect(try van.status().verdict == .fault)

        // The disk is full: confirmations by the portal are written in the ballast's room.
        try disk.fill(leaving: 0)
        #expect(try van.signIn().outcome == .signedIn)
        try waitUntil("all is marked: \(van.agent?.errors ?? "")") { try van.status().count(.confirmed) == 3 }
        #expect(try van.reinstated() == van.portal.digests())
        #expect(!disk.names.contains("ballast"), "\(disk.names)")
        try Self.expectRefused(entries[3], by: van)

        disk.makeRoom()
        try van.recordAll([entries[3]])
        // The next pass makes the ballast again.
        _ = try van.cvmsync("sync")
        try waitUntil("the ballast is there again") { disk.names.contains("ballast") }
        try van.recordAll([entries[4]])
        #expect(try van.certificates().map(\.number.text) == (1...5).map(number))
        #expect(try van.status().store.fault == nil)
        #expect(try van.stopAgent() == 0)
      }
    }

    private static func expectRefused(_ entry: InspectionEntry, by van: Van) throws {
      let refused = try van.record([entry])
      #expect(refused.code == 74, "\(refused)")
      #expect(refused.errors.contains("NOT RECORDED. Keep the paper: the disk is full. Make room."), "\(refused)")
      #expect(van.agent?.isRunning == true)
    }
  }
}
