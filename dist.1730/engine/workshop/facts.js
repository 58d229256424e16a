"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.workshopFacts = void 0;
exports.typedAddress = typedAddress;
/** What the papers of a workshop say of it. */
const dates_1 = require("../../lib/dates");
const workshop_1 = require("./workshop");
const fact = (label, say) => ({
    label,
    mend: 'people',
    text: ({ workshop, library }) => workshop && say(workshop, library),
});
/** An address as people type it. */
function typedAddress(address) {
    return address.replace(/^https:\/\//, '');
}
exports.workshopFacts = {
    'workshop.title': fact('title of the workshop', ({ title }) => title),
    'workshop.place': fact('place of the workshop', ({ place }) => place),
    'workshop.date': fact('date of the workshop', ({ date }) => (0, dates_1.longDate)(date)),
    'workshop.times': fact('times of the workshop', (workshop) => {
        return `${(0, dates_1.clockWords)(workshop.start)} to ${(0, dates_1.clockWords)((0, workshop_1.timesOf)(workshop).end)}`;
    }),
    'workshop.code': fact('code of the workshop', ({ code }) => code),
    'workshop.address': fact('address to join at', ({ joinAddress }) => typedAddress(joinAddress)),
    'workshop.tables': fact('number of tables', ({ tables }) => String(tables)),
    'workshop.ratesAsAt': fact('date of the rates', (_, { workshops }) => (0, dates_1.longDate)(workshops.forms.price.asAt)),
    'workshop.helpChecked': fact('date of the list of help', (_, { workshops }) => (0, dates_1.longDate)(workshops.help.checked)),
};
