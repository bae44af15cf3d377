import Domain
import FoundationEssentials
import TestSupport
import Testing

struct HandOverSlipTests {
  private static let slip = HandOverSlip(
    id: Sample.id(7), at: Instant(milliseconds: 1_795_453_200_000),
    station: HandOverSlip.Station(id: Sample.id(1), name: "Garage Exemple / Lévis"), to: "Unité mobile 2",
    who: "Camille Exemple", kind: .mechanical,
    numbers: ["CV0001", "CV0002", "CV0004"].compactMap { CertificateNumber($0) })

  /// Made by another program: SHA-256 over the sorted members without `digest`.
  private static let written = """
    {"at":1795453200000,"digest":"a9b25fb3f10e55cd98d22b7fec4d47c925e3b13193de4f24eeb2a35cde6f8347",\
    "first":"CV0001","id":"00000000-0000-7000-8000-000000000007","kind":"mechanical","last":"CV0004",\
    "numbers":["CV0001","CV0002","CV0004"],"schema":1,\
    "station":{"id":"00000000-0000-7000-8000-000000000001","name":"Garage Exemple / Lévis"},\
    "to":"Unité mobile 2","who":"Camille Exemple"}

    """

  private func read(_ text: String) -> Result<HandOverSlip, EntryRefusal> { HandOverSlip.read(Data(text.utf8)) }

  @Test func `a slip is one line whose digest another program comes to as well`() {
    #expect(Self.slip.text == Self.written)
    #expect(read(Self.written) == .success(Self.slip))
  }

  @Test(arguments: [(",", ", "), (":", ": "), ("\n", "\r\n\r\n"), ("é", "\\u00e9"), ("/", "\\/")])
  func `a slip that was only set differently is the same`(text: String, other: String) {
    #expect(read(Self.written.replacing(text, with: other)) == .success(Self.slip))
  }

  static let changes: [(String, String, [String])] = [
    ("Unité mobile 2", "Unité mobile 3", ["digest"]), ("\"CV0002\",", "", ["digest"]),
    ("1795453200000", "1795453200001", ["digest"]), ("\"last\":\"CV0004\"", "\"last\":\"CV0009\"", ["last", "digest"]),
    ("\"first\":\"CV0001\"", "\"first\":\"CV0000\"", ["first", "digest"]),
    ("\"CV0002\",\"CV0004\"", "\"CV0004\",\"CV0002\"", ["last", "numbers", "digest"]),
    ("\"CV0002\",", "\"CV0001\",", ["numbers", "digest"]), ("\"CV0002\",", "\"AV0002\",", ["numbers", "digest"]),
    ("\"CV0002\",", "\"CV 2_\",", ["numbers[1]"]), ("\"CV0002\",", "2,", ["numbers[1]"]),
    ("[\"CV0001\",\"CV0002\",\"CV0004\"]", "[]", ["numbers"]),
    ("[\"CV0001\",\"CV0002\",\"CV0004\"]", "\"CV0001\"", ["numbers"]),
    ("\"schema\":1", "\"schema\":2", ["schema"]), ("\"kind\":\"mechanical\"", "\"kind\":\"other\"", ["kind"]),
    ("00000000-0000-7000-8000-000000000007", "7", ["id"]), ("\"who\":", "\"whom\":", ["whom", "who"]),
    ("Garage Exemple / Lévis", " ", ["station.name"]), ("\"name\":", "\"names\":", ["station.names", "station.name"]),
    ("1795453200000", "-1", ["at"]), ("1795453200000", "\"hier\"", ["at"]),
    ("\"digest\":\"", "\"digest\":\"0", ["digest"]),
    ("\"to\":\"Unité mobile 2\",", "", ["to"]), ("Unité mobile 2", "Unit\\u0007", ["to"]), ("}\n", "", [""]),
    ("{\"at\"", "[{\"at\"", [""]),
  ]

  @Test(arguments: changes)
  func `a slip that was changed or damaged is refused by what is wrong`(text: String, other: String, fields: [String]) {
    let changed = Self.written.replacing(text, with: other, maxReplacements: 1)
    #expect(changed != Self.written)
    guard case .failure(let refusal) = read(changed) else {
      Issue.record("it was read")
      return
    }
    #expect(refusal.issues.map(\.field) == fields)
  }

  @Test(arguments: ["station.name", "to", "who"])
  func `a name with a character that nobody sees is told with the character and its place`(field: String) {
    let names = ["station.name": "Garage Exemple / Lévis", "to": "Unité mobile 2", "who": "Camille Exemple"]
    let name = names[field] ?? ""
    for scalar in UnseenSamples.refused + UnseenSamples.dropped {
      let units = String(scalar).utf16.map { "\\u" + String(String(0x10000 + Int($0), radix: 16).dropFirst()) }
      let changed = Self.written.replacing(name, with: "\(name)\(units.joined())x")
      guard case .failure(let refusal) = read(changed) else {
        Issue.record("\(UnseenSamples.name(scalar)) was read")
        continue
      }
      let parameters = ["character": UnseenSamples.name(scalar), "place": "\(name.unicodeScalars.count + 1)"]
      #expect(refusal.issues == [FieldIssue(field: field, reason: .badCharacters, parameters: parameters)])
    }
  }

  @Test func `a slip has at most a thousand numbers`() {
    let numbers = (1...1_001).compactMap { CertificateNumber("CV\(10_000 + $0)") }
    func slip(_ count: Int) -> HandOverSlip {
      HandOverSlip(
        id: Sample.id(7), at: Self.slip.at, station: Self.slip.station, to: "b", who: "c", kind: .photometric,
        numbers: Array(numbers.prefix(count)))
    }
    #expect(read(slip(1_000).text) == .success(slip(1_000)))
    #expect(slip(1_000).text.utf8.count < HandOverSlip.mostBytes)
    guard case .failure(let refusal) = read(slip(1_001).text) else {
      Issue.record("it was read")
      return
    }
    #expect(refusal.issues.map(\.reason) == [.tooMany])
  }

  @Test(
    arguments: [
      (["CV09", "CV10", "CV12"], [2, 1]), (["CV1"], [1]), ([], []), (["CV09", "CV9"], nil), (["CV1", "AV2"], nil),
      (["CV"], nil),
    ] as [([String], [Int]?)])
  func `numbers that follow each other are one run`(texts: [String], counts: [Int]?) {
    #expect(Lot.runs(of: texts.compactMap { CertificateNumber($0) })?.map(\.count) == counts)
  }

  @Test(arguments: [
    ("Unité mobile 2", "unite mobile 2", true), ("Unité mobile 2", " Unité-mobile 2 ", true),
    ("Unité mobile 2", "Unité mobile 3", false), ("Garage", "Garage Nord", false), ("!", "?", false), ("!", "!", true),
  ])
  func `two names are of one station when their letters and digits are the same`(
    one: String, other: String, areSame: Bool
  ) {
    #expect(StockMove.areSame(one, other) == areSame)
  }
}
