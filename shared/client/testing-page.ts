import { cleanup, configure } from '@testing-library/preact'
import { afterEach } from 'vitest'

/** Runs before each file of tests of views: what a test has shown is gone before the next one. */

// A busy machine needs longer than the library's second to hear from a server.
configure({ asyncUtilTimeout: 8000 })
afterEach(cleanup)
