"""The endings: the schema's step by which an item can be over, taken back or past its time.

What is over is not unread, whatever the person did; so the tally and the snoozes heed it.
"""

from __future__ import annotations

STEP = """
ALTER TABLE item ADD COLUMN over INTEGER NOT NULL DEFAULT 0;
ALTER TABLE item ADD COLUMN ends_at TEXT;
-- when what was last announced, or decided on, was made: an older one is never again
ALTER TABLE item ADD COLUMN told_at TEXT NOT NULL DEFAULT '';
UPDATE item SET told_at = json_extract(notification, '$.created_at'),
  ends_at = json_extract(notification, '$.expires_at');
CREATE INDEX item_ends ON item(ends_at) WHERE over = 0 AND ends_at IS NOT NULL;

DROP TRIGGER item_settled;
CREATE TRIGGER item_settled AFTER UPDATE OF read, deleted, over ON item
WHEN (new.read = 1 OR new.deleted = 1 OR new.over = 1) AND new.snoozed_until IS NOT NULL BEGIN
  UPDATE item SET snoozed_until = NULL WHERE place = new.place;
END;

DROP TRIGGER tally_added;
CREATE TRIGGER tally_added AFTER INSERT ON item WHEN new.deleted = 0 BEGIN
  INSERT INTO tally VALUES (new.type, 1, new.read = 0 AND new.over = 0,
    new.read = 0 AND new.over = 0 AND new.priority = 3)
  ON CONFLICT(type) DO UPDATE SET total = total + excluded.total,
    unread = unread + excluded.unread, urgent = urgent + excluded.urgent;
END;
DROP TRIGGER tally_dropped;
CREATE TRIGGER tally_dropped AFTER DELETE ON item WHEN old.deleted = 0 BEGIN
  UPDATE tally SET total = total - 1, unread = unread - (old.read = 0 AND old.over = 0),
    urgent = urgent - (old.read = 0 AND old.over = 0 AND old.priority = 3)
    WHERE type = old.type;
END;
DROP TRIGGER tally_changed;
CREATE TRIGGER tally_changed AFTER UPDATE ON item
WHEN new.read <> old.read OR new.deleted <> old.deleted OR new.over <> old.over
  OR new.priority <> old.priority OR new.type <> old.type BEGIN
  UPDATE tally SET total = total - 1, unread = unread - (old.read = 0 AND old.over = 0),
    urgent = urgent - (old.read = 0 AND old.over = 0 AND old.priority = 3)
    WHERE type = old.type AND old.deleted = 0;
  INSERT INTO tally SELECT new.type, 1, new.read = 0 AND new.over = 0,
    new.read = 0 AND new.over = 0 AND new.priority = 3
    WHERE new.deleted = 0
  ON CONFLICT(type) DO UPDATE SET total = total + excluded.total,
    unread = unread + excluded.unread, urgent = urgent + excluded.urgent;
END;
"""
