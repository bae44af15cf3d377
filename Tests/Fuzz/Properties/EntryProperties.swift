import Domain
import FoundationEssentials
import PortalLedger
import SyncProtocol

/// What `record` takes: an entry that is accepted can be sealed, the sealed bytes are a form that the portal's own rules
/// take, and its receipt for them is a proof; one that is refused says where.
enum EntryProperties {
  static func accepts(_ bytes: Data) throws(Violation) -> Bool {
    guard let entry = try? LocalJSON.value(JSONValue.self, from: bytes) else { return false }
    let written = try demand("an entry cannot be written") { try CanonicalJSON.encode(entry) }
    let again = try demand("an entry cannot be read again") { try CanonicalJSON.decode(JSONValue.self, from: written) }
    try claim(again == entry, "an entry that changes when it is written")
    try checkRepairs(entry)
    switch EntryReader.read(entry, context: Samples.context) {
    case .failure(let refusal):
      try check(refusal)
      return false
    case .success(let read):
      try check(read.inspection)
      return true
    }
  }

  /// The same bytes as repairs of a document that nobody here knows.
  private static func checkRepairs(_ entry: JSONValue) throws(Violation) {
    guard let number = CertificateNumber("4471192") else { throw Violation("a sample's number is none") }
    let context = ConformityContext(
      entry: Samples.context, kind: .mechanical, number: number, document: nil, earlier: [])
    switch ConformityReader.read(entry, context: context) {
    case .failure(let refusal): try check(refusal)
    case .success(let read):
      let sealed = try demand("accepted repairs cannot be sealed") {
        try SealedConformity(read.conformity, as: OperationID(Samples.identifier))
      }
      let form = try demand("sealed repairs do not read") {
        try CanonicalJSON.decode(ConformityForm.self, from: sealed.payload)
      }
      let again = try demand("sealed repairs cannot be written") { try CanonicalJSON.encode(form) }
      try claim(again == sealed.payload, "sealed repairs that change when they are read")
      try claim((1...100).contains(form.repairs.count), "\(form.repairs.count) repairs")
    }
  }

  private static func check(_ refusal: EntryRefusal) throws(Violation) {
    try claim(!refusal.issues.isEmpty, "a refusal without an issue")
    for issue in refusal.issues {
      try claim(PlainText.isPlain(issue.field), "a field's name with control characters")
      try claim(issue.parameters.values.allSatisfy { PlainText.isPlain($0) }, "a parameter with control characters")
    }
  }

  private static func check(_ inspection: Inspection) throws(Violation) {
    let sealed = try demand("an accepted entry cannot be sealed") {
      try PortalForm.seal(inspection, limits: .faq)
    }
    try claim(sealed.payload.count <= 65_536, "a payload of \(sealed.payload.count) bytes")
    try claim(sealed.digest == PayloadDigest(of: sealed.payload), "a digest of other bytes")
    let form = try demand("a sealed form does not read") {
      try CanonicalJSON.decode(CertificateForm.self, from: sealed.payload)
    }
    let again = try demand("a sealed form cannot be written") { try CanonicalJSON.encode(form) }
    try claim(again == sealed.payload, "a sealed form that changes when it is read")
    for field in form.fields {
      try claim(PlainText.isPlain(field.text, lines: field.name == "remarks"), "\(field.name) has control characters")
    }
    let kept = try demand("a record cannot be kept") { try CanonicalJSON.encode(inspection) }
    let reread = try demand("a record is lost") { try CanonicalJSON.decode(Inspection.self, from: kept) }
    try claim(reread == inspection, "a record that changes when it is kept")
    try submit(sealed, inspection)
  }

  /// To the reference portal's own rules, and its vehicle too.
  private static func submit(_ sealed: SealedForm, _ inspection: Inspection) throws(Violation) {
    var ledger = Samples.portal.ledger
    let visitor = Samples.portal.visitor
    let operation = MessageID(Samples.identifier)
    let sent = PortalLedger.Submission(
      operation: operation, kind: inspection.kind == .mechanical ? .mechanical : .photometric,
      number: inspection.number.text, digest: PayloadDigest(of: sealed.payload), vehicle: operation,
      payload: sealed.payload)
    let now = Samples.now.milliseconds
    let creation = try demand("a vehicle cannot be written") { try PortalForm.vehicleCreation(from: sealed.payload) }
    let vehicle = try demand("a vehicle does not read") {
      try CanonicalJSON.decode(VehicleCreation.self, from: creation)
    }
    _ = try demand("the portal refuses the vehicle") {
      try ledger.create(vehicle, as: operation, by: visitor, now: now)
    }
    let receipt = try demand("the portal refuses the form") {
      try ledger.submit(sent, by: visitor, now: now).receipt
    }
    try claim(receipt.number == inspection.number.text, "a receipt of another number")
    try claim(receipt.digest == sealed.digest, "a receipt of other bytes")
  }
}
