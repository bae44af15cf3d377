import FoundationEssentials
import Testing

/// The repository's text files as they are on disk, read once; paths are relative to its top.
struct Repository: Sendable {
  static let current = Repository(
    root: String(#filePath.dropLast("/Tests/ArchitectureTests/Reading/Repository.swift".count)))

  let root: String
  /// Text of every readable file outside build products, by path.
  let files: [String: String]
  let swift: [SwiftSource]

  init(root: String) {
    self.root = root
    files = Dictionary(
      uniqueKeysWithValues: Self.paths(under: root, at: "").compactMap { path in
        guard let bytes = FileManager.default.contents(atPath: "\(root)/\(path)"),
          let text = String(validating: bytes, as: UTF8.self)
        else { return nil }
        return (path, text)
      })
    swift = files.filter { $0.key.hasSuffix(".swift") }.sorted { $0.key < $1.key }
      .map { SwiftSource(path: $0.key, text: $0.value) }
  }

  /// What the package ships or shows: everything in Swift but the manifest and the tests.
  var product: [SwiftSource] {
    swift(in: ["Sources", "SyncProtocol/Messages", "Examples"])
  }

  func swift(in folders: [String]) -> [SwiftSource] {
    swift.filter { source in folders.contains { source.path.hasPrefix("\($0)/") } }
  }

  /// Names directly inside a folder, folders marked with a trailing slash; git's own and build products left out.
  static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !isProduct($0) }.sorted().map { name in
      var isDirectory = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isDirectory)
      return isDirectory ? "\(name)/" : name
    }
  }

  /// The same names that `.gitignore` leaves out.
  private static func isProduct(_ name: String) -> Bool {
    [".git", ".swiftpm", "Package.resolved", "__pycache__", ".venv", "out"].contains(name)
      || name.hasPrefix(".build") || name.hasSuffix(".xcodeproj")
  }

  private static func paths(under root: String, at folder: String) -> [String] {
    names(in: "\(root)/\(folder)").flatMap { name in
      name.hasSuffix("/") ? paths(under: root, at: folder + name) : [folder + name]
    }
  }
}

/// One place that breaks a rule, written as a compiler would: `path:line: what is wrong`.
struct Finding: Hashable, CustomStringConvertible {
  var path: String
  var line: Int = 1
  var text: String

  var description: String { "\(path):\(line): \(text)" }
}

func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
  let list = findings.map(\.description).joined(separator: "\n")
  #expect(findings.isEmpty, "\(findings.count) found:\n\(list)", sourceLocation: sourceLocation)
}
