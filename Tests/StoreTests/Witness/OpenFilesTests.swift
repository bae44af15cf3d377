import Domain
import Foundation
import TestSupport
import Testing

@testable import Store

/// The file of an open store is removed or replaced.
@Suite struct OpenFilesTests {
  enum Accident: CaseIterable {
    case databaseRemoved, databaseReplaced, logRemoved, logReplaced, directoryMoved

    func strike(_ fixture: StoreFixture) throws {
      let log = fixture.path + "-wal"
      switch self {
      case .databaseRemoved: unlink(fixture.path)
      case .logRemoved: unlink(log)
      case .databaseReplaced: try Self.replace(fixture.path)
      case .logReplaced: try Self.replace(log)
      case .directoryMoved: rename(fixture.directory.path, fixture.directory.path + "-moved")
      }
    }

    /// Replaces a file by a copy of itself.
    private static func replace(_ path: String) throws {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      try bytes.write(to: URL(fileURLWithPath: path + ".copy"))
      rename(path + ".copy", path)
    }
  }

  @Test(arguments: Accident.allCases)
  func `nothing is acknowledged once the files are no longer those that the next start finds`(
    accident: Accident
  ) async throws {
    let fixture = try await StoreFixture(sealed: 1)
    _ = try await fixture.store.seal([Sample.sealed(2)], at: Sample.start)
    try accident.strike(fixture)
    for value in 3...4 {
      let fault = await #expect(throws: StoreFault.self) {
        try await fixture.store.seal([Sample.sealed(value)], at: Sample.start)
      }
      guard case .io = fault else {
        Issue.record("\(accident): \(String(describing: fault))")
        continue
      }
    }
    await #expect(throws: StoreFault.self, "nothing is sent from it either") {
      try await fixture.store.begin(.submit, [Sample.operation(1)], at: Sample.start)
    }
    await fixture.store.close()
    if accident == .directoryMoved { rename(fixture.directory.path + "-moved", fixture.directory.path) }
  }

  @Test func `while the files keep their names everything is acknowledged`() async throws {
    let fixture = try await StoreFixture(sealed: 1)
    try await fixture.store.checkpoint()
    _ = try await fixture.store.backUp(at: Sample.start)
    _ = try await fixture.store.seal([Sample.sealed(2)], at: Sample.start)
  }
}
