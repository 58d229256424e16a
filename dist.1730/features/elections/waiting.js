"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.electionsWaiting = void 0;
const ballot_election_rules_1 = require("../../engine/project/ballot-election-rules");
const ledger_1 = require("../../engine/project/ledger");
const paths_1 = require("../../web/paths");
const ballot_box_1 = require("./ballot-box");
const change_election_1 = require("./change-election");
const pages_1 = require("./pages");
const electionsWaiting = async (on) => {
    const waiting = [];
    for (const election of on.project.elections ?? [])
        waiting.push(...(await waitsOf(on, election)));
    return waiting;
};
exports.electionsWaiting = electionsWaiting;
async function waitsOf(on, election) {
    const { id, deps, project, today } = on;
    const title = (0, pages_1.electionTitle)(election);
    const link = (0, paths_1.href)(paths_1.paths.memberElection, { project: id, election: election.id });
    const key = (what) => `election:${election.id}:${what}`;
    const { memberOf } = (0, ledger_1.registerAt)(project.ledger, today);
    switch ((0, ballot_election_rules_1.phaseOf)(election, (0, ballot_election_rules_1.momentOf)(deps.now()))) {
        case 'nominations': {
            const asked = election.nominations.filter((one) => one.answer === undefined).map((one) => one.founder);
            return [
                {
                    key: key('answer'),
                    words: `Say whether you stand in the election: ${title}`,
                    link,
                    by: election.nominationsClose,
                    for: { founders: asked },
                },
                {
                    key: key('name'),
                    words: `Name candidates for the election: ${title}`,
                    link,
                    by: election.nominationsClose,
                    for: { founders: [...memberOf.keys()] },
                    coming: true,
                },
            ];
        }
        case 'voting': {
            const voted = new Set(await (0, ballot_box_1.marksOf)(deps.db).voters((0, change_election_1.electionBallot)(id, election.id)));
            const roll = (0, ballot_election_rules_1.rollOf)(election, project.ledger, today);
            return [
                {
                    key: key('vote'),
                    words: `Vote in secret: ${title}`,
                    link: (0, paths_1.href)(paths_1.paths.electionVote, { project: id, election: election.id }),
                    by: (0, ballot_election_rules_1.dayOf)(election.closes),
                    for: { founders: roll.filter((one) => memberOf.has(one) && !voted.has(one)) },
                },
            ];
        }
        case 'tied':
            return [
                { key: key('lot'), words: `Draw lots in the election: ${title}`, link, for: { may: 'register' } },
            ];
        default:
            return [];
    }
}
