"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.founderById = founderById;
exports.shortName = shortName;
exports.registeredName = registeredName;
exports.mayUseTitle = mayUseTitle;
/** The founder with this id, or undefined. */
function founderById(project, id) {
    return project.founders.find((founder) => founder.id === id);
}
/** What a founder is called by colleagues. */
function shortName(founder) {
    return founder.knownAs ?? founder.legalName;
}
/**
 * The registered name: the working name with the ending that the Act asks for, once.
 * Source: CCBSA 2014 s.10(2), "Limited", or "Cyfyngedig" where the registered office is in Wales.
 */
function registeredName(name, ending) {
    const bare = name.replace(/[\s,]+(limited|ltd\.?|cyfyngedig|cyf\.?)$/i, '').trim();
    return `${bare} ${ending === 'cyfyngedig' ? 'Cyfyngedig' : 'Limited'}`;
}
/** “Psychologist” titles are protected: only a person on the HCPC register may be offered under one. */
function mayUseTitle({ profession = '', hcpc = '' }) {
    return !/psychologist/i.test(profession) || hcpc.startsWith('PYL');
}
