package import FoundationEssentials
internal import SyncProtocol

extension PortalForm {
  /// A sealed certificate's fields as text, by the names that the portal uses; empty when the bytes are not a form.
  package static func fields(of payload: Data, masked: Bool) -> [PortalField] {
    guard var form = try? CanonicalJSON.decode(CertificateForm.self, from: payload) else { return [] }
    if masked {
      let owner = Owner(kind: .person, name: "", identificationNumber: form.owner.identificationNumber)
      form.owner.identificationNumber = owner.maskedIdentificationNumber
    }
    return form.fields
  }
}
