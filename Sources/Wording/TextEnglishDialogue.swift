extension Text {
  /// What is said while an inspection is asked field by field, and of answers that are kept.
  static let englishDialogue: [Text: String] = [
    .askStandard: "{label} [Enter = {standard}]",
    .askYesNoYes: "{question} [Y/n]",
    .askYesOrNo: "{question} [y/n]",
    .askNoLetters: "n,no,non",
    .askFirst: "There is no question before this one.",
    .askResumed:
      "Draft resumed where it was. (?) explains a question, (<) goes back to the one before.",
    .askUnderstood: "  understood: {value}",
    .askRecap: "Record? [y = yes, n = give up, a number = change that answer]",
    .askDropDraft: "Delete these answers? Otherwise they stay as a draft.",
    .explainRecap:
      "y records; n gives up; the number of a line asks its question again; < goes back to the last one. "
      + "Nothing is recorded without a yes.",
    .conformIntroduction:
      "Enter takes the answer in brackets or skips an optional field; (?) explains the question.",
    .conformNoBack: "There is no way back here; Ctrl-C stops, and nothing is recorded.",
    .draftKept:
      "Nothing is recorded. Your answers are kept as a draft on this device. To go on: {command}",
    .draftUnanswered:
      "No answer: it may be recorded, or not. See cvmsync list: if it is there as a draft, resume it; nothing is "
      + "recorded twice.",
    .draftNotKept:
      "CAUTION: these answers are not kept as a draft. Keep the paper, and finish now.",
    .draftSameNumber: "  This number is also in a draft begun at {time}. Check the printed number.",
    .draftRecordedElsewhere:
      "This draft has just been recorded in another window; nothing was added.",
    .draftNone: "No drafts.",
    .draftWhich: "There are several drafts: name one by its place or its number.",
    .draftNoSuch: "No draft has that place or number. These are kept:",
    .draftResume: "cvmsync record --resume {place}",
    .draftDropped: "Draft deleted: {draft}.",
    .draftResumeOnly: "cvmsync record --resume",
    .draftRecordedAsOther:
      "This paper was just recorded in another window, with other answers. Yours are kept in a new draft; compare: "
      + "cvmsync show {number}",
    .draftNeedsTerminal: "A draft is resumed at a terminal, question by question.",
    .rowDrafts: "Drafts",
    .draftsOne: "{count} draft",
    .draftsMany: "{count} drafts",
    .helpResume: "Resume a draft, named by its place or its number (see cvmsync list).",
    .helpDiscard: "Delete a draft, named by its place or its number.",
    .helpDraftUsage: "--resume and --discard go alone, with the place or the number of a draft.",
    .issueBadCharactersLost:
      "the {place} character was lost ({character}): the text is not UTF-8. Type it again, or set the terminal or "
      + "the file to UTF-8.",
    .issueWeightSentinelAsked:
      "1 kg stands for “light, not readable” at the portal. Write light instead.",
    .issueNotAMoment:
      "not a date and time. Write for example 10:15, yesterday 10:15 or 2026-11-23 9:12.",
    .issueNotOffered: "not one of the choices. Type the digit or the word of a choice.",
    .issueOfLabel: "{label}: {reason}",
  ]
}
