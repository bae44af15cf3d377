import Domain
import Foundation
import Glibc
import StationAPI
import TestSupport
import Testing

extension EndToEnd {
  /// Several programs use one station at the same time, without an agent.
  struct StationLockTests {
    @Test func `of eight recorders at once without an agent none is turned away`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(20))
        let recorders = try (1...8).map { index in
          let file = van.folder.appending(path: "\(index).jsonl")
          try Data(InspectionEntry.lines([InspectionEntry(number(index), of: vehicles[index])]).utf8).write(to: file)
          return try van.launch("record", file.path)
        }
        let ends = try recorders.map { try $0.end(within: .seconds(120)) }
        #expect(ends == Array(repeating: 0, count: 8), "\(recorders.map(\.errors))")
        let kept = try van.cvmsync("list", "--json").decoded(ListAnswer.self).certificates.map(\.number.text)
        #expect(Set(kept) == Set((1...8).map { number($0) }))
      }
    }

    @Test func `a station that is held is waited for, and who holds it is named`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(9))
        let lock = open(van.station.path + "/station.lock", O_RDWR | O_CLOEXEC)
        #expect(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
        defer { close(lock) }
        let text = Array("\(getpid())\n".utf8)
        #expect(ftruncate(lock, 0) == 0 && pwrite(lock, text, text.count, 0) == text.count)
        let refused = try van.cvmsync("stock", "list")
        let own = try String(contentsOfFile: "/proc/self/comm", encoding: .utf8).trimmingCharacters(in: .newlines)
        #expect(refused.code == 69 && refused.errors.contains("process \(getpid()), \(own)"), "\(refused)")
        let waiting = try van.launch("stock", "add", number(11), number(19), "--who", "Exemple Roy")
        usleep(1_500_000)
        #expect(waiting.isRunning)
        flock(lock, LOCK_UN)
        #expect(try waiting.end(within: .seconds(60)) == 0, "\(waiting.errors)")
      }
    }

    @Test func `while an agent starts, a command that waits is answered by it`() throws {
      try Van.run { van in
        let lock = open(van.station.path + "/station.lock", O_RDWR | O_CLOEXEC)
        #expect(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
        defer { close(lock) }
        let waiting = try van.launch("status", "--json")
        let agent = try van.launch("agent")
        defer { agent.kill() }
        usleep(500_000)
        flock(lock, LOCK_UN)
        #expect(try waiting.end(within: .seconds(60)) == 0, "\(waiting.errors)")
        try waitUntil("the agent answers", within: .seconds(60)) { (try? van.status().agent) == true }
      }
    }

    @Test func `another program that reads the database is waited for and named, and the disk is not blamed`() throws {
      try Van.run { van in
        try van.addStock(number(1), number(9))
        // Takes the lock of other SQLite readers (SQLite's source, os.h: SHARED_FIRST and SHARED_SIZE).
        let reader = open(van.station.path + "/station.sqlite", O_RDWR | O_CLOEXEC)
        var shared = Glibc.flock()
        (shared.l_type, shared.l_whence) = (Int16(F_RDLCK), Int16(SEEK_SET))
        (shared.l_start, shared.l_len) = (0x4000_0002, 510)
        #expect(reader >= 0 && fcntl(reader, F_SETLK, &shared) == 0)
        defer { close(reader) }
        let refused = try van.cvmsync(
          "record", input: InspectionEntry.lines([InspectionEntry(number(1), newVehicle: 1)]))
        #expect(refused.code == 69 && refused.errors.contains("process \(getpid())"), "\(refused)")
        #expect(refused.errors.contains("Close that program") && !refused.errors.contains("disk"), "\(refused)")
        let waiting = try van.launch("stock", "list", "--json")
        usleep(1_500_000)
        #expect(waiting.isRunning)
        shared.l_type = Int16(F_UNLCK)
        #expect(fcntl(reader, F_SETLK, &shared) == 0)
        #expect(try waiting.end(within: .seconds(60)) == 0, "\(waiting.errors)")
      }
    }

    /// Commands with prompts, with the answers to the prompts before the one that is left open.
    @Test(
      arguments: [
        (["record"], []), (["sign-in"], []), (["sign-in", "TREM1234"], []), (["sign-in", "TREM1234"], ["mecano-1"]),
        (["sign-in", "--code"], []), (["conform", "CV10001"], []), (["search", "--owner"], []),
      ] as [([String], [String])])
    func `while a prompt waits for a person, others record`(command: [String], answers: [String]) throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(9))
        let defects = [["component": "101", "code": "A", "severity": "minor"]]
        try van.recordAll([
          InspectionEntry(number(1), of: vehicles[1]).with("defects", value: defects).with("sticker", value: nil)
            .with("result", value: "nonCompliant").with("mayCirculate", value: true)
        ])
        let program = try van.atTerminal(command.map { $0 == "CV10001" ? number(1) : $0 })
        for answer in answers { try program.answer(answer) }
        try program.question()
        try expectFree(van)
        try van.recordAll([InspectionEntry(number(2), of: vehicles[2])])
        #expect(program.isRunning)
      }
    }

    @Test func `while the next entry of a pipe is waited for, others record`() throws {
      try Van.run { van in
        let vehicles = try van.portal.seededVehicles().unmistakable
        try van.addStock(number(1), number(9))
        let slow = try van.launch("record", "-", "--lines")
        slow.write(InspectionEntry.lines([InspectionEntry(number(1), of: vehicles[1])]))
        usleep(500_000)
        try expectFree(van)
        try van.recordAll([InspectionEntry(number(2), of: vehicles[2])])
        slow.endInput()
        #expect(try slow.end(within: .seconds(60)) == 0, "\(slow.errors)")
        #expect(try van.cvmsync("list", "--json").decoded(ListAnswer.self).certificates.count == 2)
      }
    }

    /// Expects that nobody holds the lock.
    private func expectFree(_ van: Van) throws {
      let lock = open(van.station.path + "/station.lock", O_RDONLY | O_CLOEXEC)
      defer { close(lock) }
      #expect(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    }
  }
}
