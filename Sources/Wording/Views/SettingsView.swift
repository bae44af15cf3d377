package import Domain
package import StationAPI

/// How a station is set up, each setting with the field of `config.json` that sets it.
extension View {
  package static func settings(_ report: SettingsReport, _ words: Words) -> View {
    guard let configuration = report.configuration else { return View(blocks: [.rows([words.name(report.station)])]) }
    let rows = [words.name(report.station)] + words.rows(report, configuration) + words.rows(configuration.contacts)
    return View(blocks: [
      .rows(rows), .sentences([words(.settingsChange, ["file": configuration.file]), words(.settingsFixed)]),
    ])
  }
}

extension Words {
  fileprivate func name(_ station: StationSummary) -> View.Row {
    View.Row(
      self(.settingsStation), "\(Printable.text(station.name)) (\(self("station", station.kind)))", station.id.text)
  }

  fileprivate func rows(_ report: SettingsReport, _ configuration: ConfigurationReport) -> [View.Row] {
    let rows: [(Text, String?, String?)] = [
      (.settingsVersion, configuration.version, nil), (.settingsFolder, configuration.directory, nil),
      (.settingsPortal, configuration.portal == "web" ? self(.settingsWeb) : configuration.portal, "portal"),
      (.settingsSecondPerson, configuration.portal == "web" ? second(configuration) : nil, "secondPerson"),
      (
        .settingsAuthorities, configuration.certificateAuthorities ?? self(.settingsAuthoritiesUsual),
        "certificateAuthorities"
      ),
      (.settingsTimeout, span(.seconds(Int64(configuration.requestTimeout))), "requestTimeout"),
      (.settingsMandate, configuration.mandate ?? self(.settingsMandateNone), "mandate"),
      (.settingsDailyUse, number(report.dailyUse), "dailyUse"),
      (.settingsOrderDays, count(report.orderDays, .settingsDays), "orderDays"),
      (.settingsBundleKeys, self(report.hasPortalKeys ? .settingsKeysSet : .settingsKeysNone), "bundleKeys"),
      (.settingsReport, configuration.report.map { Printable.text($0) } ?? self(.settingsReportNone), "report"),
    ]
    return rows.compactMap { label, value, field in value.map { row(label, $0, field) } }
  }

  private func second(_ configuration: ConfigurationReport) -> String {
    let reasons = configuration.secondPerson ?? []
    return reasons.isEmpty
      ? self(.settingsSecondPersonNever) : reasons.map { keying("keySecond", $0) }.joined(separator: ", ")
  }

  fileprivate func rows(_ contacts: Contacts) -> [View.Row] {
    contactRows(contacts).map { row($0.name, $0.shown, "contacts." + $0.field) }
  }

  private func row(_ label: Text, _ value: String, _ field: String?) -> View.Row {
    View.Row(self(label), field.map { self(.settingsField, ["value": value, "field": $0]) } ?? Printable.text(value))
  }

  /// Whom to telephone or to write to, as the FAQ has them: what for, the text to show, the field that sets it.
  package func contactRows(_ contacts: Contacts) -> [(name: Text, shown: String, field: String)] {
    let shown = self.contacts(contacts)
    return [
      (.contactCancellation, shown["cancellation"] ?? "", "cancellation"),
      (.contactSupport, shown["support"] ?? "", "support"),
      (.contactSatisfaction, shown["satisfaction"] ?? "", "clientSatisfaction"),
      (.contactOlder, shown["older"] ?? "", "olderDocuments"),
    ]
  }
}
