export { dropMail, forgetMail, postMail, type NewMail } from './post-mail'
export { mailRoutes } from './routes'
export { startSender, type Sender } from './sender'
export { mailTroubles } from './troubles'
