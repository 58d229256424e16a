/**
 * Keeps the parts of a page marked `data-live` as they are on the server: at each change the page is fetched again
 * and those parts are put in place, unless the person is writing in one. Without scripts, a link loads the page again.
 */
const [first] = document.querySelectorAll('[data-live]:not([data-live=""])')
if (first && 'EventSource' in window) {
  const { id, dataset } = first
  const address = dataset.live
  let source
  let waiting = false
  // What happened while the line was down may have left no number: votes and answers without names have none.
  let away = false
  const refresh = async () => {
    if (waiting) return
    waiting = true
    await new Promise((resolve) => setTimeout(resolve, 150))
    waiting = false
    const answer = await fetch(location.href, { headers: { 'X-Live': '1' } })
    if (!answer.ok || answer.redirected) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const part of document.querySelectorAll('[data-live]')) {
      const next = page.getElementById(part.id)
      const isInUse = part.contains(document.activeElement) || part.matches('[data-dirty]')
      if (next && next.innerHTML !== part.innerHTML && !isInUse) part.replaceWith(next)
      else if (next && isInUse) part.dataset.stale = 'yes'
    }
  }
  /** Texts of cards come with the event; the page is asked for anew only where more than they changed. */
  const hear = (event) => {
    const said = JSON.parse(event.data)
    if (!said.cards || document.getElementById(id)?.dataset.page !== String(said.page)) return void refresh()
    for (const card of said.cards)
      for (const [name, text] of Object.entries(card)) {
        const place = document.querySelector(`[data-card="${card.id}"] [data-field="${name}"]`)
        if (place && place.textContent !== text) place.textContent = text
      }
  }
  /** A browser gives a stream up for good where a server that starts again answers with an error: then we ask anew. */
  const listen = () => {
    source = new EventSource(address)
    source.addEventListener('change', hear)
    source.addEventListener('error', () => {
      away = true
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 10_000)
    })
    source.addEventListener('open', () => {
      if (away) void refresh()
      away = false
    })
  }
  listen()
  document.addEventListener('refresh-live', () => void refresh())
  document.addEventListener('focusout', () => {
    if (document.querySelector('[data-stale]')) setTimeout(() => void refresh(), 0)
  })
  addEventListener('pagehide', () => source.close())
}
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy)
    try {
      await navigator.clipboard.writeText(field.value)
    } catch {
      field.select()
      document.execCommand('copy')
    }
    button.textContent = 'Copied'
  })
}
