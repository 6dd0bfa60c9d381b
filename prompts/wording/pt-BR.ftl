# Todas as frases que as pessoas leem, em português do Brasil. As perguntas estão em guide/pt-BR.toml.
# O Markdown do Discord funciona nos textos, não nos rótulos de botões e opções.

## The command

command-description = Python, Node.js ou ambos? Responda a algumas perguntas e receba uma recomendação com os motivos
command-option-code = O código de um resultado anterior (BA1-…), para abri-lo de novo
command-option-brief = O que você quer construir, com suas palavras; você confirma o que eu entendi
command-on-message = Recomendar backend para isto
command-ask = Pergunte mais sobre Python, Node.js ou seu resultado
command-ask-option-question = Sua pergunta, com suas palavras
command-ask-option-code = O código do resultado em questão (BA1-…); no tópico de uma discussão, não é preciso
command-ask-on-message = Perguntar sobre isto

## A brief

brief-heading = ### O que entendi das suas palavras
brief-taken = - *{ $question }*: **{ $answer }** (“{ $quote }”)
brief-note = -# Só me guiei por estas palavras, e nada conta antes de você confirmar. O que não encontrei, eu pergunto.
brief-right = Está certo
brief-change = Mudar uma resposta
brief-without = Começar sem isto
brief-nothing = Li o texto, mas não encontrei nada que eu possa tomar como resposta. Então vou perguntar; leva uns dois minutos.
brief-beside-code = -# Você informou um código e uma descrição. Abri o código e deixei a descrição de lado.

## A question

question-heading = ### { $question }
question-why = -# Por que pergunto: { $why }
question-choice = - **{ $label }**: { $description }
question-progress = -# { $answered ->
    [0] Primeira pergunta
    [one] 1 respondida
   *[other] { $answered } respondidas
}; { $open ->
    [0] nada mais pode mudar o resultado
    [one] 1 pergunta ainda pode mudar o resultado
   *[other] { $open } perguntas ainda podem mudar o resultado
}
question-anyway = -# Respondidas: { $answered }; restantes: { $left }. A linguagem e o framework já estão definidos; o que resta ainda pode sugerir bibliotecas e indicar o grau de certeza.
question-choose-one = Escolha uma opção
question-choose-many = Escolha uma ou mais opções
question-your-answer = -# Sua resposta até agora: { $answer }
not-sure = Não sei
back = Voltar
finish-now = Terminar agora

## The result

result-only = ## { $language }, com { $framework }
result-only-framework-open = ## { $language }
result-both = ## Ambos: { $python } e { $nodejs }, cada um para a sua parte
result-neither = ## Nem Python nem Node.js
result-depends = ## Depende: suas respostas ainda não decidem

sure-clear = **Grau de certeza: claro.** Está à frente por { $lead } { $lead ->
    [one] ponto
   *[other] pontos
} e continua em primeiro lugar em cerca de { $stays } de cada 10 leituras plausíveis das suas respostas.
sure-likely = **Grau de certeza: provável.** Está à frente por { $lead } { $lead ->
    [one] ponto
   *[other] pontos
} e continua em primeiro lugar em cerca de { $stays } de cada 10 leituras plausíveis das suas respostas.
sure-close = **Grau de certeza: apertado.** Está à frente por apenas { $lead } { $lead ->
    [one] ponto
   *[other] pontos
} e continua em primeiro lugar em cerca de { $stays } de cada 10 leituras plausíveis das suas respostas. Considere isso uma tendência.
sure-close-both = **Grau de certeza: apertado.** Supera a outra linguagem por { $lead } { $lead ->
    [one] ponto
   *[other] pontos
}, mas usar as duas, cada uma para a sua parte, daria um resultado quase tão bom. Considere isso uma tendência.
sure-open = **Grau de certeza: em aberto.** { $answered ->
    [0] Ainda não há nenhuma resposta, então nada pesa para nenhum dos lados.
   *[other] Pelo que você respondeu, Python e Node.js estão próximos demais, então não vou escolher nenhum.
}
neither-why = Você precisa de algo que nenhuma das duas linguagens pode prometer: **{ $need }**. Para essa parte, considere { $instead }, e pergunte de novo para o resto do sistema. { $evidence }

framework-close = -# { $framework } supera { $rival } por apenas { $lead } { $lead ->
    [one] ponto
   *[other] pontos
}: considere o framework uma tendência.
framework-tied = Ainda não há um framework de { $language } que se destaque: { $frameworks } dividem a liderança.
framework-lead = { $framework }: { $summary }

reasons-heading = **O que pesa a favor, pelo que você disse**
reason = - { $question }: *{ $answer }* → { $points } ({ $source })
points = { $criterion }: **+{ $points }** para { $candidate } em relação a { $rival }
points-twice = { $one }, e **+{ $points }** para { $candidate } em relação a { $rival }
citation = [{ $publisher }]({ $source }), verificado em { $checked }{ $standing ->
    [contested] , contestado
    [second-hand] , de segunda mão
    [own] , acrescentado pelas pessoas deste servidor
   *[firm] {""}
}
cited = { $claim } ([{ $publisher }]({ $source }), verificado em { $checked })
cited-own = { $claim } ([{ $publisher }]({ $source }), verificado em { $checked }, acrescentado pelas pessoas do servidor)
cited-second-hand = { $claim } (segundo [{ $publisher }]({ $source }), de segunda mão, verificado em { $checked })
cited-contested = { $claim } ([{ $publisher }]({ $source }), verificado em { $checked }) **A outra leitura:** { $other } ([fonte]({ $other-source }))

against-heading = **O que pesa contra**
against-nothing = Nada do que você disse pesa contra.

leaning-heading = **O que puxa para cada lado**

libraries-heading = **O que suas respostas pedem**
library = - **{ $name }**: { $purpose }

libraries-more = -# E também: { $names }.

split-heading = **Quem faz o quê**
split-part = - **{ $language }**{ $framework ->
    [none] {""}
   *[other] {" "}com { $framework }
}: { $parts }
split-rest = todo o resto
split-price = -# O preço: duas stacks para as quais contratar, e que é preciso testar e operar. Coloque entre elas um único contrato claro (HTTP com OpenAPI ou uma fila) e não deixe uma ler as tabelas da outra. Se uma só equipe de poucas pessoas tiver que dar conta das duas, comece com uma e divida depois.
split-detail = **{ $part }** → { $language }{ $framework ->
    [none] {""}
   *[other] , { $framework }
}. Guarda para si: { $keeps }. Acesso por: { $contract }.
split-detail-rest = **Todo o resto** → { $language }{ $framework ->
    [none] {""}
   *[other] , { $framework }
}: o que a equipe conhece ou já usa.
split-no-tables = - **Entre as partes:** nenhuma lê nem grava as tabelas de outra; os dados de que precisa, ela pede à outra, ou guarda uma cópia que os eventos mantêm atualizada.
split-cost = -# O preço: duas stacks para as quais contratar, e que é preciso testar e operar; são { $points } pontos, já descontados da pontuação.
split-when-not = **Quando não dividir**
split-when-not-alone = - Se uma só equipe de poucas pessoas tiver que construir, publicar e monitorar as duas.
split-later = **Uma só linguagem por enquanto.** { $language } atenderia melhor a { $parts }. Separe isso quando precisar de pessoas ou entregas próprias; antes, uma segunda stack custa mais do que traz.
split-later-heading = **O que { $language } assumiria mais adiante**
split-when = **Quando dividir**
split-when-grown = - Quando essa parte precisar de pessoas, entregas ou máquinas próprias e a sua fronteira já não mudar.

flips-heading = **O que mudaria isso**
change-told = { $change ->
    [open] { $question }, ainda sem resposta: *{ $answer }*
    [added] { $question }: também *{ $answer }*
    [removed] { $question }: sem *{ $answer }*
   *[instead] { $question }: *{ $answer }* em vez disso
}
flip = - { $change } → { $result }
flip-pair = - { $one } **e** { $other } → { $result }
flip-pairs-heading = **Duas mudanças que só juntas fariam diferença**
flip-pairs-more = -# { $count ->
    [one] Outro par também faria.
   *[other] Outros { $count } pares também fariam.
}
flips-more = -# { $count ->
    [one] Outra resposta, sozinha, também mudaria isso.
   *[other] Outras { $count } respostas, cada uma sozinha, também mudariam isso.
}
flips-none = Nenhuma resposta muda isso sozinha.
flips-no-other = -# Nenhuma outra resposta muda isso sozinha.

tension-heading = **Respostas que puxam em direções opostas**
tension = - { $says }
tension-decided = - { $says } *{ $answer }* pesou mais.

unanswered = -# Sem resposta ou com dúvida, e capaz de mudar isso: { $questions }{ $more ->
    [0] {""}
   *[other] {" "}e mais { $more }
}.
changed = **Por causa da sua mudança:** { $before } → { $after }
changed-nothing = **Sua mudança não altera a recomendação:** continua sendo { $after }.
dropped = -# Isto vem de um conjunto de perguntas mais antigo. { $count ->
    [one] Uma resposta não existe mais e ficou de fora.
   *[other] { $count } respostas não existem mais e ficaram de fora.
}
code = -# Código: `{ $code }`. Com `/backend-advice code:`, qualquer pessoa pode abrir este resultado de novo.
contact-note = -# { $name } é o contato de quem mantém este bot; não tem influência na pontuação.

contact = Falar com { $name }
change-answer = Mudar uma resposta
share-here = Compartilhar aqui
give-record = Registro de decisão
record-note = ### Seu registro de decisão
    Coloque o arquivo Markdown onde sua equipe guarda as decisões; ele segue o formato MADR, com cada motivo e sua fonte. O arquivo JSON diz o mesmo aos programas. Mude o status para *accepted* quando a decisão estiver tomada.
go-on = Responder mais
go-on-anyway = Continuar mesmo assim
start-over = Recomeçar

## Details of a result

details-choose = Detalhes: gráfico, pontos, fontes, mudanças
topic-picture = Gráfico
topic-picture-note = Para que lado cada resposta puxa, o total e o que decide
topic-reasons = Todos os pontos
topic-reasons-note = Tudo o que pesa a favor e contra, com o valor de cada item
topic-evidence = Fontes
topic-evidence-note = Em que cada ponto se apoia, com fonte e data; o que é contestado, com as duas leituras
topic-flips = Todas as mudanças
topic-flips-note = Cada resposta, e cada par delas, que mudaria a recomendação
topic-split = A divisão
topic-split-note = Cada parte e sua linguagem, o que guarda, como conversam e quando dividir ou não
evidence-heading = **Em que isto se apoia**
detail-reason = - { $question }: *{ $answer }* → { $points }
detail-evidence = - { $claim }
details-more = -# { $count ->
    [one] Mais 1 não cabe aqui.
   *[other] Mais { $count } não cabem aqui.
}

## Short names of results, inside sentences

short-only = { $language } com { $framework }
short-only-framework-open = { $language }, framework em aberto
short-both = ambos, com { $python } e { $nodejs }
short-neither = nem Python nem Node.js
short-depends = depende
short-undecided = nenhuma linguagem lidera com clareza

## Changing an answer

answers-heading = ### Qual resposta você quer mudar?
answers-note = -# Suas outras respostas são mantidas.
answers-choose = Escolha uma pergunta
answers-none = Você ainda não respondeu a nada.
to-result = Voltar ao resultado

## Sharing

shared-by = -# Compartilhado por { $name }
open-copy = Abrir minha própria cópia
start-own = Começar a minha
take-back = Retirar
taken-back = *{ $name } retirou este resultado.*
share-refused = Não posso publicar aqui por você. Falta: { $permissions }.
    Fale com quem administra este servidor ou compartilhe o código: `{ $code }`
permission-view-channel = Ver canal
permission-send-messages = Enviar mensagens
permission-send-messages-in-threads = Enviar mensagens em tópicos
permission-use-external-apps = Usar apps externos
permission-create-public-threads = Criar tópicos públicos

## Follow-up questions

ask-follow-up = Fazer uma pergunta
ask-here = Perguntar
ask-form-title = Faça uma pergunta
ask-form-label = Sua pergunta
ask-form-description = Respondo com fontes datadas e com as respostas dadas. Pode fazer várias perguntas de uma vez.
ask-form-placeholder = Por que não Node.js? Como ele escala? Também precisamos…
ask-without-form = Digite sua pergunta com `/backend-advice-ask` e eu respondo.
discuss = Discutir em um tópico
ask-more = Perguntar mais
ask-in-other-words = Nenhuma destas
change-in-copy = Mudar uma resposta na minha cópia

## Answers to follow-up questions

answer-title = **{ $title }**
answer-title-also = **Além disso: { $title }**
answer-you-said = ↳ Você respondeu *{ $answer }*: { $says }
answer-bears = -# ↳ Suas respostas que pesam nisto: { $answers }
answer-source = -# [{ $number }] { $url ->
    [none] { $title }
   *[other] [{ $title }](<{ $url }>)
}{ $dated ->
    [none] {""}
   *[other] , { $dated }
}; { $standing ->
    [second-hand] de segunda mão, verificado em { $checked }
   *[seen] verificado em { $checked }
}
answer-more-later = *Sua mensagem tinha mais do que cabe em uma resposta. Pergunte o resto de novo e eu continuo.*
answer-unclear = Não sei ao certo qual destas é a sua pergunta. É alguma delas?
answer-unknown = **Isso eu não sei.** Nada do que li e posso citar responde a isso, e não vou chutar. Talvez uma pessoa saiba.
answer-unknown-near = **Isso eu não sei.** Nada do que li e posso citar responde a isso, e não vou chutar. O mais próximo que sei está abaixo; o resto talvez uma pessoa saiba.
answer-outside = Nisso eu não posso ajudar. O que eu conheço é a escolha entre Python, Node.js ou ambos para um backend: frameworks, bibliotecas, desempenho, operação, pessoas e o seu próprio resultado.
answer-which-result = Isso depende de qual resultado, e não vejo nenhum aqui. Pergunte abaixo de um resultado, informe o código dele com `/backend-advice-ask` ou comece o seu.
answer-which-answer = Não sei dizer qual das suas respostas isso mudaria. Mude uma abaixo e veja o que acontece com o resultado.
answer-courtesy = Que bom ajudar! Pergunte o que mais quiser sobre Python, Node.js ou seu resultado.
answer-undecided = **Suas respostas ainda não decidem**, então não indico nenhum lado. O que decidiria:
answer-unmoved = **Continua sendo { $result }.** Nada mudou nas suas respostas, então o resultado também não mudou; daria o mesmo todas as vezes.
answer-why = **Por que { $result }:** pelas suas respostas, é a opção com mais pontos.
answer-changes = **O que faria não ser { $result }:**
answer-second = **O que ficou atrás de { $result }:**
answer-not-that = **Não { $candidate }: pelas suas respostas, é { $result }.**
answer-not-that-again = **Não { $candidate }: pelas suas respostas, é { $result }.** Perguntar de novo dá o mesmo resultado; outra resposta pode mudá-lo.
answer-yes = **Sim: { $result }.** Suas respostas levam a { $candidate }.
answer-yes-part = **Sim, para a sua parte: { $result }.** { $candidate } é metade daquilo a que suas respostas levam.
answer-compared = Pelas suas respostas, { $candidate } tem { $points } { $points ->
    [one] ponto
   *[other] pontos
}; { $rival } tem { $rival-points }.
answer-next-framework = { $winner } supera { $rival } por { $lead } { $lead ->
    [one] ponto
   *[other] pontos
}.
answer-flips-to = **Seria { $candidate } com uma destas respostas:**
answer-no-flip-to = Nenhuma resposta, sozinha, levaria a { $candidate }.
fact-result = A recomendação a partir das respostas da pessoa é { $result }.
fact-answer = A pessoa respondeu “{ $answer }” a “{ $question }”.
worded-note = -# Redigido por um modelo de linguagem a partir destas passagens. As citações e os números foram conferidos, o sentido não; os botões abaixo mostram as passagens relacionadas como foram escritas.
worded-from = -# [{ $number }] { $title } Fontes: { $sources }
fact-heading = { $count ->
    [one] **Eu tomaria isso como esta resposta:**
   *[other] **Eu tomaria isso como estas respostas:**
}
fact-given = **Isso já está entre as respostas**, então o resultado já leva em conta: { $answers }
fact-changes = { $change ->
    [settles] → A decisão seria **{ $after }**.
    [opens] → Deixaria em aberto o que agora é { $before }: **nenhuma linguagem lideraria com clareza**.
   *[turns] → Trocaria { $before } por **{ $after }**.
}
fact-nothing = { $change ->
    [open] → Continuaria em aberto: nenhuma linguagem lideraria com clareza.
   *[same] → Continuaria sendo { $result }.
}
fact-apply = Aplicar: { $answer }
fact-apply-note = Nada é aplicado até você clicar.
fact-apply-note-in-copy = Nada é aplicado até você clicar. Aí você recebe uma cópia sua, e o resultado em discussão aqui fica como está.
fact-begin-note = Comece com isso e eu pergunto o resto.
thread-name = Backend: { $result }
thread-first = Este resultado está em discussão aqui: **{ $result }**. Conheço as respostas por trás dele e o que o mudaria.
thread-ways = Pergunte com o botão abaixo, com `/backend-advice-ask` ou com *Apps → Perguntar sobre isto* em uma mensagem. Aqui, perguntas e respostas são para todo mundo no tópico.
thread-ways-with-mention = Pergunte com o botão abaixo, com `/backend-advice-ask`, com *Apps → Perguntar sobre isto* em uma mensagem, me mencionando ou respondendo a uma mensagem minha com a menção ativada. Aqui, perguntas e respostas são para todo mundo no tópico.
thread-opened = A discussão está aberta: { $thread }
thread-silent = A discussão está aberta: { $thread }. Não consegui escrever nela agora, mas lá você pode me perguntar com `/backend-advice-ask`.
thread-lacks = Não posso abrir um tópico aqui. Falta: { $permissions }. Quem administra este servidor pode mudar isso; até lá, respondo a você em particular.
thread-nowhere = Não pode haver um tópico nesta mensagem, então respondo a você em particular.
thread-refused = O Discord não me deixou abrir um tópico aqui. Talvez uma permissão tenha acabado de ser retirada ou haja tópicos abertos demais. Você ainda pode perguntar com `/backend-advice-ask`.
thread-unreachable = Não consegui contatar o Discord para abrir o tópico. Clique no botão de novo daqui a pouco.

## The picture of a result; no Markdown here

picture-only = { $language }, com { $framework }
picture-only-framework-open = { $language }
picture-both = Ambos: { $python } e { $nodejs }, cada um para a sua parte
picture-neither = Nem Python nem Node.js
picture-depends = Depende: suas respostas ainda não decidem
picture-sure = Grau de certeza: { $sure ->
    [clear] claro
    [likely] provável
    [close] apertado
   *[open] em aberto
}.
picture-lead = Supera { $rival } por { $lead } { $lead ->
    [one] ponto
   *[other] pontos
}; uma vantagem de { $needed } decide.
picture-lead-both = Ambos juntos lideram por { $lead } { $lead ->
    [one] ponto
   *[other] pontos
}, já descontado o preço de duas stacks; uma vantagem de { $needed } decide.
picture-short = { $language } está à frente por { $lead } { $lead ->
    [one] ponto
   *[other] pontos
}; uma vantagem de { $needed } decidiria.
picture-even = Nenhum lado está à frente; uma vantagem de { $needed } decidiria.
picture-ruled-out = Há algo que { $language } não pode prometer: { $needs }. Isso decide, seja qual for a pontuação.
picture-neither-why = Há algo que nenhuma das duas linguagens pode prometer: { $needs }. Isso decide, seja qual for a pontuação.
picture-side = A favor de { $language }
picture-total = Todas as respostas juntas
picture-rest = { $count ->
    [one] 1 resposta menor
   *[other] { $count } respostas menores juntas
}
picture-no-pull = { $count ->
    [one] 1 resposta não puxa para nenhum lado
   *[other] { $count } respostas não puxam para nenhum lado
}
picture-no-effect = { $count ->
    [one] 1 resposta não puxa para nenhum lado, nem a favor nem contra duas stacks
   *[other] { $count } respostas não puxam para nenhum lado, nem a favor nem contra duas stacks
}
picture-for-stacks = a favor de duas stacks: +{ $points }
picture-against-stacks = contra duas stacks: −{ $points }
picture-limit = descarta: { $languages }
picture-alone = Só { $language }
picture-together = Ambos, com { $price } a menos como preço de duas stacks
picture-no-answers = Ainda não há respostas, então nada puxa para nenhum lado.
picture-needed = Linhas tracejadas: uma vantagem de { $needed } decide
picture-needed-aside = Linhas tracejadas: uma vantagem de { $needed } decidiria entre os dois sozinhos
picture-needed-both = Linha tracejada: { $needed } a mais que a melhor linguagem sozinha; aí vencem ambos
picture-alt-option = { $option }: { $points }
picture-alt-options = Todas as respostas juntas: { $options }.
picture-alt = { $title }. { $summary } { $pulls ->
    [none] {""}
   *[other] O que mais puxa: { $pulls }.{" "}
}{ $total }
picture-alt-pull = { $answer } ({ $points })
picture-alt-points = { $points } para { $language }
picture-alt-total = Todas as respostas juntas: { $language }, por { $points }.
picture-alt-even = Todas as respostas juntas: empate.

## The decision record: Markdown for a repository, in the MADR form

record-title-only = Construir o backend em { $language }{ $framework ->
    [none] {""}
   *[other] {" "}com { $framework }
}
record-title-both = Construir o backend tanto em { $python } quanto em { $nodejs }, cada um para a sua parte
record-title-neither = Construir em outra linguagem o que nem { $python } nem { $nodejs } podem prometer
record-title-depends = Deixar em aberto por enquanto se o backend será feito em { $python }, em { $nodejs } ou em ambos
record-context-heading = Contexto e definição do problema
record-context = Em que linguagem este backend deve ser construído: Python, Node.js ou ambos, cada um para as partes a que atende melhor? Foram respondidas { $answered } de { $questions } perguntas. Cada resposta diz quanto algo importa; cada opção, o quanto atende a isso; os pontos são o produto dos dois.
record-drivers-heading = Fatores da decisão
record-driver = { $topic }: { $answer }
record-drivers-none = Nada foi respondido ainda.
record-open = Ainda sem resposta, e capaz de mudar isso: { $questions }.
record-options-heading = Opções consideradas
record-ruled-out = *{ $need }* está fora do alcance de { $languages }; considerar { $instead }
record-both = Ambas as linguagens, cada uma para a sua parte
record-outcome-heading = Decisão
record-framework-option = { $framework } dentro de { $language }
record-instead = Nenhuma das duas, e sim { $instead }
record-chosen = Opção escolhida: { $options }. { $sure } { $why }
record-chosen-instead = Opção escolhida, para a parte que precisa disso: { $options }. { $sure } { $why }
record-not-chosen = Nenhuma opção é escolhida, porque as respostas ainda não decidem. { $sure } { $why }
record-libraries-heading = O que as respostas pedem
record-stays = Continua em primeiro lugar em cerca de { $stays } de cada 10 leituras plausíveis destas respostas.
record-framework = { $framework } dentro de { $language }: { $summary }
record-framework-close = { $framework } supera { $rival } por apenas { $lead } { $lead ->
    [one] ponto
   *[other] pontos
}: o framework é só uma tendência.
record-split-price = O preço: duas stacks para as quais contratar, e que é preciso testar e operar. Entre elas, um único contrato claro (HTTP com OpenAPI ou uma fila), sem que uma leia as tabelas da outra.
record-later-heading = Mais adiante
record-consequences-heading = Consequências
record-good = A favor, por { $criterion } (resposta: *{ $answer }*): +{ $points } para { $candidate } em relação a { $rival }
record-bad = Contra, por { $criterion } (resposta: *{ $answer }*): +{ $points } para { $candidate } em relação a { $rival }
record-nothing-decided = Neutro, porque nada está decidido ainda
record-neither-good = A favor, porque a parte com esta exigência pode cumpri-la, o que está fora do alcance de { $languages }: *{ $need }*
record-neither-bad = Contra, porque é uma linguagem que não foi avaliada aqui, e mais uma para a qual contratar, testar e operar se o resto for feito em outra
record-neither-rest = Neutro, porque o resto do sistema, que não tem essa exigência, ainda está por decidir
record-confirmation-heading = Confirmação
record-confirmation = Construir primeiro a parte que mais importa e medi-la frente ao fator mais forte ({ $driver }) antes de seguir com o resto.
record-confirmation-instead = Construir primeiro a parte com essa exigência e medir se ela cumpre o limite sob carga real. Depois, decidir sobre o resto sem essa parte.
record-confirmation-open = Resolver o que está em aberto e então decidir.
record-stale = Verificar as fontes de novo até { $day }, quando a primeira delas fica desatualizada.
record-pros-heading = Prós e contras das opções
record-option = { $option }: { $points } { $points ->
    [one] ponto
   *[other] pontos
}
record-term-good = A favor, por { $criterion } (resposta: *{ $answer }*): +{ $points }
record-term-bad = Contra, por { $criterion } (resposta: *{ $answer }*): −{ $points }
record-price = Contra, porque já tem de saída um preço próprio: −{ $points }
record-term-none = Neutro, porque nada do que foi respondido pesa a favor ou contra
record-more-heading = Mais informações
record-revisit-heading = Quando rever
record-flip = { $change } → { $result }
record-flip-pair = { $one }, e { $other } → { $result }
record-pairs-heading = Duas mudanças que só juntas mudariam a decisão
record-pairs-more = { $count ->
    [one] Outro par de respostas também a mudaria.
   *[other] Outros { $count } pares de respostas também a mudariam.
}
record-flips-more = { $count ->
    [one] Outra resposta, sozinha, também a mudaria.
   *[other] Outras { $count } respostas, cada uma sozinha, também a mudariam.
}
record-flips-none = Nenhuma resposta, sozinha, muda a decisão.
record-sources-heading = Fontes
record-origin = Feito só pelo cálculo, a partir das respostas `{ $code }` e da edição { $edition } do guia; as mesmas respostas dão o mesmo registro. O arquivo JSON ao lado deste contém o mesmo para programas.

## Slips

slip-not-yours = Só quem compartilhou isto pode fazer isso. Você pode começar o seu: leva uns dois minutos e só você vê.
slip-unknown-control = Este botão vem de uma versão minha que não conheço, então não sei o que ele significava. Você pode começar de novo; nada foi guardado.
slip-unknown-answer = Essa resposta não está mais entre as opções. Esta é a pergunta como está agora.
slip-garbled-code = Nesse código falta uma letra ou há alguma errada. Os códigos são como `BA1-7K3Q9-ZT2M4`; copie-o mais uma vez do resultado, por favor.
slip-foreign-code = Esse código não é meu. Os meus começam com `BA1-`; o seu está no fim de um resultado.
slip-newer-code = Esse código vem de uma versão minha mais nova. Quem mantém este bot pode me atualizar; até lá, dá para começar de novo.
slip-empty-brief = Não há ali palavras que eu consiga ler. Descreva em algumas frases o que você quer construir ou responda às minhas perguntas.
slip-empty-question = Não encontrei palavras ali. Digite sua pergunta em uma ou duas frases e eu respondo.
slip-passage-gone = Não tenho mais a resposta que estava atrás desse botão. Pergunte com suas palavras e eu procuro de novo.
slip-unreadable = O Discord me enviou algo que não consegui ler. Tente de novo; se acontecer outra vez, recomece com `/backend-advice`.
slip-too-often =
    { $seconds ->
        [one] Foi muita coisa de uma vez. Espere um segundo e clique de novo; nada se perde.
       *[other] Foi muita coisa de uma vez. Espere { $seconds } segundos e clique de novo; nada se perde.
    }
slip-too-busy = Muita gente quer seus arquivos neste momento. Clique no botão de novo em alguns segundos; nada se perde.
slip-store-away = Não consigo acessar agora o que tenho guardado. Nada se perdeu; clique de novo em um minuto.
slip-our-fault = Algo falhou do meu lado, não do seu. Tente de novo. Se acontecer outra vez, passe esta referência a quem mantém este bot: `{ $reference }`

## In the terminal

terminal-intro = Responda com as setas e Enter. Onde se aceitam várias opções, Espaço as marca; Enter sem nenhuma marcada mostra os outros caminhos. Ctrl-C sai.
terminal-what-next = E agora?
terminal-done = Pronto

## house

command-settings = Adapte este bot ao seu servidor: contato, idioma, compartilhamento, perguntas e mais
house-title = ## Como eu trabalho neste servidor
    Tudo o que vale aqui e o que você pode mudar. Escolha uma parte abaixo.
house-choose = Escolha o que você quer mudar
house-saved = **Salvo.** Vale a partir de agora.
house-chosen = ✓ { $choice }
house-no-server = Estas configurações são de um servidor. Digite o comando em um canal de um servidor que você gerencia, e eu mostro tudo lá.
house-not-allowed = Só quem pode gerenciar este servidor pode mudar como eu trabalho aqui (a permissão se chama **Gerenciar servidor**). Peça a alguém que a tenha; essa pessoa encontra tudo com `/backend-advice-settings`.

house-contact = Contato
house-contact-own = **Contato:** { $name }, { $url }
house-contact-standard = **Contato:** { $name }, { $url } (o padrão)
house-contact-note = **Contato.** O link no fim de cada resultado, para quem quer falar com alguém. Nunca influencia a recomendação.
house-contact-change = Mudar o contato
house-contact-back = Voltar ao contato padrão
house-contact-title = O contato deste servidor
house-name-label = Nome
house-name-note = Aparece no botão depois de “Falar com”. Deixe vazio para usar o padrão.
house-name-wrong = **Não foi salvo:** o nome { $typed } é longo demais. Escreva no máximo 60 letras.
house-url-label = Link
house-url-note = Endereço https; {"{code}"} e {"{recommendation}"} são preenchidos. Vazio: o padrão.
house-url-wrong = **Não foi salvo:** não consigo usar o link { $typed }. Escreva um endereço https como `https://example.com/talk?code={"{code}"}`, com no máximo 512 letras depois de preenchido. As únicas palavras entre chaves que conheço são `{"{code}"}` e `{"{recommendation}"}`.

house-language = Idioma das mensagens públicas
house-language-own = **Idioma das mensagens públicas:** { $language }
house-language-server = **Idioma das mensagens públicas:** o do próprio servidor, como configurado no Discord
house-language-as-server = O que o servidor usa no Discord
house-language-note = **Idioma das mensagens públicas.** O que todo mundo vê fica neste idioma. O que só uma pessoa vê fica sempre no idioma dela.

house-sharing = Compartilhar resultados
house-sharing-everywhere = **Resultados podem ser compartilhados:** em todos os canais onde a pessoa pode escrever
house-sharing-channel = **Resultados podem ser compartilhados:** só em { $channel }
house-sharing-nowhere = **Resultados podem ser compartilhados:** em nenhum lugar
house-sharing-note = **Compartilhar resultados.** Onde as pessoas podem mostrar seu resultado a todo mundo. Sem isso, cada pessoa ainda vê o seu e pode passar o código adiante.
house-everywhere = Em todos os lugares
house-nowhere = Em nenhum lugar
house-share-in = Ou em um só canal: escolha
house-shared-elsewhere = Neste servidor, os resultados só são compartilhados em { $channel }. Vá até lá, digite `/backend-advice` com o código `{ $code }` e clique no botão de novo.
house-not-shared = Neste servidor, não se compartilham resultados nos canais. Você ainda pode passar o seu adiante: quem digitar `/backend-advice` com o código `{ $code }` vê o mesmo resultado.

house-teams = Decisões em equipe
house-teams-everybody = **Quem pode iniciar decisões em equipe:** todo mundo que pode escrever
house-teams-roles = **Quem pode iniciar decisões em equipe:** { $roles }
house-teams-nobody = **Quem pode iniciar decisões em equipe:** ninguém
house-teams-note = **Decisões em equipe.** Quem pode publicar um cartão em que uma equipe responde em conjunto.
house-everybody = Todo mundo
house-nobody = Ninguém
house-teams-of = Ou só pessoas com certos cargos: escolha

house-follow-ups = Outras perguntas
house-follow-ups-on = **Outras perguntas:** eu respondo
house-follow-ups-off = **Outras perguntas:** não respondo a nenhuma
house-threads-on = **Tópicos de discussão:** eu abro
house-threads-off = **Tópicos de discussão:** não abro nenhum
house-mentions-on = **Quando alguém me menciona:** eu respondo
house-mentions-off = **Quando alguém me menciona:** fico em silêncio
house-follow-ups-note = **Outras perguntas.** O que as pessoas podem me perguntar além da recomendação, e onde eu respondo.
house-follow-ups-start = Responder a outras perguntas
house-follow-ups-stop = Parar de responder a outras perguntas
house-threads-start = Abrir tópicos
house-threads-stop = Parar de abrir tópicos
house-mentions-start = Responder a menções
house-mentions-stop = Parar de responder a menções
house-no-follow-ups = Neste servidor, não respondo a outras perguntas; quem o administra decidiu assim. A recomendação em si funciona como sempre, e há alguém com quem conversar.
house-no-threads = Neste servidor, não abro tópicos; quem o administra decidiu assim. Posso responder à sua pergunta aqui, só para você.

house-model = Modelo de linguagem
house-model-on = **Modelo de linguagem:** pode redigir respostas e ler descrições
house-model-off = **Modelo de linguagem:** não é usado
house-model-note = **Modelo de linguagem.** Pode redigir as respostas com mais fluência e propor o que uma descrição diz. Não decide nada: sem ele você recebe a mesma recomendação, das mesmas fontes.
house-model-start = Usar o modelo de linguagem
house-model-stop = Parar de usar o modelo de linguagem

house-keeping = Por quanto tempo guardo as coisas
house-retention = **Apago votos e pedidos de contato depois de:** { $days ->
    [one] 1 dia
   *[other] { $days } dias
}
house-keeping-note = **Por quanto tempo guardo as coisas.** As respostas das decisões em equipe e os pedidos de contato são apagados depois desse prazo. Não guardo mais nada do que as pessoas respondem.
house-days = { $days ->
    [one] 1 dia
   *[other] { $days } dias
}

house-staff = Pedidos de contato
house-staff-none = **Os pedidos de contato vão para:** nenhum lugar; as pessoas só recebem o link do contato
house-staff-channel = **Os pedidos de contato vão para:** { $channel }
house-staff-webhook = **Os pedidos de contato vão para:** o webhook { $id }
house-staff-note = **Pedidos de contato.** Onde publico um aviso quando alguém pede contato, com o que a pessoa escreveu e como falar com ela. Escolha um canal que só a sua equipe interna possa ler.
house-staff-in = Para um canal: escolha
house-staff-by-webhook = Para um webhook
house-staff-nowhere = Para nenhum lugar
house-webhook-title = O webhook da sua equipe interna
house-webhook-label = Endereço do webhook
house-webhook-note = No Discord: Configurações do servidor, Integrações, Webhooks, Copiar URL do webhook
house-webhook-wrong = **Não foi salvo:** esse não é o endereço de um webhook do Discord. Ele é como `https://discord.com/api/webhooks/…`; copie-o no Discord em Configurações do servidor, Integrações, Webhooks. Não mostro o que você digitou, porque um endereço assim é um segredo.

house-check = Verificar o que funciona aqui
house-check-again = Verificar de novo
house-back = Voltar às configurações
house-check-title = ## O que funciona neste canal
house-check-note = -# As permissões são dadas ao meu próprio cargo, nas configurações do canal (Permissões) ou nas do servidor (Cargos). O que só uma pessoa vê não precisa de nenhuma.
house-store-there = ✓ **Banco de dados:** responde.
house-store-away = ✗ **Banco de dados:** não responde agora. As configurações ficam como foram lidas da última vez, e nada novo pode ser salvo. Tente de novo em um minuto; se continuar assim, avise quem mantém este bot.
house-threads-work = ✓ **Tópicos:** posso abrir discussões aqui.
house-threads-lack = ✗ **Tópicos:** falta { $permissions }. Até lá, “Discutir em um tópico” oferece às pessoas uma resposta em particular.
house-teams-work = ✓ **Decisões em equipe:** posso manter os cartões atualizados aqui.
house-teams-lack = ✗ **Decisões em equipe:** falta { $permissions }. Até lá, não posso manter atualizado aqui o cartão de uma decisão.
house-mentions-work = ✓ **Menções:** posso responder a quem me menciona aqui.
house-mentions-lack = ✗ **Menções:** falta { $permissions }. Até lá, quem me menciona aqui fica sem resposta; o comando e os botões funcionam.
house-webhook-name = o webhook { $id }
house-staff-not-set = – **Pedidos de contato:** nada está configurado, então as pessoas só recebem o link do contato.
house-staff-here = ✓ **Pedidos de contato:** chegam a este canal, e eu posso escrever aqui.
house-staff-lack = ✗ **Pedidos de contato:** deveriam chegar a este canal, mas falta { $permissions }. Até lá, nenhum chega.
house-staff-seen = ✓ **Pedidos de contato:** consigo ver { $target }. Para saber se posso escrever lá, faça esta verificação lá.
house-staff-there = ✓ **Pedidos de contato:** { $target } responde.
house-staff-gone = ✗ **Pedidos de contato:** { $target } não existe mais, então nenhum chega. Escolha outro lugar para eles.
house-staff-closed = ✗ **Pedidos de contato:** não tenho permissão para ver { $target }, então nenhum chega. Dê-me acesso para ver e escrever lá, ou escolha outro lugar.
house-staff-unreachable = – **Pedidos de contato:** o Discord não me informou nada sobre { $target } agora. Verifique de novo em um minuto.
house-staff-untried = – **Pedidos de contato:** o destino é { $target }. Não consigo testar daqui, porque esta cópia minha não tem token.
permission-read-message-history = Ver histórico de mensagens

## team

command-option-with = Decida por conta própria ou com sua equipe: respostas em particular, votos com o mesmo peso
command-with-me = só eu
command-with-team = minha equipe
team-setup-heading = ### Pergunte à sua equipe
team-setup-note = Publico um cartão aqui. Cada pessoa responde em particular, ninguém vê as respostas das outras e, quando ele fecha, todo mundo vê em que a equipe concorda e quais divergências importam.
team-setup-who = **A quem se pergunta:** { $count ->
    [0] a todo mundo que pode ver este canal
    [one] a 1 pessoa que você escolheu
   *[other] a { $count } pessoas que você escolheu
}.
team-setup-beside = -# Você também informou um código ou uma descrição. Deixei isso de lado, porque aqui cada pessoa responde por si.
team-invite = Escolha até 25 pessoas, ou ninguém para perguntar a todo mundo aqui
team-lasts = Por quanto tempo fica aberta?
team-lasts-quarter = Aberta por 15 minutos
team-lasts-hour = Aberta por 1 hora
team-lasts-day = Aberta por 1 dia
team-lasts-three-days = Aberta por 3 dias
team-lasts-week = Aberta por 1 semana
team-show-names = Mostrar nomes com os resultados
team-hide-names = Manter os votos em segredo
team-ask = Perguntar à equipe
team-nowhere = Aqui não posso perguntar a uma equipe: é preciso um servidor que tenha me adicionado. Em um assim, use `/backend-advice` com *minha equipe* em um canal; aqui você pode decidir por conta própria.
team-by-nobody = Neste servidor, ninguém pergunta a uma equipe; quem o administra decidiu assim. Você ainda pode decidir por conta própria e passar seu resultado adiante.
team-by-others = Neste servidor, só perguntam a uma equipe as pessoas com certos cargos: { $roles }. Peça a uma delas que comece, ou decida por conta própria.
team-lacks = Não posso publicar o cartão aqui. Falta: { $permissions }. Quem administra este servidor pode mudar isso; até lá, tente outro canal ou decida por conta própria.
team-you-lack = Você não pode publicar neste canal, então não posso perguntar à equipe aqui por você. Falta a você: { $permissions }. Tente um canal em que possa escrever, ou decida por conta própria.
team-already-asking = Você já está perguntando à sua equipe aqui: { $card }. Encerre ou cancele essa decisão antes.
team-posted = Sua equipe já tem a pergunta: { $card }
    Todas as pessoas consultadas podem responder lá, você também.
team-post-refused = O Discord não me deixou publicar o cartão aqui. Talvez uma permissão tenha acabado de ser retirada. Nada foi perguntado; tente outro canal, ou clique de novo quando isso estiver resolvido.
team-post-unreachable = Não consegui contatar o Discord para publicar o cartão. Nada foi perguntado; clique no botão de novo daqui a pouco.
team-with-names = **Votos abertos:** o resultado diz, com nomes, o que sairia de cada voto sozinho.
team-without-names = **Votos secretos:** o resultado nunca diz de quem é cada voto; só aparece que você respondeu.
team-card-heading = ## Qual backend? { $asker ->
    [none] A pergunta é para a equipe
   *[other] { $asker } pergunta à equipe
}
team-card-for-all = Todo mundo aqui pode responder, em particular e no seu ritmo.
team-card-for = Quem é convidado a responder, em particular e no seu ritmo: { $people }
team-card-until = Fecha { $time }. Até lá, as respostas podem ser mudadas.
team-card-answered = { $count ->
    [0] Ninguém respondeu ainda.
    [one] **1 pessoa respondeu:** { $names }
   *[other] **{ $count } pessoas responderam:** { $names }
}
team-names-more = { $names } e mais { $more }
team-give-answers = Dar minhas respostas
team-close-now = Encerrar agora
team-cancel = Cancelar
team-cancel-sure = Cancelar para todo mundo? { $count ->
    [0] Ninguém respondeu ainda.
    [one] 1 pessoa respondeu, e essa resposta seria descartada.
   *[other] { $count } pessoas responderam, e as respostas delas seriam descartadas.
} Para ver um resultado, clique em *Encerrar agora* no cartão. Para manter aberta, não faça nada.
team-cancel-for-sure = Sim, cancelar
team-cancelled = *Esta decisão em equipe foi cancelada. Não há resultado.*
team-cancelled-now = Cancelada; o cartão vai mostrar isso em instantes: { $card }
team-closed-now = Encerrada. O resultado toma o lugar do cartão em instantes: { $card }
team-ballot-note = -# Seu próprio voto. Só você vê isto; entregue no fim. Dá para mudar até fechar, { $time }.
team-hand-in = Entregar minhas respostas
team-handed-in = **Entregue.** Você pode mudar até fechar, { $time }: aqui, ou com *Dar minhas respostas* no cartão.
team-handed-in-last = **Entregue.** O seu era o último voto, então a decisão está encerrada e o resultado toma o lugar do cartão.
team-unknown = Não conheço mais esta decisão em equipe: já terminou ou nunca foi perguntada. Você pode começar a sua.
team-not-invited = Esta é para outras pessoas da equipe. Você ainda pode buscar seu próprio resultado.
team-was-closed = Esta decisão em equipe está encerrada, então não dá mais para dar nem mudar respostas. O resultado: { $card }
team-was-cancelled = Esta decisão em equipe foi cancelada, então não há mais nada a responder: { $card }
team-not-allowed = Só quem perguntou pode fazer isso, ou alguém que possa gerenciar mensagens aqui. Ela fecha sozinha { $time }: { $card }
team-outcome = -# Decidido por { $count ->
    [one] 1 voto
   *[other] { $count } votos, todos com o mesmo peso
}. Em cada pergunta vale a resposta mais dada; em caso de empate, não vale nenhuma.
team-no-ballots = ## Sem resultado: ninguém respondeu
    Fechou antes de alguém entregar respostas. Pergunte de novo com `/backend-advice`, talvez por mais tempo, ou comece por conta própria.
team-leanings-heading = **O que sairia de cada voto sozinho**
team-leaning = - { $result }: { $count }
team-leaning-named = - { $result }: { $count } ({ $names })
team-leanings-more = - qualquer outra coisa: { $count }
team-elsewhere = **A maioria dos votos, um a um, aponta para outro lado:** { $count } de { $size }, sozinhos, dariam { $alone }, enquanto as respostas mais dadas, pergunta a pergunta, levam a { $result }. Conversem sobre isso antes de decidir.
team-agrees = **Vocês concordam:** não há duas pessoas com respostas diferentes à mesma pergunta.
team-nothing-matters = **O que divide vocês não importa aqui:** seja qual for o acordo, o resultado seria o mesmo.
team-points-heading = **Onde vocês divergem e isso muda o resultado**
team-point = - **{ $question }**{ $leader ->
    [none] : empate
   *[other] : *{ $leader }* lidera
}
team-side = {"  "}- Se vocês fecharem em *{ $answer }* ({ $count }): { $result }
team-sides-more = {"  "}- { $count ->
    [one] e mais 1 resposta
   *[other] e mais { $count } respostas
}
team-points-more = -# Também mudaria o resultado: { $questions }.
team-idle = -# Vocês também divergem nisto, mas não importa para o resultado: { $questions }.
record-team-heading = Quem decidiu
record-team-deciders = { $count ->
    [one] Um voto, de { $names }.
   *[other] { $count } votos, todos com o mesmo peso, de { $names }.
}
record-team-leaning = { $result }: { $count }
record-team-leaning-named = { $result }: { $count } ({ $names })
record-team-dissent-heading = Dissenso: votos que, sozinhos, dariam outro resultado
record-team-dissent-none = Nenhum: cada voto, sozinho, dá o mesmo lado que a equipe.
record-team-points-heading = Divergências que mudariam a decisão
record-team-side = { $question }: com acordo em { $answer } ({ $count }), seria { $result }
## request

contact-with-result = Com meu resultado
hand-over-heading = ### O que este link entrega a { $name }
hand-over-code = - Seu código, `{ $code }`. Ele contém todas as suas respostas, e quem o tiver pode lê-las.
hand-over-recommendation = - A recomendação resumida: `{ $recommendation }`.
hand-over-note = Nada mais vai junto, nem seu nome nem o deste servidor. Nada foi entregue ainda; isso acontece ao abrir o link. O outro botão abre a mesma página sem esses dados.
hand-over-open = Abrir com meu resultado
request-open = Quero que entrem em contato
request-title = Quero que entrem em contato
request-text = Sobre o que você quer conversar?
request-text-example = Por exemplo: escolhemos FastAPI e gostaríamos de uma segunda opinião sobre nosso plano
request-reach = Como falar com você?
request-reach-example = Um endereço de e-mail ou seu nome no Discord
request-consent = Isto pode ser entregue?
request-consent-note = Suas palavras, como falar com você, a recomendação e o código com suas respostas. Sua conta, não.
request-consent-yes = Sim, entregar isto e meu resultado a { $name }
request-consent-no = Não, não entregar nada
request-without-form = Clique em “Quero que entrem em contato” abaixo de um resultado, e um formulário se abre para o que você quiser conversar.
request-kept = ### Seu pedido está a caminho
    Em minutos ele chega a { $name }, que fala com você do jeito que você indicou. Sua referência é `{ $reference }`; informe-a se não tiver retorno.
    -# Entregues: suas palavras, como falar com você, a recomendação e o código com suas respostas. O que guardo disso até a entrega é apagado em seguida.
request-declined = Nada foi entregue, e não guardei nada: sem o seu “Sim” eu não faço isso. Se quiser, clique no botão de novo e escolha “Sim”.
request-empty = Não encontrei palavras em um dos dois campos, então nada foi entregue. Diga do que se trata e como falar com você, e funciona.
request-too-many = Você já pediu três vezes hoje, e é o máximo que repasso. Os pedidos anteriores estão a caminho. Você pode pedir de novo <t:{ $again }:R>, ou escrever já para { $name } pelo link.
request-nobody = Ninguém mais recebe esses pedidos aqui, então nada foi entregue. O link ainda leva a { $name }.
request-typed = O que você escreveu, para poder copiar:
handed-heading = ### Alguém pede contato
handed-text = **Do que se trata**
handed-reach = **Como falar com a pessoa**
handed-result = **O resultado dela:** { $result } · `{ $code }`
handed-note = -# Referência `{ $reference }`. A pessoa concordou que isto seja entregue a { $name }. O que está citado está como ela digitou; não conferi nada. Se a mesma referência aparecer aqui duas vezes, é um só pedido.

## stats

command-stats = O que foi contado neste servidor: consultas, resultados, desistências. Sem nomes nem respostas
stats-heading = ## Os últimos { $days } dias neste servidor
stats-nothing = Ainda não há nenhum número que eu possa mostrar aqui: tudo está abaixo de 5 ou em zero. Os números aparecem depois de algumas consultas; comece uma com `/backend-advice` ou mostre às pessoas como se faz.
stats-note = -# Os números são arredondados para baixo, de cinco em cinco, e o que fica abaixo de 5 aparece como “menos de 5”, para que ninguém seja reconhecido neles. Conto quantas vezes, por dia (UTC), e nunca quem nem o que foi respondido. As contagens são apagadas após 400 dias.
stats-no-server = Estas contagens são de um servidor. Use o comando em um que você gerencia.
stats-not-allowed = O que foi contado aqui é mostrado a quem pode gerenciar este servidor (a permissão Gerenciar servidor). Peça a alguém que a tenha para olhar, ou para dar essa permissão a você.
stats-undelivered = **Há pedidos de contato em espera, porque não podem ser entregues.** Veja se o canal ou webhook para eles ainda existe e se posso publicar lá; enquanto isso nada se perde, e eu tento de novo automaticamente.
stats-week = 7 dias
stats-month = 30 dias
stats-quarter = 90 dias
stats-begun = - Consultas iniciadas: **{ $number ->
    [0] menos de 5
   *[other] { $number }
}**
stats-finished = - Chegaram a um resultado: **{ $number ->
    [0] menos de 5
   *[other] { $number }
}**
stats-result = {"  "}- { $kind ->
    [python] { $python }
    [nodejs] { $nodejs }
    [both] ambos
    [neither] nenhum dos dois
   *[depends] depende
}: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-left-heading = **Onde as pessoas pararam**
stats-left = - *{ $question }*: mostrada { $shown ->
    [0] menos de 5 vezes
   *[other] { $shown } vezes
}; pararam nela { $left ->
    [0] menos de 5 vezes
   *[other] { $left } vezes
}
stats-after-heading = **Depois do resultado**
stats-changed = - Respostas mudadas: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-flipped = - Mudanças que viraram a recomendação: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-shared = - Resultados mostrados a todo mundo: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-follow-ups = - Outras perguntas: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-unknown = - Outras perguntas sobre as quais não sei nada: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-gap = {"  "}- perto de *{ $topic }*: { $number }
stats-teams-begun = - Decisões em equipe iniciadas: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-teams-closed = - Decisões em equipe encerradas: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-requested = - Pedidos de contato: { $number ->
    [0] menos de 5
   *[other] { $number }
}
chart-days = Consultas iniciadas em cada um dos { $days } dias
chart-first-day = há { $ago } dias
chart-today = hoje
chart-questions = Quantas vezes cada pergunta foi mostrada e quantas vezes alguém parou nela
chart-reached = mostrada { $shown } vezes; desistências: { $left ->
    [0] menos de 5
   *[other] { $left }
}
chart-few = menos de 5 em cada dia
chart-note = Arredondado para baixo, de cinco em cinco. Um dia sem barra tem menos de 5; perguntas mostradas menos de 5 vezes ficam de fora.
chart-alt = Consultas iniciadas nos últimos { $days } dias: { $begun ->
    [0] menos de 5
   *[other] { $begun }
} no total; { $most ->
    [0] menos de 5 em cada dia
   *[other] { $most } no dia mais movimentado
}. { $questions ->
    [none] Nenhuma pergunta foi mostrada 5 vezes.
   *[other] Perguntas: { $questions }.
}
chart-alt-question = { $question }: mostrada { $shown } vezes; desistências: { $left ->
    [0] menos de 5
   *[other] { $left }
}

## languages

# Names in a row, put together two at a time: "a, b", then "a, b, c". Where few words stand between commas, after the last comma too.
list-comma = { $before }, { $next }
# Answers in a row, which may hold commas themselves.
list-semicolon = { $before }; { $next }
# The end of a row that is complete: "a, b e c".
list-and = { $before } e { $last }
# Two whole sentences after each other; a language without spaces needs none between them.
list-sentences = { $before } { $next }
# A question's topic with what was answered.
answer-told = { $question }: *{ $answer }*
# A question's topic in the picture, before its answer.
picture-topic = { $topic }:
# The name of an option in a decision record.
record-quoted = “{ $name }”
record-library = { $name }: { $purpose }
# One small line (-# …) above passages, which are in English only; empty in English.
passages-in-english = -# Os textos a seguir estão só em inglês.

record-changed = O servidor em que isto foi feito mudou o guia em { $count ->
    [one] um ponto
   *[other] { $count } pontos
}. Em outro lugar, as mesmas respostas podem dar outro registro.

## overlay

command-settings-option-overlay = Um arquivo TOML com mudanças próprias no guia; você vê o que ele faz antes de valer
overlay-door = O guia
overlay-line-shipped = **O guia:** sem mudanças próprias
overlay-line-own = **O guia:** { $count ->
    [one] 1 mudança própria
   *[other] { $count } mudanças próprias
}
overlay-line-unfit = **O guia:** ⚠ as mudanças próprias não valem, porque não combinam mais com esta versão minha. “O guia” mostra o que corrigir.
overlay-line-unread = **O guia:** as mudanças próprias não valem no momento, porque não consigo lê-las agora
overlay-holds = -# Quem gerencia este servidor mudou meu guia em { $count ->
    [one] um ponto
   *[other] { $count } pontos
}; por isso, os resultados aqui podem ser outros.
overlay-difference = O que é diferente aqui
overlay-difference-title = ## O que é diferente neste servidor
    Quem o gerencia mudou estes pontos do meu guia. Todo o resto é como em qualquer lugar.
overlay-no-difference = Neste servidor nada mais é diferente: vale o meu guia padrão.
overlay-title = ## O guia neste servidor
overlay-none = Aqui vale o meu guia padrão, sem mudanças.
overlay-own = Aqui valem mudanças próprias desde { $since }:
overlay-unfit = ⚠ **As mudanças próprias de { $since } não valem.** Elas não combinam mais com esta versão minha, então no lugar delas vale o meu guia padrão. Corrija estes pontos e envie o arquivo de novo; “Levar como arquivo” dá o que foi escrito.
overlay-how = Um servidor pode tirar perguntas, respostas e frameworks, mudar quanto as coisas importam e acrescentar perguntas e fontes, tudo em um arquivo TOML. Envie aqui ou com `/backend-advice-settings overlay:`. Você vê o que ele faz antes de valer.
overlay-upload = Enviar um arquivo
overlay-template = Um arquivo para começar
overlay-template-note = Comece com este arquivo: tire o `#` onde quiser uma mudança, apague o resto e envie com `/backend-advice-settings overlay:`.
overlay-export = Levar como arquivo
overlay-export-note = Isto é o que vale aqui, como foi enviado. Mude e envie de novo, ou leve para outro servidor.
overlay-undo = Desfazer a última mudança
overlay-to-shipped = Voltar ao guia padrão
overlay-history = O que valia antes: escolha para ver
overlay-version = Versão { $number } de { $day }
overlay-version-own = Mudanças próprias
overlay-version-shipped = O guia padrão
overlay-back = Voltar ao guia
overlay-form-title = Mudanças próprias do servidor
overlay-file-label = O arquivo TOML
overlay-file-note = No máximo { $most } kB. Você vê o que ele faz antes de valer.
overlay-without-form = Não consigo abrir um formulário aqui. Use `/backend-advice-settings overlay:` com o seu arquivo.
overlay-no-files-here = Não consigo ler arquivos aqui, porque esta cópia minha não tem token. Quem me opera pode dar um; todo o resto funciona. Nada foi mudado.
overlay-too-large = **Não aceito:** o arquivo tem { $size } kB, e leio no máximo { $most } kB. Nada foi mudado. Um arquivo assim precisa de poucos kB; é o certo?
overlay-file-gone = **Não aceito:** o Discord não me dá mais esse arquivo. Nada foi mudado. Envie de novo.
overlay-file-unreachable = **Não aceito:** não consegui buscar o arquivo no Discord a tempo. Nada foi mudado. Envie de novo daqui a um minuto.
overlay-refused = **Não aceito:** { $file } tem { $count ->
    [one] uma falha
   *[other] { $count } falhas
}. Nada foi mudado. { $count ->
    [one] Corrija
   *[other] Corrija todas
} e envie o arquivo de novo:
overlay-more = … e mais { $more }; o arquivo abaixo tem todas.
overlay-preview = ## O que valeria
    Nada foi mudado ainda. Isto seria diferente do meu guia padrão:
overlay-preview-shipped = Nada: o meu guia padrão, sem mudanças.
overlay-apply = Valer a partir de agora
overlay-not-now = Deixar tudo como está
overlay-done = **Feito.** Vale a partir de agora.
overlay-overtaken = **Nada foi mudado:** outra pessoa mudou o guia desde que você olhou. Isto é o que vale agora; olhe de novo antes de mudar.
overlay-gone = **Nada foi mudado:** não tenho mais esse arquivo; guardo o que é enviado por um dia, até ser aplicado. Envie de novo.
overlay-unfit-now = **Nada foi mudado:** essa versão não combina mais com o meu guia de hoje. Tome-a como ponto de partida, corrija e envie de novo.
overlay-question-off = Não se pergunta: { $question }
overlay-choice-off = Não se oferece: “{ $choice }” como resposta a “{ $question }”
overlay-candidate-off = Não se recomenda: { $name }
overlay-library-off = Não se cita mais, porque nada pede: { $name }
overlay-importance = { $question }, “{ $choice }”: { $criterion } importa { $to } em vez de { $from } (de 5)
overlay-fit = { $name } recebe { $to } pontos em vez de { $from } por { $criterion }
overlay-question-added = Pergunta-se também: { $question } ({ $choices })
overlay-evidence-added = Fonte própria: { $claim } ({ $publisher }, <{ $source }>)
overlay-results = **O que muda nos resultados:** de { $people } pessoas ao acaso, sempre as mesmas, { $picks } recebem outra recomendação que agora, e { $frameworks } a mesma com outro framework.
overlay-results-same = **O que muda nos resultados:** todas as { $people } pessoas ao acaso, sempre as mesmas, recebem o mesmo resultado que agora.
overlay-moved = { $name }: { $from } → { $to }
overlay-never = ⚠ Nenhuma delas recebe mais: { $names }
overlay-foreign = -# { $count ->
    [one] Uma resposta deste código é a uma pergunta que outro servidor acrescentou. Ela não é conhecida aqui e ficou de fora.
   *[other] { $count } respostas deste código são a perguntas que outro servidor acrescentou. Elas não são conhecidas aqui e ficaram de fora.
}
overlay-not-asked = -# Estas respostas não são usadas neste servidor, porque as pessoas dele as tiraram do meu guia: { $questions }

## data

command-data = Veja o que está guardado sobre você, leve com você ou mande esquecer
data-heading = ## O que guardo sobre você
data-nothing = Nada. Nenhuma decisão em equipe, nenhum voto e nenhum pedido seu está guardado.
data-asked = **Decisões em equipe que você pediu**, com seu id e seu nome
data-asked-line = - { $state ->
    [draft] { $place }: preparada e ainda não publicada; apagada depois de um dia
    [open] { $place }: aberta até { $closes }
    [closed] { $place }: encerrada { $closes }; apagada { $goes }
   *[cancelled] { $place }: cancelada { $closes }; apagada { $goes }
}
data-ballots = **Seus votos**, com seu id
data-ballot-line = - { $place }, { $handed }, como { $name }: `{ $code }`; { $goes ->
    [none] apagado algum tempo depois do fim dessa decisão
   *[other] apagado { $goes }
}
data-invited = **Convites:** { $count ->
    [one] uma decisão em equipe cita você entre quem deve responder.
   *[other] { $count } decisões em equipe citam você entre quem deve responder.
}
data-requests = **Seus pedidos de contato**, com seu id
data-request-line = - `{ $reference }`, { $made }: { $state ->
    [sent] entregue, então o texto não está mais aqui, e seu id sai depois do dia; o resto é apagado { $goes }
   *[waiting] ainda não entregue, então aqui estão o que você escreveu, como falar com você e seu resultado; apagado { $goes }
}
data-more = - e { $count ->
    [one] mais um, que está no arquivo
   *[other] mais { $count }, que estão no arquivo
}
data-not-kept = **O que não guardo:** suas respostas viajam nos botões das mensagens que você vê; o que você descreve ou pergunta não é armazenado. Conto quantas vezes algo acontece em um dia, nunca quem fez. Por alguns minutos lembro quantas vezes você veio, para que ninguém ocupe a vez dos outros; isso nunca é escrito.
data-on-discord = **O que está no Discord:** cartões de decisões em equipe, resultados que você compartilhou e tópicos são mensagens nos seus canais. Quem pode apagar mensagens lá pode apagá-las. Um pedido entregue está com quem o recebeu.
data-model = **Modelo de linguagem:** aqui, o que você descreve ou pergunta é enviado a um modelo de linguagem, para redigir a resposta. Vai sem seu nome e sem seu id. Não guardo nada disso.
data-no-model = **Modelo de linguagem:** nenhum é usado aqui. Nada do que você digita é enviado a um.
data-export = Quero tudo como arquivo
data-forget = Esqueça-me
data-file = Aqui está tudo o que está guardado sobre você, como JSON: um texto que você pode ler, e programas também. As horas são UTC.
data-sure = ## Devo esquecer você?
    Isso não pode ser desfeito.
data-goes = **O que sai:** os convites, seus pedidos de contato, mesmo que ninguém os tenha lido ainda, e seus votos em decisões em equipe que ainda estão abertas. Seu nome sai de toda decisão em equipe, e do cartão dela em cerca de um minuto. { $open ->
    [0] {""}
    [one] A decisão em equipe que você pediu e que ainda está aberta é cancelada, para todas as pessoas nela.
   *[other] As { $open } decisões em equipe que você pediu e que ainda estão abertas são canceladas, para todas as pessoas nelas.
}
data-stays = **O que fica:** em decisões em equipe encerradas, suas respostas, sem nada que diga de quem são; em uma equipe de duas pessoas, a outra ainda pode saber. Contagens que nunca disseram quem. No Discord: o que você compartilhou e escreveu, até alguém apagar lá. E o que já foi entregue está com quem recebeu.
data-forget-now = Sim, esqueça agora
data-keep = Não, mantenha
data-forgotten = Feito. Nada do que está guardado aqui diz mais quem você é. Se você participar de novo de uma decisão em equipe ou pedir contato, isso é guardado outra vez; este comando mostra.
slip-too-often-minutes = Foi muita coisa em pouco tempo. Espere { $minutes } minutos e aperte de novo; nada se perde.
data-nobody = alguém que foi esquecido
