import type { AnchorHTMLAttributes } from 'preact'
import type { Route, StaffPlace } from '../models/route.ts'

type PageLinkProps = Omit<AnchorHTMLAttributes, 'href' | 'onClick' | 'role'> & {
  route: Route
  to: StaffPlace
  /** Called on a press without a modifier key, before the page goes to the place. */
  onGo?: () => void
}

/** A real link, so that it can be opened in another tab. A press without a modifier key stays in this page. */
export function PageLink({ route, to, onGo, ...anchor }: PageLinkProps) {
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
