import type { Words } from './words.ts'

// Romanian. Not yet reviewed by a native speaker.

const heating = 'încălzire*|centrala|calorifer*|boiler*|căldură|căldura|apă caldă|apa caldă|centrală termică'
const stopped =
  'nu merge|nu funcționează|nu mai merge|nu mai funcționează|nu pornește|stricat*|defect*|s a stricat|oprit*|rece|reci|spart*|nu se încălz*|nu încălz*'
const part = 'tavan*|acoperiș*|perete*|pereț*|balcon*|scăril*|scara|coș*|podea*|clădire*|zid*|tencuial*'
const wiring =
  'priz*|ștecher*|cablu*|cabluri|fir|fire electrice|firele|siguranț*|întrerupăt*|instalați* electric*|becul'
const person = 'soțul|soția|partener*|iubitul|prietenul|tata|tatăl|mama|fiul|vecin*|cineva'

export const romanian: Words = {
  fire: [
    'incendi*|foc|focul|flăcări|arde|ard|explozi*|explodat|a luat foc|s a aprins|miros de ars|miroase a ars',
    'fum|fumul ~ bucătări*|casă|apartament*|iese|plin|negru|gros|scar*|miros*|cameră',
  ],
  gas: [
    'simt/simțim gaz|simt/simțim gaze|simt/simțim gazul',
    'monoxid* ~ sună|piuie|țipă|pornit*|declanșat*',
    'curge/iese gazul|gazul curge',
    'gaz|gaze|gazul|gazului|gazelor ~ miros*|miroase|scurg*|scapă|scăpări|pierder*|fâsâie|pute|intoxica*',
    'monoxid de carbon',
    'gaz/gaze în > bucătări*|casă|apartament|cameră',
  ],
  electrics: [
    'pică siguranț*|s a dus curentul|scuturat curentul|n avem/am curent|n am mai avut curent|n avem/am lumină',
    'tăiat/luat/oprit/picat/căzut/întrerupt curentul|nu merge curentul|nu mai avem/am/este/e curent|nu e lumină|m am curentat|am luat curent',
    'siguranț* ~ sar|sare|sărit*',
    `${wiring} ~ scânte*|fum|fumegă|ard|arde|arsă|ars|topi*|curentează|electrocut*|goale|gol|dezveli*|atârn*|fierbinte|pâlpâi*|neizola*`,
    'nu avem/am/este curent|fără curent|nu e curent|nu este curent|pană de curent|scurtcircuit*|electrocut*|m a curentat',
    's a luat curentul|s a oprit curentul|nu este lumină|fără lumină|fără electricitate|nu avem electricitate|scântei',
  ],
  flood: [
    'țeav*|conduct* ~ rupt*',
    'apă pe jos',
    'plouă în > dormitor|cameră|baie|bucătări*|pod',
    'toalet*|wc|chiuvet*|cada ~ pe dinafară|pe afară|revars*|iese apa/apă',
    'curge|picură ~ tavan*|acoperiș*',
    'apa > glezne*|genunchi*',
    'inunda*|inundați*',
    'canalizare* ~ revărs*|iese|înfund*|refulea*',
    'inunda*|inundație|refulează|ape uzate',
    'țeav*|țevi|conduct* ~ spart*|crăpat*|curge|plesni*|pierde',
    'apă|apa ~ curge|țâșnește|tavan*|peste tot|pătrunde|intră|picură|șiroaie|scurg*',
    'scurgere de apă|infiltrați* de apă|plouă în/prin casă/tavan',
  ],
  structure: [
    'balcon*|tavan*|perete*|zid*|balustrad* ~ se clatin*|clatin*',
    'tavan*|balcon*|perete*|scăril*|scara|podea* ~ să cadă|rupt*',
    `${part} ~ prăbuș*|cade|cad|căzut*|crăp*|fisur*|gaur*|găuri|surp*|periculo*|dărâm*|lăsat|umfla*|se desprind*`,
    'țigl*|cărămi*|balustrad*|mână curentă ~ cade|cad|căzut*|slăbit*|rupt*|se mișcă|desprins*',
    'tasarea clădirii|se prăbușește',
  ],
  no_heat: [
    'n avem/am căldură|n avem/am apă caldă|n avem/am încălzire|frig rău|stăm/stau în frig',
    'doar/numai apă rece|tremură/tremurăm/tremur de frig|ne/le/mi este/e frig|moare/mor de frig',
    `${heating} ~ ${stopped}`,
    `nu avem|nu am|fără|nu este|nu e|lipsă > ${heating}`,
    'înghețăm|îngheț de frig|murim de frig',
    'frig în > casă|apartament|cameră',
  ],
  no_water: [
    'n avem/am apă|n am mai avut apă',
    'au oprit/tăiat/închis/luat apa|ni/ne s a oprit/luat apa',
    'nu avem/am/este/e apă|fără apă|nu curge apa|lipsă apă|nu mai avem/am apă|nu vine apa|nu avem/am deloc apă',
    'apa ~ s a oprit|oprită|tăiată|nu curge|nu vine|nu mai curge|închisă',
    'robinet* ~ nu curge|nimic|uscat',
  ],
  damp_mould: [
    'perete*|pereț*|tavan* ~ umez*|uzi|transpiră|negri',
    'mucegai*|umezeal*|igrasi*|condens*|ciuperc* pe perete',
    'pete negre|pereț* uzi|peretele ud|pereți umezi|perete umed',
    'umed* ~ perete*|pereț*|tavan*',
  ],
  self_harm: [
    'îmi vine să mor|pentru ce trăi|nu mai am de ce trăi',
    'viața > nu are sens/rost|nu mai are sens/rost',
    'are rost să trăiesc|voi lua viața|să mi iau zilele|termin cu viața|vreau să dispar|mai bine nu mă năștea*|mai bine nu mă mai nășteam',
    'sinucid*|sinucig*|mă omor|să mă omor|mă spânzur|îmi iau viața|să îmi iau viața|să mi iau viața|pun capăt zilelor',
    'vreau să mor|nu mai vreau să trăiesc|nu vreau să mai trăiesc|n am pentru ce trăi|mai bine mort|mai bine aș muri',
    'mă tai|să mă tai|îmi fac rău|să îmi fac rău|să mi fac rău|automutil*|supradoz*|nu mai pot continua|mă arunc de pe',
  ],
  abuse: [
    'nu mă lasă să ies|îmi/își bate copilul/copiii/soția|mă bate|bate copiii',
    'concubin*|socr*|bărbatul ~ bate|lovește|amenință',
    'strâns de gât|mă strânge de gât|mă împinge|m a împins|mă urmărește|mă înjură|sunt bătut*|sunt abuzat*|mâna pe mine',
    `${person} ~ bate|lovește|lovit|bătut|amenință|amenințat|strânge de gât|abuz*|agres*`,
    'mă bate|m a bătut|mă lovește|m a lovit|mă amenință|m a amenințat|abuz*|violență*|violenț*|viol|violat*|agres*|hărțui*|urmărește mereu',
    'mi e frică|îmi este frică > soț*|el|partener*|tata|vecin*|acasă',
    'nu mă simt în siguranță|mă omoară|cu cuțitul|ne bate',
  ],
  harmless: [
    'becul s a ars|s a ars becul|s a ars un bec|bec ars|becul e/este ars|arde lumina/becul|lumina/becul arde',
    'lumina de pe/din scară/hol/casa/bloc arde|foc/focul de tabără|foc/focuri/focul de artificii',
    'bate/bat cuie|bate/bat în/la perete/pereți/ușă/geam/țeavă|bate mingea|bate toba|mor de foame|mor de râs',
    'factur* la/de/pentru gaz/gaze/curent/apă/încălzire/lumină|contor* de gaz/gaze/apă/curent|citire* contor*',
    'aragaz*|uș* antifoc|ușa de incendiu|ușă de incendiu|ușile de incendiu|stingăt*|exercițiu de incendiu|siguranța la incendiu',
    'alarm* de incendiu ~ test*|bateri*|nou*',
    'detector* de fum|ajutor* de încălzire|ajutor* pentru încălzire|subvenție încălzire',
    'omor timpul|să omor timpul|mor de nerăbdare|mor de curiozitate|baterie descărcată',
    'inundat* de > apeluri|mesaje|mailuri',
    'asigurare* la inundații|risc de inundații|cârpă umedă|lavetă umedă|verificare* gaz|revizie gaz|revizia centralei|mașină electrică',
  ],
}
