import type { Words } from './words.ts'

// Italian. Not yet reviewed by a native speaker.

const heating =
  'riscaldament*|caldaia|termosifon*|radiator*|calorifer*|scaldabagno|scaldacqua|acqua calda|boiler|stufa'
const stopped =
  'rott*|guast*|non funziona*|non va|non parte|non si accende|non scalda*|spent*|fredd*|ferm*|bloccat*|in blocco|si è rott*'
const part =
  'soffitt*|tetto|muro|muri|parete|pareti|balcon*|scala|scale|camino|paviment*|edificio|palazzo|intonaco'
const wiring =
  'presa|prese|spina|cavo|cavi|fili|filo|interruttor*|quadro elettrico|impianto elettrico|salvavita|luci'
const person = 'marito|moglie|compagn*|partner|fidanzat*|padre|madre|figlio|fratello|vicin*|lui|qualcuno|ex'

export const italian: Words = {
  fire: [
    'fuoco|incendi*|fiamme|brucia|bruciando|in fiamme|esplosione|esploso|odore/puzza di bruciato',
    'fumo ~ cucina|casa|esce|pien*|nero|denso|stanza|scale|odore|puzza|tanto|molto',
  ],
  gas: [
    'monossido ~ scatta*|suona*|suonando',
    'si sente gas|si sente il gas',
    'gas nel/sulle/nelle/sul > corridoio|scale|pianerottolo|palazzo',
    'gas ~ odore|puzza|sento|fuga|perdita|perde|perdite|esce|sibil*|intossica*',
    "monossido di carbonio|c'è gas",
    'gas in > cucina|casa',
    "gas nell'appartamento|gas nella stanza",
  ],
  electrics: [
    "manca l'elettricità|manca elettricità|senza elettricità",
    'salvavita|corrente|contatore ~ scatta*|salta|saltata',
    "andata via la corrente|staccato/tolto/tagliato la luce/corrente|non c'è elettricità|siamo al buio|casa al buio|preso la/una scossa",
    `${wiring} ~ scintill*|scossa|scosse|bruciat*|brucia|fuso|scopert*|espost*|fumo|scott*|sfarfall*|pend*|penzola*|sciolt*|lampeggia*|pericolos*`,
    "senza luce|senza corrente|senza elettricità|non c'è luce|non c'è corrente|non c'è la luce|non abbiamo luce|manca la luce|manca la corrente",
    'è andata via la luce|è saltata la luce|saltata la corrente|corto circuito|cortocircuito|scossa elettrica|folgorat*|fulminat*|scintille|blackout',
  ],
  flood: [
    'water|wc|gabinetto|lavandino|vasca|lavello ~ trabocca*|straripa*|esce acqua',
    'soffitto|tetto ~ gocciola*|goccia*|perde|cola',
    'acqua > caviglie|ginocchia',
    'piove in/nella/nel camera/cucina/bagno/salotto/stanza',
    'allaga*|inonda*|inondazione|fogna|fognature|liquami',
    'tubo|tubi|tubatur*|conduttur* ~ rott*|scoppiat*|perde|perdono|perdita|spaccat*|esplos*',
    'acqua ~ esce|scende|cola|soffitt*|dappertutto|ovunque|entra|goccia*|gocciola*|sgorga*|zampilla|trabocca*|allag*',
    "perdita d'acqua|perdita di acqua|infiltrazion*|piove in casa|piove dentro|piove dal soffitto/tetto|perdita grossa",
  ],
  structure: [
    'muro|muri|parete|soffitto ~ si sta aprendo|si sono aperte|si apre',
    'balcon* ~ si muove|traballa|dondola',
    'scale sono rotte|scala rotta|scala è rotta|gradino/gradini rotto/rotti|gradino è rotto|gradini sono rotti',
    'cad* ~ calcinacci',
    `${part} ~ croll*|cade|cadendo|cadut*|cadono|crep*|buco|buchi|ceduto|cede|cedendo|pericolant*|pericolo*|stacca*|gonfi*`,
    'tegol*|matton*|ringhier*|corriman*|cornicion* ~ cade|cadono|cadut*|allentat*|rott*|stacca*|balla|instabil*',
    'crollo|cedimento|pericolante',
  ],
  no_heat: [
    'freddo cane|freddo terribile|freddo tremendo',
    'solo/soltanto acqua fredda',
    'freddissimo in > casa|camera',
    'morendo/moriamo/muoio/morti di freddo|hanno/abbiamo/ha/ho freddo|siamo/sono/stiamo al freddo',
    `${heating} ~ ${stopped}`,
    `senza|non c'è|non abbiamo|non ho|manca > ${heating}`,
    'si gela|stiamo gelando|sto gelando|congelando',
    'gelid* ~ casa|stanza|appartamento',
    'freddo in > casa',
  ],
  no_water: [
    "hanno chiuso/tolto/staccato l'acqua|andata via l'acqua",
    "senza acqua|senzacqua|non c'è acqua|non abbiamo acqua|non ho acqua|manca l'acqua|manca acqua|non c'è l'acqua|niente acqua",
    'acqua ~ non esce|non arriva|tagliata|staccata|chiusa|non scorre|hanno tolto',
    'rubinett* ~ non esce|niente|nulla|secco|asciutto',
  ],
  damp_mould: [
    'muro|muri|parete|pareti|soffitto ~ bagnat*|trasuda*',
    'soffitto/muro/parete è nero/nera|muri/pareti sono neri/nere|nero/neri/nere di muffa',
    'muffa|muffe|ammuffit*|umidità|condensa',
    'umid* ~ muro|muri|parete|pareti|soffitto|casa|stanza|camera',
    'macchie nere|muro bagnato|muri bagnati|pareti bagnate|parete bagnata',
  ],
  self_harm: [
    'vita > non ha senso|non ha più senso|non vale niente',
    'mi voglio ammazzare/uccidere|più voglia di vivere|non ho voglia di vivere|voglio/vorrei sparire|non ha senso vivere|mi butto/buttarmi dal/dalla/sotto|mi impicco',
    'suicid*|uccidermi|mi uccido|ammazzarmi|mi ammazzo|togliermi la vita|farla finita|la faccio finita|farmi del male',
    'voglio morire|vorrei morire|non voglio vivere|non voglio più vivere|non voglio più stare al mondo|meglio morire|meglio mort*',
    'autolesion*|tagliarmi|mi taglio|mi faccio del male|overdose|non vale la pena vivere|impiccarmi|non ce la faccio più a vivere',
  ],
  abuse: [
    'mi fa del male|mi fa male lui|mi fanno del male|non mi lascia uscire|mi chiude in casa|mi spia|mi pedina',
    'ex > mi segue',
    'mi ha dato un/uno/una > pugno|schiaffo|calcio|sberla',
    'mi ha spint*|mi spinge e|mi insulta|mani al collo|mani addosso|mi mena|mi menano|che mi ammazza',
    'picchia* > bambin*|figli*|moglie|madre',
    'paura di tornare/stare/andare a/in casa',
    `${person} ~ picchia*|botte|minaccia*|colpi*|strangol*|maltratt*|aggred*|abus*`,
    'mi picchia*|ci picchia|mi ha picchiat*|mi minaccia*|mi ha minacciat*|violenza|violent*|stupr*|abusi|abusa|abusat*|maltratt*|aggredit*|aggressione|molest*|stalking|perseguita*',
    'paura ~ marito|compagno|partner|fidanzato|padre|vicino|lui',
    'non mi sento sicur*|mi uccide|vuole uccidermi|con un coltello',
  ],
  harmless: [
    'fulminata la/una lampadina|lampadina fulminata|lampadina è/si fulminata|lampadina si è fulminata|lampadine fulminate',
    'non voglio vivere qui|non voglio più vivere qui|non voglio vivere in questo/questa/quel/quella quartiere/palazzo/casa/appartamento/zona|non voglio più vivere in questo/questa/quel/quella quartiere/palazzo/casa/appartamento/zona',
    "bolletta/bollette/fattura del/della/di/dell'/dell gas/luce/acqua/elettricità/riscaldamento|bolletta dell'acqua|bolletta dell'elettricità",
    "contatore/lettura del/della/di gas/luce|contatore dell'acqua|fornello a gas|cucina a gas|controllo del gas|revisione della caldaia",
    'porta tagliafuoco|porte tagliafuoco|porta antincendio|porte antincendio|estintor*|prova antincendio|antincendio',
    'allarme incendio ~ prova|batteria|pila',
    'rilevator* di fumo|bonus riscaldamento|contributo per il riscaldamento|fuochi d artificio|ammazzare il tempo|muoio dalla voglia|morire dalle risate',
    'inondat* di > chiamate|telefonate|email|messaggi',
    'assicurazione contro le inondazioni|rischio inondazione|panno umido|auto elettrica|batteria scarica',
    'caduto/caduta/cado dalle/per/sulle le/scale|caduto/caduta dalle/sulle scale|vicino di casa nuovo',
  ],
}
