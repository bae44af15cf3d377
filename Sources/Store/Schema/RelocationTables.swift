/// The log of this station's moves from device to device. The newest row says whether this device is retired.
extension Schema {
  static let relocations = """
    -- `epoch`: the file's own at that step. The file of a move has the rows up to its 'leaving'.
    CREATE TABLE relocation (
      position INTEGER PRIMARY KEY,
      move BLOB NOT NULL CHECK (length(move) = 16),
      state TEXT NOT NULL CHECK (state IN ('leaving', 'left', 'stayed', 'arrived', 'doubled')),
      at INTEGER NOT NULL,
      who TEXT NOT NULL CHECK (who <> ''),
      why TEXT NOT NULL CHECK (why <> ''),
      epoch BLOB NOT NULL CHECK (length(epoch) = 16)
    ) STRICT;
    -- Once a file may be complete ('left'), this device never becomes the station's again: it can only be moved out again.
    CREATE TRIGGER relocation_follows BEFORE INSERT ON relocation
    WHEN NEW.position <= (SELECT coalesce(max(position), 0) FROM relocation) OR NOT CASE (
        SELECT state FROM relocation ORDER BY position DESC LIMIT 1)
      WHEN 'leaving' THEN NEW.state = 'leaving' OR (
        NEW.state IN ('left', 'stayed', 'arrived')
        AND NEW.move = (SELECT move FROM relocation ORDER BY position DESC LIMIT 1)
        AND NOT (NEW.state = 'stayed' AND EXISTS (
          SELECT 1 FROM relocation WHERE state = 'left'
            AND position > (SELECT coalesce(max(position), 0) FROM relocation WHERE state = 'arrived'))))
      WHEN 'left' THEN NEW.state = 'leaving'
      WHEN 'doubled' THEN NEW.state = 'stayed'
      ELSE NEW.state = 'leaving' OR (
        NEW.state = 'doubled' AND EXISTS (SELECT 1 FROM relocation WHERE state = 'arrived')) END
    BEGIN SELECT RAISE(ABORT, 'relocation: it does not follow the step before'); END;
    \(writtenOnce("relocation"))
    """
}
