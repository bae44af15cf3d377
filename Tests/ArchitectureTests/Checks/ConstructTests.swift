import Testing

/// Constructs that crash, hide a race, or bring in time and chance where a value should come in.
struct ConstructTests {
  /// Tokens that may not occur, outside the files or folders named.
  struct Construct: Sendable {
    var pattern: String
    var reason: String
    var allowed: [String] = []
    var alsoInTests = false
    /// The call is allowed when it has this argument.
    var unlessGiven: String?
  }

  static let live = ["Sources/Daemon/Live.swift", "Examples/ReferencePortal/Server/Live.swift"]
  static let tasks = [
    "Sources/Daemon/", "Examples/ReferencePortal/Server/Live.swift", "Examples/ReferencePortal/Server/Main.swift",
  ]
  /// Where a person is asked at a terminal, and what tells errors.
  static let complaining = [
    "Sources/CommandLine/CommandContext.swift", "Sources/CommandLine/ErrorReport.swift",
    "Sources/CommandLine/Program.swift", "Sources/CommandLine/SignIn/SignInDialogue.swift",
    "Sources/CommandLine/Dialogue/",
  ]
  static let speaking = ["Sources/CommandLine/", "Examples/ReferencePortal/Server/"]

  /// Where files for keeping are written; the reference portal keeps its own.
  static let keeping = ["Sources/Disk/", "Examples/"]

  static let constructs: [Construct] =
    ["@unchecked", "nonisolated(unsafe)", "fatalError("].map {
      Construct(pattern: $0, reason: "make the wrong state unwritable, or use precondition", alsoInTests: true)
    }
    + ["Date()", "Date.now", "Date(timeIntervalSinceNow", "UUID()", "Task.sleep", "SystemRandomNumberGenerator"].map {
      Construct(pattern: $0, reason: "time, identifiers and chance come in as values", allowed: live)
    }
    + [".random(", ".randomElement(", ".shuffled(", ".shuffle("].map {
      Construct(pattern: $0, reason: "give it an injected generator", allowed: live, unlessGiven: "using")
    }
    + ["Task {", "Task(", "Task.detached", "Task.immediate", "Task.init"].map {
      Construct(pattern: $0, reason: "no unstructured task here", allowed: tasks)
    }
    + [
      Construct(
        pattern: "console.complain(", reason: "context.complain, so that --json tells it as JSON", allowed: complaining)
    ]
    + ["rename(", "renameat(", "renameat2(", "fsync(", "fdatasync(", ".atomic", ".withoutOverwriting"].map {
      Construct(pattern: $0, reason: "DurableFile writes a file for keeping, all of it or nothing", allowed: keeping)
    }
    + [Construct(pattern: "print(", reason: "log it, or return it to the command line", allowed: speaking)]

  @Test(arguments: constructs.map(\.pattern))
  func `no file uses a construct that its rules forbid`(pattern: String) throws {
    let construct = try #require(Self.constructs.first { $0.pattern == pattern })
    let sources = construct.alsoInTests ? Repository.current.swift : Repository.current.product
    expectNone(sources.flatMap { findings(of: construct, in: $0) })
  }

  @Test func `nothing is unwrapped, cast or tried by force`() {
    expectNone(Repository.current.swift.flatMap(forced(in:)))
  }

  @Test func `no note of something left to do is committed`() {
    let notes = ["TO" + "DO", "FIX" + "ME"]
    expectNone(
      Repository.current.files.filter { $0.key != "LICENSE" }.flatMap { path, text in
        notes.filter { text.contains($0) }.map { Finding(path: path, text: "\($0): do it, or open an issue") }
      })
  }

  @Test(
    arguments: [
      ("context.console.complain(line)", 1), ("context.complain(line)", 0), ("Task { work() }", 1),
      ("Task.detached { }", 1), ("Task(priority: .low) { }", 1),
      ("try await Task.sleep(for: x)", 1),
      ("let now = Date()", 1), ("\"at \\(Date())\"", 1), ("let id = UUID ()", 1), ("Double.random(in: 0...1)", 1),
      ("SystemRandomNumberGenerator()", 1), ("print(1)", 1), ("fatalError(\"x\")", 1),
      ("class A: @unchecked Sendable", 1),
      ("nonisolated(unsafe) var a = 1", 1), ("list.shuffled()", 1),
      ("Double.random(in: 0...1, using: &generator)", 0), ("list.shuffled(using: &generator)", 0),
      ("group.addTask { }", 0), ("let task: Task<Void, Never>", 0), ("try Task.checkCancellation()", 0),
      ("Date(timeIntervalSince1970: 0)", 0), ("UUID(uuidString: text)", 0), ("// Date()", 0), ("\"Date()\"", 0),
      ("rename(draft, path)", 1), ("Glibc.fsync(file)", 1), ("try bytes.write(to: file, options: .atomic)", 1),
      ("DurableFile.name(draft, path)", 0), ("try file.finish()", 0),
      ("#\"\\(Date())\"#", 0), ("clock.sleep(for: x)", 0), ("func print(_ text: String)", 0), ("sprint(1)", 0),
    ])
  func `a forbidden construct is found in code alone`(text: String, count: Int) {
    let source = SwiftSource(path: "Sources/Domain/Snippet.swift", text: text)
    #expect(Self.constructs.flatMap { findings(of: $0, in: source) }.count == count)
  }

  @Test(
    arguments: [
      ("Sources/Daemon/Live.swift", 0), ("Sources/Daemon/Agent.swift", 1), ("Sources/Domain/Live.swift", 2),
      ("Examples/ReferencePortal/Server/Live.swift", 0), ("Examples/ReferencePortal/Ledger/Live.swift", 2),
    ])
  func `only the live files read the clock`(path: String, count: Int) {
    let source = SwiftSource(path: path, text: "Task { Date() }")
    #expect(Self.constructs.flatMap { findings(of: $0, in: source) }.count == count)
  }

  @Test(
    arguments: [
      ("first!.name", 1), ("try! load()", 1), ("a as! B", 1), ("list[0]!", 1), ("call()!", 1), ("var a: String!", 1),
      ("!ready", 0), ("a != b", 0), ("if !(a || b), !list.isEmpty {}", 0), ("\"Stop!\"", 0), ("// really!", 0),
      ("a !== b", 0),
    ])
  func `force is found where it is used`(text: String, count: Int) {
    #expect(forced(in: SwiftSource(text: text)).count == count)
  }

  private func findings(of construct: Construct, in source: SwiftSource) -> [Finding] {
    guard !construct.allowed.contains(where: source.path.hasPrefix) else { return [] }
    let length = SwiftSource(text: construct.pattern).tokens.count
    return source.occurrences(of: construct.pattern).compactMap { start in
      if start > 0, source.tokens[start - 1].text == "func" { return nil }
      let last = start + length - 1
      if let label = construct.unlessGiven,
        source.tokens[last...source.closing(of: last)].contains(where: { $0.text == label })
      {
        return nil
      }
      return Finding(
        path: source.path, line: source.tokens[start].line, text: "\(construct.pattern): \(construct.reason)")
    }
  }

  private func forced(in source: SwiftSource) -> [Finding] {
    source.tokens.indices.dropFirst().compactMap { index in
      let (token, previous) = (source.tokens[index], source.tokens[index - 1])
      guard token.text == "!", token.touchesPrevious,
        previous.isName || [")", "]", "}", ">", "\""].contains(previous.text)
      else { return nil }
      if index + 1 < source.tokens.count, source.tokens[index + 1].text == "=", source.tokens[index + 1].touchesPrevious
      {
        return nil
      }
      return Finding(path: source.path, line: token.line, text: "\(previous.text)! crashes: handle the other case")
    }
  }
}
