PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO alembic_version VALUES('0003');
CREATE TABLE log_head (
	id INTEGER NOT NULL CONSTRAINT ck_log_head_one_row CHECK (id = 1), 
	epoch VARCHAR(32) NOT NULL, 
	seq BIGINT NOT NULL, 
	floor BIGINT NOT NULL, 
	CONSTRAINT pk_log_head PRIMARY KEY (id)
);
INSERT INTO log_head VALUES(1,'4a4c8a9cf1f29d2c',6,0);
CREATE TABLE log (
	seq INTEGER NOT NULL, 
	stream VARCHAR(80) NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	notification_id VARCHAR(36), 
	body TEXT, 
	at BIGINT NOT NULL, 
	CONSTRAINT pk_log PRIMARY KEY (seq)
);
INSERT INTO log VALUES(1,'user:1','account',NULL,'{"user":1,"name":"alice","role":"staff","off":false}',1795868022654);
INSERT INTO log VALUES(2,'user:1','join',NULL,'{"user":1,"stream":"user:1"}',1795868022654);
INSERT INTO log VALUES(3,'user:1','join',NULL,'{"user":1,"stream":"all"}',1795868022654);
INSERT INTO log VALUES(4,'user:1','join',NULL,'{"user":1,"stream":"room:warehouse"}',1795868022656);
INSERT INTO log VALUES(5,'all','notification','01a22213-5781-7a49-87e6-e29a0af4d01b',NULL,5);
INSERT INTO log VALUES(6,'user:1','state',NULL,'{"what":"read","version":1,"id":"01a22213-5781-7a49-87e6-e29a0af4d01b"}',1795868022658);
CREATE TABLE notification (
	n INTEGER NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	event VARCHAR(40) NOT NULL, 
	type VARCHAR(40) NOT NULL, 
	title TEXT NOT NULL, 
	message TEXT NOT NULL, 
	priority VARCHAR(8) NOT NULL, 
	data TEXT NOT NULL, 
	url TEXT, 
	actions TEXT NOT NULL, 
	require_ack BOOLEAN NOT NULL, 
	"key" VARCHAR(200), 
	expires_at BIGINT, 
	sender_id VARCHAR(40) NOT NULL, 
	sender_name VARCHAR(100) NOT NULL, 
	created_at BIGINT NOT NULL, 
	CONSTRAINT pk_notification PRIMARY KEY (n), 
	CONSTRAINT uq_notification_id UNIQUE (id)
);
INSERT INTO notification VALUES(1,'01a22213-5781-7a49-87e6-e29a0af4d01b','notification:received','info','Früh','am Morgen','medium','{}',NULL,'[]',0,NULL,NULL,'token:1','Shop',1795868022657);
CREATE TABLE idempotency (
	producer VARCHAR(40) NOT NULL, 
	"key" VARCHAR(200) NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
	notification_id VARCHAR(36) NOT NULL, 
	created_at BIGINT NOT NULL, 
	CONSTRAINT pk_idempotency PRIMARY KEY (producer, "key")
);
CREATE TABLE account (
	id INTEGER NOT NULL, 
	name VARCHAR(64) NOT NULL, 
	password_hash TEXT NOT NULL, 
	role VARCHAR(8) NOT NULL, 
	disabled BOOLEAN NOT NULL, 
	created_at BIGINT NOT NULL, 
	CONSTRAINT pk_account PRIMARY KEY (id), 
	CONSTRAINT uq_account_name UNIQUE (name)
);
INSERT INTO account VALUES(1,'alice','x','staff',0,1795868022654);
CREATE TABLE room (
	name VARCHAR(64) NOT NULL, 
	created_at BIGINT NOT NULL, 
	CONSTRAINT pk_room PRIMARY KEY (name)
);
INSERT INTO room VALUES('warehouse',1795868022656);
CREATE TABLE service_token (
	id INTEGER NOT NULL, 
	name VARCHAR(64) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	scopes TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	expires_at BIGINT, 
	revoked_at BIGINT, 
	CONSTRAINT pk_service_token PRIMARY KEY (id), 
	CONSTRAINT uq_service_token_name UNIQUE (name), 
	CONSTRAINT uq_service_token_hash UNIQUE (hash)
);
CREATE TABLE membership (
	id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	stream VARCHAR(80) NOT NULL, 
	from_seq BIGINT NOT NULL, 
	to_seq BIGINT, 
	CONSTRAINT pk_membership PRIMARY KEY (id), 
	CONSTRAINT fk_membership_user_id FOREIGN KEY(user_id) REFERENCES account (id)
);
INSERT INTO membership VALUES(1,1,'user:1',2,NULL);
INSERT INTO membership VALUES(2,1,'all',3,NULL);
INSERT INTO membership VALUES(3,1,'room:warehouse',4,NULL);
CREATE TABLE state (
	user_id INTEGER NOT NULL, 
	notification_id VARCHAR(36) NOT NULL, 
	read BOOLEAN NOT NULL, 
	deleted BOOLEAN NOT NULL, 
	acked_at BIGINT, 
	answer VARCHAR(40), 
	answered_at BIGINT, 
	version INTEGER NOT NULL, 
	CONSTRAINT pk_state PRIMARY KEY (user_id, notification_id), 
	CONSTRAINT fk_state_user_id FOREIGN KEY(user_id) REFERENCES account (id)
);
INSERT INTO state VALUES(1,'01a22213-5781-7a49-87e6-e29a0af4d01b',1,0,NULL,NULL,NULL,1);
CREATE TABLE read_mark (
	user_id INTEGER NOT NULL, 
	up_to BIGINT NOT NULL, 
	CONSTRAINT pk_read_mark PRIMARY KEY (user_id), 
	CONSTRAINT fk_read_mark_user_id FOREIGN KEY(user_id) REFERENCES account (id)
);
CREATE TABLE session (
	id VARCHAR(32) NOT NULL, 
	user_id INTEGER NOT NULL, 
	device_id VARCHAR(100) NOT NULL, 
	device_label VARCHAR(100) NOT NULL, 
	generation INTEGER NOT NULL, 
	rotated_at BIGINT NOT NULL, 
	used_generation INTEGER DEFAULT '0' NOT NULL, 
	created_at BIGINT NOT NULL, 
	ended_at BIGINT, 
	ended_why VARCHAR(16), 
	position BIGINT NOT NULL, 
	last_seen BIGINT NOT NULL, 
	CONSTRAINT pk_session PRIMARY KEY (id), 
	CONSTRAINT fk_session_user_id FOREIGN KEY(user_id) REFERENCES account (id)
);
INSERT INTO session VALUES('7397330ee743bdb1e2a7e4131e70f2e3',1,'desk','Desk',0,1795868022663,0,1795868022663,NULL,NULL,0,1795868022663);
CREATE TABLE receipt (
	notification_id VARCHAR(36) NOT NULL, 
	user_id INTEGER NOT NULL, 
	device_id VARCHAR(100) NOT NULL, 
	what VARCHAR(16) NOT NULL, 
	why VARCHAR(40) NOT NULL, 
	at BIGINT NOT NULL, 
	CONSTRAINT pk_receipt PRIMARY KEY (notification_id, user_id, device_id), 
	CONSTRAINT fk_receipt_user_id FOREIGN KEY(user_id) REFERENCES account (id)
);
CREATE TABLE project (
	id INTEGER NOT NULL, 
	name VARCHAR(200) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	description TEXT NOT NULL, 
	owner_id INTEGER NOT NULL, 
	created_at BIGINT NOT NULL, 
	updated_at BIGINT NOT NULL, 
	CONSTRAINT pk_project PRIMARY KEY (id), 
	CONSTRAINT fk_project_owner_id FOREIGN KEY(owner_id) REFERENCES account (id)
);
CREATE TABLE project_member (
	project_id INTEGER NOT NULL, 
	user_id INTEGER NOT NULL, 
	CONSTRAINT pk_project_member PRIMARY KEY (project_id, user_id), 
	CONSTRAINT fk_project_member_project_id FOREIGN KEY(project_id) REFERENCES project (id), 
	CONSTRAINT fk_project_member_user_id FOREIGN KEY(user_id) REFERENCES account (id)
);
CREATE TABLE task (
	id INTEGER NOT NULL, 
	title VARCHAR(200) NOT NULL, 
	status VARCHAR(40) NOT NULL, 
	due VARCHAR(40), 
	project_id INTEGER, 
	assignee_id INTEGER, 
	owner_id INTEGER NOT NULL, 
	created_at BIGINT NOT NULL, 
	updated_at BIGINT NOT NULL, 
	CONSTRAINT pk_task PRIMARY KEY (id), 
	CONSTRAINT fk_task_project_id FOREIGN KEY(project_id) REFERENCES project (id), 
	CONSTRAINT fk_task_assignee_id FOREIGN KEY(assignee_id) REFERENCES account (id), 
	CONSTRAINT fk_task_owner_id FOREIGN KEY(owner_id) REFERENCES account (id)
);
CREATE TABLE IF NOT EXISTS 'notification_text_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO notification_text_data VALUES(1,X'01010201');
INSERT INTO notification_text_data VALUES(10,X'000000000101010001010101');
INSERT INTO notification_text_data VALUES(137438953473,X'0000006e0330616d010601010201046672756801020201066d6f7267656e0106010103010473686f700106010202000331616d01060101020102667201020201026d6f010601010301027368010601020200043266727501020201036d6f720106010103010373686f01060102020409090d0b0a070909090a');
CREATE TABLE IF NOT EXISTS 'notification_text_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO notification_text_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'notification_text_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO notification_text_docsize VALUES(1,X'010201');
CREATE TABLE IF NOT EXISTS 'notification_text_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO notification_text_config VALUES('version',4);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','notification_text','notification_text',0,'CREATE VIRTUAL TABLE notification_text USING fts5(title, message, sender_name, content=''notification'', content_rowid=''n'', tokenize=''unicode61 remove_diacritics 2'', prefix=''2 3'')');
CREATE INDEX ix_log_stream_seq ON log (stream, seq);
CREATE INDEX ix_log_notification_id ON log (notification_id);
CREATE INDEX ix_idempotency_created_at ON idempotency (created_at);
CREATE INDEX ix_membership_user_id_stream ON membership (user_id, stream);
CREATE INDEX ix_membership_stream ON membership (stream);
CREATE INDEX ix_session_user_id ON session (user_id);
CREATE INDEX ix_project_member_user_id ON project_member (user_id);
CREATE INDEX ix_task_assignee_id ON task (assignee_id);
PRAGMA writable_schema=OFF;
COMMIT;
