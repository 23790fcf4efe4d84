/** What the embedded script knows before it fetches anything. The server writes it in front of the built loader as the
 * variable `DOORSTEP`, so that one request draws the launcher. */
export type LoaderConfig = {
  /** The panel's path on the server, with its hash: `/assets/panel-….js`. */
  readonly panel: string
  readonly associations: Readonly<Record<string, LauncherAssociation>>
  /**
   * What the button says, by language, in the order to offer them. Every host page pays for these bytes, so a language has
   * its one label here; the panel brings the rest of its words.
   */
  readonly open: Readonly<Record<string, string>>
  /** When the panel can not be fetched: in English, and in Welsh, which is never left out (E3). */
  readonly failed: Readonly<Record<string, string>>
}

export type LauncherAssociation = {
  /** `#rrggbb` */
  readonly primary: string
  /** The text upon it, where that is not white. */
  readonly text?: '#000'
  /** The language of whoever wishes for none that is offered, where it is not English. */
  readonly first?: string
}
