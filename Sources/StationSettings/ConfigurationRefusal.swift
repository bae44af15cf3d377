/// Which field of a configuration is not right, and why.
package struct ConfigurationRefusal: Error, Hashable, Sendable {
  /// Empty for the whole.
  package let field: String
  package let fault: ConfigurationFault
  /// What the fault speaks of, where it speaks of something.
  package let note: String

  init(_ field: String, _ fault: ConfigurationFault, note: String = "") {
    (self.field, self.fault, self.note) = (field, fault, note)
  }
}
