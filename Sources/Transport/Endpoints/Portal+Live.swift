package import Domain

extension Portal {
  /// The portal at an address, over libcurl. Nothing is connected before the first request.
  package static func live(_ connection: PortalConnection) -> Portal {
    let portal = LivePortal(connection)
    return Portal(
      probe: { await portal.probe() },
      signIn: { await portal.signIn($0, $1, $2) },
      enterCode: { await portal.enterCode($0, $1, $2) },
      standing: { await portal.standing($0) },
      abandon: { await portal.abandon($0) },
      lookUp: { await portal.lookUp($0, $1) },
      inventory: { await portal.inventory($0, $1) },
      document: { await portal.document($0, $1, $2) },
      match: { await portal.match($0, $1) },
      createVehicle: { await portal.createVehicle($0, $1, $2) },
      outcome: { await portal.outcome(of: $0, $1) },
      find: { await portal.find($0, $1, $2) },
      submit: { await portal.submit($0, $1) },
      submitBatch: { await portal.submitBatch($0, $1) },
      lastReport: { await portal.lastReport($0, $1) },
      report: { await portal.report($0, $1, $2) },
      tellKey: { await portal.tellKey($0, $1, $2) })
  }
}
