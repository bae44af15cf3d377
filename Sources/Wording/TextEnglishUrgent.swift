extension Text {
  /// What must not wait much longer, and when nothing will wait.
  static let englishUrgent: [Text: String] = [
    .rowDeadline: "48 h deadline",
    .deadlineSoon: "{soon} {soon=ends|end} within 12 h; first {certificate}, at {time}",
    .deadlinePast: "{past} past, {soon} within 12 h; first {certificate}, {time}",
    .todoDeadline: "find a network: the time to repair of {certificate} does not wait. Then: {command}",
    .monitorDeadlineSoon: "{soon} repair {soon=deadline ends|deadlines end} within 12 h",
    .monitorDeadlinePast: "{past} repair {past=deadline|deadlines} past before reinstatement",
    .monitorOld: "the oldest has waited for {span}",
    .listUrgent: "! repair deadline near or past, or waiting for over 4 h",
    .passForecast: "{pass}; at this pace nothing waits any more at {time}",
  ]
}
