/// The portal's address, and the settings of requests to it.
package struct PortalConnection: Sendable {
  package var address: PortalAddress
  /// A PEM file of authorities to trust instead of the system's.
  package var caFile: String?
  package var timeouts: TransferTimeouts
  /// BCP 47, for `Accept-Language`: the language of problems' texts.
  package var language: String
  /// Cuts the requests of a program that must stop without waiting for an answer.
  package var workCut: WorkCut?
  /// Cuts requests that wait in vain since this device lost its own network; nil for a portal on this device.
  package var network: OwnNetwork?
  /// The mandate this station submits for, where a person has several: 1 to 40 visible ASCII characters.
  package var mandate: String?
  /// This program's version, for `User-Agent`: `0.1`.
  package var version: String

  package init(
    address: PortalAddress, caFile: String? = nil, timeouts: TransferTimeouts = TransferTimeouts(),
    language: String = "fr-CA", version: String
  ) {
    self.address = address
    self.caFile = caFile
    self.timeouts = timeouts
    self.language = language
    self.version = version
  }

  var rules: TransferRules {
    TransferRules(
      scheme: address.scheme, timeouts: timeouts, userAgent: "cvm-sync/\(version)", caFile: caFile,
      network: network)
  }
}
