"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.contradictions = void 0;
/**
 * Answers that cannot stand together, or that the Act does not allow. Each is one small rule with its source.
 * The `documents` command refuses a project with any; the web app shows them first in its list of what is
 * left to do, because a group may still be on its way to mending them.
 */
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const kept_1 = require("../../lib/kept");
const journey_1 = require("../interview/journey");
const facts_1 = require("./facts");
const ledger_1 = require("./ledger");
const project_1 = require("./project");
const service_gaps_1 = require("./service-gaps");
/** Every contradiction in the project, each with the JSON path of the answer to change. */
exports.contradictions = (0, kept_1.keptForFrozen)((project, questions) => {
    const end = project.ledger.reduce((last, entry) => (entry.on > last ? entry.on : last), '0000-01-01');
    const byId = new Map(questions.map((question) => [question.id, question]));
    const on = {
        project,
        people: (0, facts_1.presentFounders)(project, (0, ledger_1.registerAt)(project.ledger, end)),
        answers: project.answers,
        number: (id) => {
            const value = project.answers[id] ?? byId.get(id)?.default;
            return typeof value === 'number' ? value : undefined;
        },
        choice: (0, journey_1.pathOf)(questions, project.answers),
    };
    return rules.flatMap((rule) => rule(on));
});
/** CCBSA 2014 s.2(2)(b): at least three members (two only where both are registered societies). */
const memberMinimum = ({ people }) => people.length >= 3
    ? []
    : [
        {
            path: '$.founders',
            message: `A society needs at least 3 founders, and there ${people.length === 1 ? 'is' : 'are'} ${people.length}. Add ${(0, names_1.counted)(3 - people.length, 'founder')}.`,
        },
    ];
const quorums = ({ people, number }) => ['meetings.quorumMinimum', 'committee.quorum'].flatMap((id) => {
    const quorum = number(id) ?? 0;
    if (people.length < 3 || quorum <= people.length)
        return [];
    const message = `The quorum of ${quorum} is more than the ${(0, names_1.counted)(people.length, 'founder')}, so no meeting could ever decide. Make it ${people.length} or less.`;
    return [{ path: answerPath(id), message }];
});
const committeeSize = ({ people, number, choice }) => {
    if (choice('committee.mode') !== 'elected' || people.length < 3)
        return [];
    const size = number('committee.size') ?? 0;
    const quorum = number('committee.quorum') ?? 0;
    const found = [];
    if (size > people.length) {
        found.push({
            path: answerPath('committee.size'),
            message: `A committee of ${size} is more than the ${(0, names_1.counted)(people.length, 'founder')}. Make it ${people.length} or less.`,
        });
    }
    if (quorum > size) {
        found.push({
            path: answerPath('committee.quorum'),
            message: `The committee’s quorum of ${quorum} is more than its size of ${size}. Make it ${size} or less.`,
        });
    }
    return found;
};
const strength = {
    'two-thirds': 66.7,
    'three-quarters': 75,
    'nine-tenths': 90,
    'all-but-one': 99,
};
/** Core rules are entrenched only if they are at least as hard to change as the others. */
const coreRules = ({ choice }) => {
    const core = strength[choice('rules.coreMajority') ?? ''] ?? 100;
    const other = strength[choice('rules.majority') ?? ''] ?? 0;
    if (core >= other)
        return [];
    return [
        {
            path: answerPath('rules.coreMajority'),
            message: 'The core rules would be easier to change than the rest. Choose a majority at least as large for them.',
        },
    ];
};
const notices = ({ number }) => {
    const general = number('meetings.noticeDays') ?? 0;
    const change = number('meetings.ruleChangeNoticeDays') ?? general;
    if (change >= general)
        return [];
    return [
        {
            path: answerPath('meetings.ruleChangeNoticeDays'),
            message: `Notice of a rule change (${change} days) is shorter than of an ordinary meeting (${general} days). Make it ${general} or more.`,
        },
    ];
};
/** The shares of a year's surplus must leave room for each other. */
const surplusShares = ({ number, choice }) => {
    const reserve = number('surplus.reservePercent') ?? 0;
    const after = number('surplus.reservePercentAfter') ?? 0;
    const community = number('surplus.communityPercent') ?? 0;
    const found = [];
    if (after > reserve) {
        found.push({
            path: answerPath('surplus.reservePercentAfter'),
            message: `The reserve’s later part (${after}%) is more than its first part (${reserve}%). Make it ${reserve}% or less.`,
        });
    }
    const bonus = choice('surplus.bonusBasis') === 'none' ? 0 : (number('surplus.bonusCapPercent') ?? 0);
    if (after + community + bonus > 100) {
        found.push({
            path: answerPath('surplus.bonusCapPercent'),
            message: `Reserve ${after}%, community ${community}% and bonus ${bonus}% come to more than the whole surplus. Make the bonus ${Math.max(0, 100 - after - community)}% or less.`,
        });
    }
    return found;
};
/** Common ownership means that only people who work in the society are members (the pattern of ICOA 1976 s.2). */
const commonOwnership = ({ choice }) => {
    if (choice('ownership.kind') !== 'common')
        return [];
    const found = [];
    if (choice('members.corporate') === 'yes') {
        found.push({
            path: answerPath('members.corporate'),
            message: 'In common ownership only people who work in the co-op are members. Say no to organisations as members, or choose co-ownership.',
        });
    }
    if (choice('members.basis') === 'self-employed') {
        found.push({
            path: answerPath('members.basis'),
            message: 'Common ownership is for people the co-op employs. Choose employees, or choose co-ownership.',
        });
    }
    return found;
};
/** CCBSA 2014 s.24(1): the most a member may hold in withdrawable shares is £100,000. */
const shareLimits = ({ project, number, choice }) => {
    const nominal = number('shares.nominal') ?? 0;
    const most = choice('shares.perMember') === 'more' ? (number('shares.maxHolding') ?? 0) : nominal;
    const found = [];
    if (most < nominal) {
        found.push({
            path: answerPath('shares.maxHolding'),
            message: `The most that a member may hold (${(0, money_1.pounds)(most)}) is less than one share (${(0, money_1.pounds)(nominal)}). Raise it.`,
        });
    }
    for (const [founder, holding] of (0, ledger_1.holdingsAt)(project.ledger, '9999-12-31')) {
        if (holding.shares * nominal <= most)
            continue;
        found.push({
            path: '$.ledger',
            message: `${founder} holds ${(0, names_1.counted)(holding.shares, 'share')} of ${(0, money_1.pounds)(nominal)}, more than the ${(0, money_1.pounds)(most)} that the rules allow. Add an entry that withdraws some, or change the rule.`,
        });
    }
    return found;
};
/** CCBSA 2014 s.3(1) and s.16 name “the secretary”: there is one. */
const oneSecretary = ({ people }) => {
    const secretaries = people.filter((founder) => founder.offices.includes('secretary'));
    if (secretaries.length < 2)
        return [];
    return [
        {
            path: '$.founders',
            message: `${(0, names_1.counted)(secretaries.length, 'person', 'people')} are down as secretary. Choose one.`,
        },
    ];
};
/** HCPC protects the title (SI 2002/254 art.39), and parents and schools rely on it. */
const protectedTitles = ({ project }) => project.founders.flatMap((founder, index) => (0, project_1.mayUseTitle)(founder)
    ? []
    : [
        {
            path: `$.founders[${index}].hcpc`,
            message: `${founder.legalName} is called a psychologist but has no HCPC number starting with PYL. Add the number, or change the profession.`,
        },
    ]);
const psychologyNeedsRegistration = ({ project }) => project.services.flatMap((service, index) => {
    if (!(0, service_gaps_1.guardedWork)(service) || (0, service_gaps_1.teamOf)(project, service).some(service_gaps_1.isPsychologist))
        return [];
    return [
        {
            path: `$.services[${index}].deliveredBy`,
            message: `${service.title} needs at least one person with an HCPC number starting with PYL. Add one, or change the service.`,
        },
    ];
});
const rules = [
    memberMinimum,
    quorums,
    committeeSize,
    coreRules,
    notices,
    surplusShares,
    commonOwnership,
    shareLimits,
    oneSecretary,
    protectedTitles,
    psychologyNeedsRegistration,
];
function answerPath(id) {
    return `$.answers[${JSON.stringify(id)}]`;
}
