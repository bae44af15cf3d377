internal import Disk
internal import Domain
internal import FoundationEssentials
internal import Glibc
package import StationAPI
internal import StationSettings

/// A station that was moved out.
package struct MovedOut: Codable, Sendable {
  package var answer: MoveOutAnswer
  package var file: String
  /// The configuration's file of authorities, where it is outside the station's directory and does not go with it.
  package var authorities: String?
  /// The code that opens the file; nil where a person has noted it already.
  package var code: String?
}

/// Why a station was not moved out.
package enum MoveOutFault: Error, Sendable {
  /// Nothing was changed: the configuration or a key cannot be read.
  case daemon(DaemonFault)
  /// The file cannot be made; nothing was changed. `isTaken`: there is one of this name.
  case file(note: String, isTaken: Bool)
  /// The station refused; nothing was changed.
  case station(StationRefusal)
  /// The device was retired and the file could not be written. `stays`: the device is in use again.
  case unfinished(note: String, stays: Bool)
}

extension Agent {
  /// Retires this device, then writes the station to an encrypted file that another device can take.
  ///
  /// The file's draft is made first. The station notes that the file is complete before the last chunk is written: no two
  /// devices ever have the station, and as long as no file was completed this one can take it back.
  package static func moveOut(
    _ places: StationPlaces, to path: String, code: MoveCode, asking station: any StationService, _ call: MoveOutCall
  ) async throws(MoveOutFault) -> MovedOut {
    let (small, authorities): ([(MoveFormat.Part, [UInt8])], String?)
    do throws(DaemonFault) { (small, authorities) = try smallParts(of: places) } catch { throw .daemon(error) }
    var writer: MoveFileWriter
    do throws(DiskFailure) {
      writer = try MoveFileWriter(at: path, code: code)
    } catch {
      throw .file(note: error.text, isTaken: error == .exists)
    }
    let answer: MoveOutAnswer
    do throws(StationRefusal) {
      answer = try await station.ask(call)
    } catch {
      writer.discard()
      if error.code == .backupFailed { throw await unfinished(error.parameters["note"] ?? "", station, call) }
      throw .station(error)
    }
    do throws(DiskFailure) {
      try writer.write(MoveNote(move: call.move, version: AgentVersion.text))
      try writer.copy(.database, from: "\(places.directory)/backups/\(answer.backup)")
      for (part, bytes) in small { try writer.write(part, bytes) }
      try writer.settle()
    } catch {
      writer.discard()
      throw await unfinished(error.text, station, call)
    }
    do throws(StationRefusal) {
      _ = try await station.ask(MoveWrittenCall(move: call.move))
    } catch {
      writer.discard()
      throw await unfinished(error.code.rawValue, station, call)
    }
    do throws(DiskFailure) { try writer.finish() } catch {
      writer.discard()
      throw .unfinished(note: error.text, stays: false)
    }
    return MovedOut(answer: answer, file: path, authorities: authorities)
  }

  /// Gives the station back to this device. Where a file may be complete, the station refuses that.
  private static func unfinished(
    _ note: String, _ station: any StationService, _ call: MoveOutCall
  ) async -> MoveOutFault {
    do throws(StationRefusal) {
      _ = try await station.ask(MoveStayCall(by: call.by))
      return .unfinished(note: note, stays: true)
    } catch {
      return .unfinished(note: note, stays: false)
    }
  }

  /// The parts of a station beside its database, as far as it has them; and the file of authorities where it is none of
  /// them, being outside the directory.
  private static func smallParts(
    of places: StationPlaces
  ) throws(DaemonFault) -> (parts: [(MoveFormat.Part, [UInt8])], authorities: String?) {
    let configuration = try ConfigurationFile.read(places.configuration)
    var files: [(MoveFormat.Part, String)] = [
      (.configuration, places.configuration), (.key, places.key), (.pageKey, places.pageKey),
      (.portalForm, places.portalForm),
    ]
    let authorities = configuration.certificateAuthorities
    let goesWith = authorities.map { places.holds($0) } ?? false
    if let authorities, goesWith { files.append((.authorities, authorities)) }
    var parts: [(MoveFormat.Part, [UInt8])] = []
    for (part, path) in files where DurableFile.isTaken(path) {
      guard let bytes = try? Data(contentsOf: URL(filePath: path)), bytes.count <= MoveFormat.partLimit else {
        throw .accessDenied(path: path)
      }
      parts.append((part, [UInt8](bytes)))
    }
    return (parts, goesWith ? nil : authorities)
  }
}

extension StationPlaces {
  /// Whether a file is in the station's directory, whatever links lead there.
  fileprivate func holds(_ file: String) -> Bool {
    func resolved(_ path: String) -> String? {
      guard let found = realpath(path, nil) else { return nil }
      defer { free(found) }
      return String(cString: found)
    }
    guard let file = resolved(file), let directory = resolved(directory) else { return false }
    return file.hasPrefix(directory + "/")
  }
}

extension MoveFileWriter {
  fileprivate mutating func write(_ note: MoveNote) throws(DiskFailure) {
    guard let bytes = try? JSONEncoder().encode(note) else { preconditionFailure("two texts") }
    try write(.note, [UInt8](bytes))
  }

  fileprivate mutating func write(_ part: MoveFormat.Part, _ bytes: [UInt8]) throws(DiskFailure) {
    try begin(part, size: Int64(bytes.count))
    try add(bytes)
  }

  /// Copies a file that no program changes.
  fileprivate mutating func copy(_ part: MoveFormat.Part, from path: String) throws(DiskFailure) {
    let descriptor = try PlainFile.open(path, O_RDONLY)
    defer { close(descriptor) }
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { throw .last }
    try begin(part, size: Int64(found.st_size))
    var (left, block) = (Int(found.st_size), [UInt8](repeating: 0, count: MoveFormat.chunk))
    while left > 0 {
      let count = read(descriptor, &block, min(left, block.count))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw count == 0 ? .system(EIO) : .last }
      try add(Array(block[..<count]))
      left -= count
    }
  }
}
