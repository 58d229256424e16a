"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.serviceParts = void 0;
exports.serviceGaps = serviceGaps;
exports.gapsAt = gapsAt;
exports.needsPsychologist = needsPsychologist;
exports.guardedWork = guardedWork;
exports.isPsychologist = isPsychologist;
exports.teamOf = teamOf;
const service_1 = require("./service");
/** The parts of a service's page on which something is put right. */
exports.serviceParts = [
    'what',
    'audience',
    'team',
    'price',
    'terms',
    'promise',
    'checks',
    'stage',
];
/** Everything that stops a service from being agreed or published. `present`: the founders who are still in. */
function serviceGaps(service, present) {
    const team = present.filter(({ id }) => service.deliveredBy.includes(id));
    return rules.flatMap((rule) => rule(service, team));
}
/** The gaps that matter at a stage: none for a draft. */
function gapsAt(stage, gaps) {
    if (stage === 'draft')
        return [];
    return gaps.filter(({ before }) => stage === 'published' || before === 'agreed');
}
/**
 * Whether this is work that only a registered psychologist may answer for, or is offered under their title.
 * Source: SI 2002/254 art.39 protects the titles; assessment and intervention are our rule, as schools rely on it.
 */
function needsPsychologist(service) {
    return guardedWork(service) || /psychologist/i.test(`${service.title} ${service.strapline ?? ''}`);
}
/** Psychological assessment and intervention. */
function guardedWork({ category, function: strand = '' }) {
    return category === 'PSY' && ['assessment', 'intervention'].includes(strand);
}
/** Registered with the HCPC as a practitioner psychologist: the number begins with PYL. */
function isPsychologist({ hcpc = '' }) {
    return hcpc.startsWith('PYL');
}
/** The founders of a project who are on the team of a service, whether or not they have since left. */
function teamOf({ founders }, service) {
    return founders.filter(({ id }) => service.deliveredBy.includes(id));
}
const gap = (before, part, message) => [
    { before, part, message },
];
const psychologist = (service, team) => needsPsychologist(service) && !team.some(isPsychologist)
    ? gap('agreed', 'team', guardedWork(service)
        ? 'Choose at least one person with an HCPC number beginning PYL: this is psychological assessment or intervention.'
        : 'Choose at least one person with an HCPC number beginning PYL, or take the word “psychologist” out of the name and the summary. The law protects the title.')
    : [];
/** One person answers for the service, and is there to be asked. */
const lead = (service, team) => team.some(({ id }) => id === service.lead)
    ? []
    : gap('agreed', 'team', 'Choose a lead who is in the group now and delivers this service.');
/** A school cannot compare a day with another day unless both say how long they are. */
const hours = (service) => service_1.timeUnits.includes(service.unit) && (0, service_1.unitHours)(service) === undefined
    ? gap('agreed', 'price', `Say how many hours a ${service.unit} is.`)
    : [];
/** UK GDPR art.28: who acts on instructions is a processor, and a school must know before its data moves. */
const dataRole = (service) => service.category === 'PAY' && service.dataRole === undefined
    ? gap('agreed', 'checks', 'Say what you are for the school’s payroll data. Payroll is most often a processor.')
    : [];
/** KCSIE asks schools what checks a person has: they differ with the contact that the work brings. */
const safeguarding = (service) => service.safeguarding === undefined
    ? gap('published', 'checks', 'Say what contact with children the work brings, so that schools know which checks to ask for.')
    : [];
const rules = [psychologist, lead, hours, dataRole, safeguarding];
