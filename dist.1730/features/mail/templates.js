"use strict";
/**
 * Every mail that we send. Its words are in `views/mail/<name>.ejs`. Subject and preview are constants: they show
 * on a locked phone or on a screen at work, so they name no co-op, no job, no union and no employer.
 */
Object.defineProperty(exports, "__esModule", { value: true });
exports.templates = void 0;
exports.templateOf = templateOf;
const unexpected = 'If you did not expect it, you can leave it.';
exports.templates = {
    'resume-link': {
        subject: 'Your link to come back',
        preview: `This is the link that you asked for, to go on where you stopped. ${unexpected}`,
        values: { coop: 'text', link: 'link' },
    },
    'sign-in': {
        subject: 'Your sign-in link',
        preview: 'This is the link and the code to sign in with. If you did not ask for them, you can leave this.',
        values: { link: 'link', code: 'text', minutes: 'number' },
    },
    'sign-in-unknown': {
        subject: 'Your sign-in link',
        preview: 'Someone asked to sign in with this address. If it was not you, you can leave this.',
        values: { link: 'link' },
    },
    invitation: {
        subject: 'You have been asked to join',
        preview: `Someone who knows you asked us to send you this message, with a link to open. ${unexpected}`,
        values: { coop: 'text', inviter: 'text', link: 'link', days: 'number' },
    },
    nudge: {
        subject: 'A few things are still open',
        preview: 'Some things are waiting for you, and they take a few minutes. The list is in this message.',
        values: { coop: 'text', inviter: 'text', link: 'link', missing: 'list' },
        reminder: true,
    },
    proposal: {
        subject: 'A question for you',
        preview: 'Your group would like to know what you think. The question and the link are in this message.',
        values: { coop: 'text', proposal: 'text', link: 'link' },
        reminder: true,
    },
    'meeting-notice': {
        subject: 'Date for your diary',
        preview: 'You are asked to come to a meeting. The day, the time and the place are in this message.',
        values: { coop: 'text', title: 'text', when: 'text', where: 'text', link: 'link', lines: 'list' },
    },
    'meeting-changed': {
        subject: 'A date in your diary has changed',
        preview: 'Something about a meeting has changed. What is right now is in this message, for your diary.',
        values: { coop: 'text', title: 'text', when: 'text', where: 'text', link: 'link', lines: 'list' },
    },
    'vote-open': {
        subject: 'Something for you to decide',
        preview: 'You have a vote on something. Its words, and how long you can vote, are in this message.',
        values: { coop: 'text', title: 'text', lines: 'list', until: 'text', link: 'link' },
    },
    'words-changed': {
        subject: 'Words that you support have changed',
        preview: 'Something that you support has new words. Read them, and say if you no longer support it.',
        values: { coop: 'text', title: 'text', lines: 'list', link: 'link' },
    },
    requisition: {
        subject: 'A meeting is to be called',
        preview: 'Enough people have asked for a meeting. What it is about, and by when, is in this message.',
        values: { coop: 'text', title: 'text', call: 'text', hold: 'text', link: 'link' },
    },
    'minutes-ready': {
        subject: 'Notes for you to read',
        preview: 'The notes of a meeting are ready for you to read. The link to them is in this message.',
        values: { coop: 'text', title: 'text', link: 'link' },
    },
    'calendar-reminder': {
        subject: 'A date is coming up',
        preview: 'Something is to be done by a day that is near. What, and by when, is in this message.',
        values: { coop: 'text', what: 'text', when: 'text', link: 'link' },
        reminder: true,
    },
    digest: {
        subject: 'Your week',
        preview: 'How many things wait for you, and how many days are coming. What they are stands on the page.',
        values: { coop: 'text', lines: 'list', link: 'link', settings: 'link' },
        reminder: true,
    },
    'application-received': {
        subject: 'Your form has arrived',
        preview: `This confirms that a form which you sent has arrived, and says what happens next. ${unexpected}`,
        values: { coop: 'text', name: 'text', days: 'number' },
    },
    enquiry: {
        subject: 'Someone has a question for you',
        preview: 'Someone read your page and wrote to you. What they would like to know is in this message.',
        values: { coop: 'text', lines: 'list', link: 'link' },
    },
    'workshop-same-day': {
        subject: 'Your link from today',
        preview: `This is the link that you asked for, to go on where your table stopped. ${unexpected}`,
        values: { coop: 'text', link: 'link' },
    },
    'workshop-week': {
        subject: 'One week on',
        preview: 'You asked us to write after a week. How your next steps are, and a link, are in this message.',
        values: { coop: 'text', link: 'link' },
        reminder: true,
    },
    'workshop-month': {
        subject: 'One month on',
        preview: 'You asked us to write after a month. This is the last message about that day, with a link.',
        values: { coop: 'text', link: 'link' },
        reminder: true,
    },
    'workshop-link': {
        subject: 'Your link to come back',
        preview: `This is the link that you asked for, to open what you run. ${unexpected}`,
        values: { title: 'text', link: 'link' },
    },
    'offer-sent': {
        subject: 'An offer for you to read',
        preview: 'Somebody sends you an offer to read and to answer. It is attached, and the link below opens it too.',
        values: {
            coop: 'text',
            buyer: 'text',
            reference: 'text',
            until: 'text',
            note: 'text',
            link: 'link',
        },
    },
    'offer-withdrawn': {
        subject: 'An offer was withdrawn',
        preview: 'An offer that we sent you for someone was withdrawn. Whom to ask is in this message.',
        values: { coop: 'text', buyer: 'text', reference: 'text', contact: 'text' },
    },
    'offer-question': {
        subject: 'A question for you to answer',
        preview: 'Someone who reads your offer would like to know something. The question is in this message.',
        values: { buyer: 'text', reference: 'text', lines: 'list', link: 'link' },
    },
    'offer-reply': {
        subject: 'The answer to your question',
        preview: 'You asked something about an offer that you were sent. The answer to it is in this message.',
        values: { coop: 'text', buyer: 'text', reference: 'text', lines: 'list' },
    },
    'offer-answered': {
        subject: 'An answer to your offer',
        preview: 'Someone answered an offer of yours. What they said, and the offer itself, are in this message.',
        values: { coop: 'text', buyer: 'text', reference: 'text', lines: 'list', link: 'link' },
    },
    'offer-answer-copy': {
        subject: 'Your copy of what you answered',
        preview: 'You answered an offer. What you said is in this message, and the offer is attached. Keep both.',
        values: { coop: 'text', buyer: 'text', reference: 'text', lines: 'list' },
    },
    'idle-warning': {
        subject: 'Do you still need this?',
        preview: 'Nobody has opened your pages for a long time. Open them if you want to keep what is there.',
        values: { coop: 'text', on: 'text', link: 'link' },
    },
    closed: {
        subject: 'Your pages have been closed',
        preview: 'Pages that you could open on this site have been closed. What that means is in this message.',
        values: { coop: 'text', by: 'text' },
    },
    erased: {
        subject: 'What you asked us to delete',
        preview: 'You asked us to delete something about you, and it is done. The details are in this message.',
        values: { what: 'text' },
    },
};
/** The same table, as code sees it that takes any template. */
function templateOf(name) {
    return exports.templates[name];
}
