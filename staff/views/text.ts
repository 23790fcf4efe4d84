import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { StaffText } from '../models/language.ts'

const TextContext = createContext<StaffText | null>(null)
export const TextProvider = TextContext.Provider

/** The page's words. Only beneath a `TextProvider`: the app shows nothing before the words have come. */
export function useText(): StaffText {
  const text = useContext(TextContext)
  if (!text) throw new Error('useText: there is no TextProvider above')
  return text
}
