/// Asks for an address that opens the page in a browser. Only the agent serves the page.
package struct OpenPageCall: StationCall {
  package static let route = CallRoute.post(
    "page", "Gives an address that opens the page once, within its seconds.", mostBytes: 1 << 10)

  package init() {}

  package func asked(of station: some LocalStation) async throws(StationRefusal) -> PageAddress {
    try await station.openPage()
  }
}

/// An address of the page with a one-time code.
package struct PageAddress: Codable, Hashable, Sendable {
  package var address: String
  /// How long the address can be used.
  package var seconds: Int

  package init(address: String, seconds: Int) { (self.address, self.seconds) = (address, seconds) }
}
