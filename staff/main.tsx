import { render } from 'preact'
import '../shared/client/learn-welsh.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/sign-in.css'
import './styles/desk.css'
import './styles/panes.css'
import './styles/queue.css'
import './styles/chat.css'
import './styles/reply.css'
import './styles/item.css'
import './styles/panel.css'
import './styles/across.css'
import './styles/set-up.css'
import { createStaffPage } from './page.ts'
import { App } from './views/app.tsx'

const page = createStaffPage(window)
const root = document.getElementById('page')
if (root) render(<App page={page} />, root)
document.body.append(page.liveRegion)
void page.start()
