import Domain
import Engine
import Store

@testable import TestPortal

/// A planted bug, made at a seam of the program: in its closures, in its file while it does not run, or in how it is
/// driven. A world that does not notice one lacks an invariant.
struct Plant: Sendable {
  let name: String
  /// The kind of portal at which it shows; nil for any kind in drawn worlds, `complete` in the exhaustive tests.
  var flavour: PortalFlavour?
  /// Wraps the portal that the program uses.
  var portal: @Sendable (any Portal, SeededSource) -> any Portal = { portal, _ in portal }
  var surroundings: @Sendable (Surroundings) -> Surroundings = { $0 }
  /// Changes the file of a killed program before the next one opens it.
  var file: @Sendable (String) throws -> Void = { _ in }
  /// Changes the file after a person acted in the middle of a pass.
  var afterAct: @Sendable (StationStore) async -> Void = { _ in }
  var courier: @Sendable (any Courier) -> any Courier = { $0 }
  /// Changes a slip as the station of this name reads it.
  var slip: @Sendable (HandOverSlip, _ name: String) -> HandOverSlip = { slip, _ in slip }
  /// Whether the loop runs a pass every few seconds, whatever the program says.
  var isImpatient = false

  init(_ name: String, at flavour: PortalFlavour? = nil) { (self.name, self.flavour) = (name, flavour) }
}
