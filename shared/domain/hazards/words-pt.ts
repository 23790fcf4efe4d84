import type { Words } from './words.ts'

// Portuguese. Not yet reviewed by a native speaker.

const heating = 'aquecimento|aquecedor*|caldeira|esquentador|radiador*|água quente|cilindro'
const stopped =
  'avari*|estraga*|não funciona*|não está a funcionar|não liga|não trabalha|parou|desliga*|fria|frio|frios|quebra*|pifou|partiu|não aquece*'
const part = 'teto|tecto|telhado|parede*|varanda*|escada*|chaminé|chão|soalho|prédio|muro|reboco|estuque'
const wiring =
  'tomada*|ficha|fichas|fio|fios|cabo|cabos|interruptor*|quadro elétrico|quadro da luz|instalação elétrica|luzes'
const person = 'marido|mulher|parceir*|companheir*|namorad*|pai|mãe|filho|irmão|vizinh*|ele|alguém|ex'

export const portuguese: Words = {
  fire: [
    'fumo|fumaça ~ sai|saiu|tomada|quadro|forno',
    'fogo|incêndio*|chamas|a arder|queimando|pegou fogo|explosão|explodiu|cheiro a queimado|cheira a queimado|cheiro de queimado',
    'fumo|fumaça ~ cozinha|casa|saindo|sair|cheio|cheia|preto|preta|quarto|escada*|cheir*|muito|muita',
  ],
  gas: [
    'gás ~ deitar|a sair|saindo',
    'monóxido ~ tocar|toca|tocando|tocou|apit*|disparou|soar',
    'gás no/nas/na > corredor|escada*|hall',
    'gás ~ cheir*|fuga|vazamento|vazando|vaza|escap*|perder|intoxica*|fugas',
    'monóxido de carbono',
    'gás na > cozinha|casa',
    'gás em casa',
    'gás no > apartamento|prédio|quarto',
  ],
  electrics: [
    'a luz foi abaixo|foi abaixo a luz|às escuras|no escuro|não tenho eletricidade/electricidade/energia/corrente|não tem eletricidade/energia',
    'quadro|disjuntor > ir abaixo|foi abaixo|vai abaixo',
    `${wiring} ~ queimou|pendurad*|pendur*`,
    'disjuntor*|quadro ~ dispar*|desarm*',
    'acabou/caiu a luz|caiu/acabou a energia|cortaram a luz|não há/temos eletricidade/electricidade/energia/corrente|apanhei/tomei/levei um choque',
    `${wiring} ~ faísca*|faiscar|choque*|queimad*|derret*|descarnad*|expost*|fumo|fumaça|quente*|pisca*|desencapad*|curto`,
    'sem luz|sem eletricidade|sem electricidade|sem energia|não há luz|não tem luz|não temos luz|não tenho luz|falta de luz',
    'falha de energia|apagão|curto circuito|choque elétrico|choque eléctrico|eletrocutad*|faíscas|faltou a luz|levei um choque',
  ],
  flood: [
    'água > a subir|subindo|por todo lado|por toda a casa|por toda a parte',
    'chove no/na/nos > quarto|cozinha|sala|casa de banho|banheiro',
    'inundou|inundei|inundaram|cheia/cheio de água|goteira*',
    'sanita*|vaso|ralo|pia|banheira|lavatório ~ transbord*|a deitar fora',
    'teto|tecto|telhado ~ ping*|gotej*',
    'água > tornozelo*|joelho*',
    'inunda*|inundação|inundações|enchente|alagad*|alagou|alagamento|esgoto*',
    'cano|canos|tubo|tubos|canalização ~ rebent*|rompeu|rompid*|estour*|vaza*|fuga|partid*|pingar|furad*',
    'água ~ escorr*|jorr*|teto|tecto|por todo o lado|entrar|entrando|pingar|pingando|vazando|cair|caindo|transbord*|fuga de',
    'fuga de água|vazamento de água|infiltraç* de água|chove dentro|infiltraç* no/na/nas/nos teto/tecto/parede/paredes/casa|chove em casa',
  ],
  structure: [
    'escada*|degrau*|varanda* ~ partid*|abana*|balança*|quebrad*|podre*',
    `${part} ~ caiu|cair|caindo|desab*|rach*|fend*|buraco*|ruir|ruiu|cedeu|ceder|perig*|abater|abateu|desmoron*|solt*`,
    'telha|telhas|tijolo*|corrimão|grade|grades ~ caiu|cair|caindo|caíram|solt*|partid*|abana*',
    'desabamento|desabou|derrocada|abatimento',
  ],
  no_heat: [
    'frio horrível/terrível|frio em casa|com frio em casa',
    'só > água fria',
    'estamos/estão/está/estou com frio|com muito frio|morrer/morrendo de frio|passar/passando frio',
    'muito frio/fria > casa|quarto|apartamento',
    `${heating} ~ ${stopped}`,
    `sem|não temos|não tenho|não há|não tem|falta de > ${heating}`,
    'a congelar|congelando|um gelo',
    'gelad* ~ casa|quarto|apartamento|estamos',
  ],
  no_water: [
    'sem água|não há água|não temos água|não tenho água|não tem água|falta de água|falta água|faltou água|falta d água',
    'água ~ cortada|cortaram|não sai|não corre|desligaram|fechada|não vem|acabou',
    'torneira* ~ não sai|não deita|seca|nada',
  ],
  damp_mould: [
    'parede*|teto|tecto > está preto/preta/negro/negra|ficou preto/preta|estão pretas/negras',
    'bolor*|mofo|mofad*|humidade|umidade|húmid*|condensação|fungos|bafio',
    'mancha* preta*|manchas negras|parede* molhada*|parede* húmida*',
    'parede* ~ úmid*|molhad*',
  ],
  self_harm: [
    'acabar com a vida|prefiro morrer',
    'vida > não faz sentido|não tem sentido|já não faz sentido|não vale nada',
    'quero desaparecer|melhor morto/morta|fim à minha vida|enforcar me|me enforcar|atirar me da/do|me jogar da/do',
    'suicíd*|suicid*|matar me|me matar|mato me|acabar com a minha vida|tirar a minha vida|pôr fim à vida|acabar com tudo',
    'quero morrer|não quero viver|não quero mais viver|já não quero viver|vontade de morrer|preferia morrer|não vale a pena viver',
    'automutil*|cortar me|corto me|me cortar|magoar me|me machucar|fazer mal a mim|overdose|não aguento mais viver',
  ],
  abuse: [
    'não me deixa sair|fecha me em casa|me tranca',
    'ameaçou me|ameaçam me|empurra me|empurrou me|me empurr*|aperta me o pescoço|me apert* o pescoço|pelo pescoço',
    'murro|soco|estalo|pontapé|tapa ~ deu me|me deu|dá me|me dá',
    'medo de ir/voltar/estar para/a/em casa|que me mata',
    'bate nos/nas/no/na > filh*|crianças|miúdos|mulher|mãe',
    `${person} > bate|bateu|batem|agride|agrediu|ameaça|ameaçou|espanca*|estrangul*|magoa`,
    'bate me|me bate|bateu me|me bateu|ameaça me|me ameaça|me ameaçou|violência*|violent*|violad*|violou|estupr*|abus*|agredi*|agressão|assédio|persegue*',
    'medo ~ marido|dele|parceiro|companheiro|namorado|pai|vizinho',
    'não me sinto segur*|vai me matar|matar me|com uma faca',
  ],
  harmless: [
    'preço do/da/de gás/água/luz|bate/batem à/na/a porta/janela|bate/batem palmas|bate certo|bate com a porta',
    'não quero viver aqui|não quero viver neste/nesta/nessa bairro/prédio/casa/rua/apartamento|não quero mais viver aqui|não quero mais viver neste/nesta bairro/prédio/casa/rua/apartamento',
    'conta/contas/fatura/factura/faturas de/do/da gás/luz/água/eletricidade/aquecimento|contador/leitura de/do/da gás/água/luz',
    'porta* corta fogo|porta* de incêndio|extintor*|simulacro de incêndio|segurança contra incêndio*',
    'alarme de incêndio ~ test*|pilha*|bateria*',
    'detetor* de fumo|detector* de fumo|fogo de artifício|fogo de artificio|subsídio de aquecimento|apoio para aquecimento|fogão a gás|inspeção do/de gás|inspeção ao gás',
    'matar o tempo|matar tempo|morrer de rir|morto por|mortinho por|mortinha por|bateria descarregada|pilha gasta',
    'inundad* de > chamadas|emails|mensagens',
    'seguro contra inundaç*|risco de inundação|pano húmido|pano úmido|carro elétrico',
    'caí/caiu nas/das/pelas escadas|caí/caiu no chão',
  ],
}
