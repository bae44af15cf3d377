internal import PortalLedger
internal import SyncProtocol

/// Which faults are on, and whose turn it is.
struct Switchboard: Sendable {
  private var settings: [FaultName: FaultSetting] = [:]

  /// In the order of `FaultName`.
  var all: [FaultSetting] { FaultName.allCases.compactMap { settings[$0] } }

  mutating func set(_ setting: FaultSetting) {
    var fresh = setting
    fresh.seen = 0
    fresh.fired = 0
    settings[setting.name] = fresh
  }

  mutating func clear(_ name: FaultName?) {
    if let name { settings[name] = nil } else { settings = [:] }
  }

  /// The setting, if it is on and its turn has come; counts.
  mutating func draw(_ name: FaultName, path: String, isWrite: Bool) -> FaultSetting? {
    guard var setting = settings[name] else { return nil }
    guard setting.endpoint.map({ path.contains($0) }) ?? (isWrite || !name.isForWrites) else { return nil }
    setting.seen = (setting.seen ?? 0) + 1
    let isDue = (setting.seen ?? 0) % (setting.every ?? 1) == 0 && (setting.fired ?? 0) < setting.times ?? .max
    if isDue { setting.fired = (setting.fired ?? 0) + 1 }
    settings[name] = setting
    return isDue ? setting : nil
  }

  /// The first of those that end a request; faults after it have not seen this request.
  mutating func drawDecisive(path: String, isWrite: Bool) -> FaultSetting? {
    for name in FaultName.decisive {
      if let setting = draw(name, path: path, isWrite: isWrite) { return setting }
    }
    return nil
  }

  /// The rules of the ledger under the faults that bend them.
  var policy: LedgerPolicy {
    var policy = LedgerPolicy()
    policy.features.uniqueNumbers = settings[.noUniqueNumbers] == nil
    policy.features.idempotency = settings[.noIdempotency] == nil
    policy.features.lookup = settings[.noLookup] == nil
    policy.features.batch = settings[.noBatch] == nil
    policy.features.find = settings[.noFind] == nil
    policy.hasInventory = settings[.noInventory] == nil
    policy.takesBundles = settings[.noBundles] == nil
    policy.givesLongNumbers = settings[.longNumbers] != nil
    if !policy.features.batch { policy.limits.batch = 1 }
    policy.longNameIsError500 = settings[.name500]?.value != "off"
    for number in list(.refuseNumber) { policy.refusedNumbers[number] = "number" }
    for pair in list(.refuseField) {
      let parts = pair.split(separator: ":", maxSplits: 1)
      policy.refusedNumbers[String(parts[0])] = parts.count > 1 ? String(parts[1]) : "remarks"
    }
    return policy
  }

  private func list(_ name: FaultName) -> [String] {
    (settings[name]?.value ?? "").split(separator: ",").map(String.init)
  }
}
