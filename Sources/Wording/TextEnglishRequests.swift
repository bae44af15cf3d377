extension Text {
  /// Requests to cancel, and contacts.
  static let englishRequests: [Text: String] = [
    .cancellationToAsk: "cancellation to be asked for",
    .cancellationAsked: "cancellation asked for, not confirmed yet",
    .cancellationConfirmed: "cancellation confirmed",
    .cancellationConfirmedReference: "cancellation confirmed (ref. {reference})",
    .cancellationWithdrawn: "request to cancel withdrawn",
    .cancellationNone: "no request to cancel",
    .channelPhone: "telephone",
    .channelEmail: "e-mail",
    .cancelNextPhone:
      "Your turn: call {cancellation} with the number {number}. Then: cvmsync cancel {number}{option} --asked-by phone "
      + "--who NAME --why REASON. Until then the portal still has it.",
    .cancelNextEmail:
      "Your turn: write to {support}; the draft: cvmsync draft-email cancel-avp {number}. Then: cvmsync cancel "
      + "{number}{option} --asked-by email --who NAME --why REASON. Until then the portal still has it.",
    .cancelNextAsked:
      "Once you are given a reference: cvmsync cancel {number}{option} --confirmed REFERENCE --who NAME --why REASON. "
      + "Until then nothing proves the cancellation.",
    .cancelNextConfirmed: "Nothing to do: keep the reference with the paper {number}.",
    .cancelNextWithdrawn:
      "Nothing to do if nobody had called or written; otherwise tell them that the request for {number} is withdrawn.",
    .cancelLineToAsk: "Cancellation to be asked for, wanted by {who}. Reason: {why}",
    .cancelLineAsked: "Cancellation asked for by {who} ({channel}). Note: {why}",
    .cancelLineConfirmed: "Cancellation confirmed to {who}, reference {reference}. Note: {why}",
    .cancelLineWithdrawn: "Request to cancel withdrawn by {who}. Reason: {why}",
    .cancelNone: "No requests to cancel.",
    .cancelUsage:
      "A number with --who and --why, and at most one step (--asked-by, --confirmed or --withdraw); or --list alone.",
    .rowCancellation: "Cancellation",
    .todoCancellation: "ask for a certificate to be cancelled: cvmsync cancel --list",
    .cancelWaitingOne: "1 request to make: cvmsync cancel --list",
    .cancelWaitingMany: "{count} requests to make: cvmsync cancel --list",
    .refusalNotConfirmed:
      "The portal has not confirmed {number} ({state}): there is nothing to cancel. A mistake? cvmsync correct "
      + "{number} FILE --who NAME --why REASON; what comes next: cvmsync why {number}. Nothing was changed.",
    .refusalNeverRecorded:
      "Nothing was recorded for {number}: there is nothing to cancel. Paper spoiled? cvmsync stock spoil {number} --who "
      + "NAME --why REASON",
    .refusalWrongCancellationStep:
      "This step does not follow for {number}: {step}. Nothing was changed; the steps: cvmsync why {number}",
    .helpCancel: "Request to cancel a confirmed certificate (FAQ, R9).",
    .helpCancelList: "Show the requests and how they stand.",
    .helpAskedBy: "It was asked for: phone or email.",
    .helpConfirmed: "The cancellation was confirmed to you, with this reference.",
    .helpWithdraw: "Withdraw the request.",
    .configurationContacts: "an object of texts; fields: cancellation, clientSatisfaction, olderDocuments, support.",
    .configurationContactPhone: "a telephone number of at least 7 digits and at most 60 characters.",
    .configurationContactAddress: "an e-mail address, such as support@example.ca.",
  ]
}
