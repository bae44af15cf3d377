internal import PortalLedger
internal import SyncProtocol

/// The faults that are switched on. Decides which of them fires on a request.
struct Switchboard: Sendable {
  private var settings: [FaultName: FaultSetting] = [:]

  /// All faults that are on, in the order of `FaultName`.
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

  /// Counts a request for this fault. Returns the setting if the fault fires on it, else nil.
  mutating func draw(_ name: FaultName, path: String, isWrite: Bool) -> FaultSetting? {
    guard var setting = settings[name] else { return nil }
    guard setting.endpoint.map({ path.contains($0) }) ?? (isWrite || !name.isForWrites) else { return nil }
    setting.seen = (setting.seen ?? 0) + 1
    let isDue = (setting.seen ?? 0) % (setting.every ?? 1) == 0 && (setting.fired ?? 0) < setting.times ?? .max
    if isDue { setting.fired = (setting.fired ?? 0) + 1 }
    settings[name] = setting
    return isDue ? setting : nil
  }

  /// Returns the first fault that fires and ends the request; later faults do not count this request.
  mutating func drawDecisive(path: String, isWrite: Bool) -> FaultSetting? {
    for name in FaultName.decisive {
      if let setting = draw(name, path: path, isWrite: isWrite) { return setting }
    }
    return nil
  }

  /// The ledger's rules, changed by the faults that are on.
  var policy: LedgerPolicy {
    var policy = LedgerPolicy()
    policy.features.uniqueNumbers = settings[.noUniqueNumbers] == nil
    policy.features.idempotency = settings[.noIdempotency] == nil
    policy.features.lookup = settings[.noLookup] == nil
    policy.features.batch = settings[.noBatch] == nil
    policy.features.find = settings[.noFind] == nil
    policy.isFirstVersion = settings[.firstVersion] != nil
    policy.features.compact = policy.isFirstVersion ? nil : true
    policy.features.lookupVehicles = policy.features.compact
    policy.limits.requests = policy.isFirstVersion ? nil : 4
    policy.hasInventory = settings[.noInventory] == nil
    policy.takesBundles = settings[.noBundles] == nil
    policy.givesLongNumbers = settings[.longNumbers] != nil
    if !policy.features.batch { policy.limits.batch = 1 }
    policy.longNameIsError500 = settings[.name500]?.value != "off"
    policy.commitsLongNames = settings[.name500]?.value == "committed"
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
