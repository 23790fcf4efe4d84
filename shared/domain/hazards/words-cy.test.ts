import { playSentences } from './sentences.ts'

playSentences('Welsh', {
  fire: ['Mae tân yn y gegin', 'Mae’r fflat ar dân', 'Mae mwg du yn dod o’r ystafell'],
  gas: ['Dw i’n arogli nwy yn y tŷ', 'Mae nwy yn gollwng'],
  electrics: ['Does dim trydan yma', 'Mae gwreichion yn dod o’r soced', 'Ges i sioc drydanol'],
  flood: ['Mae’r gegin dan ddŵr, mae pibell wedi byrstio', 'Mae dŵr yn llifo drwy’r nenfwd'],
  structure: ['Mae’r nenfwd wedi cwympo', 'Mae crac mawr yn y wal', 'Mae’r balconi’n anniogel'],
  no_heat: ['Does dim gwres gyda ni', 'Mae’r boeler wedi torri', 'Heb wres ers dydd Llun'],
  no_water: ['Does dim dŵr yn y tŷ', 'Rydyn ni heb ddŵr ers y bore'],
  damp_mould: [
    'Mae mowld ar y wal',
    'Mae llwydni yn yr ystafell wely',
    'Llawer o lwydni ar y nenfwd',
    'Mae’r waliau’n damp',
  ],
  self_harm: ['Dw i eisiau marw', 'Dw i’n meddwl am hunanladdiad', 'Dw i ddim eisiau byw'],
  abuse: [
    'Rwy’n ofni fy mhartner',
    'Mae fy ngŵr yn fy nharo',
    'Mae trais yn y cartref',
    'Dw i ddim yn ddiogel gartref',
  ],
  harmless: [
    'Sut mae talu fy mil nwy?',
    'Mae fy mil trydan yn anghywir',
    'Dw i wedi colli allwedd y drws tân',
    'Ble mae’r mesurydd dŵr?',
    'Hoffwn i siarad am fy rhent, diolch yn fawr',
  ],
})
