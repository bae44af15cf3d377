internal import GRDB

/// Checks a copy that no program writes to, and changes none of its bytes.
enum CopyCheck {
  static func expectSound(_ path: String) throws(StoreFault) {
    try DatabaseHeader(at: path).check()
    var configuration = Configuration()
    configuration.label = "copy"
    configuration.readonly = true
    configuration.prepareDatabase { db in RowTag.functions.forEach(db.add(function:)) }
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? queue.close() }
      try queue.inDatabase { db in
        try SchemaCheck.expectReadable(db)
        if let damage = try StationStore.firstDamage(in: db) { throw StoreFault.damaged(damage) }
        if let breach = try StationStore.breaches(in: db).first { throw StoreFault.damaged(breach) }
      }
    } catch {
      throw StoreFault(from: error)
    }
  }
}
