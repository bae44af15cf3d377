import Domain
import Engine
import Store

@testable import TestPortal

/// A mistake, made at a seam of the program: round its closures, in its file while it does not run, or in how it is
/// driven. A world that does not notice one has an invariant too few.
struct Plant: Sendable {
  let name: String
  /// The kind of portal at which it shows.
  var flavour: PortalFlavour?
  /// Fault by fault where it shows at once; nil where only whole histories can show it.
  var portal: @Sendable (any Portal, SeededSource) -> any Portal = { portal, _ in portal }
  var surroundings: @Sendable (Surroundings) -> Surroundings = { $0 }
  /// Done to the file of a program that was killed, before the next one opens it.
  var file: @Sendable (String) throws -> Void = { _ in }
  /// Done to the file after a person acted in the middle of a pass.
  var afterAct: @Sendable (StationStore) async -> Void = { _ in }
  var courier: @Sendable (any Courier) -> any Courier = { $0 }
  /// A slip as the station of this name reads it.
  var slip: @Sendable (HandOverSlip, _ name: String) -> HandOverSlip = { slip, _ in slip }
  /// Whether the loop calls for a pass every few seconds, whatever the program says.
  var isImpatient = false

  init(_ name: String, at flavour: PortalFlavour? = nil) { (self.name, self.flavour) = (name, flavour) }
}
