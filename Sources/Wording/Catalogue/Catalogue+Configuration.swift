extension Catalogue {
  /// Errors of the configuration or of the command line.
  static let configuration: Texts<Text> = [
    .configurationUnreadable: "le fichier ne peut pas être lu; vérifiez son nom et ses droits."
      <-> "the file cannot be read; check its name and permissions.",
    .configurationNotJSON: "ce n'est pas le JSON d'une configuration; corrigez-le."
      <-> "this is not the JSON of a configuration; correct it.",
    .configurationNotWritable: "le fichier ne peut pas être écrit; vérifiez les droits du répertoire."
      <-> "the file cannot be written; check the directory's permissions.",
    .configurationUnknownField: "champ inconnu; il y a {note}." <-> "no such field; there are {note}.",
    .configurationDailyUse: "certificats par jour, de 0,1 à 1000." <-> "certificates a day, from 0.1 to 1000.",
    .configurationRequestTimeout: "secondes, de 5 à 300." <-> "seconds, from 5 to 300.",
    .configurationAuthoritiesUnreadable: "ce fichier ne peut pas être lu; vérifiez son nom et ses droits."
      <-> "this file cannot be read; check its name and permissions.",
    .configurationAuthoritiesNoFile:
      "c'est un répertoire ou un périphérique; nommez le fichier de certificats lui-même."
      <-> "this is a directory or a device; name the file of certificates itself.",
    .configurationAuthoritiesTooLarge:
      "ce fichier est trop gros; nommez-en un d'au plus 8 Mio, qui n'a que des certificats."
      <-> "this file is too large; name one of at most 8 MiB, with certificates alone.",
    .configurationAuthoritiesEmpty: "ce fichier est vide; copiez de nouveau le certificat de l'autorité."
      <-> "this file is empty; copy the authority's certificate again.",
    .configurationAuthoritiesNotPEM:
      "ce fichier n'a aucun certificat en PEM, qui commence par -----BEGIN CERTIFICATE-----. Pour passer de DER à PEM "
      + ": openssl x509 -inform der -in FICHIER -out FICHIER.pem"
      <-> "this file has no certificate in PEM; one begins with -----BEGIN CERTIFICATE-----. A certificate in DER "
      + "becomes PEM so: openssl x509 -inform der -in FILE -out FILE.pem",
    .configurationAuthoritiesDamaged:
      "le certificat {note} de ce fichier est coupé ou abîmé; copiez le fichier de nouveau."
      <-> "certificate {note} of this file is cut or damaged; copy the file again.",
    .configurationAuthoritiesPrivateKey:
      "ce fichier contient une clé privée, qui est un secret; nommez un fichier qui n'a que le certificat de "
      + "l'autorité."
      <-> "this file holds a private key, which is a secret; name a file with the authority's certificate alone.",
    .configurationNotAnAddress: "l'adresse du portail n'est pas une URL; écrivez par exemple https://portail.exemple."
      <-> "the portal's address is not a URL; write it as https://portal.example.",
    .configurationScheme: "l'adresse du portail commence par {note}; elle doit commencer par https://."
      <-> "the portal's address starts with {note}; it must start with https://.",
    .configurationPlainBeyondLoopback:
      "http n'est permis que vers cet ordinateur même (localhost, 127.0.0.1, [::1]), pas vers {note}; écrivez "
      + "https://{note}."
      <-> "http is allowed for this computer alone (localhost, 127.0.0.1, [::1]), not for {note}; write "
      + "https://{note}.",
    .configurationCredentials:
      "l'adresse du portail contient un nom ou un mot de passe; retirez tout ce qui précède le @."
      <-> "the portal's address holds a user or password; remove everything before the @.",
    .configurationLibraryMissing:
      "l'adresse du portail ne peut pas être lue sans libcurl ({note}); installez-la (Debian : apt install libcurl4)."
      <-> "the portal's address cannot be read without libcurl ({note}); install it (Debian: apt install libcurl4).",
    .configurationQueryOrFragment:
      "l'adresse du portail contient un point d'interrogation ou un #; retirez-le et ce qui suit."
      <-> "the portal's address holds a ? or #; remove it and what follows.",
    .configurationNotUTF8: "ce n'est pas du texte en UTF-8; enregistrez le fichier en UTF-8."
      <-> "this is not text in UTF-8; save the file as UTF-8.",
    .configurationDuplicateField: "écrit deux fois; gardez-en un seul." <-> "written twice; keep one of them.",
    .configurationPath: "l'adresse du portail contient un chemin; retirez tout ce qui suit l'hôte et le port."
      <-> "the portal's address has a path; remove everything after the host and port.",
    .configurationWrongType: "mauvais type; écrivez {note}." <-> "wrong type; write {note}.",
    .configurationMissing: "ce champ manque; ajoutez-le." <-> "this field is missing; add it.",
    .configurationCharacters: "le texte a un caractère qui ne se voit pas ou s'est perdu ({note}). Retapez-le sans lui."
      <-> "the text has a character that cannot be seen or was lost ({note}). Type it without.",
    .expectedWholeNumber: "un nombre entier, sans guillemets" <-> "a whole number, without quotes",
    .unknownCommand: "Commande inconnue : {command}. Celles qu'il y a : {help}"
      <-> "Unknown command: {command}. Those there are: {help}",
    .limitRange: "--limit : de 1 à {most}." <-> "--limit: 1 to {most}.",
  ]
}
