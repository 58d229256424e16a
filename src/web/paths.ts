/** Every address of the app, once. Routes, links and tests all use these. */
export const paths = {
  home: '/',
  health: '/health',
  ready: '/ready',
  newProject: '/projects/new',
  openProject: '/projects/open',
  project: '/projects/:project',
  projectName: '/projects/:project/name',
  projectCopy: '/projects/:project/copy',
  projectFile: '/projects/:project/file',
  projectRemoval: '/projects/:project/removal',
  missing: '/projects/:project/missing',
  people: '/projects/:project/people',
  newFounder: '/projects/:project/people/new',
  pasteFounders: '/projects/:project/people/paste',
  offices: '/projects/:project/people/offices',
  founder: '/projects/:project/people/:founder',
  founderPart: '/projects/:project/people/:founder/edit/:part',
  founderRemoval: '/projects/:project/people/:founder/removal',
  interview: '/projects/:project/interview',
  section: '/projects/:project/interview/section/:section',
  suggestions: '/projects/:project/interview/section/:section/suggestions',
  question: '/projects/:project/interview/question/:question',
  register: '/projects/:project/register',
  newEntry: '/projects/:project/register/entries/:kind/:founder',
  correction: '/projects/:project/register/corrections/:place',
  papers: '/projects/:project/papers',
  paper: '/projects/:project/papers/:document',
  paperFile: '/projects/:project/papers/:document/file.:format',
  foundingPack: '/projects/:project/papers/founding-pack.zip',
  calendarFile: '/projects/:project/papers/compliance-calendar.ics',
  issues: '/projects/:project/papers/:document/issues',
  issueFile: '/projects/:project/papers/:document/issues/:number/file.:format',
  changes: '/projects/:project/papers/:document/changes',
  changesFile: '/projects/:project/papers/:document/changes.docx',
  wording: '/projects/:project/papers/:document/wording/:clause',
  services: '/projects/:project/services',
  newService: '/projects/:project/services/new',
  service: '/projects/:project/services/:service',
  serviceRemoval: '/projects/:project/services/:service/removal',
  registrationCost: '/guide/registration-cost',
  modelRules: '/guide/model-rules',
  guidePage: '/guide/:page',
} as const

type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : P extends `${string}:${infer Name}.${infer Rest}`
    ? Name | ParamNames<`.${Rest}`>
    : P extends `${string}:${infer Name}`
      ? Name
      : never

/** The address with its parts filled in; a missing part does not compile. */
export function href<P extends string>(path: P, params: Record<ParamNames<P>, string | number>): string {
  return path.replace(/:(\w+)/g, (_, name: ParamNames<P>) => encodeURIComponent(params[name]))
}
