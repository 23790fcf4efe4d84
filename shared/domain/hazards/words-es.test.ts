import { playSentences } from './sentences.ts'

playSentences('Spanish', {
  fire: ['Hay un incendio en el edificio', 'Hay fuego en la cocina', 'Sale humo del piso de abajo'],
  gas: ['Huele a gas en la escalera', 'Creo que hay una fuga de gas'],
  electrics: ['Salen chispas del enchufe', 'No tenemos luz desde ayer', 'Me dio un calambre el enchufe'],
  flood: [
    'Gotea el techo',
    'Se ha inundado el baño',
    'Se ha roto una tubería',
    'Está cayendo agua del techo',
  ],
  structure: [
    'Se ha caído el techo',
    'Hay grietas grandes en la pared',
    'La barandilla del balcón está suelta',
  ],
  no_heat: ['No funciona la calefacción', 'No tenemos agua caliente', 'La caldera está rota'],
  no_water: ['No hay agua en casa', 'Nos han cortado el agua'],
  damp_mould: ['Hay moho en el dormitorio', 'Tenemos mucha humedad en las paredes'],
  self_harm: ['Quiero morirme', 'He pensado en el suicidio', 'No quiero vivir más'],
  abuse: ['Mi marido me pega', 'Mi vecino me amenaza', 'Sufro maltrato en casa'],
  harmless: [
    '¿Cómo pago la factura del gas?',
    'El recibo de la luz está mal',
    'He perdido la llave de la puerta cortafuegos',
    '¿Puedo pedir la ayuda para calefacción?',
    'Buenos días, tengo una pregunta sobre el alquiler',
  ],
})
