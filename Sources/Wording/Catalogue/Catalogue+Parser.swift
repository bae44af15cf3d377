extension Catalogue {
  /// What the parser of arguments tells, line by line; the English texts are its own forms.
  static let parser: [Text: Bilingual] = [
    .parserOverview: Bilingual("Aperçu : {text}", "OVERVIEW: {text}"),
    .parserUsageTitle: Bilingual("Usage : {usage}", "USAGE: {usage}"),
    .parserUsage: Bilingual("Usage : {usage}", "Usage: {usage}"),
    .parserError: Bilingual("Erreur : {message}", "Error: {message}"),
    .parserHelp: Bilingual("Aide : {text}", "Help:  {text}"),
    .parserArguments: Bilingual("ARGUMENTS :", "ARGUMENTS:"),
    .parserOptions: Bilingual("OPTIONS :", "OPTIONS:"),
    .parserSubcommands: Bilingual("COMMANDES :", "SUBCOMMANDS:"),
    .parserSeeHelp: Bilingual("  Pour en savoir plus : {command}", "  See '{command}' for more information."),
    .parserSeeCommand: Bilingual("  L'aide d'une commande : {command}", "  See '{command}' for detailed help."),
    .parserVersion: Bilingual(
      "  --version               Montre la version.",
      "  --version               Show the version."),
    .parserHelpOption: Bilingual(
      "  -h, --help              Montre cette aide.",
      "  -h, --help              Show help information."),
    .parserUnknownOption: Bilingual("Option inconnue : {option}", "Unknown option '{option}'"),
    .parserUnknownOptionSuggestion: Bilingual(
      "Option inconnue : {option}. Vouliez-vous dire {suggestion}?",
      "Unknown option '{option}'. Did you mean '{suggestion}'?"),
    .parserMissingValue: Bilingual("Il manque une valeur à {option}", "Missing value for '{option}'"),
    .parserMissingValueIn: Bilingual("   ou : {message} dans {option}", "   or: {message} in '{option}'"),
    .parserNoValue: Bilingual(
      "{option} ne prend pas de valeur, mais a reçu « {value} ».",
      "The option '{option}' does not take any value, but '{value}' was specified."),
    .parserUnexpectedArgument: Bilingual("Argument de trop : {argument}", "Unexpected argument '{argument}'"),
    .parserUnexpectedArguments: Bilingual(
      "{count} arguments de trop : '{arguments}'",
      "{count} unexpected arguments: '{arguments}'"),
    .parserMissingArgument: Bilingual("Argument manquant : {argument}", "Missing expected argument '{argument}'"),
    .parserMissingOneOf: Bilingual("Il manque un de ces arguments : '{arguments}'", "Missing one of: '{arguments}'"),
    .parserInvalidValue: Bilingual(
      "« {value} » ne convient pas à {option}",
      "The value '{value}' is invalid for '{option}'"),
    .parserInvalidChoice: Bilingual(
      "« {value} » ne convient pas à {option}. Choisissez parmi : {choices}.",
      "The value '{value}' is invalid for '{option}'. Please provide one of {choices}."),
    .parserInvalidChoices: Bilingual(
      "« {value} » ne convient pas à {option}. Choisissez parmi :",
      "The value '{value}' is invalid for '{option}'. Please provide one of the following:"),
    .parserInvalidValueNote: Bilingual(
      "« {value} » ne convient pas à {option} : {message}",
      "The value '{value}' is invalid for '{option}': {message}"),
    .parserAlreadySet: Bilingual(
      "{second} contredit {first} : choisissez.",
      "Value to be set with flag '{second}' had already been set with flag '{first}'"),
    .parserMissingCommand: Bilingual("Il manque la commande.", "Missing required subcommand."),
    .parserNoShell: Bilingual("Pas de complétion pour {shell}.", "Can't generate completion scripts for '{shell}'."),
    .parserShellUnknown: Bilingual(
      "L'interpréteur de commandes n'est pas reconnu.",
      "Can't autodetect a supported shell."),
    .parserShells: Bilingual(
      "Écrivez --generate-completion-script= et un de ceux-ci :",
      "Please use --generate-completion-script=<shell> with one of:"),
  ]
}
