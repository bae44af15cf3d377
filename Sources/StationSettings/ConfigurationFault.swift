/// What is wrong with a field of the configuration, or with its file; the raw value is the code of its text.
package enum ConfigurationFault: String, CaseIterable, Sendable {
  case unreadable, notJSON, notWritable
  /// Its bytes are not UTF-8.
  case notUTF8
  /// A field that occurs twice: nobody can tell which of them counts.
  case duplicateField
  /// With the fields that there are.
  case unknownField
  case dailyUse, requestTimeout, orderDays, mandate, authoritiesUnreadable
  /// The file of authorities: a directory or device, too large, of no bytes, without a certificate in PEM.
  case authoritiesNoFile, authoritiesTooLarge, authoritiesEmpty, authoritiesNotPEM
  /// With which certificate of the file, from 1.
  case authoritiesDamaged
  case authoritiesPrivateKey
  case notAnAddress
  /// With the scheme.
  case scheme
  /// `http` beyond this computer, with the host.
  case plainBeyondLoopback
  case credentials, queryOrFragment, path
  /// With what is expected: `text`, `number`, `wholeNumber` or `object`.
  case wrongType
  /// The field has to be there.
  case missing
  /// With the character that nobody sees or that stands for one that was lost, such as `U+200B`.
  case characters
  case contacts, contactPhone, contactAddress
  /// Not an object of the portal's two keys, or one of them is no key.
  case bundleKeys, bundleKey
}
