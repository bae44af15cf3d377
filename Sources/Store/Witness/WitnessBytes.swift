/// Whole numbers as the witness has them: eight bytes, the most significant first.
enum WitnessBytes {
  static func bytes(of value: Int64) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }

  static func integer(in bytes: [UInt8], at offset: Int) -> Int64 {
    bytes[offset..<offset + 8].reduce(0) { $0 << 8 | Int64($1) }
  }
}
