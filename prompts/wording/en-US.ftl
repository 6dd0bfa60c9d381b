# Every sentence that people read, in US English. The questions themselves are in guide.toml.
# Discord's Markdown works in texts, not in labels of buttons and options.

## The command

command-description = Python, Node.js or both? Answer a few questions and get advice with its reasons
command-option-code = A code from an earlier result (BA1-…), to open it again
command-option-brief = What you want to build, in your own words; you confirm what I understand
command-on-message = Backend advice on this
command-ask = Ask a follow-up question on Python, Node.js or your result
command-ask-option-question = Your question, in your own words
command-ask-option-code = The code of the result that it is about (BA1-…); in a discussion's thread none is needed
command-ask-on-message = Ask about this

## A brief

brief-heading = ### From your words I took
brief-taken = - *{ $question }*: **{ $answer }** (“{ $quote }”)
brief-note = -# I went by these words only, and nothing counts before you say so. What I did not find, I ask.
brief-right = Looks right
brief-change = Change one
brief-without = Start without it
brief-nothing = I read that, but found nothing in it that I can take as an answer. So let me ask; it takes about two minutes.
brief-beside-code = -# You gave a code and a description. I opened the code and left the description aside.

## A question

question-heading = ### { $question }
question-why = -# Why I ask: { $why }
question-choice = - **{ $label }**: { $description }
question-progress = -# { $answered ->
    [0] First question
    [one] 1 answered
   *[other] { $answered } answered
}; { $open ->
    [0] nothing more can change the result
    [one] 1 question can still change the result
   *[other] { $open } questions can still change the result
}
question-anyway = -# { $answered } answered, { $left } left. Language and framework are settled; what is left can still call for libraries and say how sure it is.
question-choose-one = Choose one
question-choose-many = Choose one or several
question-your-answer = -# Your answer so far: { $answer }
not-sure = Not sure
back = Back
finish-now = Finish now

## The result

result-only = ## { $language }, with { $framework }
result-only-framework-open = ## { $language }
result-both = ## Both: { $python } and { $nodejs }, each for its own part
result-neither = ## Neither Python nor Node.js
result-depends = ## It depends: your answers do not decide yet

sure-clear = **How sure: clear.** It leads by { $lead } { $lead ->
    [one] point
   *[other] points
} and stays first in about { $stays } of 10 plausible readings of your answers.
sure-likely = **How sure: likely.** It leads by { $lead } { $lead ->
    [one] point
   *[other] points
} and stays first in about { $stays } of 10 plausible readings of your answers.
sure-close = **How sure: close.** It leads by only { $lead } { $lead ->
    [one] point
   *[other] points
}, and it stays first in about { $stays } of 10 plausible readings of your answers. Treat it as a leaning.
sure-close-both = **How sure: close.** It leads the other language by { $lead } { $lead ->
    [one] point
   *[other] points
}, but both languages, each for its own part, would come out about as good. Treat it as a leaning.
sure-open = **How sure: open.** { $answered ->
    [0] Nothing is answered yet, so nothing speaks for either side.
   *[other] Python and Node.js are too close to call on what you said, so I will not pick one.
}
neither-why = You need something that neither language can promise: **{ $need }**. For that part consider { $instead }, and ask again for the rest of the system. { $evidence }

framework-close = -# { $framework } leads { $rival } by only { $lead } { $lead ->
    [one] point
   *[other] points
}: treat the framework as a leaning.
framework-tied = No framework of { $language } stands out yet: { $frameworks } share the lead.
framework-lead = { $framework }: { $summary }

reasons-heading = **What speaks for it, from what you said**
reason = - { $question }: *{ $answer }* → { $points } ({ $source })
points = { $criterion }: **+{ $points }** for { $candidate } over { $rival }
points-twice = { $one }, and **+{ $points }** for { $candidate } over { $rival }
citation = [{ $publisher }]({ $source }), checked { $checked }{ $standing ->
    [contested] , contested
    [second-hand] , second-hand
    [own] , added by the people of this server
   *[firm] {""}
}
cited = { $claim } ([{ $publisher }]({ $source }), checked { $checked })
cited-own = { $claim } ([{ $publisher }]({ $source }), checked { $checked }, added by the people of the server)
cited-second-hand = { $claim } (quoted by [{ $publisher }]({ $source }), checked { $checked })
cited-contested = { $claim } ([{ $publisher }]({ $source }), checked { $checked }) **The other reading:** { $other } ([source]({ $other-source }))

against-heading = **What speaks against it**
against-nothing = Nothing that you said speaks against it.

leaning-heading = **What pulls which way**

libraries-heading = **What your answers call for**
library = - **{ $name }**: { $purpose }

libraries-more = -# And { $names }.

split-heading = **Who builds what**
split-part = - **{ $language }**{ $framework ->
    [none] {""}
   *[other] {" "}with { $framework }
}: { $parts }
split-rest = everything else
split-price = -# The price: two stacks to hire for, test and run. Put one clear contract between them (HTTP with OpenAPI, or a queue), and let neither read the other's tables. If one team of a few people has to carry both, start with one and split later.
split-detail = **{ $part }** → { $language }{ $framework ->
    [none] {""}
   *[other] , { $framework }
}. Keeps to itself: { $keeps }. Reached by: { $contract }.
split-detail-rest = **Everything else** → { $language }{ $framework ->
    [none] {""}
   *[other] , { $framework }
}: what the team knows or already runs.
split-no-tables = - **Between them:** no part reads or writes another's tables; what it needs of another's data it asks for, or keeps a copy that events bring up to date.
split-cost = -# The price: two stacks to hire for, test and run; it is { $points } points in the score, already taken off.
split-when-not = **When not to split**
split-when-not-alone = - If one team of a few people has to build, release and watch both.
split-later = **One language for now.** { $language } would serve { $parts } better. Split that off when it needs people or releases of its own; before that a second stack costs more than it brings.
split-later-heading = **What { $language } would take over, later**
split-when = **When to split**
split-when-grown = - When that part needs people, releases or machines of its own, and its boundary has stopped moving.

flips-heading = **What would change it**
change-told = { $change ->
    [open] { $question }, still open: *{ $answer }*
    [added] { $question }: *{ $answer }* as well
    [removed] { $question }: without *{ $answer }*
   *[instead] { $question }: *{ $answer }* instead
}
flip = - { $change } → { $result }
flip-pair = - { $one } **and** { $other } → { $result }
flip-pairs-heading = **Two changes that only together would do it**
flip-pairs-more = -# { $count ->
    [one] One other pair would do it too.
   *[other] { $count } other pairs would do it too.
}
flips-more = -# { $count ->
    [one] One other single answer would change it too.
   *[other] { $count } other single answers would change it too.
}
flips-none = No single answer changes it.
flips-no-other = -# No other single answer changes it.

tension-heading = **Answers that pull against each other**
tension = - { $says }
tension-decided = - { $says } *{ $answer }* weighed more.

unanswered = -# Open or not sure, and able to change this: { $questions }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}.
changed = **Because of your change:** { $before } → { $after }
changed-nothing = **Your change does not alter the recommendation:** it is still { $after }.
dropped = -# This comes from an older set of questions. { $count ->
    [one] One answer no longer exists and was left out.
   *[other] { $count } answers no longer exist and were left out.
}
code = -# Code: `{ $code }`. With `/backend-advice code:` it opens this result again, for anyone.
contact-note = -# { $name } is the contact of whoever runs this bot; it plays no part in the score.

contact = Talk to { $name }
change-answer = Change an answer
share-here = Share here
give-record = Decision record
record-note = ### Your decision record
    Put the Markdown file where your team keeps its decisions; it is in the MADR form, with every reason and its source. The JSON file says the same to programs. Set its status to *accepted* once you have decided.
go-on = Answer more
go-on-anyway = Go on anyway
start-over = Start over

## Details of a result

details-choose = Details: picture, points, sources, changes
topic-picture = Picture
topic-picture-note = Each answer's pull to either side, the total, and what decides
topic-reasons = Every point
topic-reasons-note = All that speaks for and against, with what it counts
topic-evidence = Evidence
topic-evidence-note = What each point rests on, with source and date; contested claims with both readings
topic-flips = Every change
topic-flips-note = Each answer, and each two together, that would change the recommendation
topic-split = The split
topic-split-note = Which part in which language, what each keeps, how they talk, when and when not to
evidence-heading = **What this rests on**
detail-reason = - { $question }: *{ $answer }* → { $points }
detail-evidence = - { $claim }
details-more = -# { $count ->
    [one] One more does not fit here.
   *[other] { $count } more do not fit here.
}

## Short names of results, inside sentences

short-only = { $language } with { $framework }
short-only-framework-open = { $language }, framework open
short-both = both, with { $python } and { $nodejs }
short-neither = neither Python nor Node.js
short-depends = it depends
short-undecided = neither language leads clearly

## Changing an answer

answers-heading = ### Which answer do you want to change?
answers-note = -# Your other answers are kept.
answers-choose = Choose a question
answers-none = You have not answered anything yet.
to-result = Back to the result

## Sharing

shared-by = -# Shared by { $name }
open-copy = Open my own copy
start-own = Start my own
take-back = Take back
taken-back = *{ $name } took this result back.*
share-refused = I can't post here for you. Missing: { $permissions }.
    Ask someone who runs this server, or share the code instead: `{ $code }`
permission-view-channel = View Channel
permission-send-messages = Send Messages
permission-send-messages-in-threads = Send Messages in Threads
permission-use-external-apps = Use External Apps
permission-create-public-threads = Create Public Threads

## Follow-up questions

ask-follow-up = Ask a follow-up
ask-here = Ask
ask-form-title = Ask a follow-up
ask-form-label = Your question
ask-form-description = Answered from dated sources and the answers given. Several questions at once are fine.
ask-form-placeholder = Why not Node.js? How does it scale? We also have to …
ask-without-form = Type your question with `/backend-advice-ask`, and I'll answer it.
discuss = Discuss in a thread
ask-more = Ask more
ask-in-other-words = None of these
change-in-copy = Change an answer in my own copy

## Answers to follow-up questions

answer-title = **{ $title }**
answer-title-also = **Also: { $title }**
answer-you-said = ↳ You answered *{ $answer }*: { $says }
answer-bears = -# ↳ Your answers that bear on this: { $answers }
answer-source = -# [{ $number }] { $url ->
    [none] { $title }
   *[other] [{ $title }](<{ $url }>)
}{ $dated ->
    [none] {""}
   *[other] , { $dated }
}; { $standing ->
    [second-hand] told second-hand, checked { $checked }
   *[seen] checked { $checked }
}
answer-more-later = *There was more in your message than fits into one answer. Ask the rest once more, and I'll go on.*
answer-unclear = I'm not sure which of these you mean. Is it one of them?
answer-unknown = **I don't know that.** Nothing that I have read and can cite answers it, and I won't guess. A person may know.
answer-unknown-near = **I don't know that.** Nothing that I have read and can cite answers it, and I won't guess. The nearest that I do know is below; a person may know the rest.
answer-outside = That is not something that I can help with. I know about choosing Python, Node.js or both for a backend: frameworks, libraries, performance, running it, people, and your own result.
answer-which-result = That depends on whose result you mean, and I see none here. Ask below a result, give its code with `/backend-advice-ask`, or start your own.
answer-which-answer = I can't tell which of your answers that would change. Change one below, and you'll see what becomes of the result.
answer-courtesy = Glad to help! Ask me anything else about Python, Node.js or your result.
answer-undecided = **Your answers do not decide yet**, so I name no side. What would decide:
answer-unmoved = **It stays { $result }.** Nothing about your answers has changed, so neither has the result; it would come out the same every time.
answer-why = **Why { $result }:** on your answers it has the most points.
answer-changes = **What would make it something else than { $result }:**
answer-second = **What came after { $result }:**
answer-not-that = **Not { $candidate }: on your answers it is { $result }.**
answer-not-that-again = **Not { $candidate }: on your answers it is { $result }.** Asking again gives the same result; another answer may change it.
answer-yes = **Yes: { $result }.** { $candidate } is what your answers lead to.
answer-yes-part = **Yes, for its part: { $result }.** { $candidate } is one half of what your answers lead to.
answer-compared = On your answers { $candidate } has { $points } { $points ->
    [one] point
   *[other] points
}, { $rival } has { $rival-points }.
answer-next-framework = { $winner } leads { $rival } by { $lead } { $lead ->
    [one] point
   *[other] points
}.
answer-flips-to = **It would be { $candidate } with one of these answers:**
answer-no-flip-to = No single answer would make it { $candidate }.
fact-result = The recommendation from their answers is { $result }.
fact-answer = They answered “{ $answer }” to “{ $question }”.
worded-note = -# Worded by a language model from these passages. Its citations and figures were checked, its meaning was not; the buttons below tell related passages in their own words.
worded-from = -# [{ $number }] { $title } Sources: { $sources }
fact-heading = { $count ->
    [one] **I would take that as this answer:**
   *[other] **I would take that as these answers:**
}
fact-given = **That is among the answers already**, so the result counts it: { $answers }
fact-changes = { $change ->
    [settles] → It would decide for **{ $after }**.
    [opens] → It would leave open what is now { $before }: **neither language would lead clearly**.
   *[turns] → It would turn { $before } into **{ $after }**.
}
fact-nothing = { $change ->
    [open] → It would still be open: neither language would lead clearly.
   *[same] → It would stay { $result }.
}
fact-apply = Apply: { $answer }
fact-apply-note = Nothing is applied until you press.
fact-apply-note-in-copy = Nothing is applied until you press. Then you get a copy of your own, and the result that is discussed here stays as it is.
fact-begin-note = Start with it, and I'll ask for the rest.
thread-name = Backend: { $result }
thread-first = **{ $result }** is up for discussion here. I know the answers behind it, and what would change it.
thread-ways = Ask me with the button below, with `/backend-advice-ask`, or with *Apps → Ask about this* on a message. Questions and answers here are for everybody in the thread.
thread-ways-with-mention = Ask me with the button below, with `/backend-advice-ask`, with *Apps → Ask about this* on a message, by mentioning me, or by replying to one of my messages with the mention on. Questions and answers here are for everybody in the thread.
thread-opened = The discussion is open: { $thread }
thread-silent = The discussion is open: { $thread }. I could not write in it just now, but you can ask me there with `/backend-advice-ask`.
thread-lacks = I can't open a thread here. I lack: { $permissions }. Whoever manages this server can change that; until then I'll answer you in private.
thread-nowhere = There can't be a thread on this message, so I'll answer you in private.
thread-refused = Discord would not let me open a thread here. Perhaps a permission was taken away just now, or too many threads are open. You can still ask with `/backend-advice-ask`.
thread-unreachable = I could not reach Discord to open the thread. Please press the button again in a moment.

## The picture of a result; no Markdown here

picture-only = { $language }, with { $framework }
picture-only-framework-open = { $language }
picture-both = Both: { $python } and { $nodejs }, each for its own part
picture-neither = Neither Python nor Node.js
picture-depends = It depends: your answers do not decide yet
picture-sure = How sure: { $sure ->
    [clear] clear
    [likely] likely
    [close] close
   *[open] open
}.
picture-lead = It leads { $rival } by { $lead } { $lead ->
    [one] point
   *[other] points
}; a lead of { $needed } decides.
picture-lead-both = Both together lead by { $lead } { $lead ->
    [one] point
   *[other] points
}, the price of two stacks taken off; a lead of { $needed } decides.
picture-short = { $language } leads by { $lead } { $lead ->
    [one] point
   *[other] points
}; a lead of { $needed } would decide.
picture-even = Neither side leads; a lead of { $needed } would decide.
picture-ruled-out = { $language } cannot promise what is needed: { $needs }. That decides, whatever the points say.
picture-neither-why = Neither language can promise what is needed: { $needs }. That decides, whatever the points say.
picture-side = Pulls to { $language }
picture-total = All answers together
picture-rest = { $count ->
    [one] 1 smaller answer
   *[other] { $count } smaller answers together
}
picture-no-pull = { $count ->
    [one] 1 answer pulls to neither side
   *[other] { $count } answers pull to neither side
}
picture-no-effect = { $count ->
    [one] 1 answer pulls to neither side, nor for or against two stacks
   *[other] { $count } answers pull to neither side, nor for or against two stacks
}
picture-for-stacks = for two stacks +{ $points }
picture-against-stacks = against two stacks −{ $points }
picture-limit = rules out: { $languages }
picture-alone = { $language } alone
picture-together = Both, with { $price } taken off as the price of two stacks
picture-no-answers = Nothing is answered yet, so nothing pulls to either side.
picture-needed = Dashed lines: a lead of { $needed } decides
picture-needed-aside = Dashed lines: a lead of { $needed } would decide between the two alone
picture-needed-both = Dashed line: { $needed } more than the better single language; there both win
picture-alt-option = { $option }: { $points }
picture-alt-options = All answers together: { $options }.
picture-alt = { $title }. { $summary } { $pulls ->
    [none] {""}
   *[other] Strongest pulls: { $pulls }.{" "}
}{ $total }
picture-alt-pull = { $answer } ({ $points })
picture-alt-points = { $points } to { $language }
picture-alt-total = All answers together: { $language } by { $points }.
picture-alt-even = All answers together: even.

## The decision record: Markdown for a repository, in the MADR form

record-title-only = Build the backend in { $language }{ $framework ->
    [none] {""}
   *[other] {" "}with { $framework }
}
record-title-both = Build the backend in both { $python } and { $nodejs }, each for its own part
record-title-neither = Build what neither { $python } nor { $nodejs } can promise in another language
record-title-depends = Leave open for now whether to build the backend in { $python }, { $nodejs } or both
record-context-heading = Context and Problem Statement
record-context = In which language should this backend be built: Python, Node.js, or both, each for the parts that it serves better? { $answered } of { $questions } questions were answered. Each answer says how much something matters, each option how well it serves that; the points are the product of the two.
record-drivers-heading = Decision Drivers
record-driver = { $topic }: { $answer }
record-drivers-none = Nothing has been answered yet.
record-open = Still open, and able to change this: { $questions }.
record-options-heading = Considered Options
record-ruled-out = *{ $need }* cannot be promised by { $languages }; consider { $instead }
record-both = Both languages, each for its own part
record-outcome-heading = Decision Outcome
record-framework-option = { $framework } inside { $language }
record-instead = Neither of the two, but { $instead }
record-chosen = Chosen option: { $options }. { $sure } { $why }
record-chosen-instead = Chosen option, for the part that needs it: { $options }. { $sure } { $why }
record-not-chosen = No option is chosen, because the answers do not decide yet. { $sure } { $why }
record-libraries-heading = What the answers call for
record-stays = It stays first in about { $stays } of 10 plausible readings of these answers.
record-framework = { $framework } inside { $language }: { $summary }
record-framework-close = { $framework } leads { $rival } by only { $lead } { $lead ->
    [one] point
   *[other] points
}: treat the framework as a leaning.
record-split-price = The price: two stacks to hire for, test and run. Put one clear contract between them (HTTP with OpenAPI, or a queue), and let neither read the other's tables.
record-later-heading = Later
record-consequences-heading = Consequences
record-good = Good, because of { $criterion } (from *{ $answer }*): +{ $points } for { $candidate } over { $rival }
record-bad = Bad, because of { $criterion } (from *{ $answer }*): +{ $points } for { $candidate } over { $rival }
record-nothing-decided = Neutral, because nothing is decided yet
record-neither-good = Good, because the part with this need can keep it, which { $languages } cannot promise: *{ $need }*
record-neither-bad = Bad, because it is a language that was not weighed here, and one more to hire for, test and run if the rest is built in another
record-neither-rest = Neutral, because the rest of the system, which has no such need, is still to be decided
record-confirmation-heading = Confirmation
record-confirmation = Build the part that matters most first and measure it against the strongest driver ({ $driver }) before the rest follows.
record-confirmation-instead = Build the part with that need first, and measure whether it keeps the limit under real load. Then decide on the rest without that part.
record-confirmation-open = Settle what is open, and decide then.
record-stale = Check the sources again by { $day }, when the first of them is stale.
record-pros-heading = Pros and Cons of the Options
record-option = { $option }: { $points } { $points ->
    [one] point
   *[other] points
}
record-term-good = Good, because of { $criterion } (from *{ $answer }*): +{ $points }
record-term-bad = Bad, because of { $criterion } (from *{ $answer }*): −{ $points }
record-price = Bad, because it has a price of its own from the outset: −{ $points }
record-term-none = Neutral, because nothing that was answered speaks for or against it
record-more-heading = More Information
record-revisit-heading = Revisit when
record-flip = { $change } → { $result }
record-flip-pair = { $one }, and { $other } → { $result }
record-pairs-heading = Two changes that only together would change it
record-pairs-more = And { $count ->
    [one] one other pair of answers
   *[other] { $count } other pairs of answers
} would change it together.
record-flips-more = And { $count ->
    [one] one other single answer
   *[other] { $count } other single answers
} would change it too.
record-flips-none = No single answer changes it.
record-sources-heading = Sources
record-origin = Made by the calculation alone from the answers `{ $code }` and edition { $edition } of the guide; the same answers give the same record. The JSON file beside this one holds the same for programs.
record-changed = The server where this was made changed the guide in { $count ->
    [one] one point
   *[other] { $count } points
}. Elsewhere the same answers may give another record.

## Slips

slip-not-yours = Only the person who shared this can do that. You can start your own: it takes about two minutes, and only you will see it.
slip-unknown-control = This button comes from a version of me that I don't know, so I can't tell what it meant. You can start afresh; nothing was stored.
slip-unknown-answer = That answer is no longer among the choices. Here is the question as it is now.
slip-garbled-code = That code has a letter missing or wrong. Codes look like `BA1-7K3Q9-ZT2M4`; please copy it once more from the result.
slip-foreign-code = That is not one of my codes. They start with `BA1-`; you find yours at the end of a result.
slip-newer-code = That code comes from a newer version of me. The one who runs me can update me; until then, a fresh start works.
slip-empty-brief = There are no words in that which I could read. Describe in a few sentences what you want to build, or answer my questions instead.
slip-empty-question = I found no words in that. Type your question in a sentence or two, and I'll answer it.
slip-passage-gone = I no longer have the answer behind that button. Ask me in your own words, and I'll look again.
slip-unreadable = Discord sent me something that I could not read. Please try again; if it happens again, start afresh with `/backend-advice`.
slip-too-often =
    { $seconds ->
        [one] That was a lot at once. Please wait one second, then press again; nothing is lost.
       *[other] That was a lot at once. Please wait { $seconds } seconds, then press again; nothing is lost.
    }
slip-too-busy = Many people want their files at this moment. Please press the button again in a few seconds; nothing is lost.
slip-store-away = I can't reach what I remember just now. Nothing is lost; press again in a minute.
slip-our-fault = Something broke on my side, not yours. Please try again. If it happens again, tell the one who runs me this reference: `{ $reference }`

## In the terminal

terminal-intro = Answer with the arrow keys and Enter. Where several choices are allowed, Space marks them; Enter with none marked shows the other ways. Ctrl-C leaves.
terminal-what-next = What next?
terminal-done = Done

## house

command-settings = Shape this bot for your server: contact, language, sharing, follow-ups and more
house-title = ## How I work in this server
    Everything that holds here, and what you can change. Choose a part below.
house-choose = Choose what you want to change
house-saved = **Saved.** It holds from now on.
house-chosen = ✓ { $choice }
house-no-server = These settings belong to a server. Type the command in a channel of a server that you manage, and I will show you everything there.
house-not-allowed = Only people who may manage this server can change how I work here (the permission is called **Manage Server**). Ask one of them; they find everything with `/backend-advice-settings`.

house-contact = Contact
house-contact-own = **Contact:** { $name }, { $url }
house-contact-standard = **Contact:** { $name }, { $url } (the standard one)
house-contact-note = **Contact.** The link at the end of every result, for people who want to talk to somebody. It never has a part in the advice.
house-contact-change = Change the contact
house-contact-back = Back to the standard contact
house-contact-title = The contact of this server
house-name-label = Name
house-name-note = It stands on the button after “Talk to”. Leave it empty for the standard one.
house-name-wrong = **Not saved:** the name { $typed } is too long. Write 60 letters at most.
house-url-label = Link
house-url-note = An https address; {"{code}"} and {"{recommendation}"} are filled in. Empty: the standard one.
house-url-wrong = **Not saved:** I cannot use the link { $typed }. Write an https address like `https://example.com/talk?code={"{code}"}`, at most 512 letters long when it is filled in. The only words in braces that I know are `{"{code}"}` and `{"{recommendation}"}`.

house-language = Language of public messages
house-language-own = **Language of public messages:** { $language }
house-language-server = **Language of public messages:** the server's own, as it is set on Discord
house-language-as-server = As the server is set on Discord
house-language-note = **Language of public messages.** What everybody sees is in this language. What only one person sees is always in their own.

house-sharing = Sharing results
house-sharing-everywhere = **Results may be shared:** in every channel where the person may write
house-sharing-channel = **Results may be shared:** only in { $channel }
house-sharing-nowhere = **Results may be shared:** nowhere
house-sharing-note = **Sharing results.** Where people may show their result to everybody. Without it they still see it themselves, and can pass on its code.
house-everywhere = Everywhere
house-nowhere = Nowhere
house-share-in = Or in one channel only: choose it
house-shared-elsewhere = In this server results are shared in { $channel } only. Go there, type `/backend-advice` with the code `{ $code }`, and press the button again.
house-not-shared = In this server results are not shared in channels. You can still pass yours on: whoever types `/backend-advice` with the code `{ $code }` sees the same result.

house-teams = Team decisions
house-teams-everybody = **Team decisions may be started by:** everybody who may write
house-teams-roles = **Team decisions may be started by:** { $roles }
house-teams-nobody = **Team decisions may be started by:** nobody
house-teams-note = **Team decisions.** Who may post a card on which a team answers together.
house-everybody = Everybody
house-nobody = Nobody
house-teams-of = Or people with some roles only: choose them

house-follow-ups = Follow-up questions
house-follow-ups-on = **Follow-up questions:** I answer them
house-follow-ups-off = **Follow-up questions:** I do not answer any
house-threads-on = **Threads for discussions:** I open them
house-threads-off = **Threads for discussions:** I open none
house-mentions-on = **When somebody mentions me:** I answer
house-mentions-off = **When somebody mentions me:** I stay silent
house-follow-ups-note = **Follow-up questions.** What people may ask me besides the advice, and where I answer.
house-follow-ups-start = Answer follow-up questions
house-follow-ups-stop = Stop answering follow-up questions
house-threads-start = Open threads
house-threads-stop = Stop opening threads
house-mentions-start = Answer mentions
house-mentions-stop = Stop answering mentions
house-no-follow-ups = In this server I answer no follow-up questions; the people who manage it decided so. The advice itself works as always, and there is somebody to talk to.
house-no-threads = In this server I open no threads; the people who manage it decided so. I can answer your question here, only for you.

house-model = Language model
house-model-on = **Language model:** it may word answers and read descriptions
house-model-off = **Language model:** not used
house-model-note = **Language model.** It may word answers more fluently and propose what a description says. It decides nothing: without it you get the same advice, from the same sources.
house-model-start = Use the language model
house-model-stop = Stop using the language model

house-keeping = How long I keep things
house-retention = **I delete ballots and contact requests after:** { $days ->
    [one] 1 day
   *[other] { $days } days
}
house-keeping-note = **How long I keep things.** The answers in team decisions and requests for contact are deleted after this time. I keep nothing else of what people answer.
house-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}

house-staff = Contact requests
house-staff-none = **Contact requests go:** nowhere; people get the contact's link only
house-staff-channel = **Contact requests go to:** { $channel }
house-staff-webhook = **Contact requests go to:** the webhook { $id }
house-staff-note = **Contact requests.** Where I post it when somebody asks to be contacted, with what they wrote and how to reach them. Choose a channel that only your staff can read.
house-staff-in = To a channel: choose it
house-staff-by-webhook = To a webhook
house-staff-nowhere = Nowhere
house-webhook-title = The webhook of your staff
house-webhook-label = Address of the webhook
house-webhook-note = In Discord: Server Settings, Integrations, Webhooks, Copy Webhook URL
house-webhook-wrong = **Not saved:** that is not the address of a Discord webhook. It looks like `https://discord.com/api/webhooks/…`; copy it in Discord under Server Settings, Integrations, Webhooks. I do not show what you typed, because such an address is a secret.

house-check = Check what works here
house-check-again = Check again
house-back = Back to the settings
house-check-title = ## What works in this channel
house-check-note = -# You give permissions in the channel's settings under Permissions, or in the server's settings under Roles, to my own role. Everything that only one person sees needs none.
house-store-there = ✓ **Database:** it answers.
house-store-away = ✗ **Database:** it does not answer just now. Settings stay as they were last known, and nothing new can be saved. Try again in a minute; if it stays so, tell whoever runs me.
house-threads-work = ✓ **Threads:** I can open discussions here.
house-threads-lack = ✗ **Threads:** I lack { $permissions }. Until I have it, “Discuss in a thread” offers people a private answer instead.
house-teams-work = ✓ **Team decisions:** I can keep their cards up to date here.
house-teams-lack = ✗ **Team decisions:** I lack { $permissions }. Until I have it, I cannot keep the card of a decision up to date here.
house-mentions-work = ✓ **Mentions:** I can answer people who mention me here.
house-mentions-lack = ✗ **Mentions:** I lack { $permissions }. Until I have it, people who mention me here get no answer; the command and the buttons work.
house-webhook-name = the webhook { $id }
house-staff-not-set = – **Contact requests:** nothing is set up, so people get the contact's link only.
house-staff-here = ✓ **Contact requests:** they come to this channel, and I may write here.
house-staff-lack = ✗ **Contact requests:** they should come to this channel, but I lack { $permissions }. Until I have it, none arrives.
house-staff-seen = ✓ **Contact requests:** I can see { $target }. To know whether I may write there, use this check there.
house-staff-there = ✓ **Contact requests:** { $target } answers.
house-staff-gone = ✗ **Contact requests:** { $target } does not exist any more, so none arrives. Choose another place for them.
house-staff-closed = ✗ **Contact requests:** I am not allowed to see { $target }, so none arrives. Let me see it and write there, or choose another place.
house-staff-unreachable = – **Contact requests:** Discord did not tell me about { $target } just now. Check again in a minute.
house-staff-untried = – **Contact requests:** they go to { $target }. I cannot try that from here, because this copy of me has no token.
permission-read-message-history = Read Message History

## team

command-option-with = Decide alone, or ask your team: everyone answers in private, and all ballots count the same
command-with-me = just me
command-with-team = my team
team-setup-heading = ### Ask your team
team-setup-note = I post a card here. Everyone answers in private, nobody sees others' answers, and when it closes you all see what you agree on and which disagreements matter.
team-setup-who = **Who is asked:** { $count ->
    [0] everybody who can see this channel
    [one] 1 person that you picked
   *[other] { $count } people that you picked
}.
team-setup-beside = -# You also gave a code or a description. I left it aside, for each of you answers for themselves.
team-invite = Pick up to 25 people, or nobody to ask everybody here
team-lasts = How long is it open?
team-lasts-quarter = Open for 15 minutes
team-lasts-hour = Open for 1 hour
team-lasts-day = Open for 1 day
team-lasts-three-days = Open for 3 days
team-lasts-week = Open for 1 week
team-show-names = Show names with results
team-hide-names = Keep ballots secret
team-ask = Ask the team
team-nowhere = I can't ask a team here: that takes a server that has added me. In one that has, use `/backend-advice` with *my team* in a channel; here you can decide on your own.
team-by-nobody = In this server nobody asks a team; the people who manage it decided so. You can still decide on your own, and pass your result on.
team-by-others = In this server a team is asked only by people with certain roles: { $roles }. Ask one of them to start it, or decide on your own.
team-lacks = I can't post the card here. I lack: { $permissions }. Whoever manages this server can change that; until then, try another channel or decide on your own.
team-you-lack = You can't post in this channel, so I can't ask the team here for you. You lack: { $permissions }. Try a channel where you can write, or decide on your own.
team-already-asking = You are asking your team here already: { $card }. Close or cancel that one first.
team-posted = Your team is asked: { $card }
    Anyone who is asked can answer there, you too.
team-post-refused = Discord would not let me post the card here. Perhaps a permission was taken away just now. Nothing was asked; try another channel, or press again once that is mended.
team-post-unreachable = I could not reach Discord to post the card. Nothing was asked; please press the button again in a moment.
team-with-names = **Open ballots:** the result says by name how each ballot alone comes out.
team-without-names = **Secret ballots:** the result never says whose ballot is which; only that you answered is shown.
team-card-heading = ## Which backend? { $asker ->
    [none] The team is asked
   *[other] { $asker } asks the team
}
team-card-for-all = Everybody here can answer, in private and at their own pace.
team-card-for = Asked, each in private and at their own pace: { $people }
team-card-until = It closes { $time }. Answers can be changed until then.
team-card-answered = { $count ->
    [0] Nobody has answered yet.
    [one] **1 has answered:** { $names }
   *[other] **{ $count } have answered:** { $names }
}
team-names-more = { $names } and { $more } more
team-give-answers = Give my answers
team-close-now = Close now
team-cancel = Cancel
team-cancel-sure = Cancel for everyone? { $count ->
    [0] Nobody has answered yet.
    [one] 1 person has answered, and that answer would be thrown away.
   *[other] { $count } people have answered, and their answers would be thrown away.
} To see a result instead, press *Close now* on the card. To keep it open, do nothing.
team-cancel-for-sure = Yes, cancel it
team-cancelled = *This team decision was cancelled. No result was made.*
team-cancelled-now = It is cancelled; the card will say so in a moment: { $card }
team-closed-now = It is closed. The result takes the card's place in a moment: { $card }
team-ballot-note = -# Your own ballot. Only you see this; hand it in at the end. It can be changed until it closes, { $time }.
team-hand-in = Hand in my answers
team-handed-in = **Handed in.** You can change it until it closes, { $time }: here, or with *Give my answers* on the card.
team-handed-in-last = **Handed in.** Yours was the last one, so it is closed now, and the result takes the card's place.
team-unknown = I don't know this team decision any more: it is over, or it was never asked. You can start your own.
team-not-invited = This one asks other people of the team. You can still find your own result.
team-was-closed = This team decision is closed, so answers can't be given or changed any more. Its result: { $card }
team-was-cancelled = This team decision was cancelled, so there is nothing to answer any more: { $card }
team-not-allowed = Only who asked can do that, or somebody who may manage messages here. It closes by itself { $time }: { $card }
team-outcome = -# Decided by { $count ->
    [one] 1 ballot
   *[other] { $count } ballots, each counting the same
}. On each question the answer counts that most gave; where two are level, none does.
team-no-ballots = ## No result: nobody answered
    It closed before anybody had handed in answers. Ask again with `/backend-advice`, perhaps for longer, or start on your own.
team-leanings-heading = **How each ballot alone comes out**
team-leaning = - { $result }: { $count }
team-leaning-named = - { $result }: { $count } ({ $names })
team-leanings-more = - anything else: { $count }
team-elsewhere = **Most single ballots point elsewhere:** { $count } of { $size } alone come out as { $alone }, while the answers that most of you gave, question by question, lead to { $result }. Talk about that before you decide.
team-agrees = **You agree:** no two of you gave different answers to the same question.
team-nothing-matters = **What divides you does not matter here:** whichever way you settled it, the result would stay.
team-points-heading = **Where you differ and it changes the result**
team-point = - **{ $question }**{ $leader ->
    [none] : level
   *[other] : *{ $leader }* leads
}
team-side = {"  "}- If you settled on *{ $answer }* ({ $count }): { $result }
team-sides-more = {"  "}- { $count ->
    [one] and 1 more answer
   *[other] and { $count } more answers
}
team-points-more = -# These would change it too: { $questions }.
team-idle = -# You also differ on these, but that does not matter for the result: { $questions }.
record-team-heading = Deciders
record-team-deciders = { $count ->
    [one] One ballot, of { $names }.
   *[other] { $count } ballots, each counting the same, of { $names }.
}
record-team-leaning = { $result }: { $count }
record-team-leaning-named = { $result }: { $count } ({ $names })
record-team-dissent-heading = Dissent: ballots that alone come out elsewhere
record-team-dissent-none = None: every ballot alone comes out on the same side as the team.
record-team-points-heading = Disagreements that would change the outcome
record-team-side = { $question }: settled on { $answer } ({ $count }), it would be { $result }
## request

contact-with-result = Talk to them with my result
hand-over-heading = ### What this link hands to { $name }
hand-over-code = - Your code, `{ $code }`. It holds all your answers, and whoever has it can read them.
hand-over-recommendation = - The recommendation in short: `{ $recommendation }`.
hand-over-note = Nothing else goes with it, neither your name nor this server's. Nothing has been handed over yet; opening the link does it. The other button opens the same page without them.
hand-over-open = Open it with my result
request-open = Have someone contact me
request-title = Have someone contact me
request-text = What do you want to talk about?
request-text-example = For example: we chose FastAPI and would like a second pair of eyes on our plan
request-reach = How can you be reached?
request-reach-example = An email address, or your name on Discord
request-consent = May this be handed over?
request-consent-note = Your words, how to reach you, the recommendation and the code with your answers. Not your account.
request-consent-yes = Yes, hand this and my result to { $name }
request-consent-no = No, hand over nothing
request-without-form = Press “Have someone contact me” under a result, and a form opens for what you want to talk about.
request-kept = ### Your request is on its way
    { $name } will have it within minutes, and will reach you the way you named. Your reference is `{ $reference }`; quote it if you do not hear from them.
    -# Handed over: your words, how to reach you, the recommendation and the code with your answers. What I keep of it until it is handed over is deleted then.
request-declined = Nothing was handed over, and I kept nothing: without your “Yes” I don't. If you want to, press the button again and choose “Yes”.
request-empty = I found no words in one of the two fields, so nothing was handed over. Say what it is about and how you can be reached, and it works.
request-too-many = You have asked three times today, which is as often as I pass on. The earlier ones are on their way. You can ask again <t:{ $again }:R>, or write to { $name } through the link now.
request-nobody = Nobody takes such requests here any more, so nothing was handed over. The link still leads to { $name }.
request-typed = What you wrote, so that you can copy it:
handed-heading = ### Someone asks to be contacted
handed-text = **What it is about**
handed-reach = **How to reach them**
handed-result = **Their result:** { $result } · `{ $code }`
handed-note = -# Reference `{ $reference }`. They agreed that this is handed to { $name }. What is quoted stands as they typed it; I have checked none of it. Should the same reference ever stand here twice, it is one request.

## stats

command-stats = What was counted in this server: consultations, results, where people left. No names, no answers
stats-heading = ## The last { $days } days in this server
stats-nothing = Nothing was counted here so far that I may tell: everything is fewer than 5, or nothing at all. Numbers appear once a few consultations have been held; start one with `/backend-advice`, or show people how.
stats-note = -# Numbers are rounded down to fives, and what is below 5 is told as “fewer than 5”, so that no one person shows in them. I count how often, by day (UTC), and never who, or what was answered. Counts go after 400 days.
stats-no-server = These counts belong to a server. Use the command in one that you manage.
stats-not-allowed = What was counted here is shown to those who may manage this server (the permission Manage Server). Ask one of them to look, or to give you that permission.
stats-undelivered = **Requests to be contacted are waiting, because they cannot be handed over.** See that the channel or webhook for them is still there and that I may post in it; nothing is lost meanwhile, and I try again by myself.
stats-week = 7 days
stats-month = 30 days
stats-quarter = 90 days
stats-begun = - Consultations begun: **{ $number ->
    [0] fewer than 5
   *[other] { $number }
}**
stats-finished = - Led to a result: **{ $number ->
    [0] fewer than 5
   *[other] { $number }
}**
stats-result = {"  "}- { $kind ->
    [python] { $python }
    [nodejs] { $nodejs }
    [both] both
    [neither] neither
   *[depends] it depends
}: { $number ->
    [0] fewer than 5
   *[other] { $number }
}
stats-left-heading = **Where people left**
stats-left = - *{ $question }*: shown { $shown ->
    [0] fewer than 5 times
   *[other] { $shown } times
}, not gone on from { $left ->
    [0] fewer than 5 times
   *[other] { $left } times
}
stats-after-heading = **After the result**
stats-changed = - Answers changed: { $number ->
    [0] fewer than 5
   *[other] { $number }
}
stats-flipped = - Changes that turned the recommendation: { $number ->
    [0] fewer than 5
   *[other] { $number }
}
stats-shared = - Results shown to everybody: { $number ->
    [0] fewer than 5
   *[other] { $number }
}
stats-follow-ups = - Follow-up questions: { $number ->
    [0] fewer than 5
   *[other] { $number }
}
stats-unknown = - Follow-up questions that I know nothing of: { $number ->
    [0] fewer than 5
   *[other] { $number }
}
stats-gap = {"  "}- near *{ $topic }*: { $number }
stats-teams-begun = - Team decisions begun: { $number ->
    [0] fewer than 5
   *[other] { $number }
}
stats-teams-closed = - Team decisions closed: { $number ->
    [0] fewer than 5
   *[other] { $number }
}
stats-requested = - Requests to be contacted: { $number ->
    [0] fewer than 5
   *[other] { $number }
}
chart-days = Consultations begun on each of { $days } days
chart-first-day = { $ago } days ago
chart-today = today
chart-questions = How often each question was shown, and how often people went no further
chart-reached = { $shown } shown; { $left ->
    [0] fewer than 5
   *[other] { $left }
} went no further
chart-few = fewer than 5 on each day
chart-note = Rounded down to fives. A day without a bar has fewer than 5; questions shown fewer than 5 times are left out.
chart-alt = Consultations begun in the last { $days } days: { $begun ->
    [0] fewer than 5
   *[other] { $begun }
} in all; { $most ->
    [0] fewer than 5 on each day
   *[other] { $most } on the busiest day
}. { $questions ->
    [none] No question was shown 5 times.
   *[other] Questions: { $questions }.
}
chart-alt-question = { $question }: { $shown } shown, { $left ->
    [0] fewer than 5
   *[other] { $left }
} went no further

## overlay

command-settings-option-overlay = A TOML file with your server's own changes to the guide; you see what it does before it holds
overlay-door = The guide
overlay-line-shipped = **The guide:** without changes of your own
overlay-line-own = **The guide:** { $count ->
    [one] 1 change of your own
   *[other] { $count } changes of your own
}
overlay-line-unfit = **The guide:** ⚠ your own changes do not hold, because they do not fit this version of me any more. “The guide” shows what to mend.
overlay-line-unread = **The guide:** your own changes do not hold for the moment, because I can't reach them just now
overlay-holds = -# The people who manage this server changed my guide in { $count ->
    [one] one point
   *[other] { $count } points
}, so results here may differ from those elsewhere.
overlay-difference = What is different here
overlay-difference-title = ## What is different in this server
    The people who manage it changed these points of my guide. Everything else is as everywhere.
overlay-no-difference = Nothing is different in this server any more: my standard guide holds.
overlay-title = ## The guide in this server
overlay-none = My standard guide holds here, without changes.
overlay-own = Your own changes hold here since { $since }:
overlay-unfit = ⚠ **Your own changes of { $since } do not hold.** They do not fit this version of me any more, so my standard guide holds in their place. Mend these points and upload the file again; “Take it along as a file” gives you what you wrote.
overlay-how = Your server may leave out questions, answers and frameworks, change how much things matter, and add questions and evidence, all in one TOML file. Upload it here or with `/backend-advice-settings overlay:`. You see what it does before it holds.
overlay-upload = Upload a file
overlay-template = A file to begin with
overlay-template-note = Begin with this file: take the `#` away where you want a change, delete the rest, and upload it with `/backend-advice-settings overlay:`.
overlay-export = Take it along as a file
overlay-export-note = This is what holds here, as it was uploaded. Change it and upload it again, or take it to another server.
overlay-undo = Undo the last change
overlay-to-shipped = Back to the standard guide
overlay-history = What held before: choose it to look at it
overlay-version = Version { $number } of { $day }
overlay-version-own = Changes of your own
overlay-version-shipped = The standard guide
overlay-back = Back to the guide
overlay-form-title = Your server's own changes
overlay-file-label = The TOML file
overlay-file-note = At most { $most } kB. You see what it does before it holds.
overlay-without-form = I cannot open a form here. Use `/backend-advice-settings overlay:` with your file instead.
overlay-no-files-here = I cannot read files here, because this copy of me has no token. Whoever runs me can give it one; everything else works. Nothing was changed.
overlay-too-large = **Not taken:** the file has { $size } kB, and I read { $most } kB at most. Nothing was changed. Such a file needs a few kB; is it the right one?
overlay-file-gone = **Not taken:** Discord does not give me this file any more. Nothing was changed. Upload it again.
overlay-file-unreachable = **Not taken:** I could not fetch the file from Discord in time. Nothing was changed. Upload it again in a minute.
overlay-refused = **Not taken:** { $file } has { $count ->
    [one] a fault
   *[other] { $count } faults
}. Nothing was changed. Mend { $count ->
    [one] it
   *[other] them
} and upload the file again:
overlay-more = … and { $more } more; the file below has all of them.
overlay-preview = ## What would hold
    Nothing is changed yet. This is what would be different from my standard guide:
overlay-preview-shipped = Nothing: my standard guide, without changes.
overlay-apply = Let it hold from now on
overlay-not-now = Leave everything as it is
overlay-done = **Done.** It holds from now on.
overlay-overtaken = **Nothing was changed:** somebody else changed the guide since you looked. This is what holds now; look again before you change it.
overlay-gone = **Nothing was changed:** I do not have that file any more; I keep an upload for a day until it is applied. Upload it again.
overlay-unfit-now = **Nothing was changed:** that version does not fit my guide of today any more. Take it as a start, mend it, and upload it again.
overlay-question-off = Not asked: { $question }
overlay-choice-off = Not offered: “{ $choice }” as an answer to “{ $question }”
overlay-candidate-off = Not recommended: { $name }
overlay-library-off = Not named any more, because nothing calls for it: { $name }
overlay-importance = { $question }, “{ $choice }”: { $criterion } matters { $to } instead of { $from } (of 5)
overlay-fit = { $name } gets { $to } instead of { $from } points for { $criterion }
overlay-question-added = Asked as well: { $question } ({ $choices })
overlay-evidence-added = Own evidence: { $claim } ({ $publisher }, <{ $source }>)
overlay-results = **What it does to results:** of { $people } random people, the same each time, { $picks } get another recommendation than now, and { $frameworks } the same one with another framework.
overlay-results-same = **What it does to results:** all of { $people } random people, the same each time, get the same result as now.
overlay-moved = { $name }: { $from } → { $to }
overlay-never = ⚠ Nobody of them gets any more: { $names }
overlay-foreign = -# { $count ->
    [one] One answer in this code is to a question that another server added. It is not known here and was left out.
   *[other] { $count } answers in this code are to questions that another server added. They are not known here and were left out.
}
overlay-not-asked = -# These answers are not used in this server, because its people left them out of my guide: { $questions }

## languages

# Names in a row, put together two at a time: "a, b", then "a, b, c". Where few words stand between commas, after the last comma too.
list-comma = { $before }, { $next }
# Answers in a row, which may hold commas themselves.
list-semicolon = { $before }; { $next }
# The end of a row that is complete: "a, b and c".
list-and = { $before } and { $last }
# Two whole sentences after each other; a language without spaces needs none between them.
list-sentences = { $before } { $next }
# A question's topic with what was answered.
answer-told = { $question }: *{ $answer }*
# A question's topic in the picture, before its answer.
picture-topic = { $topic }:
# The name of an option in a decision record.
record-quoted = "{ $name }"
record-library = { $name }: { $purpose }
# One small line (-# …) above passages, which are in English only; empty in English.
passages-in-english = {""}

## data

command-data = See what is stored about you, take it with you, or have it forgotten
data-heading = ## What I keep about you
data-nothing = Nothing. No team decision, no ballot and no request of yours is stored.
data-asked = **Team decisions that you asked for**, with your id and your name
# $goes is the day on which it is deleted.
data-asked-line = - { $state ->
    [draft] { $place }: set up and not asked yet; deleted after a day
    [open] { $place }: open until { $closes }
    [closed] { $place }: closed { $closes }; deleted { $goes }
   *[cancelled] { $place }: cancelled { $closes }; deleted { $goes }
}
data-ballots = **Your ballots**, with your id
data-ballot-line = - { $place }, { $handed }, as { $name }: `{ $code }`; { $goes ->
    [none] deleted some time after that decision has ended
   *[other] deleted { $goes }
}
data-invited = **Invitations:** { $count ->
    [one] one team decision names you among those who are asked.
   *[other] { $count } team decisions name you among those who are asked.
}
data-requests = **Your requests to be contacted**, with your id
data-request-line = - `{ $reference }`, { $made }: { $state ->
    [sent] handed over, so its text is gone here, and your id goes after the day; the rest is deleted { $goes }
   *[waiting] not handed over yet, so what you typed, how you can be reached and your result are here; deleted { $goes }
}
data-more = - and { $count ->
    [one] one more, which is in the file
   *[other] { $count } more, which are in the file
}
data-not-kept = **What I don't keep:** your answers travel in the buttons of the messages that you see; what you describe or ask is not stored. I count how often something happens on a day, never who did it. For a few minutes I remember how often you came, so that one person cannot take everybody's turn; that is never written down.
data-on-discord = **What stands on Discord:** cards of team decisions, results that you shared and threads are messages in their channels. Whoever may delete messages there can delete them. A request that was handed over is with those who got it.
data-model = **Language model:** here, what you describe or ask is sent to a language model, to word the answer. It goes without your name and your id. I store none of it.
data-no-model = **Language model:** none is used here. Nothing that you type is sent to one.
data-export = Give me all of it as a file
data-forget = Forget me
data-file = Here is everything that is stored about you, as JSON: a text that you can read and that programs can too. Times are in UTC.
data-sure = ## Shall I forget you?
    This cannot be undone.
# $open is how many team decisions that the person asked for are still open.
data-goes = **What goes:** that you were invited, your requests to be contacted, even if nobody has read them yet, and your ballots in team decisions that are still open. Your name goes from every team decision, and from its card within a minute or so. { $open ->
    [0] {""}
    [one] The team decision that you asked for and that is still open is cancelled, for everybody in it.
   *[other] The { $open } team decisions that you asked for and that are still open are cancelled, for everybody in them.
}
data-stays = **What stays:** in team decisions that are closed, your answers, without anything that says whose they are; in a team of two, the other one can still tell. Counts that never said who. On Discord: what you shared and wrote, until somebody deletes it there. And what was handed over already is with those who got it.
data-forget-now = Yes, forget me now
data-keep = No, keep it
data-forgotten = Done. Nothing that is stored here says who you are any more. If you take part in a team decision or ask to be contacted again, that is kept anew; this command shows it.
# Two minutes at least; for less see slip-too-often.
slip-too-often-minutes = That was a lot in a short time. Please wait { $minutes } minutes, then press again; nothing is lost.
# In place of the name of somebody who was forgotten.
data-nobody = somebody who was forgotten
