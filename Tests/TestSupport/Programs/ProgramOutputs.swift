import Foundation
import Glibc

/// A program's outputs, in two files: a pipe that nobody reads would stop it.
struct ProgramOutputs {
  let outputFile: URL
  let errorsFile: URL
  let output: FileHandle
  let errors: FileHandle

  init(in folder: URL) throws {
    let name = UUID().uuidString
    outputFile = folder.appending(path: "\(name).out")
    errorsFile = folder.appending(path: "\(name).err")
    output = try Self.create(outputFile)
    errors = try Self.create(errorsFile)
  }

  func text(of file: URL) -> String {
    (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  private static func create(_ file: URL) throws -> FileHandle {
    let descriptor = open(file.path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Hindrance("\(file.path): \(errno)") }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}
