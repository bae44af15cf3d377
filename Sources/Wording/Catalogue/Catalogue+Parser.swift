extension Catalogue {
  /// Messages of the parser of arguments, line by line. The English texts are the parser's own.
  static let parser: Texts<Text> = [
    .parserOverview: "Aperçu : {text}" <-> "OVERVIEW: {text}",
    .parserUsageTitle: "Usage : {usage}" <-> "USAGE: {usage}",
    .parserUsage: "Usage : {usage}" <-> "Usage: {usage}",
    .parserError: "Erreur : {message}" <-> "Error: {message}",
    .parserHelp: "Aide : {text}" <-> "Help:  {text}",
    .parserArguments: "ARGUMENTS :" <-> "ARGUMENTS:",
    .parserOptions: "OPTIONS :" <-> "OPTIONS:",
    .parserSubcommands: "COMMANDES :" <-> "SUBCOMMANDS:",
    .parserSeeHelp: "  Pour en savoir plus : {command}" <-> "  See '{command}' for more information.",
    .parserSeeCommand: "  L'aide d'une commande : {command}" <-> "  See '{command}' for detailed help.",
    .parserVersion: "  --version               Montre la version." <-> "  --version               Show the version.",
    .parserHelpOption: "  -h, --help              Montre cette aide."
      <-> "  -h, --help              Show help information.",
    .parserUnknownOption: "Option inconnue : {option}" <-> "Unknown option '{option}'",
    .parserUnknownOptionSuggestion: "Option inconnue : {option}. Vouliez-vous dire {suggestion}?"
      <-> "Unknown option '{option}'. Did you mean '{suggestion}'?",
    .parserMissingValue: "Il manque une valeur à {option}" <-> "Missing value for '{option}'",
    .parserMissingValueIn: "   ou : {message} dans {option}" <-> "   or: {message} in '{option}'",
    .parserNoValue: "{option} ne prend pas de valeur, mais a reçu « {value} »."
      <-> "The option '{option}' does not take any value, but '{value}' was specified.",
    .parserUnexpectedArgument: "Argument de trop : {argument}" <-> "Unexpected argument '{argument}'",
    .parserUnexpectedArguments: "{count} arguments de trop : '{arguments}'"
      <-> "{count} unexpected arguments: '{arguments}'",
    .parserMissingArgument: "Argument manquant : {argument}" <-> "Missing expected argument '{argument}'",
    .parserMissingOneOf: "Il manque un de ces arguments : '{arguments}'" <-> "Missing one of: '{arguments}'",
    .parserInvalidValue: "« {value} » ne convient pas à {option}" <-> "The value '{value}' is invalid for '{option}'",
    .parserInvalidChoice: "« {value} » ne convient pas à {option}. Choisissez parmi : {choices}."
      <-> "The value '{value}' is invalid for '{option}'. Please provide one of {choices}.",
    .parserInvalidChoices: "« {value} » ne convient pas à {option}. Choisissez parmi :"
      <-> "The value '{value}' is invalid for '{option}'. Please provide one of the following:",
    .parserInvalidValueNote: "« {value} » ne convient pas à {option} : {message}"
      <-> "The value '{value}' is invalid for '{option}': {message}",
    .parserAlreadySet: "{second} contredit {first} : choisissez."
      <-> "Value to be set with flag '{second}' had already been set with flag '{first}'",
    .parserMissingCommand: "Il manque la commande." <-> "Missing required subcommand.",
    .parserNoShell: "Pas de complétion pour {shell}." <-> "Can't generate completion scripts for '{shell}'.",
    .parserShellUnknown: "L'interpréteur de commandes n'est pas reconnu." <-> "Can't autodetect a supported shell.",
    .parserShells: "Écrivez --generate-completion-script= et un de ceux-ci :"
      <-> "Please use --generate-completion-script=<shell> with one of:",
  ]
}
