/** The interface between the embedded script and the panel that it fetches. The two are built separately. */
export type Launcher = {
  /** The one element in the host page. */
  readonly host: HTMLElement
  readonly root: ShadowRoot
  /** A link instead, where the panel cannot be shown. */
  readonly button: HTMLButtonElement
  /** Sets the button's label and the note beside it (empty for none). */
  say(label: string, note: string, language: string): void
}

export type MountOptions = {
  readonly launcher: Launcher
  /** The server's origin. */
  readonly origin: string
  readonly association: string
  readonly language: string
}

export type Panel = {
  readonly shown: () => boolean
  /** Opens the panel and focuses its heading. `opener` gets the focus back later. Rejects if the server cannot be reached. */
  show(opener: HTMLElement): Promise<void>
  hide(): void
}

/** The exports of `panel.tsx`. `mount` reopens the panel, without moving the focus, if a conversation was open in this tab. */
export type PanelModule = { mount(options: MountOptions): Panel }
