import type { Words } from './words.ts'

// Spanish. Not yet reviewed by a native speaker.

const heating = 'calefacción|caldera|calefactor*|calentador*|radiador*|agua caliente|termo|estufa'
const stopped =
  'rot*|avería*|averia*|no funciona*|no va|no enciende|no arranca|no calienta*|estropea*|parad*|apagad*|fría|frío|fríos|fallando|falla|se paró|se apagó'
const part = 'techo|tejado|pared|paredes|balcón|balcones|escalera*|chimenea|suelo|piso|edificio|muro|yeso'
const wiring =
  'enchufe*|clavija*|cable*|interruptor*|cuadro eléctrico|caja de fusibles|fusible*|instalación eléctrica|luces'
const person = 'marido|esposo|mujer|esposa|pareja|novio|novia|padre|madre|hijo|hermano|vecin*|él|alguien|ex'

export const spanish: Words = {
  fire: [
    'fuego|incendi*|llamas|ardiendo|quemándose|quemando|se quema|explosión|explotó|huele a quemado|olor a quemado',
    'humo ~ cocina|casa|sale|saliendo|llen*|negro|espeso|habitación|escalera*|mucho|huele|olor|piso',
  ],
  gas: [
    'gas ~ huele|olor|oler|fuga|escap*|pierde|silb*|intoxica*|fugas|peste',
    'monóxido de carbono',
    'hay gas en',
    'gas en la > cocina|casa',
    'gas en el > piso|edificio|cuarto',
  ],
  electrics: [
    `${wiring} ~ chispa*|calambre*|quemad*|quema|derret*|pelad*|descubiert*|expuest*|humo|caliente*|parpade*|echa`,
    'sin luz|sin electricidad|sin corriente|no hay luz|no tenemos luz|no tengo luz|no hay electricidad|no hay corriente|se fue la luz',
    'corte de luz|corte eléctrico|apagón|cortocircuito|corto circuito|descarga eléctrica|electrocut*|chispas|calambrazo',
  ],
  flood: [
    'inunda*|inundación|inundaciones|anegad*|aguas residuales|aguas fecales|aguas negras',
    'tubería*|tubo|cañería*|caño ~ rot*|revent*|rompi*|fuga|gotea*|pierde|estall*',
    'agua ~ cae|cayendo|sale|saliendo|chorr*|techo|por todas partes|entra|entrando|gotea*|gotera*|desbord*|filtra*|brota*',
    'techo gotea*|gotea* el/del techo|fuga de agua|goteras|gotera|escape de agua|se desborda',
  ],
  structure: [
    `${part} ~ cae|caer|cayendo|cayó|caído|derrumb*|griet*|agriet*|agujero*|hundi*|hunde|desplom*|peligro*|ceder|cedió|abomb*`,
    'teja|tejas|ladrillo*|barandilla*|pasamanos|cornisa ~ cae*|cayó|cayendo|suelt*|floj*|rot*|desprend*',
    'derrumbe|derrumbándose|se viene abajo',
  ],
  no_heat: [
    `${heating} ~ ${stopped}`,
    `sin|no hay|no tenemos|no tengo|falta > ${heating}`,
    'congelad* ~ casa|estamos|niños|piso',
    'nos congelamos|me congelo',
    'helad* ~ casa|estamos|piso',
    'frío en > casa|piso',
  ],
  no_water: [
    'sin agua|no hay agua|no tenemos agua|no tengo agua|no sale agua|no llega agua|falta de agua|no hay nada de agua',
    'agua ~ cortada|cortaron|cortado|han cortado|no sale|no llega|se fue',
    'grifo* ~ no sale|nada|seco',
  ],
  damp_mould: [
    'moho|mohos*|humedad*|enmohecid*|condensación|hongos',
    'manchas negras|pared/paredes mojada*/húmeda*|techo húmedo/mojado',
    'húmed* ~ pared|paredes|techo|habitación|casa',
  ],
  self_harm: [
    'suicid*|matarme|me mato|me voy a matar|quitarme la vida|acabar con mi vida|terminar con mi vida|acabar con todo',
    'quiero morir|quiero morirme|quisiera morir|no quiero vivir|no quiero seguir viviendo|ya no quiero vivir|mejor muert*',
    'autolesi*|cortarme|me corto|hacerme daño|me hago daño|sobredosis|no vale la pena vivir|no puedo más con mi vida|ganas de vivir',
  ],
  abuse: [
    `${person} ~ pega|pegó|pegado|golpea*|golpeó|amenaza*|amenazó|maltrat*|estrangul*|agred*`,
    'me pega|me pegó|me golpea*|me amenaz*|nos pega|maltrat*|violencia|violent*|viol|violó|violación|violaron|abus*|agredi*|agresión|acoso|acosa*',
    'miedo ~ marido|esposo|pareja|novio|padre|vecino|él',
    'no me siento segur*|matarme|me va a matar|con un cuchillo',
  ],
  harmless: [
    'factura*/recibo*/cuenta de/del/de la gas/luz/agua/electricidad/calefacción|factura de la luz|contador/lectura de/del gas/agua/luz',
    'puerta* cortafuego*|puerta* contra incendios|puerta* de incendios|extintor*|simulacro de incendio*|seguridad contra incendios',
    'alarma de/contra incendios ~ prueba*|pila*|batería*',
    'detector* de humo*|cocina de gas|revisión del gas|inspección del/de gas|revisión de la caldera',
    'ayuda para/de la/de calefacción|matar el tiempo|matando el tiempo|muero de ganas|muero por|muriendo de ganas|pila gastada|batería agotada',
    'inundad* de > llamadas|correos|mensajes',
    'seguro contra inundaciones|riesgo de inundación|paño húmedo|trapo húmedo|coche eléctrico',
    'fuegos artificiales',
    'me caí > escalera*|suelo|piso',
    'caí/cayó/caído por la/las escalera*|toallitas húmedas',
  ],
}
