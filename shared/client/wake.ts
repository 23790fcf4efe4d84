/** Calls `wake` when the page may have slept and should catch up at once: it is online again, visible again, or restored
 * from the browser's cache (amazon-connect-chatjs#254: a locked phone, and messages missing until reload). Returns a
 * function that stops listening. */
export function onWake(wake: () => void): () => void {
  if (typeof window === 'undefined') return () => {}
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake()
  }
  window.addEventListener('online', wake)
  window.addEventListener('pageshow', wake)
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    window.removeEventListener('online', wake)
    window.removeEventListener('pageshow', wake)
    document.removeEventListener('visibilitychange', onVisible)
  }
}
