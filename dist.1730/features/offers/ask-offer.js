"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.askQuestion = askQuestion;
exports.replyToBuyer = replyToBuyer;
const offer_facts_1 = require("../../engine/project/offer-facts");
const offer_1 = require("../../engine/project/offer");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const paths_1 = require("../../web/paths");
const account_1 = require("../account");
const mail_1 = require("../mail");
const change_offer_1 = require("./change-offer");
/** The most messages about one offer; a talk that long belongs on the phone. */
const mostMessages = 200;
/** Keeps a question of the school, and mails it to the group. */
function askQuestion(deps, now, opened, said) {
    const { link, project } = opened;
    const doing = { project: link.project, seat: null, now };
    return (0, change_offer_1.changeOffer)(deps.db, doing, link.offer, async (offer, _store, trx) => {
        const group = project.answers['offer.contactEmail'];
        if (typeof group === 'string') {
            await (0, mail_1.postMail)(trx, {
                ...mailFrame(doing),
                to: group,
                template: 'offer-question',
                values: {
                    buyer: opened.version.terms.to.name,
                    reference: (0, offer_facts_1.offerReference)({ number: offer.number, version: opened.version.number }),
                    lines: wordsAsLines(said),
                    link: deps.config.baseUrl + (0, paths_1.href)(paths_1.paths.offer, { project: link.project, offer: link.offer }),
                },
            });
        }
        return {
            offer: withMessage(offer, { from: 'buyer', ...said, on: (0, dates_1.londonDate)(now) }),
            what: 'noted a question about an offer',
            result: undefined,
        };
    });
}
/** Keeps the group's answer, and mails it to the school. */
function replyToBuyer(db, doing, id, said) {
    const { coop, ...message } = said;
    return (0, change_offer_1.changeOffer)(db, doing, id, async (offer, _store, trx) => {
        const last = (0, offer_1.lastVersion)(offer);
        const to = last?.terms.to.email;
        if (last && to !== undefined) {
            await (0, mail_1.postMail)(trx, {
                ...mailFrame(doing),
                to,
                template: 'offer-reply',
                values: {
                    coop,
                    buyer: last.terms.to.contact ?? last.terms.to.name,
                    reference: (0, offer_facts_1.offerReference)({ number: offer.number, version: last.number }),
                    lines: wordsAsLines(message),
                },
            });
        }
        return {
            offer: withMessage(offer, { from: 'group', ...message, on: (0, dates_1.londonDate)(doing.now) }),
            what: 'answered a question about an offer',
            result: undefined,
        };
    });
}
function withMessage(offer, message) {
    const messages = offer.messages ?? [];
    if (messages.length >= mostMessages) {
        throw new expected_1.Expected('conflict', 'There are many messages about this offer already', 'Ring the other side, or write an e-mail. Nothing that was written here is lost.');
    }
    return { ...offer, messages: [...messages, message] };
}
function mailFrame({ project, now }) {
    return { key: `offer message ${(0, account_1.newId)()}`, project, now };
}
/** The words with who said them, a line each, as mails take no line breaks. */
function wordsAsLines({ name, words }) {
    return [
        `${name} wrote:`,
        ...words
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
    ];
}
