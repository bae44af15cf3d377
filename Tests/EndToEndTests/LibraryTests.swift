import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// A system whose libcurl cannot be loaded.
  struct LibraryTests {
    @Test func `without libcurl the agent says what to install, and what needs no network goes on`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(10))
        try Data().write(to: van.folder.appending(path: "libcurl.so.4"))
        let environment = ["LD_LIBRARY_PATH": van.folder.path]
        let agent = try van.cvmsync(["agent"], environment: environment)
        #expect(
          agent.code == 78 && agent.errors.contains("cannot be loaded")
            && agent.errors.contains("apt install libcurl4"),
          "\(agent)")
        let vehicle = try van.portal.seededVehicles().unmistakable[0]
        let file = van.folder.appending(path: "one.jsonl")
        try Data(InspectionEntry.lines([InspectionEntry(number(1), of: vehicle)]).utf8).write(to: file)
        let recorded = try van.cvmsync(["record", file.path], environment: environment)
        #expect(recorded.code == 0, "\(recorded)")
        // What this device lacks is no outage of the portal.
        let sync = try van.cvmsync(["sync"], environment: environment)
        #expect(sync.code != 0 && sync.output.contains("libcurl"), "\(sync)")
        let outages = try van.cvmsync(["outages", "--json"], environment: environment)
        #expect(outages.code == 0 && outages.output.contains(#""outages":[]"#), "\(outages)")
        // With the library there, the certificate goes its way.
        try van.startAgent()
        _ = try van.signIn()
        _ = try van.sync()
        #expect(try van.certificates().map(\.state) == [.confirmed])
      }
    }
  }
}
