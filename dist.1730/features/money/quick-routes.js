"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.quickRoutes = quickRoutes;
const reading_1 = require("../../engine/money/reading");
const results_1 = require("../../engine/money/results");
const price_1 = require("../../engine/money/price");
const money_1 = require("../../lib/money");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const forms_2 = require("./forms");
const load_money_1 = require("./load-money");
const fields = [
    { name: 'pay', label: 'Full-time pay for a year', kind: 'money', prefix: '£' },
    {
        name: 'share',
        label: 'Share of full time',
        hint: '1 is full time, 0.6 is three days a week',
        kind: 'number',
    },
    {
        name: 'direct',
        label: 'Costs of this work in a year',
        hint: 'Fees, insurance, supervision, training, kit, travel, phone',
        kind: 'money',
        prefix: '£',
    },
    { name: 'overheads', label: 'Share of the co-op’s costs in a year', kind: 'money', prefix: '£' },
    {
        name: 'days',
        label: 'Days sold in a year of full-time work',
        hint: 'Often 140 to 170',
        kind: 'number',
        suffix: 'days',
    },
    { name: 'surplus', label: 'Surplus, as a share of income', kind: 'number', suffix: '%' },
];
/** A price from six numbers. Nothing is kept: the answer stands in the address and goes with it. */
function quickRoutes(router, deps) {
    router.get(paths_1.paths.quickPrice, async (req, res) => {
        const { reading } = await (0, load_money_1.moneyOf)(deps, (0, access_1.projectOf)(res).id);
        const asked = (0, forms_1.plainFields)(req.query);
        const isAsked = Object.keys(asked).length > 0;
        const typed = isAsked ? asked : { share: '1', days: (0, results_1.dayWords)(reading.plan.days.sold * 100), surplus: '8' };
        const { values, errors } = isAsked ? (0, forms_2.readFields)(fields, typed) : { values: {}, errors: {} };
        const answer = isAsked && Object.keys(errors).length === 0 ? priced(values, reading.plan) : undefined;
        const fieldErrors = answer && 'errors' in answer ? answer.errors : errors;
        (0, render_1.render)(res, 'money/quick', {
            title: 'Quick price',
            section: 'Money',
            backLink: (0, paths_1.href)(paths_1.paths.money, { project: (0, access_1.projectOf)(res).id }),
            fields,
            typed,
            fieldErrors,
            errors: (0, forms_1.summary)(fieldErrors),
            answer: answer && 'words' in answer ? answer : undefined,
        });
    });
}
function priced(values, plan) {
    const at = (name) => Number(values[name]);
    const [share, days, surplus] = [at('share'), at('days'), at('surplus')];
    const errors = {
        ...((share < 0.05 || share > 1) && { share: 'Share of full time must be from 0.05 to 1, such as 0.6.' }),
        ...((days < 1 || days > 260) && { days: 'Days sold must be from 1 to 260, such as 160.' }),
        ...(surplus > 50 && { surplus: 'Surplus must be from 0 to 50, such as 8.' }),
    };
    const price = Object.keys(errors).length === 0 &&
        (0, price_1.quickPrice)({
            salary: at('pay'),
            fte: (0, reading_1.hundredths)(share),
            direct: at('direct'),
            overheads: at('overheads'),
            days: (0, reading_1.hundredths)(days),
            surplus: (0, reading_1.hundredths)(surplus),
        }, plan);
    if (!price)
        return { errors: Object.keys(errors).length > 0 ? errors : { days: 'Enter more days.' } };
    const row = (key, value) => ({ key: { text: key }, value: { text: value } });
    return {
        words: `Charge ${(0, money_1.pounds)(price.list)} a day.`,
        rows: [
            row('A day costs', (0, money_1.exactPounds)(price.breakEven)),
            row('With the surplus', (0, money_1.exactPounds)(price.price)),
            row('Half a day', (0, money_1.pounds)(price.halfDay)),
            row('An hour', (0, money_1.pounds)(price.hour)),
            row('Days to sell before costs are covered', `${price.breakEvenDays}, ${(0, results_1.percentWords)(price.breakEvenUse)} of all`),
        ],
    };
}
