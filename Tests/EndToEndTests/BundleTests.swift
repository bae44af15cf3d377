import Domain
import Foundation
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// The network never comes, and a person carries a stick to the office (SyncProtocol §12).
  struct BundleTests {
    /// The moment when the network returns: before the receipts are read, or afterwards.
    enum Network: CaseIterable { case before, after }

    @Test(arguments: Network.allCases)
    func `a file accepted twice, and the network back before or after its receipts are read, end once (I1, I6)`(
      network: Network
    ) throws {
      try Van.run(vehicles: 60) { van in
        let stick = Stick(van)
        let carried = try prepare(van)
        let made = try van.cvmsync("bundle", "export", stick.file, "--who", "TREM1234", "--json")
          .decoded(BundleSummary.self)
        #expect(made.certificates == 6 && made.reinstated == 0)
        try expectCustody(van)
        van.killAgent()
        try van.startAgent()
        try expectCustody(van)

        try van.portal.start()
        let first = try van.portal.bundle("accept", stick.file, "--receipts", stick.receipts)
        #expect(first.code == 0 && first.output.contains("entries=6 committed=6 there-already=0 problems=0"))
        let again = try van.portal.bundle("accept", stick.file, "--receipts", stick.receipts)
        #expect(again.output.contains("entries=6 committed=0 there-already=6 problems=0"))
        if network == .before {
          try comeOnline(van)
          try waitUntil("the network found them") { try van.status().count(.confirmed) == 7 }
        }
        let taken = try van.cvmsync("bundle", "import-receipts", stick.receipts, "--json")
        #expect(taken.code == 0)
        let report: ReceiptsReport = try taken.decoded()
        #expect(network == .before ? report.noted == 6 : report.confirmed == 6)
        let twice: ReceiptsReport = try van.cvmsync("bundle", "import-receipts", stick.receipts, "--json").decoded()
        #expect(twice.known == 6 && twice.confirmed + twice.noted + twice.forPerson == 0)
        if network == .after { try comeOnline(van) }
        try expectOnce(van, carried)
        let reason = try van.detail(carried[0]).summary.reason?.code
        #expect(reason == (network == .before ? .foundByLookup : .carriedReceipt))
        let life = try van.cvmsync("why", carried[0]).output.split(whereSeparator: \.isWhitespace).joined(
          separator: " ")
        #expect(life.contains("carried by TREM1234") && life.contains("brought by hand"))
        #expect(try van.stopAgent() == 0)
      }
    }

    @Test func `a station that never was on line carries everything, with keys that people brought`() throws {
      try Van.run(vehicles: 60, portalAddress: "http://127.0.0.1:9") { van in
        let stick = Stick(van)
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(9))
        try van.recordAll((1...3).map { InspectionEntry(number($0), of: vehicles[$0]) })
        #expect(try van.cvmsync("bundle", "export", stick.file, "--who", "TREM1234").code == 78)
        #expect(!FileManager.default.fileExists(atPath: stick.file))
        let told = try van.portal.bundle("keys").decoded([String: [String: String]].self)
        try van.configure("bundleKeys", try #require(told["bundleKeys"]))
        #expect(try van.cvmsync("bundle", "export", stick.file, "--who", "TREM1234").code == 0)

        let untrusted = try van.portal.bundle("accept", stick.file, "--receipts", stick.receipts)
        #expect(untrusted.code != 0 && untrusted.errors.contains("station"))
        #expect(!FileManager.default.fileExists(atPath: stick.receipts))
        let key: BundleKeyReport = try van.cvmsync("bundle", "key", "--json").decoded()
        let trusted = try van.portal.bundle("trust", key.station.text, key.key.base64)
        #expect(trusted.output.contains(key.fingerprint))
        #expect(try van.portal.bundle("accept", stick.file, "--receipts", stick.receipts).code == 0)
        #expect(try van.cvmsync("bundle", "import-receipts", stick.receipts).code == 0)
        let listed: ListAnswer = try van.cvmsync("list", "--json").decoded()
        #expect(listed.certificates.map(\.state) == [.confirmed, .confirmed, .confirmed])
        #expect(try van.portal.digests().count == 3)
        let mode = try FileManager.default.attributesOfItem(atPath: van.station.appending(path: "station.key").path)
        #expect(mode[.posixPermissions] as? Int == 0o600)
      }
    }

    @Test func `a file that was changed on the way is refused on either side, and changes nothing`() throws {
      try Van.run(vehicles: 60) { van in
        let stick = Stick(van)
        _ = try prepare(van)
        #expect(try van.cvmsync("bundle", "export", stick.file, "--who", "TREM1234").code == 0)
        try van.portal.start()
        let file = try String(contentsOfFile: stick.file, encoding: .utf8)
        // The stick has no readable name, NIV or number. A field's name is looked for with the quotation mark before
        // it, which Base64 does not have: three letters alone come about by chance.
        let vehicles = try van.portal.seededVehicles().unmistakable
        for readable in ["Exemple", "\"vin", number(2)] + vehicles.map(\.vehicle.vin) {
          #expect(!file.contains(readable), "\(readable)")
        }
        for (member, spoiled) in try spoiledFiles(file) {
          try Data(spoiled.utf8).write(to: URL(filePath: stick.spoiled))
          let refused = try van.portal.bundle("accept", stick.spoiled, "--receipts", stick.receipts)
          #expect(refused.code != 0 && refused.errors.contains(member), "\(member): \(refused.errors)")
        }
        #expect(try van.portal.ledger().certificates.count == 1)

        #expect(try van.portal.bundle("accept", stick.file, "--receipts", stick.receipts).code == 0)
        let receipts = try String(contentsOfFile: stick.receipts, encoding: .utf8)
        for (spoiled, word) in [
          (receipts.replacing("DOC-0", with: "DOC-9"), "signed"), (String(receipts.dropLast(9)), "not a file"),
          (file, "not a file"), ("", "not a file"),
          (
            receipts.replacing(try van.status().station.id.text, with: UUID().uuidString.lowercased()),
            "another station"
          ),
        ] {
          try Data(spoiled.utf8).write(to: URL(filePath: stick.spoiled))
          let refused = try van.cvmsync("bundle", "import-receipts", stick.spoiled)
          #expect(refused.code == 65 && refused.errors.contains(word), "\(word): \(refused.errors)")
        }
        try expectCustody(van)
        #expect(try van.cvmsync("bundle", "import-receipts", stick.receipts).code == 0)
        #expect(try van.status().count(.confirmed) == 7)
      }
    }

    @Test
    func `an entry that needs a person stays with the station, and its decision is carried with the next file (R1)`()
      throws
    {
      try Van.run(vehicles: 60) { van in
        let stick = Stick(van)
        let near = try van.portal.seededVehicles().with(purpose: "near-miss-one-character")
        _ = try prepare(van)
        let other = String(near.vehicle.vin.dropLast()) + (near.vehicle.vin.last == "9" ? "8" : "9")
        try van.recordAll([
          InspectionEntry(number(8), of: near).with("vehicle", "vin", value: other).with("vehicle", "plate", value: nil)
        ])
        #expect(try van.cvmsync("bundle", "export", stick.file, "--who", "TREM1234").code == 0)
        try van.portal.start()
        let accepted = try van.portal.bundle("accept", stick.file, "--receipts", stick.receipts)
        #expect(accepted.output.contains("committed=6 there-already=0 problems=1"))
        let taken = try van.cvmsync("bundle", "import-receipts", stick.receipts)
        #expect(taken.code == 10 && taken.output.contains("which vehicle is unclear"))
        #expect(try van.detail(number(8)).summary.state == .held)
        let decided = try van.cvmsync(
          "review", "not-same", number(8), "--who", "Exemple Roy", "--why", "comparé avec les papiers")
        #expect(decided.code == 0)
        #expect(try van.cvmsync("bundle", "export", stick.second, "--who", "TREM1234").code == 0)
        let second = try van.portal.bundle("accept", stick.second, "--receipts", stick.receipts)
        #expect(second.output.contains("entries=1 committed=1"))
        #expect(try van.cvmsync("bundle", "import-receipts", stick.receipts).code == 0)
        #expect(try van.detail(number(8)).summary.state == .confirmed)
        #expect(try van.portal.ledger().duplicateVehicles == [])
      }
    }

    // MARK: Steps

    /// The paths of the files on the stick.
    private struct Stick {
      let file: String, second: String, spoiled: String, receipts: String

      init(_ van: Van) {
        func path(_ name: String) -> String { van.folder.appending(path: name).path }
        (file, second, spoiled, receipts) = (
          path("lot.json"), path("lot-2.json"), path("autre.json"), path("recus.json")
        )
      }
    }

    /// One certificate arrives over the network, which exchanges the keys of portal and station. Six more wait when the
    /// network is gone, two of them for one vehicle that no portal has.
    private func prepare(_ van: Van) throws -> [String] {
      let vehicles = try van.portal.seededVehicles().unmistakable
      try van.startAgent()
      try van.addStock(number(1), number(20))
      try van.recordAll([InspectionEntry(number(1), of: vehicles[1])])
      #expect(try van.signIn().outcome == .signedIn)
      try waitUntil("the first is reinstated and the key is told") {
        let key: BundleKeyReport = try van.ask("GET", "bundle-key")
        return try van.status().count(.confirmed) == 1 && key.standing == .acknowledged
      }
      van.portal.kill()
      try van.recordAll((2...4).map { InspectionEntry(number($0), of: vehicles[$0]) })
      try van.recordAll([
        InspectionEntry(number(5), newVehicle: 5), InspectionEntry(number(6), newVehicle: 6),
        InspectionEntry(number(7), newVehicle: 6),
      ])
      return (2...7).map { number($0) }
    }

    private func comeOnline(_ van: Van) throws {
      #expect(try van.signIn().outcome == .signedIn)
      _ = try van.sync()
    }

    private func expectCustody(_ van: Van) throws {
      let status = try van.status()
      #expect(status.carried.count == 6 && status.count(.confirmed) == 1)
      #expect(status.count(.ready) + status.count(.unknown) + status.count(.sending) == 6)
      #expect(try van.cvmsync("status").output.contains("not reinstated yet"))
    }

    private func expectOnce(_ van: Van, _ carried: [String]) throws {
      let ledger = try van.portal.ledger()
      #expect(ledger.duplicateCertificates.isEmpty && ledger.duplicateVehicles == [] && ledger.vehicles.created == 2)
      #expect(try van.reinstated() == van.portal.digests())
      #expect(try van.status().carried == .none)
      let sent = Set(try van.portal.requests().flatMap(\.numbers))
      #expect(sent.isDisjoint(with: carried.map { "mechanical/\($0)" }))
    }

    /// Bundle files with one member changed, each with the member that the refusal names.
    private func spoiledFiles(_ file: String) throws -> [(String, String)] {
      var members = try #require(try JSONSerialization.jsonObject(with: Data(file.utf8)) as? [String: Any])
      func written(_ name: String, _ value: Any) throws -> String {
        var changed = members
        changed[name] = value
        return String(decoding: try JSONSerialization.data(withJSONObject: changed), as: UTF8.self)
      }
      let created = try #require(members["created"] as? Int)
      let ciphertext = try #require(members["ciphertext"] as? String)
      let first = ciphertext.first == "A" ? "B" : "A"
      members["aMemberOfALaterVersion"] = 1
      return [
        ("signature", try written("created", created + 1)),
        ("signature", try written("ciphertext", first + ciphertext.dropFirst())),
        ("recipient", try written("recipient", String(repeating: "0", count: 64))),
        ("station", try written("station", "00000000-0000-7000-8000-000000000000")),
        ("format", try written("format", 2)), ("attendu", String(file.dropLast(9))),
      ]
    }
  }
}
