extension Catalogue {
  /// The form of an entry, and its drafts.
  static let pageEntry: Texts<Text> = [
    .pageEntryTitle: "Nouvelle vérification" <-> "New inspection",
    .pageEntryPaper: "Le papier" <-> "The paper",
    .pageEntryVehicle: "1. Véhicule" <-> "1. Vehicle",
    .pageEntryOwner: "2. Propriétaire" <-> "2. Owner",
    .pageEntryInspection: "3. Vérification" <-> "3. Inspection",
    .pageEntryResult: "4. Résultat" <-> "4. Result",
    .pageEntryReadings: "4. Lectures et résultat" <-> "4. Readings and result",
    .pageEntryRemarks: "5. Remarques" <-> "5. Remarks",
    .pageEntryColon: " : " <-> ": ",
    .pageEntryOptional: "facultatif" <-> "optional",
    .pageEntryWhole: "Cette vérification" <-> "This inspection",
    .pageEntryOneError: "1 erreur à corriger" <-> "1 error to correct",
    .pageEntryErrors: "{count} {count=erreur|erreurs} à corriger avant d'enregistrer"
      <-> "{count} {count=error|errors} to correct before recording",
    .pageEntryNothingLost: "Rien n'est perdu : le brouillon est gardé." <-> "Nothing is lost: the draft is kept.",
    .pageEntryWarnings: "{count} {count=remarque|remarques} : relisez, puis confirmez"
      <-> "{count} {count=remark|remarks}: read again, then confirm",
    .pageEntryWarningsHint: "Elles n'empêchent pas d'enregistrer." <-> "They do not stop you from recording.",
    .pageEntryConfirm: "C'est bien ce que dit le papier." <-> "This is what the paper says.",
    .pageEntryConfirmed: "Continuer avec ces remarques" <-> "Go on with these remarks",
    .pageEntryContinue: "Continuer : vérifier mes réponses" <-> "Continue: check my answers",
    .pageEntryNothingYet: "Rien n'est enregistré comme certificat avant la page suivante."
      <-> "Nothing is recorded as a certificate before the next page.",
    .pageEntryNumberLabel: "Numéro lu" <-> "Number read",
    .pageEntryNumberNext: "Le prochain de votre lot. Est-ce bien le numéro imprimé?"
      <-> "The next of your lot. Is this the printed number?",
    .pageEntryNumber: "Est-ce bien le numéro imprimé sur le papier?" <-> "Is this the number printed on the paper?",
    .pageEntryNumberRead: "Oui, je l'ai lu sur le papier" <-> "Yes, I read it on the paper",
    .pageEntryNumberUnread: "comparez le numéro avec le papier, puis cochez."
      <-> "compare the number with the paper, then tick the box.",
    .pageEntryNotInStock:
      "dans aucun lot de ce poste pour ce document. Vérifiez le numéro et le document, ou ajoutez le lot à la "
      + "page Stock."
      <-> "not in any lot of this station for this document. Check number and document, or add the lot on the "
      + "Stock page.",
    .pageEntryDateOld:
      "d'avant le portail; une horloge qui a perdu l'heure indique une telle date. Si elle est bonne, cochez « "
      + "Cette date est bonne »."
      <-> "from before the portal; a clock that lost its time shows such a date. If it is right, tick “This date "
      + "is right”.",
    .pageEntryDateAccepted: "Cette date est bonne" <-> "This date is right",
    .pageEntryNotAMoment: "pas une date et une heure. Écrivez par exemple 10 h 15, 10:15 ou 1015; la date comme 20 nov."
      <-> "not a date and time. Write for example 10:15 or 1015; the date as Nov. 20.",
    .pageEntryIsCVM: "Document : CVM (vérification mécanique)." <-> "Document: CVM (mechanical inspection).",
    .pageEntryIsAVP: "Document : AVP (vitres teintées)." <-> "Document: AVP (tinted windows).",
    .pageEntryToCVM: "C'est un CVM" <-> "It is a CVM",
    .pageEntryToAVP: "C'est un AVP (vitres teintées)" <-> "It is an AVP (tinted windows)",
    .pageEntryToPrinted: "Un papier numéroté de mon lot" <-> "A numbered paper of my lot",
    .pageEntryToOlder: "Un document d'avant le portail" <-> "A document from before the portal",
    .pageEntryToByPortal: "Le portail donnera le numéro" <-> "The portal will give the number",
    .pageEntryByPortal: "Le portail donnera le numéro de cet AVP; recopiez-le alors sur le papier."
      <-> "The portal will give this AVP its number; then copy it to the paper.",
    .pageEntryOlder:
      "Un document d'avant le portail, d'un véhicule hors Québec, est repris sans numéro : l'ancien numéro ira "
      + "dans les remarques (FAQ, A3)."
      <-> "A document from before the portal, of a vehicle from outside Québec, is taken without a number: the "
      + "older number goes into the remarks (FAQ, A3).",
    .pageEntryOlderNumber: "Le numéro du document ancien, tel qu'imprimé."
      <-> "The older document's number, as printed.",
    .pageEntryVIN: "Scannez ou tapez, de 1 à 17 caractères, tel que sur les papiers."
      <-> "Scan or type, 1 to 17 characters, as on the papers.",
    .pageEntryVINShort: "{n} de 17. Comme sur les papiers : n'ajoutez pas de zéros."
      <-> "{n} of 17. As on the papers: add no zeros.",
    .pageEntryVINLong: "{n} caractères, au plus 17." <-> "{n} characters, at most 17.",
    .pageEntryVINLetters: "I, O et Q n'existent pas dans un NIV de 17 caractères. Vérifiez."
      <-> "I, O and Q do not exist in a VIN of 17 characters. Check.",
    .pageEntryVINRight: "17 de 17. Le chiffre de contrôle est bon." <-> "17 of 17. The check digit is right.",
    .pageEntryVINWrong: "17 de 17. Le chiffre de contrôle ne correspond pas. Relisez; vous pourrez confirmer."
      <-> "17 of 17. The check digit does not fit. Read again; you will be able to confirm.",
    .pageEntryVINDropped: "Le I du lecteur, en tête, a été retiré." <-> "The reader's leading I was dropped.",
    .pageEntrySent: "le portail recevra : {sent}" <-> "the portal will get: {sent}",
    .pageEntryCount: "{n} de {limit}" <-> "{n} of {limit}",
    .pageEntryOver: "{n} caractères, au plus {limit} : raccourcissez."
      <-> "{n} characters, at most {limit}: shorten it.",
    .pageEntryNameOver: "{n} de {limit} : le portail recevra « {kept} ». Ici, le nom reste entier."
      <-> "{n} of {limit}: the portal will get “{kept}”. Here the name stays whole.",
    .pageEntryStreetOver: "{n} de {limit} : le portail recevra « {kept} ». Ici, la rue reste entière."
      <-> "{n} of {limit}: the portal will get “{kept}”. Here the street stays whole.",
    .pageEntryIdentificationOver:
      "{n} caractères, le portail en prend {limit} : il recevra treize zéros, et le NI complet ira dans "
      + "Remarques."
      <-> "{n} characters, the portal takes {limit}: it will get thirteen zeros, and the whole number goes into "
      + "Remarks.",
    .pageEntryUnit: "Unité, ou raison" <-> "Unit, or reason",
    .pageEntryOtherCountry: "autre pays" <-> "other country",
    .pageEntryCountry: "Autre pays de la plaque (3 lettres)" <-> "Other country of the plate (3 letters)",
    .pageEntryWeightTitle: "PNBV (étiquette de la porte)" <-> "GVWR (label of the door)",
    .pageEntryWeight: "L'étiquette est" <-> "The label is",
    .pageEntryWeightRead: "lisible" <-> "readable",
    .pageEntryWeightLight: "illisible, véhicule léger (moins de 4 500 kg)"
      <-> "not readable, light vehicle (under 4500 kg)",
    .pageEntryWeightHeavy: "illisible, véhicule lourd (4 500 kg ou plus)"
      <-> "not readable, heavy vehicle (4500 kg or more)",
    .pageEntryWeightHint:
      "Illisible : le portail recevra 1 (léger) ou 4501 (lourd); la vraie réponse reste ici (FAQ, R8)."
      <-> "Not readable: the portal will get 1 (light) or 4501 (heavy); the true answer stays here (FAQ, R8).",
    .pageEntryDay: "Jour" <-> "Day",
    .pageEntryToday: "aujourd'hui, {day}" <-> "today, {day}",
    .pageEntryYesterday: "hier, {day}" <-> "yesterday, {day}",
    .pageEntryOtherDay: "un autre jour" <-> "another day",
    .pageEntryTime: "Heure" <-> "Time",
    .pageEntryTimeHint: "Comme 12 h 05, 12:05 ou 1205." <-> "Such as 12:05 or 1205.",
    .pageEntryDate: "Date, si un autre jour" <-> "Date, if another day",
    .pageEntryDateHint: "Comme 20 nov. ou 2026-11-20." <-> "Such as Nov. 20 or 2026-11-20.",
    .pageEntryTwice: "Cette heure vient deux fois cette nuit-là" <-> "This hour comes twice that night",
    .pageEntryTwiceFirst: "avant le recul de l'heure" <-> "before clocks are set back",
    .pageEntryTwiceSecond: "après le recul de l'heure" <-> "after clocks are set back",
    .pageEntryRepairedAt: "Si réparée : date et heure, comme hier 10 h 15."
      <-> "If repaired: date and time, such as yesterday 10:15.",
    .pageEntryDefect: "Défectuosité {place}" <-> "Defect {place}",
    .pageEntryAddDefect: "Ajouter une défectuosité" <-> "Add a defect",
    .pageEntryRepaired: "Noter des défectuosités réparées" <-> "Note defects that were repaired",
    .pageEntryReading: "Lecture {place}" <-> "Reading {place}",
    .pageEntryAddReading: "Ajouter une vitre" <-> "Add a window",
    .pageEntryReadingsHint: "Conforme : les deux vitres avant laissent passer 70 % ou plus."
      <-> "Compliant: both front side windows let through 70% or more.",
    .pageEntryOdometerMissing: "manquant. Tapez la lecture, ou choisissez pourquoi il n'y en a pas."
      <-> "missing. Type the reading, or choose why there is none.",
    .pageEntryIfOther: "Si « autre »." <-> "If “other”.",
    .pageEntryRow: "{name} : {text}" <-> "{name}: {text}",
    .pageEntryRemove: "Retirer : {name}" <-> "Remove: {name}",
    .pageEntryRemarksAdded: "Le portail recevra aussi, en tête : « {text} »."
      <-> "The portal will also get, at the top: “{text}”.",
    .pageEntryMore: "Couleur, autre pays" <-> "Colour, other country",
    .pageDraftNone: "Le brouillon se garde tout seul." <-> "The draft is kept by itself.",
    .pageDraftKept: "Brouillon gardé à {time} sur cet appareil" <-> "Draft kept at {time} on this device",
    .pageDraftRecorded: "Déjà enregistré; rien n'a été ajouté." <-> "Recorded already; nothing was added.",
    .pageDraftOfRecorded: "Déjà enregistré : ouvrez une nouvelle vérification pour un autre véhicule."
      <-> "Recorded already: open a new inspection for another vehicle.",
    .pageDraftLate: "Pas encore gardé : une autre fenêtre a gardé ce brouillon entre-temps."
      <-> "Not kept yet: another window kept this draft meanwhile.",
    .pageDraftNotKept: "Pas encore gardé, seulement dans cette page : ne la fermez pas. {reason}"
      <-> "Not kept yet, in this page only: do not close it. {reason}",
    .pageDraftUnsaved: "Pas encore gardé : l'agent ne répond pas. Gardez le papier."
      <-> "Not kept yet: the agent does not answer. Keep the paper.",
    .pageDraftKeep: "Garder en brouillon" <-> "Keep as a draft",
    .pageDraftResume: "Reprendre" <-> "Go on with it",
    .pageDraftResumeNamed: "Reprendre : {draft}" <-> "Go on: {draft}",
    .pageDraftResumeRepairs: "Reprendre les réparations : {draft}" <-> "Go on with the repairs: {draft}",
    .pageDraftOthers: "Brouillons plus anciens" <-> "Older drafts",
    .pageDraftDrop: "Effacer" <-> "Delete",
    .pageDraftDropTitle: "Effacer ce brouillon?" <-> "Delete this draft?",
    .pageDraftDropQuestion: "{draft}, gardé à {time}. Ce qui y est tapé sera perdu; son numéro redeviendra libre."
      <-> "{draft}, kept at {time}. What is typed in it will be lost; its number will be free again.",
    .pageDraftDropYes: "Oui, effacer" <-> "Yes, delete",
    .pageDraftGoneTitle: "Ce brouillon n'est plus là" <-> "This draft is no longer here",
    .pageDraftGone: "Il a été enregistré, ou effacé. Cherchez son numéro dans l'historique avant de recommencer."
      <-> "It was recorded, or deleted. Look for its number in the history before you start again.",
  ]
}
