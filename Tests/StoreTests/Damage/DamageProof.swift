import Domain
import Foundation
import TestSupport

@testable import Store

/// The result of opening a damaged directory through `openOrRebuild`.
enum DamageOutcome: Equatable {
  /// Rebuilt and reported: everything acknowledged is there, or counted as missing.
  case rebuilt(Rebuilt, absent: Int)
  /// Everything is there, and nothing is reported.
  case harmless
  /// Something is missing or changed, and nothing is reported.
  case silent(String)
  /// The station cannot be used.
  case stuck(String)
}

struct DamageProof {
  let station: DamagedStation

  func outcome(of damage: DamageCase, in name: String) async throws -> DamageOutcome {
    let placed = try station.place(damage, in: name)
    defer { placed.remove() }
    let opened: StationStore.Opened
    do throws(StoreFault) {
      opened = try await StationStore.openOrRebuild(at: placed.path, now: DamagedStation.now)
    } catch {
      return .stuck("\(error)")
    }
    do throws(StoreFault) {
      let outcome = try await Self.outcome(opened, placed, station)
      await opened.store.close()
      guard case .rebuilt = outcome else { return outcome }
      // The damage does not come back: the next start finds the file sound.
      let again = try await StationStore.openOrRebuild(at: placed.path, now: DamagedStation.now)
      await again.store.close()
      return again.repair == nil ? outcome : .stuck("it is rebuilt at each start")
    } catch {
      await opened.store.close()
      return .stuck("\(error)")
    }
  }

  private static func outcome(
    _ opened: StationStore.Opened, _ placed: PlacedStation, _ station: DamagedStation
  ) async throws(StoreFault) -> DamageOutcome {
    let store = opened.store
    if let breach = try await store.checkInvariants().first { return .silent(breach) }
    guard let rebuilt = opened.repair?.rebuilt else {
      return try await store.read(StationContent.init) == station.content ? .harmless : .silent("other rows")
    }
    guard try await store.history().mustCompare else { return .silent("it may send before it compared") }
    let notice = try await store.notices().first { $0.kind == rebuilt.kind }
    guard let notice, notice.count >= rebuilt.missing ?? 0 else { return .silent("no notice tells it") }
    guard let aside = rebuilt.aside, let kept = try? placed.bytes(of: aside), kept == placed.damaged || placed.hadLog
    else { return .silent("the damaged file is not kept") }
    var absent = 0
    for (text, written) in station.sealed {
      guard let number = CertificateNumber(text) else { continue }
      guard let operation = try await store.operation(.mechanical, number) else {
        absent += 1
        guard rebuilt.backup == nil || !written.isInBackup else { return .silent("\(text) was in the backup") }
        continue
      }
      guard operation.payload == written.payload else { return .silent("\(text) has other bytes") }
    }
    // Where the number of missing records is unknown too, the notice asks for every paper since the backup.
    guard absent <= rebuilt.missing ?? absent else { return .silent("\(absent) are missing, \(rebuilt)") }
    return .rebuilt(rebuilt, absent: absent)
  }
}
