internal import ArgumentParser
internal import Domain
internal import StationAPI
internal import Wording

/// `cvmsync review`
struct ReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    Help.command(
      "review", "reviser", "réviser", about: .helpReview,
      subcommands: [
        ReviewListCommand.self, ReviewShowCommand.self, ReviewSelectCommand.self, ReviewNotSameCommand.self,
        ReviewRetryCommand.self, ReviewCloseCommand.self, ReviewUndoCommand.self,
      ], standard: ReviewListCommand.self)
  }
}

/// `cvmsync review list`
struct ReviewListCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("list", "liste", about: .helpReviewList) }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let reviews = try await station.ask(ReviewsCall())
      context.show(reviews) { .reviews(reviews, context.words, now: context.now) }
      return .done
    }
  }
}

/// `cvmsync review show NUMBER`
struct ReviewShowCommand: StationCommand {
  static var configuration: CommandConfiguration { Help.command("show", "voir", about: .helpReviewShow) }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await document.with(context) { station, call async throws(StationRefusal) in
      let waiting = try await call.waitingRepairs(at: station)
      if !waiting.conformities.isEmpty {
        context.show(waiting) { .reviewed(waiting, context.words, now: context.now) }
        return .done
      }
      let review = try await station.ask(ReviewCall(kind: call.kind, number: call.number))
      context.show(review) { .review(review, context.words, now: context.now) }
      return .done
    }
  }
}
