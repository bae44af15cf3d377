/// What only the running program knows of a station's state.
package struct ProgramFacts: Sendable {
  package var now: Instant
  package var health: PortalHealth
  /// The time by the portal's clock, as far as it is known.
  package var portalNow: Instant
  package var pass: PassProgress
  package var store: StoreReport
  /// Why the last try made no backup.
  package var backupFault: String?
  /// Certificates used a day, until there is a history to count.
  package var dailyUse: Int
  /// Days between an order of certificates and its delivery.
  package var orderDays: Int
  package var isAgent: Bool
  /// Whether the portal is a web site that people type into.
  package var isWeb: Bool

  package init(
    now: Instant, health: PortalHealth, portalNow: Instant, pass: PassProgress, store: StoreReport,
    backupFault: String?, dailyUse: Int, orderDays: Int, isAgent: Bool, isWeb: Bool = false
  ) {
    self.now = now
    self.health = health
    self.portalNow = portalNow
    self.pass = pass
    self.store = store
    self.backupFault = backupFault
    self.dailyUse = dailyUse
    self.orderDays = orderDays
    self.isAgent = isAgent
    self.isWeb = isWeb
  }
}
