import type { AnchorHTMLAttributes } from 'preact'
import type { Place, Route } from '../models/route.ts'

type Props = Omit<AnchorHTMLAttributes, 'href' | 'onClick' | 'role'> & {
  route: Route
  to: Place
  /** It was pressed plainly, and the page moves now. */
  onGo?: () => void
}

/** A real link, so that it can be opened in another tab; pressed plainly it stays on this page. */
export function PageLink({ route, to, onGo, ...anchor }: Props) {
  return (
    <a
      {...anchor}
      href={route.linkTo(to)}
      onClick={event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        onGo?.()
        route.go(to)
      }}
    />
  )
}
