/// A fault of a field of the configuration, or of its file; the raw value is the code of its text.
package enum ConfigurationFault: String, CaseIterable, Sendable {
  case unreadable, notJSON, notWritable
  /// Its bytes are not UTF-8.
  case notUTF8
  /// A field occurs twice, so its value is ambiguous.
  case duplicateField
  /// `note`: the existing fields.
  case unknownField
  case dailyUse, requestTimeout, orderDays, mandate, authoritiesUnreadable
  /// The file of authorities: a directory or device, too large, blank, without a certificate in PEM.
  case authoritiesNoFile, authoritiesTooLarge, authoritiesEmpty, authoritiesNotPEM
  /// `note`: the certificate's place in the file, from 1.
  case authoritiesDamaged
  case authoritiesPrivateKey
  case notAnAddress
  /// `note`: the scheme.
  case scheme
  /// `http` to another computer; `note`: the host.
  case plainBeyondLoopback
  case credentials, queryOrFragment, path
  /// An unusual address, which libcurl alone could read; `note`: why it is not there.
  case libraryMissing
  /// `note`: the expected type, `text`, `number`, `wholeNumber` or `object`.
  case wrongType
  /// A required field is absent.
  case missing
  /// A character that nobody sees, or U+FFFD for a lost one; `note`: the character, such as `U+200B`.
  case characters
  case contacts, contactPhone, contactAddress
  /// Not an object of the portal's two keys; or one of the two is no key.
  case bundleKeys, bundleKey
  /// Neither a port nor `false`.
  case page
  /// Not a list of reasons; `note`: those that exist.
  case secondPerson
  /// `portal-form.json`: not such a file; or `note` is a field that does not exist, occurs twice or must not be absent, or
  /// a label that cannot be shown.
  case scriptUnreadable, scriptField, scriptTwice, scriptMissing, scriptLabel, scriptTooMany
  /// Not an absolute path.
  case report
}

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
