import type { Words } from './words.ts'

// Spanish. Not yet reviewed by a native speaker.

const heating = 'calefacción|caldera|calefactor*|calentador*|radiador*|agua caliente|termo|estufa'
const stopped =
  'rot*|avería*|averia*|no funciona*|no va|no enciende|no arranca|no calienta*|estropea*|parad*|apagad*|fría|frío|fríos|fallando|falla|se paró|se apagó|rompió|descompuso|descompuest*|dañó|dañad*'
const part = 'techo|tejado|pared|paredes|balcón|balcones|escalera*|chimenea|suelo|piso|edificio|muro|yeso'
const wiring =
  'enchufe*|clavija*|cable*|interruptor*|cuadro eléctrico|caja de fusibles|fusible*|instalación eléctrica|luces'
const person = 'marido|esposo|mujer|esposa|pareja|novio|novia|padre|madre|hijo|hermano|vecin*|=él|alguien|ex'

export const spanish: Words = {
  fire: [
    'fuego|incendi*|llamas|ardiendo|quemándose|quemando|se quema|explosión|explotó|huele a quemado|olor a quemado',
    'humo ~ cocina|casa|sale|saliendo|llen*|negro|espeso|habitación|escalera*|mucho|huele|olor|piso',
  ],
  gas: [
    'apesta/apestando/huele a gas|peste a gas',
    'monóxido ~ saltó|saltado|pita*|suena|sonando|sonó',
    'gas ~ huele|olor|oler|fuga|escap*|pierde|silb*|intoxica*|fugas|peste',
    'monóxido de carbono',
    'hay gas en',
    'gas en la > cocina|casa',
    'gas en el > piso|edificio|cuarto',
  ],
  electrics: [
    'se fue la corriente/electricidad|se ha ido la corriente/electricidad|a oscuras',
    'salta/saltan/saltó/saltado los/el/la plomos/diferencial/automático/automáticos/fusibles/térmica/térmico|se ha ido la luz|cortado/cortaron la luz',
    'me dio/da/dado la corriente|corrientazo',
    `${wiring} ~ chispa*|calambre*|quemad*|quema|derret*|pelad*|descubiert*|expuest*|humo|caliente*|parpade*|echa|colgan*|cuelga*`,
    'sin luz|sin electricidad|sin corriente|no hay luz|no tenemos luz|no tengo luz|no hay electricidad|no hay corriente|se fue la luz',
    'corte de luz|corte eléctrico|apagón|cortocircuito|corto circuito|descarga eléctrica|electrocut*|chispas|calambrazo',
  ],
  flood: [
    'lloviendo dentro|lloviendo/llueve en mi/la/el casa/habitación/salón/cuarto',
    'agua ~ por todos lados|por todos los lados|tobillo*|rodilla*',
    'llueve dentro|llueve en/dentro > casa|habitación|cocina|baño|salón',
    'inodoro|váter|wáter|retrete|lavabo|fregadero|bañera ~ desbord*|rebosa*|se sale',
    'fuga en el/la/mi baño/cocina/techo/tubería/casa/piso|fuga debajo/bajo',
    'inunda*|inundación|inundaciones|anegad*|aguas residuales|aguas fecales|aguas negras',
    'tubería*|tubo|cañería*|caño ~ rot*|revent*|rompi*|fuga|gotea*|pierde|estall*',
    'agua ~ cae|cayendo|sale|saliendo|chorr*|techo|por todas partes|entra|entrando|gotea*|gotera*|desbord*|filtra*|brota*',
    'techo gotea*|gotea* el/del techo|fuga de agua|goteras|gotera|escape de agua|se desborda',
  ],
  structure: [
    'escalera*|escalón|escalones|peldaño*|balcón ~ está/están rota/rotas/roto/rotos|se mueve|se mueven|podrid*',
    `${part} ~ cae|caer|cayendo|cayó|caído|derrumb*|griet*|agriet*|agujero*|hundi*|hunde|desplom*|peligro*|ceder|cedió|abomb*`,
    'teja|tejas|ladrillo*|barandilla*|pasamanos|cornisa ~ cae*|cayó|cayendo|suelt*|floj*|rot*|desprend*',
    'derrumbe|derrumbándose|se viene abajo',
  ],
  no_heat: [
    'el agua sale fría|agua sale fría|frío horrible/terrible|frío de muerte',
    'solo/sólo sale/hay/tenemos/tengo agua fría|solo agua fría',
    'hijos|hijas|hijo|hija|niños|niñas|bebé|estamos ~ tienen frío|tiene frío|con frío',
    'mucho frío > casa|piso|habitación',
    'morimos/muero/muriendo/mueren de frío|tengo/tenemos/pasamos/pasando mucho frío',
    `${heating} ~ ${stopped}`,
    `sin|no hay|no tenemos|no tengo|falta > ${heating}`,
    'congelad* ~ casa|estamos|niños|piso',
    'nos congelamos|me congelo',
    'helad* ~ casa|estamos|piso',
    'frío en > casa|piso',
  ],
  no_water: [
    'se ha ido el agua|no cae agua|no tengo/tenemos/hay nada de agua',
    'sin agua|no hay agua|no tenemos agua|no tengo agua|no sale agua|no llega agua|falta de agua|no hay nada de agua',
    'agua ~ cortada|cortaron|cortado|han cortado|no sale|no llega|se fue',
    'grifo* ~ no sale|nada|seco',
  ],
  damp_mould: [
    'pared|paredes|techo ~ mojad*|está negro/negra|están negras',
    'moho|mohos*|humedad*|enmohecid*|condensación|hongos',
    'manchas negras|pared/paredes mojada*/húmeda*|techo húmedo/mojado',
    'húmed* ~ pared|paredes|techo|habitación|casa',
  ],
  self_harm: [
    'vida > no tiene sentido|ya no tiene sentido|no vale nada',
    'me quiero matar|quiero desaparecer|no merece la pena vivir|ahorcarme|tirarme por/del/desde|me tiro por',
    'suicid*|matarme|me mato|me voy a matar|quitarme la vida|acabar con mi vida|terminar con mi vida|acabar con todo',
    'quiero morir|quiero morirme|quisiera morir|no quiero vivir|no quiero seguir viviendo|ya no quiero vivir|mejor muert*',
    'autolesi*|cortarme|me corto|hacerme daño|me hago daño|sobredosis|no vale la pena vivir|no puedo más con mi vida|no tengo/tiene ganas de vivir|sin ganas de vivir|perdido las ganas de vivir',
  ],
  abuse: [
    'miedo de/a mi ex/hijo/hermano/exmarido|le tengo miedo',
    'no me deja salir|me encierra',
    'puñetazo*|bofetada* ~ me dio|me ha dado|me da|me pegó|me dieron',
    'me empuja*|me empujó|me insulta|me persigue|me ha/han pegado/golpeado/amenazado|me agarró/agarra del cuello|me agarró/agarra por el cuello|malos tratos|me quiere matar',
    'pega/pegó/pegan/golpea a mis/los/las/mi > hijos|hijas|hijo|hija|niños|niñas|madre',
    'miedo de volver/ir/estar a/en casa|miedo a volver',
    `${person} ~ pega|pegó|pegado|golpea*|golpeó|amenaza*|amenazó|maltrat*|estrangul*|agred*`,
    'me pega|me pegó|me golpea*|me amenaz*|nos pega|maltrat*|violencia|violent*|viol|violó|violación|violaron|abus*|agredi*|agresión|acoso|acosa*',
    'miedo ~ marido|esposo|pareja|novio|padre|vecino|=él',
    'no me siento segur*|matarme|me va a matar|con un cuchillo',
  ],
  harmless: [
    'no quiero vivir aquí|no quiero vivir en este/esta/ese/esa barrio/piso/edificio/casa/calle/zona|luces de navidad',
    'golpea/golpean la/el/en pared/techo/puerta|golpea/golpean en la/el pared/techo/puerta|me pega el sol|sol me pega',
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
