package import Domain
internal import FoundationEssentials
package import StationAPI
internal import Store

/// Carrying by hand: a file for the office, and the receipts that come back (SyncProtocol §12).
extension Station {
  package func makeBundle(_ call: BundleCall) async throws(StationRefusal) -> MadeBundle {
    try expectProtocol()
    try require(call.who, "who")
    return try await answer {
      guard let keys = try await portalKeys() else { throw StationRefusal(.noPortalKeys) }
      // Tries again for each certificate that somebody takes back meanwhile.
      for _ in 0...CarriedBundle.mostEntries {
        if let made = try await tryBundle(call, keys) { return made }
      }
      throw StationRefusal(.nothingToCarry)
    }
  }

  /// Returns nil where a certificate in the bundle was taken back while it was made.
  private func tryBundle(_ call: BundleCall, _ keys: BundleKeys) async throws -> MadeBundle? {
    let waiting = try await store.carriable(limit: CarriedBundle.mostEntries)
    let entries = CarriedEntry.fitting(
      waiting.map { CarriedEntry($0, freshID: PortalVehicleID(surroundings.newID())) })
    guard !entries.isEmpty else { throw StationRefusal(.nothingToCarry) }
    let bundle = CarriedBundle(
      id: BundleID(surroundings.newID()), station: try await store.station().id, createdAt: surroundings.now(),
      entries: entries)
    let file = try courier.encrypt(bundle, keys.sealing)
    guard try await store.add(bundle, who: call.who, keys: keys) else { return nil }
    let counts = try await store.counts()
    let all = (counts[.ready] ?? 0) + (counts[.unknown] ?? 0)
    return MadeBundle(
      bundle: bundle.id, file: String(decoding: file, as: UTF8.self), certificates: entries.count,
      left: max(0, all - entries.count))
  }

  package func noteBundleWritten(_ call: BundleWrittenCall) async throws(StationRefusal) -> BundleSummary {
    try await answer {
      guard let summary = try await store.noteWritten(call.bundle, at: surroundings.now()) else {
        throw StationRefusal(.badReceipts, parameters: ["fault": ReceiptsFault.unknownBundle.rawValue])
      }
      return summary
    }
  }

  package func bundles() async throws(StationRefusal) -> BundleList {
    try await answer { BundleList(bundles: try await store.bundles(limit: BundleList.most)) }
  }

  package func importReceipts(_ call: ReceiptsCall) async throws(StationRefusal) -> ReceiptsReport {
    try await answer {
      let carried = try await read(Data(call.file.utf8))
      let (store, now) = (store, surroundings.now())
      // A pass ends within minutes: the call waits for its end, but not longer than `patience`.
      for _ in 0..<Self.patience {
        let taken = try await sync.betweenPasses { () throws(StoreFault) in try await store.take(carried, at: now) }
        guard let taken else {
          if desk.isStopping { throw StationRefusal(.stopping) }
          await surroundings.wait(.milliseconds(200))
          continue
        }
        guard let report = taken else { throw StationRefusal(ReceiptsFault.entries) }
        if report.confirmed + report.forPerson > 0 { sync.waker.signal(.recorded) }
        return report
      }
      throw StationRefusal(.passRunning)
    }
  }

  package func bundleKey() async throws(StationRefusal) -> BundleKeyReport {
    try await answer {
      let key = try courier.stationKey()
      let told = try await store.recall(MemoryKey.stationKey, as: ToldKey.self)
      return BundleKeyReport(
        station: try await store.station().id, key: key,
        standing: told?.key == key ? told?.standing ?? .untold : .untold,
        portalFingerprint: try await portalKeys()?.sealing.fingerprint)
    }
  }

  /// 300 × 200 ms = 60 s.
  private static let patience = 300

  /// Reads a file of receipts and verifies it: for this station, for a bundle made here, signed by the key that was
  /// known when the bundle was made.
  private func read(_ bytes: Data) async throws -> CarriedAnswer {
    let address = try courier.address(bytes)
    guard address.station == (try await store.station().id) else { throw StationRefusal(ReceiptsFault.otherStation) }
    guard let key = try await store.receiptsKey(of: address.bundle) else {
      throw StationRefusal(ReceiptsFault.unknownBundle)
    }
    return try courier.open(bytes, key)
  }

  /// The portal's keys as it told them last; otherwise those in the configuration.
  private func portalKeys() async throws(StoreFault) -> BundleKeys? {
    try await sync.currentHealth.capabilities?.bundleKeys ?? settings.portalKeys
  }
}

extension StationRefusal {
  init(_ fault: ReceiptsFault) { self.init(.badReceipts, parameters: ["fault": fault.rawValue]) }

  init(_ fault: CourierFault) {
    switch fault {
    case .stationKey(let note): self.init(.stationKeyFault, parameters: ["note": note])
    case .portalKey: self.init(.noPortalKeys)
    case .receipts(let fault): self.init(fault)
    }
  }
}
