import Disk
import Foundation
import TestSupport
import Testing

@Suite struct DurableFileTests {
  private let directory: TemporaryDirectory
  private let path: String

  init() throws {
    directory = try TemporaryDirectory()
    path = directory.path(of: "kept")
  }

  @Test func `A file has its name only once it is whole, and nothing else is left`() throws {
    let file = try DurableFile(at: path, replaces: false)
    try file.write("first ")
    try file.write("second")
    #expect(!DurableFile.isTaken(path))
    try file.finish()
    #expect(try directory.bytes(of: "kept") == Data("first second".utf8))
    #expect(try directory.names() == ["kept"])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `A name that is taken stays the other's, a dangling link's too`() throws {
    try DurableFile.create(path, "the first")
    #expect(throws: DiskFailure.exists) { try DurableFile.create(path, "the second") }
    #expect(try directory.bytes(of: "kept") == Data("the first".utf8))
    try FileManager.default.createSymbolicLink(
      atPath: directory.path(of: "link"), withDestinationPath: directory.path(of: "nowhere"))
    #expect(throws: DiskFailure.exists) { try DurableFile.create(directory.path(of: "link"), "through a link") }
    #expect(try directory.names() == ["kept", "link"])
  }

  @Test func `A name that is taken while the file is written stays the other's`() throws {
    let file = try DurableFile(at: path, replaces: false)
    try file.write("slow")
    try DurableFile.create(path, "quick", replaces: true)
    #expect(throws: DiskFailure.exists) { try file.finish() }
    file.discard()
    #expect(try directory.bytes(of: "kept") == Data("quick".utf8))
  }

  @Test func `A file that is replaced is replaced as a whole, and a link by a file`() throws {
    try DurableFile.create(directory.path(of: "other"), "somebody else's")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: directory.path(of: "other"))
    try DurableFile.create(path, "new", replaces: true)
    #expect(try directory.bytes(of: "other") == Data("somebody else's".utf8))
    #expect(try directory.bytes(of: "kept") == Data("new".utf8))
  }

  @Test func `What is given up leaves nothing`() throws {
    let file = try DurableFile(at: path, replaces: true)
    try file.write("half")
    file.discard()
    #expect(try directory.names().isEmpty)
  }

  @Test func `A directory that is not there is told as the system tells it`() {
    let failure = #expect(throws: DiskFailure.self) {
      try DurableFile.create(directory.path(of: "no/where"), "anything")
    }
    #expect(failure == .system(ENOENT))
    #expect(failure?.text == "No such file or directory")
  }

  @Test func `Only a plain file is opened, and never through a link`() throws {
    try DurableFile.create(path, "plain")
    let link = directory.path(of: "link")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    mkfifo(directory.path(of: "pipe"), 0o600)
    #expect(throws: DiskFailure.notPlain) { try PlainFile.open(link, O_RDONLY) }
    #expect(throws: DiskFailure.notPlain) { try PlainFile.open(directory.path(of: "pipe"), O_RDONLY) }
    #expect(throws: DiskFailure.notPlain) { try PlainFile.open(directory.path, O_RDONLY) }
    let descriptor = try PlainFile.open(path, O_RDONLY)
    defer { close(descriptor) }
    #expect(FileIdentity(of: descriptor) == FileIdentity(at: path))
    #expect(FileIdentity(at: link) != FileIdentity(at: path))
  }

  @Test func `A file that took another's place is another`() throws {
    try DurableFile.create(path, "old")
    let descriptor = try PlainFile.open(path, O_RDONLY)
    defer { close(descriptor) }
    try DurableFile.create(path, "new", replaces: true)
    let open = try #require(FileIdentity(of: descriptor))
    #expect(open != FileIdentity(at: path))
    #expect(FileIdentity(at: directory.path(of: "gone")) == nil)
  }

  @Test func `A copy is a file of its own, and a link of its name is not followed`() throws {
    try DurableFile.create(path, "whole")
    let (copy, other) = (directory.path(of: "copy"), directory.path(of: "other"))
    try DurableFile.create(other, "somebody else's")
    try FileManager.default.createSymbolicLink(atPath: copy, withDestinationPath: other)
    try DurableFile.copy(path, to: copy)
    #expect(try directory.bytes(of: "copy") == directory.bytes(of: "kept"))
    #expect(try directory.bytes(of: "other") == Data("somebody else's".utf8))
    #expect(FileIdentity(at: copy) != FileIdentity(at: path))
    #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
    #expect(throws: DiskFailure.system(ENOENT)) { try DurableFile.copy(directory.path(of: "none"), to: copy) }
  }
}
