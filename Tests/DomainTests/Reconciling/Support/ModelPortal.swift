import TestSupport

@testable import Domain

/// A portal as a value: its documents and vehicles, and its answers.
struct ModelPortal {
  struct Document: Hashable {
    var operation: OperationID
    var kind: CertificateKind
    var number: CertificateNumber
    var digest: PayloadDigest
    var vehicle: PortalVehicleID
  }

  var capabilities = Sample.capabilities
  var vehicles: [PortalVehicleRecord] = []
  /// In order of arrival; a portal without unique numbers may have one number twice.
  var documents: [Document] = []
  /// Problems for single certificates, whatever their content.
  var refusals: [CertificateNumber: PortalProblem] = [:]
  /// Refuses a batch as a whole when one of these is in it.
  var spoilsBatch: [CertificateNumber: PortalProblem] = [:]
  private var late: [(due: Instant, submission: Submission)] = []

  /// Commits the requests that arrived a minute ago.
  mutating func catchUp(at now: Instant) {
    for entry in late where entry.due <= now { _ = take(entry.submission) }
    late.removeAll { $0.due <= now }
  }

  // MARK: Endpoints

  mutating func lookUp(
    _ operations: [OutboxOperation], _ trouble: Trouble?
  ) -> Exchange<[LookupFinding]> {
    if trouble == .wrong {
      var other = Sample.receipt(for: Sample.submission(9_999))
      other.operation = operations[0].id
      return .answered(operations.map { _ in .same(other) })
    }
    return exchange(trouble) { portal in
      .answered(
        operations.map { operation in
          guard let document = portal.document(operation.kind, operation.number) else { return .absent }
          guard document.digest == operation.digest else { return .differs }
          return .same(portal.receipt(document))
        })
    }
  }

  mutating func match(
    _ operations: [OutboxOperation], _ trouble: Trouble?
  ) -> Exchange<[VehicleCandidates]> {
    exchange(trouble) { portal in .answered(operations.map { portal.candidates(for: $0.vehicle) }) }
  }

  mutating func create(
    _ operation: OutboxOperation, _ id: PortalVehicleID, _ trouble: Trouble?
  ) -> Exchange<Acknowledged> {
    exchange(trouble) { portal in
      if portal.vehicles.contains(where: { $0.id == id }) { return .answered(Acknowledged()) }
      let vin = operation.vehicle.vin.text
      if let known = portal.vehicles.first(where: { $0.vin == vin }) {
        return .refused(PortalProblem(status: 409, kind: .vehicleExists, vehicle: known))
      }
      portal.vehicles.append(
        PortalVehicleRecord(
          id: id, vin: vin, year: operation.vehicle.year, make: operation.vehicle.make, model: operation.vehicle.model))
      return .answered(Acknowledged())
    }
  }

  mutating func submit(
    _ submissions: [Submission], _ trouble: Trouble?, at now: Instant
  ) -> Exchange<[SubmissionAnswer]> {
    if submissions.count > 1, let spoiling = submissions.compactMap({ $0.number.flatMap { spoilsBatch[$0] } }).first {
      return .refused(spoiling)
    }
    if trouble == .late { late += submissions.map { (now + .minutes(1), $0) } }
    if trouble == .wrong {
      return .answered(submissions.map { _ in .receipt(Sample.receipt(for: Sample.submission(9_999)), status: 201) })
    }
    return exchange(trouble) { portal in
      let answers = submissions.map { portal.take($0) }
      if answers.count == 1, case .problem(let problem) = answers[0] { return .refused(problem) }
      return .answered(answers, status: 201)
    }
  }

  mutating func exchange<Answer>(
    _ trouble: Trouble?, serve: (inout ModelPortal) -> Exchange<Answer>
  ) -> Exchange<Answer> {
    guard let trouble else { return serve(&self) }
    if trouble.isServed { _ = serve(&self) }
    return trouble.exchange()
  }

  // MARK: What it holds

  private mutating func take(_ submission: Submission) -> SubmissionAnswer {
    guard case .number(let number, let vehicle) = submission.target else {
      return .problem(PortalProblem(status: 501, kind: .notSupported))
    }
    if let problem = refusals[number] { return .problem(problem) }
    if let known = document(submission.kind, number) {
      if known.operation == submission.operation, capabilities.idempotency {
        return .receipt(receipt(known), status: 200)
      }
      if capabilities.uniqueNumbers { return .problem(PortalProblem(status: 412, kind: .numberTaken)) }
    }
    guard vehicles.contains(where: { $0.id == vehicle }) else {
      return .problem(PortalProblem(status: 422, kind: .unknownVehicle))
    }
    let document = Document(
      operation: submission.operation, kind: submission.kind, number: number, digest: submission.digest,
      vehicle: vehicle)
    documents.append(document)
    return .receipt(receipt(document), status: 201)
  }

  private func document(_ kind: CertificateKind, _ number: CertificateNumber) -> Document? {
    documents.first { $0.kind == kind && $0.number == number }
  }

  private func receipt(_ document: Document) -> Receipt {
    Receipt(
      operation: document.operation, kind: document.kind, number: document.number, digest: document.digest,
      portalID: "P-\(document.number.text)", receivedAt: Sample.now, vehicle: document.vehicle)
  }

  private func candidates(for vehicle: Vehicle) -> VehicleCandidates {
    let same = vehicles.filter { $0.vin == vehicle.vin.text }
    let found =
      !same.isEmpty
      ? same
      : vehicles.filter { known in
        guard let vin = VehicleIdentificationNumber(known.vin) else { return false }
        return vin == vehicle.vin || VehicleMatching.areNear(vin, vehicle.vin)
          || VehicleMatching.samePlate(vehicle.plate, nil, known.plate, nil) == true
      }
    return VehicleCandidates(vehicles: Array(found.prefix(20)), truncated: found.count > 20)
  }
}
