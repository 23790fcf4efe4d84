import { welshMutations } from './welsh-mutations.ts'
import type { Words } from './words.ts'

// Welsh. Not yet reviewed by a native speaker. The mutated forms of every word are found too.

const heating = 'gwres|gwresogi|gwresogydd*|boeler|bwyler|boiler|rheiddiadur*|dŵr poeth|dŵr twym|dŵr cynnes'
const stopped =
  'torri|wedi torri|=ddim yn gweithio|dim yn gweithio|gweithio dim|stopio|diffodd|=oer|wedi mynd|methu|nam'
const part = 'nenfwd|nenfydau|to|wal|waliau|balconi|grisiau|simnai|simne|llawr|adeilad|mur|muriau'
const wiring = 'soced*|plwg|gwifr*|switsh|golau|goleuadau|trydan|ffiws*|bocs ffiwsiau'
const person = 'gŵr|gwraig|partner|cariad|tad|mam|mab|brawd|cymydog|cymdogion'

export const welsh: Words = {
  forms: welshMutations,
  fire: [
    '=tân|ar dan|mae tan yn|fflamau|llosgi|yn llosgi|ffrwydrad|ffrwydro|wenfflam',
    'mwg ~ llawn|dod|allan|du|cegin|ystafell|fflat|tŷ|ymhobman',
    'arogl|oglau|drewdod ~ llosgi|mwg',
  ],
  gas: [
    'nwy ~ arogl*|oglau|gollwng|yn gollwng|gollyngiad|drewi|drewdod|dianc|hisian|gwynt',
    'gas ~ arogl*|oglau|gollwng|gollyngiad|drewi|gwynt',
    'nwy yn > cegin|tŷ|fflat|ystafell',
    'carbon monocsid',
  ],
  electrics: [
    `${wiring} ~ gwreichion*|sbarc*|sioc|llosgi|noeth|toddi|mwg|peryglus|fflachio|hongian|poeth iawn`,
    'sioc drydan*|toriad trydan|gwreichion*|gwifrau noeth',
    'dim/heb trydan/golau/pŵer',
    'trydan ~ wedi mynd|diffodd|bant|i ffwrdd|torri',
  ],
  flood: [
    'llifogydd|llifo i mewn|gorlifo|gorlif|carthion|carthffosiaeth yn',
    'pibell*|peipen|peipiau|tanc ~ byrstio|torri|gollwng|hollti|rhwygo',
    'dŵr ~ llifo|gollwng|tywallt|arllwys|nenfwd|ymhobman|bob man|dod trwy|dod drwy|diferu|pistyllio',
    "gollyngiad dŵr|dŵr yn dod i mewn|to'n gollwng|to yn gollwng",
  ],
  structure: [
    `${part} ~ cwympo|syrthio|disgyn|dymchwel|crac|craciau|hollt*|twll|tyllau|anniogel|ansefydlog|pydru|sigo`,
    'teils|llechi|brics|bricsen|rheilen|canllaw ~ rhydd|cwympo|syrthio|disgyn|torri',
    'ymsuddiant|difrod strwythurol',
  ],
  no_heat: [`${heating} ~ ${stopped}`, `dim|heb > ${heating}`, 'rhewi|yn rhewi|rhynnu|oer iawn yn y'],
  no_water: [
    'dim/heb dŵr|dim/heb dŵr oer/glân/yfed',
    'dim/heb > dŵr o gwbl',
    'dŵr ~ diffodd|wedi stopio|torri i ffwrdd|ddim yn rhedeg|ddim yn dod|i ffwrdd',
    'tap|tapiau ~ sych|dim byd|ddim yn gweithio',
  ],
  damp_mould: [
    'llwydni|mowld|lleithder|tamprwydd|anwedd|ffwng|wedi llwydo',
    'llaith|tamp ~ wal*|waliau|nenfwd|tŷ|fflat|ystafell*|llofft|cartref',
    'smotiau du|wal/waliau wlyb/gwlyb|waliau yn wlyb',
  ],
  self_harm: [
    'hunanladdiad|lladd fy hun|lladd fy hunan|hunan niweidio|hunanniweidio|hunan niwed|hunanniwed|niweidio fy hun|brifo fy hun',
    "eisiau marw|isio marw|moyn marw|am farw|dod â'r cyfan i ben|diweddu fy mywyd|gorddos",
    'ddim eisiau byw|dim eisiau byw|ddim isio byw|ddim moyn byw|dim rheswm i fyw|well bod yn farw|methu mynd ymlaen',
  ],
  abuse: [
    'cam drin|camdrin|cam driniaeth|camdriniaeth|trais|treisio|treisgar|ymosod arnaf|ymosod arna i|ymosod*|stelcio|aflonyddu',
    `${person} > taro|curo|brifo|bygwth|tagu|cicio`,
    'fy nharo|fy mygwth|fy nghuro|fy mrifo|bygwth fy lladd|bygythiadau|mygwth',
    'ofn/ofni > gŵr|partner|cariad|tad|fe|cymydog',
    'ddim yn ddiogel|dim yn ddiogel|fy nghloi',
  ],
  harmless: [
    'bil/biliau nwy/trydan/dŵr/gwresogi/gwres|mesurydd nwy/trydan/dŵr|darlleniad mesurydd',
    'drws tân|drysau tân|drws tan|drysau tan|larwm tân|larymau tân|diffoddwr tân|ymarfer tân|diogelwch tân|asesiad risg tân',
    'gwiriad diogelwch nwy|diogelwch nwy|tystysgrif nwy|archwiliad nwy|larwm mwg|larymau mwg|cyflenwr nwy/trydan',
    'lwfans gwresogi|taliad gwresogi|gwasanaeth boeler|yswiriant llifogydd|risg llifogydd|car trydan|lliain llaith',
    'marw eisiau|bron â marw eisiau|lladd amser|cadach llaith|clwt llaith',
  ],
}
