/// When the portal or this device's network was away, and what was known of that when a certificate was recorded.
extension Schema {
  static let outages = """
    -- A span. What it began with never changes; while it is open it reaches further, and it ends once. It goes on after
    -- its end only where the return was short, which `joined` counts. `unobserved` is in milliseconds. A person's note
    -- is never changed; it may be withdrawn, once.
    CREATE TABLE outage (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL CHECK (source IN ('portal', 'network', 'person')),
      kind TEXT NOT NULL CHECK (
        kind IN ('offline', 'portalDown', 'maintenance', 'captive', 'notPortal', 'protocolChanged', 'noNetwork',
          'changing', 'unobserved')),
      cause TEXT CHECK (cause <> ''),
      reached_before INTEGER,
      first_seen INTEGER NOT NULL,
      last_seen INTEGER NOT NULL CHECK (last_seen >= first_seen),
      ending TEXT CHECK (ending IN ('reached', 'changed', 'unobserved', 'clockSet', 'told')),
      ended_at INTEGER CHECK (ended_at >= last_seen),
      joined INTEGER NOT NULL CHECK (joined >= 0),
      unobserved INTEGER NOT NULL CHECK (unobserved BETWEEN 0 AND last_seen - first_seen),
      who TEXT CHECK (who <> ''),
      why TEXT CHECK (why <> ''),
      noted_at INTEGER,
      withdrawn_who TEXT CHECK (withdrawn_who <> ''),
      withdrawn_why TEXT CHECK (withdrawn_why <> ''),
      withdrawn_at INTEGER,
      CHECK ((ended_at IS NULL) = (ending IS NULL OR ending = 'clockSet')),
      CHECK ((source = 'person') = (who IS NOT NULL) AND (who IS NULL) = (why IS NULL)
        AND (who IS NULL) = (noted_at IS NULL)),
      CHECK ((withdrawn_who IS NULL) = (withdrawn_at IS NULL) AND (withdrawn_why IS NULL) = (withdrawn_at IS NULL)
        AND (withdrawn_at IS NULL OR source = 'person')),
      CHECK (source <> 'person' OR coalesce(ending, 'told') = 'told'),
      CHECK (source = 'person' OR ending IS NOT 'told')
    ) STRICT;
    CREATE UNIQUE INDEX outage_open ON outage (source) WHERE ending IS NULL AND source <> 'person';
    CREATE INDEX outage_by_time ON outage (first_seen);
    CREATE TRIGGER outage_is_frozen BEFORE UPDATE ON outage
    WHEN (OLD.source = 'person' AND (OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL
        OR NEW.who IS NOT OLD.who OR NEW.why IS NOT OLD.why OR NEW.noted_at IS NOT OLD.noted_at
        OR NEW.ending IS NOT OLD.ending OR NEW.ended_at IS NOT OLD.ended_at OR NEW.last_seen <> OLD.last_seen
        OR NEW.joined <> OLD.joined OR NEW.unobserved <> OLD.unobserved))
      OR NEW.id <> OLD.id OR NEW.source <> OLD.source OR NEW.kind <> OLD.kind
      OR NEW.cause IS NOT OLD.cause OR NEW.reached_before IS NOT OLD.reached_before
      OR NEW.first_seen <> OLD.first_seen OR NEW.last_seen < OLD.last_seen OR NEW.joined < OLD.joined
      OR NEW.unobserved < OLD.unobserved OR (OLD.ending IS NOT NULL AND NEW.joined = OLD.joined AND (
        NEW.ending IS NOT OLD.ending OR NEW.ended_at IS NOT OLD.ended_at OR NEW.last_seen <> OLD.last_seen))
    BEGIN SELECT RAISE(ABORT, 'outage: it reaches further while it is open, and ends once'); END;
    \(neverDeleted("outage"))

    -- What was known of the portal and of the network when a record was made; a kind is NULL where it was there, `outage`
    -- is the span that was open then. NULL times: it was never looked at.
    CREATE TABLE portal_seen (
      inspection BLOB PRIMARY KEY NOT NULL REFERENCES inspection (id),
      portal_at INTEGER,
      portal_kind TEXT CHECK (portal_kind <> ''),
      portal_reached_at INTEGER,
      network_at INTEGER,
      network_kind TEXT CHECK (network_kind <> ''),
      outage INTEGER REFERENCES outage (id),
      CHECK (portal_at IS NOT NULL OR portal_kind IS NULL),
      CHECK (network_at IS NOT NULL OR network_kind IS NULL)
    ) STRICT, WITHOUT ROWID;
    \(writtenOnce("portal_seen"))
    """
}
