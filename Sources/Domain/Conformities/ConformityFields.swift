/// The fields of a conformity's entry in the order they are asked; the only definition of what each one takes.
package enum ConformityFields {
  package static let all: [EntryField] = [
    EntryField("id", .identifier, isAsked: false),
    EntryField("kind", .documentKind, isAsked: false),
    EntryField("number", .certificateNumber, isAsked: false),
    // Optional where the document is known here or was read at the portal.
    EntryField("vehicle.vin", .vin),
    EntryField("performedAt", .dateTime, .required),
    EntryField("acceptDate", .flag, isAsked: false),
    EntryField("mechanic", .accessCode, .required),
    EntryField("keyedBy", .accessCode),
    EntryField("repairs[].component", .digits(1...6), .required),
    EntryField("repairs[].code", .letters(1...3), .required),
    EntryField("repairs[].repairedAt", .dateTime),
    EntryField("remarks", .lines),
  ]

  package static let repairList = EntryList("repairs", of: .mechanical, 1...40)
}
