/// Package.swift's table of targets, read as text.
struct PackageManifest {
  struct Target: Hashable {
    var name: String
    var path: String
    /// Modules: ours by name, packages' by product name.
    var dependencies: Set<String>
    var isTest: Bool { path.hasPrefix("Tests/") }
  }

  let targets: [Target]

  init(_ text: String) {
    let manifest = SwiftSource(path: "Package.swift", text: text).uncommented
    let constants = Dictionary(
      manifest.matches(of: /let (\w+) = Target\.Dependency\.product\(name: "(\w+)"/).map {
        (String($0.1), String($0.2))
      },
      uniquingKeysWith: { first, _ in first })
    let starts = manifest.matches(of: /(module|program|tests|\.\w*[tT]arget|\.systemLibrary)\(\s*(?:name:\s*)?"(\w+)"/)
    let ends = starts.dropFirst().map(\.range.lowerBound) + [manifest.endIndex]
    targets = zip(starts, ends).map { start, end in
      Self.target(
        String(start.2), isTest: start.1 == "tests", row: manifest[start.range.upperBound..<end], constants: constants)
    }
  }

  subscript(name: String) -> Target? { targets.first { $0.name == name } }

  /// Every module of ours that `name` is built on, directly or through others.
  func reachable(from name: String) -> Set<String> {
    var (found, waiting) = (Set<String>(), [name])
    while let next = waiting.popLast() {
      for dependency in self[next]?.dependencies ?? [] where found.insert(dependency).inserted {
        waiting.append(dependency)
      }
    }
    return found
  }

  private static func target(
    _ name: String, isTest: Bool, row: Substring, constants: [String: String]
  ) -> Target {
    let path = row.firstMatch(of: /(?:at|path):\s*"([^"]+)"/).map { String($0.1) }
    let list = row.firstMatch(of: /(?:uses|dependencies):\s*\[([^\]]*)\]/)?.1 ?? ""
    let dependencies = list.matches(of: /(")?(\w+)/).map { match in
      let word = String(match.2)
      return match.1 == nil ? constants[word] ?? "unknown constant \(word)" : word
    }
    return Target(
      name: name, path: path ?? (isTest ? "Tests/\(name)" : "Sources/\(name)"), dependencies: Set(dependencies))
  }
}
