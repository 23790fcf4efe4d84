/** Calls back when the page may have slept and should look at once: on line again, shown again, or brought back from
 * the browser's cache (amazon-connect-chatjs#254: a locked phone, and messages missing until reload). */
export function onWake(wake: () => void): () => void {
  if (typeof window === 'undefined') return () => {}
  const shown = () => {
    if (document.visibilityState === 'visible') wake()
  }
  window.addEventListener('online', wake)
  window.addEventListener('pageshow', wake)
  document.addEventListener('visibilitychange', shown)
  return () => {
    window.removeEventListener('online', wake)
    window.removeEventListener('pageshow', wake)
    document.removeEventListener('visibilitychange', shown)
  }
}
