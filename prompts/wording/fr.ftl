# Toutes les phrases que lisent les gens, en français. Les questions sont dans guide/fr.toml.
# Le Markdown de Discord fonctionne dans les textes, pas dans les libellés des boutons et des options.

## The command

command-description = Python, Node.js ou les deux ? Quelques questions, puis un conseil avec ses raisons
command-option-code = Un code d'un résultat précédent (BA1-…), pour le rouvrir
command-option-brief = Ce que vous voulez construire, avec vos mots ; vous confirmez ce que j'ai compris
command-on-message = Conseil backend à ce sujet
command-ask = Posez une question sur Python, Node.js ou votre résultat
command-ask-option-question = Votre question, avec vos mots
command-ask-option-code = Le code du résultat en question (BA1-…) ; inutile dans le fil d'une discussion
command-ask-on-message = Poser une question dessus

## A brief

brief-heading = ### De vos mots, j'ai retenu
brief-taken = - *{ $question }* : **{ $answer }** (« { $quote } »)
brief-note = -# Je m'en suis tenu à ces mots, et rien ne compte avant que vous ne le disiez. Ce que je n'ai pas trouvé, je le demande.
brief-right = C'est exact
brief-change = Changer une réponse
brief-without = Commencer sans cela
brief-nothing = J'ai lu cela, mais je n'y ai rien trouvé que je puisse prendre comme réponse. Alors je pose mes questions ; il faut environ deux minutes.
brief-beside-code = -# Vous avez donné un code et une description. J'ai ouvert le code et laissé la description de côté.

## A question

question-heading = ### { $question }
question-why = -# Pourquoi cette question : { $why }
question-choice = - **{ $label }** : { $description }
question-progress = -# { $answered ->
    [0] Première question
    [one] { $answered } réponse donnée
   *[other] { $answered } réponses données
} ; { $open ->
    [0] plus rien ne peut changer le résultat
    [one] { $open } question peut encore changer le résultat
   *[other] { $open } questions peuvent encore changer le résultat
}
question-anyway = -# Réponses données : { $answered } ; restantes : { $left }. Le langage et le framework sont décidés ; le reste peut encore appeler des bibliothèques et préciser la certitude.
question-choose-one = Choisissez une option
question-choose-many = Choisissez une ou plusieurs options
question-your-answer = -# Votre réponse jusqu'ici : { $answer }
not-sure = Je ne sais pas
back = Retour
finish-now = Terminer maintenant

## The result

result-only = ## { $language }, avec { $framework }
result-only-framework-open = ## { $language }
result-both = ## Les deux : { $python } et { $nodejs }, chacun pour sa partie
result-neither = ## Ni Python ni Node.js
result-depends = ## Cela dépend : vos réponses ne tranchent pas encore

sure-clear = **Certitude : nette.** Ce choix mène de { $lead } { $lead ->
    [one] point
   *[other] points
} et reste en tête dans environ { $stays } lectures plausibles de vos réponses sur 10.
sure-likely = **Certitude : probable.** Ce choix mène de { $lead } { $lead ->
    [one] point
   *[other] points
} et reste en tête dans environ { $stays } lectures plausibles de vos réponses sur 10.
sure-close = **Certitude : serrée.** Ce choix ne mène que de { $lead } { $lead ->
    [one] point
   *[other] points
} et reste en tête dans environ { $stays } lectures plausibles de vos réponses sur 10. N'y voyez qu'une tendance.
sure-close-both = **Certitude : serrée.** Ce choix devance l'autre langage de { $lead } { $lead ->
    [one] point
   *[other] points
}, mais les deux langages, chacun pour sa partie, feraient à peu près aussi bien. N'y voyez qu'une tendance.
sure-open = **Certitude : aucune.** { $answered ->
    [0] Il n'y a encore aucune réponse, donc rien ne parle pour un côté.
   *[other] D'après ce que vous avez dit, Python et Node.js sont trop proches : je n'en choisis pas un.
}
neither-why = Il vous faut ce qu'aucun des deux langages ne peut garantir : **{ $need }**. Pour cette partie, envisagez { $instead }, et reposez la question pour le reste du système. { $evidence }

framework-close = -# { $framework } ne devance { $rival } que de { $lead } { $lead ->
    [one] point
   *[other] points
} : pour le framework, n'y voyez qu'une tendance.
framework-tied = Aucun framework de { $language } ne se détache encore : { $frameworks } sont à égalité en tête.
framework-lead = { $framework } : { $summary }

reasons-heading = **Ce qui parle pour, d'après ce que vous avez dit**
reason = - { $question } : *{ $answer }* → { $points } ({ $source })
points = { $criterion } : **+{ $points }** pour { $candidate } face à { $rival }
points-twice = { $one }, et **+{ $points }** pour { $candidate } face à { $rival }
citation = [{ $publisher }]({ $source }), vérifié le { $checked }{ $standing ->
    [contested] , contesté
    [second-hand] , de seconde main
    [own] , ajouté par les gens de ce serveur
   *[firm] {""}
}
cited = { $claim } ([{ $publisher }]({ $source }), vérifié le { $checked })
cited-own = { $claim } ([{ $publisher }]({ $source }), vérifié le { $checked }, ajouté par les gens du serveur)
cited-second-hand = { $claim } (cité par [{ $publisher }]({ $source }), vérifié le { $checked })
cited-contested = { $claim } ([{ $publisher }]({ $source }), vérifié le { $checked }) **L'autre lecture :** { $other } ([source]({ $other-source }))

against-heading = **Ce qui parle contre**
against-nothing = Rien de ce que vous avez dit ne parle contre.

leaning-heading = **Ce qui tire de quel côté**

libraries-heading = **Ce qu'appellent vos réponses**
library = - **{ $name }** : { $purpose }

libraries-more = -# Et aussi { $names }.

split-heading = **Qui construit quoi**
split-part = - **{ $language }**{ $framework ->
    [none] {""}
   *[other] {" "}avec { $framework }
} : { $parts }
split-rest = tout le reste
split-price = -# Le prix : deux piles pour lesquelles recruter, à tester et à exploiter. Mettez un seul contrat clair entre elles (HTTP avec OpenAPI, ou une file), et qu'aucune ne lise les tables de l'autre. Si une seule équipe de quelques personnes doit porter les deux, commencez par une et divisez plus tard.
split-detail = **{ $part }** → { $language }{ $framework ->
    [none] {""}
   *[other] , { $framework }
}. Garde pour soi : { $keeps }. On y accède par : { $contract }.
split-detail-rest = **Tout le reste** → { $language }{ $framework ->
    [none] {""}
   *[other] , { $framework }
} : ce que l'équipe connaît ou exploite déjà.
split-no-tables = - **Entre elles :** aucune partie ne lit ni n'écrit les tables d'une autre ; ce qu'il lui faut, elle le demande, ou en garde une copie que des événements tiennent à jour.
split-cost = -# Le prix : deux piles pour lesquelles recruter, à tester et à exploiter ; il pèse { $points } points, déjà retirés du total.
split-when-not = **Quand ne pas diviser**
split-when-not-alone = - Si une seule équipe de quelques personnes doit construire, livrer et surveiller les deux.
split-later = **Un seul langage pour l'instant.** { $language } servirait mieux : { $parts }. Séparez cette partie quand il lui faudra ses propres personnes ou ses propres versions ; avant cela, une deuxième pile coûte plus qu'elle n'apporte.
split-later-heading = **Ce que { $language } reprendrait, plus tard**
split-when = **Quand diviser**
split-when-grown = - Quand cette partie a besoin de ses propres personnes, versions ou machines, et que sa frontière ne bouge plus.

flips-heading = **Ce qui changerait le résultat**
change-told = { $change ->
    [open] { $question }, encore ouvert : *{ $answer }*
    [added] { $question } : *{ $answer }* en plus
    [removed] { $question } : sans *{ $answer }*
   *[instead] { $question } : plutôt *{ $answer }*
}
flip = - { $change } → { $result }
flip-pair = - { $one } **et** { $other } → { $result }
flip-pairs-heading = **Deux changements qui ne suffiraient qu'ensemble**
flip-pairs-more = -# { $count ->
    [one] { $count } autre paire y suffirait aussi.
   *[other] { $count } autres paires y suffiraient aussi.
}
flips-more = -# { $count ->
    [one] { $count } autre réponse seule le changerait aussi.
   *[other] { $count } autres réponses seules le changeraient aussi.
}
flips-none = Aucune réponse seule ne le change.
flips-no-other = -# Aucune autre réponse seule ne le change.

tension-heading = **Des réponses qui tirent en sens contraire**
tension = - { $says }
tension-decided = - { $says } *{ $answer }* a pesé davantage.

unanswered = -# Sans réponse ou incertain, et capable de changer ceci : { $questions }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
}.
changed = **À cause de votre changement :** { $before } → { $after }
changed-nothing = **Votre changement ne modifie pas la recommandation :** c'est toujours { $after }.
dropped = -# Ceci vient d'une version plus ancienne des questions. { $count ->
    [one] { $count } réponse n'existe plus et a été laissée de côté.
   *[other] { $count } réponses n'existent plus et ont été laissées de côté.
}
code = -# Code : `{ $code }`. Avec `/backend-advice code:`, n'importe qui rouvre ce résultat.
contact-note = -# { $name } est le contact de qui exploite ce bot ; cela ne joue aucun rôle dans les points.

contact = Parler à { $name }
change-answer = Changer une réponse
share-here = Partager ici
give-record = Compte rendu de décision
record-note = ### Votre compte rendu de décision
    Placez le fichier Markdown là où votre équipe garde ses décisions ; il suit la forme MADR, avec chaque raison et sa source. Le fichier JSON dit la même chose aux programmes. Passez son statut à *accepted* une fois votre décision prise.
go-on = Répondre encore
go-on-anyway = Continuer quand même
start-over = Recommencer

## Details of a result

details-choose = Détails : image, points, sources, changements
topic-picture = Image
topic-picture-note = De quel côté tire chaque réponse, le total, et ce qui décide
topic-reasons = Chaque point
topic-reasons-note = Tout ce qui parle pour et contre, avec son poids
topic-evidence = Preuves
topic-evidence-note = Ce sur quoi repose chaque point, daté ; les points contestés avec leurs deux lectures
topic-flips = Chaque changement
topic-flips-note = Chaque réponse, et chaque paire, qui changerait la recommandation
topic-split = La division
topic-split-note = Quelle partie dans quel langage, ce que chacune garde, quand diviser ou non
evidence-heading = **Ce sur quoi cela repose**
detail-reason = - { $question } : *{ $answer }* → { $points }
detail-evidence = - { $claim }
details-more = -# { $count ->
    [one] { $count } autre ne tient pas ici.
   *[other] { $count } autres ne tiennent pas ici.
}

## Short names of results, inside sentences

short-only = { $language } avec { $framework }
short-only-framework-open = { $language }, framework ouvert
short-both = les deux, avec { $python } et { $nodejs }
short-neither = ni Python ni Node.js
short-depends = cela dépend
short-undecided = aucun des deux langages nettement devant

## Changing an answer

answers-heading = ### Quelle réponse voulez-vous changer ?
answers-note = -# Vos autres réponses sont conservées.
answers-choose = Choisissez une question
answers-none = Vous n'avez encore répondu à rien.
to-result = Retour au résultat

## Sharing

shared-by = -# Partagé par { $name }
open-copy = Ouvrir ma propre copie
start-own = Commencer la mienne
take-back = Retirer
taken-back = *{ $name } a retiré ce résultat.*
share-refused = Je ne peux pas publier ici pour vous. Il manque : { $permissions }.
    Demandez à quelqu'un qui gère ce serveur, ou partagez plutôt le code : `{ $code }`
permission-view-channel = Voir le salon
permission-send-messages = Envoyer des messages
permission-send-messages-in-threads = Envoyer des messages dans les fils
permission-use-external-apps = Utiliser des applis externes
permission-create-public-threads = Créer des fils publics

## Follow-up questions

ask-follow-up = Poser une question
ask-here = Demander
ask-form-title = Poser une question
ask-form-label = Votre question
ask-form-description = Répondu d'après des sources datées et les réponses données. Plusieurs questions, c'est possible.
ask-form-placeholder = Pourquoi pas Node.js ? Comment monter en charge ? Nous devons aussi…
ask-without-form = Tapez votre question avec `/backend-advice-ask`, et j'y réponds.
discuss = Discuter dans un fil
ask-more = Demander autre chose
ask-in-other-words = Aucune de celles-ci
change-in-copy = Changer une réponse dans ma copie

## Answers to follow-up questions

answer-title = **{ $title }**
answer-title-also = **Aussi : { $title }**
answer-you-said = ↳ Vous avez répondu *{ $answer }* : { $says }
answer-bears = -# ↳ Vos réponses qui comptent ici : { $answers }
answer-source = -# [{ $number }] { $url ->
    [none] { $title }
   *[other] [{ $title }](<{ $url }>)
}{ $dated ->
    [none] {""}
   *[other] , { $dated }
} ; { $standing ->
    [second-hand] de seconde main, vérifié le { $checked }
   *[seen] vérifié le { $checked }
}
answer-more-later = *Il y avait dans votre message plus que n'en tient une réponse. Reposez le reste, et je continue.*
answer-unclear = Je ne sais pas bien laquelle vous voulez dire. Est-ce l'une de celles-ci ?
answer-unknown = **Je ne sais pas.** Rien de ce que j'ai lu et peux citer n'y répond, et je ne vais pas deviner. Une personne le saura peut-être.
answer-unknown-near = **Je ne sais pas.** Rien de ce que j'ai lu et peux citer n'y répond, et je ne vais pas deviner. Ce que je connais de plus proche est ci-dessous ; une personne saura peut-être le reste.
answer-outside = Là, je ne peux pas aider. Je m'y connais pour choisir Python, Node.js ou les deux pour un backend : frameworks, bibliothèques, performances, exploitation, équipes et votre propre résultat.
answer-which-result = Cela dépend du résultat dont vous parlez, et je n'en vois pas ici. Posez la question sous un résultat, donnez son code avec `/backend-advice-ask`, ou commencez le vôtre.
answer-which-answer = Je ne vois pas laquelle de vos réponses cela changerait. Changez-en une ci-dessous, et vous verrez ce que devient le résultat.
answer-courtesy = Avec plaisir ! Demandez-moi tout ce que vous voulez d'autre sur Python, Node.js ou votre résultat.
answer-undecided = **Vos réponses ne tranchent pas encore**, donc je ne nomme aucun côté. Ce qui trancherait :
answer-unmoved = **Cela reste { $result }.** Rien dans vos réponses n'a changé, donc le résultat non plus ; il serait le même à chaque fois.
answer-why = **Pourquoi { $result } :** d'après vos réponses, c'est ce qui a le plus de points.
answer-changes = **Ce qui en ferait autre chose que { $result } :**
answer-second = **Ce qui est venu après { $result } :**
answer-not-that = **Pas { $candidate } : d'après vos réponses, c'est { $result }.**
answer-not-that-again = **Pas { $candidate } : d'après vos réponses, c'est { $result }.** Redemander donne le même résultat ; une autre réponse peut le changer.
answer-yes = **Oui : { $result }.** { $candidate } est ce à quoi mènent vos réponses.
answer-yes-part = **Oui, pour sa partie : { $result }.** { $candidate } est une moitié de ce à quoi mènent vos réponses.
answer-compared = D'après vos réponses, { $candidate } a { $points } { $points ->
    [one] point
   *[other] points
}, et { $rival } { $rival-points }.
answer-next-framework = { $winner } devance { $rival } de { $lead } { $lead ->
    [one] point
   *[other] points
}.
answer-flips-to = **Ce serait { $candidate } avec l'une de ces réponses :**
answer-no-flip-to = Aucune réponse seule n'en ferait { $candidate }.
fact-result = D'après leurs réponses, la recommandation est { $result }.
fact-answer = Réponse « { $answer } » à « { $question } ».
worded-note = -# Formulé par un modèle de langage à partir de ces passages. Ses citations et ses chiffres ont été vérifiés, son sens ne l'a pas été ; les boutons ci-dessous donnent des passages proches avec leurs propres mots.
worded-from = -# [{ $number }] { $title } Sources : { $sources }
fact-heading = { $count ->
    [one] **J'y verrais cette réponse :**
   *[other] **J'y verrais ces réponses :**
}
fact-given = **C'est déjà parmi les réponses**, donc le résultat en tient compte : { $answers }
fact-changes = { $change ->
    [settles] → Cela trancherait pour **{ $after }**.
    [opens] → Cela laisserait ouvert ce qui est à présent { $before } : **aucun des deux langages ne serait nettement devant**.
   *[turns] → Cela ferait de { $before } **{ $after }**.
}
fact-nothing = { $change ->
    [open] → Cela resterait ouvert : aucun des deux langages ne serait nettement devant.
   *[same] → Cela resterait { $result }.
}
fact-apply = Appliquer : { $answer }
fact-apply-note = Rien n'est appliqué avant que vous n'appuyiez.
fact-apply-note-in-copy = Rien n'est appliqué avant que vous n'appuyiez. Vous aurez alors votre propre copie, et le résultat discuté ici reste tel quel.
fact-begin-note = Commencez par là, et je demanderai le reste.
thread-name = Backend : { $result }
thread-first = On discute ici de **{ $result }**. Je connais les réponses derrière, et ce qui changerait le résultat.
thread-ways = Interrogez-moi avec le bouton ci-dessous, avec `/backend-advice-ask`, ou avec *Applications → Poser une question dessus* sur un message. Questions et réponses sont ici pour tout le monde dans le fil.
thread-ways-with-mention = Interrogez-moi avec le bouton ci-dessous, avec `/backend-advice-ask`, avec *Applications → Poser une question dessus* sur un message, en me mentionnant, ou en répondant à l'un de mes messages avec la mention activée. Questions et réponses sont ici pour tout le monde dans le fil.
thread-opened = La discussion est ouverte : { $thread }
thread-silent = La discussion est ouverte : { $thread }. Je n'ai pas pu y écrire à l'instant, mais vous pouvez m'y interroger avec `/backend-advice-ask`.
thread-lacks = Je ne peux pas ouvrir de fil ici. Il me manque : { $permissions }. Qui gère ce serveur peut le changer ; d'ici là, je vous réponds en privé.
thread-nowhere = Il ne peut pas y avoir de fil sur ce message, donc je vous réponds en privé.
thread-refused = Discord ne m'a pas laissé ouvrir de fil ici. Peut-être qu'une permission vient d'être retirée, ou que trop de fils sont ouverts. Vous pouvez toujours demander avec `/backend-advice-ask`.
thread-unreachable = Je n'ai pas pu joindre Discord pour ouvrir le fil. Appuyez de nouveau sur le bouton dans un instant.

## The picture of a result; no Markdown here

picture-only = { $language }, avec { $framework }
picture-only-framework-open = { $language }
picture-both = Les deux : { $python } et { $nodejs }, chacun pour sa partie
picture-neither = Ni Python ni Node.js
picture-depends = Cela dépend : vos réponses ne tranchent pas encore
picture-sure = Certitude : { $sure ->
    [clear] nette
    [likely] probable
    [close] serrée
   *[open] aucune
}.
picture-lead = Avance sur { $rival } : { $lead } { $lead ->
    [one] point
   *[other] points
} ; une avance de { $needed } décide.
picture-lead-both = Avance des deux ensemble : { $lead } { $lead ->
    [one] point
   *[other] points
}, prix de deux piles déduit ; une avance de { $needed } décide.
picture-short = { $language } mène de { $lead } { $lead ->
    [one] point
   *[other] points
} ; une avance de { $needed } déciderait.
picture-even = Aucun côté ne mène ; une avance de { $needed } déciderait.
picture-ruled-out = { $language } ne peut pas garantir ce qu'il faut : { $needs }. Cela décide, quels que soient les points.
picture-neither-why = Aucun des deux langages ne peut garantir ce qu'il faut : { $needs }. Cela décide, quels que soient les points.
picture-side = Tire vers { $language }
picture-total = Toutes les réponses ensemble
picture-rest = { $count ->
    [one] { $count } réponse de moindre poids
   *[other] { $count } réponses de moindre poids, ensemble
}
picture-no-pull = { $count ->
    [one] { $count } réponse ne tire d'aucun côté
   *[other] { $count } réponses ne tirent d'aucun côté
}
picture-no-effect = { $count ->
    [one] { $count } réponse ne tire d'aucun côté, ni pour ni contre deux piles
   *[other] { $count } réponses ne tirent d'aucun côté, ni pour ni contre deux piles
}
picture-for-stacks = pour deux piles +{ $points }
picture-against-stacks = contre deux piles −{ $points }
picture-limit = exclut : { $languages }
picture-alone = { $language } seul
picture-together = Les deux, moins { $price }, le prix de deux piles
picture-no-answers = Il n'y a encore aucune réponse, donc rien ne tire d'aucun côté.
picture-needed = Traits pointillés : une avance de { $needed } décide
picture-needed-aside = Traits pointillés : une avance de { $needed } déciderait entre les deux seuls
picture-needed-both = Trait pointillé : { $needed } de plus que le meilleur langage seul ; là, les deux l'emportent
picture-alt-option = { $option } : { $points }
picture-alt-options = Toutes les réponses ensemble : { $options }.
picture-alt = { $title }. { $summary } { $pulls ->
    [none] {""}
   *[other] Ce qui tire le plus : { $pulls }.{" "}
}{ $total }
picture-alt-pull = { $answer } ({ $points })
picture-alt-points = { $points } vers { $language }
picture-alt-total = Toutes les réponses ensemble : { $language }, de { $points }.
picture-alt-even = Toutes les réponses ensemble : égalité.

## The decision record: Markdown for a repository, in the MADR form

record-title-only = Construire le backend en { $language }{ $framework ->
    [none] {""}
   *[other] {" "}avec { $framework }
}
record-title-both = Construire le backend en { $python } et en { $nodejs }, chacun pour sa partie
record-title-neither = Construire dans un autre langage ce que ni { $python } ni { $nodejs } ne peuvent garantir
record-title-depends = Laisser ouvert pour l'instant si le backend se construit en { $python }, en { $nodejs } ou avec les deux
record-context-heading = Contexte et problème
record-context = Dans quel langage construire ce backend : Python, Node.js ou les deux, chacun pour les parties qu'il sert le mieux ? Questions avec une réponse : { $answered } sur { $questions }. Chaque réponse dit combien une chose compte, chaque option combien elle la sert bien ; les points sont le produit des deux.
record-drivers-heading = Facteurs de décision
record-driver = { $topic } : { $answer }
record-drivers-none = Il n'y a encore aucune réponse.
record-open = Encore ouvert, et capable de changer ceci : { $questions }.
record-options-heading = Options envisagées
record-ruled-out = *{ $need }* ne peut être garanti par { $languages } ; envisagez { $instead }
record-both = Les deux langages, chacun pour sa partie
record-outcome-heading = Décision
record-framework-option = { $framework } au sein de { $language }
record-instead = Aucun des deux, mais { $instead }
record-chosen = Option retenue : { $options }. { $sure } { $why }
record-chosen-instead = Option retenue, pour la partie qui en a besoin : { $options }. { $sure } { $why }
record-not-chosen = Aucune option n'est retenue, car les réponses ne tranchent pas encore. { $sure } { $why }
record-libraries-heading = Ce qu'appellent les réponses
record-stays = Elle reste en tête dans environ { $stays } lectures plausibles de ces réponses sur 10.
record-framework = { $framework } au sein de { $language } : { $summary }
record-framework-close = { $framework } ne devance { $rival } que de { $lead } { $lead ->
    [one] point
   *[other] points
} : pour le framework, n'y voyez qu'une tendance.
record-split-price = Le prix : deux piles pour lesquelles recruter, à tester et à exploiter. Mettez un seul contrat clair entre elles (HTTP avec OpenAPI, ou une file), et qu'aucune ne lise les tables de l'autre.
record-later-heading = Plus tard
record-consequences-heading = Conséquences
record-good = Bien, à cause de { $criterion } (d'après *{ $answer }*) : +{ $points } pour { $candidate } face à { $rival }
record-bad = Mal, à cause de { $criterion } (d'après *{ $answer }*) : +{ $points } pour { $candidate } face à { $rival }
record-nothing-decided = Neutre, car rien n'est encore décidé
record-neither-good = Bien, car la partie qui a ce besoin peut le tenir, ce que { $languages } ne peuvent garantir : *{ $need }*
record-neither-bad = Mal, car c'est un langage qui n'a pas été pesé ici, et un de plus pour lequel recruter, à tester et à exploiter si le reste est construit dans un autre
record-neither-rest = Neutre, car le reste du système, qui n'a pas ce besoin, est encore à décider
record-confirmation-heading = Confirmation
record-confirmation = Construisez d'abord la partie qui compte le plus et mesurez-la face au facteur le plus fort ({ $driver }) avant que le reste ne suive.
record-confirmation-instead = Construisez d'abord la partie qui a ce besoin, et mesurez si elle tient la limite sous une charge réelle. Décidez ensuite du reste sans cette partie.
record-confirmation-open = Réglez ce qui est ouvert, et décidez alors.
record-stale = Vérifiez de nouveau les sources au plus tard le { $day }, quand la première d'entre elles sera périmée.
record-pros-heading = Avantages et inconvénients des options
record-option = { $option } : { $points } { $points ->
    [one] point
   *[other] points
}
record-term-good = Bien, à cause de { $criterion } (d'après *{ $answer }*) : +{ $points }
record-term-bad = Mal, à cause de { $criterion } (d'après *{ $answer }*) : −{ $points }
record-price = Mal, car cette option a d'emblée son propre prix : −{ $points }
record-term-none = Neutre, car aucune réponse ne parle pour ou contre
record-more-heading = Pour en savoir plus
record-revisit-heading = À revoir quand
record-flip = { $change } → { $result }
record-flip-pair = { $one }, et { $other } → { $result }
record-pairs-heading = Deux changements qui ne suffiraient qu'ensemble
record-pairs-more = Et { $count ->
    [one] { $count } autre paire de réponses le changerait ensemble.
   *[other] { $count } autres paires de réponses le changeraient ensemble.
}
record-flips-more = Et { $count ->
    [one] { $count } autre réponse seule le changerait aussi.
   *[other] { $count } autres réponses seules le changeraient aussi.
}
record-flips-none = Aucune réponse seule ne le change.
record-sources-heading = Sources
record-origin = Établi par le seul calcul à partir des réponses `{ $code }` et de l'édition { $edition } du guide ; les mêmes réponses donnent le même compte rendu. Le fichier JSON à côté de celui-ci contient la même chose pour les programmes.
record-changed = Le serveur où ceci a été fait a modifié le guide sur { $count ->
    [one] { $count } point
   *[other] { $count } points
}. Ailleurs, les mêmes réponses peuvent donner un autre compte rendu.

## Slips

slip-not-yours = Seule la personne qui a partagé ceci peut le faire. Vous pouvez commencer le vôtre : il faut environ deux minutes, et vous seul le verrez.
slip-unknown-control = Ce bouton vient d'une version de moi que je ne connais pas, donc je ne sais pas ce qu'il voulait dire. Vous pouvez recommencer ; rien n'a été enregistré.
slip-unknown-answer = Cette réponse ne fait plus partie des choix. Voici la question telle qu'elle est maintenant.
slip-garbled-code = Il manque une lettre à ce code, ou l'une d'elles est fausse. Les codes ressemblent à `BA1-7K3Q9-ZT2M4` ; copiez-le de nouveau depuis le résultat.
slip-foreign-code = Ce n'est pas l'un de mes codes. Ils commencent par `BA1-` ; vous trouvez le vôtre à la fin d'un résultat.
slip-newer-code = Ce code vient d'une version plus récente de moi. Qui m'exploite peut me mettre à jour ; d'ici là, un nouveau départ fonctionne.
slip-empty-brief = Je n'y ai trouvé aucun mot que je puisse lire. Décrivez en quelques phrases ce que vous voulez construire, ou répondez plutôt à mes questions.
slip-empty-question = Je n'y ai trouvé aucun mot. Tapez votre question en une phrase ou deux, et j'y réponds.
slip-passage-gone = Je n'ai plus la réponse derrière ce bouton. Demandez-le-moi avec vos mots, et je regarde de nouveau.
slip-unreadable = Discord m'a envoyé quelque chose que je n'ai pas pu lire. Réessayez ; si cela se reproduit, recommencez avec `/backend-advice`.
slip-too-often =
    { $seconds ->
        [one] Cela fait beaucoup d'un coup. Attendez une seconde, puis appuyez de nouveau ; rien n'est perdu.
       *[other] Cela fait beaucoup d'un coup. Attendez { $seconds } secondes, puis appuyez de nouveau ; rien n'est perdu.
    }
slip-too-busy = Beaucoup de gens veulent leurs fichiers en ce moment. Appuyez de nouveau dans quelques secondes ; rien n'est perdu.
slip-store-away = Je n'atteins pas ma mémoire en ce moment. Rien n'est perdu ; appuyez de nouveau dans une minute.
slip-our-fault = Quelque chose s'est cassé de mon côté, pas du vôtre. Réessayez. Si cela se reproduit, donnez cette référence à qui m'exploite : `{ $reference }`

## In the terminal

terminal-intro = Répondez avec les flèches et Entrée. Là où plusieurs choix sont permis, Espace les marque ; Entrée sans rien marquer montre les autres possibilités. Ctrl-C quitte.
terminal-what-next = Et maintenant ?
terminal-done = Terminé

## house

command-settings = Adaptez ce bot à votre serveur : contact, langue, partage, questions et plus
house-title = ## Comment je travaille dans ce serveur
    Tout ce qui vaut ici, et ce que vous pouvez changer. Choisissez une partie ci-dessous.
house-choose = Choisissez ce que vous voulez changer
house-saved = **Enregistré.** Cela vaut dès maintenant.
house-chosen = ✓ { $choice }
house-no-server = Ces réglages appartiennent à un serveur. Tapez la commande dans un salon d'un serveur que vous gérez, et je vous y montre tout.
house-not-allowed = Seules les personnes qui peuvent gérer ce serveur peuvent changer ma façon d'y travailler (la permission s'appelle **Gérer le serveur**). Demandez à l'une d'elles ; elle trouvera tout avec `/backend-advice-settings`.

house-contact = Contact
house-contact-own = **Contact :** { $name }, { $url }
house-contact-standard = **Contact :** { $name }, { $url } (celui par défaut)
house-contact-note = **Contact.** Le lien à la fin de chaque résultat, pour qui veut parler à quelqu'un. Il n'a jamais de part dans le conseil.
house-contact-change = Changer le contact
house-contact-back = Revenir au contact par défaut
house-contact-title = Le contact de ce serveur
house-name-label = Nom
house-name-note = Il figure sur le bouton après « Parler à ». Laissez vide pour le nom par défaut.
house-name-wrong = **Non enregistré :** le nom { $typed } est trop long. Écrivez 60 lettres au plus.
house-url-label = Lien
house-url-note = Une adresse https ; {"{code}"} et {"{recommendation}"} sont remplis. Vide : le lien par défaut.
house-url-wrong = **Non enregistré :** je ne peux pas utiliser le lien { $typed }. Écrivez une adresse https comme `https://example.com/talk?code={"{code}"}`, de 512 lettres au plus une fois remplie. Les seuls mots entre accolades que je connais sont `{"{code}"}` et `{"{recommendation}"}`.

house-language = Langue des messages publics
house-language-own = **Langue des messages publics :** { $language }
house-language-server = **Langue des messages publics :** celle du serveur, telle que réglée sur Discord
house-language-as-server = Comme le serveur est réglé sur Discord
house-language-note = **Langue des messages publics.** Ce que tout le monde voit est dans cette langue. Ce que voit une seule personne est toujours dans la sienne.

house-sharing = Partage des résultats
house-sharing-everywhere = **Les résultats peuvent être partagés :** dans chaque salon où la personne peut écrire
house-sharing-channel = **Les résultats peuvent être partagés :** seulement dans { $channel }
house-sharing-nowhere = **Les résultats peuvent être partagés :** nulle part
house-sharing-note = **Partage des résultats.** Où les gens peuvent montrer leur résultat à tout le monde. Sans cela, ils le voient toujours eux-mêmes et peuvent en transmettre le code.
house-everywhere = Partout
house-nowhere = Nulle part
house-share-in = Ou dans un seul salon : choisissez-le
house-shared-elsewhere = Dans ce serveur, les résultats ne se partagent que dans { $channel }. Allez-y, tapez `/backend-advice` avec le code `{ $code }`, et appuyez de nouveau sur le bouton.
house-not-shared = Dans ce serveur, les résultats ne se partagent pas dans les salons. Vous pouvez quand même transmettre le vôtre : qui tape `/backend-advice` avec le code `{ $code }` voit le même résultat.

house-teams = Décisions d'équipe
house-teams-everybody = **Peut lancer une décision d'équipe :** quiconque peut écrire
house-teams-roles = **Peut lancer une décision d'équipe :** { $roles }
house-teams-nobody = **Peut lancer une décision d'équipe :** personne
house-teams-note = **Décisions d'équipe.** Qui peut publier une carte où une équipe répond ensemble.
house-everybody = Tout le monde
house-nobody = Personne
house-teams-of = Ou seulement certains rôles : choisissez-les

house-follow-ups = Questions sur le conseil
house-follow-ups-on = **Questions sur le conseil :** j'y réponds
house-follow-ups-off = **Questions sur le conseil :** je ne réponds à aucune
house-threads-on = **Fils de discussion :** j'en ouvre
house-threads-off = **Fils de discussion :** je n'en ouvre pas
house-mentions-on = **Quand quelqu'un me mentionne :** je réponds
house-mentions-off = **Quand quelqu'un me mentionne :** je reste muet
house-follow-ups-note = **Questions sur le conseil.** Ce que les gens peuvent me demander en plus du conseil, et où je réponds.
house-follow-ups-start = Répondre aux questions
house-follow-ups-stop = Ne plus répondre aux questions
house-threads-start = Ouvrir des fils
house-threads-stop = Ne plus ouvrir de fils
house-mentions-start = Répondre aux mentions
house-mentions-stop = Ne plus répondre aux mentions
house-no-follow-ups = Dans ce serveur, je ne réponds pas aux questions en plus du conseil ; les personnes qui le gèrent en ont décidé ainsi. Le conseil lui-même fonctionne comme toujours, et il y a quelqu'un à qui parler.
house-no-threads = Dans ce serveur, je n'ouvre pas de fils ; les personnes qui le gèrent en ont décidé ainsi. Je peux répondre à votre question ici, pour vous seul.

house-model = Modèle de langage
house-model-on = **Modèle de langage :** il peut formuler des réponses et lire des descriptions
house-model-off = **Modèle de langage :** non utilisé
house-model-note = **Modèle de langage.** Il peut formuler les réponses avec plus d'aisance et proposer ce que dit une description. Il ne décide rien : sans lui, vous avez le même conseil, des mêmes sources.
house-model-start = Utiliser le modèle de langage
house-model-stop = Ne plus utiliser le modèle de langage

house-keeping = Durée de conservation
house-retention = **Je supprime les bulletins et les demandes de contact après :** { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
house-keeping-note = **Durée de conservation.** Les réponses des décisions d'équipe et les demandes de contact sont supprimées après ce délai. De ce que les gens répondent, je ne garde rien d'autre.
house-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}

house-staff = Demandes de contact
house-staff-none = **Les demandes de contact vont :** nulle part ; les gens n'ont que le lien du contact
house-staff-channel = **Les demandes de contact vont :** dans { $channel }
house-staff-webhook = **Les demandes de contact vont :** au webhook { $id }
house-staff-note = **Demandes de contact.** Là où je publie quand quelqu'un demande à être contacté, avec ce qu'il a écrit et comment le joindre. Choisissez un salon que seule votre équipe peut lire.
house-staff-in = Dans un salon : choisissez-le
house-staff-by-webhook = À un webhook
house-staff-nowhere = Nulle part
house-webhook-title = Le webhook de votre équipe
house-webhook-label = Adresse du webhook
house-webhook-note = Dans Discord : Paramètres du serveur, Intégrations, Webhooks, Copier l'URL du webhook
house-webhook-wrong = **Non enregistré :** ce n'est pas l'adresse d'un webhook de Discord. Elle ressemble à `https://discord.com/api/webhooks/…` ; copiez-la dans Discord sous Paramètres du serveur, Intégrations, Webhooks. Je ne montre pas ce que vous avez tapé, car une telle adresse est secrète.

house-check = Vérifier ce qui marche ici
house-check-again = Vérifier de nouveau
house-back = Retour aux réglages
house-check-title = ## Ce qui marche dans ce salon
house-check-note = -# Les permissions se donnent à mon propre rôle, dans les paramètres du salon sous Permissions, ou dans ceux du serveur sous Rôles. Tout ce que voit une seule personne n'en demande aucune.
house-store-there = ✓ **Base de données :** elle répond.
house-store-away = ✗ **Base de données :** elle ne répond pas en ce moment. Les réglages restent tels qu'ils étaient connus en dernier, et rien de nouveau ne peut être enregistré. Réessayez dans une minute ; si cela dure, dites-le à qui m'exploite.
house-threads-work = ✓ **Fils :** je peux ouvrir des discussions ici.
house-threads-lack = ✗ **Fils :** il me manque { $permissions }. D'ici là, « Discuter dans un fil » propose plutôt une réponse privée.
house-teams-work = ✓ **Décisions d'équipe :** je peux tenir leurs cartes à jour ici.
house-teams-lack = ✗ **Décisions d'équipe :** il me manque { $permissions }. D'ici là, je ne peux pas tenir à jour ici la carte d'une décision.
house-mentions-work = ✓ **Mentions :** je peux répondre ici à qui me mentionne.
house-mentions-lack = ✗ **Mentions :** il me manque { $permissions }. D'ici là, qui me mentionne ici reste sans réponse ; la commande et les boutons fonctionnent.
house-webhook-name = le webhook { $id }
house-staff-not-set = – **Demandes de contact :** rien n'est réglé, donc les gens n'ont que le lien du contact.
house-staff-here = ✓ **Demandes de contact :** elles arrivent dans ce salon, et je peux y écrire.
house-staff-lack = ✗ **Demandes de contact :** elles devraient arriver dans ce salon, mais il me manque { $permissions }. D'ici là, aucune n'arrive.
house-staff-seen = ✓ **Demandes de contact :** je vois { $target }. Pour savoir si je peux y écrire, lancez cette vérification là-bas.
house-staff-there = ✓ **Demandes de contact :** { $target } répond.
house-staff-gone = ✗ **Demandes de contact :** { $target } n'existe plus, donc aucune n'arrive. Choisissez un autre endroit pour elles.
house-staff-closed = ✗ **Demandes de contact :** je n'ai pas le droit de voir { $target }, donc aucune n'arrive. Laissez-moi le voir et y écrire, ou choisissez un autre endroit.
house-staff-unreachable = – **Demandes de contact :** Discord ne m'a rien dit de { $target } à l'instant. Vérifiez de nouveau dans une minute.
house-staff-untried = – **Demandes de contact :** elles vont à { $target }. Je ne peux pas l'essayer d'ici, car cette copie de moi n'a pas de jeton.
permission-read-message-history = Voir les anciens messages

## team

command-option-with = Décider seul, ou demander à votre équipe : chacun répond en privé, chaque bulletin compte autant
command-with-me = moi seul
command-with-team = mon équipe
team-setup-heading = ### Demander à votre équipe
team-setup-note = Je publie une carte ici. Chacun répond en privé, personne ne voit les réponses des autres, et à la clôture vous voyez tous où vous êtes d'accord et quels désaccords comptent.
team-setup-who = **À qui je demande :** { $count ->
    [0] à tous ceux qui voient ce salon
    [one] à { $count } personne que vous avez choisie
   *[other] à { $count } personnes que vous avez choisies
}.
team-setup-beside = -# Vous avez aussi donné un code ou une description. Je l'ai laissé de côté, car chacun de vous répond pour soi.
team-invite = Choisissez jusqu'à 25 personnes, ou personne pour demander à tous
team-lasts = Combien de temps est-ce ouvert ?
team-lasts-quarter = Ouvert 15 minutes
team-lasts-hour = Ouvert 1 heure
team-lasts-day = Ouvert 1 jour
team-lasts-three-days = Ouvert 3 jours
team-lasts-week = Ouvert 1 semaine
team-show-names = Montrer les noms avec les résultats
team-hide-names = Garder les bulletins secrets
team-ask = Demander à l'équipe
team-nowhere = Je ne peux pas demander à une équipe ici : il faut un serveur qui m'a ajouté. Dans un tel serveur, utilisez `/backend-advice` avec *mon équipe* dans un salon ; ici, vous pouvez décider seul.
team-by-nobody = Dans ce serveur, personne ne consulte d'équipe ; les personnes qui le gèrent en ont décidé ainsi. Vous pouvez toujours décider seul et transmettre votre résultat.
team-by-others = Dans ce serveur, seules les personnes ayant certains rôles consultent une équipe : { $roles }. Demandez à l'une d'elles de commencer, ou décidez seul.
team-lacks = Je ne peux pas publier la carte ici. Il me manque : { $permissions }. Qui gère ce serveur peut le changer ; d'ici là, essayez un autre salon ou décidez seul.
team-you-lack = Vous ne pouvez pas publier dans ce salon, donc je ne peux pas y consulter l'équipe pour vous. Il vous manque : { $permissions }. Essayez un salon où vous pouvez écrire, ou décidez seul.
team-already-asking = Vous consultez déjà votre équipe ici : { $card }. Clôturez ou annulez d'abord celle-là.
team-posted = Votre équipe est consultée : { $card }
    Toute personne consultée peut y répondre, vous aussi.
team-post-refused = Discord ne m'a pas laissé publier la carte ici. Peut-être qu'une permission vient d'être retirée. Rien n'a été demandé ; essayez un autre salon, ou appuyez de nouveau une fois cela réparé.
team-post-unreachable = Je n'ai pas pu joindre Discord pour publier la carte. Rien n'a été demandé ; appuyez de nouveau sur le bouton dans un instant.
team-with-names = **Bulletins ouverts :** le résultat dit nom par nom ce que donne chaque bulletin seul.
team-without-names = **Bulletins secrets :** le résultat ne dit jamais à qui est tel bulletin ; on voit seulement que vous avez répondu.
team-card-heading = ## Quel backend ? { $asker ->
    [none] L'équipe est consultée
   *[other] { $asker } consulte l'équipe
}
team-card-for-all = Ici, tout le monde peut répondre, en privé et à son rythme.
team-card-for = Consultés, chacun en privé et à son rythme : { $people }
team-card-until = Clôture { $time }. Les réponses peuvent être changées jusque-là.
team-card-answered = { $count ->
    [0] Personne n'a encore répondu.
    [one] **{ $count } a répondu :** { $names }
   *[other] **{ $count } ont répondu :** { $names }
}
team-names-more = { $names } et { $more } de plus
team-give-answers = Donner mes réponses
team-close-now = Clôturer maintenant
team-cancel = Annuler
team-cancel-sure = Annuler pour tout le monde ? { $count ->
    [0] Personne n'a encore répondu.
    [one] { $count } personne a répondu, et sa réponse serait jetée.
   *[other] { $count } personnes ont répondu, et leurs réponses seraient jetées.
} Pour voir plutôt un résultat, appuyez sur *Clôturer maintenant* sur la carte. Pour la garder ouverte, ne faites rien.
team-cancel-for-sure = Oui, annuler
team-cancelled = *Cette décision d'équipe a été annulée. Il n'y a pas de résultat.*
team-cancelled-now = C'est annulé ; la carte le dira dans un instant : { $card }
team-closed-now = C'est clos. Le résultat prend la place de la carte dans un instant : { $card }
team-ballot-note = -# Votre propre bulletin. Vous seul le voyez ; remettez-le à la fin. Il peut être changé jusqu'à la clôture, { $time }.
team-hand-in = Remettre mes réponses
team-handed-in = **Remis.** Vous pouvez le changer jusqu'à la clôture, { $time } : ici, ou avec *Donner mes réponses* sur la carte.
team-handed-in-last = **Remis.** C'était le dernier bulletin : c'est donc clos, et le résultat prend la place de la carte.
team-unknown = Je ne connais plus cette décision d'équipe : elle est terminée, ou n'a jamais eu lieu. Vous pouvez commencer la vôtre.
team-not-invited = Celle-ci s'adresse à d'autres personnes de l'équipe. Vous pouvez quand même trouver votre propre résultat.
team-was-closed = Cette décision d'équipe est close : on ne peut plus donner ni changer de réponses. Son résultat : { $card }
team-was-cancelled = Cette décision d'équipe a été annulée : il n'y a plus rien à répondre : { $card }
team-not-allowed = Seule la personne qui a demandé peut le faire, ou quelqu'un qui peut gérer les messages ici. Clôture d'elle-même { $time } : { $card }
team-outcome = -# Décidé par { $count ->
    [one] { $count } bulletin
   *[other] { $count } bulletins, chacun comptant autant
}. À chaque question compte la réponse que le plus de gens ont donnée ; à égalité de deux, aucune.
team-no-ballots = ## Pas de résultat : personne n'a répondu
    La clôture est venue avant que quelqu'un ait remis ses réponses. Redemandez avec `/backend-advice`, peut-être pour plus longtemps, ou commencez seul.
team-leanings-heading = **Ce que donne chaque bulletin seul**
team-leaning = - { $result } : { $count }
team-leaning-named = - { $result } : { $count } ({ $names })
team-leanings-more = - autre chose : { $count }
team-elsewhere = **La plupart des bulletins seuls mènent ailleurs :** { $count } sur { $size } donnent seuls { $alone }, alors que les réponses les plus données, question par question, mènent à { $result }. Parlez-en avant de décider.
team-agrees = **Vous êtes d'accord :** aucun de vous n'a répondu autrement qu'un autre à une même question.
team-nothing-matters = **Ce qui vous divise ne compte pas ici :** quelle que soit votre entente, le résultat resterait.
team-points-heading = **Là où vous différez et où cela change le résultat**
team-point = - **{ $question }**{ $leader ->
    [none] {" "}: égalité
   *[other] {" "}: *{ $leader }* mène
}
team-side = {"  "}- Si vous vous entendez sur *{ $answer }* ({ $count }) : { $result }
team-sides-more = {"  "}- { $count ->
    [one] et { $count } autre réponse
   *[other] et { $count } autres réponses
}
team-points-more = -# Ceci le changerait aussi : { $questions }.
team-idle = -# Vous différez aussi là-dessus, mais cela ne compte pas pour le résultat : { $questions }.
record-team-heading = Décideurs
record-team-deciders = { $count ->
    [one] { $count } bulletin, de { $names }.
   *[other] { $count } bulletins, chacun comptant autant, de { $names }.
}
record-team-leaning = { $result } : { $count }
record-team-leaning-named = { $result } : { $count } ({ $names })
record-team-dissent-heading = Dissensions : bulletins qui, seuls, mènent ailleurs
record-team-dissent-none = Aucune : chaque bulletin seul donne le même côté que l'équipe.
record-team-points-heading = Désaccords qui changeraient la décision
record-team-side = { $question } : en s'entendant sur { $answer } ({ $count }), ce serait { $result }

## request

contact-with-result = Leur parler avec mon résultat
hand-over-heading = ### Ce que ce lien transmet à { $name }
hand-over-code = - Votre code, `{ $code }`. Il contient toutes vos réponses, et qui l'a peut les lire.
hand-over-recommendation = - La recommandation en bref : `{ $recommendation }`.
hand-over-note = Rien d'autre ne part avec, ni votre nom ni celui de ce serveur. Rien n'a encore été transmis ; c'est l'ouverture du lien qui le fait. L'autre bouton ouvre la même page sans eux.
hand-over-open = L'ouvrir avec mon résultat
request-open = Être contacté par quelqu'un
request-title = Être contacté par quelqu'un
request-text = De quoi voulez-vous parler ?
request-text-example = Par exemple : nous avons choisi FastAPI et voudrions un second avis sur notre plan
request-reach = Comment peut-on vous joindre ?
request-reach-example = Une adresse e-mail, ou votre nom sur Discord
request-consent = Puis-je transmettre ceci ?
request-consent-note = Vos mots, comment vous joindre, la recommandation et le code de vos réponses. Pas votre compte.
request-consent-yes = Oui, transmettre ceci et mon résultat à { $name }
request-consent-no = Non, ne rien transmettre
request-without-form = Appuyez sur « Être contacté par quelqu'un » sous un résultat, et un formulaire s'ouvre pour ce dont vous voulez parler.
request-kept = ### Votre demande est en route
    { $name } l'aura dans quelques minutes et vous joindra comme vous l'avez indiqué. Votre référence est `{ $reference }` ; citez-la si vous n'avez pas de nouvelles.
    -# Transmis : vos mots, comment vous joindre, la recommandation et le code de vos réponses. Ce que j'en garde jusque-là est supprimé ensuite.
request-declined = Rien n'a été transmis, et je n'ai rien gardé : sans votre « Oui », je ne le fais pas. Si vous le voulez, appuyez de nouveau sur le bouton et choisissez « Oui ».
request-empty = Je n'ai trouvé aucun mot dans l'un des deux champs, donc rien n'a été transmis. Dites de quoi il s'agit et comment vous joindre, et cela marche.
request-too-many = Vous avez demandé trois fois aujourd'hui, et je n'en transmets pas plus. Les demandes précédentes sont en route. Vous pourrez redemander <t:{ $again }:R>, ou écrire dès maintenant à { $name } par le lien.
request-nobody = Plus personne ne prend de telles demandes ici, donc rien n'a été transmis. Le lien mène toujours à { $name }.
request-typed = Ce que vous avez écrit, pour que vous puissiez le copier :
handed-heading = ### Quelqu'un demande à être contacté
handed-text = **De quoi il s'agit**
handed-reach = **Comment joindre la personne**
handed-result = **Son résultat :** { $result } · `{ $code }`
handed-note = -# Référence `{ $reference }`. La personne a accepté que ceci soit transmis à { $name }. Ce qui est cité est tel qu'elle l'a tapé ; je n'en ai rien vérifié. Si la même référence devait apparaître deux fois ici, c'est une seule demande.

## stats

command-stats = Ce qui a été compté ici : consultations, résultats, abandons. Ni noms ni réponses
stats-heading = ## Les { $days } derniers jours dans ce serveur
stats-nothing = Rien n'a encore été compté ici que je puisse dire : tout est à moins de 5, ou à zéro. Les nombres apparaissent après quelques consultations ; commencez-en une avec `/backend-advice`, ou montrez comment faire.
stats-note = -# Les nombres sont arrondis aux cinq inférieurs, et ce qui est sous 5 est dit « moins de 5 », pour qu'aucune personne n'y apparaisse. Je compte combien de fois, par jour (UTC), et jamais qui, ni ce qui a été répondu. Les comptes disparaissent après 400 jours.
stats-no-server = Ces comptes appartiennent à un serveur. Utilisez la commande dans un serveur que vous gérez.
stats-not-allowed = Ce qui a été compté ici est montré aux personnes qui peuvent gérer ce serveur (la permission Gérer le serveur). Demandez à l'une d'elles de regarder, ou de vous donner cette permission.
stats-undelivered = **Des demandes de contact attendent, car elles ne peuvent pas être transmises.** Vérifiez que le salon ou le webhook prévu existe encore et que je peux y publier ; rien ne se perd d'ici là, et je réessaie de moi-même.
stats-week = 7 jours
stats-month = 30 jours
stats-quarter = 90 jours
stats-begun = - Consultations commencées : **{ $number ->
    [0] moins de 5
   *[other] { $number }
}**
stats-finished = - Ayant mené à un résultat : **{ $number ->
    [0] moins de 5
   *[other] { $number }
}**
stats-result = {"  "}- { $kind ->
    [python] { $python }
    [nodejs] { $nodejs }
    [both] les deux
    [neither] aucun des deux
   *[depends] cela dépend
} : { $number ->
    [0] moins de 5
   *[other] { $number }
}
stats-left-heading = **Où les gens se sont arrêtés**
stats-left = - *{ $question }* : montrée { $shown ->
    [0] moins de 5 fois
   *[other] { $shown } fois
}, sans suite { $left ->
    [0] moins de 5 fois
   *[other] { $left } fois
}
stats-after-heading = **Après le résultat**
stats-changed = - Réponses changées : { $number ->
    [0] moins de 5
   *[other] { $number }
}
stats-flipped = - Changements qui ont retourné la recommandation : { $number ->
    [0] moins de 5
   *[other] { $number }
}
stats-shared = - Résultats montrés à tout le monde : { $number ->
    [0] moins de 5
   *[other] { $number }
}
stats-follow-ups = - Questions sur le conseil : { $number ->
    [0] moins de 5
   *[other] { $number }
}
stats-unknown = - Questions dont je ne sais rien : { $number ->
    [0] moins de 5
   *[other] { $number }
}
stats-gap = {"  "}- proches de *{ $topic }* : { $number }
stats-teams-begun = - Décisions d'équipe commencées : { $number ->
    [0] moins de 5
   *[other] { $number }
}
stats-teams-closed = - Décisions d'équipe closes : { $number ->
    [0] moins de 5
   *[other] { $number }
}
stats-requested = - Demandes de contact : { $number ->
    [0] moins de 5
   *[other] { $number }
}
chart-days = Consultations commencées, pour chacun des { $days } jours
chart-first-day = il y a { $ago } jours
chart-today = aujourd'hui
chart-questions = Combien de fois chaque question a été montrée, et sans suite
chart-reached = montrée { $shown } fois ; { $left ->
    [0] moins de 5
   *[other] { $left }
} sans suite
chart-few = moins de 5 chaque jour
chart-note = Arrondi aux cinq inférieurs. Un jour sans barre en a moins de 5 ; les questions montrées moins de 5 fois sont omises.
chart-alt = Consultations commencées ces { $days } derniers jours : { $begun ->
    [0] moins de 5
   *[other] { $begun }
} en tout ; { $most ->
    [0] moins de 5 chaque jour
   *[other] { $most } le jour le plus chargé
}. { $questions ->
    [none] Aucune question n'a été montrée 5 fois.
   *[other] Questions : { $questions }.
}
chart-alt-question = { $question } : montrée { $shown } fois, { $left ->
    [0] moins de 5
   *[other] { $left }
} sans suite

## overlay

command-settings-option-overlay = Un fichier TOML avec vos changements au guide ; vous voyez leur effet avant qu'ils ne valent
overlay-door = Le guide
overlay-line-shipped = **Le guide :** sans changements à vous
overlay-line-own = **Le guide :** { $count ->
    [one] { $count } changement à vous
   *[other] { $count } changements à vous
}
overlay-line-unfit = **Le guide :** ⚠ vos changements ne valent pas, car ils ne s'accordent plus avec cette version de moi. « Le guide » montre quoi corriger.
overlay-line-unread = **Le guide :** vos changements ne valent pas pour le moment, car je ne peux pas les atteindre
overlay-holds = -# Les personnes qui gèrent ce serveur ont changé mon guide sur { $count ->
    [one] { $count } point
   *[other] { $count } points
}, donc les résultats d'ici peuvent différer de ceux d'ailleurs.
overlay-difference = Ce qui diffère ici
overlay-difference-title = ## Ce qui diffère dans ce serveur
    Les personnes qui le gèrent ont changé ces points de mon guide. Tout le reste est comme partout.
overlay-no-difference = Plus rien ne diffère dans ce serveur : mon guide standard y vaut.
overlay-title = ## Le guide dans ce serveur
overlay-none = Mon guide standard vaut ici, sans changement.
overlay-own = Vos changements valent ici depuis { $since } :
overlay-unfit = ⚠ **Vos changements de { $since } ne valent pas.** Ils ne s'accordent plus avec cette version de moi, donc mon guide standard vaut à leur place. Corrigez ces points et envoyez de nouveau le fichier ; « L'emporter dans un fichier » vous rend ce que vous avez écrit.
overlay-how = Votre serveur peut omettre des questions, des réponses et des frameworks, changer l'importance des choses, et ajouter des questions et des preuves, le tout dans un fichier TOML. Envoyez-le ici ou avec `/backend-advice-settings overlay:`. Vous voyez son effet avant qu'il ne vaille.
overlay-upload = Envoyer un fichier
overlay-template = Un fichier pour commencer
overlay-template-note = Commencez par ce fichier : retirez le `#` là où vous voulez un changement, effacez le reste, et envoyez-le avec `/backend-advice-settings overlay:`.
overlay-export = L'emporter dans un fichier
overlay-export-note = Voici ce qui vaut ici, tel que cela a été envoyé. Changez-le et envoyez-le de nouveau, ou emportez-le dans un autre serveur.
overlay-undo = Annuler le dernier changement
overlay-to-shipped = Revenir au guide standard
overlay-history = Ce qui valait avant : choisissez pour le regarder
overlay-version = Version { $number } du { $day }
overlay-version-own = Vos propres changements
overlay-version-shipped = Le guide standard
overlay-back = Retour au guide
overlay-form-title = Les changements de votre serveur
overlay-file-label = Le fichier TOML
overlay-file-note = { $most } ko au plus. Vous voyez son effet avant qu'il ne vaille.
overlay-without-form = Je ne peux pas ouvrir de formulaire ici. Utilisez plutôt `/backend-advice-settings overlay:` avec votre fichier.
overlay-no-files-here = Je ne peux pas lire de fichiers ici, car cette copie de moi n'a pas de jeton. Qui m'exploite peut lui en donner un ; tout le reste marche. Rien n'a été changé.
overlay-too-large = **Non pris :** le fichier fait { $size } ko, et j'en lis { $most } au plus. Rien n'a été changé. Un tel fichier demande quelques ko ; est-ce le bon ?
overlay-file-gone = **Non pris :** Discord ne me donne plus ce fichier. Rien n'a été changé. Envoyez-le de nouveau.
overlay-file-unreachable = **Non pris :** je n'ai pas pu obtenir le fichier de Discord à temps. Rien n'a été changé. Envoyez-le de nouveau dans une minute.
overlay-refused = **Non pris :** { $file } a { $count ->
    [one] une faute
   *[other] { $count } fautes
}. Rien n'a été changé. { $count ->
    [one] Corrigez-la
   *[other] Corrigez-les
} et envoyez de nouveau le fichier :
overlay-more = … et { $more } de plus ; le fichier ci-dessous les contient toutes.
overlay-preview = ## Ce qui vaudrait
    Rien n'est encore changé. Voici ce qui différerait de mon guide standard :
overlay-preview-shipped = Rien : mon guide standard, sans changement.
overlay-apply = Le faire valoir dès maintenant
overlay-not-now = Tout laisser tel quel
overlay-done = **C'est fait.** Cela vaut dès maintenant.
overlay-overtaken = **Rien n'a été changé :** quelqu'un d'autre a changé le guide depuis que vous l'avez regardé. Voici ce qui vaut maintenant ; regardez de nouveau avant de le changer.
overlay-gone = **Rien n'a été changé :** je n'ai plus ce fichier ; je garde un envoi un jour, jusqu'à ce qu'il soit appliqué. Envoyez-le de nouveau.
overlay-unfit-now = **Rien n'a été changé :** cette version ne s'accorde plus avec mon guide d'aujourd'hui. Prenez-la comme départ, corrigez-la et envoyez-la de nouveau.
overlay-question-off = Plus demandé : { $question }
overlay-choice-off = Plus proposé : « { $choice } » comme réponse à « { $question } »
overlay-candidate-off = Plus recommandé : { $name }
overlay-library-off = Plus cité, car plus rien ne l'appelle : { $name }
overlay-importance = { $question }, « { $choice } » : { $criterion } compte { $to } au lieu de { $from } (sur 5)
overlay-fit = { $name } reçoit { $to } points au lieu de { $from } pour { $criterion }
overlay-question-added = Demandé en plus : { $question } ({ $choices })
overlay-evidence-added = Preuve à vous : { $claim } ({ $publisher }, <{ $source }>)
overlay-results = **Ce que cela fait aux résultats :** sur { $people } personnes tirées au hasard, toujours les mêmes, { $picks } ont une autre recommandation qu'à présent, et { $frameworks } la même avec un autre framework.
overlay-results-same = **Ce que cela fait aux résultats :** les { $people } personnes tirées au hasard, toujours les mêmes, ont toutes le même résultat qu'à présent.
overlay-moved = { $name } : { $from } → { $to }
overlay-never = ⚠ Personne parmi elles n'obtient plus : { $names }
overlay-foreign = -# { $count ->
    [one] { $count } réponse de ce code va à une question qu'un autre serveur a ajoutée. Elle n'est pas connue ici et a été laissée de côté.
   *[other] { $count } réponses de ce code vont à des questions qu'un autre serveur a ajoutées. Elles ne sont pas connues ici et ont été laissées de côté.
}
overlay-not-asked = -# Ces réponses ne servent pas dans ce serveur, car ses gens les ont retirées de mon guide : { $questions }

## languages

list-comma = { $before }, { $next }
list-semicolon = { $before } ; { $next }
list-and = { $before } et { $last }
list-sentences = { $before } { $next }
answer-told = { $question } : *{ $answer }*
picture-topic = { $topic } :
record-quoted = « { $name } »
record-library = { $name } : { $purpose }
passages-in-english = -# Ce qui suit vient de sources datées et n'existe pour l'instant qu'en anglais.

## data

command-data = Voyez ce qui est enregistré sur vous, emportez-le, ou faites-le oublier
data-heading = ## Ce que je garde sur vous
data-nothing = Rien. Aucune décision d'équipe, aucun bulletin et aucune demande de vous n'est enregistré.
data-asked = **Décisions d'équipe que vous avez demandées**, avec votre identifiant et votre nom
data-asked-line = - { $state ->
    [draft] { $place } : préparée, pas encore demandée ; supprimée après un jour
    [open] { $place } : ouverte jusqu'à { $closes }
    [closed] { $place } : close { $closes } ; supprimée { $goes }
   *[cancelled] { $place } : annulée { $closes } ; supprimée { $goes }
}
data-ballots = **Vos bulletins**, avec votre identifiant
data-ballot-line = - { $place }, { $handed }, sous le nom de { $name } : `{ $code }` ; { $goes ->
    [none] supprimé quelque temps après la fin de cette décision
   *[other] supprimé { $goes }
}
data-invited = **Invitations :** { $count ->
    [one] { $count } décision d'équipe vous nomme parmi les personnes consultées.
   *[other] { $count } décisions d'équipe vous nomment parmi les personnes consultées.
}
data-requests = **Vos demandes de contact**, avec votre identifiant
data-request-line = - `{ $reference }`, { $made } : { $state ->
    [sent] transmise, donc son texte a disparu d'ici, et votre identifiant part à la fin du jour ; le reste est supprimé { $goes }
   *[waiting] pas encore transmise, donc ce que vous avez tapé, comment vous joindre et votre résultat sont ici ; supprimé { $goes }
}
data-more = - et { $count ->
    [one] { $count } de plus, dans le fichier
   *[other] { $count } de plus, dans le fichier
}
data-not-kept = **Ce que je ne garde pas :** vos réponses voyagent dans les boutons des messages que vous voyez ; ce que vous décrivez ou demandez n'est pas enregistré. Je compte combien de fois une chose arrive dans un jour, jamais qui l'a faite. Pendant quelques minutes, je me souviens combien de fois vous êtes venu, pour qu'une personne ne prenne pas le tour de toutes les autres ; cela n'est jamais écrit.
data-on-discord = **Ce qui se trouve sur Discord :** les cartes des décisions d'équipe, les résultats que vous avez partagés et les fils sont des messages dans leurs salons. Qui peut y supprimer des messages peut les supprimer. Une demande transmise est chez les personnes qui l'ont reçue.
data-model = **Modèle de langage :** ici, ce que vous décrivez ou demandez est envoyé à un modèle de langage, pour formuler la réponse. Cela part sans votre nom ni votre identifiant. Je n'en enregistre rien.
data-no-model = **Modèle de langage :** aucun n'est utilisé ici. Rien de ce que vous tapez n'est envoyé à l'un d'eux.
data-export = Tout me donner dans un fichier
data-forget = M'oublier
data-file = Voici tout ce qui est enregistré sur vous, en JSON : un texte que vous pouvez lire, et les programmes aussi. Les heures sont en UTC.
data-sure = ## Dois-je vous oublier ?
    Cela ne peut pas être annulé.
data-goes = **Ce qui disparaît :** vos invitations, vos demandes de contact, même si personne ne les a encore lues, et vos bulletins dans les décisions d'équipe encore ouvertes. Votre nom disparaît de chaque décision d'équipe, et de sa carte en une minute environ. { $open ->
    [0] {""}
    [one] La décision d'équipe que vous avez demandée et qui est encore ouverte est annulée, pour tous ceux qui y sont.
   *[other] Les { $open } décisions d'équipe que vous avez demandées et qui sont encore ouvertes sont annulées, pour tous ceux qui y sont.
}
data-stays = **Ce qui reste :** dans les décisions d'équipe closes, vos réponses, sans rien qui dise à qui elles sont ; dans une équipe de deux, l'autre peut encore le deviner. Des comptes qui n'ont jamais dit qui. Sur Discord : ce que vous avez partagé et écrit, jusqu'à ce que quelqu'un l'y supprime. Et ce qui a déjà été transmis est chez les personnes qui l'ont reçu.
data-forget-now = Oui, m'oublier maintenant
data-keep = Non, le garder
data-forgotten = C'est fait. Plus rien de ce qui est enregistré ici ne dit qui vous êtes. Si vous prenez part à une décision d'équipe ou demandez de nouveau à être contacté, cela est gardé à nouveau ; cette commande le montre.
slip-too-often-minutes = Cela fait beaucoup en peu de temps. Attendez { $minutes } minutes, puis appuyez de nouveau ; rien n'est perdu.
data-nobody = une personne oubliée
