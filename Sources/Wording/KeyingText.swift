/// The keys of the texts of guided keying, with their texts in `Catalogue.keying`; no key is in `Text` too.
///
/// If a key ends in the name of a code (`searchAbsent`, `keySecondAdapted`), `Words.keying(_:_:)` finds it.
package enum KeyingText: String, CaseIterable, Sendable {
  // The queue
  case queueTitle, queueHow, queueNothing, queueToKey, queueDeadlines, queueOutOfProvince, queueKeyed,
    queueToCountersign, queueSeen, queueCut, queueNumber, queueVehicle, queueSince, queueNote, queueOne, queuePossible,
    queueDeadline, queueDeadlinePast, queueLock, queueLockStage, queueKeyedBy, queueSeenBy, queueDo, queueDoNext,
    queueNotWeb, stageSearch, stageVehicle, stageRecap, stageSighting
  // One certificate: titles, and what is shown beside
  case keyTitle, keyTitleSearch, keyTitleVehicle, keyTitleRecap, keyTitleSighting, keyTitleKeyed, keyTitleCountersign,
    keyPlace, keyPortalField, keySession, keySessionEnded, keyTwoCodes, keySignOut, keyIdle
  // Step 0
  case searchHow, searchHowRepairs, searchPossible, searchAfterError, searchName, searchWrite, searchAbsent,
    searchPresent, searchPresentOther, searchUnsure, searchAbsentHelp, searchPresentHelp, searchPresentOtherHelp,
    searchUnsureHelp, repairsAbsent, repairsPresent, repairsPresentOther, repairsUnsure
  // The vehicle
  case whichHow, whichHowPlate, whichRule, whichDecidedSame, whichDecidedOther, whichSelected, whichSelectedOtherOwner,
    whichCreated, whichUnclear, whichNear, whichSelectedHelp, whichSelectedOtherOwnerHelp, whichCreatedHelp,
    whichUnclearHelp, whichNearHelp
  // The fields
  case stepRow, stepLine, stepRead, stepLeftEmpty, stepChoose, stepMeaning, stepRest, stepClear, stepNameShortened,
    stepStreetShortened, stepZeros, stepRemarksNI, stepRemarksOlder, stepWeight, stepOlderNumber, stepVIN, stepPoint,
    stepUnknown, fieldDate, fieldTime, fieldDefect
  // Before the portal's button, and after it
  case recapHow, recapAdapted, recapNothing, recapNumber, actBack, actRefused, actLeave, actSaved, actWitness,
    actCountersign, actRetract, actTake
  // A refusal
  case refusedTitle, refusedField, refusedSomeField, refusedServerError, refusedSessionEnded, refusedExists,
    refusedNoAnswer, refusedFieldHelp, refusedServerErrorHelp, refusedSessionEndedHelp, refusedExistsHelp,
    refusedNoAnswerHelp, refusedMessage
  // A sighting
  case sightHow, sightIs, sightLater, sightNumber, sightVIN, sightResult, sightGiven, sightSecond, sightSecondHow,
    sightAgreed, sightNotShown, sightNoResult, sightMismatch, keySecondAdapted, keySecondMajorDefect,
    keySecondOlderDocument, keySecondOneInTen, closedWitnessed, closedByTwo, closedBySame
  // The life of a certificate
  case lifeTaken, lifeTakenOver, lifeSearchedAbsent, lifeSearchedPresent, lifeSearchedPresentOther, lifeSearchedUnsure,
    lifeVehicleSelected, lifeVehicleSelectedOtherOwner, lifeVehicleCreated, lifeVehicleUnclear, lifeVehicleNear,
    lifeRefusedField, lifeRefusedSomeField, lifeRefusedServerError, lifeRefusedSessionEnded, lifeRefusedExists,
    lifeRefusedNoAnswer, lifeMessage, lifeLeft, lifeInterrupted, lifeSaved, lifeSavedNumber, lifeWitnessed,
    lifeCountersigned, lifeCountersignedSame, lifeSeenReference, lifeSeenNote, lifeSeenText, lifeSeenPDF,
    lifeMismatched, lifeRetracted, nextToKey, nextKeying, nextKeyed, nextToCountersign
  // Elsewhere: counts, the ledger, settings, the first steps
  case statsWitnessed, stockWitnessed, settingsWeb, initNextWeb, stateProtocol, stateBeingCancelled, searchHowVehicle,
    queueRetired, queueAfterDocument, stateWaitsForDocument,
    sightHowVehicle
  // The command line
  case dialogWho, dialogAccessCode, dialogAnswer, dialogStep, dialogRecap, dialogHelp, dialogAnswerHelp,
    dialogNotUnderstood, dialogCopied, dialogCannotCopy, dialogNothingToCopy, dialogWhy, dialogMoved, dialogNow,
    dialogDiffers, dialogSure, dialogAside, dialogAsideSearch, dialogRetractWhy, dialogToPerson, dialogKept,
    dialogOptional, dialogFile, badAnswer, badCopies, copyExists, copyWritten, copyNone,
    copyNeedsFile, helpKeyTyped, helpKeyIn, helpKeyShow, helpKeyTake, helpKeyStep, helpKeyWitness, helpKeyCountersign,
    helpKeyRetract, helpKeyScreens, helpKeyNumber, helpKeyWho, helpKeyAccessCode, helpKeyWhy, helpKeyAnswer,
    helpKeyValue, helpKeyMessage, helpKeyRevision, helpKeySeenNumber, helpKeySeenVIN, helpKeySeenResult, helpKeySeenAt,
    helpKeyReference, helpKeyNote, helpKeyPage, helpKeyPDF, helpKeyDiffers, helpKeyCopies, badStep,
    notWithdrawableWeb, draftLastSent, draftLastTyped, outagesPortalIsWeb, copyMissing, copyFolder, copyTooLarge,
    copyNotText, copyUnreadable
  // The page
  case pageKeyingNext, pageKeyingMore, pageKeyingLeft, pageKeyingUnsure, pageKeyingWitnessed, pageKeyingSayWho,
    pageKeyingBegin, pageKeyingTakenTitle, pageKeyingResume, pageKeyingWitness, pageKeyingMine, pageKeyingGoOn,
    pageKeyingFreeAt, pageKeyingFree, pageKeyingSought, pageKeyingShown, pageKeyingCompare, pageKeyingCopy,
    pageKeyingCopied, pageKeyingByHand, pageKeyingDone, pageKeyingAdapted, pageKeyingAround, pageKeyingHere,
    pageKeyingAll, pageKeyingGoTo, pageKeyingLeftClock, pageKeyingOver, pageKeyingNoteRefusal, pageKeyingBackToField,
    pageKeyingBackToQueue, pageKeyingRetractHelp, pageKeyingSure, pageKeyingYes, pageKeyingCopyTyped,
    pageKeyingCopySeen, pageKeyingDownload, pageKeyingSearchAgain, pageKeyingResultMissing, pageKeyingRefusalMissing
}
