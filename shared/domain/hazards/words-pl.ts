import type { Words } from './words.ts'

// Polish. Not yet reviewed by a native speaker.

const heating = 'ogrzewani*|kaloryfer*|grzejnik*|bojler*|piec|piecyk|kocioł|ciepł* wod*|gorąc* wod*'
const stopped =
  'nie działa*|nie grzej*|nie dziala|zepsu*|popsu*|awari*|nie włącza|wyłączon*|zimn*|przestał*|uszkodz*|wysiad*|padł|padła|padło|padły|nie odpala'
const part = 'sufit*|strop*|dach*|ścian*|balkon*|schod*|komin*|podłog*|budyn*|tynk*'
const wiring =
  'gniazd*|kontakt|kontaktu|wtyczk*|kabel*|kable|przewod*|przewód|bezpiecznik*|instalacj* elektr*|światł*'
const person = 'mąż|maz|żona|partner*|chłopak|ojciec|matka|syn|brat|sąsiad*|on|ktoś'

export const polish: Words = {
  fire: [
    'się pali|zapalił/zapaliła/zapaliło/zapaliły się|zajęło się ogniem',
    'pożar*|ogień|ogniu|płomien*|pali się|pali sie|płonie|podpal*|wybuch*|eksploz*|spalenizn*',
    'dym|dymu|dymi ~ kuchni|mieszkani*|pełno|czuć|czuję|leci|wydobywa|klat*|czarny|gęsty|pokoju',
  ],
  gas: [
    'wali/jedzie/capi gazem|tlenku węgla|tlenkiem węgla',
    'gaz|gazu|gazem ~ czuć|czuję|czuje|śmierdzi|zapach|ulatnia|wyciek*|ucieka|nieszczeln*|zatru*|syczy|pachnie|smród',
    'ulatnia się gaz|tlenek węgla|czad|czadem|czadu',
    'gaz w > kuchni|domu|mieszkaniu|pokoju',
  ],
  electrics: [
    'prądu nie ma/mam/mamy|nie działa prąd|prąd nie działa|poraziło mnie|prąd wyłączyli|prąd nam wyłączyli',
    'wyłączyli/odcięli nam prąd|odcięli/odcięto prąd|zgasło światło|światło zgasło',
    'bezpiecznik*|korki ~ wyskak*|wyskocz*|wysadz*',
    `${wiring} ~ iskr*|dymi*|pali|spal*|topi*|stopi*|porazi*|kopie|kopnę*|gołe|goły|odsłoni*|gorąc*|mruga*|trzeszcz*|zwarci*`,
    'nie ma prądu|nie mam prądu|brak prądu|bez prądu|nie mamy prądu|zwarcie|porażenie prądem|poraził prąd|poraził mnie prąd',
    'iskrzy*|prąd kopie|kopnął mnie prąd|wyłączyli prąd|korki wywala*|korki wybija*|wywala/wybija/wywaliło/wybiło korki|nie ma światła|brak elektryczności',
  ],
  flood: [
    'potop w|stoi woda|woda stoi|pralka/zmywarka wylała|pralka/zmywarka wylewa|pralka/zmywarka zalała',
    'leje|kapie|ciekn*|lało ~ sufit*|z góry|dachu',
    'toalet*|ubikacj*|kibel|sedes|muszl*|zlew|wanna ~ wylewa|przelewa|wybija|wylało',
    'woda/wody po kostki',
    'zalan*|zalewa*|zalał*|powódź|powodzi|podtopi*|ścieki|szambo',
    'rur* ~ pęk*|cieknie|przeciek*|pękn*|wyciek*',
    'wod* ~ lej*|cieknie|kapie z|tryska|wszędzie|sufit*|przeciek*|wyciek*|leci z|zalewa*',
    'wyciek wody',
    'przeciek*|cieknie > sufit*|dach*|góry|rury',
  ],
  structure: [
    'sufit*|balkon*|dach*|strop*|barierk*|balustrad*|poręcz* ~ spadnie|spaść|się rusza|rusza się',
    `${part} ~ sypie się|się sypie|ugina*|połaman*|niebezpieczn*|kruszy`,
    `${part} ~ zawal*|wal* się|spada*|spadł*|runą*|pęk*|pęka*|dziur*|osiada*|odpada*|odpadł*|grozi|wybrzusz*|popęka*|zapad*|zarwa*|chwieje`,
    'dachówk*|cegł*|barierk*|poręcz* ~ spada*|spadł*|luźn*|obluzowa*|chwieje|oderwa*|odpad*|złama*|urwa*',
    'katastrofa budowlana|osiadanie budynku',
  ],
  no_heat: [
    'tylko/sama zimna woda|tylko zimną wodę|ciepłej/gorącej wody nie ma/mam/mamy',
    'dzieciom/dziecku jest zimno|zimno dzieciom|dzieci marzną|dziecko marznie',
    `${heating} ~ ${stopped}`,
    `nie ma|nie mam|nie mamy|brak|brakuje|bez > ${heating}`,
    'nie ma gazu|brak gazu|marzniemy|marznę|zamarzam*|lodowato',
    'zimno w > domu|mieszkaniu|pokoju',
  ],
  no_water: [
    'nie ma/mam/mamy w ogóle wody|nie ma/mam/mamy wcale wody|woda przestała lecieć|kran/krany suchy/suche',
    'zakręcili/wyłączyli/odcięli nam wodę|zakręcili/zakręcono wodę|wody nie ma/mam/mamy',
    'nie ma wody|nie mam wody|nie mamy wody|brak wody|bez wody|brakuje wody|nie leci woda|woda nie leci',
    'nie ma/mam/mamy zimnej/bieżącej/żadnej wody|brak zimnej/bieżącej wody|wyłączyli wodę|odcięli wodę|odcięto wodę',
    'kran* ~ nie leci|nic nie leci|sucho',
  ],
  damp_mould: [
    'ścian*|sufit* ~ mokry|mokra|mokre|mokro|namok*|przemok*',
    'czarny nalot|czarne kropki|wychodzi grzyb|pojawił się grzyb',
    'grzyb za/pod/w > szaf*|okn*|rogu|kącie|domu|mieszkaniu',
    'pleśń|pleśni|pleśnie*|spleśnia*|wilgoć|wilgoci|wilgotn*|zawilgoc*|grzyb na|zagrzybi*|skroplin*',
    'grzyb* ~ ścian*|sufit*|łazien*|sypialni|pokoju',
    'czarne plamy|mokr* ścian*|mokr* sufit*',
  ],
  self_harm: [
    'dość życia|skoczę z balkonu/okna/dachu/mostu',
    'chcę/chce się otruć|otruję się|wyskoczę z okna',
    'nie chcę/chce już/więcej/dłużej żyć|ze sobą skończyć|ze sobą skończę|chcę się powiesić|powieszę się|powiesić się',
    'sensu życia|nie widzę sensu żyć|życie nie ma/straciło sensu/sens|gdybym nie żył/żyła|wolałbym/wolałabym nie żyć|świat beze mnie',
    'samobój*|zabić się|zabije się|zabiję się|się zabić|się zabiję|odebrać sobie życie|skończyć ze sobą|skończę ze sobą',
    'nie chcę żyć|nie chce żyć|nie chce mi się żyć|chcę umrzeć|chce umrzeć|wolę umrzeć|nie mam po co żyć|nie mam siły żyć|nie mam już siły żyć|nie warto żyć',
    'samookalecz*|okaleczam|tnę się|krzywdę sobie|zrobić sobie krzywdę|zrobię sobie krzywdę|przedawk*|dłużej nie wytrzymam',
  ],
  abuse: [
    'mnie bije|mnie biją|biją mnie|mnie zamyka|zamyka mnie',
    'tata|facet|konkubent* ~ bije|pobił*|grozi',
    'mnie nachodzi|mnie śledzi|śledzi mnie|mnie popycha|popycha mnie|mnie szarpie|szarpie mnie|mnie wyzywa|wyzywa mnie|popycha i wyzywa',
    'jestem bita/bity|mnie kopie|mnie dusi|podniósł na mnie rękę|podnosi na mnie rękę',
    'boję się > wracać|iść do domu|być w domu|syna|byłego',
    `${person} ~ bije|pobił*|=bił|uderzył*|grozi|grożą|groził*|dusi*|kopie|krzywdzi|znęca`,
    'przemoc*|znęca*|gwałt*|zgwałc*|molest*|pobici*|bije mnie|mi grozi|mi grożą|bije dzieci|grozi mi|grożą mi|groźby|nęka*|prześladu*|stalking',
    'boję się > męża|partnera|chłopaka|ojca|go|sąsiada|wrócić',
    'nie czuję się bezpiecznie|zabije mnie|chce mnie zabić|z nożem',
  ],
  harmless: [
    'światło|lampka|kontrolka|żarówka > pali się|się pali|zapaliła się|zapaliło się',
    'pali/zapaliło się światło|pali/zapaliła się lampka/kontrolka/żarówka|pali/zapaliła się czerwona/zielona lampka/kontrolka',
    'kopie w ogródku/ogrodzie|kopie dół/dziurę/rów/piłkę',
    'rachun* za > gaz|prąd|wodę|ogrzewanie|gaz i prąd',
    'licznik* gazu/prądu/wody|gazomierz*|odczyt licznika',
    'kuchenk* gazow*|przegląd* gazow*|przegląd gazu|drzwi przeciwpożarow*|ochron* przeciwpożarow*|przeciwpożar*',
    'alarm* pożarow* ~ test*|baterii|bateria|próbn*',
    'ćwicze* pożarow*|próbny alarm pożarowy|gaśnic*|ogień pytań',
    'dodatek na ogrzewanie|opłat* za ogrzewanie|opłat* za wodę|zabić czas|zabijać czas|zalan* pracą|zalewa nas praca',
    'umieram z ciekawości|wilgotn* ściereczk*|ubezpieczeni* od powodzi|rozładowana bateria|grzyby w lesie|zupa grzybowa',
    'samochód elektryczny|dostawc* gazu/prądu|przelew|przelewu|przelewem|przelewy',
  ],
}
