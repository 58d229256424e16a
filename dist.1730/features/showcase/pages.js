"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.phaseItems = void 0;
exports.showcaseView = showcaseView;
exports.enquiryList = enquiryList;
const price_words_1 = require("../../engine/lists/price-words");
const service_words_1 = require("../../engine/lists/service-words");
const project_1 = require("../../engine/project/project");
const school_1 = require("../../engine/project/school");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const schools_1 = require("../schools");
const showcase_1 = require("./showcase");
/** What a visitor reads: services with prices, who delivers, how to buy. */
function showcaseView(project, page, of) {
    const { services, people, held, unnamed } = (0, showcase_1.shownOf)(project, of.asAt);
    const titles = new Map(of.library.reference.serviceCategories.categories.map(({ code, title }) => [code, title]));
    const names = new Map(people.map((founder) => [founder.id, (0, project_1.shortName)(founder)]));
    const codes = [...new Set(services.map(({ category }) => category))];
    return {
        coop: project.name,
        ...page,
        phaseWords: (0, names_1.listed)(page.phases.map((phase) => schools_1.phaseWords[phase].toLowerCase())),
        groups: codes.map((code) => ({
            title: titles.get(code) ?? code,
            services: services.filter(({ category }) => category === code).map((one) => serviceView(one, names)),
        })),
        people: people.map(showcase_1.personWords),
        held: held.map(({ title }) => title),
        unnamed: unnamed.map(project_1.shortName),
        hasServices: services.length > 0,
    };
}
function serviceView(service, names) {
    const who = service.deliveredBy.flatMap((id) => names.get(id) ?? []);
    return {
        title: service.title,
        strapline: service.strapline ?? '',
        description: service.description ?? '',
        price: (0, price_words_1.shortPrice)(service),
        vat: service_words_1.vatWords[service.vat].toLowerCase(),
        forWhom: (0, service_words_1.audienceWords)(service.ages),
        where: (0, service_words_1.deliveryWords)(service.delivery),
        who: (0, names_1.listed)(who),
    };
}
exports.phaseItems = school_1.schoolPhases.map((value) => ({ value, text: schools_1.phaseWords[value] }));
/** The enquiries as the group reads them. */
function enquiryList(project, rows) {
    return rows.map(({ id, receivedAt, enquiry, answeredAt, keptUntil }) => ({
        title: enquiry.school,
        from: [enquiry.name, enquiry.role, enquiry.email, enquiry.phone]
            .filter((one) => one !== undefined)
            .join(', '),
        message: enquiry.message,
        received: (0, dates_1.longDate)((0, dates_1.londonDate)(new Date(receivedAt))),
        answered: answeredAt !== null,
        agreed: enquiry.consent !== undefined,
        until: (0, dates_1.longDate)(keptUntil),
        action: (0, paths_1.href)(paths_1.paths.enquiry, { project, enquiry: id }),
    }));
}
