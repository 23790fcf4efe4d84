import { playSentences } from './sentences.ts'

playSentences('Romanian', {
  fire: ['Este un incendiu în bloc', 'A luat foc bucătăria', 'Iese fum din apartamentul de jos'],
  gas: ['Miroase a gaz în bucătărie', 'Cred că este o scurgere de gaze'],
  electrics: ['Ies scântei din priză', 'Nu avem curent de ieri', 'M-a curentat priza'],
  flood: ['Plouă prin tavan', 'S-a inundat baia', 'S-a spart o țeavă', 'Curge apă din tavan'],
  structure: ['A căzut tavanul', 'Sunt crăpături mari în perete', 'Balustrada balconului se mișcă'],
  no_heat: ['Nu avem căldură', 'Nu merge centrala', 'Caloriferele sunt reci'],
  no_water: ['Nu avem apă de dimineață', 'Apa s-a oprit în tot blocul'],
  damp_mould: ['Avem mucegai în dormitor', 'Este multă umezeală pe pereți'],
  self_harm: ['Vreau să mor', 'Mă gândesc la sinucidere', 'Nu mai vreau să trăiesc'],
  abuse: ['Soțul meu mă bate', 'Vecinul mă amenință', 'Este violență în casă'],
  harmless: [
    'Cum plătesc factura la gaz?',
    'Am pierdut cheia de la ușa antifoc',
    'Întreb despre ajutorul de încălzire',
    'Vă trimit citirea contorului',
    'Bună ziua, am o întrebare despre chirie',
  ],
})
