/// A fault of the configuration, and its field.
package struct ConfigurationRefusal: Error, Hashable, Sendable {
  /// Empty for the whole file.
  package let field: String
  package let fault: ConfigurationFault
  /// The detail of the fault, as `ConfigurationFault` describes; empty for faults without one.
  package let note: String

  init(_ field: String, _ fault: ConfigurationFault, note: String = "") {
    (self.field, self.fault, self.note) = (field, fault, note)
  }
}
