CREATE TABLE `knex_migrations` (`id` integer not null primary key autoincrement, `name` varchar(255), `batch` integer, `migration_time` datetime);
CREATE TABLE `projects` (`id` text, `name` text not null, `demo` boolean not null default '0', `createdAt` text not null, `changedAt` text not null, `auditHead` text not null default '', `warnedAt` text, `adviceAskedAt` text, `adviceState` text, primary key (`id`));
CREATE TABLE `answers` (`project` text not null, `question` text not null, `value` text not null, `answeredAt` text not null, `decidedBy` text, `decidedOn` text, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`, `question`));
CREATE TABLE `founders` (`project` text not null, `id` text not null, `position` integer not null, `legalName` text not null, `knownAs` text, `email` text, `phone` text, `address` text, `profession` text, `hcpc` text, `check` text, `safeguardingTrainedOn` text, `over18` boolean, `notDisqualified` boolean, `offices` text not null default '[]', `fte` float, `languages` text, `skills` text, `inOffers` boolean not null default '0', `shows` text, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`, `id`));
CREATE TABLE `services` (`project` text not null, `id` text not null, `position` integer not null, `title` text not null, `category` text not null, `unit` text not null, `vat` text not null, `status` text not null, `lead` text not null, `deliveredBy` text not null, `ages` text not null, `delivery` text not null, `strapline` text, `function` text, `description` text, `outcomes` text, `included` text, `excluded` text, `vatConfirmedOn` text, `statutory` boolean not null default '0', `quoteOnly` boolean, `hoursPerUnit` float, `pricePence` integer, `earlyPricePence` integer, `minimumUnits` integer, `subCategory` text, `area` text, `registration` text, `cancellation` text, `safeguarding` text, `dataRole` text, `groupSize` text, `languages` text, `evidence` text, `needs` text, `pricing` text, `multiYear` text, `travel` text, `termCapacity` text, `kpis` text, `schoolDuties` text, `calendar` text, `maximumUnits` integer, `leadTimeDays` integer, `version` integer, `preparation` boolean, `expertsAtHand` boolean, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`, `id`));
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
CREATE TABLE `decisions` (`project` text not null, `place` integer not null, `entry` text not null, `recordedAt` text not null, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`, `place`));
CREATE TABLE `decisionSettings` (`project` text not null, `names` boolean not null default '0', `fallback` text, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`));
CREATE TABLE `proposals` (`id` text, `project` text not null, `title` text not null, `question` text, `card` text, `state` text not null, `fallback` text, `openedAt` text not null, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`id`));
CREATE TABLE `rounds` (`proposal` text not null, `number` integer not null, `kind` text not null, `words` text not null, `answer` text, `option` text not null, `names` boolean not null, `openedAt` text not null, `closedAt` text, `outcome` text, `result` text, foreign key(`proposal`) references `proposals`(`id`) on delete CASCADE, primary key (`proposal`, `number`));
CREATE TABLE `positions` (`proposal` text not null, `round` integer not null, `person` text not null, `position` text not null, `words` text not null, `enteredBy` text, foreign key(`proposal`) references `proposals`(`id`) on delete CASCADE, primary key (`proposal`, `round`, `person`));
CREATE TABLE `polls` (`id` text, `project` text not null, `kind` text not null, `title` text not null, `series` text not null, `number` integer not null, `small` boolean not null, `openedAt` text not null, `closedAt` text, `joined` integer, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`id`));
CREATE TABLE `pollMarks` (`poll` text not null, `person` text not null, foreign key(`poll`) references `polls`(`id`) on delete CASCADE, primary key (`poll`, `person`));
CREATE TABLE `pollCounts` (`poll` text not null, `value` integer not null, `count` integer not null, foreign key(`poll`) references `polls`(`id`) on delete CASCADE, primary key (`poll`, `value`));
CREATE TABLE `meetings` (`project` text not null, `id` text not null, `on` text not null, `meeting` text not null, `createdAt` text not null, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`, `id`));
CREATE TABLE `ballotMarks` (`project` text not null, `meeting` text not null, `about` text not null, `voter` text not null, foreign key(`project`, `meeting`) references `meetings`(`project`, `id`) on delete CASCADE, primary key (`project`, `meeting`, `about`, `voter`));
CREATE TABLE `ballotCounts` (`project` text not null, `meeting` text not null, `about` text not null, `choice` text not null, `votes` integer not null, foreign key(`project`, `meeting`) references `meetings`(`project`, `id`) on delete CASCADE, primary key (`project`, `meeting`, `about`, `choice`));
CREATE TABLE `signedCopies` (`project` text not null, `meeting` text not null, `number` integer not null, `name` text not null, `type` text not null, `at` text not null, `content` blob not null, foreign key(`project`, `meeting`) references `meetings`(`project`, `id`) on delete CASCADE, primary key (`project`, `meeting`, `number`));
CREATE TABLE `knex_migrations_lock` (`index` integer not null primary key autoincrement, `is_locked` integer);
CREATE TABLE `money` (`project` text, `settings` text not null, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`));
CREATE TABLE `schools` (`project` text not null, `id` text not null, `position` integer not null, `urn` text, `number` text, `school` text not null, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`, `id`));
CREATE TABLE `surveys` (`project` text not null, `token` text not null, `shownAs` text not null, `closesOn` text not null, `open` boolean not null, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`));
CREATE TABLE `surveyAnswers` (`project` text not null, `id` text not null, `position` integer not null, `answer` text not null, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`, `id`));
CREATE TABLE `showcases` (`project` text not null, `slug` text, `page` text not null, `publishedAt` text, `listed` boolean not null default '0', foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`project`));
CREATE TABLE `enquiries` (`id` text, `project` text not null, `receivedAt` text not null, `enquiry` text not null, `answeredAt` text, `keptUntil` text not null, foreign key(`project`) references `projects`(`id`) on delete CASCADE, primary key (`id`));
INSERT INTO "knex_migrations" ("id", "name", "batch", "migration_time") VALUES (1, '001-projects', 1, 1795435200000);
INSERT INTO "knex_migrations" ("id", "name", "batch", "migration_time") VALUES (2, '002-issues', 1, 1795435200000);
INSERT INTO "knex_migrations" ("id", "name", "batch", "migration_time") VALUES (3, '003-mail', 1, 1795435200000);
INSERT INTO "knex_migrations" ("id", "name", "batch", "migration_time") VALUES (4, '004-seats', 1, 1795435200000);
INSERT INTO "knex_migrations" ("id", "name", "batch", "migration_time") VALUES (5, '005-decisions', 1, 1795435200000);
INSERT INTO "knex_migrations" ("id", "name", "batch", "migration_time") VALUES (6, '006-meetings', 1, 1795435200000);
INSERT INTO "knex_migrations" ("id", "name", "batch", "migration_time") VALUES (7, '007-catalogue', 7, 1795435200000);
INSERT INTO "knex_migrations" ("id", "name", "batch", "migration_time") VALUES (8, '008-money', 8, 1795435200000);
INSERT INTO "knex_migrations" ("id", "name", "batch", "migration_time") VALUES (9, '009-schools', 9, 1795435200000);
INSERT INTO "projects" ("id", "name", "demo", "createdAt", "changedAt", "auditHead", "warnedAt", "adviceAskedAt", "adviceState") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'Harbour Schools Co-operative', 0, '2026-11-23T12:00:00.000Z', '2026-11-23T12:00:00.000Z', 'ec79a49a873bb83600f51fe242a55e7b0286611bb9871d05794d4a6885e31406', NULL, NULL, NULL);
INSERT INTO "answers" ("project", "question", "value", "answeredAt", "decidedBy", "decidedOn") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'name.society', '"Harbour Schools Co-operative Limited"', '2026-11-23T12:00:00.000Z', NULL, NULL);
INSERT INTO "answers" ("project", "question", "value", "answeredAt", "decidedBy", "decidedOn") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'meetings.noticeDays', '14', '2026-11-23T12:00:00.000Z', 'all founders', '2026-11-01');
INSERT INTO "founders" ("project", "id", "position", "legalName", "knownAs", "email", "phone", "address", "profession", "hcpc", "check", "safeguardingTrainedOn", "over18", "notDisqualified", "offices", "fte", "languages", "skills", "inOffers", "shows") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'ada', 1, 'Ada Example', NULL, NULL, NULL, '{"line1":"1 Harbour Row","town":"Northmere","postcode":"ZZ1 1AB"}', NULL, NULL, NULL, NULL, NULL, NULL, '["secretary"]', NULL, NULL, NULL, 1, NULL);
INSERT INTO "founders" ("project", "id", "position", "legalName", "knownAs", "email", "phone", "address", "profession", "hcpc", "check", "safeguardingTrainedOn", "over18", "notDisqualified", "offices", "fte", "languages", "skills", "inOffers", "shows") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'ben', 2, 'Ben Example', NULL, NULL, NULL, '{"line1":"1 Harbour Row","town":"Northmere","postcode":"ZZ1 1AB"}', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, 1, NULL);
INSERT INTO "founders" ("project", "id", "position", "legalName", "knownAs", "email", "phone", "address", "profession", "hcpc", "check", "safeguardingTrainedOn", "over18", "notDisqualified", "offices", "fte", "languages", "skills", "inOffers", "shows") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'cai', 3, 'Cai Example', NULL, NULL, NULL, '{"line1":"1 Harbour Row","town":"Northmere","postcode":"ZZ1 1AB"}', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL, 1, NULL);
INSERT INTO "services" ("project", "id", "position", "title", "category", "unit", "vat", "status", "lead", "deliveredBy", "ages", "delivery", "strapline", "function", "description", "outcomes", "included", "excluded", "vatConfirmedOn", "statutory", "quoteOnly", "hoursPerUnit", "pricePence", "earlyPricePence", "minimumUnits", "subCategory", "area", "registration", "cancellation", "safeguarding", "dataRole", "groupSize", "languages", "evidence", "needs", "pricing", "multiYear", "travel", "termCapacity", "kpis", "schoolDuties", "calendar", "maximumUnits", "leadTimeDays", "version", "preparation", "expertsAtHand") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'clerking', 1, 'Clerking', 'GOV', 'meeting', 'to-confirm', 'draft', 'ada', '["ada"]', '["governors"]', '["on-site"]', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, 28500, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "ledger" ("project", "place", "on", "kind", "founder", "entry", "recordedAt") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 1, '2026-10-01', 'agreed', 'ada', '{"on":"2026-10-01","kind":"agreed","founder":"ada"}', '2026-11-23T12:00:00.000Z');
INSERT INTO "ledger" ("project", "place", "on", "kind", "founder", "entry", "recordedAt") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 2, '2026-10-01', 'agreed', 'ben', '{"on":"2026-10-01","kind":"agreed","founder":"ben"}', '2026-11-23T12:00:00.000Z');
INSERT INTO "ledger" ("project", "place", "on", "kind", "founder", "entry", "recordedAt") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 3, '2026-10-02', 'interest', 'cai', '{"on":"2026-10-02","kind":"interest","founder":"cai","standing":"exploring"}', '2026-11-23T12:00:00.000Z');
INSERT INTO "sessions" ("id", "data", "expires") VALUES ('hash', '{"cookie":{}}', 1796435200000);
INSERT INTO "sessions" ("id", "data", "expires") VALUES ('EIGpFobp90X-session-of-a-fixture', '{"cookie":{},"seats":["dinxda2ds2ifwdty945ydeea"],"email":"ada@example.org"}', 1798027200000);
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
INSERT INTO "comments" ("id", "project", "about", "seat", "words", "at", "settledAt") VALUES ('c7', 'zycijpxxy3x6i9b5w9m8bchg', 'question:name.society', 'dinxda2ds2ifwdty945ydeea', 'A good name', '2026-11-23T12:00:00.000Z', NULL);
INSERT INTO "knex_migrations_lock" ("index", "is_locked") VALUES (1, 0);
INSERT INTO "money" ("project", "settings") VALUES ('zycijpxxy3x6i9b5w9m8bchg', '{}');
INSERT INTO "schools" ("project", "id", "position", "urn", "number", "school") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'dale-end-primary-school', 1, '990025', NULL, '{"id":"dale-end-primary-school","name":"Dale End Primary School","nation":"england","urn":"990025","laestab":"9902025","phase":"primary","type":"maintained","roll":97,"authority":"Northmere","address":{"line1":"25 School Lane","town":"Dale End","postcode":"ZZ1 7DE"},"phone":"01632 960 125","financialYear":"april","contacts":[]}');
INSERT INTO "surveys" ("project", "token", "shownAs", "closesOn", "open") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'a-token-of-a-fixture', 'Friends of schools', '2026-12-23', 1);
INSERT INTO "surveyAnswers" ("project", "id", "position", "answer") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'answer-1', 1, '{"id":"answer-1","on":"2026-11-20","how":"web","school":"Harbour Primary School","wants":[{"service":"clerking","likelihood":"definite","units":9}],"paysNow":"low"}');
INSERT INTO "showcases" ("project", "slug", "page", "publishedAt", "listed") VALUES ('zycijpxxy3x6i9b5w9m8bchg', 'harbour-schools', '{"area":"Northmere"}', NULL, 0);
INSERT INTO "enquiries" ("id", "project", "receivedAt", "enquiry", "answeredAt", "keptUntil") VALUES ('e9', 'zycijpxxy3x6i9b5w9m8bchg', '2026-11-23T12:00:00.000Z', '{"name":"Bo Example","email":"bo@example.org","words":"Can you help?"}', NULL, '2027-11-23');
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
CREATE INDEX `proposals_project_state_index` on `proposals` (`project`, `state`);
CREATE UNIQUE INDEX `polls_series_number_unique` on `polls` (`series`, `number`);
CREATE INDEX `polls_project_index` on `polls` (`project`);
CREATE UNIQUE INDEX `schools_project_urn_unique` on `schools` (`project`, `urn`);
CREATE UNIQUE INDEX `schools_project_number_unique` on `schools` (`project`, `number`);
CREATE UNIQUE INDEX `surveys_token_unique` on `surveys` (`token`);
CREATE UNIQUE INDEX `showcases_slug_unique` on `showcases` (`slug`);
CREATE INDEX `enquiries_keptuntil_index` on `enquiries` (`keptUntil`);
CREATE INDEX `enquiries_project_receivedat_index` on `enquiries` (`project`, `receivedAt`);
