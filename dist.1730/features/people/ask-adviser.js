"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.askAdviser = askAdviser;
const expected_1 = require("../../lib/expected");
const account_1 = require("../account");
const projects_1 = require("../projects");
const invite_1 = require("./invite");
/**
 * Asks for advice: says how far the group is, and invites an adviser where an address is given. Returns the link of
 * a new invitation.
 * @throws Expected where there is no adviser yet and no address
 */
async function askAdviser(db, doing, asked, sender) {
    const email = asked.email?.toLowerCase();
    const advisers = (await (0, account_1.accountStore)(db).seats(doing.project)).filter((seat) => seat.role === 'adviser');
    if (email === undefined && advisers.length === 0) {
        throw new expected_1.Expected('conflict', 'You have no adviser yet', 'Go back and enter the adviser’s e-mail address.');
    }
    await (0, projects_1.changeProject)(db, doing, async (store) => {
        await store.askAdvice(doing.project, asked.state, doing.now.toISOString());
        return { deed: { what: 'asked for advice', about: 'project' }, result: undefined };
    });
    if (email === undefined || advisers.some((seat) => seat.email === email))
        return undefined;
    return (0, invite_1.invite)(db, doing, { name: asked.name ?? 'Adviser', role: 'adviser', email }, sender);
}
