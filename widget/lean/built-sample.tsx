import { computed, effect, type Signal, signal } from '@preact/signals'
import { render } from 'preact'

/** For `built.test.tsx` alone: the ways in which the widget reads signals, to be built as the panel is. */
export function draw(place: Element) {
  const clock = signal(0)
  const late = computed(() => clock.value > 0)
  const items = signal<readonly (readonly [key: string, name: Signal<string>])[]>([['a', signal('a')]])
  const known = new Map(items.peek())
  let drawings = 0
  let rings = 0
  let isLate = false

  const stop = effect(() => {
    void late.value
    rings += 1
  })
  const Item = ({ name }: { name: Signal<string> }) => {
    drawings += 1
    return <b>{name.value}</b>
  }
  const Page = () => {
    void clock.value
    isLate = late.peek()
    const list = items.value
    return (
      <p>
        {Number(isLate)} drawn, {list.length} {list.length === 1 ? 'item' : 'items'}:{' '}
        {list.map(([key, name]) => (
          <Item key={key} name={name} />
        ))}
      </p>
    )
  }
  render(<Page />, place)

  return {
    tick: () => {
      clock.value += 1
    },
    add(key: string) {
      const name = signal(key)
      known.set(key, name)
      items.value = [...items.peek(), [key, name]]
    },
    rename(key: string, to: string) {
      const name = known.get(key)
      if (name) name.value = to
    },
    remove: (key: string) => {
      items.value = items.peek().filter(([one]) => one !== key)
    },
    drawings: () => drawings,
    rings: () => rings,
    close() {
      stop()
      render(null, place)
    },
  }
}
