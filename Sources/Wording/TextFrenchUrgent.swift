extension Text {
  /// What must not wait much longer, and when nothing will wait.
  static let frenchUrgent: [Text: String] = [
    .rowDeadline: "Délai de 48 h",
    .deadlineSoon: "{soon} {soon=finit|finissent} dans moins de 12 h; d'abord {certificate}, à {time}",
    .deadlinePast: "{past} {past=passé|passés}, {soon} dans moins de 12 h; d'abord {certificate}, {time}",
    .todoDeadline: "trouver un réseau : le délai de réparation de {certificate} n'attend pas. Puis : {command}",
    .monitorDeadlineSoon: "{soon} {soon=délai de réparation finit|délais de réparation finissent} dans moins de 12 h",
    .monitorDeadlinePast: "{past} {past=délai de réparation passé|délais de réparation passés} avant la réintégration",
    .monitorOld: "la plus ancienne attend depuis {span}",
    .listUrgent: "! délai de réparation proche ou passé, ou attente de plus de 4 h",
    .passForecast: "{pass}; à ce rythme, plus rien n'attendra à {time}",
  ]
}
