import { cleanup, configure } from '@testing-library/preact'
import { afterEach } from 'vitest'

/** Set-up for every test file of views: it removes what a test has rendered before the next one runs. */

// On a busy machine an answer from a server takes longer than the library's default of one second.
configure({ asyncUtilTimeout: 8000 })
afterEach(cleanup)
