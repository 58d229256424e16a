"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.seenOffer = seenOffer;
const private_1 = require("../../engine/project/private");
const change_offer_1 = require("./change-offer");
/**
 * An offer as far as a person may see it.
 * @param whole whether they may see who there reads and answers it
 * @throws Expected where there is none of this id
 */
function seenOffer(project, id, whole) {
    const offer = project.offers?.find((one) => one.id === id);
    if (!offer)
        throw (0, change_offer_1.noOffer)();
    return whole ? offer : (0, private_1.offerShown)(offer);
}
