internal import ArgumentParser
internal import Domain

/// `cvmsync review`
struct ReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review", abstract: Help.text(.helpReview),
      subcommands: [
        ReviewListCommand.self, ReviewShowCommand.self, ReviewSelectCommand.self, ReviewNotSameCommand.self,
        ReviewRetryCommand.self,
      ],
      defaultSubcommand: ReviewListCommand.self, aliases: ["reviser", "réviser"])
  }
}

/// `cvmsync review list`
struct ReviewListCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Help.text(.helpReviewList), aliases: ["liste"])
  }

  @OptionGroup var options: GlobalOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await context.withStation { station async throws(StationRefusal) in
      let reviews = try await station.reviews()
      context.show(reviews) { ListText.text(reviews, words: context.words, now: context.now) }
      return .done
    }
  }
}

/// `cvmsync review show NUMBER`
struct ReviewShowCommand: StationCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Help.text(.helpReviewShow), aliases: ["voir"])
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var document: DocumentOptions

  func perform(in context: CommandContext) async -> ExitCode {
    await document.with(context) { station, call async throws(StationRefusal) in
      let review = try await station.review(call)
      context.show(review) { ReviewText(review, words: context.words, now: context.now).text }
      return .done
    }
  }
}
