package import FoundationEssentials
internal import SyncProtocol

/// A certificate form, frozen byte for byte as it will be sent.
package struct SealedForm: Hashable, Sendable {
  /// Canonical JSON (SyncProtocol §1.2).
  package let payload: Data
  package let digest: PayloadDigest
  package let adaptations: [Adaptation]
}

extension PortalForm {
  package static func seal(_ inspection: Inspection, limits: FormLimits) throws -> SealedForm {
    let form = make(of: inspection, limits: limits)
    let payload = try CanonicalJSON.encode(form.certificate)
    return SealedForm(payload: payload, digest: PayloadDigest(of: payload), adaptations: form.adaptations)
  }

  /// The bytes that create the vehicle of a sealed certificate (SyncProtocol §6.2).
  ///
  /// - Parameter isDistinct: a person decided that the vehicle is none of the similar ones.
  package static func vehicleCreation(from payload: Data, isDistinct: Bool = false) throws -> Data {
    let certificate = try CanonicalJSON.decode(CertificateForm.self, from: payload)
    return try CanonicalJSON.encode(
      VehicleCreation(
        vehicle: certificate.vehicle, owner: certificate.owner, distinct: isDistinct ? true : nil))
  }
}
