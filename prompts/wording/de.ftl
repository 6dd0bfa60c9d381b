# Alle Sätze auf Deutsch. Die Fragen selbst stehen in guide/de.toml.

## The command

command-description = Python, Node.js oder beides? Beantworte ein paar Fragen und erhalte einen begründeten Rat
command-option-code = Ein Code aus einem früheren Ergebnis (BA1-…), um es wieder zu öffnen
command-option-brief = Was du bauen willst, in deinen Worten; du bestätigst, was ich verstanden habe
command-on-message = Backend-Rat dazu
command-ask = Stell eine Frage zu Python, Node.js oder deinem Ergebnis
command-ask-option-question = Deine Frage, in deinen Worten
command-ask-option-code = Der Code des Ergebnisses, um das es geht (BA1-…); im Diskussionsthread nicht nötig
command-ask-on-message = Dazu fragen

## A brief

brief-heading = ### Deinen Worten habe ich entnommen
brief-taken = - *{ $question }*: **{ $answer }** („{ $quote }“)
brief-note = -# Ich bin nur nach diesen Worten gegangen, und nichts zählt, bevor du es bestätigst. Was ich nicht gefunden habe, frage ich.
brief-right = Stimmt so
brief-change = Eines ändern
brief-without = Ohne das beginnen
brief-nothing = Ich habe das gelesen, aber nichts darin gefunden, was ich als Antwort nehmen kann. Also frage ich; es dauert etwa zwei Minuten.
brief-beside-code = -# Du hast einen Code und eine Beschreibung angegeben. Ich habe den Code geöffnet und die Beschreibung beiseitegelassen.

## A question

question-heading = ### { $question }
question-why = -# Warum ich frage: { $why }
question-choice = - **{ $label }**: { $description }
question-progress = -# { $answered ->
    [0] Erste Frage
    [one] 1 beantwortet
   *[other] { $answered } beantwortet
}; { $open ->
    [0] nichts kann das Ergebnis mehr ändern
    [one] 1 Frage kann das Ergebnis noch ändern
   *[other] { $open } Fragen können das Ergebnis noch ändern
}
question-anyway = -# { $answered } beantwortet, { $left } übrig. Sprache und Framework stehen fest; der Rest kann noch nach Bibliotheken verlangen und sagen, wie sicher es ist.
question-choose-one = Wähle eine
question-choose-many = Wähle eine oder mehrere
question-your-answer = -# Deine Antwort bisher: { $answer }
not-sure = Nicht sicher
back = Zurück
finish-now = Jetzt abschließen

## The result

result-only = ## { $language }, mit { $framework }
result-only-framework-open = ## { $language }
result-both = ## Beide: { $python } und { $nodejs }, jedes für seinen Teil
result-neither = ## Weder Python noch Node.js
result-depends = ## Es kommt darauf an: Deine Antworten entscheiden noch nicht

sure-clear = **Wie sicher: klar.** Es führt mit { $lead } { $lead ->
    [one] Punkt
   *[other] Punkten
} und bleibt in etwa { $stays } von 10 plausiblen Lesarten deiner Antworten vorn.
sure-likely = **Wie sicher: wahrscheinlich.** Es führt mit { $lead } { $lead ->
    [one] Punkt
   *[other] Punkten
} und bleibt in etwa { $stays } von 10 plausiblen Lesarten deiner Antworten vorn.
sure-close = **Wie sicher: knapp.** Es führt nur mit { $lead } { $lead ->
    [one] Punkt
   *[other] Punkten
} und bleibt in etwa { $stays } von 10 plausiblen Lesarten deiner Antworten vorn. Nimm es als Neigung.
sure-close-both = **Wie sicher: knapp.** Es führt mit { $lead } { $lead ->
    [one] Punkt
   *[other] Punkten
} vor der anderen Sprache, aber beide Sprachen, jede für ihren Teil, kämen etwa gleich gut heraus. Nimm es als Neigung.
sure-open = **Wie sicher: offen.** { $answered ->
    [0] Noch ist nichts beantwortet, also spricht nichts für eine Seite.
   *[other] Python und Node.js liegen nach deinen Antworten zu nah beieinander, also wähle ich keines.
}
neither-why = Du brauchst etwas, das keine der beiden Sprachen versprechen kann: **{ $need }**. Erwäge für diesen Teil { $instead } und frag für den Rest des Systems noch einmal. { $evidence }

framework-close = -# { $framework } führt nur mit { $lead } { $lead ->
    [one] Punkt
   *[other] Punkten
} vor { $rival }: Nimm das Framework als Neigung.
framework-tied = Noch ragt kein Framework von { $language } heraus: { $frameworks } liegen gleichauf.
framework-lead = { $framework }: { $summary }

reasons-heading = **Was dafür spricht, nach deinen Antworten**
reason = - { $question }: *{ $answer }* → { $points } ({ $source })
points = { $criterion }: **+{ $points }** für { $candidate } gegenüber { $rival }
points-twice = { $one }, und **+{ $points }** für { $candidate } gegenüber { $rival }
citation = [{ $publisher }]({ $source }), geprüft am { $checked }{ $standing ->
    [contested] , umstritten
    [second-hand] , aus zweiter Hand
    [own] , von den Leuten dieses Servers ergänzt
   *[firm] {""}
}
cited = { $claim } ([{ $publisher }]({ $source }), geprüft am { $checked })
cited-own = { $claim } ([{ $publisher }]({ $source }), geprüft am { $checked }, von den Leuten des Servers ergänzt)
cited-second-hand = { $claim } (zitiert von [{ $publisher }]({ $source }), geprüft am { $checked })
cited-contested = { $claim } ([{ $publisher }]({ $source }), geprüft am { $checked }) **Die andere Lesart:** { $other } ([Quelle]({ $other-source }))

against-heading = **Was dagegen spricht**
against-nothing = Nichts von dem, was du gesagt hast, spricht dagegen.

leaning-heading = **Was wohin zieht**

libraries-heading = **Wonach deine Antworten verlangen**
library = - **{ $name }**: { $purpose }

libraries-more = -# Und { $names }.

split-heading = **Wer was baut**
split-part = - **{ $language }**{ $framework ->
    [none] {""}
   *[other] {" "}mit { $framework }
}: { $parts }
split-rest = alles andere
split-price = -# Der Preis: zwei Stacks, für die man einstellt, testet und Betrieb macht. Legt einen klaren Vertrag dazwischen (HTTP mit OpenAPI oder eine Warteschlange), und keiner liest die Tabellen des anderen. Muss ein kleines Team beide tragen, beginnt mit einem und teilt später.
split-detail = **{ $part }** → { $language }{ $framework ->
    [none] {""}
   *[other] , { $framework }
}. Behält für sich: { $keeps }. Erreichbar über: { $contract }.
split-detail-rest = **Alles andere** → { $language }{ $framework ->
    [none] {""}
   *[other] , { $framework }
}: was das Team kann oder schon betreibt.
split-no-tables = - **Dazwischen:** Kein Teil liest oder schreibt die Tabellen eines anderen; was er von dessen Daten braucht, fragt er an oder hält eine Kopie, die Ereignisse aktuell halten.
split-cost = -# Der Preis: zwei Stacks, für die man einstellt, testet und Betrieb macht; in der Rechnung sind es { $points } Punkte, schon abgezogen.
split-when-not = **Wann nicht teilen**
split-when-not-alone = - Wenn ein kleines Team beide bauen, ausliefern und überwachen muss.
split-later = **Vorerst eine Sprache.** { $language } diente { $parts } besser. Spaltet das ab, wenn es eigene Leute oder Releases braucht; vorher kostet ein zweiter Stack mehr, als er bringt.
split-later-heading = **Was { $language } später übernähme**
split-when = **Wann teilen**
split-when-grown = - Wenn dieser Teil eigene Leute, Releases oder Rechner braucht und seine Grenze sich nicht mehr verschiebt.

flips-heading = **Was es ändern würde**
change-told = { $change ->
    [open] { $question }, noch offen: *{ $answer }*
    [added] { $question }: zusätzlich *{ $answer }*
    [removed] { $question }: ohne *{ $answer }*
   *[instead] { $question }: stattdessen *{ $answer }*
}
flip = - { $change } → { $result }
flip-pair = - { $one } **und** { $other } → { $result }
flip-pairs-heading = **Zwei Änderungen, die nur zusammen reichten**
flip-pairs-more = -# { $count ->
    [one] Ein weiteres Paar reichte auch.
   *[other] { $count } weitere Paare reichten auch.
}
flips-more = -# { $count ->
    [one] Eine weitere einzelne Antwort würde es auch ändern.
   *[other] { $count } weitere einzelne Antworten würden es auch ändern.
}
flips-none = Keine einzelne Antwort ändert es.
flips-no-other = -# Keine andere einzelne Antwort ändert es.

tension-heading = **Antworten, die gegeneinander ziehen**
tension = - { $says }
tension-decided = - { $says } *{ $answer }* wog mehr.

unanswered = -# Offen oder nicht sicher, und könnte dies ändern: { $questions }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } mehr
}.
changed = **Durch deine Änderung:** { $before } → { $after }
changed-nothing = **Deine Änderung ändert die Empfehlung nicht:** Es bleibt { $after }.
dropped = -# Das stammt aus einer älteren Fassung der Fragen. { $count ->
    [one] Eine Antwort gibt es nicht mehr; sie wurde ausgelassen.
   *[other] { $count } Antworten gibt es nicht mehr; sie wurden ausgelassen.
}
code = -# Code: `{ $code }`. Mit `/backend-advice code:` öffnet er dieses Ergebnis wieder, für alle.
contact-note = -# { $name } ist der Kontakt derer, die diesen Bot betreiben; in der Rechnung spielt er keine Rolle.

contact = Mit { $name } sprechen
change-answer = Antwort ändern
share-here = Hier teilen
give-record = Entscheidungsprotokoll
record-note = ### Dein Entscheidungsprotokoll
    Leg die Markdown-Datei dorthin, wo dein Team seine Entscheidungen aufbewahrt; sie hat die MADR-Form, mit jedem Grund und seiner Quelle. Die JSON-Datei sagt Programmen dasselbe. Setz den Status auf *accepted*, sobald ihr entschieden habt.
go-on = Mehr beantworten
go-on-anyway = Trotzdem weiter
start-over = Neu beginnen

## Details of a result

details-choose = Details: Bild, Punkte, Quellen, Änderungen
topic-picture = Bild
topic-picture-note = Wohin jede Antwort zieht, die Summe und was entscheidet
topic-reasons = Jeder Punkt
topic-reasons-note = Alles, was dafür und dagegen spricht, und wie viel es zählt
topic-evidence = Belege
topic-evidence-note = Worauf jeder Punkt ruht, mit Quelle und Datum; Umstrittenes mit beiden Lesarten
topic-flips = Jede Änderung
topic-flips-note = Jede Antwort, und je zwei zusammen, die die Empfehlung ändern würden
topic-split = Die Aufteilung
topic-split-note = Welcher Teil in welcher Sprache, was er behält, wie sie sprechen, wann und wann nicht
evidence-heading = **Worauf das ruht**
detail-reason = - { $question }: *{ $answer }* → { $points }
detail-evidence = - { $claim }
details-more = -# { $count ->
    [one] Eines mehr passt nicht hierher.
   *[other] { $count } mehr passen nicht hierher.
}

## Short names of results, inside sentences

short-only = { $language } mit { $framework }
short-only-framework-open = { $language }, Framework offen
short-both = beide, mit { $python } und { $nodejs }
short-neither = weder Python noch Node.js
short-depends = es kommt darauf an
short-undecided = keine Sprache führt klar

## Changing an answer

answers-heading = ### Welche Antwort möchtest du ändern?
answers-note = -# Deine anderen Antworten bleiben.
answers-choose = Wähle eine Frage
answers-none = Du hast noch nichts beantwortet.
to-result = Zurück zum Ergebnis

## Sharing

shared-by = -# Geteilt von { $name }
open-copy = Eigene Kopie öffnen
start-own = Selbst beginnen
take-back = Zurücknehmen
taken-back = *{ $name } hat dieses Ergebnis zurückgenommen.*
share-refused = Ich kann hier nicht für dich schreiben. Es fehlt: { $permissions }.
    Frag jemanden, der diesen Server verwaltet, oder gib den Code weiter: `{ $code }`
permission-view-channel = Kanal anzeigen
permission-send-messages = Nachrichten senden
permission-send-messages-in-threads = Nachrichten in Threads senden
permission-use-external-apps = Externe Apps verwenden
permission-create-public-threads = Öffentliche Threads erstellen

## Follow-up questions

ask-follow-up = Nachfragen
ask-here = Fragen
ask-form-title = Nachfragen
ask-form-label = Deine Frage
ask-form-description = Beantwortet aus datierten Quellen und den Antworten. Mehrere Fragen auf einmal sind gut.
ask-form-placeholder = Warum nicht Node.js? Wie skaliert das? Wir müssen auch …
ask-without-form = Tipp deine Frage mit `/backend-advice-ask`, und ich beantworte sie.
discuss = Im Thread diskutieren
ask-more = Mehr fragen
ask-in-other-words = Keine davon
change-in-copy = In eigener Kopie ändern

## Answers to follow-up questions

answer-title = **{ $title }**
answer-title-also = **Außerdem: { $title }**
answer-you-said = ↳ Du hast *{ $answer }* geantwortet: { $says }
answer-bears = -# ↳ Deine Antworten, die hier mitspielen: { $answers }
answer-source = -# [{ $number }] { $url ->
    [none] { $title }
   *[other] [{ $title }](<{ $url }>)
}{ $dated ->
    [none] {""}
   *[other] , { $dated }
}; { $standing ->
    [second-hand] aus zweiter Hand, geprüft am { $checked }
   *[seen] geprüft am { $checked }
}
answer-more-later = *In deiner Nachricht war mehr, als in eine Antwort passt. Frag den Rest noch einmal, dann geht es weiter.*
answer-unclear = Ich bin nicht sicher, was davon du meinst. Ist es eines hiervon?
answer-unknown = **Das weiß ich nicht.** Nichts, was ich gelesen habe und belegen kann, beantwortet es, und ich rate nicht. Ein Mensch weiß es vielleicht.
answer-unknown-near = **Das weiß ich nicht.** Nichts, was ich gelesen habe und belegen kann, beantwortet es, und ich rate nicht. Das Nächste, was ich weiß, steht unten; den Rest weiß vielleicht ein Mensch.
answer-outside = Dabei kann ich nicht helfen. Ich kenne mich mit der Wahl von Python, Node.js oder beidem für ein Backend aus: Frameworks, Bibliotheken, Leistung, Betrieb, Leute und dein eigenes Ergebnis.
answer-which-result = Das hängt davon ab, wessen Ergebnis du meinst, und hier sehe ich keines. Frag unter einem Ergebnis, gib seinen Code mit `/backend-advice-ask` an oder beginne selbst.
answer-which-answer = Ich kann nicht sagen, welche deiner Antworten das ändern würde. Ändere unten eine, dann siehst du, was aus dem Ergebnis wird.
answer-courtesy = Gern! Frag mich alles andere zu Python, Node.js oder deinem Ergebnis.
answer-undecided = **Deine Antworten entscheiden noch nicht**, also nenne ich keine Seite. Was entscheiden würde:
answer-unmoved = **Es bleibt { $result }.** An deinen Antworten hat sich nichts geändert, also auch nicht am Ergebnis; es käme jedes Mal dasselbe heraus.
answer-why = **Warum { $result }:** Nach deinen Antworten hat es die meisten Punkte.
answer-changes = **Was etwas anderes als { $result } daraus machen würde:**
answer-second = **Was nach { $result } kam:**
answer-not-that = **Nicht { $candidate }: Nach deinen Antworten ist es { $result }.**
answer-not-that-again = **Nicht { $candidate }: Nach deinen Antworten ist es { $result }.** Noch einmal zu fragen gibt dasselbe Ergebnis; eine andere Antwort kann es ändern.
answer-yes = **Ja: { $result }.** Deine Antworten führen zu { $candidate }.
answer-yes-part = **Ja, für seinen Teil: { $result }.** { $candidate } ist die eine Hälfte dessen, wohin deine Antworten führen.
answer-compared = Nach deinen Antworten hat { $candidate } { $points } { $points ->
    [one] Punkt
   *[other] Punkte
}, { $rival } hat { $rival-points }.
answer-next-framework = { $winner } führt mit { $lead } { $lead ->
    [one] Punkt
   *[other] Punkten
} vor { $rival }.
answer-flips-to = **Mit einer dieser Antworten wäre es { $candidate }:**
answer-no-flip-to = Keine einzelne Antwort würde { $candidate } daraus machen.
fact-result = Die Empfehlung aus den Antworten ist { $result }.
fact-answer = Auf „{ $question }“ kam die Antwort „{ $answer }“.
worded-note = -# Von einem Sprachmodell aus diesen Textstellen formuliert. Belege und Zahlen wurden geprüft, der Sinn nicht; die Knöpfe unten zeigen verwandte Stellen im Wortlaut.
worded-from = -# [{ $number }] { $title } Quellen: { $sources }
fact-heading = { $count ->
    [one] **Das würde ich als diese Antwort nehmen:**
   *[other] **Das würde ich als diese Antworten nehmen:**
}
fact-given = **Das ist schon unter den Antworten**, das Ergebnis zählt es also mit: { $answers }
fact-changes = { $change ->
    [settles] → Es würde sich für **{ $after }** entscheiden.
    [opens] → Es würde offenlassen, was jetzt { $before } ist: **Keine Sprache würde klar führen**.
   *[turns] → Es würde aus { $before } **{ $after }** machen.
}
fact-nothing = { $change ->
    [open] → Es bliebe offen: Keine Sprache würde klar führen.
   *[same] → Es bliebe { $result }.
}
fact-apply = Anwenden: { $answer }
fact-apply-note = Nichts wird angewendet, bevor du drückst.
fact-apply-note-in-copy = Nichts wird angewendet, bevor du drückst. Dann bekommst du eine eigene Kopie, und das Ergebnis, über das hier gesprochen wird, bleibt, wie es ist.
fact-begin-note = Beginne damit, und ich frage nach dem Rest.
thread-name = Backend: { $result }
thread-first = **{ $result }** steht hier zur Diskussion. Ich kenne die Antworten dahinter und was es ändern würde.
thread-ways = Frag mich mit dem Knopf unten, mit `/backend-advice-ask` oder mit *Apps → Dazu fragen* an einer Nachricht. Fragen und Antworten sind hier für alle im Thread.
thread-ways-with-mention = Frag mich mit dem Knopf unten, mit `/backend-advice-ask`, mit *Apps → Dazu fragen* an einer Nachricht, indem du mich erwähnst oder auf eine meiner Nachrichten mit Erwähnung antwortest. Fragen und Antworten sind hier für alle im Thread.
thread-opened = Die Diskussion ist eröffnet: { $thread }
thread-silent = Die Diskussion ist eröffnet: { $thread }. Ich konnte dort gerade nicht schreiben, aber du kannst mich dort mit `/backend-advice-ask` fragen.
thread-lacks = Ich kann hier keinen Thread eröffnen. Mir fehlt: { $permissions }. Wer diesen Server verwaltet, kann das ändern; bis dahin antworte ich dir privat.
thread-nowhere = An dieser Nachricht kann es keinen Thread geben, also antworte ich dir privat.
thread-refused = Discord ließ mich hier keinen Thread eröffnen. Vielleicht wurde gerade ein Recht entzogen, oder es sind zu viele Threads offen. Mit `/backend-advice-ask` kannst du trotzdem fragen.
thread-unreachable = Ich konnte Discord nicht erreichen, um den Thread zu eröffnen. Drück den Knopf bitte gleich noch einmal.

## The picture of a result; no Markdown here

picture-only = { $language }, mit { $framework }
picture-only-framework-open = { $language }
picture-both = Beide: { $python } und { $nodejs }, jedes für seinen Teil
picture-neither = Weder Python noch Node.js
picture-depends = Es kommt darauf an: Deine Antworten entscheiden noch nicht
picture-sure = Wie sicher: { $sure ->
    [clear] klar
    [likely] wahrscheinlich
    [close] knapp
   *[open] offen
}.
picture-lead = Es führt mit { $lead } { $lead ->
    [one] Punkt
   *[other] Punkten
} vor { $rival }; ein Vorsprung von { $needed } entscheidet.
picture-lead-both = Beide zusammen führen mit { $lead } { $lead ->
    [one] Punkt
   *[other] Punkten
}, der Preis zweier Stacks abgezogen; ein Vorsprung von { $needed } entscheidet.
picture-short = { $language } führt mit { $lead } { $lead ->
    [one] Punkt
   *[other] Punkten
}; ein Vorsprung von { $needed } würde entscheiden.
picture-even = Keine Seite führt; ein Vorsprung von { $needed } würde entscheiden.
picture-ruled-out = { $language } kann nicht versprechen, was nötig ist: { $needs }. Das entscheidet, was auch die Punkte sagen.
picture-neither-why = Keine der Sprachen kann versprechen, was nötig ist: { $needs }. Das entscheidet, was auch die Punkte sagen.
picture-side = Zieht zu { $language }
picture-total = Alle Antworten zusammen
picture-rest = { $count ->
    [one] 1 kleinere Antwort
   *[other] { $count } kleinere Antworten zusammen
}
picture-no-pull = { $count ->
    [one] 1 Antwort zieht zu keiner Seite
   *[other] { $count } Antworten ziehen zu keiner Seite
}
picture-no-effect = { $count ->
    [one] 1 Antwort zieht zu keiner Seite und weder für noch gegen zwei Stacks
   *[other] { $count } Antworten ziehen zu keiner Seite und weder für noch gegen zwei Stacks
}
picture-for-stacks = für zwei Stacks +{ $points }
picture-against-stacks = gegen zwei Stacks −{ $points }
picture-limit = schließt aus: { $languages }
picture-alone = { $language } allein
picture-together = Beide, mit { $price } Abzug als Preis zweier Stacks
picture-no-answers = Noch ist nichts beantwortet, also zieht nichts zu einer Seite.
picture-needed = Gestrichelt: ein Vorsprung von { $needed } entscheidet
picture-needed-aside = Gestrichelt: ein Vorsprung von { $needed } würde zwischen den beiden allein entscheiden
picture-needed-both = Gestrichelt: { $needed } mehr als die bessere einzelne Sprache; dort gewinnen beide
picture-alt-option = { $option }: { $points }
picture-alt-options = Alle Antworten zusammen: { $options }.
picture-alt = { $title }. { $summary } { $pulls ->
    [none] {""}
   *[other] Am stärksten ziehen: { $pulls }.{" "}
}{ $total }
picture-alt-pull = { $answer } ({ $points })
picture-alt-points = { $points } zu { $language }
picture-alt-total = Alle Antworten zusammen: { $language } mit { $points }.
picture-alt-even = Alle Antworten zusammen: gleich.

## The decision record: Markdown for a repository, in the MADR form

record-title-only = Das Backend in { $language }{ $framework ->
    [none] {""}
   *[other] {" "}mit { $framework }
} bauen
record-title-both = Das Backend in { $python } und { $nodejs } bauen, jedes für seinen Teil
record-title-neither = Was weder { $python } noch { $nodejs } versprechen kann, in einer anderen Sprache bauen
record-title-depends = Vorerst offenlassen, ob das Backend in { $python }, { $nodejs } oder beiden gebaut wird
record-context-heading = Ausgangslage und Frage
record-context = In welcher Sprache soll dieses Backend gebaut werden: Python, Node.js oder beide, jede für die Teile, denen sie besser dient? { $answered } von { $questions } Fragen wurden beantwortet. Jede Antwort sagt, wie viel etwas zählt, jede Option, wie gut sie dem dient; die Punkte sind das Produkt.
record-drivers-heading = Was entscheidet
record-driver = { $topic }: { $answer }
record-drivers-none = Noch ist nichts beantwortet.
record-open = Noch offen, und könnte dies ändern: { $questions }.
record-options-heading = Betrachtete Optionen
record-ruled-out = *{ $need }* kann { $languages } nicht versprechen; erwäge { $instead }
record-both = Beide Sprachen, jede für ihren Teil
record-outcome-heading = Entscheidung
record-framework-option = { $framework } innerhalb von { $language }
record-instead = Keine der beiden, sondern { $instead }
record-chosen = Gewählte Option: { $options }. { $sure } { $why }
record-chosen-instead = Gewählte Option, für den Teil, der sie braucht: { $options }. { $sure } { $why }
record-not-chosen = Keine Option ist gewählt, weil die Antworten noch nicht entscheiden. { $sure } { $why }
record-libraries-heading = Wonach die Antworten verlangen
record-stays = Es bleibt in etwa { $stays } von 10 plausiblen Lesarten dieser Antworten vorn.
record-framework = { $framework } innerhalb von { $language }: { $summary }
record-framework-close = { $framework } führt nur mit { $lead } { $lead ->
    [one] Punkt
   *[other] Punkten
} vor { $rival }: Nehmt das Framework als Neigung.
record-split-price = Der Preis: zwei Stacks, für die man einstellt, testet und Betrieb macht. Legt einen klaren Vertrag dazwischen (HTTP mit OpenAPI oder eine Warteschlange), und keiner liest die Tabellen des anderen.
record-later-heading = Später
record-consequences-heading = Folgen
record-good = Gut: { $criterion } (aus *{ $answer }*): +{ $points } für { $candidate } gegenüber { $rival }
record-bad = Schlecht: { $criterion } (aus *{ $answer }*): +{ $points } für { $candidate } gegenüber { $rival }
record-nothing-decided = Neutral, weil noch nichts entschieden ist
record-neither-good = Gut, weil der Teil mit dieser Anforderung sie halten kann, was { $languages } nicht versprechen kann: *{ $need }*
record-neither-bad = Schlecht, weil es eine Sprache ist, die hier nicht abgewogen wurde, und eine mehr, für die man einstellt, testet und Betrieb macht, wenn der Rest in einer anderen entsteht
record-neither-rest = Neutral, weil über den Rest des Systems, der diese Anforderung nicht hat, noch zu entscheiden ist
record-confirmation-heading = Bestätigung
record-confirmation = Baut zuerst den Teil, der am meisten zählt, und messt ihn an dem, was am stärksten entscheidet ({ $driver }), bevor der Rest folgt.
record-confirmation-instead = Baut zuerst den Teil mit dieser Anforderung und messt, ob er die Grenze unter echter Last hält. Entscheidet dann über den Rest ohne diesen Teil.
record-confirmation-open = Klärt, was offen ist, und entscheidet dann.
record-stale = Prüft die Quellen bis { $day } neu; dann ist die erste veraltet.
record-pros-heading = Für und Wider der Optionen
record-option = { $option }: { $points } { $points ->
    [one] Punkt
   *[other] Punkte
}
record-term-good = Gut: { $criterion } (aus *{ $answer }*): +{ $points }
record-term-bad = Schlecht: { $criterion } (aus *{ $answer }*): −{ $points }
record-price = Schlecht, weil es von vornherein seinen Preis hat: −{ $points }
record-term-none = Neutral, weil nichts von dem Beantworteten dafür oder dagegen spricht
record-more-heading = Weiteres
record-revisit-heading = Neu betrachten, wenn
record-flip = { $change } → { $result }
record-flip-pair = { $one }, und { $other } → { $result }
record-pairs-heading = Zwei Änderungen, die es nur zusammen ändern würden
record-pairs-more = Und { $count ->
    [one] ein weiteres Paar von Antworten würde
   *[other] { $count } weitere Paare von Antworten würden
} es zusammen ändern.
record-flips-more = Und { $count ->
    [one] eine weitere einzelne Antwort würde
   *[other] { $count } weitere einzelne Antworten würden
} es auch ändern.
record-flips-none = Keine einzelne Antwort ändert es.
record-sources-heading = Quellen
record-origin = Allein durch die Rechnung aus den Antworten `{ $code }` und Ausgabe { $edition } des Leitfadens entstanden; dieselben Antworten geben dasselbe Protokoll. Die JSON-Datei daneben enthält dasselbe für Programme.
record-changed = Der Server, in dem dies entstand, hat den Leitfaden in { $count ->
    [one] einem Punkt
   *[other] { $count } Punkten
} geändert. Anderswo können dieselben Antworten ein anderes Protokoll geben.

## Slips

slip-not-yours = Das kann nur, wer dies geteilt hat. Du kannst selbst beginnen: Es dauert etwa zwei Minuten, und nur du siehst es.
slip-unknown-control = Dieser Knopf stammt aus einer Version von mir, die ich nicht kenne; ich kann nicht sagen, was er bedeutete. Du kannst neu beginnen; gespeichert wurde nichts.
slip-unknown-answer = Diese Antwort gibt es nicht mehr zur Auswahl. Hier ist die Frage, wie sie jetzt ist.
slip-garbled-code = In diesem Code fehlt ein Buchstabe, oder einer ist falsch. Codes sehen aus wie `BA1-7K3Q9-ZT2M4`; kopiere ihn bitte noch einmal aus dem Ergebnis.
slip-foreign-code = Das ist keiner meiner Codes. Sie beginnen mit `BA1-`; deinen findest du am Ende eines Ergebnisses.
slip-newer-code = Dieser Code stammt aus einer neueren Version von mir. Wer mich betreibt, kann mich aktualisieren; bis dahin geht ein neuer Anfang.
slip-empty-brief = Darin sind keine Worte, die ich lesen könnte. Beschreib in ein paar Sätzen, was du bauen willst, oder beantworte stattdessen meine Fragen.
slip-empty-question = Ich habe darin keine Worte gefunden. Stell deine Frage in ein, zwei Sätzen, und ich beantworte sie.
slip-passage-gone = Die Antwort hinter diesem Knopf habe ich nicht mehr. Frag mich in deinen Worten, und ich sehe noch einmal nach.
slip-unreadable = Discord hat mir etwas geschickt, das ich nicht lesen konnte. Versuch es bitte noch einmal; geschieht es wieder, beginne neu mit `/backend-advice`.
slip-too-often =
    { $seconds ->
        [one] Das war viel auf einmal. Warte bitte eine Sekunde und drück dann noch einmal; nichts geht verloren.
       *[other] Das war viel auf einmal. Warte bitte { $seconds } Sekunden und drück dann noch einmal; nichts geht verloren.
    }
slip-too-busy = Viele möchten gerade ihre Dateien. Drück den Knopf bitte in ein paar Sekunden noch einmal; nichts geht verloren.
slip-store-away = Was ich mir merke, erreiche ich gerade nicht. Nichts ist verloren; drück in einer Minute noch einmal.
slip-our-fault = Bei mir ist etwas kaputtgegangen, nicht bei dir. Versuch es bitte noch einmal. Geschieht es wieder, nenn denen, die mich betreiben, dieses Zeichen: `{ $reference }`

## In the terminal

terminal-intro = Antworte mit Pfeiltasten und Eingabe. Wo mehreres erlaubt ist, markiert die Leertaste; Eingabe ohne Markierung zeigt die anderen Wege. Strg-C beendet.
terminal-what-next = Was nun?
terminal-done = Fertig

## house

command-settings = Richte diesen Bot für deinen Server ein: Kontakt, Sprache, Teilen, Nachfragen und mehr
house-title = ## Wie ich auf diesem Server arbeite
    Alles, was hier gilt, und was du ändern kannst. Wähle unten einen Teil.
house-choose = Wähle, was du ändern willst
house-saved = **Gespeichert.** Es gilt ab jetzt.
house-chosen = ✓ { $choice }
house-no-server = Diese Einstellungen gehören zu einem Server. Gib den Befehl in einem Kanal eines Servers ein, den du verwaltest; dort zeige ich dir alles.
house-not-allowed = Nur wer diesen Server verwalten darf, kann ändern, wie ich hier arbeite (das Recht heißt **Server verwalten**). Frag eine dieser Personen; mit `/backend-advice-settings` findet sie alles.

house-contact = Kontakt
house-contact-own = **Kontakt:** { $name }, { $url }
house-contact-standard = **Kontakt:** { $name }, { $url } (der übliche)
house-contact-note = **Kontakt.** Der Link am Ende jedes Ergebnisses, für alle, die mit jemandem sprechen wollen. Auf den Rat hat er nie Einfluss.
house-contact-change = Kontakt ändern
house-contact-back = Zurück zum üblichen Kontakt
house-contact-title = Der Kontakt dieses Servers
house-name-label = Name
house-name-note = Er steht auf dem Knopf „Mit … sprechen“. Leer lassen für den üblichen.
house-name-wrong = **Nicht gespeichert:** Der Name { $typed } ist zu lang. Schreib höchstens 60 Zeichen.
house-url-label = Link
house-url-note = Eine https-Adresse; {"{code}"} und {"{recommendation}"} werden eingesetzt. Leer: der übliche.
house-url-wrong = **Nicht gespeichert:** Mit dem Link { $typed } kann ich nichts anfangen. Schreib eine https-Adresse wie `https://example.com/talk?code={"{code}"}`, ausgefüllt höchstens 512 Zeichen lang. In geschweiften Klammern kenne ich nur `{"{code}"}` und `{"{recommendation}"}`.

house-language = Sprache öffentlicher Nachrichten
house-language-own = **Sprache öffentlicher Nachrichten:** { $language }
house-language-server = **Sprache öffentlicher Nachrichten:** die des Servers, wie sie auf Discord eingestellt ist
house-language-as-server = Wie der Server auf Discord
house-language-note = **Sprache öffentlicher Nachrichten.** Was alle sehen, ist in dieser Sprache. Was nur eine Person sieht, ist immer in ihrer eigenen.

house-sharing = Ergebnisse teilen
house-sharing-everywhere = **Ergebnisse dürfen geteilt werden:** in jedem Kanal, in dem die Person schreiben darf
house-sharing-channel = **Ergebnisse dürfen geteilt werden:** nur in { $channel }
house-sharing-nowhere = **Ergebnisse dürfen geteilt werden:** nirgends
house-sharing-note = **Ergebnisse teilen.** Wo man sein Ergebnis allen zeigen darf. Ohne das sieht man es weiterhin selbst und kann den Code weitergeben.
house-everywhere = Überall
house-nowhere = Nirgends
house-share-in = Oder nur in einem Kanal: wähle ihn
house-shared-elsewhere = Auf diesem Server werden Ergebnisse nur in { $channel } geteilt. Geh dorthin, gib `/backend-advice` mit dem Code `{ $code }` ein und drück den Knopf noch einmal.
house-not-shared = Auf diesem Server werden Ergebnisse nicht in Kanälen geteilt. Weitergeben kannst du deines trotzdem: Wer `/backend-advice` mit dem Code `{ $code }` eingibt, sieht dasselbe Ergebnis.

house-teams = Teamentscheidungen
house-teams-everybody = **Teamentscheidungen darf beginnen:** wer schreiben darf
house-teams-roles = **Teamentscheidungen darf beginnen:** { $roles }
house-teams-nobody = **Teamentscheidungen darf beginnen:** niemand
house-teams-note = **Teamentscheidungen.** Wer eine Karte posten darf, auf der ein Team gemeinsam antwortet.
house-everybody = Alle
house-nobody = Niemand
house-teams-of = Oder nur bestimmte Rollen: wähle sie

house-follow-ups = Nachfragen
house-follow-ups-on = **Nachfragen:** Ich beantworte sie
house-follow-ups-off = **Nachfragen:** Ich beantworte keine
house-threads-on = **Threads für Diskussionen:** Ich eröffne sie
house-threads-off = **Threads für Diskussionen:** Ich eröffne keine
house-mentions-on = **Wenn mich jemand erwähnt:** Ich antworte
house-mentions-off = **Wenn mich jemand erwähnt:** Ich bleibe still
house-follow-ups-note = **Nachfragen.** Was man mich neben dem Rat fragen darf und wo ich antworte.
house-follow-ups-start = Nachfragen beantworten
house-follow-ups-stop = Keine Nachfragen mehr beantworten
house-threads-start = Threads eröffnen
house-threads-stop = Keine Threads mehr eröffnen
house-mentions-start = Auf Erwähnungen antworten
house-mentions-stop = Nicht mehr auf Erwähnungen antworten
house-no-follow-ups = Auf diesem Server beantworte ich keine Nachfragen; das haben die entschieden, die ihn verwalten. Der Rat selbst geht wie immer, und jemand zum Sprechen ist da.
house-no-threads = Auf diesem Server eröffne ich keine Threads; das haben die entschieden, die ihn verwalten. Deine Frage kann ich hier beantworten, nur für dich.

house-model = Sprachmodell
house-model-on = **Sprachmodell:** Es darf Antworten formulieren und Beschreibungen lesen
house-model-off = **Sprachmodell:** nicht verwendet
house-model-note = **Sprachmodell.** Es darf Antworten flüssiger formulieren und vorschlagen, was eine Beschreibung sagt. Es entscheidet nichts: Ohne es bekommst du denselben Rat aus denselben Quellen.
house-model-start = Sprachmodell verwenden
house-model-stop = Sprachmodell nicht mehr verwenden

house-keeping = Wie lange ich etwas aufbewahre
house-retention = **Stimmen und Kontaktanfragen lösche ich nach:** { $days ->
    [one] 1 Tag
   *[other] { $days } Tagen
}
house-keeping-note = **Wie lange ich etwas aufbewahre.** Antworten in Teamentscheidungen und Kontaktanfragen werden nach dieser Zeit gelöscht. Sonst bewahre ich nichts auf, was Menschen antworten.
house-days = { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
}

house-staff = Kontaktanfragen
house-staff-none = **Kontaktanfragen gehen:** nirgendwohin; es gibt nur den Link zum Kontakt
house-staff-channel = **Kontaktanfragen gehen an:** { $channel }
house-staff-webhook = **Kontaktanfragen gehen an:** den Webhook { $id }
house-staff-note = **Kontaktanfragen.** Wohin ich poste, wenn jemand kontaktiert werden will, mit dem Geschriebenen und dem Weg zur Person. Wähle einen Kanal, den nur dein Team lesen kann.
house-staff-in = In einen Kanal: wähle ihn
house-staff-by-webhook = An einen Webhook
house-staff-nowhere = Nirgendwohin
house-webhook-title = Der Webhook eures Teams
house-webhook-label = Adresse des Webhooks
house-webhook-note = Auf Discord: Servereinstellungen, Integrationen, Webhooks, Webhook-URL kopieren
house-webhook-wrong = **Nicht gespeichert:** Das ist nicht die Adresse eines Discord-Webhooks. Sie sieht aus wie `https://discord.com/api/webhooks/…`; kopiere sie auf Discord unter Servereinstellungen, Integrationen, Webhooks. Was du getippt hast, zeige ich nicht, weil so eine Adresse geheim ist.

house-check = Prüfen, was hier geht
house-check-again = Noch einmal prüfen
house-back = Zurück zu den Einstellungen
house-check-title = ## Was in diesem Kanal geht
house-check-note = -# Rechte gibst du meiner Rolle in den Einstellungen des Kanals unter Berechtigungen oder in denen des Servers unter Rollen. Was nur eine Person sieht, braucht keine.
house-store-there = ✓ **Datenbank:** Sie antwortet.
house-store-away = ✗ **Datenbank:** Sie antwortet gerade nicht. Einstellungen bleiben, wie sie zuletzt bekannt waren, und Neues lässt sich nicht speichern. Versuch es in einer Minute noch einmal; bleibt es so, sag denen Bescheid, die mich betreiben.
house-threads-work = ✓ **Threads:** Ich kann hier Diskussionen eröffnen.
house-threads-lack = ✗ **Threads:** Mir fehlt { $permissions }. Bis ich es habe, bietet „Im Thread diskutieren“ stattdessen eine private Antwort.
house-teams-work = ✓ **Teamentscheidungen:** Ich kann ihre Karten hier aktuell halten.
house-teams-lack = ✗ **Teamentscheidungen:** Mir fehlt { $permissions }. Bis ich es habe, kann ich die Karte einer Entscheidung hier nicht aktuell halten.
house-mentions-work = ✓ **Erwähnungen:** Ich kann hier antworten, wenn mich jemand erwähnt.
house-mentions-lack = ✗ **Erwähnungen:** Mir fehlt { $permissions }. Bis ich es habe, bekommt keine Antwort, wer mich hier erwähnt; Befehl und Knöpfe gehen.
house-webhook-name = der Webhook { $id }
house-staff-not-set = – **Kontaktanfragen:** Nichts ist eingerichtet; es gibt nur den Link zum Kontakt.
house-staff-here = ✓ **Kontaktanfragen:** Sie kommen in diesen Kanal, und ich darf hier schreiben.
house-staff-lack = ✗ **Kontaktanfragen:** Sie sollen in diesen Kanal kommen, aber mir fehlt { $permissions }. Bis ich es habe, kommt keine an.
house-staff-seen = ✓ **Kontaktanfragen:** Ich kann { $target } sehen. Ob ich dort schreiben darf, sagt diese Prüfung dort.
house-staff-there = ✓ **Kontaktanfragen:** { $target } antwortet.
house-staff-gone = ✗ **Kontaktanfragen:** { $target } gibt es nicht mehr, also kommt keine an. Wähle einen anderen Ort dafür.
house-staff-closed = ✗ **Kontaktanfragen:** { $target } darf ich nicht sehen, also kommt keine an. Lass mich dort lesen und schreiben, oder wähle einen anderen Ort.
house-staff-unreachable = – **Kontaktanfragen:** Discord hat mir gerade nichts zu { $target } gesagt. Prüf es in einer Minute noch einmal.
house-staff-untried = – **Kontaktanfragen:** Sie gehen an { $target }. Von hier aus kann ich das nicht prüfen, weil diese Kopie von mir kein Token hat.
permission-read-message-history = Nachrichtenverlauf anzeigen

## team

command-option-with = Allein entscheiden oder das Team fragen: Alle antworten privat, alle Stimmen zählen gleich
command-with-me = nur ich
command-with-team = mein Team
team-setup-heading = ### Frag dein Team
team-setup-note = Ich poste hier eine Karte. Alle antworten privat, niemand sieht die Antworten anderer, und am Ende seht ihr alle, worin ihr übereinstimmt und welche Unterschiede zählen.
team-setup-who = **Wer gefragt wird:** { $count ->
    [0] alle, die diesen Kanal sehen
    [one] 1 Person, die du gewählt hast
   *[other] { $count } Personen, die du gewählt hast
}.
team-setup-beside = -# Du hast auch einen Code oder eine Beschreibung angegeben. Das habe ich beiseitegelassen, denn jede Person antwortet für sich.
team-invite = Wähle bis zu 25 Personen, oder niemanden, um alle hier zu fragen
team-lasts = Wie lange ist es offen?
team-lasts-quarter = 15 Minuten offen
team-lasts-hour = 1 Stunde offen
team-lasts-day = 1 Tag offen
team-lasts-three-days = 3 Tage offen
team-lasts-week = 1 Woche offen
team-show-names = Namen im Ergebnis zeigen
team-hide-names = Stimmen geheim halten
team-ask = Das Team fragen
team-nowhere = Ein Team kann ich hier nicht fragen: Dazu braucht es einen Server, der mich hinzugefügt hat. Nimm dort in einem Kanal `/backend-advice` mit *mein Team*; hier kannst du allein entscheiden.
team-by-nobody = Auf diesem Server fragt niemand ein Team; das haben die entschieden, die ihn verwalten. Du kannst trotzdem allein entscheiden und dein Ergebnis weitergeben.
team-by-others = Auf diesem Server fragt ein Team nur, wer bestimmte Rollen hat: { $roles }. Bitte eine dieser Personen, zu beginnen, oder entscheide allein.
team-lacks = Ich kann die Karte hier nicht posten. Mir fehlt: { $permissions }. Wer diesen Server verwaltet, kann das ändern; versuch es bis dahin in einem anderen Kanal oder entscheide allein.
team-you-lack = Du darfst in diesem Kanal nicht posten, also kann ich das Team hier nicht für dich fragen. Dir fehlt: { $permissions }. Versuch es in einem Kanal, in dem du schreiben darfst, oder entscheide allein.
team-already-asking = Du fragst dein Team hier schon: { $card }. Schließ das zuerst ab oder brich es ab.
team-posted = Dein Team ist gefragt: { $card }
    Alle Gefragten können dort antworten, du auch.
team-post-refused = Discord ließ mich die Karte hier nicht posten. Vielleicht wurde gerade ein Recht entzogen. Nichts wurde gefragt; versuch es in einem anderen Kanal, oder drück noch einmal, sobald das behoben ist.
team-post-unreachable = Ich konnte Discord nicht erreichen, um die Karte zu posten. Nichts wurde gefragt; drück den Knopf bitte gleich noch einmal.
team-with-names = **Offene Stimmen:** Das Ergebnis sagt mit Namen, wie jede Stimme allein ausfällt.
team-without-names = **Geheime Stimmen:** Das Ergebnis sagt nie, wessen Stimme welche ist; zu sehen ist nur, dass du geantwortet hast.
team-card-heading = ## Welches Backend? { $asker ->
    [none] Das Team ist gefragt
   *[other] { $asker } fragt das Team
}
team-card-for-all = Alle hier können antworten, privat und in Ruhe.
team-card-for = Gefragt, jede Person privat und in Ruhe: { $people }
team-card-until = Es schließt { $time }. Bis dahin lassen sich Antworten ändern.
team-card-answered = { $count ->
    [0] Noch hat niemand geantwortet.
    [one] **1 hat geantwortet:** { $names }
   *[other] **{ $count } haben geantwortet:** { $names }
}
team-names-more = { $names } und { $more } mehr
team-give-answers = Meine Antworten geben
team-close-now = Jetzt abschließen
team-cancel = Abbrechen
team-cancel-sure = Für alle abbrechen? { $count ->
    [0] Noch hat niemand geantwortet.
    [one] 1 Person hat geantwortet, und diese Antwort würde verworfen.
   *[other] { $count } Personen haben geantwortet, und ihre Antworten würden verworfen.
} Um stattdessen ein Ergebnis zu sehen, drück *Jetzt abschließen* auf der Karte. Um es offen zu lassen, tu nichts.
team-cancel-for-sure = Ja, abbrechen
team-cancelled = *Diese Teamentscheidung wurde abgebrochen. Es gibt kein Ergebnis.*
team-cancelled-now = Sie ist abgebrochen; die Karte sagt es gleich: { $card }
team-closed-now = Sie ist abgeschlossen. Das Ergebnis tritt gleich an die Stelle der Karte: { $card }
team-ballot-note = -# Deine eigene Stimme. Nur du siehst das; gib sie am Ende ab. Ändern kannst du sie, bis geschlossen wird, { $time }.
team-hand-in = Meine Antworten abgeben
team-handed-in = **Abgegeben.** Ändern kannst du sie, bis geschlossen wird, { $time }: hier oder mit *Meine Antworten geben* auf der Karte.
team-handed-in-last = **Abgegeben.** Deine war die letzte, also ist jetzt geschlossen, und das Ergebnis tritt an die Stelle der Karte.
team-unknown = Diese Teamentscheidung kenne ich nicht mehr: Sie ist vorbei oder wurde nie gefragt. Du kannst selbst beginnen.
team-not-invited = Hier werden andere aus dem Team gefragt. Dein eigenes Ergebnis kannst du trotzdem finden.
team-was-closed = Diese Teamentscheidung ist abgeschlossen, Antworten lassen sich nicht mehr geben oder ändern. Ihr Ergebnis: { $card }
team-was-cancelled = Diese Teamentscheidung wurde abgebrochen, es gibt nichts mehr zu beantworten: { $card }
team-not-allowed = Das kann nur, wer gefragt hat oder hier Nachrichten verwalten darf. Von selbst schließt es { $time }: { $card }
team-outcome = -# Entschieden von { $count ->
    [one] 1 Stimme
   *[other] { $count } Stimmen, die alle gleich zählen
}. Bei jeder Frage zählt die Antwort, die die meisten gaben; bei Gleichstand keine.
team-no-ballots = ## Kein Ergebnis: Niemand hat geantwortet
    Es schloss, bevor jemand Antworten abgegeben hatte. Frag noch einmal mit `/backend-advice`, vielleicht für länger, oder beginne allein.
team-leanings-heading = **Wie jede Stimme allein ausfällt**
team-leaning = - { $result }: { $count }
team-leaning-named = - { $result }: { $count } ({ $names })
team-leanings-more = - etwas anderes: { $count }
team-elsewhere = **Die meisten einzelnen Stimmen zeigen anderswohin:** { $count } von { $size } ergeben allein { $alone }, während die Antworten, die die meisten von euch Frage für Frage gaben, zu { $result } führen. Sprecht darüber, bevor ihr entscheidet.
team-agrees = **Ihr seid euch einig:** Keine zwei von euch haben auf dieselbe Frage verschieden geantwortet.
team-nothing-matters = **Was euch trennt, zählt hier nicht:** Wie ihr es auch klärtet, das Ergebnis bliebe.
team-points-heading = **Wo ihr verschieden antwortet und es das Ergebnis ändert**
team-point = - **{ $question }**{ $leader ->
    [none] : Gleichstand
   *[other] : *{ $leader }* liegt vorn
}
team-side = {"  "}- Einigt ihr euch auf *{ $answer }* ({ $count }): { $result }
team-sides-more = {"  "}- { $count ->
    [one] und 1 weitere Antwort
   *[other] und { $count } weitere Antworten
}
team-points-more = -# Auch diese würden es ändern: { $questions }.
team-idle = -# Verschieden antwortet ihr auch hier, aber für das Ergebnis zählt es nicht: { $questions }.
record-team-heading = Wer entschieden hat
record-team-deciders = { $count ->
    [one] Eine Stimme, von { $names }.
   *[other] { $count } Stimmen, die alle gleich zählen, von { $names }.
}
record-team-leaning = { $result }: { $count }
record-team-leaning-named = { $result }: { $count } ({ $names })
record-team-dissent-heading = Abweichend: Stimmen, die allein anders ausfallen
record-team-dissent-none = Keine: Jede Stimme fällt allein auf derselben Seite aus wie das Team.
record-team-points-heading = Unterschiede, die das Ergebnis ändern würden
record-team-side = { $question }: auf { $answer } geeinigt ({ $count }), wäre es { $result }

## request

contact-with-result = Mit meinem Ergebnis ansprechen
hand-over-heading = ### Was dieser Link an { $name } übergibt
hand-over-code = - Deinen Code, `{ $code }`. Er enthält alle deine Antworten, und wer ihn hat, kann sie lesen.
hand-over-recommendation = - Die Empfehlung in Kürze: `{ $recommendation }`.
hand-over-note = Sonst geht nichts mit, weder dein Name noch der dieses Servers. Noch ist nichts übergeben; das tut erst das Öffnen des Links. Der andere Knopf öffnet dieselbe Seite ohne das.
hand-over-open = Mit meinem Ergebnis öffnen
request-open = Ich möchte kontaktiert werden
request-title = Ich möchte kontaktiert werden
request-text = Worüber möchtest du sprechen?
request-text-example = Zum Beispiel: Wir haben FastAPI gewählt und hätten gern einen zweiten Blick auf unseren Plan
request-reach = Wie bist du zu erreichen?
request-reach-example = Eine E-Mail-Adresse oder dein Name auf Discord
request-consent = Darf das übergeben werden?
request-consent-note = Deine Worte, wie du zu erreichen bist, Empfehlung und Code mit deinen Antworten. Nicht dein Konto.
request-consent-yes = Ja, dies und mein Ergebnis an { $name } übergeben
request-consent-no = Nein, nichts übergeben
request-without-form = Drück unter einem Ergebnis „Ich möchte kontaktiert werden“; dann öffnet sich ein Formular dafür.
request-kept = ### Deine Anfrage ist unterwegs
    { $name } hat sie in wenigen Minuten und meldet sich auf dem Weg, den du genannt hast. Dein Zeichen ist `{ $reference }`; nenn es, wenn du nichts hörst.
    -# Übergeben: deine Worte, wie du zu erreichen bist, die Empfehlung und der Code mit deinen Antworten. Was ich davon bis zur Übergabe aufbewahre, wird dann gelöscht.
request-declined = Nichts wurde übergeben, und ich habe nichts aufbewahrt: Ohne dein „Ja“ tue ich das nicht. Wenn du möchtest, drück den Knopf noch einmal und wähle „Ja“.
request-empty = In einem der beiden Felder habe ich keine Worte gefunden, also wurde nichts übergeben. Sag, worum es geht und wie du zu erreichen bist, dann klappt es.
request-too-many = Du hast heute dreimal angefragt; öfter gebe ich nichts weiter. Die früheren sind unterwegs. Wieder anfragen kannst du <t:{ $again }:R>, oder schreib { $name } jetzt über den Link.
request-nobody = Hier nimmt niemand mehr solche Anfragen an, also wurde nichts übergeben. Der Link führt weiterhin zu { $name }.
request-typed = Was du geschrieben hast, damit du es kopieren kannst:
handed-heading = ### Jemand möchte kontaktiert werden
handed-text = **Worum es geht**
handed-reach = **Wie die Person zu erreichen ist**
handed-result = **Ihr Ergebnis:** { $result } · `{ $code }`
handed-note = -# Zeichen `{ $reference }`. Der Übergabe an { $name } wurde zugestimmt. Was zitiert ist, steht da, wie es getippt wurde; geprüft habe ich nichts davon. Steht dasselbe Zeichen zweimal hier, ist es eine Anfrage.

## stats

command-stats = Was auf diesem Server gezählt wurde: Gespräche, Ergebnisse, Abbrüche. Keine Namen oder Antworten
stats-heading = ## Die letzten { $days } Tage auf diesem Server
stats-nothing = Bisher wurde hier nichts gezählt, was ich sagen darf: alles unter 5 oder gar nichts. Zahlen erscheinen, sobald einige Gespräche geführt wurden; beginne eines mit `/backend-advice`, oder zeig anderen, wie es geht.
stats-note = -# Zahlen sind auf Fünfer abgerundet, und was unter 5 liegt, heißt „unter 5“, damit niemand Einzelnes darin zu sehen ist. Ich zähle, wie oft, je Tag (UTC), und nie, wer oder was geantwortet wurde. Nach 400 Tagen gehen die Zahlen.
stats-no-server = Diese Zahlen gehören zu einem Server. Nimm den Befehl in einem, den du verwaltest.
stats-not-allowed = Was hier gezählt wurde, sieht, wer diesen Server verwalten darf (das Recht Server verwalten). Bitte eine dieser Personen, nachzusehen oder dir das Recht zu geben.
stats-undelivered = **Kontaktanfragen warten, weil sie sich nicht übergeben lassen.** Sieh nach, ob es den Kanal oder Webhook dafür noch gibt und ob ich dort posten darf; verloren geht inzwischen nichts, und ich versuche es von selbst wieder.
stats-week = 7 Tage
stats-month = 30 Tage
stats-quarter = 90 Tage
stats-begun = - Begonnene Gespräche: **{ $number ->
    [0] unter 5
   *[other] { $number }
}**
stats-finished = - Führten zu einem Ergebnis: **{ $number ->
    [0] unter 5
   *[other] { $number }
}**
stats-result = {"  "}- { $kind ->
    [python] { $python }
    [nodejs] { $nodejs }
    [both] beide
    [neither] keines von beiden
   *[depends] es kommt darauf an
}: { $number ->
    [0] unter 5
   *[other] { $number }
}
stats-left-heading = **Wo abgebrochen wurde**
stats-left = - *{ $question }*: { $shown ->
    [0] unter 5 Mal
   *[other] { $shown } Mal
} gezeigt, { $left ->
    [0] unter 5 Mal
   *[other] { $left } Mal
} nicht weiter
stats-after-heading = **Nach dem Ergebnis**
stats-changed = - Geänderte Antworten: { $number ->
    [0] unter 5
   *[other] { $number }
}
stats-flipped = - Änderungen, die die Empfehlung drehten: { $number ->
    [0] unter 5
   *[other] { $number }
}
stats-shared = - Allen gezeigte Ergebnisse: { $number ->
    [0] unter 5
   *[other] { $number }
}
stats-follow-ups = - Nachfragen: { $number ->
    [0] unter 5
   *[other] { $number }
}
stats-unknown = - Nachfragen, zu denen ich nichts weiß: { $number ->
    [0] unter 5
   *[other] { $number }
}
stats-gap = {"  "}- nahe *{ $topic }*: { $number }
stats-teams-begun = - Begonnene Teamentscheidungen: { $number ->
    [0] unter 5
   *[other] { $number }
}
stats-teams-closed = - Abgeschlossene Teamentscheidungen: { $number ->
    [0] unter 5
   *[other] { $number }
}
stats-requested = - Kontaktanfragen: { $number ->
    [0] unter 5
   *[other] { $number }
}
chart-days = Begonnene Gespräche an jedem von { $days } Tagen
chart-first-day = vor { $ago } Tagen
chart-today = heute
chart-questions = Wie oft jede Frage gezeigt wurde und wie oft es nicht weiterging
chart-reached = { $shown } gezeigt; { $left ->
    [0] unter 5
   *[other] { $left }
} nicht weiter
chart-few = unter 5 an jedem Tag
chart-note = Auf Fünfer abgerundet. Ein Tag ohne Balken hat unter 5; Fragen, die weniger als 5 Mal gezeigt wurden, fehlen.
chart-alt = Begonnene Gespräche in den letzten { $days } Tagen: { $begun ->
    [0] unter 5
   *[other] { $begun }
} insgesamt; { $most ->
    [0] unter 5 an jedem Tag
   *[other] { $most } am vollsten Tag
}. { $questions ->
    [none] Keine Frage wurde 5 Mal gezeigt.
   *[other] Fragen: { $questions }.
}
chart-alt-question = { $question }: { $shown } gezeigt, { $left ->
    [0] unter 5
   *[other] { $left }
} nicht weiter

## overlay

command-settings-option-overlay = Eine TOML-Datei mit eigenen Änderungen am Leitfaden; du siehst vorher, was sie bewirkt
overlay-door = Der Leitfaden
overlay-line-shipped = **Der Leitfaden:** ohne eigene Änderungen
overlay-line-own = **Der Leitfaden:** { $count ->
    [one] 1 eigene Änderung
   *[other] { $count } eigene Änderungen
}
overlay-line-unfit = **Der Leitfaden:** ⚠ Eure Änderungen gelten nicht, weil sie nicht mehr zu dieser Version von mir passen. „Der Leitfaden“ zeigt, was zu beheben ist.
overlay-line-unread = **Der Leitfaden:** Eure Änderungen gelten im Moment nicht, weil ich sie gerade nicht erreiche
overlay-holds = -# Wer diesen Server verwaltet, hat meinen Leitfaden in { $count ->
    [one] einem Punkt
   *[other] { $count } Punkten
} geändert; Ergebnisse können hier also andere sein als anderswo.
overlay-difference = Was hier anders ist
overlay-difference-title = ## Was auf diesem Server anders ist
    Wer ihn verwaltet, hat diese Punkte meines Leitfadens geändert. Alles andere ist wie überall.
overlay-no-difference = Auf diesem Server ist nichts mehr anders: Mein üblicher Leitfaden gilt.
overlay-title = ## Der Leitfaden auf diesem Server
overlay-none = Hier gilt mein üblicher Leitfaden, ohne Änderungen.
overlay-own = Hier gelten eigene Änderungen seit { $since }:
overlay-unfit = ⚠ **Die eigenen Änderungen vom { $since } gelten nicht.** Sie passen nicht mehr zu dieser Version von mir, also gilt an ihrer Stelle mein üblicher Leitfaden. Behebt diese Punkte und ladet die Datei noch einmal hoch; „Als Datei mitnehmen“ gibt, was ihr geschrieben habt.
overlay-how = Ein Server kann Fragen, Antworten und Frameworks weglassen, ändern, wie viel etwas zählt, und Fragen und Belege ergänzen, alles in einer TOML-Datei. Lade sie hier hoch oder mit `/backend-advice-settings overlay:`. Du siehst, was sie bewirkt, bevor sie gilt.
overlay-upload = Datei hochladen
overlay-template = Eine Datei zum Anfangen
overlay-template-note = Beginne mit dieser Datei: Nimm das `#` weg, wo du etwas ändern willst, lösch den Rest und lade sie mit `/backend-advice-settings overlay:` hoch.
overlay-export = Als Datei mitnehmen
overlay-export-note = Das gilt hier, wie es hochgeladen wurde. Ändere es und lade es wieder hoch, oder nimm es auf einen anderen Server mit.
overlay-undo = Letzte Änderung zurücknehmen
overlay-to-shipped = Zurück zum üblichen Leitfaden
overlay-history = Was vorher galt: wähle es, um es anzusehen
overlay-version = Version { $number } vom { $day }
overlay-version-own = Eigene Änderungen
overlay-version-shipped = Der übliche Leitfaden
overlay-back = Zurück zum Leitfaden
overlay-form-title = Eigene Änderungen dieses Servers
overlay-file-label = Die TOML-Datei
overlay-file-note = Höchstens { $most } kB. Du siehst, was sie bewirkt, bevor sie gilt.
overlay-without-form = Ich kann hier kein Formular öffnen. Nimm stattdessen `/backend-advice-settings overlay:` mit deiner Datei.
overlay-no-files-here = Ich kann hier keine Dateien lesen, weil diese Kopie von mir kein Token hat. Wer mich betreibt, kann ihr eines geben; alles andere geht. Nichts wurde geändert.
overlay-too-large = **Nicht genommen:** Die Datei hat { $size } kB, und ich lese höchstens { $most } kB. Nichts wurde geändert. So eine Datei braucht wenige kB; ist es die richtige?
overlay-file-gone = **Nicht genommen:** Discord gibt mir diese Datei nicht mehr. Nichts wurde geändert. Lade sie noch einmal hoch.
overlay-file-unreachable = **Nicht genommen:** Ich konnte die Datei nicht rechtzeitig von Discord holen. Nichts wurde geändert. Lade sie in einer Minute noch einmal hoch.
overlay-refused = **Nicht genommen:** { $file } hat { $count ->
    [one] einen Fehler
   *[other] { $count } Fehler
}. Nichts wurde geändert. Behebe { $count ->
    [one] ihn
   *[other] sie
} und lade die Datei noch einmal hoch:
overlay-more = … und { $more } mehr; die Datei unten hat alle.
overlay-preview = ## Was gelten würde
    Noch ist nichts geändert. Das wäre anders als in meinem üblichen Leitfaden:
overlay-preview-shipped = Nichts: mein üblicher Leitfaden, ohne Änderungen.
overlay-apply = Ab jetzt gelten lassen
overlay-not-now = Alles lassen, wie es ist
overlay-done = **Erledigt.** Es gilt ab jetzt.
overlay-overtaken = **Nichts wurde geändert:** Jemand anderes hat den Leitfaden geändert, seit du nachgesehen hast. Das gilt jetzt; sieh noch einmal nach, bevor du ihn änderst.
overlay-gone = **Nichts wurde geändert:** Diese Datei habe ich nicht mehr; Hochgeladenes behalte ich einen Tag, bis es angewendet wird. Lade sie noch einmal hoch.
overlay-unfit-now = **Nichts wurde geändert:** Diese Version passt nicht mehr zu meinem heutigen Leitfaden. Nimm sie als Anfang, behebe, was nicht passt, und lade sie wieder hoch.
overlay-question-off = Nicht gefragt: { $question }
overlay-choice-off = Nicht angeboten: „{ $choice }“ als Antwort auf „{ $question }“
overlay-candidate-off = Nicht empfohlen: { $name }
overlay-library-off = Nicht mehr genannt, weil nichts danach verlangt: { $name }
overlay-importance = { $question }, „{ $choice }“: { $criterion } zählt { $to } statt { $from } (von 5)
overlay-fit = { $name } bekommt { $to } statt { $from } Punkte für { $criterion }
overlay-question-added = Zusätzlich gefragt: { $question } ({ $choices })
overlay-evidence-added = Eigener Beleg: { $claim } ({ $publisher }, <{ $source }>)
overlay-results = **Was es mit Ergebnissen macht:** Von { $people } zufälligen Personen, jedes Mal denselben, bekommen { $picks } eine andere Empfehlung als jetzt und { $frameworks } dieselbe mit einem anderen Framework.
overlay-results-same = **Was es mit Ergebnissen macht:** Alle { $people } zufälligen Personen, jedes Mal dieselben, bekommen dasselbe Ergebnis wie jetzt.
overlay-moved = { $name }: { $from } → { $to }
overlay-never = ⚠ Niemand von ihnen bekommt noch: { $names }
overlay-foreign = -# { $count ->
    [one] Eine Antwort in diesem Code gehört zu einer Frage, die ein anderer Server ergänzt hat. Hier ist sie unbekannt und wurde ausgelassen.
   *[other] { $count } Antworten in diesem Code gehören zu Fragen, die ein anderer Server ergänzt hat. Hier sind sie unbekannt und wurden ausgelassen.
}
overlay-not-asked = -# Diese Antworten zählen auf diesem Server nicht, weil seine Leute sie aus meinem Leitfaden genommen haben: { $questions }

## languages

list-comma = { $before }, { $next }
list-semicolon = { $before }; { $next }
list-and = { $before } und { $last }
list-sentences = { $before } { $next }
answer-told = { $question }: *{ $answer }*
picture-topic = { $topic }:
record-quoted = „{ $name }“
record-library = { $name }: { $purpose }
passages-in-english = -# Was folgt, ist aus Quellen zusammengetragen und liegt bisher nur auf Englisch vor.

## data

command-data = Sieh, was über dich gespeichert ist, nimm es mit oder lass es vergessen
data-heading = ## Was ich über dich aufbewahre
data-nothing = Nichts. Keine Teamentscheidung, keine Stimme und keine Anfrage von dir ist gespeichert.
data-asked = **Teamentscheidungen, die du gefragt hast**, mit deiner Id und deinem Namen
data-asked-line = - { $state ->
    [draft] { $place }: vorbereitet und noch nicht gefragt; nach einem Tag gelöscht
    [open] { $place }: offen bis { $closes }
    [closed] { $place }: abgeschlossen { $closes }; gelöscht { $goes }
   *[cancelled] { $place }: abgebrochen { $closes }; gelöscht { $goes }
}
data-ballots = **Deine Stimmen**, mit deiner Id
data-ballot-line = - { $place }, { $handed }, als { $name }: `{ $code }`; { $goes ->
    [none] gelöscht einige Zeit nach dem Ende dieser Entscheidung
   *[other] gelöscht { $goes }
}
data-invited = **Einladungen:** { $count ->
    [one] Eine Teamentscheidung nennt dich unter denen, die gefragt sind.
   *[other] { $count } Teamentscheidungen nennen dich unter denen, die gefragt sind.
}
data-requests = **Deine Kontaktanfragen**, mit deiner Id
data-request-line = - `{ $reference }`, { $made }: { $state ->
    [sent] übergeben, der Text ist hier also weg, und deine Id geht nach dem Tag; der Rest wird gelöscht { $goes }
   *[waiting] noch nicht übergeben, also liegt hier, was du geschrieben hast, wie du zu erreichen bist und dein Ergebnis; gelöscht { $goes }
}
data-more = - und { $count ->
    [one] eine weitere, die in der Datei steht
   *[other] { $count } weitere, die in der Datei stehen
}
data-not-kept = **Was ich nicht aufbewahre:** Deine Antworten reisen in den Knöpfen der Nachrichten, die du siehst; was du beschreibst oder fragst, wird nicht gespeichert. Ich zähle, wie oft etwas an einem Tag geschieht, nie, wer es tat. Ein paar Minuten lang merke ich mir, wie oft du kamst, damit niemand allen anderen den Platz nimmt; aufgeschrieben wird das nie.
data-on-discord = **Was auf Discord steht:** Karten von Teamentscheidungen, geteilte Ergebnisse und Threads sind Nachrichten in ihren Kanälen. Wer dort Nachrichten löschen darf, kann sie löschen. Eine übergebene Anfrage liegt bei denen, die sie bekommen haben.
data-model = **Sprachmodell:** Hier geht, was du beschreibst oder fragst, an ein Sprachmodell, um die Antwort zu formulieren. Es geht ohne deinen Namen und deine Id. Ich speichere nichts davon.
data-no-model = **Sprachmodell:** Hier wird keines verwendet. Nichts, was du tippst, geht an eines.
data-export = Gib mir alles als Datei
data-forget = Vergiss mich
data-file = Hier ist alles, was über dich gespeichert ist, als JSON: ein Text, den du lesen kannst und Programme auch. Zeiten sind in UTC.
data-sure = ## Soll ich dich vergessen?
    Das lässt sich nicht rückgängig machen.
data-goes = **Was geht:** dass du eingeladen warst, deine Kontaktanfragen, auch wenn noch niemand sie gelesen hat, und deine Stimmen in Teamentscheidungen, die noch offen sind. Dein Name verschwindet aus jeder Teamentscheidung und binnen einer Minute oder so von ihrer Karte. { $open ->
    [0] {""}
    [one] Die Teamentscheidung, die du gefragt hast und die noch offen ist, wird für alle darin abgebrochen.
   *[other] Die { $open } Teamentscheidungen, die du gefragt hast und die noch offen sind, werden für alle darin abgebrochen.
}
data-stays = **Was bleibt:** in abgeschlossenen Teamentscheidungen deine Antworten, ohne etwas, das sagt, wessen sie sind; in einem Zweierteam kann es die andere Person trotzdem wissen. Zahlen, die nie sagten, wer. Auf Discord: was du geteilt und geschrieben hast, bis es dort jemand löscht. Und was schon übergeben wurde, liegt bei denen, die es bekommen haben.
data-forget-now = Ja, vergiss mich jetzt
data-keep = Nein, behalt es
data-forgotten = Erledigt. Nichts, was hier gespeichert ist, sagt mehr, wer du bist. Nimmst du wieder an einer Teamentscheidung teil oder fragst nach Kontakt, wird das neu aufbewahrt; dieser Befehl zeigt es.
slip-too-often-minutes = Das war viel in kurzer Zeit. Warte bitte { $minutes } Minuten und drück dann noch einmal; nichts geht verloren.
data-nobody = jemand, der vergessen wurde
