package import Foundation

/// A program that ran to its end.
package struct ProgramRun: Sendable, CustomStringConvertible {
  package let code: Int32
  package let output: String
  package let errors: String

  package var description: String { "exit \(code)\n\(output)\n\(errors)" }

  /// Starts a program, gives it `input` and then the end of input, and waits for its end.
  package static func run(
    _ path: String, _ arguments: [String], input: String = "", environment: [String: String] = [:],
    outputsIn folder: URL, within limit: Duration = .seconds(60)
  ) throws -> ProgramRun {
    let program = try StartedProgram(path, arguments, environment: environment, outputsIn: folder)
    program.write(input)
    program.endInput()
    return try ProgramRun(endOf: program, within: limit)
  }

  package init(endOf program: StartedProgram, within limit: Duration = .seconds(60)) throws {
    code = try program.end(within: limit)
    output = program.output
    errors = program.errors
  }

  /// Decodes its standard output as JSON.
  package func decoded<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(output.utf8))
    } catch {
      throw Hindrance("\(error) in \(self)")
    }
  }

  /// Decodes its standard output as one JSON text a line.
  package func decodedLines<Value: Decodable>(_ type: Value.Type = Value.self) throws -> [Value] {
    try output.split(separator: "\n").map { try JSONDecoder().decode(type, from: Data($0.utf8)) }
  }
}
