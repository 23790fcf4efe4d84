/** The seam between the embedded script and the panel it fetches: the two are built apart and meet here. */
export type Launcher = {
  /** The one element in the host page. */
  readonly host: HTMLElement
  readonly root: ShadowRoot
  /** Or a link, where no panel can be shown. */
  readonly button: HTMLButtonElement
  /** What the button says, and a line beside it (empty for none). */
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
  /** Opens, with the focus on the heading. `opener` gets the focus back. Rejects when the server cannot be reached. */
  show(opener: HTMLElement): Promise<void>
  hide(): void
}

/** What `panel.tsx` exports. Where a conversation was open in this tab, the panel opens by itself, taking no focus. */
export type PanelModule = { mount(options: MountOptions): Panel }
