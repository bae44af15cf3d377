import StationAPI
import Testing

/// What a refusal means to programs: statuses and exit codes that are public and stay as they are.
@Suite struct RefusalTests {
  typealias Code = StationRefusal.Code

  private static let statuses: [Int: Set<Code>] = [
    400: [.malformedCall, .malformedSlip],
    403: [.foreignForm],
    404: [
      .noSuchCertificate, .noSuchCandidate, .noSuchNotice, .noSuchNote, .noSuchDraft, .handedOver, .noSuchHandOver,
    ],
    409: [
      .wrongState, .lotOverlaps, .numberNotInStock, .numberNotAvailable, .notConfirmed, .neverRecorded,
      .wrongCancellationStep, .notWithdrawable, .nothingToFile, .tooManyDrafts, .handOverToSelf, .nothingToHandOver,
      .slipForOther, .ownSlip, .ownSlipUnknown, .numberIsHere, .cameBack, .nothingToCarry, .noPortalKeys, .badReceipts,
      .pageOff, .pagePortTaken, .pageClosed, .retired, .doubled, .movedForGood, .notMoving, .portalIsWeb,
      .keyingTaken, .keyingNeedsReason, .keyingMoved, .wrongKeyingState, .keyingDiffers, .keyingSamePerson,
    ],
    500: [.storeFault, .readOnly, .backupFailed, .stationKeyFault, .unexpected],
    503: [.stopping, .busy, .foreignAgent, .agentNotReachable, .passRunning, .pageNeedsAgent],
    507: [.diskFull],
  ]

  private static let exits: [Int32: Set<Code>] = [
    1: [.unexpected],
    65: [
      .malformedCall, .wrongState, .lotOverlaps, .numberNotInStock, .numberNotAvailable, .noSuchCandidate,
      .noSuchNotice, .noSuchNote, .noSuchDraft, .tooManyDrafts, .notConfirmed, .neverRecorded, .wrongCancellationStep,
      .notWithdrawable, .nothingToFile, .handOverToSelf, .nothingToHandOver, .malformedSlip, .slipForOther, .ownSlip,
      .ownSlipUnknown, .numberIsHere, .noSuchHandOver, .cameBack, .badReceipts, .foreignForm, .movedForGood, .notMoving,
      .keyingTaken, .keyingNeedsReason, .keyingMoved, .wrongKeyingState, .keyingDiffers, .keyingSamePerson,
    ],
    66: [.noSuchCertificate, .handedOver, .nothingToCarry],
    69: [.agentNotReachable, .foreignAgent, .pageNeedsAgent],
    74: [.diskFull, .storeFault, .readOnly, .backupFailed, .stationKeyFault],
    75: [.stopping, .busy, .passRunning],
    78: [.noPortalKeys, .pageOff, .pagePortTaken, .pageClosed, .retired, .doubled, .portalIsWeb],
  ]

  @Test(arguments: Code.allCases) func `each refusal keeps its HTTP status and its exit code`(code: Code) {
    #expect(Self.statuses[code.outcome.status]?.contains(code) == true, "\(code.outcome.status)")
    #expect(Self.exits[code.outcome.exit.status]?.contains(code) == true, "\(code.outcome.exit.status)")
  }

  @Test func `each refusal stands once in either table`() {
    for table in [Self.statuses.values.map(\.count), Self.exits.values.map(\.count)] {
      #expect(table.reduce(0, +) == Code.allCases.count)
    }
  }

  @Test(
    arguments: [
      (ExitCode.done, Int32(0)), (.unexpected, 1), (.personMustAct, 10), (.usage, 64), (.inputErrors, 65),
      (.noSuchCertificate, 66), (.agentNotReachable, 69), (.storeFault, 74), (.tryLater, 75), (.signInNeeded, 77),
      (.configuration, 78), (.monitoring(.ok), 0), (.monitoring(.warning), 1), (.monitoring(.critical), 2),
      (.monitoring(.unknown), 3),
    ])
  func `exit codes are those that scripts know`(code: ExitCode, status: Int32) { #expect(code.status == status) }
}
