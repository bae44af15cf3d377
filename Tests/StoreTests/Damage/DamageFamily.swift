import Foundation
import TestSupport

/// The content of a directory that a start may find.
struct DamageCase {
  let description: String
  /// The files' bytes by their names in the directory.
  let files: [String: Data]
}

/// A kind of damage, with its cases.
struct DamageFamily: Sendable {
  let name: String
  /// The number of cases at the everyday scale; the full scale uses all. Nil: always all.
  var everyday: Int?
  let cases: @Sendable (DamagedStation) throws -> [DamageCase]

  /// Drawn evenly, the same cases in every run.
  func drawn(of station: DamagedStation) throws -> [DamageCase] {
    let all = try cases(station)
    guard let count = ProofScale.value(everyday: everyday, full: nil), count < all.count else { return all }
    return (0..<count).map { all[$0 * all.count / count + (all.count / count) / 2] }
  }
}

extension DamageFamily {
  /// A further family is one more row.
  static let all = [bytes, schemaPages, identifiers, besideLog, backups, alone]

  private static let seedsByHand = ProcessInfo.processInfo.environment["DAMAGE_SEEDS"]

  /// Set by hand, for example `DAMAGE_SEEDS=1...100000`.
  static let seeds: ClosedRange<UInt64> = {
    let bounds = (seedsByHand ?? "").split(separator: ".").compactMap {
      UInt64($0)
    }
    guard bounds.count == 2, bounds[0] <= bounds[1] else { return 1...400 }
    return bounds[0]...bounds[1]
  }()

  /// Damage anywhere in the file.
  static let bytes = DamageFamily(name: "bytes", everyday: seedsByHand == nil ? 100 : nil) { station in
    seeds.map { seed in
      let damage = Damage(seed: seed, size: station.bytes.count)
      return station.case("seed \(seed): \(damage)", damage.applied(to: station.bytes))
    }
  }

  /// Damage in the header, and in the pages that hold the schema.
  static let schemaPages = DamageFamily(name: "schema pages", everyday: 30) { station in
    let header = (0..<100).map { Damage.bit(offset: $0, bit: $0 % 8) }
    let pages = station.schemaPages
    var generator = SeededGenerator(seed: 7)
    let bits = pages.flatMap { page in
      (0..<8).map { _ in
        Damage.bit(offset: page * 4_096 + Int(generator.next() % 4_096), bit: Int(generator.next() % 8))
      }
    }
    let whole = pages.map { Damage.zeroedPage($0) }
    let swapped = pages.dropLast().map { Damage.swappedPages($0, $0 + 1) }
    return (header + whole + swapped + bits).map { station.case("\($0)", $0.applied(to: station.bytes)) }
  }

  /// One changed letter in each name of the schema: of an object, its table, its kind, and in every word of its text.
  static let identifiers = DamageFamily(name: "identifiers", everyday: 40) { station in
    try station.identifierOffsets().enumerated().map { index, found in
      var bytes = station.bytes
      bytes[found.offset] ^= UInt8(1 + index % 7)
      return station.case("\(found.word) at \(found.offset), ^\(1 + index % 7)", bytes)
    }
  }

  /// The file is damaged while the newest records are in its log only.
  static let besideLog = DamageFamily(name: "beside a log", everyday: 12) { station in
    (1...60 as ClosedRange<UInt64>).map { seed in
      let damage = Damage(seed: seed, size: station.logged.file.count)
      var files = station.case("", damage.applied(to: station.logged.file)).files
      files["station.sqlite-wal"] = station.logged.log
      return DamageCase(description: "seed \(seed): \(damage), and a log", files: files)
    }
  }

  /// The newest backup is damaged too.
  static let backups = DamageFamily(name: "backups", everyday: 12) { station in
    (1...60 as ClosedRange<UInt64>).map { seed in
      let backup = Damage(seed: seed &* 31, size: station.backup.bytes.count)
      let file = station.localDamage(seed: seed)
      var files = station.case("", file.applied(to: station.bytes)).files
      files["backups/\(station.backup.name)"] = backup.applied(to: station.backup.bytes)
      return DamageCase(description: "seed \(seed): \(file); in the backup \(backup)", files: files)
    }
  }

  /// There is no backup. The row that names the station stays intact: without it nothing can be reported.
  static let alone = DamageFamily(name: "no backup", everyday: 12) { station in
    (1...60 as ClosedRange<UInt64>).map { seed in
      let damage = station.localDamage(seed: seed &* 17)
      return DamageCase(
        description: "seed \(seed): \(damage), no backup", files: ["station.sqlite": damage.applied(to: station.bytes)])
    }
  }
}
