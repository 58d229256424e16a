/**
 * A workshop on a phone: timers that count by the server's clock, and answers that survive a lost connection. What is
 * typed is kept on the phone until the server says that it has it; each form has a key of its own, so an answer that
 * is sent twice is kept once. Without scripts, forms and pages work as they are.
 */

const offsets = new WeakMap()
setInterval(() => {
  for (const timer of document.querySelectorAll('[data-ends]')) {
    const { ends, now } = timer.dataset
    if (ends === '') continue
    if (!offsets.has(timer)) offsets.set(timer, Date.parse(now) - Date.now())
    const left = Math.max(0, Math.ceil((Date.parse(ends) - Date.now() - offsets.get(timer)) / 1000))
    const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
    const place = timer.querySelector('[data-left]')
    if (place && place.textContent !== text) place.textContent = text
  }
}, 500)

const retryAfter = 3000
const waitingName = `groundrules waiting ${location.pathname.split('/')[2]}`
const read = (name, otherwise) => {
  try {
    return JSON.parse(localStorage.getItem(name)) ?? otherwise
  } catch {
    return otherwise
  }
}
const keep = (name, value) => {
  try {
    if (value === undefined) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // A phone that keeps nothing still sends.
  }
}
const tell = (text) => {
  for (const place of document.querySelectorAll('[data-saved]')) {
    place.textContent = text
    place.classList.toggle('gr-saved--waiting', !text.startsWith('Saved'))
  }
}
const draftName = (form) => `groundrules draft ${location.pathname} ${form.dataset.draft}`
const own = new Set(['key', 'part', 'kind'])

for (const form of document.querySelectorAll('form[data-draft]')) {
  const draft = read(draftName(form), undefined)
  if (draft && !document.querySelector('.govuk-error-summary')) {
    for (const field of form.elements)
      if (field.name in draft && !own.has(field.name)) {
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = draft[field.name].includes(field.value)
        else field.value = draft[field.name][0] ?? ''
      }
    form.dataset.dirty = 'yes'
    tell('Typed before on this phone and not sent yet.')
  }
}

document.addEventListener('input', (event) => {
  const form = event.target.form
  if (!form?.dataset.draft) return
  const fields = {}
  for (const [name, value] of new FormData(form)) if (!own.has(name)) (fields[name] ??= []).push(value)
  form.dataset.dirty = 'yes'
  keep(draftName(form), fields)
})

document.addEventListener('submit', (event) => {
  const form = event.target
  if (!form.dataset.draft || form.dataset.plain) return
  event.preventDefault()
  const waiting = read(waitingName, [])
  const body = new URLSearchParams(new FormData(form, event.submitter ?? undefined)).toString()
  waiting.push({ url: form.action, body, draft: draftName(form) })
  keep(waitingName, waiting)
  form.dataset.sending = 'yes'
  tell('Sending …')
  void send(form)
})

let busy = false
let timer
/** Sends what waits, oldest first, and stops at the first that cannot be sent now. */
async function send(form) {
  if (busy) return
  busy = true
  clearTimeout(timer)
  try {
    for (let waiting = read(waitingName, []); waiting.length > 0; waiting = read(waitingName, [])) {
      const [{ url, body, draft }] = waiting
      const answer = await fetch(url, {
        method: 'POST',
        body,
        headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
      }).catch(() => undefined)
      if (!answer || answer.status >= 500 || answer.status === 429) {
        tell('No connection. Your answer is kept on this phone, and is sent when the connection is back.')
        timer = setTimeout(() => void send(), retryAfter)
        return
      }
      keep(waitingName, read(waitingName, []).slice(1))
      const from = [...document.querySelectorAll('form[data-draft]')].find((one) => draftName(one) === draft)
      if (answer.ok) await done(answer, draft, from)
      else if (answer.status === 422 && from) {
        from.dataset.plain = 'yes'
        keep(draft, undefined)
        from.submit()
        return
      } else tell('This was not saved: the step is not open for your table. What you typed is still here.')
    }
  } finally {
    busy = false
  }
}

/** Only what the server has committed is called saved. */
async function done(answer, draft, form) {
  const { saved, key } = await answer.json()
  keep(draft, undefined)
  if (!form) return
  delete form.dataset.dirty
  const field = form.elements.namedItem('key')
  if (field) field.value = key + field.value.replace(/^[\w-]{16}/, '')
  if (form.dataset.then === 'clear') form.reset()
  if (field && form.dataset.then === 'clear') field.value = key
  tell(saved)
  if (form.dataset.then === 'load') location.assign(form.action)
  else document.dispatchEvent(new Event('refresh-live'))
}

addEventListener('online', () => void send())
if (read(waitingName, []).length > 0) void send()
