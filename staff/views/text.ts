import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { StaffText } from '../models/language.ts'

const TextContext = createContext<StaffText | null>(null)
export const TextProvider = TextContext.Provider

/** The page's words. Throws outside a `TextProvider`. */
export function useText(): StaffText {
  const text = useContext(TextContext)
  if (!text) throw new Error('useText: there is no TextProvider above')
  return text
}
