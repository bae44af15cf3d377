internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync notice`
struct NoticeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.command(
      "notice", "avis", about: .helpNotice, subcommands: [NoticeListCommand.self, NoticeSeenCommand.self],
      standard: NoticeListCommand.self)
  }
}

/// `cvmsync notice list`
struct NoticeListCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("list", "liste", about: .helpNoticeList) }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let list = try await station.ask(NoticesCall())
      context.show(list) { .notices(list, context.words, now: context.now) }
      return .done
    }
  }
}

/// `cvmsync notice seen ID`
struct NoticeSeenCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("seen", "vu", about: .helpNoticeSeen) }

  @OptionGroup var options: GlobalOptions
  @Argument(help: Help.text(.helpNoticeNumber)) var notice: Int64
  @OptionGroup var by: DecisionOptions

  func perform(in context: CommandContext) async -> ExitCode {
    guard let by = by.decision(context) else { return .inputErrors }
    let call = SeenCall(notice: notice, by: by)
    return await context.withStation { station async throws(StationRefusal) in
      let left = try await station.ask(call)
      context.show(left) {
        let seen = context.words(.noticeSeen, ["id": "\(call.notice)", "who": call.by.who])
        return .notices(left, context.words, now: context.now, after: seen)
      }
      return .done
    }
  }
}
