/**
 * Keeps the parts of a page marked `data-live` as they are on the server: at each change the page is fetched again
 * and those parts are put in place, unless the person is writing in one. Without scripts, a link loads the page again.
 */
const [first] = document.querySelectorAll('[data-live]')
if (first && 'EventSource' in window) {
  const source = new EventSource(first.dataset.live)
  let waiting = false
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
      if (next && next.innerHTML !== part.innerHTML && !part.contains(document.activeElement))
        part.replaceWith(next)
      else if (next && part.contains(document.activeElement)) part.dataset.stale = 'yes'
    }
  }
  source.addEventListener('change', () => void refresh())
  // What happened while the line was down may have left no number: votes and answers without names have none.
  let away = false
  source.addEventListener('error', () => (away = true))
  source.addEventListener('open', () => {
    if (away) void refresh()
    away = false
  })
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
