import Domain
import Testing

/// The order of the questions, which of them are asked, and going back.
struct QuestionnaireTests {
  private static func number(_ text: String) -> CertificateNumber {
    guard let number = CertificateNumber(text) else { preconditionFailure("no number: \(text)") }
    return number
  }

  private static let defaults: EntryDefaults = {
    var defaults = EntryDefaults()
    defaults.numbers = [.mechanical: number("CV0004471001"), .photometric: number("AV0001")]
    defaults.mechanic = AccessCode("ABCD1234")
    defaults.paperReason = "mobileUnit"
    defaults.moment = "2026-11-23T11:12-05:00"
    return defaults
  }()

  private static func inspection(
    _ texts: [String: String] = [:], preset: [String: String] = [:], defaults: EntryDefaults = defaults
  ) -> Questionnaire { Questionnaire(.inspection, texts: texts, preset: preset, defaults: defaults) }

  private static func repairs(_ texts: [String: String] = [:], of document: ConformedDocument?) -> Questionnaire {
    Questionnaire(.conformity(.mechanical, number("551"), of: document), texts: texts, defaults: defaults)
  }

  private static let vehicle: Vehicle = {
    guard let vin = VehicleIdentificationNumber("1M8GDM9AXKP042788") else { preconditionFailure("no NIV") }
    return Vehicle(vin: vin)
  }()

  private static let document = ConformedDocument(
    performedAt: Sample.now - .hours(2), vehicle: vehicle,
    open: [
      Defect(component: "611", code: "AB", severity: .minor), Defect(component: "7", code: "D", severity: .minor),
      Defect(component: "611", code: "AB", severity: .minor),
    ], deadline: nil)

  /// Answers each question from `answers`, else with the proposal, else with nothing. Returns the paths in the order
  /// asked.
  private static func walk(
    _ questionnaire: Questionnaire, _ answers: [String: String] = [:], atMost limit: Int = 100
  ) throws -> (paths: [String], end: Questionnaire) {
    var (paths, current) = ([String](), questionnaire)
    while let question = current.next, paths.count < limit {
      paths.append(question.path)
      var given = [question.path: answers[question.path] ?? current.standard(for: question) ?? ""]
      if case .usual(let proposals, let path) = question {
        given = [path: Questionnaire.yes].merging(proposals.map { ($0.path, $0.text) }) { first, _ in first }
      }
      let issues = current.take(given, in: Sample.context).issues
      guard issues.isEmpty else { throw Wrong(issues: issues) }
    }
    return (paths, current)
  }

  private struct Wrong: Error { let issues: [FieldIssue] }

  private static let ordinary = [
    "vehicle.vin": "1M8GDM9AXKP042788", "vehicle.plate": "K12ABC", "owner.name": "Tremblay, Exemple",
    "odometer.value": "48000",
  ]

  @Test func `an ordinary CVM is 14 questions, and what is proposed is confirmed in three of them`() throws {
    let (paths, end) = try Self.walk(Self.inspection(), Self.ordinary)
    #expect(
      paths == [
        "kind", "number", "performedAt", "usual[0]", "vehicle.vin", "vehicle.year", "vehicle.make", "vehicle.model",
        "vehicle.plate", "owner.name", "usual[1]", "odometer.value", "defects[0]", "usual[2]",
      ])
    #expect(end.texts["vehicle.jurisdiction"] == "QC" && end.texts["odometer.unit"] == "km")
    #expect(end.texts["result"] == "compliant" && end.texts["sticker"] == "12")
    let read = try EntryReader.read(end.answers.entry, context: Sample.context).get()
    #expect(read.inspection.mechanic.text == "ABCD1234" && read.inspection.keyedBy == read.inspection.mechanic)
  }

  @Test func `what nothing is proposed for is asked on its own`() throws {
    let (paths, _) = try Self.walk(
      Self.inspection(defaults: EntryDefaults()),
      Self.ordinary.merging([
        "number": "CV0004471001", "performedAt": "2026-11-23T11:12-05:00", "mechanic": "ABCD1234",
        "paperReason": "other", "paperReasonText": "Panne de courant",
      ]) { own, _ in own })
    #expect(
      Array(paths.prefix(7)) == [
        "kind", "number", "performedAt", "mechanic", "paperReason", "paperReasonText", "inspectionReason",
      ])
  }

  @Test(arguments: [
    (["kind": "photometric"], "tool", true), (["kind": "photometric"], "sticker", false), ([:], "tool", false),
    (["owner.kind": "company"], "owner.enterpriseNumber", true), ([:], "owner.enterpriseNumber", false),
    (["odometer.value": ""], "odometer.absent", true), (["odometer.value": "1"], "odometer.absent", false),
    (["result": "nonCompliant"], "sticker", false), (["older.number": "12"], "number", false),
    (["numbering": "byPortal", "kind": "AVP"], "number", false), (["defects[0]": "yes"], "defects[0].code", true),
    (["defects[0]": "no"], "defects[0].code", false), (["defects[0]": "yes"], "defects[1]", true),
  ])
  func `a question has its place beside the answers`(texts: [String: String], path: String, expected: Bool) {
    #expect(Self.inspection(texts).all.contains { $0.path == path } == expected)
  }

  @Test func `an open defect proposes that the vehicle does not comply`() {
    let questionnaire = Self.inspection(["defects[0]": "yes", "defects[0].component": "611", "defects[0].code": "AB"])
    let result = questionnaire.all.first { $0.path == "result" }
    #expect(result.flatMap { questionnaire.standard(for: $0) } == "nonCompliant")
  }

  @Test func `whether a vehicle may circulate is asked once its result is confirmed`() throws {
    let defect = [
      "defects[0]": "yes", "defects[0].component": "611", "defects[0].code": "AB", "defects[0].severity": "minor",
    ]
    let (paths, end) = try Self.walk(Self.inspection(), Self.ordinary.merging(defect) { own, _ in own })
    #expect(paths.suffix(3) == ["defects[1]", "usual[2]", "mayCirculate"] && end.texts["result"] == "nonCompliant")
  }

  @Test func `of fields that are confirmed together, the chosen ones are asked, and the others hold`() throws {
    var (_, current) = try Self.walk(Self.inspection(), atMost: 3)
    guard case .usual(let proposals, let path)? = current.next else { throw Wrong(issues: []) }
    let others = proposals.filter { $0.path != "paperReason" }.map { ($0.path, $0.text) }
    let given = Dictionary(uniqueKeysWithValues: others + [(path, Questionnaire.yes)])
    let chosen = current.take(given, asking: ["paperReason"], in: Sample.context).issues
    #expect(chosen == [])
    #expect(current.next?.path == "paperReason" && current.texts["mechanic"] == "ABCD1234")
    #expect(Self.inspection(current.kept).next?.path == "paperReason", "also where a draft goes on")
    let taken = current.take(["paperReason": "portalOutage"], in: Sample.context).issues
    #expect(taken == [] && current.next?.path == "vehicle.vin")
  }

  @Test func `the way back leads past what answered itself to the first question, and then on where it was`() throws {
    var (_, current) = try Self.walk(Self.inspection(), Self.ordinary, atMost: 11)
    var back: [String] = []
    while current.goBack() { back.append(try #require(current.next).path) }
    #expect(Array(back.prefix(3)) == ["owner.address.civicNumber", "owner.identificationNumber", "owner.name"])
    #expect(back.last == "kind" && !back.contains("owner.address.street") && !back.contains("keyedBy"))
    var forward: [String] = []
    while let next = current.next, next.path != "odometer.value" {
      forward.append(next.path)
      _ = current.take([next.path: current.standard(for: next) ?? ""], in: Sample.context)
    }
    #expect(forward == back.reversed())
  }

  @Test func `a wrong answer leaves everything as it was`() throws {
    var (_, current) = try Self.walk(Self.inspection(), atMost: 4)
    let before = current.kept
    let issues = current.take(["vehicle.vin": "É"], in: Sample.context).issues
    #expect(issues.map(\.reason) == [.vinCharacter])
    #expect(current.kept == before && current.next?.path == "vehicle.vin")
  }

  @Test(arguments: Array(0...14))
  func `a draft goes on with the question that was next`(count: Int) throws {
    let (_, current) = try Self.walk(Self.inspection(), Self.ordinary, atMost: count)
    #expect(Self.inspection(current.kept).next?.path == current.next?.path)
  }

  @Test func `the open defects of a document are asked one by one, and name the repairs`() throws {
    let answers = ["performedAt": "2026-11-23T12:00-05:00", "open[7D]": "yes", "open[611AB.2]": "yes"]
    let (paths, end) = try Self.walk(Self.repairs(of: Self.document), answers)
    #expect(paths == ["performedAt", "mechanic", "open[611AB]", "open[7D]", "open[611AB.2]", "remarks"])
    #expect(end.answers["repairs[0].component"] == "7" && end.answers["repairs[1].code"] == "AB")
    #expect(end.answers["keyedBy"] == nil && end.answers["intent"] == nil)
    #expect(end.kept["intent"] == "conform" && end.kept["number"] == "551")
  }

  @Test func `of a document that nobody knows, NIV and repairs are asked`() throws {
    let answers = ["vehicle.vin": "AB12", "repairs[0].component": "7", "repairs[0].code": "D"]
    let (paths, _) = try Self.walk(Self.repairs(of: nil), answers)
    #expect(
      paths == [
        "vehicle.vin", "performedAt", "mechanic", "repairs[0].component", "repairs[0].code", "repairs[0].repairedAt",
        "repairs[1]", "remarks",
      ])
  }

  @Test func `what an issue is about is asked again; what no question can put right is not`() throws {
    var (_, current) = try Self.walk(Self.inspection(), Self.ordinary)
    let issue = FieldIssue(field: "keyedBy", reason: .notAllowed, parameters: ["because": "owner.name"])
    let isAsked = current.askAgain(after: [issue])
    #expect(isAsked && current.next?.path == "keyedBy")
    let isHopeless = current.askAgain(after: [FieldIssue(field: "id", reason: .idWithdrawn)])
    #expect(!isHopeless && current.next == nil)
    var repairs = try Self.walk(Self.repairs(of: Self.document)).end
    let areAsked = repairs.askAgain(after: [FieldIssue(field: "repairs", reason: .missing)])
    #expect(areAsked && repairs.next?.path == "open[611AB]")
  }
}
