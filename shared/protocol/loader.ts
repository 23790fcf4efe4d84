/** What the embedded script knows before it fetches anything. The server writes it in front of the built loader as the
 * variable `DOORSTEP`, so that one request draws the launcher. */
export type LoaderConfig = {
  /** The panel's path on the server, with its hash: `/assets/panel-….js`. */
  readonly panel: string
  readonly associations: Readonly<Record<string, LauncherAssociation>>
  /** By language: the section `launcher` of each `locales/<language>/widget.json`. */
  readonly words: Readonly<Record<string, LauncherWords>>
}

export type LauncherAssociation = {
  /** `#rrggbb` */
  readonly primary: string
  /** In the order to offer them. */
  readonly languages: readonly string[]
}

export type LauncherWords = {
  readonly open: string
  readonly opening: string
  readonly failed: string
  readonly retry: string
}
