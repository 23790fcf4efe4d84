import type { Words } from './words.ts'

// English. Written by the developers; not yet reviewed by a native speaker who works with residents.

const heating =
  'heating|boiler*|radiator*|heater*|heat|hot water|warm water|heat pump|immersion|gas fire|electric fire'
const stopped =
  'broken|broke|broken down|not working|isnt working|doesnt work|wont work|hasnt worked|not been working|stopped|' +
  'off|gone|packed up|packed in|not coming on|wont come on|wont turn on|wont light|wont start|cold|lukewarm|failed|' +
  'faulty|fault|dead|down|out|kaput|bust|knackered|conked|not hot|not/isnt/arent getting hot/warm|cutting out|cuts out|not heating|none|lost pressure'
const part =
  'ceiling*|roof|wall|walls|balcon*|stairs|staircase|stairwell|chimney|floor|floorboard*|porch|building|lintel|plaster'
const wiring =
  'socket*|plug|plugs|switch|switches|wire|wires|wiring|cable*|fuse/fusebox box|fusebox|consumer unit|light|lights|' +
  'electric|electrics|electricity|electrical|cooker'
const partner =
  'husband|wife|partner|boyfriend|girlfriend|ex|dad|father|mum|mother|son|brother|he|she|they|man|neighbour*|someone'

export const english: Words = {
  fire: [
    'fire|flames|in flames|burning|arson|set alight|explosion|exploded|blew up',
    'smell* ~ burn*|burnt|smoke',
    'smoke ~ coming|from|pouring|thick|black|full|everywhere|filling|kitchen|room|flat|house|landing|stairwell|hall',
  ],
  gas: [
    'gas ~ smell*|leak*|hiss*|escap*|fume*|stink*|stench|odour|odor|reek*|whiff|poison*',
    'gas in/inside > kitchen|house|home|flat|room|bedroom|hall|hallway|building|stairwell|air',
    'gas everywhere|left/leave the gas on|gas left on|gas has been left on|rotten eggs|carbon monoxide',
    'co alarm/detector ~ going|off|beep*|sound*|ringing',
  ],
  electrics: [
    `${wiring} ~ spark*|shock*|burnt|burned|burning|smok*|expos*|bare|melt*|buzz*|crackl*|flicker*|hanging|` +
      'scorch*|bang|banged|tripp*|trips|dangerous|live|hot to touch|very hot|overheat*',
    'electric|electrics|electricity ~ off|gone|out|broken|not working|dead|cut off|stopped|keeps going',
    'no/without electric/electricity/electrics/power/lights|power cut|power outage|short circuit*|electrocut*',
    'electric shock*|bare wires|sparks from|there are sparks|seen/saw sparks|sparks flying|sparking|got a shock off/from',
    'power ~ off|gone|gone off|out|tripp*',
    'water ~ socket*|fuse*|electrics|light fitting*|light switch*',
    'all the lights ~ out|off|gone',
  ],
  flood: [
    'flood*|sewage|a/bad/big/huge/major/massive/water/serious leak|leaking badly|leaking everywhere',
    'burst ~ pipe*|tank|main|radiator|water|boiler',
    'pipe* ~ leak*|split|crack*|spray*|gush*|broken|broke',
    'water ~ pour*|gush*|everywhere|ceiling*|coming through|coming in|rising|spray*|running down|dripping|leak*|' +
      'overflow*|flowing|pooling|ankle deep',
    'leak* ~ ceiling*|roof|above|upstairs|through|boiler|tank|radiator|washing|cylinder|toilet',
    'toilet*|drain*|sink|bath ~ overflow*|backing up|backed up',
  ],
  structure: [
    `${part} ~ collaps*|cave|caved|caving|sagging|bulging|bowing|bowed|bowing out|buckl*|bulged|given way|crumbl*|falling|fallen|fell|come down|coming down|` +
      'came down|gave way|giving way|unsafe|subsiding|about to fall|crack*|hole|holes|split|rotten|unstable',
    'tile|tiles|slate*|brick*|masonry|cladding|render|rendering|gutter* ~ fall*|fell|loose|hanging|come off|coming off',
    'balcon*|banister*|bannister*|handrail*|railing* ~ loose|broken|unsafe|fall*|fell|wobbl*|rotten|came off',
    'subsidence|structural damage|structurally|building is moving|house is moving',
  ],
  no_heat: [
    `${heating} ~ ${stopped}`,
    `no|without|lost|havent got|have not got|dont have|havent had|not had > ${heating}`,
    'freezing ~ cold|here|house|flat|home|im|i am|were|we are|is|kids|children|baby|room|mum|dad',
    'no gas|without gas|gas been/is/was/got cut off|gas has been cut off|gas has gone off|ran out of gas',
    'cant get warm|cannot get warm|cant keep warm|house/flat/home/room is so/too/very cold',
  ],
  no_water: [
    'no/without/any water|no/without/any running/cold/drinking/mains/fresh/clean water|no hot or cold water',
    'no cold or hot water|no/without heating or water|no gas or water',
    'water ~ cut off|turned off|shut off|switched off|been off|is off|went off|gone off|stopped|not running|' +
      'not coming|isnt coming|not working|run out|ran out|disconnected',
    'tap|taps ~ dry|nothing|not working|no pressure',
  ],
  damp_mould: [
    'damp|dampness|mould*|mold|moldy|mildew*|condensation|fungus|musty|black spores',
    'black/green/dark spots/patches/stuff ~ wall*|ceiling*|window*|bathroom|bedroom|corner*|growing',
    'wall|walls|ceiling* ~ wet|soaking|moist|moisture',
  ],
  self_harm: [
    'suicid*|suicide|self harm*|selfharm*|overdose*|overdosing|kill/killing/hang/hanging myself|kill my self',
    'hurt/hurting/harm/harming/cut/cutting myself|take/taking/took my own life|taking my life',
    'end my life|end it all|ending it all|ending my life|want/wanna/going to die|wanna die|wish i was/were dead',
    'rather be dead|better off dead|better off without me|dont/not want to live|not want to be alive',
    'dont want to be alive|dont want to be here anymore|dont want to be here any more|dont want to wake up|no reason to live|nothing to live for',
    'no point living|no point in living|cant go on|cannot go on|cant live like this|do something to myself|do something stupid|want to end it|going to jump|cant take it anymore',
    'kill/killing/hurt himself/herself/themselves',
    'jump/jumping off > bridge|roof|balcony|building',
  ],
  abuse: [
    `${partner} > hit/hits/beat/beats/hitting/beating/punch*/kick*/slap*/strangl*/chok*/hurt/hurts/attack* me/us/her/him`,
    `${partner} > hit*/beat*/hurt*/attack* my/the child/children/kids/son/daughter/baby/mum/sister`,
    `${partner} > threat*/abus*/stalk*/control* me/us`,
    'abus*|domestic violence|domestic abuse|violent|rape*|raping|sexual* assault*|assault*|strangl*|stalk*|harass*',
    'threat* ~ me|us|kill|knife|hurt|beat|violence',
    'afraid/scared/frightened/terrified/fear of > husband|partner|boyfriend|ex|wife|dad|father|him|neighbour*|son',
    'not/dont feel safe|im/not/am not safe at/in/here|im not safe|i am not safe|were not safe|unsafe at home|fear for my life|going to kill me|wants to kill me|will kill me|kill us',
    'has/with/pulled a knife|forced marriage|forced me to|honour based|wont let me out|locked me in|takes my money',
    'racist|hate crime',
    'child/children > neglect*|beaten|in danger|at risk',
  ],
  harmless: [
    'gas/electric/electricity/water/heating/fuel/energy/power bill*/account*/supplier*/tariff/charge*/rates/debt/key',
    'gas/electric/electricity/water meter ~ read*|number|card|key|top up|submit',
    'gas and electric/electricity bill*|water and sewerage charge*|water/heating and heating/water bill*|sewage charge*',
    'gas safety check*/certificate*/inspection*/visit*/record*/test*|gas check*|gas service|gas central heating',
    'electric/electrical safety check*/certificate*/inspection*/report*/test*|electric car*|electric vehicle*',
    'carbon monoxide alarm*/detector* ~ fit*|test*|battery|install*|replace*',
    'need/get/want/supply > carbon monoxide alarm*/detector*',
    'fire door*|fire extinguisher*|fire drill*|fire exit*|fire escape*|fire safety|fire risk|fire assessment*',
    'fire stick|firestick|fire tv|fire tablet|fire blanket*|fire regulation*|fire certificate*|fire pit|fire surround',
    'fire place|fire sale|fire wood|camp fire|hire and fire|fire away|fire alarm/alarms test*/check*/service/batter*',
    'fire alarm* ~ test*|weekly|battery|install*|fit|fitted|new|replace*|chirping',
    'burning question*|wood burning|log burning|burning calories|no smoking|smoke alarm*|smoke detector*',
    'light bulb*|wires crossed|crossed wires|old flame*|power of attorney|no power to|crack on|glass ceiling',
    'flood risk|flood insurance|flood defence*|floodlight*|flood light*',
    'flood/floods/flooded of/with > calls|emails|letters|post|messages|requests|questions|work',
    'leaking/leaky/dripping tap*|tap leaking|tap is leaking|roof terrace|hole punch',
    'fell/fall/fallen/falling down/on/over/off the/my/some/our/those stairs/floor/staircase/step*|fell down stairs',
    'fell/fall/fallen/falling off the/my roof/wall/balcony|fall/fell/fallen behind|wall paper|wall art',
    'heating allowance|heating payment*|heating cost*|heating timer|winter fuel|boiler service*|boiler upgrade',
    'boiler/heating/gas inspection|boiler cover|how do/can i turn the heating off/down/on|no problem* with/in',
    'rent freez*|freezing rent|freezing point|freezing my/the account|no water damage|any water damage',
    'damp cloth|damp sponge|damp squib|mouldy bread/cheese/food|jelly mould|cake mould|damp proof course certificate',
    'dying to|kill time|killing time|dressed to kill|killing it|dead battery|dead end|to die for|im dead tired',
    'hurt/cut/hurting myself > on the|on a|on my|on some|falling|when i fell|slipping|tripping|lifting',
    'drop dead gorgeous|beat/beats me to|suicide prevention course|no threat|cant go on the/your website/app/holiday/internet/line/portal',
  ],
}
