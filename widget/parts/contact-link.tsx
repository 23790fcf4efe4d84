import { telephoneHref } from '../../shared/domain/contact-details/telephone.ts'

/** A link to call a number. `of` is the id of its description. Digits keep their order in every script. */
export function Phone({ number, of }: { number: string; of?: string }) {
  return (
    <a href={telephoneHref(number)} dir="ltr" aria-describedby={of}>
      {number}
    </a>
  )
}

/** A link to write an email. A long address breaks after its @, where it stays readable. */
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
