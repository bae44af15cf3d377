import Domain
import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// Invisible characters in file names and arguments, with the real programs.
  struct UnseenTextTests {
    @Test func `a path, an argument and a variable are shown with every character`() throws {
      try Van.run { van in
        // Characters that an argument can have: no NUL, and none that is reported as not being text.
        let kept = UnseenSamples.everything.unicodeScalars.filter { $0 != "\u{0}" && $0 != "\u{FFFE}" }
        let name = String(String.UnicodeScalarView(kept))
        let folder = van.folder.appending(path: name).path
        let noEntry = van.folder.appending(path: "none").path
        let runs = [
          try van.cvmsync(["record", folder + "/entry.json"]), try van.cvmsync(["record", folder + "/e", "--json"]),
          try van.cvmsync(["status", "--socket", folder + "/s"]),
          try van.cvmsync(["status", "--config", folder + "/c.json"]),
          try van.cvmsync(["export", "-o", folder + "/x/y"]),
          try van.cvmsync(["restore", folder + "/b"]), try van.cvmsync(["bundle", "import-receipts", folder + "/r"]),
          try van.cvmsync(["stock", "receive", folder + "/s", "--who", "Exemple"]),
          try van.cvmsync([name]), try van.cvmsync(["status", "--\(name)"]), try van.cvmsync(["show", name]),
          try van.cvmsync(["list", "--state", name, "--json"]), try van.cvmsync(["faq", name]),
          try van.cvmsync(["record", noEntry], environment: ["CVMSYNC_DATA": folder, "LC_ALL": name]),
        ]
        for run in runs {
          let printed = (run.output + run.errors).split(separator: "\n").joined()
          let unseen = printed.unicodeScalars.filter(UnseenSamples.isUnseen).map(UnseenSamples.name)
          #expect(!printed.isEmpty && unseen == [], "\(run)")
        }
        #expect(runs[0].errors.contains(#"\u{1b}"#) && runs[0].errors.contains(#"\u{e0041}"#), "\(runs[0])")
      }
    }

    @Test func `an export goes to a file whose name hides characters, which is told with them`() throws {
      try Van.run { van in
        let file = van.folder.appending(path: "export\u{200B}\u{1B}[2J.csv")
        let run = try van.cvmsync("export", "-o", file.path)
        #expect(run.code == 0 && run.errors.contains(#"export\u{200b}\u{1b}[2J.csv"#), "\(run)")
        #expect(FileManager.default.fileExists(atPath: file.path))
      }
    }

    @Test func `an entry over the socket names its field and the character, and its answer has escapes`() throws {
      try Van.run { van in
        try van.startAgent()
        let vehicle = try van.portal.seededVehicles().unmistakable[0]
        try van.addStock(number(1), number(10))
        let entry = InspectionEntry(number(1), of: vehicle).with("owner", "name", value: "Trem\u{200D}blay, Exemple")
        let run = try van.cvmsync("record", "-", input: entry.line)
        #expect(run.code == 65, "\(run)")
        #expect(run.errors.contains("owner.name") && run.errors.contains("U+200D"), "\(run)")
        let key = InspectionEntry(number(1), of: vehicle).with("remarks\u{200B}", value: "x")
        let unknown = try van.cvmsync("record", "-", "--json", input: key.line)
        #expect(unknown.output.contains(#"remarks\\u{200b}"#), "\(unknown)")
        #expect(try van.certificates().isEmpty)
      }
    }
  }
}
