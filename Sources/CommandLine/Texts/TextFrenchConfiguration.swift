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
    .expectedWholeNumber: "un nombre entier, sans guillemets",
    .unknownCommand: "Commande inconnue : {command}. Celles qu'il y a : cvmsync --help",
  ]
}
