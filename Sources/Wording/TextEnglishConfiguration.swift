extension Text {
  /// What is wrong with the configuration or with the command itself.
  static let englishConfiguration: [Text: String] = [
    .configurationUnreadable: "the file cannot be read; check its name and permissions.",
    .configurationNotJSON: "this is not the JSON of a configuration; correct it.",
    .configurationNotWritable: "the file cannot be written; check the directory's permissions.",
    .configurationUnknownField: "no such field; there are {note}.",
    .configurationDailyUse: "certificates a day, from 0.1 to 1000.",
    .configurationRequestTimeout: "seconds, from 5 to 300.",
    .configurationAuthoritiesUnreadable: "this file cannot be read; check its name and permissions.",
    .configurationAuthoritiesNoFile: "this is a directory or a device; name the file of certificates itself.",
    .configurationAuthoritiesTooLarge: "this file is too large; name one of at most 8 MiB, with certificates alone.",
    .configurationAuthoritiesEmpty: "this file is empty; copy the authority's certificate again.",
    .configurationAuthoritiesNotPEM:
      "this file has no certificate in PEM; one begins with -----BEGIN CERTIFICATE-----. A certificate in DER becomes "
      + "PEM so: openssl x509 -inform der -in FILE -out FILE.pem",
    .configurationAuthoritiesDamaged: "certificate {note} of this file is cut or damaged; copy the file again.",
    .configurationAuthoritiesPrivateKey:
      "this file holds a private key, which is a secret; name a file with the authority's certificate alone.",
    .configurationNotAnAddress: "the portal's address is not a URL; write it as https://portal.example.",
    .configurationScheme: "the portal's address starts with {note}; it must start with https://.",
    .configurationPlainBeyondLoopback:
      "http is allowed for this computer alone (localhost, 127.0.0.1, [::1]), not for "
      + "{note}; write https://{note}.",
    .configurationCredentials: "the portal's address holds a user or password; remove everything before the @.",
    .configurationQueryOrFragment: "the portal's address holds a ? or #; remove it and what follows.",
    .configurationNotUTF8: "this is not text in UTF-8; save the file as UTF-8.",
    .configurationDuplicateField: "written twice; keep one of them.",
    .configurationPath: "the portal's address has a path; remove everything after the host and port.",
    .configurationWrongType: "wrong type; write {note}.",
    .configurationMissing: "this field is missing; add it.",
    .configurationCharacters:
      "the text has a character that cannot be seen or was lost ({note}). Type it without.",
    .expectedWholeNumber: "a whole number, without quotes",
    .unknownCommand: "No such command: {command}. Those there are: cvmsync --help",
  ]
}
