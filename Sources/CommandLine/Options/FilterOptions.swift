internal import ArgumentParser
internal import Domain
internal import Wording

/// Options that select certificates. The owner's name is asked for and never an argument: other users can read the
/// arguments of a running program.
struct FilterOptions: ParsableArguments {
  @Argument(help: Help.text(.helpNumber)) var number: CertificateNumber?
  @Option(help: Help.text(.helpFilterKind, "CVM|AVP")) var kind: CertificateKind?
  @Option(name: [.long, .customLong("niv")], help: Help.text(.helpFilterVIN, "NIV")) var vin: String?
  @Option(name: [.long, .customLong("plaque")], help: Help.text(.helpFilterPlate, "PLATE")) var plate: String?
  @Flag(name: [.long, .customLong("proprietaire")], help: Help.text(.helpFilterOwner)) var owner = false
  @Option(name: [.long, .customLong("mecanicien")], help: Help.text(.helpFilterMechanic, "CODE"))
  var mechanic: AccessCode?
  @OptionGroup var period: PeriodOptions
  @Option(help: Help.text(.helpState, "STATE")) var state: [OutboxState] = []

  /// Makes the filter. Asks for the owner's name if `--owner` was given.
  func filter(_ context: CommandContext) -> CertificateFilter {
    let days = period.days(context)
    var filter = CertificateFilter(
      kind: kind, number: number, vin: vin.map(EntryText.cleaned), plate: plate.map(EntryText.cleaned),
      mechanic: mechanic, from: days.from, through: days.through, states: state.isEmpty ? nil : state)
    guard owner else { return filter }
    if context.console.inputIsTerminal { context.console.warn(context.words(.askOwner) + " ") }
    filter.owner = EntryText.cleaned(context.console.readLine() ?? "")
    return filter
  }
}

extension AccessCode: ExpressibleByArgument {
  package init?(argument: String) { self.init(entered: argument) }
}
