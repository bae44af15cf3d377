internal import ArgumentParser
internal import StationAPI
internal import Wording

/// `cvmsync help faq [ID]`, and `cvmsync faq [ID]`.
struct FAQCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("faq", about: .helpFAQ) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpFAQRule)) var id: String?

  func perform(in context: CommandContext) async -> ExitCode {
    let words = context.words
    guard let id else {
      let entries = entries(of: FAQRule.allCases, context)
      context.show(FAQList(entries: entries)) { FAQText.list(entries, words: words) }
      return .done
    }
    guard let rule = FAQRule(written: id) else {
      let near = FAQRule.nearest(to: id).map(\.rawValue).joined(separator: ", ")
      context.complain(.faqUnknown, ["id": id, "near": near])
      return .usage
    }
    let entries = entries(of: [rule], context)
    context.show(FAQList(entries: entries)) { FAQText.whole(entries[0], words: words) }
    return .done
  }

  private func entries(of rules: [FAQRule], _ context: CommandContext) -> [FAQEntry] {
    let contacts = context.words.contacts(context.contacts)
    return rules.map { FAQEntry($0, words: context.words, contacts: contacts) }
  }
}
