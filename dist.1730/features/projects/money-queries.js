"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.moneyQueries = moneyQueries;
function moneyQueries(db) {
    /** What the group said about its money, held still until the end of a transaction where the database can. */
    const money = async (project) => {
        const [row] = (await db('money').where({ project }).forUpdate().select('settings'));
        return row && JSON.parse(row.settings);
    };
    const putMoney = async (project, settings) => {
        const row = { project, settings: JSON.stringify(settings) };
        await db('money').insert(row).onConflict('project').merge();
    };
    return {
        money,
        putMoney,
        /** Forgets what one founder is paid. */
        async forgetPay(project, founder) {
            const settings = await money(project);
            if (!settings?.pay?.some((one) => one.founder === founder))
                return;
            await putMoney(project, { ...settings, pay: settings.pay.filter((one) => one.founder !== founder) });
        },
    };
}
