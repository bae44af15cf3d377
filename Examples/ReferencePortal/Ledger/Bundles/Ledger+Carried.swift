internal import FoundationEssentials
internal import SyncProtocol

extension Ledger {
  /// Accepts one entry of a bundle by the rules of SyncProtocol §4.2, with the exceptions of §12.5.
  mutating func carry(_ entry: BundleEntry, by visitor: Visitor, now: Int64) -> BatchResult {
    do throws(Refusal) {
      let (receipt, isNew) = try file(entry, by: visitor, now: now)
      return BatchResult(operation: entry.operation, status: isNew ? 201 : 200, receipt: receipt, problem: nil)
    } catch {
      var result = BatchResult(refusing: entry.operation, for: error)
      // The vehicle contains its owner's name, so it is removed from the answer.
      result.problem?.vehicle = nil
      return result
    }
  }

  private mutating func file(
    _ entry: BundleEntry, by visitor: Visitor, now: Int64
  ) throws(Refusal) -> (receipt: SubmissionReceipt, isNew: Bool) {
    let submission = Submission(
      operation: entry.operation, kind: entry.kind, number: entry.number, digest: entry.digest,
      vehicle: entry.vehicle ?? entry.newVehicle ?? entry.operation, payload: Data(entry.payload.utf8))
    if let known = try known(submission, strictly: true) { return (known, false) }
    let form = try checkedForm(of: submission)
    guard documents.all.count < policy.capacity else { throw .full }
    let vehicle = try vehicle(for: entry, form, by: visitor, now: now)
    return (commit(submission, under: vehicle, by: visitor, now: now), true)
  }

  /// Returns the vehicle that the entry names, the only vehicle that it can be, or a new one. This is the last step
  /// before the commit.
  private mutating func vehicle(
    for entry: BundleEntry, _ form: CertificateForm, by visitor: Visitor, now: Int64
  ) throws(Refusal) -> MessageID {
    guard let new = entry.newVehicle else {
      guard let named = entry.vehicle, vehicles[named] != nil else { throw .unknownVehicle }
      return named
    }
    let asked = form.vehicle
    if let made = vehicles[new]?.vehicle {
      guard made.vehicle.isSame(as: asked) else {
        throw .numberTaken("ce nom désigne un autre véhicule", field: "newVehicle")
      }
      return new
    }
    let found = vehicles.candidates(vin: asked.vin, plate: asked.plate, jurisdiction: asked.jurisdiction)
    let same = found.filter { $0.vehicle.vin == asked.vin }
    if same.count == 1, same[0].vehicle.isSurely(asked) { return same[0].id }
    guard same.isEmpty, found.isEmpty || entry.distinct == true else { throw .vehicleUnclear }
    let creation = VehicleCreation(vehicle: asked, owner: form.owner)
    return try create(creation, as: new, by: visitor, now: now).vehicle.id
  }
}

extension Refusal {
  static var vehicleUnclear: Refusal {
    Refusal(
      .vehicleUnclear, 409, "Véhicule à préciser",
      detail: "le portail a un véhicule qui peut être celui-ci; une personne doit décider au poste", field: "newVehicle"
    )
  }
}
