CREATE TABLE public.account (
    id bigint NOT NULL,
    name character varying(64) NOT NULL,
    password_hash text NOT NULL,
    role character varying(8) NOT NULL,
    disabled boolean NOT NULL,
    created_at bigint NOT NULL
);
CREATE SEQUENCE public.account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.account_id_seq OWNED BY public.account.id;
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.idempotency (
    producer character varying(40) NOT NULL,
    key character varying(200) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    notification_id character varying(36) NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.log (
    seq bigint NOT NULL,
    stream character varying(80) NOT NULL,
    kind character varying(16) NOT NULL,
    notification_id character varying(36),
    body text,
    at bigint NOT NULL
);
CREATE TABLE public.log_head (
    id integer NOT NULL,
    epoch character varying(32) NOT NULL,
    seq bigint NOT NULL,
    floor bigint NOT NULL,
    CONSTRAINT ck_log_head_one_row CHECK ((id = 1))
);
CREATE SEQUENCE public.log_head_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.log_head_id_seq OWNED BY public.log_head.id;
CREATE TABLE public.membership (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    stream character varying(80) NOT NULL,
    from_seq bigint NOT NULL,
    to_seq bigint
);
CREATE SEQUENCE public.membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.membership_id_seq OWNED BY public.membership.id;
CREATE TABLE public.notification (
    n bigint NOT NULL,
    id character varying(36) NOT NULL,
    event character varying(40) NOT NULL,
    type character varying(40) NOT NULL,
    title text NOT NULL,
    message text NOT NULL,
    priority character varying(8) NOT NULL,
    data text NOT NULL,
    url text,
    actions text NOT NULL,
    require_ack boolean NOT NULL,
    key character varying(200),
    expires_at bigint,
    sender_id character varying(40) NOT NULL,
    sender_name character varying(100) NOT NULL,
    created_at bigint NOT NULL
);
CREATE SEQUENCE public.notification_n_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.notification_n_seq OWNED BY public.notification.n;
CREATE TABLE public.notification_text (
    n bigint NOT NULL,
    words tsvector NOT NULL
);
CREATE TABLE public.project (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    status character varying(40) NOT NULL,
    description text NOT NULL,
    owner_id bigint NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE SEQUENCE public.project_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.project_id_seq OWNED BY public.project.id;
CREATE TABLE public.project_member (
    project_id bigint NOT NULL,
    user_id bigint NOT NULL
);
CREATE TABLE public.read_mark (
    user_id bigint NOT NULL,
    up_to bigint NOT NULL
);
CREATE TABLE public.receipt (
    notification_id character varying(36) NOT NULL,
    user_id bigint NOT NULL,
    device_id character varying(100) NOT NULL,
    what character varying(16) NOT NULL,
    why character varying(40) NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.room (
    name character varying(64) NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.service_token (
    id bigint NOT NULL,
    name character varying(64) NOT NULL,
    hash character varying(64) NOT NULL,
    scopes text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint,
    revoked_at bigint
);
CREATE SEQUENCE public.service_token_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.service_token_id_seq OWNED BY public.service_token.id;
CREATE TABLE public.session (
    id character varying(32) NOT NULL,
    user_id bigint NOT NULL,
    device_id character varying(100) NOT NULL,
    device_label character varying(100) NOT NULL,
    generation integer NOT NULL,
    rotated_at bigint NOT NULL,
    used_generation integer DEFAULT 0 NOT NULL,
    created_at bigint NOT NULL,
    ended_at bigint,
    ended_why character varying(16),
    "position" bigint NOT NULL,
    last_seen bigint NOT NULL
);
CREATE TABLE public.state (
    user_id bigint NOT NULL,
    notification_id character varying(36) NOT NULL,
    read boolean NOT NULL,
    deleted boolean NOT NULL,
    acked_at bigint,
    answer character varying(40),
    answered_at bigint,
    version integer NOT NULL
);
CREATE TABLE public.task (
    id bigint NOT NULL,
    title character varying(200) NOT NULL,
    status character varying(40) NOT NULL,
    due character varying(40),
    project_id bigint,
    assignee_id bigint,
    owner_id bigint NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL
);
CREATE SEQUENCE public.task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.task_id_seq OWNED BY public.task.id;
ALTER TABLE ONLY public.account ALTER COLUMN id SET DEFAULT nextval('public.account_id_seq'::regclass);
ALTER TABLE ONLY public.log_head ALTER COLUMN id SET DEFAULT nextval('public.log_head_id_seq'::regclass);
ALTER TABLE ONLY public.membership ALTER COLUMN id SET DEFAULT nextval('public.membership_id_seq'::regclass);
ALTER TABLE ONLY public.notification ALTER COLUMN n SET DEFAULT nextval('public.notification_n_seq'::regclass);
ALTER TABLE ONLY public.project ALTER COLUMN id SET DEFAULT nextval('public.project_id_seq'::regclass);
ALTER TABLE ONLY public.service_token ALTER COLUMN id SET DEFAULT nextval('public.service_token_id_seq'::regclass);
ALTER TABLE ONLY public.task ALTER COLUMN id SET DEFAULT nextval('public.task_id_seq'::regclass);
INSERT INTO public.account VALUES (1, 'alice', 'x', 'staff', false, 1795868038717);
INSERT INTO public.alembic_version VALUES ('0004');
INSERT INTO public.log VALUES (1, 'user:1', 'account', NULL, '{"user":1,"name":"alice","role":"staff","off":false}', 1795868038720);
INSERT INTO public.log VALUES (2, 'user:1', 'join', NULL, '{"user":1,"stream":"user:1"}', 1795868038720);
INSERT INTO public.log VALUES (3, 'user:1', 'join', NULL, '{"user":1,"stream":"all"}', 1795868038720);
INSERT INTO public.log VALUES (4, 'user:1', 'join', NULL, '{"user":1,"stream":"room:warehouse"}', 1795868038738);
INSERT INTO public.log VALUES (5, 'all', 'notification', '01a22213-9655-7371-8f67-685dfe9c5351', NULL, 5);
INSERT INTO public.log VALUES (6, 'user:1', 'state', NULL, '{"what":"read","version":1,"id":"01a22213-9655-7371-8f67-685dfe9c5351"}', 1795868038749);
INSERT INTO public.log_head VALUES (1, '0f76a1e1c990b060', 6, 0);
INSERT INTO public.membership VALUES (1, 1, 'user:1', 2, NULL);
INSERT INTO public.membership VALUES (2, 1, 'all', 3, NULL);
INSERT INTO public.membership VALUES (3, 1, 'room:warehouse', 4, NULL);
INSERT INTO public.notification VALUES (1, '01a22213-9655-7371-8f67-685dfe9c5351', 'notification:received', 'info', 'Früh', 'am Morgen', 'medium', '{}', NULL, '[]', false, NULL, NULL, 'token:1', 'Shop', 1795868038741);
INSERT INTO public.notification_text VALUES (1, '''am'':3 ''fruh'':1 ''morgen'':4 ''shop'':6');
INSERT INTO public.room VALUES ('warehouse', 1795868038733);
INSERT INTO public.session VALUES ('b91a3d3cbcfd28b19bde9624935f41fc', 1, 'desk', 'Desk', 0, 1795868038766, 0, 1795868038766, NULL, NULL, 0, 1795868038766);
INSERT INTO public.state VALUES (1, '01a22213-9655-7371-8f67-685dfe9c5351', true, false, NULL, NULL, NULL, 1);
SELECT pg_catalog.setval('public.account_id_seq', 1, true);
SELECT pg_catalog.setval('public.log_head_id_seq', 1, false);
SELECT pg_catalog.setval('public.membership_id_seq', 3, true);
SELECT pg_catalog.setval('public.notification_n_seq', 1, true);
SELECT pg_catalog.setval('public.project_id_seq', 1, false);
SELECT pg_catalog.setval('public.service_token_id_seq', 1, false);
SELECT pg_catalog.setval('public.task_id_seq', 1, false);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.notification_text
    ADD CONSTRAINT notification_text_pkey PRIMARY KEY (n);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT pk_account PRIMARY KEY (id);
ALTER TABLE ONLY public.idempotency
    ADD CONSTRAINT pk_idempotency PRIMARY KEY (producer, key);
ALTER TABLE ONLY public.log
    ADD CONSTRAINT pk_log PRIMARY KEY (seq);
ALTER TABLE ONLY public.log_head
    ADD CONSTRAINT pk_log_head PRIMARY KEY (id);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT pk_membership PRIMARY KEY (id);
ALTER TABLE ONLY public.notification
    ADD CONSTRAINT pk_notification PRIMARY KEY (n);
ALTER TABLE ONLY public.project
    ADD CONSTRAINT pk_project PRIMARY KEY (id);
ALTER TABLE ONLY public.project_member
    ADD CONSTRAINT pk_project_member PRIMARY KEY (project_id, user_id);
ALTER TABLE ONLY public.read_mark
    ADD CONSTRAINT pk_read_mark PRIMARY KEY (user_id);
ALTER TABLE ONLY public.receipt
    ADD CONSTRAINT pk_receipt PRIMARY KEY (notification_id, user_id, device_id);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT pk_room PRIMARY KEY (name);
ALTER TABLE ONLY public.service_token
    ADD CONSTRAINT pk_service_token PRIMARY KEY (id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT pk_session PRIMARY KEY (id);
ALTER TABLE ONLY public.state
    ADD CONSTRAINT pk_state PRIMARY KEY (user_id, notification_id);
ALTER TABLE ONLY public.task
    ADD CONSTRAINT pk_task PRIMARY KEY (id);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT uq_account_name UNIQUE (name);
ALTER TABLE ONLY public.notification
    ADD CONSTRAINT uq_notification_id UNIQUE (id);
ALTER TABLE ONLY public.service_token
    ADD CONSTRAINT uq_service_token_hash UNIQUE (hash);
ALTER TABLE ONLY public.service_token
    ADD CONSTRAINT uq_service_token_name UNIQUE (name);
CREATE INDEX ix_idempotency_created_at ON public.idempotency USING btree (created_at);
CREATE INDEX ix_log_notification_id ON public.log USING btree (notification_id);
CREATE INDEX ix_log_stream_seq ON public.log USING btree (stream, seq);
CREATE INDEX ix_membership_stream ON public.membership USING btree (stream);
CREATE INDEX ix_membership_user_id_stream ON public.membership USING btree (user_id, stream);
CREATE INDEX ix_notification_text_words ON public.notification_text USING gin (words);
CREATE INDEX ix_project_member_user_id ON public.project_member USING btree (user_id);
CREATE INDEX ix_session_user_id ON public.session USING btree (user_id);
CREATE INDEX ix_task_assignee_id ON public.task USING btree (assignee_id);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_user_id FOREIGN KEY (user_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.project_member
    ADD CONSTRAINT fk_project_member_project_id FOREIGN KEY (project_id) REFERENCES public.project(id);
ALTER TABLE ONLY public.project_member
    ADD CONSTRAINT fk_project_member_user_id FOREIGN KEY (user_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.project
    ADD CONSTRAINT fk_project_owner_id FOREIGN KEY (owner_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.read_mark
    ADD CONSTRAINT fk_read_mark_user_id FOREIGN KEY (user_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.receipt
    ADD CONSTRAINT fk_receipt_user_id FOREIGN KEY (user_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT fk_session_user_id FOREIGN KEY (user_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.state
    ADD CONSTRAINT fk_state_user_id FOREIGN KEY (user_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.task
    ADD CONSTRAINT fk_task_assignee_id FOREIGN KEY (assignee_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.task
    ADD CONSTRAINT fk_task_owner_id FOREIGN KEY (owner_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.task
    ADD CONSTRAINT fk_task_project_id FOREIGN KEY (project_id) REFERENCES public.project(id);
ALTER TABLE ONLY public.notification_text
    ADD CONSTRAINT notification_text_n_fkey FOREIGN KEY (n) REFERENCES public.notification(n) ON DELETE CASCADE;
