CREATE TABLE `knex_migrations` (`id` integer not null primary key autoincrement, `name` varchar(255), `batch` integer, `migration_time` datetime);
CREATE TABLE `projects` (`id` text, `name` text not null, `demo` boolean not null default '0', `createdAt` text not null, `changedAt` text not null, `auditHead` text not null default '', `warnedAt` text, `adviceAskedAt` text, `adviceState` text, primary key (`id`));
CREATE TABLE `answers` (`project` text not null, `question` text not null, `value` text not null, `answeredAt` text not null, `decidedBy` text, `decidedOn` text, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`, `question`));
CREATE TABLE `founders` (`project` text not null, `id` text not null, `position` integer not null, `legalName` text not null, `knownAs` text, `email` text, `phone` text, `address` text, `profession` text, `hcpc` text, `check` text, `safeguardingTrainedOn` text, `over18` boolean, `notDisqualified` boolean, `offices` text not null default '[]', `fte` float, `languages` text, `skills` text, `inOffers` boolean not null default '0', `shows` text, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`, `id`));
CREATE TABLE `services` (`project` text not null, `id` text not null, `position` integer not null, `title` text not null, `category` text not null, `unit` text not null, `vat` text not null, `status` text not null, `lead` text not null, `deliveredBy` text not null, `ages` text not null, `delivery` text not null, `strapline` text, `function` text, `description` text, `outcomes` text, `included` text, `excluded` text, `vatConfirmedOn` text, `statutory` boolean not null default '0', `quoteOnly` boolean, `hoursPerUnit` float, `pricePence` integer, `earlyPricePence` integer, `minimumUnits` integer, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`, `id`));
CREATE TABLE `ledger` (`project` text not null, `place` integer not null, `on` text not null, `kind` text not null, `founder` text, `entry` text not null, `recordedAt` text not null, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`, `place`));
CREATE TABLE `sessions` (`id` text, `data` text not null, `expires` bigint not null, primary key (`id`));
CREATE TABLE `settings` (`name` text, `value` text not null, primary key (`name`));
CREATE TABLE `wording` (`project` text not null, `clause` text not null, `words` text not null, `changedAt` text not null, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`, `clause`));
CREATE TABLE `issues` (`project` text not null, `document` text not null, `number` integer not null, `asAt` text not null, `madeAt` text not null, `templateVersion` text not null, `hash` text not null, `snapshot` blob not null, `tree` blob not null, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`, `document`, `number`));
CREATE TABLE `outbox` (`id` integer not null primary key autoincrement, `key` text not null, `project` text, `template` text not null, `reminder` boolean not null default '0', `to` text not null, `subject` text not null, `text` text, `html` text, `attachments` text, `messageId` text not null, `createdAt` text not null, `dueAt` text not null, `tries` integer not null default '0', `state` text not null default 'waiting', `lease` text, `leasedUntil` text, `lastCode` integer, `lastReply` text, `endedAt` text);
CREATE TABLE `unsubscribed` (`address` text, `at` text not null, primary key (`address`));
CREATE TABLE `seats` (`id` text, `project` text not null, `role` text not null, `founder` text, `name` text not null, `email` text, `createdAt` text not null, `seenAt` text, `confirmedAt` text, `endedAt` text, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`id`));
CREATE TABLE `keys` (`hash` text, `kind` text not null, `project` text, `seat` text, `email` text, `browser` text, `code` text, `tries` integer not null default '0', `createdAt` text not null, `expiresAt` text, `usedAt` text, foreign key(`project`) references `projects`(`id`) on delete CASCADE, foreign key(`seat`) references `seats`(`id`) on delete CASCADE, primary key (`hash`));
CREATE TABLE `audit` (`project` text not null, `place` integer not null, `at` text not null, `seat` text, `what` text not null, `about` text not null, `before` text not null, `hash` text not null, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`, `place`));
CREATE TABLE `comments` (`id` text, `project` text not null, `about` text not null, `seat` text not null, `words` text not null, `at` text not null, `settledAt` text, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`id`));
CREATE TABLE `limits` (`name` text, `used` integer not null, `until` bigint not null, primary key (`name`));
CREATE TABLE `knex_migrations_lock` (`index` integer not null primary key autoincrement, `is_locked` integer);
INSERT INTO "knex_migrations" ("id", "name", "batch", "migration_time") VALUES (1, '001-projects', 1, 1795435200000);
INSERT INTO "knex_migrations" ("id", "name", "batch", "migration_time") VALUES (2, '002-issues', 1, 1795435200000);
INSERT INTO "knex_migrations" ("id", "name", "batch", "migration_time") VALUES (3, '003-mail', 1, 1795435200000);
INSERT INTO "knex_migrations" ("id", "name", "batch", "migration_time") VALUES (4, '004-seats', 1, 1795435200000);
INSERT INTO "projects" ("id", "name", "demo", "createdAt", "changedAt", "auditHead", "warnedAt", "adviceAskedAt", "adviceState") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'Harbour Schools Co-operative', 0, '2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00.000Z', 'ec79a49a873bb83600f51fe242a55e7b0286611bb9871d05794d4a6885e31406', NULL, NULL, NULL);
INSERT INTO "answers" ("project", "question", "value", "answeredAt", "decidedBy", "decidedOn") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'name.society', '"Harbour Schools Co-operative Limited"', '2026-11-23T12:00:00.000Z', NULL, NULL);
INSERT INTO "answers" ("project", "question", "value", "answeredAt", "decidedBy", "decidedOn") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'meetings.noticeDays', '14', '2026-11-23T12:00:00.000Z', 'all founders', '2026-11-01');
INSERT INTO "founders" ("project", "id", "position", "legalName", "knownAs", "email", "phone", "address", "profession", "hcpc", "check", "safeguardingTrainedOn", "over18", "notDisqualified", "offices", "fte", "languages", "skills", "inOffers", "shows") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'ada', 1, 'Ada Example', NULL, NULL, NULL, '{"line1":"1 Harbour Row","town":"Northmere","postcode":"ZZ1 1AB"}', NULL, NULL, NULL, NULL, NULL, NULL, '["secretary"]', NULL, NULL, NULL, 1, NULL);
INSERT INTO "founders" ("project", "id", "position", "legalName", "knownAs", "email", "phone", "address", "profession", "hcpc", "check", "safeguardingTrainedOn", "over18", "notDisqualified", "offices", "fte", "languages", "skills", "inOffers", "shows") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'ben', 2, 'Ben Example', NULL, NULL, NULL, '{"line1":"1 Harbour Row","town":"Northmere","postcode":"ZZ1 1AB"}', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, 1, NULL);
INSERT INTO "founders" ("project", "id", "position", "legalName", "knownAs", "email", "phone", "address", "profession", "hcpc", "check", "safeguardingTrainedOn", "over18", "notDisqualified", "offices", "fte", "languages", "skills", "inOffers", "shows") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'cai', 3, 'Cai Example', NULL, NULL, NULL, '{"line1":"1 Harbour Row","town":"Northmere","postcode":"ZZ1 1AB"}', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, 1, NULL);
INSERT INTO "services" ("project", "id", "position", "title", "category", "unit", "vat", "status", "lead", "deliveredBy", "ages", "delivery", "strapline", "function", "description", "outcomes", "included", "excluded", "vatConfirmedOn", "statutory", "quoteOnly", "hoursPerUnit", "pricePence", "earlyPricePence", "minimumUnits") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'clerking', 1, 'Clerking', 'GOV', 'meeting', 'to-confirm', 'draft', 'ada', '["ada"]', '["governors"]', '["on-site"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 28500, NULL, NULL);
INSERT INTO "ledger" ("project", "place", "on", "kind", "founder", "entry", "recordedAt") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 1, '2026-10-01', 'agreed', 'ada', '{"on":"2026-10-01","kind":"agreed","founder":"ada"}', '2026-11-23T12:00:00.000Z');
INSERT INTO "ledger" ("project", "place", "on", "kind", "founder", "entry", "recordedAt") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 2, '2026-10-01', 'agreed', 'ben', '{"on":"2026-10-01","kind":"agreed","founder":"ben"}', '2026-11-23T12:00:00.000Z');
INSERT INTO "ledger" ("project", "place", "on", "kind", "founder", "entry", "recordedAt") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 3, '2026-10-02', 'interest', 'cai', '{"on":"2026-10-02","kind":"interest","founder":"cai","standing":"exploring"}', '2026-11-23T12:00:00.000Z');
INSERT INTO "sessions" ("id", "data", "expires") VALUES ('hash', '{"cookie":{}}', 1796435200000);
INSERT INTO "settings" ("name", "value") VALUES ('sessionSecret', 'a secret of a fixture');
INSERT INTO "outbox" ("id", "key", "project", "template", "reminder", "to", "subject", "text", "html", "attachments", "messageId", "createdAt", "dueAt", "tries", "state", "lease", "leasedUntil", "lastCode", "lastReply", "endedAt") VALUES (1, 'k', 'zycijpxxy3x6i9b5w9m8bchg', 'erased', 0, 'ada@example.org', 'What you asked us to delete', 'You asked us to delete something about you, and it is done. The details are in this message.

We have deleted: Ada''s details

You do not have to do anything. If you did not ask for this, tell whoever runs your group.', '<p>You asked us to delete something about you, and it is done. The details are in this message.</p>
<p>We have deleted: Ada''s details</p>
<p>You do not have to do anything. If you did not ask for this, tell whoever runs your group.</p>
', NULL, 'fabe2ebd406ebddc7793ce95a90340f0', '2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00.000Z', 0, 'waiting', NULL, NULL, NULL, NULL, NULL);
INSERT INTO "seats" ("id", "project", "role", "founder", "name", "email", "createdAt", "seenAt", "confirmedAt", "endedAt") VALUES ('dinxda2ds2ifwdty945ydeea', 'zycijpxxy3x6i9b5w9m8bchg', 'organiser', NULL, 'Organiser', NULL, '2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00.000Z', NULL, NULL);
INSERT INTO "keys" ("hash", "kind", "project", "seat", "email", "browser", "code", "tries", "createdAt", "expiresAt", "usedAt") VALUES ('EIGpFobp90X_Clnj6Sg3qwYVg9vu24uZzX4UOZSKSls', 'resume', 'zycijpxxy3x6i9b5w9m8bchg', 'dinxda2ds2ifwdty945ydeea', NULL, NULL, NULL, 0, '2026-11-23T12:00:00.000Z', NULL, NULL);
INSERT INTO "audit" ("project", "place", "at", "seat", "what", "about", "before", "hash") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 1, '2026-11-23T12:00:00.000Z', 'dinxda2ds2ifwdty945ydeea', 'started the project', 'project', '', 'ec79a49a873bb83600f51fe242a55e7b0286611bb9871d05794d4a6885e31406');
INSERT INTO "knex_migrations_lock" ("index", "is_locked") VALUES (1, 0);
CREATE INDEX `sessions_expires_index` on `sessions` (`expires`);
CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger
    WHEN EXISTS (SELECT 1 FROM projects WHERE id = OLD.project)
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE UNIQUE INDEX `outbox_key_unique` on `outbox` (`key`);
CREATE INDEX `outbox_project_index` on `outbox` (`project`);
CREATE INDEX `outbox_state_dueat_index` on `outbox` (`state`, `dueAt`);
CREATE INDEX `seats_email_index` on `seats` (`email`);
CREATE INDEX `seats_project_index` on `seats` (`project`);
CREATE INDEX `keys_seat_index` on `keys` (`seat`);
CREATE INDEX `audit_project_about_index` on `audit` (`project`, `about`);
CREATE INDEX `comments_project_about_index` on `comments` (`project`, `about`);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
    WHEN EXISTS (SELECT 1 FROM projects WHERE id = OLD.project)
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
