import { playSentences } from './sentences.ts'

playSentences('Portuguese', {
  fire: ['Há um incêndio no prédio', 'A cozinha está a arder', 'Está a sair fumo da casa do vizinho'],
  gas: ['Cheira a gás na cozinha', 'Acho que há uma fuga de gás', 'tem vazamento de gas'],
  electrics: ['A tomada faz faíscas', 'Estamos sem luz desde ontem', 'Apanhei um choque elétrico'],
  flood: [
    'Há infiltração no teto',
    'A casa de banho está inundada',
    'Rebentou um cano',
    'Está a cair água do teto',
  ],
  structure: ['O teto caiu', 'A parede tem uma grande rachadura', 'O corrimão está solto'],
  no_heat: ['O aquecimento não funciona', 'Não temos água quente', 'A caldeira avariou'],
  no_water: ['Não temos água', 'Cortaram a água hoje de manhã'],
  damp_mould: ['Há bolor no quarto', 'As paredes estão com muita humidade', 'tem mofo no banheiro'],
  self_harm: ['Quero morrer', 'Penso em suicídio', 'Já não quero viver'],
  abuse: ['O meu marido bate-me', 'O vizinho ameaçou-me com uma faca', 'Sofro violência doméstica'],
  harmless: [
    'Como pago a conta do gás?',
    'A fatura da luz está errada',
    'Perdi a chave da porta corta-fogo',
    'Posso pedir o subsídio de aquecimento?',
    'Bom dia, tenho uma pergunta sobre a renda',
  ],
})
