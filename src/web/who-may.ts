/**
 * Who may do what: the one table. Routes are refused unless they are here; the README prints it; the tests walk it.
 * Roles come from a person's seat in a project. `visitor` is anyone who looks at a demonstration co-op.
 */
import { paths } from './paths'

export const roles = ['organiser', 'secretary', 'founder', 'member', 'adviser', 'former', 'visitor'] as const
export type Role = (typeof roles)[number]

/** The roles that a seat can have, with the words for choosing one. */
export const seatRoles = ['organiser', 'secretary', 'founder', 'member', 'adviser', 'former'] as const
export const roleWords: Readonly<Record<(typeof seatRoles)[number], { name: string; means: string }>> = {
  organiser: { name: 'Organiser', means: 'Can do everything here, and decides who may open this co-op.' },
  secretary: {
    name: 'Secretary',
    means: 'Keeps the register and people’s details, and takes part like a founder.',
  },
  founder: {
    name: 'Founder',
    means: 'Answers questions, decides with the others, and keeps their own details.',
  },
  member: { name: 'Member', means: 'Reads, comments and decides. Does not change the founding answers.' },
  adviser: { name: 'Adviser', means: 'Reads and comments. Sees no private details and changes nothing.' },
  former: {
    name: 'Former member',
    means: 'Sees what is held about them and what is settled, and nothing else.',
  },
}

export const permissions = {
  read: {
    means: 'Read the journey, answers, services, decisions and open papers',
    roles: ['organiser', 'secretary', 'founder', 'member', 'adviser', 'visitor'],
  },
  inspect: {
    means: 'Open the registers that members may inspect: names, addresses, dates, offices',
    roles: ['organiser', 'secretary', 'founder', 'member', 'visitor'],
  },
  offers: {
    means: 'See offers to schools, orders and invoices',
    roles: ['organiser', 'secretary', 'founder', 'member', 'visitor'],
  },
  private: {
    means:
      'See contact details, addresses, checks, shares, each person’s pay, and the papers that print them',
    roles: ['organiser', 'secretary', 'visitor'],
  },
  contacts: {
    means: 'See people at schools, their answers to the survey and to offers, and enquiries',
    roles: ['organiser', 'secretary', 'founder', 'visitor'],
  },
  answer: {
    means: 'Change answers, services, schools and wording; open a round; run a meeting',
    roles: ['organiser', 'secretary', 'founder'],
  },
  comment: { means: 'Comment', roles: ['organiser', 'secretary', 'founder', 'member', 'adviser'] },
  decide: {
    means: 'Take part in rounds, polls and votes',
    roles: ['organiser', 'secretary', 'founder', 'member'],
  },
  people: { means: 'Add people, change their details, send invitations', roles: ['organiser', 'secretary'] },
  register: { means: 'Write in the register', roles: ['organiser', 'secretary'] },
  seat: {
    means: 'Keep their own seat: what we hold, leave, erase',
    roles: ['organiser', 'secretary', 'founder', 'member', 'adviser', 'former'],
  },
  access: { means: 'Choose roles, stop links, ask an adviser, close the co-op', roles: ['organiser'] },
  publish: {
    means: 'Open the survey to schools; publish the public page, and take it down',
    roles: ['organiser', 'secretary'],
  },
  copy: {
    means: 'Make an own copy',
    roles: ['organiser', 'secretary', 'visitor'],
  },
} as const satisfies Record<string, { means: string; roles: readonly Role[] }>

export type Permission = keyof typeof permissions

export interface Access {
  path: string
  get?: Permission
  post?: Permission
  /** The founder in the address may do it for their own record, whatever their role. */
  own?: true
  /**
   * The page is made from nothing but the project in its present state, the seat, the day and `documents/`: so it may be
   * given again while they are the same. Not for a page that tells the time, or what belongs to no project.
   */
  kept?: true
}

/** Every address inside a project. First match counts, as in the routes. */
export const projectAccess: readonly Access[] = [
  { path: paths.project, get: 'read', kept: true },
  { path: paths.projectName, get: 'answer', post: 'answer' },
  { path: paths.projectCopy, post: 'copy' },
  { path: paths.projectFile, get: 'private' },
  { path: paths.projectRemoval, get: 'access', post: 'access' },
  { path: paths.missing, get: 'read', kept: true },
  { path: paths.history, get: 'read', kept: true },
  { path: paths.workshopRecord, get: 'read' },
  { path: paths.journey, get: 'read', kept: true },
  { path: paths.today, get: 'read' },
  { path: paths.digest, get: 'seat', post: 'seat' },
  { path: paths.aside, get: 'seat', post: 'seat' },
  { path: paths.asideEnd, post: 'seat' },
  { path: paths.live, get: 'read' },

  { path: paths.people, get: 'read', kept: true },
  { path: paths.newFounder, get: 'people', post: 'people' },
  { path: paths.pasteFounders, get: 'people', post: 'people' },
  { path: paths.offices, get: 'read', post: 'people' },
  { path: paths.seats, get: 'people' },
  { path: paths.newSeat, get: 'people', post: 'people' },
  { path: paths.joinLink, post: 'people' },
  { path: paths.advice, get: 'access', post: 'access' },
  { path: paths.ownSeat, get: 'seat', post: 'seat' },
  { path: paths.keepLink, get: 'seat', post: 'seat' },
  { path: paths.myData, get: 'seat' },
  { path: paths.myDataFile, get: 'seat' },
  { path: paths.eraseMe, get: 'seat', post: 'seat' },
  { path: paths.seat, get: 'people', post: 'access' },
  { path: paths.seatInvitation, post: 'people' },
  { path: paths.nudge, post: 'people' },
  { path: paths.seatEnd, post: 'access' },
  { path: paths.founder, get: 'read' },
  { path: paths.founderPart, get: 'people', post: 'people', own: true },
  { path: paths.founderShows, get: 'people', post: 'people', own: true },
  { path: paths.founderRemoval, get: 'people', post: 'people' },

  { path: paths.interview, get: 'read' },
  { path: paths.section, get: 'read' },
  { path: paths.suggestions, get: 'answer', post: 'answer' },
  { path: paths.question, get: 'read', post: 'answer' },
  { path: paths.decisions, get: 'read', kept: true },
  { path: paths.decisionSettings, get: 'access', post: 'access' },
  { path: paths.decisionCards, get: 'read' },
  { path: paths.newProposal, get: 'answer', post: 'answer' },
  { path: paths.newPoll, get: 'answer', post: 'answer' },
  { path: paths.poll, get: 'read' },
  { path: paths.pollAnswer, get: 'read', post: 'decide' },
  { path: paths.pollClose, post: 'answer' },
  { path: paths.pollAgain, post: 'answer' },
  { path: paths.proposal, get: 'read' },
  { path: paths.position, get: 'read', post: 'decide' },
  { path: paths.positionFor, get: 'access', post: 'access' },
  { path: paths.roundClose, post: 'answer' },
  { path: paths.nextRound, get: 'answer', post: 'answer' },
  { path: paths.vote, post: 'answer' },
  { path: paths.withdrawal, post: 'answer' },

  { path: paths.comments, get: 'read', post: 'comment' },
  { path: paths.commentSettled, post: 'comment' },

  { path: paths.principlesCheck, get: 'read', post: 'answer' },

  { path: paths.resolutions, get: 'read' },
  { path: paths.newMotion, get: 'decide' },
  { path: paths.newMotionKind, get: 'decide', post: 'decide' },
  { path: paths.ruleChoices, get: 'decide' },
  { path: paths.ruleChoice, get: 'decide', post: 'decide' },
  { path: paths.draftMotion, get: 'decide', post: 'decide' },
  { path: paths.motion, get: 'read' },
  { path: paths.motionWords, get: 'decide', post: 'decide' },
  { path: paths.motionChanges, get: 'read' },
  { path: paths.motionSupport, post: 'decide' },
  { path: paths.motionWithdrawal, post: 'decide' },
  { path: paths.motionVote, get: 'answer', post: 'answer' },
  { path: paths.motionVotes, post: 'decide' },
  { path: paths.motionPaperVotes, post: 'register' },
  { path: paths.motionClose, post: 'answer' },
  { path: paths.motionMeeting, post: 'answer' },
  { path: paths.motionCall, get: 'decide', post: 'decide' },
  { path: paths.motionSettled, post: 'register' },
  { path: paths.year, get: 'read' },
  { path: paths.oneYear, get: 'read' },
  { path: paths.yearAgm, get: 'answer', post: 'answer' },
  { path: paths.yearSurplus, get: 'private', post: 'people' },
  { path: paths.surplusVote, post: 'people' },
  { path: paths.auditVote, post: 'answer' },
  { path: paths.yearPart, get: 'answer', post: 'answer' },

  { path: paths.meetings, get: 'read' },
  { path: paths.newMeeting, get: 'answer', post: 'answer' },
  { path: paths.pastMeeting, get: 'register', post: 'register' },
  { path: paths.meeting, get: 'read' },
  { path: paths.meetingPlan, get: 'answer', post: 'answer' },
  { path: paths.meetingAgenda, get: 'answer', post: 'answer' },
  { path: paths.meetingCancel, post: 'answer' },
  { path: paths.meetingNotice, get: 'answer', post: 'answer' },
  { path: paths.shortNotice, post: 'answer' },
  { path: paths.meetingFile, get: 'read' },
  { path: paths.meetingState, post: 'answer' },
  { path: paths.meetingRoles, post: 'answer' },
  { path: paths.attendance, post: 'answer' },
  { path: paths.here, post: 'decide' },
  { path: paths.itemNotes, post: 'answer' },
  { path: paths.meetingInterests, post: 'answer' },
  { path: paths.meetingActions, post: 'answer' },
  { path: paths.nextMeeting, post: 'answer' },
  { path: paths.newResolution, get: 'answer', post: 'answer' },
  { path: paths.resolution, get: 'answer', post: 'answer' },
  { path: paths.resolutionPut, post: 'answer' },
  { path: paths.resolutionResult, post: 'answer' },
  { path: paths.newElection, get: 'answer', post: 'answer' },
  { path: paths.election, get: 'answer' },
  { path: paths.electionPut, post: 'answer' },
  { path: paths.electionResult, post: 'answer' },
  { path: paths.electionLot, post: 'answer' },
  { path: paths.ballot, get: 'decide', post: 'decide' },

  { path: paths.committee, get: 'inspect', post: 'register' },
  { path: paths.standDown, post: 'register', own: true },
  { path: paths.retirement, post: 'register' },
  { path: paths.elections, get: 'read' },
  { path: paths.callElection, get: 'register', post: 'register' },
  { path: paths.memberElection, get: 'read' },
  { path: paths.electionNominations, post: 'decide' },
  { path: paths.electionAnswer, post: 'register', own: true },
  { path: paths.electionWithdrawal, post: 'register', own: true },
  { path: paths.electionVote, get: 'decide', post: 'decide' },
  { path: paths.electionCount, post: 'decide' },
  { path: paths.electionDraw, post: 'register' },
  { path: paths.electionStop, post: 'register' },
  { path: paths.electionPapers, get: 'decide' },

  { path: paths.minutes, get: 'read', post: 'answer' },
  { path: paths.noticeFile, get: 'read' },
  { path: paths.minutesFile, get: 'read' },
  { path: paths.minutesApproval, post: 'answer' },
  { path: paths.signedCopies, post: 'answer' },
  { path: paths.signedCopy, get: 'decide' },

  { path: paths.rulebook, get: 'read' },
  { path: paths.rulesSent, post: 'register' },
  { path: paths.rulesReturned, post: 'register' },
  { path: paths.registration, post: 'register' },
  { path: paths.ruleChange, get: 'read' },
  { path: paths.ruleDraftFile, get: 'read' },
  { path: paths.ruleBookFile, get: 'read' },

  { path: paths.register, get: 'read' },
  { path: paths.newEntry, get: 'register', post: 'register' },
  { path: paths.registerFile, get: 'inspect' },
  { path: paths.importRegister, get: 'register', post: 'register' },
  { path: paths.importRows, post: 'register' },
  { path: paths.importTemplate, get: 'register' },
  { path: paths.nominations, get: 'private' },
  { path: paths.recordBook, get: 'inspect' },
  { path: paths.newBookRecord, get: 'register', post: 'register' },
  { path: paths.bookRecord, get: 'register', post: 'register' },
  { path: paths.correction, get: 'register', post: 'register' },

  { path: paths.shares, get: 'read' },
  { path: paths.newShareApplication, get: 'decide', post: 'decide' },
  { path: paths.shareApplication, get: 'register', post: 'register' },
  { path: paths.shareApplicationEnd, post: 'decide' },
  { path: paths.sharePayment, get: 'register', post: 'register' },
  { path: paths.newWithdrawal, get: 'decide', post: 'decide' },
  { path: paths.withdrawalEnd, post: 'decide' },
  { path: paths.shareClaim, get: 'register', post: 'register' },
  { path: paths.firstShare, post: 'register' },
  { path: paths.suspension, get: 'register', post: 'register' },
  { path: paths.suspensionEnd, post: 'register' },
  { path: paths.shareStatement, get: 'private', own: true },
  { path: paths.booksAgree, get: 'private' },
  { path: paths.shareInterest, get: 'private' },
  { path: paths.newShareInterest, get: 'register', post: 'register' },
  { path: paths.shareInterestPaid, post: 'register' },
  { path: paths.loans, get: 'read' },
  { path: paths.newLoan, get: 'register', post: 'register' },
  { path: paths.baseRate, get: 'register', post: 'register' },
  { path: paths.loan, get: 'decide' },
  { path: paths.loanMove, get: 'register', post: 'register' },
  { path: paths.membership, get: 'read' },
  { path: paths.applicationForm, get: 'publish', post: 'publish' },
  { path: paths.newApplication, get: 'register', post: 'register' },
  { path: paths.application, get: 'register' },
  { path: paths.applicationStep, post: 'register' },
  { path: paths.ownMembership, get: 'seat', post: 'seat' },
  { path: paths.memberWork, get: 'register', post: 'register' },
  { path: paths.memberLeave, get: 'register', post: 'register' },
  { path: paths.leavingBack, post: 'register' },
  { path: paths.settlement, get: 'private', own: true },
  { path: paths.expulsion, get: 'register' },
  { path: paths.expulsionStep, post: 'register' },

  { path: paths.papers, get: 'read' },
  { path: paths.foundingPack, get: 'private' },
  { path: paths.calendarFile, get: 'read' },
  { path: paths.paper, get: 'read' },
  { path: paths.paperFile, get: 'read' },
  { path: paths.issues, get: 'read' },
  { path: paths.issueFile, get: 'read' },
  { path: paths.changes, get: 'read' },
  { path: paths.changesFile, get: 'read' },
  { path: paths.wording, get: 'answer', post: 'answer' },

  { path: paths.money, get: 'read' },
  { path: paths.moneyPay, get: 'private' },
  { path: paths.personPay, get: 'people', post: 'people' },
  { path: paths.moneyPrice, get: 'read' },
  { path: paths.quickPrice, get: 'read' },
  { path: paths.moneyCash, get: 'read' },
  { path: paths.moneyYears, get: 'read' },
  { path: paths.moneyTerms, get: 'read' },
  { path: paths.moneyScenarios, get: 'read' },
  { path: paths.moneyFigures, get: 'read' },
  { path: paths.moneyFigure, get: 'answer', post: 'answer' },
  { path: paths.moneyPart, get: 'answer', post: 'answer' },

  { path: paths.services, get: 'read', kept: true },
  { path: paths.newService, get: 'answer', post: 'answer' },
  { path: paths.skillsMap, get: 'read' },
  { path: paths.skillsFile, get: 'read' },
  { path: paths.service, get: 'read' },
  { path: paths.serviceRemoval, get: 'answer', post: 'answer' },
  { path: paths.servicePart, get: 'answer', post: 'answer' },

  { path: paths.schools, get: 'read' },
  { path: paths.newSchool, get: 'answer', post: 'answer' },
  { path: paths.schoolsFile, get: 'read' },
  { path: paths.importSchools, get: 'answer', post: 'answer' },
  { path: paths.importSchoolRows, post: 'answer' },
  { path: paths.schoolsTemplate, get: 'answer' },
  { path: paths.school, get: 'read' },
  { path: paths.schoolEdit, get: 'answer', post: 'answer' },
  { path: paths.schoolStop, post: 'answer' },
  { path: paths.schoolRemoval, get: 'answer', post: 'answer' },
  { path: paths.newContact, get: 'answer', post: 'answer' },
  { path: paths.schoolContact, get: 'answer', post: 'answer' },
  { path: paths.contactWithdrawal, post: 'answer' },
  { path: paths.contactData, get: 'contacts' },
  { path: paths.contactErasure, get: 'answer', post: 'answer' },

  { path: paths.survey, get: 'read' },
  { path: paths.surveyFile, get: 'contacts' },
  { path: paths.surveySettings, get: 'publish', post: 'publish' },
  { path: paths.surveyAnswers, get: 'contacts' },
  { path: paths.newSurveyAnswer, get: 'answer', post: 'answer' },
  { path: paths.surveyAnswer, get: 'contacts' },
  { path: paths.surveyAnswerSchool, post: 'answer' },
  { path: paths.surveyAnswerRemoval, post: 'answer' },

  { path: paths.showcase, get: 'read' },
  { path: paths.showcaseEdit, get: 'publish', post: 'publish' },
  { path: paths.showcasePublication, get: 'publish', post: 'publish' },
  { path: paths.enquiries, get: 'contacts' },
  { path: paths.enquiry, post: 'answer' },
  { path: paths.offers, get: 'read' },
  { path: paths.newOffer, get: 'answer', post: 'answer' },
  { path: paths.offerLook, get: 'answer', post: 'answer' },
  { path: paths.offerLogo, get: 'read' },
  { path: paths.orders, get: 'offers' },
  { path: paths.ordersFile, get: 'offers' },
  { path: paths.offer, get: 'offers' },
  { path: paths.offerDraft, get: 'answer', post: 'answer' },
  { path: paths.offerSending, get: 'answer', post: 'answer' },
  { path: paths.offerWithdrawal, post: 'answer' },
  { path: paths.offerRemoval, post: 'answer' },
  { path: paths.offerAgain, post: 'answer' },
  { path: paths.offerReply, post: 'answer' },
  { path: paths.offerLink, post: 'answer' },
  { path: paths.offerLinkEnd, post: 'answer' },
  // What went out says who at the school it went to.
  { path: paths.offerChanges, get: 'contacts' },
  { path: paths.offerInvoices, get: 'offers' },
  { path: paths.offerDates, get: 'offers' },
  { path: paths.offerPaper, get: 'offers' },
  { path: paths.offerCopy, get: 'contacts' },
]

/** Whether a role has a permission. */
export function mayDo(role: Role, permission: Permission): boolean {
  return (permissions[permission].roles as readonly Role[]).includes(role)
}

/** What an address asks for; undefined where the table does not know it, or not with this method. */
export function permissionFor(
  method: string,
  address: string,
): { permission: Permission; own: boolean; kept: boolean; params: Record<string, string> } | undefined {
  for (const { path, get, post, own, kept } of behind.get(doorOf(address)) ?? []) {
    const params = matched(path, address)
    if (!params) continue
    const permission = method === 'GET' || method === 'HEAD' ? get : method === 'POST' ? post : undefined
    return permission && { permission, own: own ?? false, kept: kept ?? false, params }
  }
  return undefined
}

/** The word after the project in an address: only what is behind the same door is looked through. */
function doorOf(address: string): string {
  return address.split('/')[3] ?? ''
}

const behind = new Map<string, Access[]>()
for (const access of projectAccess) {
  const door = doorOf(access.path)
  behind.set(door, [...(behind.get(door) ?? []), access])
}

const patterns = new Map<string, RegExp>()

/** The parts of an address where it fits a path; undefined where it does not. */
export function matched(path: string, address: string): Record<string, string> | undefined {
  let pattern = patterns.get(path)
  if (!pattern) {
    const source = path.replace(/[.]/g, '\\.').replace(/:(\w+)/g, (_, name: string) => `(?<${name}>[^/]+?)`)
    pattern = new RegExp(`^${source}/?$`, 'i')
    patterns.set(path, pattern)
  }
  const found = pattern.exec(address)
  return found ? { ...found.groups } : undefined
}
