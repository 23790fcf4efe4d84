import { telephoneHref } from '../../shared/domain/contact-details/telephone.ts'

/** A number to call, and the id of what it is for. Digits keep their order in every script. */
export function Phone({ number, of }: { number: string; of?: string }) {
  return (
    <a href={telephoneHref(number)} dir="ltr" aria-describedby={of}>
      {number}
    </a>
  )
}

/** A long address breaks after its @, where it can still be read. */
export function Email({ address }: { address: string }) {
  const [mailbox, site] = address.split('@')
  return (
    <a href={`mailto:${address}`} dir="ltr">
      <span>
        {mailbox}@<wbr />
        {site}
      </span>
    </a>
  )
}
