/** Letting people in, and keeping the way in open: invitations, reminders, roles and the second organiser. */
import { projectStore } from '../../../src/features/projects'
import { mailsTo, newSeat, seated, type Agent } from '../../support/seats'
import { addFounder, siteForTests, startCoop, visitor } from '../../support/site'
import { behindTheApp } from '../../support/watch-versions'

const site = siteForTests()

const form = (agent: ReturnType<typeof visitor>, path: string, body: object) =>
  agent.post(path).type('form').send(body)

/** The address that a button on a page sends to. */
const action = (page: string, ending: string): string =>
  new RegExp(`action="([^"]*${ending})"`).exec(page)?.[1] ?? 'nothing'

describe('an invitation', () => {
  it('goes by e-mail with a subject that tells nothing, works once, and seats the founder', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser, 'Telling Name Co-operative')
    const founder = await addFounder(organiser, coop, 'Amina Rahman')
    await form(organiser, `${coop}/people/seats/new`, {
      founder,
      role: 'founder',
      email: 'amina@example.org',
    }).expect(200)
    const [mail] = await mailsTo(site, 'amina@example.org')
    expect(mail?.subject).toBe('You have been asked to join')
    expect(mail?.text).toContain('Telling Name Co-operative')
    const amina = visitor(site)
    expect((await amina.get(String(mail?.link))).text).toContain('Amina Rahman')
    const joined = await amina.post(String(mail?.link)).expect(303)
    expect(joined.headers['location']).toBe(`${coop}/people/me`)
    await visitor(site).post(String(mail?.link)).expect(404)
    const me = (await amina.get(`${coop}/people/me`)).text
    expect(me).toContain('You are here as <strong>Amina Rahman</strong>')
    expect(me).toContain('Still missing: postal address')
    await form(amina, `${coop}/people/person/edit/address`, {
      line1: '1 Row',
      town: 'Northmere',
      postcode: 'ZZ1 1AA',
    }).expect(303)
    await form(amina, `${coop}/people/me`, {}).expect(303)
    expect((await amina.get(`${coop}/people/me`)).text).toContain('You confirmed that they are right.')
  })

  it('can be sent again: the old link dies, and the list says when the last one went', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const invite = { founder: 'other', name: 'Ben Okoro', role: 'founder', email: 'ben@example.org' }
    const shown = (await form(organiser, `${coop}/people/seats/new`, invite)).text
    const first = /\/open\/[\w-]+/.exec(shown)?.[0] ?? ''
    const list = (await organiser.get(`${coop}/people/seats`)).text
    expect(list).toContain('Invited 23 November 2026 at 12:00, not here yet')
    const again = await organiser.post(action(list, 'invitation')).expect(200)
    const second = /\/open\/[\w-]+/.exec(again.text)?.[0] ?? ''
    await visitor(site).get(first).expect(404)
    await visitor(site).post(second).expect(303)
  })

  it('is refused for a person who is here already, and says what is missing', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const invite = { founder: 'other', name: 'Ben', role: 'founder', email: 'Ben2@example.org' }
    await form(organiser, `${coop}/people/seats/new`, invite).expect(200)
    expect(
      (
        await form(organiser, `${coop}/people/seats/new`, { ...invite, email: 'ben2@Example.org' }).expect(
          409,
        )
      ).text,
    ).toContain('can open this co-op already')
    const empty = await form(organiser, `${coop}/people/seats/new`, {}).expect(422)
    for (const words of ['Choose who it is.', 'Choose what this person may do.'])
      expect(empty.text).toContain(words)
    expect(
      (await form(organiser, `${coop}/people/seats/new`, { founder: 'other', role: 'founder' }).expect(422))
        .text,
    ).toContain('Enter their name.')
  })

  it('to be organiser comes from an organiser only', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const secretary = await seated(site, coop, { role: 'secretary' })
    const invite = { founder: 'other', name: 'Cas', role: 'organiser' }
    expect((await form(secretary, `${coop}/people/seats/new`, invite).expect(422)).text).toContain(
      'Only an organiser',
    )
    await form(organiser, `${coop}/people/seats/new`, invite).expect(200)
  })
})

describe('the link to share', () => {
  it('lets a new person in as a founder, and ends when a new one is made', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const link = async () =>
      /\/join\/[\w-]+/.exec((await organiser.post(`${coop}/people/seats/join-link`).expect(200)).text)?.[0] ??
      ''
    const first = await link()
    const dipti = visitor(site)
    await form(dipti, first, { name: '' }).expect(422)
    await form(dipti, first, { name: 'Dipti Shah' }).expect(303)
    expect((await dipti.get(coop).expect(200)).text).not.toContain('Delete this co-op')
    expect((await organiser.get(`${coop}/people`)).text).toContain('Dipti Shah')
    await link()
    await form(visitor(site), first, { name: 'Too Late' }).expect(404)
  })

  it('never hands a person’s record to whoever types their name', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const founder = await addFounder(organiser, coop, 'Ewan Foster')
    await form(organiser, `${coop}/people/${founder}/edit/about`, {
      legalName: 'Ewan Foster',
      email: 'ewan.private@example.org',
    })
    const link =
      /\/join\/[\w-]+/.exec((await organiser.post(`${coop}/people/seats/join-link`)).text)?.[0] ?? ''
    const someone = visitor(site)
    await form(someone, link, { name: 'ewan  foster' }).expect(303)
    const me = (await someone.get(`${coop}/people/me`)).text
    expect(me).toContain('The organiser will say that it is you')
    expect((await someone.get(`${coop}/people/${founder}`)).text).not.toContain('ewan.private')
    await someone.get(`${coop}/people/${founder}/edit/about`).expect(403)
    const list = (await organiser.get(`${coop}/people/seats`)).text
    expect(list).toContain('Is it really them?')
    const seat = /href="([^"]*\/seats\/[a-z0-9]{24})"[^>]*>ewan {1,2}foster</.exec(list)?.[1] ?? ''
    await form(organiser, seat, { role: 'founder', founder }).expect(303)
    await someone.get(`${coop}/people/${founder}/edit/about`).expect(200)
  })
})

describe('a reminder', () => {
  it('names what is missing, goes once a day however often it is pressed, and can be stopped', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const founder = await addFounder(organiser, coop, 'Grace Okoro')
    await seated(site, coop, { role: 'founder', founder, email: 'grace@example.org' })
    const list = (await organiser.get(`${coop}/people/seats`)).text
    expect(list).toContain('Still missing: postal address, e-mail or phone')
    for (let n = 0; n < 3; n++) await organiser.post(action(list, 'nudge')).expect(303)
    const mails = await mailsTo(site, 'grace@example.org')
    expect(mails.map(({ subject }) => subject)).toEqual(['A few things are still open'])
    expect(mails[0]?.text).toContain('postal address')
  })
})

describe('the second organiser', () => {
  it('is asked for while there is one, and the last cannot leave, be ended or be made less', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    await seated(site, coop, { role: 'founder', name: 'Founder' })
    const list = (await organiser.get(`${coop}/people/seats`)).text
    expect(list).toContain('Make a second organiser')
    const [own] = (await site
      .db('seats')
      .where({ project: coop.split('/').at(-1), role: 'organiser' })
      .select('id')) as { id: string }[]
    await form(organiser, `${coop}/people/seats/${own?.id}/end`, {}).expect(409)
    await form(organiser, `${coop}/people/seats/${own?.id}`, { role: 'founder' }).expect(409)
    await form(organiser, `${coop}/people/me/erase`, { sure: 'yes' }).expect(409)
    await seated(site, coop, { role: 'organiser', name: 'Second' })
    expect((await organiser.get(`${coop}/people/seats`)).text).not.toContain('Make a second organiser')
    await form(organiser, `${coop}/people/me/erase`, { sure: 'yes' }).expect(303)
    await organiser.get(coop).expect(404)
  })

  it('can be a founder who takes over when every organiser has been away for 30 days', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const founder = await seated(site, coop, { role: 'founder', name: 'Hannah' })
    await form(founder, `${coop}/people/me`, { do: 'take-over' }).expect(403)
    const organisers = site.db('seats').where({ project: coop.split('/').at(-1), role: 'organiser' })
    await behindTheApp(() => organisers.update({ seenAt: '2026-10-20T12:00:00.000Z' }))
    for (const role of ['adviser', 'member'] as const) {
      const other = await seated(site, coop, { role })
      expect((await other.get(`${coop}/people/me`)).text).not.toContain('Take over as organiser')
      await form(other, `${coop}/people/me`, { do: 'take-over' }).expect(403)
    }
    expect((await founder.get(`${coop}/people/me`)).text).toContain('Take over as organiser')
    await form(founder, `${coop}/people/me`, { do: 'take-over' }).expect(303)
    await founder.get(`${coop}/people/seats`).expect(200)
    expect((await founder.get(`${coop}/history`)).text).toContain('took over as organiser')
  })
})

describe('a phone that is lost', () => {
  it('is signed out from another one, by link and by e-mail, and nobody else is', async () => {
    const coop = await startCoop(visitor(site))
    const who = { name: 'Imran', email: 'imran_lost@example.org' }
    const { id, token } = await newSeat(site, coop, who)
    const phones = [visitor(site), visitor(site)]
    for (const phone of phones) await phone.post(`/open/${token}`).expect(303)
    const [here, lost] = phones as [Agent, Agent]
    const other = await seated(site, coop, { name: 'Ada', email: 'imranxlost@example.org' })
    await lost.get(coop).expect(200)
    await form(here, `${coop}/people/me`, { do: 'sign-out' }).expect(303)
    await lost.get(coop).expect(404)
    await visitor(site).post(`/open/${token}`).expect(404)
    await here.get(coop).expect(200)
    await other.get(coop).expect(200)
    expect(await site.db('seats').where({ id }).whereNull('endedAt')).toHaveLength(1)
  })
})

describe('what is held about a person', () => {
  it('is shown whole, can be taken away, and goes when they leave, but for what the Act keeps', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const founder = await addFounder(organiser, coop, 'Zebedee Marked')
    const imran = await seated(site, coop, {
      role: 'founder',
      founder,
      name: 'Zebedee Marked',
      email: 'zebedee.marked@example.org',
    })
    await form(imran, `${coop}/people/${founder}/edit/address`, {
      line1: '9 Markedrow',
      town: 'Northmere',
      postcode: 'ZZ1 1AA',
    }).expect(303)
    await form(imran, `${coop}/comments/question:meetings.noticeDays`, { words: 'My markedwords' }).expect(
      303,
    )
    const data = JSON.parse((await imran.get(`${coop}/people/me/data.json`).expect(200)).text) as Record<
      string,
      unknown
    >
    expect(JSON.stringify(data)).toMatch(/9 Markedrow.*My markedwords/)
    expect((await imran.get(`${coop}/people/me/data`)).text).toContain('9 Markedrow')
    // Names in the decision log, where the group agreed to write them down, go too.
    const settings = { names: 'yes', fallback: 'simple', agreed: 'yes' }
    await form(organiser, `${coop}/decisions/settings`, settings).expect(303)
    const others = [await seated(site, coop, { name: 'Ada' }), await seated(site, coop, { name: 'Ben' })]
    const typed = { title: 'Where we meet', words: 'In the hall.' }
    const proposal = String(
      (await form(organiser, `${coop}/decisions/new`, typed).expect(303)).headers['location'],
    )
    for (const agent of [imran, ...others])
      await form(agent, `${proposal}/position`, { position: 'agree', round: 1, kind: 'consent' }).expect(303)
    const position = { proposal: 'Where we meet', round: 1, position: 'agree' }
    const held = async () => JSON.parse((await imran.get(`${coop}/people/me/data.json`)).text) as object
    expect(await held()).toMatchObject({ decisions: [position] })
    await form(organiser, `${proposal}/close`, { round: 1 }).expect(303)
    expect((await organiser.get(proposal)).text).toContain('Zebedee')
    const plan = {
      kind: 'founding',
      title: 'Founding meeting',
      on: '2027-01-15',
      time: '6 pm',
      place: 'Hall',
    }
    const planned = await form(organiser, `${coop}/meetings/new`, plan).expect(303)
    const meeting = String(planned.headers['location'])
    await form(organiser, `${meeting}/roles`, { chair: founder, noteTaker: founder }).expect(303)
    await form(organiser, `${meeting}/notice`, { how: 'mail' }).expect(303)
    const part = ['Told of it on 23 November 2026', 'Chaired it', 'Took notes']
    expect(await held()).toMatchObject({ decisions: [position], meetings: [{ held: part }] })
    const page = (await imran.get(`${coop}/people/me/data`)).text
    expect(page).toContain('Founding meeting, 15 January 2027: Told of it on 23 November 2026. Chaired it.')
    expect(page).toContain('23 November 2026: Agreed')
    expect(page).not.toMatch(/\d{4}-\d\d-\d\dT/)
    await form(imran, `${coop}/people/me/erase`, {}).expect(422)
    await form(imran, `${coop}/people/me/erase`, { sure: 'yes' }).expect(303)
    await imran.get(coop).expect(404)
    const tables = [
      'founders',
      'seats',
      'comments',
      'audit',
      'keys',
      'answers',
      'ledger',
      'outbox',
      'decisions',
      'rounds',
      'positions',
      'meetings',
    ]
    for (const table of tables) {
      const rows = await site.db(table).select('*')
      expect([table, /zebedee|marked/i.exec(JSON.stringify(rows))?.[0]]).toEqual([table, undefined])
    }
    expect((await organiser.get(`${coop}/interview/question/meetings.noticeDays`)).text).toContain(
      'Erased by the person who wrote it',
    )
  })

  it('is not erased for a member on the register: they are told who ends it first', async () => {
    const organiser = visitor(site)
    const coop = await startCoop(organiser)
    const founder = await addFounder(organiser, coop, 'Joanne Tate')
    await form(organiser, `${coop}/people/${founder}/edit/address`, {
      line1: '1 Row',
      town: 'Northmere',
      postcode: 'ZZ1 1AA',
    })
    const joanne = await seated(site, coop, { role: 'founder', founder, name: 'Joanne' })
    await form(organiser, `${coop}/register/entries/entered/${founder}`, { on: '1 11 2026' }).expect(303)
    expect((await form(joanne, `${coop}/people/me/erase`, { sure: 'yes' }).expect(409)).text).toContain(
      'Ask the secretary',
    )
    await form(organiser, `${coop}/register/entries/ceased/${founder}`, {
      on: '20 11 2026',
      reason: 'resigned',
    }).expect(303)
    expect((await joanne.get(`${coop}/people/me/erase`)).text).toContain(
      'Section 30 of the Act asks the society to keep it',
    )
    await form(joanne, `${coop}/people/me/erase`, { sure: 'yes' }).expect(303)
    const project = await projectStore(site.db).load(coop.split('/').at(-1) ?? '')
    expect(project.founders[0]).toEqual({
      id: 'person',
      legalName: 'Joanne Tate',
      offices: [],
      inOffers: false,
    })
    expect(project.ledger.some((entry) => entry.kind === 'entered')).toBe(true)
  })
})
