"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.voteRoutes = voteRoutes;
const names_1 = require("../../lib/names");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const table_files_1 = require("../../web/table-files");
const ballot_box_1 = require("./ballot-box");
const change_election_1 = require("./change-election");
const forms_2 = require("./forms");
const pages_1 = require("./pages");
const load_election_1 = require("./load-election");
const vote_1 = require("./vote");
/** The ballot paper, the vote, and the papers once they are published. */
function voteRoutes(router, deps) {
    const { db, library, ballotKey, now } = deps;
    const on = { db, library, ballotKey };
    const show = async (res, scene, given) => {
        const { id, seat } = (0, access_1.projectOf)(res);
        const { election, candidates, phase } = scene;
        const own = seat?.founder;
        const of = (0, change_election_1.electionBallot)(id, election.id);
        (0, render_1.render)(res, 'elections/vote', {
            title: 'Your ballot paper',
            section: (0, pages_1.electionTitle)(election),
            backLink: (0, paths_1.href)(paths_1.paths.memberElection, { project: id, election: election.id }),
            election,
            candidates: candidates.map((one) => ({
                value: one.id,
                text: one.legalName,
                statement: election.nominations.find(({ founder }) => founder === one.id)?.statement,
            })),
            isOpen: phase === 'voting',
            known: own !== undefined,
            canVote: own !== undefined && (0, vote_1.mayVote)(scene, own),
            voted: own !== undefined && (await (0, ballot_box_1.ballotBox)(db, ballotKey).hasVoted(of, own)),
            ...given,
            errors: (0, forms_1.summary)(given.fieldErrors),
        });
    };
    router.get(paths_1.paths.electionVote, async (req, res) => {
        const scene = await (0, load_election_1.loadElection)(deps, (0, access_1.projectOf)(res).id, req.params.election);
        await show(res, scene, { typed: {}, fieldErrors: {} });
    });
    router.post(paths_1.paths.electionVote, async (req, res) => {
        const { id, seat } = (0, access_1.projectOf)(res);
        const scene = await (0, load_election_1.loadElection)(deps, id, req.params.election);
        const typed = (0, forms_1.plainFields)(req.body);
        const paper = readPaper(scene, typed);
        if ('errors' in paper) {
            await show(res, scene, { typed, fieldErrors: paper.errors });
            return;
        }
        const shown = scene.candidates.map((one) => one.id);
        const receipt = await (0, vote_1.castVote)(on, (0, access_1.doingOf)(res, now), req.params.election, {
            voter: seat?.founder ?? '',
            read: ({ candidates }) => {
                if (candidates.map((one) => one.id).join() === shown.join())
                    return paper.marks;
                throw new expected_1.Expected('conflict', 'The list of candidates has changed', 'Go back, read it, and vote.');
            },
        });
        // Answered here and not by a redirect: the number of the paper is to be in no address, cookie or session.
        (0, render_1.render)(res, 'elections/voted', {
            title: 'Your vote is counted',
            section: (0, pages_1.electionTitle)(scene.election),
            back: (0, paths_1.href)(paths_1.paths.memberElection, { project: id, election: req.params.election }),
            receipt: scene.election.papersPublished ? (0, pages_1.receiptWords)(receipt) : undefined,
        });
    });
    router.get(paths_1.paths.electionPapers, async (req, res) => {
        const { election, format } = req.params;
        const scene = await (0, load_election_1.loadElection)(deps, (0, access_1.projectOf)(res).id, election);
        const published = scene.election.result?.published;
        if (!published) {
            throw new expected_1.Expected('missing', 'The papers of this election are not published', 'They are shown after the count, where the election said so when it was called.');
        }
        const name = `ballot-papers-${(0, names_1.slug)((0, pages_1.electionTitle)(scene.election))}`;
        if (format === 'blt')
            res.attachment(`${name}.blt`).type('text/plain; charset=utf-8').send(bltText(scene, published));
        else
            await (0, table_files_1.sendTables)(res, { name, format, tables: [papersTable(scene, published)] });
    });
}
/** What a person wrote on their paper, or what is wrong with it by field. */
function readPaper(scene, typed) {
    const candidates = scene.candidates.map((one) => one.id);
    if (scene.election.way === 'transferable')
        return (0, forms_2.readRanks)(typed, candidates, scene.nameOf);
    const read = (0, forms_2.readTicks)((0, forms_1.manyOf)(typed['choice']), scene.election, candidates);
    return 'fault' in read ? { errors: { choice: read.fault } } : read;
}
function papersTable({ election, nameOf }, published) {
    const most = Math.max(1, ...published.map(({ choices }) => choices.length));
    const ranked = election.way === 'transferable';
    return {
        name: 'Ballot papers',
        columns: [
            { heading: 'Number of the paper', width: 22 },
            ...Array.from({ length: most }, (_, index) => ({
                heading: ranked ? `Choice ${index + 1}` : `Name ${index + 1}`,
                width: 30,
            })),
        ],
        rows: published.map(({ receipt, choices }) => [
            (0, pages_1.receiptWords)(receipt),
            ...Array.from({ length: most }, (_, index) => choices[index] === undefined ? '' : nameOf(choices[index])),
        ]),
    };
}
/** The papers as programs that count elections read them: the BLT format. */
function bltText({ election, candidates, nameOf }, published) {
    const ids = candidates.map((one) => one.id);
    const gone = (election.result?.gone ?? []).map((one) => `-${ids.indexOf(one) + 1}`);
    const quoted = (text) => `"${text.replaceAll('"', '”')}"`;
    return [
        `${ids.length} ${election.places}`,
        ...(gone.length > 0 ? [gone.join(' ')] : []),
        ...published.map(({ choices }) => ['1', ...choices.map((one) => ids.indexOf(one) + 1), '0'].join(' ')),
        '0',
        ...ids.map((one) => quoted(nameOf(one))),
        quoted((0, pages_1.electionTitle)(election)),
        '',
    ].join('\n');
}
