import { ES } from './es.ts';
import { remembered } from '../patterns/remembered.ts';
import { ending, opening, words, type Lexicon } from './lexicon.ts';

const VERBS =
  '(?:enviar|reenviar|mandar|encaminhar|partilhar|compartilhar|rever|revisar|verificar|conferir|assinar|aprovar|pedir|encomendar|comprar|reservar|ligar|telefonar|contactar|contatar|pagar|transferir|depositar|preencher|atualizar|consertar|arranjar|reparar|preparar|redigir|elaborar|organizar|agendar|marcar|imprimir|trazer|levar|buscar|procurar|adicionar|remover|apagar|alterar|mudar|cancelar|renovar|perguntar|informar|avisar|lembrar|testar|instalar|convidar|falar|fornecer|entregar|publicar|traduzir|corrigir|limpar|trocar|substituir|ler|responder|tratar|processar|arquivar|copiar|comparar|calcular|confirmar|indicar|dizer|dar|fazer|por|ver|passar|deixar|devolver|anexar|incluir|registar|registrar|inscrever|coordenar|resolver|abrir|fechar|escolher|decidir|completar|submeter|carregar|baixar|resumir|providenciar|cuidar|finalizar|ajudar|explicar)(?:-?(?:me|nos|lhe|lhes|lo|la|los|las|se))?|(?:traz|traga-?me|leva|compra|deixa|passa|poe|pega|marca|escreve|responde|arranja|trata|envie|envia|enviem|mande|manda|encaminhe|encaminha|partilhe|compartilhe|reveja|revise|verifique|verifica|confira|assine|assina|aprove|peca|encomende|compre|reserve|ligue|liga|contacte|contate|pague|paga|transfira|deposite|preencha|preenche|atualize|conserte|prepare|prepara|organize|agende|marque|imprima|traga|leve|busque|procure|adicione|remova|apague|altere|mude|cancele|renove|pergunte|informe|avise|avisa|lembre|teste|instale|convide|forneca|entregue|publique|traduza|corrija|limpe|troque|substitua|leia|responda|trate|arquive|copie|compare|calcule|confirme|confirma|indique|diga|diz|de|faca|faz|ponha|veja|ve|passe|deixe|devolva|anexe|inclua|registe|registre|resolva|abra|feche|escolha|decida|complete|submeta|providencie|finalize)(?:-(?:me|nos|lhe|lhes|o|a|os|as))?';
const ASK =
  '(?:(?:voce |tu |o senhor |a senhora |voces )?(?:me |nos )?(?:pode|podes|poderia|poderias|podem|poderiam|podia|podias|consegue|consegues|conseguiria|importa-se de|importas-te de|seria possivel|era possivel|da para|daria para))';

/** European and Brazilian Portuguese. Topics that the two languages share are read with the Spanish words as well. */
export const PT: Lexicon = {
  ...ES,
  language: 'pt',
  stopwords:
    'o a os as do da dos das de um uma e que em no na nos nas por para com não nao se ao à às pelo pela mais mas ou já eu me te lhe nós você voce vocês seu sua seus suas meu minha isso isto este esta esse essa foi ser está estão são tem temos tenho muito também até quando porque sobre entre sem olá obrigado obrigada bom boa dia tarde noite hoje amanhã ontem favor cumprimentos abraço atenciosamente segue anexo pode poderia fico nosso nossa',
  letters: /[ãõ]|ção|ções|\b(?:não|você|lhe)\b/u,
  greeting: opening(
    'ola|oi|bom dia|boa (?:tarde|noite)|(?:car|prezad|estimad)(?:[oa]s? ?/ ?[oa]s?|[oa]s? ?\\([oa]s?\\)|[oa]s?)|exm[oa]\\.?(?: sr[a]?\\.?)?|' +
      'viva|ola a todos',
  ),
  everyone: words(
    'todos|todas|a todos|pessoal|equipa|equipe|colegas|galera|senhores|gente|amigos|clientes?|senhor|senhora|' +
      'turma',
  ),
  closing: opening(
    '(?:com os )?(?:melhores )?cumprimentos|atenciosamente|att\\.?|abracos?|um abraco|' +
      'obrigad[oa](?: (?:desde ja|pela atencao|a todos|e cumprimentos))*|muito obrigad[oa]|cordialmente|' +
      'ate (?:logo|breve|amanha|ja|segunda|terca|quarta|quinta|sexta|sabado|domingo|la)|beijos?|saudacoes|' +
      'bom fim de semana|boa semana|fico (?:a disposicao|no aguardo|a aguardar)|grat[oa]|com estima',
  ),
  opener: words(
    'ola|oi|obrigado|obrigada|sim|nao|bom|ok|entao|alem disso|tambem|infelizmente|lembrete|atencao|' +
      'importante|urgente|hoje|amanha|ontem|segunda|terca|quarta|quinta|sexta|sabado|domingo|local|data|hora|' +
      'assunto|pergunta|total|fatura|valor|por favor|tarefa|problema|sala|desculpe|desculpa|perfeito|nota|' +
      'cliente|equipe|equipa|pessoal|todos|caro|cara|prezado|prezada|o|a|os|as|em|para|quando|e|mas|segue|' +
      'janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  ),
  request: words(
    `${ASK}|por favor|por gentileza|se faz favor|pf|peco(?:-lhe|-te|-vos)?(?: que)?|` +
      'pedimos(?:-lhe|-vos)?(?: que)?|solicito(?: que)?|solicitamos(?: que)?|agradeco (?:que|se|o envio)|' +
      'agradecia (?:que|se)|agradecemos (?:que|se|o envio)|gostaria que|gostariamos que|preciso que|' +
      'precisamos que|queria que|(?:tem|tens|tera) (?:que|de)|(?:deve|deves|devem|deveria)|' +
      'nao (?:se esqueca|te esquecas|esqueca) de|lembre-se de|lembra-te de|certifique-se|' +
      'seria (?:otimo|bom|ideal) se|favor \\p{L}+(?:ar|er|ir)|preciso (?:da|do) (?:sua|seu|tua|teu)|' +
      'precisamos (?:da|do) (?:sua|seu|tua|teu)',
  ),
  frame: new RegExp(
    `^[^\\p{L}\\p{N}@]*(?:(?:e|mas|entao|tambem|urgente|lembrete)[ ,:]+)*(?:por favor[, ]*|por gentileza[, ]*)?(?:${ASK}|pec(?:o|o-lhe|o-te)(?: que)?|pedimos(?: que)?|solicit(?:o|amos)(?: que)?|agrade(?:co|cia|cemos) (?:que|se)|gostaria(?:mos)? que|precis(?:o|amos) que|(?:tem|tens) (?:que|de)|(?:deve|deves|devem) |nao se esqueca de|lembre-se de|favor)?[ ,]*(?:por favor[, ]*)?(?:(?:me|nos|tambem) )*`,
    'u',
  ),
  imperative: opening(`(?:(?:e|entao|urgente:?|por favor,?|por gentileza,?) ?)*(?:${VERBS})`),
  nounOrVerb: /^(?!)/u,
  second: words(`(?:e)(?: (?:tambem|depois|me|nos|lhe|o|a|por favor))* (?:${VERBS})`),
  need: words(
    '(?:gostaria|gostariamos|queria|queriamos) de? ?(?:receber|obter|ter|encomendar|reservar|pedir|comprar)|' +
      '(?:preciso|precisamos|necessito|necessitamos)(?! (?:de )?(?!(?:receber|ter|saber|ver|contar|obter)(?!\\p{L}))\\p{L}+[aei]r(?:-?l[oa]s?)?(?!\\p{L}))|falta(?:m)?(?:-nos|-me)?(?! (?:so |apenas |pouco |ainda )?(?:uma?|duas|dois|tres|poucos|poucas|\\d+)? ?(?:semanas?|dias?|mes|meses|horas?|para))|' +
      '(?:aguardo|aguardamos|estou a espera|estamos a espera|estou aguardando)|ainda nao (?:recebi|recebemos)',
  ),
  inquiry: words(
    '(?:diga|diz|avise|avisa|informe|confirme)(?:-me|-nos)? (?:\\S+ )?(?:se|quando|como|qual|quanto|onde|quem|por que)|' +
      '(?:me |nos )?(?:dizer|informar|confirmar|avisar|esclarecer)(?:-me|-nos)? (?:\\S+ )?(?:se|quando|como|qual|quanto|onde|quem)|' +
      '(?:sabe|sabes|sabem) (?:se|quando|como|qual|onde|quem|quanto)|gostaria de saber|queria saber|' +
      'tem (?:alguma )?(?:novidade|noticia|previsao|ideia)|ha (?:alguma )?(?:novidade|noticia|previsao)|' +
      'o que (?:acha|achas|acham|pensa)|' +
      '(?:ja )?(?:recebeu|recebeste|conseguiu|conseguiste|teve|viu|viste|falou)|' +
      'tenho uma (?:duvida|pergunta|questao)|sua opiniao|tua opiniao',
  ),
  interrogative: opening(
    '(?:e|mas|entao)? ?(?:quem|que|o que|quando|onde|por que|porque|porquê|como|quanto|quantos|quantas|qual|quais|ha|e|esta|estao|sao|tem|tens|posso|podemos|sabe|sabes|ja|sera|seria|voce)',
  ),
  promise: words(
    '(?:vou|vamos) \\p{L}+(?:ar|er|ir)|' +
      '(?:envio|enviarei|mando|mandarei|ligo|ligarei|aviso|avisarei|faco|farei|confirmo|confirmarei|entrego|entregarei|preparo|prepararei|trago|levo|respondo|verifico|verificarei|enviaremos|faremos|entregaremos)(?:-lhe|-te|-vos)?|' +
      '(?:te|lhe) (?:envio|mando|ligo|aviso|respondo)|me encarrego|trato disso',
  ),
  done: words(
    '(?:ja )?(?:enviei|mandei|fiz|assinei|paguei|terminei|recebi|pedi|reservei|preenchi|entreguei|liguei|respondi|comprei|enviamos|fizemos|pagamos|recebemos)|' +
      'ja \\p{L}{2,}(?:ei|amos|imos)(?: (?:o|a|os|as|voces|tudo|isso|para|pra|pro|com|ao|no|na))|ja (?:foi|foram|esta|estao|tratei|resolvi|esta feito) ?\\p{L}*|' +
      'obrigad[oa] (?:por|pelo|pela|pelos|pelas)|conforme (?:enviei|enviado)',
  ),
  negated: words(
    'nao (?:e (?:necessario|preciso)|preciso|precisamos|precisa|precisas|precisam|ha necessidade|tem que|tens de|se preocupe|te preocupes|envie|mande|faca|pague|ligue|responda|compre|reserve)|' +
      'sem necessidade|pod(?:e|em) ser (?:ignorad|desconsiderad)[oa]s?|pode(?:s|m)? (?:ignorar|desconsiderar)|ja nao (?:e preciso|preciso|precisamos)|nada a fazer',
  ),
  withdrawn: words(
    '(?:ignore|ignora|desconsidere|desconsidera|esqueca|esquece) (?:o|a|meu|minha|este|esta|isso|por favor)|' +
      'deixa (?:para la|la)|deixe (?:para la|la)|esquece|falso alarme|ja (?:encontrei|achei|resolvi)|' +
      'sem efeito|(?:meu|minha) ultim[oa] (?:e-?mail|mensagem)',
  ),
  hypothetical: words(
    'se (?:um dia|algum dia)|algum dia|um dia|em teoria|hipoteticamente|' +
      'talvez (?:um dia|mais tarde|pudessemos|possamos)|imagine|teria pedido|mais tarde, quem sabe|quem sabe',
  ),
  condition: remembered(
    /(?<!\p{L})((?:se|caso|quando|assim que|desde que) (?!possivel|puder|poss|precis|tiver|houver|quiser|nao)[^,.;!?]{4,120}),/u,
  ),
  courtesy: words(
    'nao hesite|qualquer (?:duvida|questao|coisa|problema)|' +
      '(?:fico|ficamos|estou|estamos) (?:\\S+ )?(?:a (?:sua |tua |vossa )?disposicao|no aguardo)|espero que|' +
      'esperamos que|desejo|bom (?:fim de semana|trabalho|descanso)|boa (?:semana|viagem|sorte)|' +
      'obrigad[oa] desde ja|agradecemos a (?:preferencia|compreensao|confianca)|segue(?:m)? em anexo|em anexo|' +
      'desculp(?:e|a|em)|parabens|as melhoras|se (?:ja )?(?:efetuou|realizou|pagou)',
  ),
  rhetorical: words('tudo bem|como (?:vai|esta|estas|vao)|certo\\?|nao e\\?|ne\\?|sabia que|quem sabe|por que nao'),
  meeting: words(
    'reuni(?:ao|oes)|encontros?|chamadas?|videochamadas?|videoconferencia|call|entrevistas?|visitas?|' +
      'consultas?|sess(?:ao|oes)|formac(?:ao|oes)|treinamentos?|treinos?|eventos?|workshops?|palestras?|' +
      'almocos?|jantar(?:es)?|cafe|festas?|aulas?|ensaios?|assembleia|apresentac(?:ao|oes)|conferencia|curso|' +
      'reunir',
  ),
  propose: words(
    'podemos (?:\\S+ )?(?:reunir|encontrar|falar|marcar|conversar|fazer|ter)(?:-nos)?|' +
      'vamos (?:nos )?(?:reunir|encontrar|marcar|falar|conversar|almocar|tomar)|que tal|' +
      '(?:proponho|propomos|sugiro|sugerimos)|(?:esta|estas|estaria) (?:livre|disponivel)|' +
      '(?:tem|tens|teria) (?:\\S+ )?(?:disponibilidade|tempo|um momento|horario)|' +
      '(?:fica|ficaria|da|daria) (?:bem|bom)|gostaria de (?:marcar|agendar|convidar|reunir|conversar)|' +
      '(?:marcar|agendar) (?:uma|um) (?:\\S+ )?(?:reuniao|chamada|call|conversa|visita|horario)|' +
      'pode (?:vir|participar)|serve-te|convem-lhe',
  ),
  invite: words(
    'convid(?:o|amos|ado|ada|ados)|convite|tera lugar|tem lugar|sera (?:realizad[oa]|no dia|na|em|as|dia)|' +
      'acontece(?:ra)?|realiza(?:-se|r-se-a)|comeca(?:ra)?|' +
      'esta (?:marcad[oa]|agendad[oa]|confirmad[oa]|prevista?o?)|marcad[oa] para|agendad[oa] para|' +
      'teremos (?:uma|um)|sua (?:consulta|entrevista|visita)|esperamos por si|inscricao',
  ),
  moved: words(
    '(?:foi|sera|fica|esta|passa) (?:\\S+ ){0,2}(?:adiad[oa]|alterad[oa]|remarcad[oa]|transferid[oa]|antecipad[oa]|mudad[oa]|reagendad[oa])|' +
      'adiad[oa]|adiamos|adiar|remarc\\p{L}+|reagend\\p{L}+|antecip\\p{L}+|' +
      'mud(?:ou|amos|ar|a|anca) (?:de|para|a|o)|passa para|passou para|em vez d[eao]|' +
      'nov[oa] (?:data|hora|horario|sala|local)|mudanca de (?:data|horario|sala|local)',
  ),
  cancelled: words(
    'cancelad[oa]s?|cancel(?:ar|amos|ei|ou|amento)|desmarcad[oa]|desmarc(?:ar|amos|ei)|' +
      'nao (?:havera|ha|tera|se realiza|vai acontecer|acontecera) ?(?:reuniao|aula|treino)?|' +
      'nao (?:posso|poderei|vou poder|consigo) (?:comparecer|ir|participar|estar)|suspens[oa]',
  ),
  cutoff: words(
    'prazos?|data[- ]limite|ultimo dia|vence(?:m)?|vencimento|expira(?:m)?|termina(?:m)?|' +
      'encerra(?:m)?(?:-se)?|ate (?:ao dia|o dia|dia|ao dia)|no maximo|o mais tardar|' +
      'deve(?:m)? ser (?:entregue|enviad|submetid)\\p{L}*|fecha(?:m)?',
  ),
  invoice: words(
    'faturas?|boletos?|recibo|mensalidade|aluguel|renda|quota|condominio|honorarios|saldo|cobranca|' +
      'nota fiscal|pagamento|multa|imposto|propina',
  ),
  payRequest: words(
    '(?:favor|por favor|para) (?:efetuar|realizar|pagar|transferir)|efetue o pagamento|efetuar o pagamento|' +
      'realizar o pagamento|pagar|pague|vencimento|vence|a pagar|data[- ]limite de pagamento|em aberto|' +
      'em atraso|transferencia|pix|iban|nib|mb ?way|multibanco|pagamento ate|me deve|sua parte',
  ),
  amountDue: words('total(?: a pagar)?|valor(?: total| a pagar)?|montante|quantia|saldo|a pagar'),
  paid: words(
    'pagamento (?:\\S+ ){0,2}(?:recebido|confirmado|efetuado|realizado|aprovado)|recibo(?: de)?|' +
      'recebemos (?:o )?(?:seu|o) pagamento|foi (?:cobrado|pago|debitado)|' +
      'obrigado pel[oa] (?:seu pagamento|sua compra|compra|pagamento)|(?<!ser |estar )pago (?:com|em|por)|comprovante|' +
      'comprovativo|ja foi pag[oa]',
  ),
  refunded: words('reembols\\p{L}+|estorn\\p{L}+|devolucao|restituicao'),
  automaticPayment: words(
    'debito (?:direto|automatico)|sera (?:debitad[oa]|cobrad[oa])|automaticamente|renovacao automatica',
  ),
  journey: words(
    'voos?|comboio|trem|autocarro|onibus|partida|chegada|aeroporto|estacao|assento|embarque|bilhetes?|' +
      'passagem|passagens|ida(?: e volta)?|viagem|itinerario|aluguer de carro|portao',
  ),
  lodging: words('hotel|estadia|noites?|quarto|pousada|hospedagem|alojamento|apartamento|check-?in|check-?out'),
  booked: words(
    'reservas?|reservad[oa]|confirmac(?:ao|oes)|confirmad[oa]|localizador|codigo de reserva|bilhete|' +
      'sua (?:viagem|reserva)',
  ),
  parcel: words(
    'encomendas?|pacotes?|pedido|entrega|envio|transportadora|rastreio|rastreamento|correios|estafeta|remessa',
  ),
  shipped: words(
    '(?:foi|sera|esta|foram) (?:\\S+ ){0,3}(?:enviad[oa]|entregue|despachad[oa]|expedid[oa]|a caminho|disponivel|pronto|pronta)|' +
      'a caminho|saiu para entrega|em transito|chega(?:ra)?|' +
      'entrega (?:prevista|estimada|hoje|amanha|entre|sera)|codigo de rastreio|rastrear|previsao de entrega|' +
      'pront[oa] para (?:levantamento|retirada)',
  ),
  shared: words(
    'partilh\\p{L}+|compartilh\\p{L}+|' +
      '(?:esta|estao) (?:\\S+ )?(?:aqui|disponive(?:l|is)|na pasta|online|no drive)|aqui (?:esta|estao|tem)|' +
      'link|ligacao|descarregar|baixar|pasta|drive|aceder|acessar|acesso|segue o link|carreguei|coloquei',
  ),
  file: words(
    'arquivos?|ficheiros?|documentos?|pastas?|fotos?|imagens|videos?|apresentacao|planilhas?|' +
      'folha de calculo|relatorios?|rascunhos?|gravac(?:ao|oes)|pdfs?|atas?|plantas?|dados|contratos?|listas?|' +
      'modelos?|catalogos?|materiais|orcamento|resultados',
  ),
  broken: words(
    'nao (?:funciona(?:m)?|liga(?:m)?|abre(?:m)?|responde(?:m)?|carrega(?:m)?|imprime(?:m)?|conecta|consigo (?:entrar|acessar|aceder|abrir|imprimir)|conseguimos (?:entrar|acessar|aceder|abrir|imprimir))|' +
      'avariad[oa]|avaria|quebrad[oa]s?|quebrou|partid[oa]|estragad[oa]|erros?|mensagem de erro|' +
      'falha(?:s|ndo)?|bug|trava(?:ndo)?|bloquead[oa]|danificad[oa]s?|com defeito|defeito|fuga|vazamento|' +
      'problemas? (?:com|no|na)|sem (?:internet|luz|agua|energia|conexao)|fora do ar|parou de|em duplicado|' +
      'duas vezes|valor (?:errado|incorreto)',
  ),
  repaired: words('reparad[oa]|consertad[oa]|resolvid[oa]|corrigid[oa]|ja funciona|voltou (?:a funcionar|ao normal)'),
  absence: words(
    '(?:estarei|estaremos|estara|estou|estamos) (?:\\S+ ){0,2}(?:de ferias|ausente|fora|em viagem|de licenca|fechad[oa]s?|de baixa)|' +
      'de ferias (?:de|ate|a partir)|estara fechad[oa]|nao estarei',
  ),
  keepWorthy: words(
    'nov[oa]s? (?:\\S+ ){0,2}(?:endereco|morada|telefone|numero|iban|conta|email|codigo|senha|palavra-passe|horario|escritorio|contato|contacto)|' +
      '(?:codigo|senha|palavra-passe|pin) (?:\\S+ ){0,4}(?:e|mudou|:)|mudamos|a partir de|' +
      'numero de (?:cliente|socio|contrato)|horario de (?:funcionamento|atendimento)|a chave (?:esta|fica)|' +
      'tome nota|anote',
  ),
  decision: words(
    '(?:decidimos|decidiram|decidiu|aprovamos|aprovou|aprovaram|aceitou|escolhemos)|' +
      'foi (?:decidido|aprovad[oa]|aceit[oa])|decisao|ficou decidido',
  ),
  newsletter: words(
    'cancelar (?:a )?(?:inscricao|subscricao|assinatura)|descadastr\\p{L}+|newsletter|ver no navegador|' +
      'recebeu este (?:e-?mail|mensagem)|esta recebendo este|gerir preferencias|unsubscribe|boletim',
  ),
  promotion: words(
    '\\d+ ?% (?:de desconto|off)|descontos?|ofertas?|promoc(?:ao|oes)|gratis|frete gratis|aproveite|descubra|' +
      'compre (?:ja|agora)|inscreva-se|clique aqui|saiba mais|ultimas? (?:chance|oportunidade|vagas)|nao perca|' +
      'exclusiv[oa]s?|cupom|novidades',
  ),
  until: ending(
    'ate|ate (?:ao|a|o|dia|o dia|ao dia|as)|antes(?: de| do| da| das)?|no maximo ate|o mais tardar|prazo:?|' +
      'vence(?: em| a| no dia)?|vencimento:?|data[- ]limite:?|para|termina (?:a|em|no dia)|' +
      'encerra (?:a|em|no dia)|dentro de|em',
  ),
  ofDate: ending('do|da|de|desde|a partir de|depois de|entre'),
  filler: words(
    'por favor|por gentileza|o mais rapido possivel|assim que possivel|quando puder|se possivel|obrigado|' +
      'obrigada|tambem',
  ),
  danglingPreposition:
    /[\s,;:(–-]+(?:ainda|ate|ate ao|ate a|ate o|ate dia|antes de|antes do|para|o|a|no|na|do|da|de|em|as|ao|dia|esta|este|e)?$/u,
  titles: {
    travelWords: {
      journey: 'Viagem',
      flight: 'Voo',
      train: 'Comboio',
      bus: 'Autocarro',
      ferry: 'Ferry',
      hotel: 'Hotel',
      car: 'Carro alugado',
    },
    pay: (what, payee) => `Pagar ${what}${payee === '' ? '' : ` de ${payee}`}`,
    travel: (what, from, to) => `${what}${from === '' ? '' : ` ${from}`}${to === '' ? '' : ` para ${to}`}`,
    parcel: (number, from) => `Encomenda${number === '' ? '' : ` ${number}`}${from === '' ? '' : ` de ${from}`}`,
    receipt: (what, payee) => `Recibo: ${what}${payee === '' ? '' : ` de ${payee}`}`,
    bounced: (to) => `A mensagem ${to === '' ? '' : `para ${to} `}não foi entregue`,
  },
};
