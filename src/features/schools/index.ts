export { schoolRoutes } from './routes'
export { addSchool, changeSchool, removeSchool, schoolThere } from './keep-school'
export { sweepContacts, withContact } from './keep-contact'
export { contactStanding, phaseWords, standingWords, typeWords } from './words'
