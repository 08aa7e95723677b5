"""The pressing: the schema's step by which an urgent item is so until it is answered.

Where no answer is wanted it is so until it is read; ``core.item.Item.pressing`` says the same.
"""

from __future__ import annotations

STEP = """
ALTER TABLE item ADD COLUMN pressing INTEGER GENERATED ALWAYS AS (
  priority = 3 AND over = 0 AND (read = 0 OR (require_ack = 1 AND acked IS NULL))
) VIRTUAL;
DELETE FROM tally;
INSERT INTO tally SELECT type, COUNT(*), SUM(read = 0 AND over = 0), SUM(pressing)
FROM item WHERE deleted = 0 GROUP BY type;

DROP TRIGGER tally_added;
CREATE TRIGGER tally_added AFTER INSERT ON item WHEN new.deleted = 0 BEGIN
  INSERT INTO tally VALUES (new.type, 1, new.read = 0 AND new.over = 0, new.pressing)
  ON CONFLICT(type) DO UPDATE SET total = total + excluded.total,
    unread = unread + excluded.unread, urgent = urgent + excluded.urgent;
END;
DROP TRIGGER tally_dropped;
CREATE TRIGGER tally_dropped AFTER DELETE ON item WHEN old.deleted = 0 BEGIN
  UPDATE tally SET total = total - 1, unread = unread - (old.read = 0 AND old.over = 0),
    urgent = urgent - old.pressing WHERE type = old.type;
END;
DROP TRIGGER tally_changed;
CREATE TRIGGER tally_changed AFTER UPDATE ON item
WHEN new.read <> old.read OR new.deleted <> old.deleted OR new.over <> old.over
  OR new.pressing <> old.pressing OR new.type <> old.type BEGIN
  UPDATE tally SET total = total - 1, unread = unread - (old.read = 0 AND old.over = 0),
    urgent = urgent - old.pressing WHERE type = old.type AND old.deleted = 0;
  INSERT INTO tally SELECT new.type, 1, new.read = 0 AND new.over = 0, new.pressing
    WHERE new.deleted = 0
  ON CONFLICT(type) DO UPDATE SET total = total + excluded.total,
    unread = unread + excluded.unread, urgent = urgent + excluded.urgent;
END;
"""
INDEX = "CREATE INDEX item_pressing ON item(place) WHERE pressing = 1 AND deleted = 0;"
"""They are few among many, and the tray asks for them whenever something changes."""
