import { playSentences } from './sentences.ts'

playSentences('Polish', {
  fire: ['W piwnicy jest pożar!', 'Coś się pali, pali się kuchnia', 'Na klatce pełno dymu'],
  gas: ['W kuchni czuć gaz', 'Myślę, że ulatnia się gaz', 'smierdzi gazem na klatce'],
  electrics: ['Ciągle wywala korki', 'Gniazdko iskrzy', 'Nie mamy prądu od rana', 'nie ma pradu'],
  flood: ['Zalało nam łazienkę', 'Pękła rura w kuchni', 'Woda leje się z sufitu'],
  structure: ['Sufit się zawalił', 'Na ścianie jest duże pęknięcie', 'Barierka na balkonie jest luźna'],
  no_heat: [
    'Nie ma gazu w całym bloku',
    'Nie działa ogrzewanie',
    'Nie mamy ciepłej wody',
    'Kaloryfery są zimne',
  ],
  no_water: ['Od wczoraj nie ma wody', 'Woda nie leci z kranu'],
  damp_mould: ['W sypialni jest pleśń', 'Ściany są wilgotne', 'Mamy grzyb na ścianie'],
  self_harm: [
    'Nie mam już siły żyć',
    'Nie chcę już żyć, chcę umrzeć',
    'Myślę o samobójstwie',
    'Chcę się zabić',
  ],
  abuse: ['Mąż mnie bije', 'Sąsiad mi grozi', 'Boję się mojego męża, stosuje przemoc'],
  harmless: [
    'Jak zapłacić rachunek za gaz?',
    'Podaję odczyt licznika gazu',
    'Zgubiłem klucz do drzwi przeciwpożarowych',
    'Pytam o dodatek na ogrzewanie',
    'Dzień dobry, chciałbym zapytać o czynsz',
  ],
})
