# Todas las frases que lee la gente, en español. Las preguntas están en guide/es-ES.toml.
# El Markdown de Discord funciona en los textos, no en las etiquetas de botones y opciones.

## The command

command-description = ¿Python, Node.js o ambos? Responde unas preguntas y recibe un consejo con sus motivos
command-option-code = El código de un resultado anterior (BA1-…), para volver a abrirlo
command-option-brief = Lo que quieres construir, con tus palabras; tú confirmas lo que he entendido
command-on-message = Consejo de backend sobre esto
command-ask = Haz una pregunta de seguimiento sobre Python, Node.js o tu resultado
command-ask-option-question = Tu pregunta, con tus palabras
command-ask-option-code = El código del resultado del que preguntas (BA1-…); en el hilo de un debate no hace falta
command-ask-on-message = Preguntar sobre esto

## A brief

brief-heading = ### Esto he entendido de tus palabras
brief-taken = - *{ $question }*: **{ $answer }** («{ $quote }»)
brief-note = -# Solo me he guiado por estas palabras, y nada cuenta hasta que lo confirmes. Lo que no he encontrado, te lo pregunto.
brief-right = Es correcto
brief-change = Cambiar una respuesta
brief-without = Empezar sin esto
brief-nothing = Lo he leído, pero no he encontrado nada que pueda tomar como respuesta. Así que te pregunto; se tarda unos dos minutos.
brief-beside-code = -# Has indicado un código y una descripción. He abierto el código y he dejado la descripción a un lado.

## A question

question-heading = ### { $question }
question-why = -# Por qué lo pregunto: { $why }
question-choice = - **{ $label }**: { $description }
question-progress = -# { $answered ->
    [0] Primera pregunta
    [one] 1 respondida
   *[other] { $answered } respondidas
}; { $open ->
    [0] nada más puede cambiar el resultado
    [one] 1 pregunta aún puede cambiar el resultado
   *[other] { $open } preguntas aún pueden cambiar el resultado
}
question-anyway = -# Respondidas: { $answered }; pendientes: { $left }. El lenguaje y el framework ya están decididos; lo que queda aún puede sugerir bibliotecas y precisar el grado de certeza.
question-choose-one = Elige una opción
question-choose-many = Elige una o varias opciones
question-your-answer = -# Tu respuesta hasta ahora: { $answer }
not-sure = No lo sé
back = Atrás
finish-now = Terminar ya

## The result

result-only = ## { $language }, con { $framework }
result-only-framework-open = ## { $language }
result-both = ## Ambos: { $python } y { $nodejs }, cada uno para su parte
result-neither = ## Ni Python ni Node.js
result-depends = ## Depende: tus respuestas todavía no deciden

sure-clear = **Certeza: clara.** Gana por { $lead } { $lead ->
    [one] punto
   *[other] puntos
} y sigue en primer lugar en aproximadamente { $stays } de cada 10 lecturas plausibles de tus respuestas.
sure-likely = **Certeza: probable.** Gana por { $lead } { $lead ->
    [one] punto
   *[other] puntos
} y sigue en primer lugar en aproximadamente { $stays } de cada 10 lecturas plausibles de tus respuestas.
sure-close = **Certeza: ajustada.** Gana por solo { $lead } { $lead ->
    [one] punto
   *[other] puntos
} y sigue en primer lugar en aproximadamente { $stays } de cada 10 lecturas plausibles de tus respuestas. Tómalo como una tendencia.
sure-close-both = **Certeza: ajustada.** Supera al otro lenguaje por { $lead } { $lead ->
    [one] punto
   *[other] puntos
}, pero usar ambos, cada uno para su parte, quedaría casi igual de bien. Tómalo como una tendencia.
sure-open = **Certeza: abierta.** { $answered ->
    [0] Todavía no hay ninguna respuesta, así que nada habla a favor de ningún lado.
   *[other] Con lo que has respondido, Python y Node.js están demasiado igualados, así que no elegiré ninguno.
}
neither-why = Necesitas algo que ninguno de los dos lenguajes puede prometer: **{ $need }**. Para esa parte, valora { $instead }, y vuelve a preguntar por el resto del sistema. { $evidence }

framework-close = -# { $framework } supera a { $rival } por solo { $lead } { $lead ->
    [one] punto
   *[other] puntos
}: toma el framework como una tendencia.
framework-tied = Todavía no destaca ningún framework de { $language }: { $frameworks } comparten el primer lugar.
framework-lead = { $framework }: { $summary }

reasons-heading = **Lo que habla a favor, según lo que has dicho**
reason = - { $question }: *{ $answer }* → { $points } ({ $source })
points = { $criterion }: **+{ $points }** para { $candidate } frente a { $rival }
points-twice = { $one }, y **+{ $points }** para { $candidate } frente a { $rival }
citation = [{ $publisher }]({ $source }), verificado el { $checked }{ $standing ->
    [contested] , en disputa
    [second-hand] , de segunda mano
    [own] , añadido por la gente de este servidor
   *[firm] {""}
}
cited = { $claim } ([{ $publisher }]({ $source }), verificado el { $checked })
cited-own = { $claim } ([{ $publisher }]({ $source }), verificado el { $checked }, añadido por la gente del servidor)
cited-second-hand = { $claim } (según [{ $publisher }]({ $source }), de segunda mano, verificado el { $checked })
cited-contested = { $claim } ([{ $publisher }]({ $source }), verificado el { $checked }) **La otra lectura:** { $other } ([fuente]({ $other-source }))

against-heading = **Lo que habla en contra**
against-nothing = Nada de lo que has dicho habla en contra.

leaning-heading = **Hacia dónde inclina cada cosa**

libraries-heading = **Lo que piden tus respuestas**
library = - **{ $name }**: { $purpose }

libraries-more = -# Y además: { $names }.

split-heading = **Quién hace qué**
split-part = - **{ $language }**{ $framework ->
    [none] {""}
   *[other] {" "}con { $framework }
}: { $parts }
split-rest = todo lo demás
split-price = -# El precio: hay que contratar, probar y operar para dos stacks. Pon entre ambos un único contrato claro (HTTP con OpenAPI, o una cola) y que ninguno lea las tablas del otro. Si un solo equipo de pocas personas tiene que cargar con los dos, empieza con uno y divide más adelante.
split-detail = **{ $part }** → { $language }{ $framework ->
    [none] {""}
   *[other] , { $framework }
}. Guarda para sí: { $keeps }. Se llega a través de: { $contract }.
split-detail-rest = **Todo lo demás** → { $language }{ $framework ->
    [none] {""}
   *[other] , { $framework }
}: lo que el equipo conoce o ya usa.
split-no-tables = - **Entre las partes:** ninguna lee ni escribe las tablas de otra; los datos ajenos que necesita los pide, o guarda una copia que los eventos mantienen al día.
split-cost = -# El precio: hay que contratar, probar y operar para dos stacks; son { $points } puntos, ya descontados de la puntuación.
split-when-not = **Cuándo no dividir**
split-when-not-alone = - Si un solo equipo de pocas personas tiene que construir, publicar y vigilar los dos.
split-later = **Un solo lenguaje por ahora.** { $language } resolvería mejor { $parts }. Separa eso cuando necesite personas o entregas propias; antes, un segundo stack cuesta más de lo que aporta.
split-later-heading = **Lo que asumiría { $language } más adelante**
split-when = **Cuándo dividir**
split-when-grown = - Cuando esa parte necesite personas, entregas o máquinas propias y su frontera ya no se mueva.

flips-heading = **Lo que lo cambiaría**
change-told = { $change ->
    [open] { $question }, aún por responder: *{ $answer }*
    [added] { $question }: además, *{ $answer }*
    [removed] { $question }: sin *{ $answer }*
   *[instead] { $question }: *{ $answer }* en su lugar
}
flip = - { $change } → { $result }
flip-pair = - { $one } **y** { $other } → { $result }
flip-pairs-heading = **Dos cambios que solo juntos lo lograrían**
flip-pairs-more = -# { $count ->
    [one] Otra pareja también lo lograría.
   *[other] Otras { $count } parejas también lo lograrían.
}
flips-more = -# { $count ->
    [one] Otra respuesta por sí sola también lo cambiaría.
   *[other] Otras { $count } respuestas, cada una por sí sola, también lo cambiarían.
}
flips-none = Ninguna respuesta por sí sola lo cambia.
flips-no-other = -# Ninguna otra respuesta por sí sola lo cambia.

tension-heading = **Respuestas que tiran en sentidos contrarios**
tension = - { $says }
tension-decided = - { $says } *{ $answer }* pesó más.

unanswered = -# Puede cambiar esto y sigue sin respuesta o con dudas: { $questions }{ $more ->
    [0] {""}
   *[other] {" "}y { $more } más
}.
changed = **Por tu cambio:** { $before } → { $after }
changed-nothing = **Tu cambio no altera la recomendación:** sigue siendo { $after }.
dropped = -# Esto viene de un conjunto de preguntas anterior. { $count ->
    [one] Una respuesta ya no existe y se ha dejado fuera.
   *[other] { $count } respuestas ya no existen y se han dejado fuera.
}
code = -# Código: `{ $code }`. Con `/backend-advice code:` cualquier persona puede volver a abrir este resultado.
contact-note = -# { $name } es el contacto de quien mantiene este bot; no influye en la puntuación.

contact = Hablar con { $name }
change-answer = Cambiar una respuesta
share-here = Compartir aquí
give-record = Registro de decisión
record-note = ### Tu registro de decisión
    Guarda el archivo Markdown donde tu equipo guarda sus decisiones; tiene el formato MADR, con cada motivo y su fuente. El archivo JSON dice lo mismo a los programas. Pon su estado en *accepted* cuando la decisión esté tomada.
go-on = Responder más
go-on-anyway = Seguir de todos modos
start-over = Empezar de nuevo

## Details of a result

details-choose = Detalles: gráfico, puntos, fuentes, cambios
topic-picture = Gráfico
topic-picture-note = Hacia qué lado inclina cada respuesta, el total y lo que decide
topic-reasons = Todos los puntos
topic-reasons-note = Todo lo que habla a favor y en contra, con lo que cuenta
topic-evidence = Fuentes
topic-evidence-note = En qué se apoya cada punto, con fuente y fecha; lo que está en disputa, con ambas lecturas
topic-flips = Todos los cambios
topic-flips-note = Cada respuesta, y cada dos juntas, que cambiarían la recomendación
topic-split = El reparto
topic-split-note = Qué parte va en qué lenguaje, qué guarda cada una, cómo hablan y cuándo dividir o no
evidence-heading = **En qué se apoya esto**
detail-reason = - { $question }: *{ $answer }* → { $points }
detail-evidence = - { $claim }
details-more = -# { $count ->
    [one] Queda 1 más que no cabe aquí.
   *[other] Quedan { $count } más que no caben aquí.
}

## Short names of results, inside sentences

short-only = { $language } con { $framework }
short-only-framework-open = { $language }, framework por decidir
short-both = ambos, con { $python } y { $nodejs }
short-neither = ni Python ni Node.js
short-depends = depende
short-undecided = ningún lenguaje gana con claridad

## Changing an answer

answers-heading = ### ¿Qué respuesta quieres cambiar?
answers-note = -# Tus demás respuestas se conservan.
answers-choose = Elige una pregunta
answers-none = Todavía no has respondido nada.
to-result = Volver al resultado

## Sharing

shared-by = -# Compartido por { $name }
open-copy = Abrir mi propia copia
start-own = Empezar por mi cuenta
take-back = Retirar
taken-back = *{ $name } ha retirado este resultado.*
share-refused = No puedo publicar aquí por ti. Falta: { $permissions }.
    Pregunta a quien administre este servidor, o comparte el código: `{ $code }`
permission-view-channel = Ver canal
permission-send-messages = Enviar mensajes
permission-send-messages-in-threads = Enviar mensajes en hilos
permission-use-external-apps = Usar aplicaciones externas
permission-create-public-threads = Crear hilos públicos

## Follow-up questions

ask-follow-up = Hacer una pregunta
ask-here = Preguntar
ask-form-title = Haz una pregunta de seguimiento
ask-form-label = Tu pregunta
ask-form-description = Respondo con fuentes fechadas y con las respuestas dadas. Puedes hacer varias preguntas a la vez.
ask-form-placeholder = ¿Por qué no Node.js? ¿Cómo escala? También tenemos que…
ask-without-form = Escribe tu pregunta con `/backend-advice-ask` y la respondo.
discuss = Debatir en un hilo
ask-more = Preguntar más
ask-in-other-words = Ninguna de estas
change-in-copy = Cambiar una respuesta en mi copia

## Answers to follow-up questions

answer-title = **{ $title }**
answer-title-also = **Además: { $title }**
answer-you-said = ↳ Respondiste *{ $answer }*: { $says }
answer-bears = -# ↳ Respuestas tuyas que influyen en esto: { $answers }
answer-source = -# [{ $number }] { $url ->
    [none] { $title }
   *[other] [{ $title }](<{ $url }>)
}{ $dated ->
    [none] {""}
   *[other] , { $dated }
}; { $standing ->
    [second-hand] de segunda mano, verificado el { $checked }
   *[seen] verificado el { $checked }
}
answer-more-later = *Tu mensaje decía más de lo que cabe en una respuesta. Vuelve a preguntar el resto y sigo.*
answer-unclear = No sé cuál de estas preguntas es la tuya. ¿Es alguna de ellas?
answer-unknown = **Eso no lo sé.** Nada de lo que he leído y puedo citar lo responde, y no voy a adivinar. Quizá una persona lo sepa.
answer-unknown-near = **Eso no lo sé.** Nada de lo que he leído y puedo citar lo responde, y no voy a adivinar. Lo más cercano que sí sé está abajo; el resto quizá lo sepa una persona.
answer-outside = Con eso no puedo ayudarte. Sé de elegir Python, Node.js o ambos para un backend: frameworks, bibliotecas, rendimiento, operación, personas y tu propio resultado.
answer-which-result = Eso depende del resultado de quién, y aquí no veo ninguno. Pregunta debajo de un resultado, indica su código con `/backend-advice-ask` o empieza por tu cuenta.
answer-which-answer = No sé cuál de tus respuestas cambiaría eso. Cambia una aquí abajo y verás en qué queda el resultado.
answer-courtesy = ¡Es un placer! Pregúntame lo que quieras sobre Python, Node.js o tu resultado.
answer-undecided = **Tus respuestas todavía no deciden**, así que no me inclino por ningún lado. Lo que decidiría:
answer-unmoved = **Sigue siendo { $result }.** Tus respuestas no han cambiado, y el resultado tampoco; saldría lo mismo todas las veces.
answer-why = **Por qué { $result }:** con tus respuestas es lo que más puntos tiene.
answer-changes = **Lo que haría que no fuera { $result }:**
answer-second = **Lo que quedó por detrás de { $result }:**
answer-not-that = **No { $candidate }: con tus respuestas es { $result }.**
answer-not-that-again = **No { $candidate }: con tus respuestas es { $result }.** Volver a preguntar da el mismo resultado; otra respuesta puede cambiarlo.
answer-yes = **Sí: { $result }.** Tus respuestas llevan a { $candidate }.
answer-yes-part = **Sí, para su parte: { $result }.** { $candidate } es la mitad de aquello a lo que llevan tus respuestas.
answer-compared = Con tus respuestas, { $candidate } tiene { $points } { $points ->
    [one] punto
   *[other] puntos
}; { $rival }, { $rival-points }.
answer-next-framework = { $winner } supera a { $rival } por { $lead } { $lead ->
    [one] punto
   *[other] puntos
}.
answer-flips-to = **Sería { $candidate } con una de estas respuestas:**
answer-no-flip-to = Ninguna respuesta por sí sola haría que fuera { $candidate }.
fact-result = La recomendación a partir de sus respuestas es { $result }.
fact-answer = A «{ $question }» se respondió «{ $answer }».
worded-note = -# Redactado por un modelo de lenguaje a partir de estos pasajes. Se han comprobado sus citas y cifras, no su sentido; los botones de abajo muestran los pasajes relacionados tal como están escritos.
worded-from = -# [{ $number }] { $title } Fuentes: { $sources }
fact-heading = { $count ->
    [one] **Lo tomaría como esta respuesta:**
   *[other] **Lo tomaría como estas respuestas:**
}
fact-given = **Eso ya está entre las respuestas**, así que el resultado lo tiene en cuenta: { $answers }
fact-changes = { $change ->
    [settles] → La decisión sería **{ $after }**.
    [opens] → Dejaría abierto lo que ahora es { $before }: **ningún lenguaje ganaría con claridad**.
   *[turns] → Cambiaría { $before } por **{ $after }**.
}
fact-nothing = { $change ->
    [open] → Seguiría abierto: ningún lenguaje ganaría con claridad.
   *[same] → Seguiría siendo { $result }.
}
fact-apply = Aplicar: { $answer }
fact-apply-note = No se aplica nada hasta que pulses.
fact-apply-note-in-copy = No se aplica nada hasta que pulses. Entonces recibes una copia propia, y el resultado que se debate aquí se queda como está.
fact-begin-note = Empieza con esto y te pregunto el resto.
thread-name = Backend: { $result }
thread-first = Aquí se debate este resultado: **{ $result }**. Conozco las respuestas que hay detrás y lo que lo cambiaría.
thread-ways = Pregúntame con el botón de abajo, con `/backend-advice-ask` o con *Aplicaciones → Preguntar sobre esto* en un mensaje. Aquí las preguntas y respuestas son para todo el hilo.
thread-ways-with-mention = Pregúntame con el botón de abajo, con `/backend-advice-ask`, con *Aplicaciones → Preguntar sobre esto* en un mensaje, mencionándome o respondiendo a un mensaje mío con la mención activada. Aquí las preguntas y respuestas son para todo el hilo.
thread-opened = El debate está abierto: { $thread }
thread-silent = El debate está abierto: { $thread }. Ahora mismo no he podido escribir en él, pero ahí puedes preguntarme con `/backend-advice-ask`.
thread-lacks = No puedo abrir un hilo aquí. Me falta: { $permissions }. Puede cambiarlo quien administre este servidor; mientras tanto, te respondo en privado.
thread-nowhere = En este mensaje no puede haber un hilo, así que te respondo en privado.
thread-refused = Discord no me ha dejado abrir un hilo aquí. Quizá acaban de retirar un permiso o hay demasiados hilos abiertos. Aún puedes preguntar con `/backend-advice-ask`.
thread-unreachable = No he podido contactar con Discord para abrir el hilo. Vuelve a pulsar el botón en un momento.

## The picture of a result; no Markdown here

picture-only = { $language }, con { $framework }
picture-only-framework-open = { $language }
picture-both = Ambos: { $python } y { $nodejs }, cada uno para su parte
picture-neither = Ni Python ni Node.js
picture-depends = Depende: tus respuestas todavía no deciden
picture-sure = Certeza: { $sure ->
    [clear] clara
    [likely] probable
    [close] ajustada
   *[open] abierta
}.
picture-lead = Supera a { $rival } por { $lead } { $lead ->
    [one] punto
   *[other] puntos
}; decide una ventaja de { $needed }.
picture-lead-both = Ambos juntos ganan por { $lead } { $lead ->
    [one] punto
   *[other] puntos
}, descontado el precio de dos stacks; decide una ventaja de { $needed }.
picture-short = { $language } va por delante por { $lead } { $lead ->
    [one] punto
   *[other] puntos
}; decidiría una ventaja de { $needed }.
picture-even = Ningún lado va por delante; decidiría una ventaja de { $needed }.
picture-ruled-out = Hay algo que { $language } no puede prometer: { $needs }. Eso decide, digan lo que digan los puntos.
picture-neither-why = Hay algo que ninguno de los dos lenguajes puede prometer: { $needs }. Eso decide, digan lo que digan los puntos.
picture-side = A favor de { $language }
picture-total = Todas las respuestas juntas
picture-rest = { $count ->
    [one] 1 respuesta menor
   *[other] { $count } respuestas menores juntas
}
picture-no-pull = { $count ->
    [one] 1 respuesta no inclina hacia ningún lado
   *[other] { $count } respuestas no inclinan hacia ningún lado
}
picture-no-effect = { $count ->
    [one] 1 respuesta no inclina hacia ningún lado, ni a favor ni en contra de dos stacks
   *[other] { $count } respuestas no inclinan hacia ningún lado, ni a favor ni en contra de dos stacks
}
picture-for-stacks = a favor de dos stacks: +{ $points }
picture-against-stacks = en contra de dos stacks: −{ $points }
picture-limit = descarta: { $languages }
picture-alone = Solo { $language }
picture-together = Ambos, con { $price } menos como precio de dos stacks
picture-no-answers = Todavía no hay respuestas, así que nada inclina hacia ningún lado.
picture-needed = Líneas discontinuas: decide una ventaja de { $needed }
picture-needed-aside = Líneas discontinuas: una ventaja de { $needed } decidiría entre los dos por separado
picture-needed-both = Línea discontinua: { $needed } más que el mejor lenguaje por separado; ahí ganan ambos
picture-alt-option = { $option }: { $points }
picture-alt-options = Todas las respuestas juntas: { $options }.
picture-alt = { $title }. { $summary } { $pulls ->
    [none] {""}
   *[other] Lo que más inclina: { $pulls }.{" "}
}{ $total }
picture-alt-pull = { $answer } ({ $points })
picture-alt-points = { $points } hacia { $language }
picture-alt-total = Todas las respuestas juntas: { $language }, por { $points }.
picture-alt-even = Todas las respuestas juntas: empate.

## The decision record: Markdown for a repository, in the MADR form

record-title-only = Construir el backend en { $language }{ $framework ->
    [none] {""}
   *[other] {" "}con { $framework }
}
record-title-both = Construir el backend tanto en { $python } como en { $nodejs }, cada uno para su parte
record-title-neither = Construir en otro lenguaje lo que ni { $python } ni { $nodejs } pueden prometer
record-title-depends = Dejar abierto por ahora si el backend se construye en { $python }, en { $nodejs } o en ambos
record-context-heading = Contexto y planteamiento del problema
record-context = ¿En qué lenguaje conviene construir este backend: Python, Node.js o ambos, cada uno para las partes que resuelve mejor? Se han respondido { $answered } de { $questions } preguntas. Cada respuesta dice cuánto importa algo; cada opción, lo bien que lo cubre; los puntos son el producto de ambas cosas.
record-drivers-heading = Factores de la decisión
record-driver = { $topic }: { $answer }
record-drivers-none = Todavía no se ha respondido nada.
record-open = Puede cambiar esto y sigue sin respuesta: { $questions }.
record-options-heading = Opciones consideradas
record-ruled-out = *{ $need }* no está al alcance de { $languages }; valorar { $instead }
record-both = Ambos lenguajes, cada uno para su parte
record-outcome-heading = Decisión
record-framework-option = { $framework } dentro de { $language }
record-instead = Ninguno de los dos, sino { $instead }
record-chosen = Opción elegida: { $options }. { $sure } { $why }
record-chosen-instead = Opción elegida, para la parte que lo necesita: { $options }. { $sure } { $why }
record-not-chosen = No se elige ninguna opción, porque las respuestas todavía no deciden. { $sure } { $why }
record-libraries-heading = Lo que piden las respuestas
record-stays = Sigue en primer lugar en aproximadamente { $stays } de cada 10 lecturas plausibles de estas respuestas.
record-framework = { $framework } dentro de { $language }: { $summary }
record-framework-close = { $framework } supera a { $rival } por solo { $lead } { $lead ->
    [one] punto
   *[other] puntos
}: el framework es solo una tendencia.
record-split-price = El precio: hay que contratar, probar y operar para dos stacks. Entre ambos, un único contrato claro (HTTP con OpenAPI, o una cola), sin que ninguno lea las tablas del otro.
record-later-heading = Más adelante
record-consequences-heading = Consecuencias
record-good = A favor, por { $criterion } (respuesta: *{ $answer }*): +{ $points } para { $candidate } frente a { $rival }
record-bad = En contra, por { $criterion } (respuesta: *{ $answer }*): +{ $points } para { $candidate } frente a { $rival }
record-nothing-decided = Neutral, porque todavía no hay nada decidido
record-neither-good = A favor, porque la parte con esta exigencia puede cumplirla, lo que no está al alcance de { $languages }: *{ $need }*
record-neither-bad = En contra, porque es un lenguaje que aquí no se ha valorado, y uno más para el que contratar, probar y operar si el resto se construye en otro
record-neither-rest = Neutral, porque el resto del sistema, que no tiene esa exigencia, está aún por decidir
record-confirmation-heading = Confirmación
record-confirmation = Construir primero la parte que más importa y medirla frente al factor más fuerte ({ $driver }) antes de que siga el resto.
record-confirmation-instead = Construir primero la parte con esa exigencia y medir si cumple el límite con carga real. Después, decidir sobre el resto sin esa parte.
record-confirmation-open = Aclarar lo que está abierto y decidir entonces.
record-stale = Volver a comprobar las fuentes a más tardar el { $day }, cuando caduca la primera de ellas.
record-pros-heading = Ventajas e inconvenientes de las opciones
record-option = { $option }: { $points } { $points ->
    [one] punto
   *[other] puntos
}
record-term-good = A favor, por { $criterion } (respuesta: *{ $answer }*): +{ $points }
record-term-bad = En contra, por { $criterion } (respuesta: *{ $answer }*): −{ $points }
record-price = En contra, porque tiene de entrada un precio propio: −{ $points }
record-term-none = Neutral, porque nada de lo respondido habla a favor ni en contra
record-more-heading = Más información
record-revisit-heading = Cuándo revisarla
record-flip = { $change } → { $result }
record-flip-pair = { $one }, y { $other } → { $result }
record-pairs-heading = Dos cambios que solo juntos la cambiarían
record-pairs-more = { $count ->
    [one] Otra pareja de respuestas también la cambiaría.
   *[other] Otras { $count } parejas de respuestas también la cambiarían.
}
record-flips-more = { $count ->
    [one] Otra respuesta por sí sola también la cambiaría.
   *[other] Otras { $count } respuestas, cada una por sí sola, también la cambiarían.
}
record-flips-none = Ninguna respuesta por sí sola la cambia.
record-sources-heading = Fuentes
record-origin = Generado solo por el cálculo a partir de las respuestas `{ $code }` y de la edición { $edition } de la guía; las mismas respuestas dan el mismo registro. El archivo JSON que lo acompaña contiene lo mismo para los programas.

## Slips

slip-not-yours = Eso solo puede hacerlo quien ha compartido esto. Puedes empezar por tu cuenta: se tarda unos dos minutos y solo lo verás tú.
slip-unknown-control = Este botón viene de una versión mía que no conozco, así que no sé qué significaba. Puedes empezar de nuevo; no se ha guardado nada.
slip-unknown-answer = Esa respuesta ya no está entre las opciones. Esta es la pregunta tal como es ahora.
slip-garbled-code = A ese código le falta una letra o tiene alguna equivocada. Los códigos son como `BA1-7K3Q9-ZT2M4`; cópialo otra vez del resultado, por favor.
slip-foreign-code = Ese código no es mío. Los míos empiezan por `BA1-`; el tuyo está al final de un resultado.
slip-newer-code = Ese código viene de una versión mía más nueva. Quien mantiene este bot puede actualizarme; mientras tanto, puedes empezar de nuevo.
slip-empty-brief = Ahí no hay palabras que pueda leer. Describe en unas frases lo que quieres construir, o responde a mis preguntas.
slip-empty-question = No he encontrado palabras ahí. Escribe tu pregunta en una o dos frases y la respondo.
slip-passage-gone = Ya no tengo la respuesta que había tras ese botón. Pregúntame con tus palabras y vuelvo a buscar.
slip-unreadable = Discord me ha enviado algo que no he podido leer. Inténtalo de nuevo; si vuelve a pasar, empieza otra vez con `/backend-advice`.
slip-too-often =
    { $seconds ->
        [one] Han sido muchas cosas de golpe. Espera un segundo y vuelve a pulsar; no se pierde nada.
       *[other] Han sido muchas cosas de golpe. Espera { $seconds } segundos y vuelve a pulsar; no se pierde nada.
    }
slip-too-busy = Ahora mismo mucha gente quiere sus archivos. Vuelve a pulsar el botón en unos segundos; no se pierde nada.
slip-store-away = Ahora mismo no llego a lo que tengo guardado. No se ha perdido nada; vuelve a pulsar en un minuto.
slip-our-fault = Algo ha fallado por mi parte, no por la tuya. Inténtalo de nuevo. Si vuelve a pasar, dale esta referencia a quien mantiene este bot: `{ $reference }`

## In the terminal

terminal-intro = Responde con las flechas y con Intro. Donde se admiten varias opciones, Espacio las marca; Intro sin marcar ninguna muestra las demás posibilidades. Con Ctrl-C se sale.
terminal-what-next = ¿Y ahora qué?
terminal-done = Listo

## house

command-settings = Adapta este bot a tu servidor: contacto, idioma, compartir, preguntas y más
house-title = ## Cómo trabajo en este servidor
    Todo lo que rige aquí y lo que puedes cambiar. Elige una parte abajo.
house-choose = Elige lo que quieres cambiar
house-saved = **Guardado.** Rige desde ahora.
house-chosen = ✓ { $choice }
house-no-server = Estos ajustes son de un servidor. Escribe el comando en un canal de un servidor que administres y te lo enseño todo ahí.
house-not-allowed = Cómo trabajo aquí solo lo puede cambiar quien tenga permiso para gestionar este servidor (el permiso se llama **Gestionar servidor**). Pídeselo a alguien que lo tenga; lo encontrará todo con `/backend-advice-settings`.

house-contact = Contacto
house-contact-own = **Contacto:** { $name }, { $url }
house-contact-standard = **Contacto:** { $name }, { $url } (el estándar)
house-contact-note = **Contacto.** El enlace al final de cada resultado, para quien quiera hablar con alguien. Nunca influye en el consejo.
house-contact-change = Cambiar el contacto
house-contact-back = Volver al contacto estándar
house-contact-title = El contacto de este servidor
house-name-label = Nombre
house-name-note = Aparece en el botón después de «Hablar con». Déjalo vacío para usar el estándar.
house-name-wrong = **No se ha guardado:** el nombre { $typed } es demasiado largo. Escribe 60 letras como máximo.
house-url-label = Enlace
house-url-note = Dirección https; {"{code}"} y {"{recommendation}"} se rellenan solos. Vacío: el estándar.
house-url-wrong = **No se ha guardado:** no puedo usar el enlace { $typed }. Escribe una dirección https como `https://example.com/talk?code={"{code}"}`, de 512 letras como máximo una vez rellenada. Las únicas palabras entre llaves que conozco son `{"{code}"}` y `{"{recommendation}"}`.

house-language = Idioma de los mensajes públicos
house-language-own = **Idioma de los mensajes públicos:** { $language }
house-language-server = **Idioma de los mensajes públicos:** el del servidor, según está configurado en Discord
house-language-as-server = El que tenga el servidor en Discord
house-language-note = **Idioma de los mensajes públicos.** Lo que ve todo el mundo está en este idioma. Lo que ve una sola persona está siempre en el suyo.

house-sharing = Compartir resultados
house-sharing-everywhere = **Los resultados se pueden compartir:** en todos los canales donde la persona pueda escribir
house-sharing-channel = **Los resultados se pueden compartir:** solo en { $channel }
house-sharing-nowhere = **Los resultados se pueden compartir:** en ningún sitio
house-sharing-note = **Compartir resultados.** Dónde puede la gente enseñar su resultado a todo el mundo. Sin esto, cada cual sigue viendo el suyo y puede pasar su código.
house-everywhere = En todas partes
house-nowhere = En ningún sitio
house-share-in = O en un solo canal: elígelo
house-shared-elsewhere = En este servidor los resultados solo se comparten en { $channel }. Ve ahí, escribe `/backend-advice` con el código `{ $code }` y vuelve a pulsar el botón.
house-not-shared = En este servidor no se comparten resultados en los canales. Aun así, puedes pasar el tuyo: quien escriba `/backend-advice` con el código `{ $code }` verá el mismo resultado.

house-teams = Decisiones en equipo
house-teams-everybody = **Puede iniciar decisiones en equipo:** cualquiera que pueda escribir
house-teams-roles = **Puede iniciar decisiones en equipo:** { $roles }
house-teams-nobody = **Puede iniciar decisiones en equipo:** nadie
house-teams-note = **Decisiones en equipo.** Quién puede publicar una tarjeta en la que un equipo responde en conjunto.
house-everybody = Cualquiera
house-nobody = Nadie
house-teams-of = O solo personas con ciertos roles: elígelos

house-follow-ups = Preguntas de seguimiento
house-follow-ups-on = **Preguntas de seguimiento:** las respondo
house-follow-ups-off = **Preguntas de seguimiento:** no respondo ninguna
house-threads-on = **Hilos de debate:** los abro
house-threads-off = **Hilos de debate:** no abro ninguno
house-mentions-on = **Cuando alguien me menciona:** respondo
house-mentions-off = **Cuando alguien me menciona:** no digo nada
house-follow-ups-note = **Preguntas de seguimiento.** Qué se me puede preguntar además del consejo y dónde respondo.
house-follow-ups-start = Responder preguntas de seguimiento
house-follow-ups-stop = Dejar de responder preguntas de seguimiento
house-threads-start = Abrir hilos
house-threads-stop = Dejar de abrir hilos
house-mentions-start = Responder a las menciones
house-mentions-stop = Dejar de responder a las menciones
house-no-follow-ups = En este servidor no respondo preguntas de seguimiento; así lo ha decidido quien lo administra. El consejo en sí funciona como siempre, y hay alguien con quien hablar.
house-no-threads = En este servidor no abro hilos; así lo ha decidido quien lo administra. Puedo responder a tu pregunta aquí, solo para ti.

house-model = Modelo de lenguaje
house-model-on = **Modelo de lenguaje:** puede redactar respuestas y leer descripciones
house-model-off = **Modelo de lenguaje:** no se usa
house-model-note = **Modelo de lenguaje.** Puede redactar las respuestas con más fluidez y proponer lo que dice una descripción. No decide nada: sin él recibes el mismo consejo, de las mismas fuentes.
house-model-start = Usar el modelo de lenguaje
house-model-stop = Dejar de usar el modelo de lenguaje

house-keeping = Cuánto tiempo guardo las cosas
house-retention = **Borro los votos y las solicitudes de contacto al cabo de:** { $days ->
    [one] 1 día
   *[other] { $days } días
}
house-keeping-note = **Cuánto tiempo guardo las cosas.** Las respuestas de las decisiones en equipo y las solicitudes de contacto se borran pasado este tiempo. No guardo nada más de lo que la gente responde.
house-days = { $days ->
    [one] 1 día
   *[other] { $days } días
}

house-staff = Solicitudes de contacto
house-staff-none = **Las solicitudes de contacto van:** a ningún sitio; la gente solo recibe el enlace del contacto
house-staff-channel = **Las solicitudes de contacto van:** a { $channel }
house-staff-webhook = **Las solicitudes de contacto van:** al webhook { $id }
house-staff-note = **Solicitudes de contacto.** Dónde publico el aviso cuando alguien pide contacto, con lo que ha escrito y cómo localizar a esa persona. Elige un canal que solo pueda leer tu equipo interno.
house-staff-in = A un canal: elígelo
house-staff-by-webhook = A un webhook
house-staff-nowhere = A ningún sitio
house-webhook-title = El webhook de tu equipo interno
house-webhook-label = Dirección del webhook
house-webhook-note = En Discord: Ajustes del servidor, Integraciones, Webhooks, Copiar URL de webhook
house-webhook-wrong = **No se ha guardado:** esa no es la dirección de un webhook de Discord. Tiene la forma `https://discord.com/api/webhooks/…`; cópiala en Discord, en Ajustes del servidor, Integraciones, Webhooks. No muestro lo que has escrito, porque una dirección así es un secreto.

house-check = Comprobar qué funciona aquí
house-check-again = Comprobar de nuevo
house-back = Volver a los ajustes
house-check-title = ## Qué funciona en este canal
house-check-note = -# Los permisos se dan a mi propio rol, en los ajustes del canal (Permisos) o en los ajustes del servidor (Roles). Lo que solo ve una persona no necesita ninguno.
house-store-there = ✓ **Base de datos:** responde.
house-store-away = ✗ **Base de datos:** ahora mismo no responde. Los ajustes siguen como se conocían por última vez y no se puede guardar nada nuevo. Inténtalo de nuevo en un minuto; si sigue así, avisa a quien mantiene este bot.
house-threads-work = ✓ **Hilos:** puedo abrir debates aquí.
house-threads-lack = ✗ **Hilos:** me falta { $permissions }. Mientras tanto, «Debatir en un hilo» ofrece a la gente una respuesta privada.
house-teams-work = ✓ **Decisiones en equipo:** puedo mantener sus tarjetas al día aquí.
house-teams-lack = ✗ **Decisiones en equipo:** me falta { $permissions }. Mientras tanto, no puedo mantener al día aquí la tarjeta de una decisión.
house-mentions-work = ✓ **Menciones:** puedo responder a quien me mencione aquí.
house-mentions-lack = ✗ **Menciones:** me falta { $permissions }. Mientras tanto, quien me mencione aquí se queda sin respuesta; el comando y los botones funcionan.
house-webhook-name = el webhook { $id }
house-staff-not-set = – **Solicitudes de contacto:** no hay nada configurado, así que la gente solo recibe el enlace del contacto.
house-staff-here = ✓ **Solicitudes de contacto:** llegan a este canal, y puedo escribir aquí.
house-staff-lack = ✗ **Solicitudes de contacto:** deberían llegar a este canal, pero me falta { $permissions }. Mientras tanto, no llega ninguna.
house-staff-seen = ✓ **Solicitudes de contacto:** puedo ver { $target }. Para saber si puedo escribir ahí, haz esta comprobación ahí.
house-staff-there = ✓ **Solicitudes de contacto:** { $target } responde.
house-staff-gone = ✗ **Solicitudes de contacto:** { $target } ya no existe, así que no llega ninguna. Elige otro sitio para ellas.
house-staff-closed = ✗ **Solicitudes de contacto:** no tengo permiso para ver { $target }, así que no llega ninguna. Déjame verlo y escribir ahí, o elige otro sitio.
house-staff-unreachable = – **Solicitudes de contacto:** ahora mismo Discord no me ha dicho nada de { $target }. Comprueba de nuevo en un minuto.
house-staff-untried = – **Solicitudes de contacto:** el destino es { $target }. Desde aquí no puedo probarlo, porque esta copia mía no tiene token.
permission-read-message-history = Leer el historial de mensajes

## team

command-option-with = Decide por tu cuenta o con tu equipo: se responde en privado y todos los votos cuentan igual
command-with-me = por mi cuenta
command-with-team = mi equipo
team-setup-heading = ### Pregunta a tu equipo
team-setup-note = Publico una tarjeta aquí. Cada persona responde en privado, nadie ve las respuestas de las demás y, al cerrarse, todo el equipo ve en qué coincide y qué desacuerdos importan.
team-setup-who = **A quién se pregunta:** { $count ->
    [0] a todas las personas que ven este canal
    [one] a 1 persona que has elegido
   *[other] a { $count } personas que has elegido
}.
team-setup-beside = -# También has indicado un código o una descripción. Lo dejo a un lado, porque aquí cada persona responde por sí misma.
team-invite = Elige hasta 25 personas, o a nadie para preguntar a todo el canal
team-lasts = ¿Cuánto tiempo está abierta?
team-lasts-quarter = Abierta 15 minutos
team-lasts-hour = Abierta 1 hora
team-lasts-day = Abierta 1 día
team-lasts-three-days = Abierta 3 días
team-lasts-week = Abierta 1 semana
team-show-names = Mostrar nombres con los resultados
team-hide-names = Mantener los votos en secreto
team-ask = Preguntar al equipo
team-nowhere = Aquí no puedo preguntar a un equipo: hace falta un servidor que me haya añadido. En uno que lo haya hecho, usa `/backend-advice` con *mi equipo* en un canal; aquí puedes decidir por tu cuenta.
team-by-nobody = En este servidor nadie pregunta a un equipo; así lo ha decidido quien lo administra. Aun así, puedes decidir por tu cuenta y pasar tu resultado.
team-by-others = En este servidor solo preguntan a un equipo las personas con ciertos roles: { $roles }. Pide a una de ellas que empiece, o decide por tu cuenta.
team-lacks = No puedo publicar la tarjeta aquí. Me falta: { $permissions }. Puede cambiarlo quien administre este servidor; mientras tanto, prueba otro canal o decide por tu cuenta.
team-you-lack = No puedes publicar en este canal, así que no puedo preguntar al equipo aquí por ti. Te falta: { $permissions }. Prueba un canal donde puedas escribir, o decide por tu cuenta.
team-already-asking = Ya estás preguntando a tu equipo aquí: { $card }. Cierra o cancela antes esa decisión.
team-posted = Tu equipo ya tiene la pregunta: { $card }
    Ahí puede responder cualquiera a quien se pregunta, también tú.
team-post-refused = Discord no me ha dejado publicar la tarjeta aquí. Quizá acaban de retirar un permiso. No se ha preguntado nada; prueba otro canal, o vuelve a pulsar cuando esté arreglado.
team-post-unreachable = No he podido contactar con Discord para publicar la tarjeta. No se ha preguntado nada; vuelve a pulsar el botón en un momento.
team-with-names = **Votos con nombre:** el resultado dice, con nombres, qué saldría de cada voto por separado.
team-without-names = **Votos secretos:** el resultado nunca dice de quién es cada voto; solo se muestra que has respondido.
team-card-heading = ## ¿Qué backend? { $asker ->
    [none] Se pregunta al equipo
   *[other] { $asker } pregunta al equipo
}
team-card-for-all = Aquí puede responder cualquiera, en privado y a su ritmo.
team-card-for = Se pregunta, en privado y al ritmo de cada cual, a: { $people }
team-card-until = Se cierra { $time }. Hasta entonces se pueden cambiar las respuestas.
team-card-answered = { $count ->
    [0] Todavía no ha respondido nadie.
    [one] **Ha respondido 1:** { $names }
   *[other] **Han respondido { $count }:** { $names }
}
team-names-more = { $names } y { $more } más
team-give-answers = Dar mis respuestas
team-close-now = Cerrar ya
team-cancel = Cancelar
team-cancel-sure = ¿Cancelarla para todo el equipo? { $count ->
    [0] Todavía no ha respondido nadie.
    [one] Ha respondido 1 persona, y esa respuesta se perdería.
   *[other] Han respondido { $count } personas, y sus respuestas se perderían.
} Para ver un resultado, pulsa en cambio *Cerrar ya* en la tarjeta. Para dejarla abierta, no hagas nada.
team-cancel-for-sure = Sí, cancelarla
team-cancelled = *Esta decisión en equipo se ha cancelado. No hay resultado.*
team-cancelled-now = Cancelada; la tarjeta lo dirá en un momento: { $card }
team-closed-now = Cerrada. El resultado ocupará el lugar de la tarjeta en un momento: { $card }
team-ballot-note = -# Tu propio voto. Solo lo ves tú; entrégalo al final. Puedes cambiarlo hasta que se cierre, { $time }.
team-hand-in = Entregar mis respuestas
team-handed-in = **Entregado.** Puedes cambiarlo hasta que se cierre, { $time }: aquí, o con *Dar mis respuestas* en la tarjeta.
team-handed-in-last = **Entregado.** El tuyo era el último voto, así que la decisión se ha cerrado y el resultado ocupa el lugar de la tarjeta.
team-unknown = Ya no conozco esta decisión en equipo: ha terminado o nunca se preguntó. Puedes iniciar una propia.
team-not-invited = En esta decisión se pregunta a otras personas del equipo. Aun así, puedes buscar tu propio resultado.
team-was-closed = Esta decisión en equipo está cerrada, así que ya no se pueden dar ni cambiar respuestas. Su resultado: { $card }
team-was-cancelled = Esta decisión en equipo se ha cancelado, así que ya no hay nada que responder: { $card }
team-not-allowed = Eso solo puede hacerlo quien ha preguntado o alguien que pueda gestionar los mensajes aquí. Se cierra por sí sola { $time }: { $card }
team-outcome = -# Decidido por { $count ->
    [one] 1 voto
   *[other] { $count } votos, todos con el mismo peso
}. En cada pregunta cuenta la respuesta más dada; si hay empate, no cuenta ninguna.
team-no-ballots = ## Sin resultado: no ha respondido nadie
    Se ha cerrado antes de que alguien entregara sus respuestas. Pregunta otra vez con `/backend-advice`, quizá con más tiempo, o empieza por tu cuenta.
team-leanings-heading = **Lo que saldría de cada voto por separado**
team-leaning = - { $result }: { $count }
team-leaning-named = - { $result }: { $count } ({ $names })
team-leanings-more = - cualquier otra cosa: { $count }
team-elsewhere = **La mayoría de los votos, por separado, apunta a otro lado:** con { $count } de { $size } saldría { $alone }, mientras que las respuestas más dadas, pregunta a pregunta, llevan a { $result }. Conviene hablarlo antes de decidir.
team-agrees = **Hay acuerdo:** no hay dos personas que hayan respondido distinto a la misma pregunta.
team-nothing-matters = **Lo que divide al equipo no importa aquí:** se acuerde lo que se acuerde, el resultado sería el mismo.
team-points-heading = **Dónde hay diferencias que cambian el resultado**
team-point = - **{ $question }**{ $leader ->
    [none] : empate
   *[other] : gana *{ $leader }*
}
team-side = {"  "}- Si se acuerda *{ $answer }* ({ $count }): { $result }
team-sides-more = {"  "}- { $count ->
    [one] y 1 respuesta más
   *[other] y { $count } respuestas más
}
team-points-more = -# También lo cambiaría: { $questions }.
team-idle = -# También hay diferencias en esto, pero no importan para el resultado: { $questions }.
record-team-heading = Quién decide
record-team-deciders = { $count ->
    [one] Un voto, de { $names }.
   *[other] { $count } votos, todos con el mismo peso, de { $names }.
}
record-team-leaning = { $result }: { $count }
record-team-leaning-named = { $result }: { $count } ({ $names })
record-team-dissent-heading = Disenso: votos de los que, por separado, saldría otra cosa
record-team-dissent-none = Ninguno: de cada voto, por separado, sale lo mismo que del equipo.
record-team-points-heading = Desacuerdos que cambiarían la decisión
record-team-side = { $question }: si se acuerda { $answer } ({ $count }), sería { $result }
## request

contact-with-result = Con mi resultado
hand-over-heading = ### Lo que este enlace entrega a { $name }
hand-over-code = - Tu código, `{ $code }`. Contiene todas tus respuestas, y quien lo tenga puede leerlas.
hand-over-recommendation = - La recomendación abreviada: `{ $recommendation }`.
hand-over-note = No va nada más, ni tu nombre ni el de este servidor. Todavía no se ha entregado nada; se entrega al abrir el enlace. El otro botón abre la misma página sin estos datos.
hand-over-open = Abrir con mi resultado
request-open = Quiero que me contacten
request-title = Quiero que me contacten
request-text = ¿De qué quieres hablar?
request-text-example = Por ejemplo: hemos elegido FastAPI y nos gustaría una segunda opinión sobre nuestro plan
request-reach = ¿Cómo se te puede localizar?
request-reach-example = Una dirección de correo o tu nombre en Discord
request-consent = ¿Se puede entregar esto?
request-consent-note = Tus palabras, cómo localizarte, la recomendación y el código con tus respuestas. Tu cuenta, no.
request-consent-yes = Sí, entregar esto y mi resultado a { $name }
request-consent-no = No, no entregar nada
request-without-form = Pulsa «Quiero que me contacten» debajo de un resultado y se abrirá un formulario para lo que quieras tratar.
request-kept = ### Tu solicitud está en camino
    { $name } la tendrá en unos minutos y te contactará de la forma que has indicado. Tu referencia es `{ $reference }`; cítala si no recibes noticias.
    -# Se entrega: tus palabras, cómo localizarte, la recomendación y el código con tus respuestas. Lo que guardo de ello hasta entregarlo se borra entonces.
request-declined = No se ha entregado nada y no he guardado nada: sin tu «Sí» no lo hago. Si quieres, vuelve a pulsar el botón y elige «Sí».
request-empty = En uno de los dos campos no he encontrado palabras, así que no se ha entregado nada. Di de qué se trata y cómo se te puede localizar, y funcionará.
request-too-many = Hoy lo has pedido tres veces, y es el máximo que transmito. Las anteriores están en camino. Puedes volver a pedirlo <t:{ $again }:R>, o escribir ya a { $name } mediante el enlace.
request-nobody = Aquí ya nadie recibe estas solicitudes, así que no se ha entregado nada. El enlace sigue llevando a { $name }.
request-typed = Lo que has escrito, para que puedas copiarlo:
handed-heading = ### Alguien pide contacto
handed-text = **De qué se trata**
handed-reach = **Cómo localizar a esta persona**
handed-result = **Su resultado:** { $result } · `{ $code }`
handed-note = -# Referencia `{ $reference }`. La persona ha aceptado que esto se entregue a { $name }. Lo citado está tal como lo escribió; no he comprobado nada de ello. Si la misma referencia apareciera aquí dos veces, es una sola solicitud.

## stats

command-stats = Lo contado en este servidor: consultas, resultados y abandonos. Sin nombres ni respuestas
stats-heading = ## Los últimos { $days } días en este servidor
stats-nothing = Todavía no hay aquí ninguna cifra que pueda mostrar: todas son menores de 5 o cero. Aparecerán cuando haya habido algunas consultas; empieza una con `/backend-advice` o enseña a la gente cómo se hace.
stats-note = -# Los números se redondean hacia abajo de cinco en cinco, y lo que no llega a 5 se indica como «menos de 5», para que en ellos no se reconozca a nadie. Cuento cuántas veces, por día (UTC), y nunca quién ni qué se respondió. Los recuentos se borran a los 400 días.
stats-no-server = Estos recuentos son de un servidor. Usa el comando en uno que administres.
stats-not-allowed = Lo que se ha contado aquí se muestra a quien puede gestionar este servidor (el permiso Gestionar servidor). Pide a alguien que lo tenga que lo mire o que te dé ese permiso.
stats-undelivered = **Hay solicitudes de contacto en espera, porque no se pueden entregar.** Comprueba que el canal o el webhook para ellas siga existiendo y que pueda publicar ahí; mientras tanto no se pierde nada, y vuelvo a intentarlo automáticamente.
stats-week = 7 días
stats-month = 30 días
stats-quarter = 90 días
stats-begun = - Consultas iniciadas: **{ $number ->
    [0] menos de 5
   *[other] { $number }
}**
stats-finished = - Llegaron a un resultado: **{ $number ->
    [0] menos de 5
   *[other] { $number }
}**
stats-result = {"  "}- { $kind ->
    [python] { $python }
    [nodejs] { $nodejs }
    [both] ambos
    [neither] ninguno
   *[depends] depende
}: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-left-heading = **Dónde lo dejó la gente**
stats-left = - *{ $question }*: mostrada { $shown ->
    [0] menos de 5 veces
   *[other] { $shown } veces
}; la gente lo dejó ahí { $left ->
    [0] menos de 5 veces
   *[other] { $left } veces
}
stats-after-heading = **Después del resultado**
stats-changed = - Respuestas cambiadas: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-flipped = - Cambios que alteraron la recomendación: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-shared = - Resultados mostrados a todo el mundo: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-follow-ups = - Preguntas de seguimiento: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-unknown = - Preguntas de seguimiento de las que no sé nada: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-gap = {"  "}- cerca de *{ $topic }*: { $number }
stats-teams-begun = - Decisiones en equipo iniciadas: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-teams-closed = - Decisiones en equipo cerradas: { $number ->
    [0] menos de 5
   *[other] { $number }
}
stats-requested = - Solicitudes de contacto: { $number ->
    [0] menos de 5
   *[other] { $number }
}
chart-days = Consultas iniciadas en cada uno de los { $days } días
chart-first-day = hace { $ago } días
chart-today = hoy
chart-questions = Cuántas veces se mostró cada pregunta y cuántas se abandonó ahí
chart-reached = mostrada { $shown } veces; abandonos: { $left ->
    [0] menos de 5
   *[other] { $left }
}
chart-few = menos de 5 cada día
chart-note = Redondeado hacia abajo de cinco en cinco. Un día sin barra tiene menos de 5; las preguntas mostradas menos de 5 veces no aparecen.
chart-alt = Consultas iniciadas en los últimos { $days } días: { $begun ->
    [0] menos de 5
   *[other] { $begun }
} en total; { $most ->
    [0] menos de 5 cada día
   *[other] { $most } en el día más activo
}. { $questions ->
    [none] Ninguna pregunta se mostró 5 veces.
   *[other] Preguntas: { $questions }.
}
chart-alt-question = { $question }: mostrada { $shown } veces; abandonos: { $left ->
    [0] menos de 5
   *[other] { $left }
}

## languages

# Names in a row, put together two at a time: "a, b", then "a, b, c". Where few words stand between commas, after the last comma too.
list-comma = { $before }, { $next }
# Answers in a row, which may hold commas themselves.
list-semicolon = { $before }; { $next }
# The end of a row that is complete: "a, b y c".
list-and = { $before } y { $last }
# Two whole sentences after each other; a language without spaces needs none between them.
list-sentences = { $before } { $next }
# A question's topic with what was answered.
answer-told = { $question }: *{ $answer }*
# A question's topic in the picture, before its answer.
picture-topic = { $topic }:
# The name of an option in a decision record.
record-quoted = «{ $name }»
record-library = { $name }: { $purpose }
# One small line (-# …) above passages, which are in English only; empty in English.
passages-in-english = -# Los textos que siguen solo están en inglés.

record-changed = El servidor en el que se hizo cambió la guía en { $count ->
    [one] un punto
   *[other] { $count } puntos
}. En otro lugar, las mismas respuestas pueden dar otro registro.

## overlay

command-settings-option-overlay = Un archivo TOML con cambios propios de la guía; ves lo que hace antes de que valga
overlay-door = La guía
overlay-line-shipped = **La guía:** sin cambios propios
overlay-line-own = **La guía:** { $count ->
    [one] 1 cambio propio
   *[other] { $count } cambios propios
}
overlay-line-unfit = **La guía:** ⚠ vuestros cambios no valen, porque ya no encajan con esta versión mía. «La guía» muestra qué corregir.
overlay-line-unread = **La guía:** vuestros cambios no valen por el momento, porque ahora mismo no puedo leerlos
overlay-holds = -# Quienes gestionan este servidor cambiaron mi guía en { $count ->
    [one] un punto
   *[other] { $count } puntos
}, así que aquí los resultados pueden ser otros.
overlay-difference = Qué es distinto aquí
overlay-difference-title = ## Qué es distinto en este servidor
    Quienes lo gestionan cambiaron estos puntos de mi guía. Todo lo demás es como en todas partes.
overlay-no-difference = En este servidor ya no hay nada distinto: vale mi guía estándar.
overlay-title = ## La guía en este servidor
overlay-none = Aquí vale mi guía estándar, sin cambios.
overlay-own = Aquí valen cambios propios desde { $since }:
overlay-unfit = ⚠ **Los cambios propios de { $since } no valen.** Ya no encajan con esta versión mía, así que en su lugar vale mi guía estándar. Corrige estos puntos y vuelve a subir el archivo; «Llevármela como archivo» te da lo que se escribió.
overlay-how = Un servidor puede quitar preguntas, respuestas y frameworks, cambiar cuánto importan las cosas y añadir preguntas y fuentes, todo en un archivo TOML. Súbelo aquí o con `/backend-advice-settings overlay:`. Ves lo que hace antes de que valga.
overlay-upload = Subir un archivo
overlay-template = Un archivo para empezar
overlay-template-note = Empieza con este archivo: quita el `#` donde quieras un cambio, borra el resto y súbelo con `/backend-advice-settings overlay:`.
overlay-export = Llevármela como archivo
overlay-export-note = Esto es lo que vale aquí, tal como se subió. Cámbialo y vuelve a subirlo, o llévalo a otro servidor.
overlay-undo = Deshacer el último cambio
overlay-to-shipped = Volver a la guía estándar
overlay-history = Lo que valía antes: elígelo para verlo
overlay-version = Versión { $number } del { $day }
overlay-version-own = Cambios propios
overlay-version-shipped = La guía estándar
overlay-back = Volver a la guía
overlay-form-title = Cambios propios del servidor
overlay-file-label = El archivo TOML
overlay-file-note = { $most } kB como mucho. Ves lo que hace antes de que valga.
overlay-without-form = Aquí no puedo abrir un formulario. Usa `/backend-advice-settings overlay:` con tu archivo.
overlay-no-files-here = Aquí no puedo leer archivos, porque esta copia mía no tiene token. Quien me ejecuta puede darle uno; todo lo demás funciona. No se cambió nada.
overlay-too-large = **No aceptado:** el archivo tiene { $size } kB, y leo { $most } kB como mucho. No se cambió nada. Un archivo así necesita pocos kB; ¿es el correcto?
overlay-file-gone = **No aceptado:** Discord ya no me da ese archivo. No se cambió nada. Súbelo otra vez.
overlay-file-unreachable = **No aceptado:** no pude traer el archivo de Discord a tiempo. No se cambió nada. Súbelo otra vez dentro de un minuto.
overlay-refused = **No aceptado:** { $file } tiene { $count ->
    [one] un fallo
   *[other] { $count } fallos
}. No se cambió nada. { $count ->
    [one] Corrígelo
   *[other] Corrígelos
} y vuelve a subir el archivo:
overlay-more = … y { $more } más; el archivo de abajo los tiene todos.
overlay-preview = ## Lo que valdría
    Todavía no se ha cambiado nada. Esto sería distinto de mi guía estándar:
overlay-preview-shipped = Nada: mi guía estándar, sin cambios.
overlay-apply = Que valga desde ahora
overlay-not-now = Dejar todo como está
overlay-done = **Hecho.** Vale desde ahora.
overlay-overtaken = **No se cambió nada:** otra persona cambió la guía mientras mirabas. Esto es lo que vale ahora; vuelve a mirarlo antes de cambiarlo.
overlay-gone = **No se cambió nada:** ya no tengo ese archivo; guardo lo subido un día hasta que se aplique. Súbelo otra vez.
overlay-unfit-now = **No se cambió nada:** esa versión ya no encaja con mi guía de hoy. Tómala como punto de partida, corrígela y vuelve a subirla.
overlay-question-off = No se pregunta: { $question }
overlay-choice-off = No se ofrece: «{ $choice }» como respuesta a «{ $question }»
overlay-candidate-off = No se recomienda: { $name }
overlay-library-off = Ya no se nombra, porque nada lo pide: { $name }
overlay-importance = { $question }, «{ $choice }»: { $criterion } importa { $to } en vez de { $from } (de 5)
overlay-fit = { $name } recibe { $to } puntos en vez de { $from } por { $criterion }
overlay-question-added = Se pregunta además: { $question } ({ $choices })
overlay-evidence-added = Fuente propia: { $claim } ({ $publisher }, <{ $source }>)
overlay-results = **Lo que hace con los resultados:** de { $people } personas al azar, siempre las mismas, { $picks } reciben otra recomendación que ahora, y { $frameworks } la misma con otro framework.
overlay-results-same = **Lo que hace con los resultados:** las { $people } personas al azar, siempre las mismas, reciben el mismo resultado que ahora.
overlay-moved = { $name }: { $from } → { $to }
overlay-never = ⚠ Nadie de ellas recibe ya: { $names }
overlay-foreign = -# { $count ->
    [one] Una respuesta de este código es a una pregunta que añadió otro servidor. Aquí no se conoce y se dejó fuera.
   *[other] { $count } respuestas de este código son a preguntas que añadió otro servidor. Aquí no se conocen y se dejaron fuera.
}
overlay-not-asked = -# Estas respuestas no se usan en este servidor, porque su gente las quitó de mi guía: { $questions }

## data

command-data = Mira qué hay guardado sobre ti, llévatelo o haz que se olvide
data-heading = ## Lo que guardo sobre ti
data-nothing = Nada. No hay guardada ninguna decisión en equipo, ningún voto ni ninguna solicitud tuya.
data-asked = **Decisiones en equipo que pediste**, con tu id y tu nombre
data-asked-line = - { $state ->
    [draft] { $place }: preparada y aún sin publicar; se borra al cabo de un día
    [open] { $place }: abierta hasta { $closes }
    [closed] { $place }: cerrada { $closes }; se borra { $goes }
   *[cancelled] { $place }: cancelada { $closes }; se borra { $goes }
}
data-ballots = **Tus votos**, con tu id
data-ballot-line = - { $place }, { $handed }, como { $name }: `{ $code }`; { $goes ->
    [none] se borra algún tiempo después de que termine esa decisión
   *[other] se borra { $goes }
}
data-invited = **Invitaciones:** { $count ->
    [one] una decisión en equipo te nombra entre quienes se pregunta.
   *[other] { $count } decisiones en equipo te nombran entre quienes se pregunta.
}
data-requests = **Tus solicitudes de contacto**, con tu id
data-request-line = - `{ $reference }`, { $made }: { $state ->
    [sent] entregada, así que su texto ya no está aquí, y tu id se va pasado el día; el resto se borra { $goes }
   *[waiting] aún sin entregar, así que aquí están lo que escribiste, cómo contactarte y tu resultado; se borra { $goes }
}
data-more = - y { $count ->
    [one] una más, que está en el archivo
   *[other] { $count } más, que están en el archivo
}
data-not-kept = **Lo que no guardo:** tus respuestas viajan en los botones de los mensajes que ves; lo que describes o preguntas no se almacena. Cuento cuántas veces pasa algo en un día, nunca quién lo hizo. Durante unos minutos recuerdo cuántas veces viniste, para que nadie ocupe el turno de los demás; eso nunca se escribe.
data-on-discord = **Lo que está en Discord:** las tarjetas de decisiones en equipo, los resultados que compartiste y los hilos son mensajes en sus canales. Quien puede borrar mensajes allí puede borrarlos. Una solicitud entregada está en manos de quien la recibió.
data-model = **Modelo de lenguaje:** aquí, lo que describes o preguntas se envía a un modelo de lenguaje para redactar la respuesta. Va sin tu nombre y sin tu id. No guardo nada de ello.
data-no-model = **Modelo de lenguaje:** aquí no se usa ninguno. Nada de lo que escribes se envía a uno.
data-export = Dámelo todo como archivo
data-forget = Olvídame
data-file = Aquí está todo lo que hay guardado sobre ti, como JSON: un texto que puedes leer tú y también los programas. Las horas son UTC.
data-sure = ## ¿Quieres que te olvide?
    No se puede deshacer.
data-goes = **Lo que se va:** las invitaciones, tus solicitudes de contacto, aunque nadie las haya leído aún, y tus votos en decisiones en equipo que siguen abiertas. Tu nombre desaparece de cada decisión en equipo, y de su tarjeta en un minuto más o menos. { $open ->
    [0] {""}
    [one] La decisión en equipo que pediste y que sigue abierta se cancela, para todas las personas que participan.
   *[other] Las { $open } decisiones en equipo que pediste y que siguen abiertas se cancelan, para todas las personas que participan.
}
data-stays = **Lo que se queda:** en decisiones en equipo cerradas, tus respuestas, sin nada que diga de quién son; en un equipo de dos, la otra persona aún puede saberlo. Cuentas que nunca dijeron quién. En Discord: lo que compartiste y escribiste, hasta que alguien lo borre allí. Y lo que ya se entregó lo tiene quien lo recibió.
data-forget-now = Sí, olvídame ahora
data-keep = No, consérvalo
data-forgotten = Hecho. Nada de lo guardado aquí dice ya quién eres. Si vuelves a participar en una decisión en equipo o a pedir contacto, eso se guarda de nuevo; este comando lo muestra.
slip-too-often-minutes = Eso ha sido mucho en poco tiempo. Espera { $minutes } minutos y vuelve a pulsar; no se pierde nada.
data-nobody = alguien a quien se olvidó
