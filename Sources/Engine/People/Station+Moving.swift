package import Domain
package import StationAPI
internal import Store

/// Moving the station to another device.
extension Station {
  /// 300 × 200 ms = 60 s.
  private static let patience = 300

  package func moveOut(_ call: MoveOutCall) async throws(StationRefusal) -> MoveOutAnswer {
    try require(call.by.who, "who")
    try require(call.by.why, "why")
    return try await answer {
      if store.isReadOnly { throw StoreFault.readOnly }
      if store.retirement == nil { try await sync.endSessions() }
      let step = try await retire(call)
      let stock = try await store.stock(at: surroundings.now())
      return MoveOutAnswer(
        step: step, station: try await store.station(), backup: try await copy().name,
        papers: stock.map { PaperCount($0.kind, $0.available) }, waiting: try await sync.liveCount())
    }
  }

  /// Waits for the end of the pass under way, so that no answer of the portal comes after the copy.
  private func retire(_ call: MoveOutCall) async throws -> RelocationStep {
    let (store, now) = (store, surroundings.now())
    for _ in 0..<Self.patience {
      let step = try await sync.betweenPasses { () throws(StoreFault) in
        try await store.leave(call.move, by: call.by, at: now)
      }
      if let step = step ?? nil { return step }
      if desk.isStopping { throw StationRefusal(.stopping) }
      await surroundings.wait(.milliseconds(200))
    }
    throw StationRefusal(.passRunning)
  }

  func copy() async throws(StationRefusal) -> BackupAnswer {
    do throws(StoreFault) {
      return try await sync.backUpNext()
    } catch {
      throw StationRefusal(.backupFailed, parameters: ["note": SyncService.note(of: error)])
    }
  }

  package func noteMoveWritten(_ call: MoveWrittenCall) async throws(StationRefusal) -> RelocationStep {
    try await answer {
      guard let step = try await store.noteLeft(call.move, at: surroundings.now()) else {
        throw StationRefusal(.notMoving)
      }
      return step
    }
  }

  package func stay(_ call: MoveStayCall) async throws(StationRefusal) -> RelocationStep {
    try require(call.by.who, "who")
    try require(call.by.why, "why")
    return try await answer {
      switch try await store.stay(by: call.by, at: surroundings.now()) {
      case .stays(let step):
        if settings.isAgent { await sync.expectPass() }
        return step
      case .hasFile(let step): throw StationRefusal(.movedForGood, parameters: StationRefusal.parameters(of: step))
      case .notMoved: throw StationRefusal(.notMoving)
      }
    }
  }
}
