/**
 * The data that the embedded script has before it fetches anything. The server writes it before the built loader as
 * the variable `DOORSTEP`, so that one request draws the launcher.
 */
export type LoaderConfig = {
  /** The panel's path on the server, with its hash: `/assets/panel-….js`. */
  readonly panel: string
  readonly associations: Readonly<Record<string, LauncherAssociation>>
  /** The codes of all languages offered, in order, separated by spaces. */
  readonly languages: string
  /**
   * The button's label in English, Welsh and the browser's language. Every host page pays for these bytes, so the
   * label of a language chosen in the panel is stored with that choice instead.
   */
  readonly open: Readonly<Record<string, string>>
  /** Shown if the panel cannot be fetched: in English, and in Welsh, which is never left out (E3). */
  readonly failed: Readonly<Record<string, string>>
}

/**
 * The colour as `#rrggbb`; the text colour on it, if not white; the language for readers whose own is not offered, if
 * not English.
 */
export type LauncherAssociation = readonly [primary: string, text?: '#000' | '', first?: string]
