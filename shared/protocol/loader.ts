/** What the embedded script knows before it fetches anything. The server writes it in front of the built loader as the
 * variable `DOORSTEP`, so that one request draws the launcher. */
export type LoaderConfig = {
  /** The panel's path on the server, with its hash: `/assets/panel-….js`. */
  readonly panel: string
  readonly associations: Readonly<Record<string, LauncherAssociation>>
  /** The codes of all that are offered, in order, with spaces between. */
  readonly languages: string
  /**
   * What the button says, by language: English, Welsh, and the one that the browser asked for. Every host page pays for
   * these bytes; the label of a language that was chosen in the panel is kept with the choice.
   */
  readonly open: Readonly<Record<string, string>>
  /** When the panel can not be fetched: in English, and in Welsh, which is never left out (E3). */
  readonly failed: Readonly<Record<string, string>>
}

/** The colour as `#rrggbb`; the text upon it, where that is not white; the language of whoever wishes for none that is
 * offered, where it is not English. */
export type LauncherAssociation = readonly [primary: string, text?: '#000' | '', first?: string]
