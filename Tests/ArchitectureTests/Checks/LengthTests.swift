import Testing

struct LengthTests {
  let sources = Repository.current.swift(in: ["Sources", "SyncProtocol/Messages", "Examples/ReferencePortal"])

  @Test func `files have a median of 100 lines, nine in ten at most 250, none over 400`() {
    let lengths = sources.map(\.lineCount)
    #expect(percentile(50, of: lengths) <= 100)
    #expect(percentile(90, of: lengths) <= 250)
    expectNone(
      sources.filter { $0.lineCount > 400 }.map { Finding(path: $0.path, text: "\($0.lineCount) lines, at most 400") })
  }

  @Test func `nine functions in ten have at most 25 lines, none over 50`() {
    let functions = sources.flatMap { source in source.functions.map { (source.path, $0) } }
    #expect(functions.count >= 20, "the scan finds functions")
    #expect(percentile(90, of: functions.map(\.1.lineCount)) <= 25)
    expectNone(
      functions.filter { $0.1.lineCount > 50 }
        .map { Finding(path: $0, line: $1.line, text: "\($1.name) has \($1.lineCount) lines, at most 50") })
  }

  @Test(arguments: [(50, 3), (90, 5), (100, 5), (1, 1)])
  func `a percentile is a value that occurs`(percent: Int, expected: Int) {
    #expect(percentile(percent, of: [5, 1, 3, 2, 4]) == expected)
  }

  @Test(
    arguments: [
      ("func a() { 1 }", ["a 1"]),
      ("func a(\n  b: Int = { 3 }()\n) throws(E) -> [Int] where T: Q\n{\n}", ["a 5"]),
      ("func a() { let b = \"}\" // }\n/* } */ let c = #\"\"}\"#\n}", ["a 3"]),
      ("func a() { \"\\(b.map { \"}\" })\"\n}\nfunc c() {}", ["a 2", "c 1"]),
      ("func a() { b.split(/[}\"]/)\n}\nfunc c() {}", ["a 2", "c 1"]),
      ("protocol P { func a() -> Int\n  var b: Int { get }\n  init(c: Int)\n}\nfunc d() {\n}", ["d 2"]),
      ("struct S { var a: Int = 3\n  var b: [Int]\n  var c: some Sequence<Int> {\n    []\n  }\n}", ["c 3"]),
      (
        "init?(a: Int) {\n}\ninit<T>(b: T) { self.init(c) }\nsubscript(d: Int) -> Int { 0 }",
        ["init 2", "init 1", "subscript 1"]
      ),
      ("func outer() {\n  func inner() {\n  }\n}", ["outer 4", "inner 2"]),
      ("let a = 12 / 3 / 4 // func no() {}\nlet s = \"\"\"\n  func no() { \" }\n  \"\"\"\nfunc a() {}", ["a 1"]),
    ])
  func `a function reaches from its keyword to its own closing brace`(text: String, expected: [String]) {
    #expect(SwiftSource(text: text).functions.map { "\($0.name) \($0.lineCount)" } == expected)
  }

  /// The smallest value that at least `percent` of all values do not exceed; 0 of none.
  private func percentile(_ percent: Int, of values: [Int]) -> Int {
    let rank = (values.count * percent + 99) / 100
    return values.isEmpty ? 0 : values.sorted()[max(rank, 1) - 1]
  }
}
