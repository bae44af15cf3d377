internal import Domain
internal import FoundationEssentials
internal import StationAPI
internal import Wording

/// Poste: how things stand with this device, its backups, what is carried by hand, its settings.
enum StationPage {
  static let routes: [PageRoute] = [
    .get(Place.station.path) { asked throws(StationRefusal) in .page(try await page(asked)) },
    .post("/poste/sauvegarde") { asked throws(StationRefusal) in .page(try await backUp(asked)) },
    .post("/poste/paquet") { asked throws(StationRefusal) in try await bundle(asked) },
    .post("/poste/paquet/ecrit") { asked throws(StationRefusal) in
      guard let bundle = BundleID(asked.form["paquet"] ?? "") else { throw StationRefusal(.nothingToCarry) }
      _ = try await asked.ask(BundleWrittenCall(bundle: bundle))
      return .seeOther(Place.station.path + "#paquets")
    },
  ]

  /// Bundles that are listed; the terminal has them all.
  private static let mostBundles = 20

  /// - Parameters:
  ///   - done: what was just done.
  ///   - form: the form for a bundle, with what is wrong in it.
  private static func page(
    _ asked: PageRequest, done: String? = nil, form: PageForm? = nil
  ) async throws(StationRefusal) -> Page {
    let words = asked.words
    let report = try await asked.ask(StatusCall())
    let settings = try await asked.ask(SettingsCall())
    let bundles = try await asked.ask(BundlesCall()).bundles
    let key = try? await asked.ask(BundleKeyCall())
    let form = form ?? PageForm(asked)
    let content = Content([
      "done": done, "checks": Diagnosis(report, words).content,
      "line": MonitoringCheck(report, now: asked.now).line(words), "settings": View.settings(settings, words).content,
      "isSent": !report.isWeb || !bundles.isEmpty, "bundles": bundles.prefix(mostBundles).map { bundle($0, asked) },
      "hasBundles": !bundles.isEmpty,
      "key": key.map { View.bundleKey($0, words).content },
      "bundleForm": report.waiting > 0 && !report.isWeb
        ? form.content(
          to: "/poste/paquet", words(.pageBundleGo), controls: [form.text("qui", hint: .pageCarrierHint)],
          heading: words(.pageBundleGo)) : nil,
      "languages": Language.allCases.map { language in
        Content([
          "tag": language.tag, "code": language.rawValue, "name": words(language.name),
          "isCurrent": language == words.language,
        ])
      },
    ])
    return Page(
      place: .station, title: words(.pageStationTitle), template: "station", content: form.withErrors(content),
      status: form.status,
      isError: form.isWrong)
  }

  private static func backUp(_ asked: PageRequest) async throws(StationRefusal) -> Page {
    let made = try await asked.ask(BackUpCall())
    let values = ["name": made.name, "size": asked.words.number(Int(made.bytes >> 10))]
    return try await page(asked, done: asked.words(.backupMade, values))
  }

  private static func bundle(_ summary: BundleSummary, _ asked: PageRequest) -> Content {
    Content([
      "says": asked.words.told(summary, now: asked.now),
      "unwritten": summary.writtenAt == nil ? summary.bundle.text : nil,
    ])
  }

  /// Gives the file. It counts as carried only once a person says that they have it.
  private static func bundle(_ asked: PageRequest) async throws(StationRefusal) -> PageAnswer {
    var form = PageForm(asked)
    let who = form.named("qui")
    if !form.isWrong {
      do throws(StationRefusal) {
        let made = try await asked.ask(BundleCall(who: who))
        return .file("paquet-\(made.bundle.text).json", contentType: "application/json", Data(made.file.utf8))
      } catch {
        form.complain(error)
      }
    }
    return .page(try await page(asked, form: form))
  }
}

extension Language {
  fileprivate var name: Text {
    switch self {
    case .french: .pageFrench
    case .english: .pageEnglish
    }
  }
}
