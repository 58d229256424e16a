"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.proveWrites = proveWrites;
exports.proveMail = proveMail;
/** What must be so after any number of crashes: everything that was acknowledged, and nothing by halves. */
const check_audit_1 = require("../check-audit");
const open_1 = require("../../db/open");
/** Looks at every project in the database, and at what each person was told. */
async function proveWrites(place, coops) {
    const db = (0, open_1.connectTo)(place);
    const proof = { projects: 0, kept: 0, notKept: 0, faults: [] };
    try {
        const found = (await db('projects').where({ demo: false }).pluck('id'));
        proof.projects = found.length;
        const rows = await everything(db);
        for (const id of found)
            proof.faults.push(...halves(id, rows));
        for (const coop of coops)
            proveCoop(coop, rows, proof);
    }
    finally {
        await db.destroy();
    }
    if ((await (0, check_audit_1.checkAudit)(place.env)) !== 0)
        proof.faults.push('the audit trail is not whole');
    return proof;
}
async function everything(db) {
    const of = async (table, ...columns) => {
        const rows = (await db(table).select('project', ...columns));
        return grouped(rows);
    };
    return {
        seats: await of('seats', 'id', 'email', 'role'),
        keys: await of('keys', 'kind', 'seat'),
        audit: await of('audit', 'what', 'about'),
        founders: await of('founders', 'id', 'legalName'),
        ledger: await of('ledger', 'founder'),
        outbox: await of('outbox', 'key', 'to', 'state'),
        answers: await of('answers', 'question', 'value'),
    };
}
function grouped(rows) {
    const groups = new Map();
    for (const row of rows) {
        const key = String(row['project']);
        const group = groups.get(key);
        if (group)
            group.push(row);
        else
            groups.set(key, [row]);
    }
    return groups;
}
/** A step writes in several tables: each says the same of it, or none says anything. */
function halves(project, rows) {
    const all = (table) => rows[table].get(project) ?? [];
    const traced = (what) => all('audit').flatMap((trace) => (trace['what'] === what ? [String(trace['about'])] : []));
    const invitations = all('keys').filter(({ kind }) => kind === 'invitation');
    const guests = all('seats').filter(({ role }) => role !== 'organiser');
    const steps = [
        ['starting', [traced('started the project'), ['project']]],
        ['a way in', [all('keys').flatMap(({ kind }) => (kind === 'resume' ? ['key'] : [])), ['key']]],
        [
            'a founder',
            [
                traced('added a founder'),
                all('founders').map(({ id }) => `founder:${id}`),
                all('ledger').map(({ founder }) => `founder:${founder}`),
            ],
        ],
        [
            'an invitation',
            [
                traced('invited someone'),
                guests.map(({ id }) => `seat:${id}`),
                invitations.map(({ seat }) => `seat:${seat}`),
                all('outbox').map(({ key }) => `seat:${String(key).split(' ')[1]}`),
            ],
        ],
        [
            'an answer',
            [
                [...new Set(all('audit').flatMap(({ about }) => (about?.startsWith('question:') ? [about] : [])))],
                all('answers').map(({ question }) => `question:${question}`),
            ],
        ],
    ];
    return steps.flatMap(([what, says]) => {
        const [first, ...others] = says.map((ids) => JSON.stringify(ids.toSorted()));
        return others.every((ids) => ids === first)
            ? []
            : [`project ${project}: ${what} by halves: ${says.join(' | ')}`];
    });
}
function proveCoop(coop, rows, proof) {
    const { id, people, invited, answers } = coop;
    if (!rows.audit.has(id))
        proof.faults.push(`project ${id}: lost`);
    const kept = {
        people: counted(rows.founders.get(id)?.map(({ legalName }) => String(legalName))),
        invited: counted(rows.seats.get(id)?.map(({ email }) => String(email))),
    };
    for (const [what, told] of [
        ['people', people],
        ['invited', invited],
    ])
        for (const [name, said] of told) {
            const times = kept[what].get(name) ?? 0;
            if (times > 1)
                proof.faults.push(`project ${id}: ${name} is there ${times} times`);
            if (said === 'acknowledged' && times === 0)
                proof.faults.push(`project ${id}: ${name} was lost`);
            if (said === 'unknown')
                proof[times > 0 ? 'kept' : 'notKept']++;
        }
    const last = answers.findLastIndex(({ told }) => told === 'acknowledged');
    const [row] = rows.answers.get(id) ?? [];
    const value = row && Number(row['value']);
    const possible = answers.slice(Math.max(last, 0)).map((answer) => answer.value);
    if (last >= 0 && (value === undefined || !possible.includes(value)))
        proof.faults.push(`project ${id}: the answer is ${value}, and not one of ${possible.join(', ')}`);
}
function counted(names = []) {
    const counts = new Map();
    for (const name of names)
        counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
}
/** Every invitation that is in the database arrived once, after a receiver drops copies by their Message-ID. */
async function proveMail(place, coops, taken) {
    const db = (0, open_1.connectTo)(place);
    const posted = (await db('outbox').select('to', 'state'));
    await db.destroy();
    const byAddress = new Map();
    for (const { recipients, messageId } of taken)
        for (const to of recipients)
            byAddress.set(to, (byAddress.get(to) ?? new Set()).add(messageId));
    const faults = [];
    for (const { to = '', state } of posted) {
        const ids = byAddress.get(to)?.size ?? 0;
        if (ids !== 1)
            faults.push(`${to}: ${ids} messages arrived, and it is ${state}`);
    }
    const known = new Set(posted.map(({ to }) => to));
    for (const to of byAddress.keys())
        if (!known.has(to))
            faults.push(`${to}: got mail that nobody posted`);
    for (const { invited } of coops)
        for (const [to, told] of invited)
            if (told === 'acknowledged' && !byAddress.has(to))
                faults.push(`${to}: the mail was lost`);
    return { arrived: byAddress.size, copies: taken.length - byAddress.size, faults };
}
