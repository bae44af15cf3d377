extension Text {
  /// What is wrong with the configuration or with the command itself.
  static let frenchConfiguration: [Text: String] = [
    .configurationUnreadable: "le fichier ne peut pas être lu; vérifiez son nom et ses droits.",
    .configurationNotJSON: "ce n'est pas le JSON d'une configuration; corrigez-le.",
    .configurationNotWritable: "le fichier ne peut pas être écrit; vérifiez les droits du répertoire.",
    .configurationUnknownField: "champ inconnu; il y a {note}.",
    .configurationDailyUse: "certificats par jour, de 0,1 à 1000.",
    .configurationRequestTimeout: "secondes, de 5 à 300.",
    .configurationAuthoritiesUnreadable: "ce fichier ne peut pas être lu; vérifiez son nom et ses droits.",
    .configurationAuthoritiesNoFile:
      "c'est un répertoire ou un périphérique; nommez le fichier de certificats lui-même.",
    .configurationAuthoritiesTooLarge:
      "ce fichier est trop gros; nommez-en un d'au plus 8 Mio, qui n'a que des certificats.",
    .configurationAuthoritiesEmpty: "ce fichier est vide; copiez de nouveau le certificat de l'autorité.",
    .configurationAuthoritiesNotPEM:
      "ce fichier n'a aucun certificat en PEM, qui commence par -----BEGIN CERTIFICATE-----. Pour passer de DER à "
      + "PEM : openssl x509 -inform der -in FICHIER -out FICHIER.pem",
    .configurationAuthoritiesDamaged:
      "le certificat {note} de ce fichier est coupé ou abîmé; copiez le fichier de nouveau.",
    .configurationAuthoritiesPrivateKey:
      "ce fichier contient une clé privée, qui est un secret; nommez un fichier qui n'a que le certificat de l'autorité.",
    .configurationNotAnAddress: "l'adresse du portail n'est pas une URL; écrivez par exemple https://portail.exemple.",
    .configurationScheme: "l'adresse du portail commence par {note}; elle doit commencer par https://.",
    .configurationPlainBeyondLoopback:
      "http n'est permis que vers cet ordinateur même (localhost, 127.0.0.1, [::1]), "
      + "pas vers {note}; écrivez https://{note}.",
    .configurationCredentials:
      "l'adresse du portail contient un nom ou un mot de passe; retirez tout ce qui "
      + "précède le @.",
    .configurationQueryOrFragment:
      "l'adresse du portail contient un point d'interrogation ou un #; retirez-le et ce qui suit.",
    .configurationNotUTF8: "ce n'est pas du texte en UTF-8; enregistrez le fichier en UTF-8.",
    .configurationDuplicateField: "écrit deux fois; gardez-en un seul.",
    .configurationPath: "l'adresse du portail contient un chemin; retirez tout ce qui suit l'hôte et le port.",
    .configurationWrongType: "mauvais type; écrivez {note}.",
    .configurationMissing: "ce champ manque; ajoutez-le.",
    .configurationCharacters:
      "le texte a un caractère qui ne se voit pas ou s'est perdu ({note}). Retapez-le sans lui.",
    .expectedWholeNumber: "un nombre entier, sans guillemets",
    .unknownCommand: "Commande inconnue : {command}. Celles qu'il y a : cvmsync --help",
  ]
}
