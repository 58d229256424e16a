"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.partFields = partFields;
/** The fields that the page of each part shows, but for the price. */
const service_words_1 = require("../../engine/lists/service-words");
const service_1 = require("../../engine/project/service");
const fields_1 = require("./fields");
/** The fields of a part that is not the price. */
function partFields(part, on) {
    return fieldsOf[part](on);
}
const childNames = 'Do not name a child, a school or a colleague.';
const fieldsOf = {
    what: ({ categories }) => [
        (0, fields_1.input)('title', 'Name of the service'),
        (0, fields_1.input)('strapline', 'One-line summary (optional)', 'What a school reads first'),
        { as: 'select', name: 'category', label: 'Category', items: [(0, fields_1.none)('Choose a category'), ...categories] },
        (0, fields_1.input)('subCategory', 'Kind within the category (optional)', 'Such as “Early years” or “Panels”'),
        {
            as: 'select',
            name: 'function',
            label: 'Function (psychology only)',
            hint: 'Assessment and intervention need a person with an HCPC number beginning PYL',
            items: [(0, fields_1.none)('None'), ...service_1.psychologyFunctions.map((value) => ({ value, text: (0, fields_1.plain)(value) }))],
        },
        (0, fields_1.text)('description', 'What is it? (optional)', 4, childNames),
        (0, fields_1.text)('outcomes', 'What changes for children or staff? (optional)', 3),
        (0, fields_1.text)('included', 'What is included (optional)', 2),
        (0, fields_1.text)('excluded', 'What is not included (optional)', 2, 'Most quarrels begin with something that one side thought was included'),
    ],
    audience: () => [
        {
            as: 'checkboxes',
            name: 'ages',
            label: 'Who is it for? (optional)',
            items: service_1.ages.map((value) => ({
                value,
                text: /^\d/.test(value) ? `Ages ${value.replace('-', ' to ')}` : (0, fields_1.plain)(value),
            })),
        },
        {
            as: 'checkboxes',
            name: 'delivery',
            label: 'Where does it happen? (optional)',
            items: service_1.deliveries.map((value) => ({ value, text: (0, fields_1.plain)(value) })),
        },
        {
            as: 'row',
            legend: 'People in one group (optional)',
            fields: [(0, fields_1.count)('groupLeast', 'At least'), (0, fields_1.count)('groupMost', 'At most')],
        },
        (0, fields_1.input)('languages', 'Languages besides English (optional)', 'With commas between them'),
        (0, fields_1.input)('area', 'Area (optional)', 'If it is not the whole area of your co-op'),
    ],
    team: ({ founders, skills }) => [
        { as: 'checkboxes', name: 'deliveredBy', label: 'Who delivers it?', items: founders },
        {
            as: 'select',
            name: 'lead',
            label: 'Who leads it?',
            hint: 'The one person whom a school asks',
            items: [(0, fields_1.none)('Choose a founder'), ...founders],
        },
        (0, fields_1.input)('needs', 'Skills that it needs (optional)', `With commas between them. ${skills.length > 0 ? `Founders have named: ${skills.join(', ')}.` : 'Founders can add their skills on their own page.'}`),
        (0, fields_1.input)('registration', 'Registration or qualification that it needs (optional)', 'Such as “Registration with the HCPC”'),
    ],
    terms: () => [
        {
            as: 'radios',
            name: 'vat',
            label: 'VAT status',
            hint: 'This tool never decides it. Ask an adviser about each service',
            items: [
                { value: 'to-confirm', text: 'To be confirmed' },
                { value: 'exempt-confirmed', text: 'Exempt: our adviser has confirmed it' },
                { value: 'standard', text: 'VAT at the standard rate is added' },
            ],
        },
        (0, fields_1.input)('vatConfirmedOn', 'If exempt: date of the adviser’s answer', 'Such as 27 3 2027'),
        {
            as: 'row',
            legend: 'Units in one order for a year (optional)',
            fields: [(0, fields_1.count)('minimumUnits', 'At least'), (0, fields_1.count)('maximumUnits', 'At most')],
        },
        {
            as: 'heading',
            text: 'Orders for more than one year',
            words: 'A lower price for a longer order. It does not add up with an early price: a school pays the lower of the two.',
        },
        {
            as: 'row',
            legend: 'Price each year (optional)',
            fields: [
                { as: 'input', name: 'years2', label: 'For 2 years', hint: 'Such as 5%, or £270' },
                { as: 'input', name: 'years3', label: 'For 3 years', hint: 'Such as 8%, or £265' },
            ],
        },
        {
            as: 'radios',
            name: 'travelRule',
            label: 'Travel',
            items: [
                { value: '', text: 'As we say for all services' },
                { value: 'included', text: 'In the price' },
                { value: 'by-mile', text: 'By the mile' },
                { value: 'per-visit', text: 'A sum for each visit' },
                { value: 'quoted', text: 'We tell each school before it orders' },
            ],
        },
        {
            as: 'row',
            legend: 'If by the mile',
            fields: [(0, fields_1.count)('freeMiles', 'Miles at no charge'), (0, fields_1.sum)('mile', 'Each mile after that')],
        },
        (0, fields_1.sum)('visit', 'If for each visit'),
    ],
    promise: () => [
        {
            as: 'radios',
            name: 'preparation',
            label: 'Are preparation and writing up in the price?',
            items: [
                (0, fields_1.none)('Not said yet'),
                { value: 'yes', text: 'Yes' },
                { value: 'no', text: 'No, they are charged as time' },
            ],
        },
        (0, fields_1.text)('kpis', 'What a school can hold you to (optional)', 4, 'One promise a line. Promise only what you can keep in a busy term'),
        (0, fields_1.text)('schoolDuties', 'What you need from the school (optional)', 4, 'One a line, such as “A quiet room”'),
        (0, fields_1.text)('calendar', 'What happens when (optional)', 4, 'One step a line, such as “September: we plan the year”'),
        (0, fields_1.count)('leadTimeDays', 'Working days from order to first visit (optional)'),
        {
            as: 'row',
            legend: 'Most units that the team can do in a term (optional)',
            fields: [(0, fields_1.count)('autumn', 'Autumn'), (0, fields_1.count)('spring', 'Spring'), (0, fields_1.count)('summer', 'Summer')],
        },
        (0, fields_1.text)('cancellation', 'Moving and cancelling (optional)', 3, 'If it is not what you say for all services'),
        {
            as: 'select',
            name: 'evidenceLevel',
            label: 'What does it rest on? (optional)',
            items: [
                (0, fields_1.none)('Not said yet'),
                ...service_1.evidenceLevels.map((value) => ({ value, text: service_words_1.evidenceWords[value] })),
            ],
        },
        (0, fields_1.input)('evidence', 'Where can a school read about that? (optional)', 'A title or an address'),
    ],
    checks: () => [
        {
            as: 'radios',
            name: 'safeguarding',
            label: 'What contact with children does it bring?',
            hint: 'Schools ask for checks by the contact. If in doubt, ask your safeguarding lead',
            items: service_1.safeguardingLevels.map((value) => ({ value, text: service_words_1.safeguardingWords[value] })),
        },
        {
            as: 'radios',
            name: 'dataRole',
            label: 'What are you for the information that it needs?',
            hint: 'Casework is often a controller, and payroll a processor. It depends on the facts: check with an adviser',
            items: service_1.dataRoles.map((value) => ({ value, text: service_words_1.dataRoleWords[value] })),
        },
        {
            as: 'radios',
            name: 'statutory',
            label: 'Does the law ask a council to arrange this work?',
            hint: 'Such as advice for an education, health and care needs assessment. Then the council pays, and a school should not pay by mistake',
            items: [
                { value: 'no', text: 'No' },
                { value: 'yes', text: 'Yes, it is statutory work' },
            ],
        },
        {
            as: 'checkboxes',
            name: 'expertsAtHand',
            label: 'Experts at Hand, England (optional)',
            hint: 'The white paper of February 2026 gives councils and health boards money for such work. It cannot pay for assessments for education, health and care plans. Check with the council',
            items: [{ value: 'yes', text: 'A council could buy it with this money' }],
        },
    ],
    stage: () => [
        {
            as: 'radios',
            name: 'status',
            label: 'Where does it stand?',
            items: [
                { value: 'draft', text: 'Draft', hint: 'You are still working on it. Papers say so' },
                { value: 'agreed', text: 'Agreed', hint: 'The group stands behind it' },
                {
                    value: 'published',
                    text: 'Published',
                    hint: 'Schools may see it on your public page, if you open one',
                },
            ],
        },
    ],
};
