import { playSentences } from './sentences.ts'

playSentences('Italian', {
  fire: ["C'è un incendio nel palazzo", 'La cucina va a fuoco', 'Esce fumo dal piano di sotto'],
  gas: ['Sento odore di gas', "C'è una fuga di gas in cantina"],
  electrics: [
    'È saltata la corrente',
    'La presa fa scintille',
    'Siamo senza corrente da ieri',
    'Ho preso la scossa dalla presa',
  ],
  flood: [
    'Piove dal soffitto',
    'Il bagno si è allagato',
    'È scoppiato un tubo',
    "L'acqua scende dal soffitto",
  ],
  structure: [
    'È crollato il soffitto',
    'Ci sono crepe grandi nel muro',
    'La ringhiera del balcone è allentata',
  ],
  no_heat: ['Il riscaldamento non funziona', "Non c'è acqua calda", 'La caldaia è guasta'],
  no_water: ["Non c'è acqua in casa", 'Dal rubinetto non esce niente'],
  damp_mould: ["C'è muffa in camera da letto", 'I muri sono pieni di umidità'],
  self_harm: ['Voglio morire', 'Penso al suicidio', 'Vorrei farla finita'],
  abuse: ['Mio marito mi picchia', 'Il vicino mi minaccia', 'Subisco violenza in casa'],
  harmless: [
    'Come pago la bolletta del gas?',
    "La bolletta dell'acqua è sbagliata",
    'Ho perso la chiave della porta tagliafuoco',
    'Posso chiedere il bonus riscaldamento?',
    "Buongiorno, ho una domanda sull'affitto",
  ],
})
