import Testing

/// The module graph is the architecture: README's table, the manifest and the imports say the same.
struct ImportTests {
  let table = ImportTable(Repository.current.files["Sources/README.md"] ?? "")
  let manifest = PackageManifest(Repository.current.files["Package.swift"] ?? "")

  @Test func `every module has a row in Sources README and every row a module`() {
    #expect(table.rows.map(\.module).sorted() == manifest.targets.filter { !$0.isTest }.map(\.name).sorted())
    #expect(table.rows.count >= 12)
  }

  @Test func `a target depends on exactly what its row allows`() {
    expectNone(
      table.rows.compactMap { row in
        let declared = manifest[row.module]?.dependencies ?? []
        guard declared != row.allowed else { return nil }
        return Finding(
          path: "Sources/README.md",
          text: "\(row.module) may import \(row.allowed.sorted()), Package.swift says \(declared.sorted())")
      })
  }

  @Test func `a module's files import only what its row allows`() {
    expectNone(
      table.rows.flatMap { row -> [Finding] in
        guard let path = manifest[row.module]?.path else { return [] }
        return Repository.current.swift(in: [path]).flatMap { findings(in: $0, row: row) }
      })
  }

  @Test func `no row allows what it forbids`() {
    expectNone(
      table.rows.filter { !$0.allowed.isDisjoint(with: $0.never) }
        .map { Finding(path: "Sources/README.md", text: "\($0.module) both allows and forbids a module") })
  }

  @Test(arguments: ["PortalLedger", "cvmportal"])
  func `the portal is built on nothing of the agent`(program: String) {
    let agent: Set = ["Domain", "Store", "CCurl", "Transport", "Engine", "Web", "Daemon", "CommandLine", "cvmsync"]
    #expect(manifest.reachable(from: program).contains("SyncProtocol"))
    #expect(manifest.reachable(from: program).isDisjoint(with: agent))
  }

  @Test(
    arguments: [
      ("import Domain", 0), ("package import GRDB", 0), ("internal import struct Domain.Lot", 0),
      ("import FoundationEssentials", 0), ("import Synchronization", 0),
      ("import Engine", 1), ("@testable import Transport", 1), ("import enum Engine.Pass", 1), ("import Dispatch", 1),
      ("import Foundation", 1), ("import Foundation  // Foundation:", 1), ("import Foundation  // it is needed", 1),
      ("import Foundation  // Foundation: NumberFormatter", 0), ("// Foundation: Process\nimport Foundation", 0),
      ("// import Engine", 0), ("let text = \"import Engine\"", 0), ("#if canImport(Engine)\n#endif", 0),
    ])
  func `an import outside the row is found`(text: String, count: Int) {
    let row = ImportTable.Row(module: "Store", allowed: ["Domain", "GRDB"], never: ["Dispatch"])
    #expect(findings(in: SwiftSource(text: text), row: row).count == count)
  }

  @Test func `the table's names are those in backticks`() {
    let table = ImportTable(
      """
      text
      | module | may import (ours and packages) | never |
      |---|---|---|
      | `Store` | `Domain` and `GRDB` | `Engine` |
      | `Leaf` | nothing | |
      """)
    #expect(
      table.rows == [
        .init(module: "Store", allowed: ["Domain", "GRDB"], never: ["Engine"]),
        .init(module: "Leaf", allowed: [], never: []),
      ])
  }

  @Test func `the manifest is read with its constants and paths`() {
    let manifest = PackageManifest(
      """
      let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
      let package = Package(targets: [
        module("Store", uses: ["Domain", grdb]), // module("Gone", uses: [])
        .systemLibrary(name: "CCompression", path: "Sources/CCompression", providers: [.apt(["libzstd-dev"])]),
        program("cvmportal", at: "Examples/Server", uses: ["Store", other]),
        tests("StoreTests", uses: [])])
      """)
    #expect(
      manifest.targets == [
        .init(name: "Store", path: "Sources/Store", dependencies: ["Domain", "GRDB"]),
        .init(name: "CCompression", path: "Sources/CCompression", dependencies: []),
        .init(name: "cvmportal", path: "Examples/Server", dependencies: ["Store", "unknown constant other"]),
        .init(name: "StoreTests", path: "Tests/StoreTests", dependencies: []),
      ])
    #expect(manifest.reachable(from: "cvmportal").isSuperset(of: ["Store", "Domain", "GRDB"]))
  }

  private func findings(in source: SwiftSource, row: ImportTable.Row) -> [Finding] {
    let system: Set = ["Swift", "FoundationEssentials", "Foundation", "Glibc", "Dispatch", "Synchronization"]
    return source.imports.compactMap { found in
      let finding = { Finding(path: source.path, line: found.line, text: $0) }
      if row.never.contains(found.module) || !row.allowed.union(system).contains(found.module) {
        return finding("\(row.module) may not import \(found.module)")
      }
      let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false)
      let near = lines[max(0, found.line - 2)..<found.line]
      guard found.module == "Foundation", !near.contains(where: { $0.contains(/\/\/ Foundation: \S/) }) else {
        return nil
      }
      return finding("say why FoundationEssentials is not enough: `// Foundation: reason`")
    }
  }
}
