/// Version 10, frozen: what was recorded of one vehicle is found without looking at the others. No row of before changes, so
/// no tag is renewed.
enum SchemaV10 {
  static let name = "10 vehicles"

  static let vehicles = """
    CREATE INDEX operation_by_vehicle ON operation (vehicle_key, sequence);
    PRAGMA user_version = 10;
    """
}
