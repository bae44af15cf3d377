import FoundationEssentials
import Testing

struct LayoutTests {
  let repository = Repository.current
  let manifest = PackageManifest(Repository.current.files["Package.swift"] ?? "")

  @Test func `the top level holds only what its map names`() {
    let allowed: Set = [
      "Package.swift", "Sources/", "Tests/", "SyncProtocol/", "Examples/", "README.md", "LICENSE", "CONTRIBUTING.md",
      "Packaging/", "Benchmarks/", "Documentation/", ".ci/", ".gitignore", ".swift-format",
    ]
    let names = Repository.names(in: repository.root)
    #expect(names.contains("Package.swift"))
    #expect(names.filter { !allowed.contains($0) && !$0.hasPrefix(".") } == [])
  }

  @Test func `targets and directories are the same list`() {
    let paths = manifest.targets.map { "\($0.path)/" }
    #expect(
      paths.filter { path in !repository.files.keys.contains { $0.hasPrefix(path) } } == [], "targets without files")
    let modules = Repository.names(in: "\(repository.root)/Sources").filter { $0.hasSuffix("/") }.map {
      "Sources/\($0)"
    }
    #expect(modules.filter { !paths.contains($0) } == [], "directories without a target")
    expectNone(
      repository.swift.filter { source in
        source.path != "Package.swift" && !paths.contains { source.path.hasPrefix($0) }
      }
      .map { Finding(path: $0.path, text: "belongs to no target") })
  }

  @Test func `no committed file names a place on somebody's machine`() {
    expectNone(repository.files.flatMap { path, text in machinePaths(in: text, at: path) })
  }

  @Test(
    arguments: [
      ("cd $/work$/main", true), ("\"$/tmp$/socket\"", true), ("=$/root$/.config", true), ("$/home$/someone", true),
      ("${TMPDIR:-/tmp}", false), ("/var$/tmp$/x", false), (".github$/work$flows", false), ("$/work$flows", false),
      ("https://example.org$/home$/", false), ("the FAQ$/root$", false),
    ])
  func `a machine path is found where it starts a path`(text: String, expected: Bool) {
    #expect(machinePaths(in: text.replacing("$/", with: "/").replacing("$", with: ""), at: "a").isEmpty != expected)
  }

  private func machinePaths(in text: String, at path: String) -> [Finding] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
      // Most lines have no slash, and a pattern takes its time.
      guard line.utf8.contains(UInt8(ascii: "/")),
        let match = line.firstMatch(of: /(?:^|[^\w.\/$}\)\-])\/((?:work|root)\b|(?:tmp|home)\/)/)
      else { return nil }
      return Finding(path: path, line: index + 1, text: "/\(match.1) is a place on one machine")
    }
  }
}
