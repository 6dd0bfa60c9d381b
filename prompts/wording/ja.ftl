# 日本語のすべての文。質問そのものは guide/ja.toml にあります。

## The command

command-description = Python、Node.js、それとも両方？ いくつかの質問に答えると、理由つきの助言が得られます
command-option-code = 以前の結果のコード（BA1-…）。もう一度開きます
command-option-brief = 作りたいものをご自分の言葉で。読み取った内容は確認していただきます
command-on-message = これについて助言
command-ask = Python、Node.js、ご自分の結果について質問する
command-ask-option-question = ご質問をご自分の言葉で
command-ask-option-code = 対象の結果のコード（BA1-…）。議論のスレッドでは不要です
command-ask-on-message = これについて質問

## A brief

brief-heading = ### 文章から読み取ったこと
brief-taken = - *{ $question }*：**{ $answer }**（「{ $quote }」）
brief-note = -# これらの言葉だけを手がかりにしました。確認していただくまで何も反映されません。見つからなかったことはお聞きします。
brief-right = これで合っています
brief-change = 1つ変更する
brief-without = これを使わずに始める
brief-nothing = 読みましたが、回答として使えることは見つかりませんでした。ではお聞きします。2分ほどです。
brief-beside-code = -# コードと説明の両方をいただきました。コードを開き、説明は使いませんでした。

## A question

question-heading = ### { $question }
question-why = -# お聞きする理由：{ $why }
question-choice = - **{ $label }**：{ $description }
question-progress = -# { $answered ->
    [0] 最初の質問
   *[other] { $answered }件回答済み
}、{ $open ->
    [0] 結果を変えうる質問はもうありません
   *[other] 結果を変えうる質問はあと{ $open }件
}
question-anyway = -# { $answered }件回答済み、残り{ $left }件。言語とフレームワークは決まりました。残りは、必要なライブラリーと確かさに関わります。
question-choose-one = 1つ選んでください
question-choose-many = 1つ以上選んでください
question-your-answer = -# これまでの回答：{ $answer }
not-sure = わからない
back = 戻る
finish-now = ここで終える

## The result

result-only = ## { $language }（{ $framework }）
result-only-framework-open = ## { $language }
result-both = ## 両方：{ $python }と{ $nodejs }、それぞれの部分に
result-neither = ## Python でも Node.js でもありません
result-depends = ## 場合によります：まだ回答では決まりません

sure-clear = **確かさ：明確。** { $lead }{ $lead ->
   *[other] 点
}差で首位、ありうる読み方10通りのうち約{ $stays }通りで首位のままです。
sure-likely = **確かさ：有力。** { $lead }{ $lead ->
   *[other] 点
}差で首位、ありうる読み方10通りのうち約{ $stays }通りで首位のままです。
sure-close = **確かさ：僅差。** わずか{ $lead }{ $lead ->
   *[other] 点
}差の首位で、ありうる読み方10通りのうち約{ $stays }通りで首位のままです。傾向として受け取ってください。
sure-close-both = **確かさ：僅差。** もう一方の言語に{ $lead }{ $lead ->
   *[other] 点
}差をつけていますが、それぞれの部分に両方の言語を使っても同じくらいの結果になります。傾向として受け取ってください。
sure-open = **確かさ：未定。** { $answered ->
    [0] まだ何も回答がないため、どちらを支持する材料もありません。
   *[other] うかがった範囲では Python と Node.js が接近しすぎているため、どちらも選びません。
}
neither-why = どちらの言語も約束できないことが必要とされています：**{ $need }**。その部分には{ $instead }を検討し、残りについてもう一度お尋ねください。{ $evidence }

framework-close = -# { $framework }は{ $rival }にわずか{ $lead }{ $lead ->
   *[other] 点
}差です。フレームワークは傾向として受け取ってください。
framework-tied = { $language }のフレームワークはまだ決まりません。{ $frameworks }が首位で並んでいます。
framework-lead = { $framework }：{ $summary }

reasons-heading = **支持する理由（ご回答から）**
reason = - { $question }：*{ $answer }* → { $points }（{ $source }）
points = { $criterion }：{ $candidate }が{ $rival }より**+{ $points }**
points-twice = { $one }、さらに{ $candidate }が{ $rival }より**+{ $points }**
citation = [{ $publisher }]({ $source })、{ $checked }確認{ $standing ->
    [contested] 、異論あり
    [second-hand] 、又聞き
    [own] 、このサーバーの人が追加
   *[firm] {""}
}
cited = { $claim }（[{ $publisher }]({ $source })、{ $checked }確認）
cited-own = { $claim }（[{ $publisher }]({ $source })、{ $checked }確認、サーバーの人が追加）
cited-second-hand = { $claim }（[{ $publisher }]({ $source })による引用、{ $checked }確認）
cited-contested = { $claim }（[{ $publisher }]({ $source })、{ $checked }確認）**別の見方：** { $other }（[出典]({ $other-source })）

against-heading = **反対する理由**
against-nothing = ご回答の中に、反対する材料はありません。

leaning-heading = **どちらに傾けるか**

libraries-heading = **ご回答から必要になるもの**
library = - **{ $name }**：{ $purpose }

libraries-more = -# ほかに{ $names }。

split-heading = **どの部分をどちらで作るか**
split-part = - **{ $language }**{ $framework ->
    [none] {""}
   *[other] （{ $framework }）
}：{ $parts }
split-rest = 残りすべて
split-price = -# 代償：採用もテストも運用も2つのスタック分になります。間に明確な契約を1つ置き（OpenAPI つきの HTTP、またはキュー）、互いのテーブルは読まないこと。少人数の1チームが両方を担うなら、1つで始めて後で分けてください。
split-detail = **{ $part }** → { $language }{ $framework ->
    [none] {""}
   *[other] 、{ $framework }
}。自分だけで持つもの：{ $keeps }。つなぎ方：{ $contract }。
split-detail-rest = **残りすべて** → { $language }{ $framework ->
    [none] {""}
   *[other] 、{ $framework }
}：チームが知っているもの、すでに動いているもの。
split-no-tables = - **両者の間：** どの部分も他のテーブルを読み書きしません。必要なデータは問い合わせるか、イベントで更新される写しを持ちます。
split-cost = -# 代償：採用もテストも運用も2つのスタック分になります。得点では{ $points }点分で、すでに差し引いてあります。
split-when-not = **分けないほうがよい場合**
split-when-not-alone = - 少人数の1チームが両方を作り、リリースし、監視しなければならないとき。
split-later = **当面は1つの言語で。** { $parts }には{ $language }のほうが向いています。専任の人やリリースが必要になったら切り出してください。それまでは2つ目のスタックは得るものより費用が上回ります。
split-later-heading = **{ $language }が後で引き受けるもの**
split-when = **分ける時期**
split-when-grown = - その部分に専任の人、リリース、マシンが必要になり、境界が動かなくなったとき。

flips-heading = **結果を変えるもの**
change-told = { $change ->
    [open] { $question }（未回答）：*{ $answer }*
    [added] { $question }：*{ $answer }*も
    [removed] { $question }：*{ $answer }*なし
   *[instead] { $question }：代わりに*{ $answer }*
}
flip = - { $change } → { $result }
flip-pair = - { $one }**かつ**{ $other } → { $result }
flip-pairs-heading = **2つそろうと変わるもの**
flip-pairs-more = -# { $count ->
   *[other] ほかに{ $count }組でも変わります。
}
flips-more = -# { $count ->
   *[other] ほかに{ $count }件の回答でも変わります。
}
flips-none = 1つの回答で変わることはありません。
flips-no-other = -# ほかに1つの回答で変わるものはありません。

tension-heading = **互いに引っ張り合う回答**
tension = - { $says }
tension-decided = - { $says } *{ $answer }*のほうが重く効きました。

unanswered = -# 未回答または「わからない」で、結果を変えうるもの：{ $questions }{ $more ->
    [0] {""}
   *[other] 、ほか{ $more }件
}。
changed = **変更の影響：** { $before } → { $after }
changed-nothing = **変更しても推薦は変わりません：** { $after }のままです。
dropped = -# これは以前の質問によるものです。{ $count ->
   *[other] もう存在しない回答{ $count }件を除きました。
}
code = -# コード：`{ $code }`。`/backend-advice code:` で、だれでもこの結果をもう一度開けます。
contact-note = -# { $name }はこのボットを運用する側の連絡先です。得点には関わりません。

contact = { $name }に相談する
change-answer = 回答を変更
share-here = ここで共有
give-record = 決定記録
record-note = ### 決定記録
    Markdown ファイルを、チームが決定を残している場所に置いてください。MADR 形式で、すべての理由と出典が入っています。JSON ファイルはプログラム向けの同じ内容です。決定したら status を *accepted* にしてください。
go-on = もっと答える
go-on-anyway = それでも続ける
start-over = やり直す

## Details of a result

details-choose = 詳細：図、得点、出典、変更
topic-picture = 図
topic-picture-note = 各回答がどちらに引くか、合計、決め手
topic-reasons = すべての得点
topic-reasons-note = 支持と反対のすべてと、その重み
topic-evidence = 根拠
topic-evidence-note = 各得点の根拠、出典と日付。異論のあるものは両方の見方
topic-flips = すべての変更
topic-flips-note = 推薦を変える回答と、2つそろうと変える組
topic-split = 分担
topic-split-note = どの部分をどの言語で、何を持ち、どう話すか、いつ分け、いつ分けないか
evidence-heading = **根拠**
detail-reason = - { $question }：*{ $answer }* → { $points }
detail-evidence = - { $claim }
details-more = -# { $count ->
   *[other] あと{ $count }件はここに収まりません。
}

## Short names of results, inside sentences

short-only = { $language }と{ $framework }
short-only-framework-open = { $language }（フレームワークは未定）
short-both = 両方（{ $python }と{ $nodejs }）
short-neither = Python でも Node.js でもない
short-depends = 場合による
short-undecided = どちらの言語も明確に優位ではない

## Changing an answer

answers-heading = ### どの回答を変えますか？
answers-note = -# ほかの回答はそのままです。
answers-choose = 質問を選んでください
answers-none = まだ何も回答していません。
to-result = 結果に戻る

## Sharing

shared-by = -# { $name }が共有
open-copy = 自分用に開く
start-own = 自分で始める
take-back = 取り下げる
taken-back = *{ $name }がこの結果を取り下げました。*
share-refused = あなたの代わりにここへ投稿できません。足りない権限：{ $permissions }。
    このサーバーの管理者に頼むか、コードを共有してください：`{ $code }`
permission-view-channel = チャンネルを見る
permission-send-messages = メッセージを送信
permission-send-messages-in-threads = スレッドでメッセージを送信
permission-use-external-apps = 外部アプリを使用
permission-create-public-threads = 公開スレッドの作成

## Follow-up questions

ask-follow-up = 質問する
ask-here = 質問する
ask-form-title = 質問する
ask-form-label = ご質問
ask-form-description = 日付つきの出典と回答にもとづいてお答えします。一度に複数の質問でもかまいません。
ask-form-placeholder = なぜ Node.js ではないの？ どこまで拡張できる？ うちでは…も必要
ask-without-form = `/backend-advice-ask` に質問を入力してください。お答えします。
discuss = スレッドで議論
ask-more = さらに質問
ask-in-other-words = どれでもない
change-in-copy = 自分用の写しで回答を変更

## Answers to follow-up questions

answer-title = **{ $title }**
answer-title-also = **ほかに：{ $title }**
answer-you-said = ↳ *{ $answer }*と回答されました：{ $says }
answer-bears = -# ↳ 関係する回答：{ $answers }
answer-source = -# [{ $number }] { $url ->
    [none] { $title }
   *[other] [{ $title }](<{ $url }>)
}{ $dated ->
    [none] {""}
   *[other] 、{ $dated }
}；{ $standing ->
    [second-hand] 又聞き、{ $checked }確認
   *[seen] { $checked }確認
}
answer-more-later = *1回では答えきれない内容がありました。残りをもう一度お尋ねください。続けます。*
answer-unclear = どのことかはっきりしません。この中にありますか？
answer-unknown = **わかりません。** 読んで引用できるものの中に答えがなく、推測はしません。人に聞けばわかるかもしれません。
answer-unknown-near = **わかりません。** 読んで引用できるものの中に答えがなく、推測はしません。知っている中で近いものが下にあります。残りは人に聞けばわかるかもしれません。
answer-outside = それはお手伝いできません。わかるのは、バックエンドに Python、Node.js、または両方を選ぶことについてです。フレームワーク、ライブラリー、性能、運用、人、そしてご自分の結果。
answer-which-result = それはどの結果のことかによりますが、ここには見当たりません。結果の下で質問するか、`/backend-advice-ask` にコードをつけるか、ご自分で始めてください。
answer-which-answer = どの回答が変わるのかわかりません。下で1つ変更すると、結果がどうなるか見られます。
answer-courtesy = お役に立ててうれしいです。Python、Node.js、ご自分の結果について、ほかにも何でも聞いてください。
answer-undecided = **まだ回答では決まりません**ので、どちらとも言いません。決め手になるのは：
answer-unmoved = **{ $result }のままです。** 回答は何も変わっていないので、結果も変わりません。何度でも同じになります。
answer-why = **{ $result }の理由：** ご回答では得点が最も高いからです。
answer-changes = **{ $result }以外になるとしたら：**
answer-second = **{ $result }の次に来たもの：**
answer-not-that = **{ $candidate }ではありません。ご回答では{ $result }です。**
answer-not-that-again = **{ $candidate }ではありません。ご回答では{ $result }です。** もう一度聞いても同じ結果です。別の回答なら変わるかもしれません。
answer-yes = **はい、{ $result }です。** ご回答から導かれるのは{ $candidate }です。
answer-yes-part = **はい、その部分については：{ $result }。** { $candidate }はご回答から導かれるものの半分です。
answer-compared = ご回答では{ $candidate }が{ $points }{ $points ->
   *[other] 点
}、{ $rival }が{ $rival-points }点です。
answer-next-framework = { $winner }は{ $rival }に{ $lead }{ $lead ->
   *[other] 点
}差です。
answer-flips-to = **次のどれかの回答なら{ $candidate }になります：**
answer-no-flip-to = 1つの回答で{ $candidate }になることはありません。
fact-result = 回答からの推薦は{ $result }です。
fact-answer = 「{ $question }」には「{ $answer }」と回答がありました。
worded-note = -# 言語モデルがこれらの文章から書いたものです。引用と数値は確認しましたが、意味は確認していません。下のボタンで関連する文章を原文のまま読めます。
worded-from = -# [{ $number }] { $title } 出典：{ $sources }
fact-heading = { $count ->
   *[other] **次の回答として受け取ります：**
}
fact-given = **それはすでに回答に含まれています**ので、結果に反映済みです：{ $answers }
fact-changes = { $change ->
    [settles] → **{ $after }**に決まります。
    [opens] → 今の{ $before }が未定になります：**どちらの言語も明確に優位ではなくなります**。
   *[turns] → { $before }から**{ $after }**に変わります。
}
fact-nothing = { $change ->
    [open] → 未定のままです。どちらの言語も明確に優位ではありません。
   *[same] → { $result }のままです。
}
fact-apply = 反映：{ $answer }
fact-apply-note = 押すまで何も反映されません。
fact-apply-note-in-copy = 押すまで何も反映されません。押すとご自分用の写しができ、ここで議論している結果はそのままです。
fact-begin-note = これで始めると、残りをお聞きします。
thread-name = バックエンド：{ $result }
thread-first = ここでは**{ $result }**について話し合います。もとになった回答と、結果を変えるものがわかります。
thread-ways = 下のボタン、`/backend-advice-ask`、またはメッセージの「アプリ → これについて質問」で聞いてください。ここでの質問と回答はスレッドの全員に見えます。
thread-ways-with-mention = 下のボタン、`/backend-advice-ask`、メッセージの「アプリ → これについて質問」、メンション、またはメンションつきの返信で聞いてください。ここでの質問と回答はスレッドの全員に見えます。
thread-opened = 議論を開きました：{ $thread }
thread-silent = 議論を開きました：{ $thread }。今は書き込めませんでしたが、そこで `/backend-advice-ask` を使えます。
thread-lacks = ここではスレッドを開けません。足りない権限：{ $permissions }。このサーバーの管理者が変更できます。それまでは個別にお答えします。
thread-nowhere = このメッセージにはスレッドを作れないので、個別にお答えします。
thread-refused = Discord がここでスレッドを開かせてくれませんでした。権限が外れたばかりか、スレッドが多すぎるのかもしれません。`/backend-advice-ask` では質問できます。
thread-unreachable = スレッドを開こうとしましたが、Discord につながりませんでした。少ししてからもう一度押してください。

## The picture of a result; no Markdown here

picture-only = { $language }（{ $framework }）
picture-only-framework-open = { $language }
picture-both = 両方：{ $python }と{ $nodejs }、それぞれの部分に
picture-neither = Python でも Node.js でもありません
picture-depends = 場合によります：まだ回答では決まりません
picture-sure = 確かさ：{ $sure ->
    [clear] 明確
    [likely] 有力
    [close] 僅差
   *[open] 未定
}。
picture-lead = { $rival }に{ $lead }{ $lead ->
   *[other] 点
}差。{ $needed }点差で決まります。
picture-lead-both = 2つのスタックの代償を引いても、両方で{ $lead }{ $lead ->
   *[other] 点
}差。{ $needed }点差で決まります。
picture-short = { $language }が{ $lead }{ $lead ->
   *[other] 点
}差。{ $needed }点差あれば決まります。
picture-even = どちらも優位ではありません。{ $needed }点差あれば決まります。
picture-ruled-out = { $language }は必要なことを約束できません：{ $needs }。得点にかかわらず、これで決まります。
picture-neither-why = どちらの言語も必要なことを約束できません：{ $needs }。得点にかかわらず、これで決まります。
picture-side = { $language }に引く
picture-total = すべての回答の合計
picture-rest = { $count ->
   *[other] 小さな回答{ $count }件の合計
}
picture-no-pull = { $count ->
   *[other] { $count }件の回答はどちらにも引きません
}
picture-no-effect = { $count ->
   *[other] { $count }件の回答はどちらにも引かず、2つのスタックにも関わりません
}
picture-for-stacks = 2つのスタックに +{ $points }
picture-against-stacks = 2つのスタックに −{ $points }
picture-limit = 除外：{ $languages }
picture-alone = { $language }だけ
picture-together = 両方（2つのスタックの代償として{ $price }点を引く）
picture-no-answers = まだ何も回答がないため、どちらにも引きません。
picture-needed = 破線：{ $needed }点差で決まります
picture-needed-aside = 破線：{ $needed }点差で、どちらか一方に決まるところ
picture-needed-both = 破線：よいほうの言語より{ $needed }点多いところ。そこで両方に決まります
picture-alt-option = { $option }：{ $points }
picture-alt-options = すべての回答の合計：{ $options }。
picture-alt = { $title }。{ $summary }{ $pulls ->
    [none] {""}
   *[other] 強く引くもの：{ $pulls }。
}{ $total }
picture-alt-pull = { $answer }（{ $points }）
picture-alt-points = { $language }に{ $points }
picture-alt-total = すべての回答の合計：{ $language }が{ $points }点差。
picture-alt-even = すべての回答の合計：同点。

## The decision record: Markdown for a repository, in the MADR form

record-title-only = バックエンドを{ $language }{ $framework ->
    [none] {""}
   *[other] （{ $framework }）
}で作る
record-title-both = バックエンドを{ $python }と{ $nodejs }の両方で、それぞれの部分に分けて作る
record-title-neither = { $python }も{ $nodejs }も約束できないものを別の言語で作る
record-title-depends = バックエンドを{ $python }、{ $nodejs }、両方のどれで作るか、当面は未定とする
record-context-heading = 背景と課題
record-context = このバックエンドをどの言語で作るか。Python、Node.js、またはそれぞれが向く部分に両方。{ $questions }件の質問のうち{ $answered }件に回答がありました。各回答は何がどれだけ重要かを、各選択肢はそれにどれだけ応えるかを表し、得点はその積です。
record-drivers-heading = 決め手
record-driver = { $topic }：{ $answer }
record-drivers-none = まだ何も回答がありません。
record-open = 未回答で、結果を変えうるもの：{ $questions }。
record-options-heading = 検討した選択肢
record-ruled-out = *{ $need }*は{ $languages }では約束できません。{ $instead }を検討してください
record-both = 両方の言語をそれぞれの部分に
record-outcome-heading = 決定
record-framework-option = { $language }の中の{ $framework }
record-instead = どちらでもなく、{ $instead }
record-chosen = 選んだもの：{ $options }。{ $sure } { $why }
record-chosen-instead = それを必要とする部分に選んだもの：{ $options }。{ $sure } { $why }
record-not-chosen = まだ回答では決まらないため、何も選んでいません。{ $sure } { $why }
record-libraries-heading = 回答から必要になるもの
record-stays = 回答のありうる読み方10通りのうち、約{ $stays }通りで首位のままです。
record-framework = { $language }の中の{ $framework }：{ $summary }
record-framework-close = { $framework }は{ $rival }にわずか{ $lead }{ $lead ->
   *[other] 点
}差です。フレームワークは傾向として受け取ってください。
record-split-price = 代償：採用もテストも運用も2つのスタック分になります。間に明確な契約を1つ置き（OpenAPI つきの HTTP、またはキュー）、互いのテーブルは読まないこと。
record-later-heading = 後で
record-consequences-heading = 結果として
record-good = よい点：{ $criterion }（*{ $answer }*から）：{ $candidate }が{ $rival }より+{ $points }
record-bad = 悪い点：{ $criterion }（*{ $answer }*から）：{ $candidate }が{ $rival }より+{ $points }
record-nothing-decided = まだ何も決まっていないため、どちらでもない
record-neither-good = よい点：その部分は{ $languages }が約束できない必要を満たせます：*{ $need }*
record-neither-bad = 悪い点：ここで比べていない言語であり、残りを別の言語で作るなら採用もテストも運用も1つ増えます
record-neither-rest = どちらでもない：その必要のない残りの部分はこれから決めます
record-confirmation-heading = 確かめ方
record-confirmation = 最も重要な部分を先に作り、いちばんの決め手（{ $driver }）に照らして測ってから、残りに進んでください。
record-confirmation-instead = その必要がある部分を先に作り、実際の負荷で限度を守れるか測ってください。その後、その部分を除いて残りを決めてください。
record-confirmation-open = 未回答のことを片づけてから決めてください。
record-stale = { $day }までに出典を確認し直してください。最初の出典がその日に古くなります。
record-pros-heading = 選択肢の長所と短所
record-option = { $option }：{ $points }{ $points ->
   *[other] 点
}
record-term-good = よい点：{ $criterion }（*{ $answer }*から）：+{ $points }
record-term-bad = 悪い点：{ $criterion }（*{ $answer }*から）：−{ $points }
record-price = 悪い点：はじめから代償があります：−{ $points }
record-term-none = 回答の中に支持も反対もないため、どちらでもない
record-more-heading = 補足
record-revisit-heading = 見直すとき
record-flip = { $change } → { $result }
record-flip-pair = { $one }、かつ{ $other } → { $result }
record-pairs-heading = 2つそろうと変わるもの
record-pairs-more = { $count ->
   *[other] ほかに{ $count }組の回答
}でも変わります。
record-flips-more = { $count ->
   *[other] ほかに{ $count }件の回答
}でも変わります。
record-flips-none = 1つの回答で変わることはありません。
record-sources-heading = 出典
record-origin = 回答`{ $code }`とガイド第{ $edition }版から、計算だけで作られました。同じ回答からは同じ記録ができます。隣の JSON ファイルはプログラム向けの同じ内容です。
record-changed = これを作ったサーバーはガイドを{ $count ->
   *[other] { $count }か所
}変更しています。ほかの場所では同じ回答でも別の記録になることがあります。

## Slips

slip-not-yours = それは共有した本人だけができます。ご自分でも始められます。2分ほどで、見えるのはご自分だけです。
slip-unknown-control = このボタンは知らない版のもので、何を意味したのかわかりません。新しく始められます。何も保存されていません。
slip-unknown-answer = その回答はもう選択肢にありません。今の質問はこちらです。
slip-garbled-code = そのコードは文字が抜けているか間違っています。`BA1-7K3Q9-ZT2M4` のような形です。結果からもう一度コピーしてください。
slip-foreign-code = それは私のコードではありません。`BA1-` で始まるものが、結果の最後にあります。
slip-newer-code = そのコードは新しい版のものです。運用者が更新できます。それまでは新しく始めてください。
slip-empty-brief = 読み取れる言葉がありませんでした。作りたいものを数文で書くか、質問に答えてください。
slip-empty-question = 言葉が見つかりませんでした。1、2文で質問してください。お答えします。
slip-passage-gone = そのボタンの先の答えはもうありません。ご自分の言葉で聞いてください。もう一度探します。
slip-unreadable = Discord から読み取れないものが届きました。もう一度お試しください。続くようなら `/backend-advice` で新しく始めてください。
slip-too-often =
    { $seconds ->
       *[other] 一度にたくさん届きました。{ $seconds }秒待ってからもう一度押してください。何も失われません。
    }
slip-too-busy = 今は多くの人がファイルを求めています。数秒後にもう一度押してください。何も失われません。
slip-store-away = 今は記録に手が届きません。何も失われません。1分後にもう一度押してください。
slip-our-fault = こちらの側で問題が起きました。もう一度お試しください。続くようなら、運用者にこの番号を伝えてください：`{ $reference }`

## In the terminal

terminal-intro = 矢印キーと Enter で答えてください。複数選べるときは Space で印をつけます。印なしの Enter でほかの操作が出ます。Ctrl-C で終わります。
terminal-what-next = 次は？
terminal-done = 完了

## house

command-settings = このサーバーでのボットの設定：連絡先、言語、共有、質問など
house-title = ## このサーバーでの動き方
    ここで有効なことのすべてと、変更できること。下から選んでください。
house-choose = 変更したいものを選んでください
house-saved = **保存しました。** 今から有効です。
house-chosen = ✓ { $choice }
house-no-server = これはサーバーの設定です。管理しているサーバーのチャンネルでコマンドを入力すると、すべてお見せします。
house-not-allowed = ここでの動き方を変えられるのは、このサーバーを管理できる人だけです（権限の名前は**サーバー管理**）。その人に頼んでください。`/backend-advice-settings` ですべて見られます。

house-contact = 連絡先
house-contact-own = **連絡先：** { $name }、{ $url }
house-contact-standard = **連絡先：** { $name }、{ $url }（標準）
house-contact-note = **連絡先。** 相談したい人のための、どの結果の最後にもあるリンクです。助言には関わりません。
house-contact-change = 連絡先を変更
house-contact-back = 標準の連絡先に戻す
house-contact-title = このサーバーの連絡先
house-name-label = 名前
house-name-note = 「…に相談する」のボタンに表示されます。空欄なら標準です。
house-name-wrong = **保存していません：** { $typed }は長すぎます。60文字以内にしてください。
house-url-label = リンク
house-url-note = https のアドレス。{"{code}"} と {"{recommendation}"} は埋められます。空欄なら標準です。
house-url-wrong = **保存していません：** リンク{ $typed }は使えません。`https://example.com/talk?code={"{code}"}` のような https のアドレスを、埋めた状態で512文字以内で書いてください。波かっこの中で使えるのは `{"{code}"}` と `{"{recommendation}"}` だけです。

house-language = 公開メッセージの言語
house-language-own = **公開メッセージの言語：** { $language }
house-language-server = **公開メッセージの言語：** Discord で設定されたサーバーの言語
house-language-as-server = Discord の設定どおり
house-language-note = **公開メッセージの言語。** 全員に見えるものはこの言語になります。1人だけに見えるものは、いつもその人の言語です。

house-sharing = 結果の共有
house-sharing-everywhere = **結果を共有できる場所：** 本人が書き込めるすべてのチャンネル
house-sharing-channel = **結果を共有できる場所：** { $channel }だけ
house-sharing-nowhere = **結果を共有できる場所：** なし
house-sharing-note = **結果の共有。** 自分の結果を全員に見せられる場所です。なしでも本人は見られ、コードを渡せます。
house-everywhere = どこでも
house-nowhere = なし
house-share-in = または1つのチャンネルだけ：選んでください
house-shared-elsewhere = このサーバーで結果を共有できるのは{ $channel }だけです。そこで `/backend-advice` にコード `{ $code }` をつけて入力し、もう一度ボタンを押してください。
house-not-shared = このサーバーではチャンネルで結果を共有しません。`/backend-advice` にコード `{ $code }` をつけて入力した人は、同じ結果を見られます。

house-teams = チームの決定
house-teams-everybody = **チームの決定を始められる人：** 書き込める人全員
house-teams-roles = **チームの決定を始められる人：** { $roles }
house-teams-nobody = **チームの決定を始められる人：** なし
house-teams-note = **チームの決定。** チームで一緒に答えるカードを投稿できる人です。
house-everybody = 全員
house-nobody = なし
house-teams-of = または特定のロールだけ：選んでください

house-follow-ups = 質問への回答
house-follow-ups-on = **質問：** 答えます
house-follow-ups-off = **質問：** 答えません
house-threads-on = **議論のスレッド：** 開きます
house-threads-off = **議論のスレッド：** 開きません
house-mentions-on = **メンションされたとき：** 答えます
house-mentions-off = **メンションされたとき：** 黙っています
house-follow-ups-note = **質問への回答。** 助言のほかに何を聞けるか、どこで答えるか。
house-follow-ups-start = 質問に答える
house-follow-ups-stop = 質問に答えるのをやめる
house-threads-start = スレッドを開く
house-threads-stop = スレッドを開くのをやめる
house-mentions-start = メンションに答える
house-mentions-stop = メンションに答えるのをやめる
house-no-follow-ups = このサーバーでは質問にお答えしません。管理者がそう決めました。助言はいつもどおり使え、相談先もあります。
house-no-threads = このサーバーではスレッドを開きません。管理者がそう決めました。ここであなただけにお答えできます。

house-model = 言語モデル
house-model-on = **言語モデル：** 回答の文章と説明の読み取りに使うことがあります
house-model-off = **言語モデル：** 使いません
house-model-note = **言語モデル。** 回答を読みやすく書き、説明の内容を提案することがあります。何も決めません。なくても、同じ出典から同じ助言が得られます。
house-model-start = 言語モデルを使う
house-model-stop = 言語モデルを使うのをやめる

house-keeping = 保存する期間
house-retention = **票と連絡の依頼を削除するまで：** { $days ->
   *[other] { $days }日
}
house-keeping-note = **保存する期間。** チームの決定での回答と連絡の依頼は、この期間の後に削除します。ほかに人の回答は保存しません。
house-days = { $days ->
   *[other] { $days }日
}

house-staff = 連絡の依頼
house-staff-none = **連絡の依頼の届け先：** なし。連絡先のリンクだけです
house-staff-channel = **連絡の依頼の届け先：** { $channel }
house-staff-webhook = **連絡の依頼の届け先：** ウェブフック{ $id }
house-staff-note = **連絡の依頼。** だれかが連絡を求めたとき、書かれたことと連絡方法を投稿する場所です。担当者だけが読めるチャンネルを選んでください。
house-staff-in = チャンネルへ：選んでください
house-staff-by-webhook = ウェブフックへ
house-staff-nowhere = なし
house-webhook-title = 担当者のウェブフック
house-webhook-label = ウェブフックのアドレス
house-webhook-note = Discord のサーバー設定、連携サービス、ウェブフック、ウェブフックURLをコピー
house-webhook-wrong = **保存していません：** Discord のウェブフックのアドレスではありません。`https://discord.com/api/webhooks/…` の形で、Discord のサーバー設定、連携サービス、ウェブフックからコピーできます。秘密なので、入力された内容は表示しません。

house-check = ここで使えるか確かめる
house-check-again = もう一度確かめる
house-back = 設定に戻る
house-check-title = ## このチャンネルで使えること
house-check-note = -# 権限は、チャンネル設定の「権限」かサーバー設定の「ロール」で、私のロールにつけてください。1人だけに見えるものには要りません。
house-store-there = ✓ **データベース：** 応答します。
house-store-away = ✗ **データベース：** 今は応答しません。設定は最後にわかっていたままで、新しい保存はできません。1分後にもう一度お試しください。続くようなら運用者に伝えてください。
house-threads-work = ✓ **スレッド：** ここで議論を開けます。
house-threads-lack = ✗ **スレッド：** { $permissions }がありません。それまで「スレッドで議論」では個別の回答になります。
house-teams-work = ✓ **チームの決定：** ここでカードを更新できます。
house-teams-lack = ✗ **チームの決定：** { $permissions }がありません。それまでカードをここで更新できません。
house-mentions-work = ✓ **メンション：** ここでメンションに答えられます。
house-mentions-lack = ✗ **メンション：** { $permissions }がありません。それまでここでのメンションには答えられません。コマンドとボタンは使えます。
house-webhook-name = ウェブフック{ $id }
house-staff-not-set = – **連絡の依頼：** 設定がないので、連絡先のリンクだけです。
house-staff-here = ✓ **連絡の依頼：** このチャンネルに届き、書き込めます。
house-staff-lack = ✗ **連絡の依頼：** このチャンネルに届くはずですが、{ $permissions }がありません。それまで届きません。
house-staff-seen = ✓ **連絡の依頼：** { $target }が見えます。書き込めるかは、そこで確かめてください。
house-staff-there = ✓ **連絡の依頼：** { $target }は応答します。
house-staff-gone = ✗ **連絡の依頼：** { $target }はもうないため届きません。別の場所を選んでください。
house-staff-closed = ✗ **連絡の依頼：** { $target }を見る権限がないため届きません。見て書けるようにするか、別の場所を選んでください。
house-staff-unreachable = – **連絡の依頼：** 今は Discord から{ $target }について返事がありません。1分後にもう一度確かめてください。
house-staff-untried = – **連絡の依頼：** { $target }に届きます。この複製にはトークンがないため、ここからは試せません。
permission-read-message-history = メッセージ履歴を読む

## team

command-option-with = 1人で決めるか、チームに聞くか。全員が個別に答え、どの票も同じ重みです
command-with-me = 自分だけ
command-with-team = チーム
team-setup-heading = ### チームに聞く
team-setup-note = ここにカードを投稿します。全員が個別に答え、ほかの人の回答は見えません。締め切ると、一致したことと、重要な違いが全員に見えます。
team-setup-who = **聞く相手：** { $count ->
    [0] このチャンネルが見える全員
   *[other] 選んだ{ $count }人
}。
team-setup-beside = -# コードか説明もいただきましたが、それぞれが自分で答えるため使いませんでした。
team-invite = 25人まで選ぶか、選ばずに全員に聞く
team-lasts = いつまで受け付けますか？
team-lasts-quarter = 15分間
team-lasts-hour = 1時間
team-lasts-day = 1日
team-lasts-three-days = 3日間
team-lasts-week = 1週間
team-show-names = 結果に名前を出す
team-hide-names = 票を秘密にする
team-ask = チームに聞く
team-nowhere = ここではチームに聞けません。私を追加したサーバーが必要です。そのチャンネルで `/backend-advice` の「チーム」を使ってください。ここでは1人で決められます。
team-by-nobody = このサーバーではだれもチームに聞きません。管理者がそう決めました。1人で決めて、結果を渡すことはできます。
team-by-others = このサーバーでチームに聞けるのは、次のロールの人だけです：{ $roles }。その人に頼むか、1人で決めてください。
team-lacks = ここにカードを投稿できません。足りない権限：{ $permissions }。このサーバーの管理者が変更できます。それまでは別のチャンネルで試すか、1人で決めてください。
team-you-lack = あなたはこのチャンネルに投稿できないので、代わりにチームに聞けません。足りない権限：{ $permissions }。書き込めるチャンネルで試すか、1人で決めてください。
team-already-asking = ここではすでにチームに聞いています：{ $card }。先にそれを締め切るか中止してください。
team-posted = チームに聞きました：{ $card }
    聞かれた人はだれでもそこで答えられます。あなたもです。
team-post-refused = Discord がここにカードを投稿させてくれませんでした。権限が外れたばかりかもしれません。何も聞いていません。別のチャンネルで試すか、直ってからもう一度押してください。
team-post-unreachable = カードを投稿しようとしましたが、Discord につながりませんでした。何も聞いていません。少ししてからもう一度押してください。
team-with-names = **公開の票：** それぞれの票だけならどうなるかを、結果が名前つきで示します。
team-without-names = **秘密の票：** どの票がだれのものかは結果に出ません。答えたことだけが見えます。
team-card-heading = ## どのバックエンド？ { $asker ->
    [none] チームへの質問
   *[other] { $asker }からチームへ
}
team-card-for-all = ここにいる人はだれでも、個別に自分のペースで答えられます。
team-card-for = 聞かれた人（それぞれ個別に、自分のペースで）：{ $people }
team-card-until = 締め切り：{ $time }。それまで回答を変えられます。
team-card-answered = { $count ->
    [0] まだだれも答えていません。
   *[other] **{ $count }人が回答済み：** { $names }
}
team-names-more = { $names }、ほか{ $more }人
team-give-answers = 自分の回答をする
team-close-now = 今すぐ締め切る
team-cancel = 中止
team-cancel-sure = 全員分を中止しますか？ { $count ->
    [0] まだだれも答えていません。
   *[other] { $count }人が答えていて、その回答は破棄されます。
} 結果を見るには、カードの「今すぐ締め切る」を押してください。続けるなら何もしないでください。
team-cancel-for-sure = はい、中止する
team-cancelled = *このチームの決定は中止されました。結果はありません。*
team-cancelled-now = 中止しました。カードにもすぐ表示されます：{ $card }
team-closed-now = 締め切りました。まもなく結果がカードに代わって表示されます：{ $card }
team-ballot-note = -# あなたの票です。見えるのはあなただけです。最後に提出してください。締め切り（{ $time }）まで変えられます。
team-hand-in = 回答を提出する
team-handed-in = **提出しました。** 締め切り（{ $time }）まで、ここかカードの「自分の回答をする」で変えられます。
team-handed-in-last = **提出しました。** 最後の1票だったので締め切られ、結果がカードに代わって表示されます。
team-unknown = このチームの決定はもうわかりません。終わったか、聞かれなかったものです。ご自分で始められます。
team-not-invited = これはチームのほかの人への質問です。ご自分の結果は見つけられます。
team-was-closed = このチームの決定は締め切られ、もう回答や変更はできません。結果：{ $card }
team-was-cancelled = このチームの決定は中止され、もう答えるものはありません：{ $card }
team-not-allowed = それは聞いた人か、ここでメッセージを管理できる人だけができます。自動で締め切られます（{ $time }）：{ $card }
team-outcome = -# { $count ->
   *[other] { $count }票
}で決定。どの票も同じ重みです。各質問では最も多い回答が数えられ、同数ならどれも数えません。
team-no-ballots = ## 結果なし：だれも答えませんでした
    回答の提出がないまま締め切られました。もっと長い期間で `/backend-advice` を使うか、1人で始めてください。
team-leanings-heading = **それぞれの票だけなら**
team-leaning = - { $result }：{ $count }
team-leaning-named = - { $result }：{ $count }（{ $names }）
team-leanings-more = - その他：{ $count }
team-elsewhere = **多くの票は別の方向を向いています：** { $size }票のうち{ $count }票はそれだけなら{ $alone }ですが、質問ごとに最も多い回答では{ $result }になります。決める前に話し合ってください。
team-agrees = **一致しています：** 同じ質問に違う回答をした人はいません。
team-nothing-matters = **違いはここでは問題になりません：** どう決めても結果は同じです。
team-points-heading = **結果を変える違い**
team-point = - **{ $question }**{ $leader ->
    [none] ：同数
   *[other] ：*{ $leader }*が優勢
}
team-side = {"  "}- *{ $answer }*（{ $count }）に決めるなら：{ $result }
team-sides-more = {"  "}- { $count ->
   *[other] ほか{ $count }件の回答
}
team-points-more = -# これらでも変わります：{ $questions }。
team-idle = -# これらも違いますが、結果には関わりません：{ $questions }。
record-team-heading = 決めた人
record-team-deciders = { $count ->
   *[other] { $names }の{ $count }票。どの票も同じ重みです。
}
record-team-leaning = { $result }：{ $count }
record-team-leaning-named = { $result }：{ $count }（{ $names }）
record-team-dissent-heading = 異なる意見：それだけなら別の結果になる票
record-team-dissent-none = なし：どの票もそれだけでチームと同じ側になります。
record-team-points-heading = 結果を変える違い
record-team-side = { $question }：{ $answer }（{ $count }）に決めるなら{ $result }

## request

contact-with-result = 自分の結果を添えて相談
hand-over-heading = ### このリンクが{ $name }に渡すもの
hand-over-code = - あなたのコード`{ $code }`。すべての回答が入っていて、持っている人は読めます。
hand-over-recommendation = - 推薦の要約：`{ $recommendation }`。
hand-over-note = ほかには何も渡しません。あなたの名前もこのサーバーの名前も渡しません。まだ何も渡していません。リンクを開くと渡ります。もう一方のボタンは、これらなしで同じページを開きます。
hand-over-open = 結果を添えて開く
request-open = 連絡してほしい
request-title = 連絡してほしい
request-text = 何について話したいですか？
request-text-example = 例：FastAPI を選びました。計画を別の目で見てもらいたいです
request-reach = 連絡方法は？
request-reach-example = メールアドレス、または Discord での名前
request-consent = これを渡してもよいですか？
request-consent-note = 書いたこと、連絡方法、推薦、回答の入ったコード。アカウントは渡しません。
request-consent-yes = はい、これと結果を{ $name }に渡します
request-consent-no = いいえ、何も渡しません
request-without-form = 結果の下の「連絡してほしい」を押すと、内容を書くフォームが開きます。
request-kept = ### 依頼を送っています
    { $name }に数分以内に届き、書かれた方法で連絡があります。番号は`{ $reference }`です。連絡がないときはこれを伝えてください。
    -# 渡すもの：書いたこと、連絡方法、推薦、回答の入ったコード。渡すまで保存する分は、渡した後に削除します。
request-declined = 何も渡さず、何も保存していません。「はい」がなければ渡しません。よければもう一度ボタンを押して「はい」を選んでください。
request-empty = 2つの欄のどちらかに言葉が見つからず、何も渡していません。内容と連絡方法を書いてください。
request-too-many = 今日は3回依頼されました。これが上限です。これまでの分は送っています。次は<t:{ $again }:R>に依頼できます。今はリンクから{ $name }に書くこともできます。
request-nobody = ここでは依頼を受け取る人がいなくなり、何も渡していません。リンクは今も{ $name }につながります。
request-typed = 書かれた内容です。コピーできます：
handed-heading = ### 連絡を求めている人がいます
handed-text = **内容**
handed-reach = **連絡方法**
handed-result = **その人の結果：** { $result } · `{ $code }`
handed-note = -# 番号`{ $reference }`。{ $name }に渡すことに同意がありました。引用は入力されたままで、何も確認していません。同じ番号が2度あっても、依頼は1件です。

## stats

command-stats = このサーバーで数えたもの：相談、結果、離れたところ。名前も回答もありません
stats-heading = ## このサーバーの過去{ $days }日間
stats-nothing = お伝えできる数はまだありません。どれも5未満か、ゼロです。何度か相談が行われると表示されます。`/backend-advice` で始めるか、使い方を見せてください。
stats-note = -# 数は5の倍数に切り下げ、5未満は「5未満」と示すので、個人はわかりません。数えるのは日（UTC）ごとの回数だけで、だれが何と答えたかは数えません。400日で消えます。
stats-no-server = この数はサーバーのものです。管理しているサーバーで使ってください。
stats-not-allowed = ここで数えたものは、このサーバーを管理できる人（権限はサーバー管理）に見せます。その人に見てもらうか、権限をもらってください。
stats-undelivered = **渡せずに待っている連絡の依頼があります。** そのためのチャンネルかウェブフックがまだあり、投稿できるか確かめてください。その間も何も失われず、自動で試し続けます。
stats-week = 7日間
stats-month = 30日間
stats-quarter = 90日間
stats-begun = - 始まった相談：**{ $number ->
    [0] 5未満
   *[other] { $number }
}**
stats-finished = - 結果に至ったもの：**{ $number ->
    [0] 5未満
   *[other] { $number }
}**
stats-result = {"  "}- { $kind ->
    [python] { $python }
    [nodejs] { $nodejs }
    [both] 両方
    [neither] どちらでもない
   *[depends] 場合による
}：{ $number ->
    [0] 5未満
   *[other] { $number }
}
stats-left-heading = **離れたところ**
stats-left = - *{ $question }*：表示{ $shown ->
    [0] 5回未満
   *[other] { $shown }回
}、そこで止まった{ $left ->
    [0] 5回未満
   *[other] { $left }回
}
stats-after-heading = **結果の後**
stats-changed = - 変更された回答：{ $number ->
    [0] 5未満
   *[other] { $number }
}
stats-flipped = - 推薦を変えた変更：{ $number ->
    [0] 5未満
   *[other] { $number }
}
stats-shared = - 全員に見せた結果：{ $number ->
    [0] 5未満
   *[other] { $number }
}
stats-follow-ups = - 質問：{ $number ->
    [0] 5未満
   *[other] { $number }
}
stats-unknown = - わからなかった質問：{ $number ->
    [0] 5未満
   *[other] { $number }
}
stats-gap = {"  "}- *{ $topic }*の近く：{ $number }
stats-teams-begun = - 始まったチームの決定：{ $number ->
    [0] 5未満
   *[other] { $number }
}
stats-teams-closed = - 締め切られたチームの決定：{ $number ->
    [0] 5未満
   *[other] { $number }
}
stats-requested = - 連絡の依頼：{ $number ->
    [0] 5未満
   *[other] { $number }
}
chart-days = { $days }日間の、始まった相談（日ごと）
chart-first-day = { $ago }日前
chart-today = 今日
chart-questions = 各質問の表示回数と、そこで止まった回数
chart-reached = 表示{ $shown }、止まった{ $left ->
    [0] 5未満
   *[other] { $left }
}
chart-few = どの日も5未満
chart-note = 5の倍数に切り下げ。棒のない日は5未満。表示が5回未満の質問は省いています。
chart-alt = 過去{ $days }日間に始まった相談：全部で{ $begun ->
    [0] 5未満
   *[other] { $begun }
}、{ $most ->
    [0] どの日も5未満
   *[other] 最も多い日は{ $most }
}。{ $questions ->
    [none] 5回表示された質問はありません。
   *[other] 質問：{ $questions }。
}
chart-alt-question = { $question }：表示{ $shown }、止まった{ $left ->
    [0] 5未満
   *[other] { $left }
}

## overlay

command-settings-option-overlay = ガイドへの独自の変更を書いた TOML ファイル。有効になる前に影響を見られます
overlay-door = ガイド
overlay-line-shipped = **ガイド：** 独自の変更なし
overlay-line-own = **ガイド：** { $count ->
   *[other] 独自の変更{ $count }件
}
overlay-line-unfit = **ガイド：** ⚠ 独自の変更は、この版に合わなくなったため無効です。「ガイド」で直すところを見られます。
overlay-line-unread = **ガイド：** 独自の変更は、今は読み取れないため一時的に無効です
overlay-holds = -# このサーバーの管理者がガイドを{ $count ->
   *[other] { $count }か所
}変更しているため、結果がほかと違うことがあります。
overlay-difference = ここでの違い
overlay-difference-title = ## このサーバーでの違い
    管理者がガイドの次のところを変更しました。ほかはどこでも同じです。
overlay-no-difference = このサーバーにはもう違いがありません。標準のガイドが有効です。
overlay-title = ## このサーバーのガイド
overlay-none = ここでは標準のガイドが変更なしで有効です。
overlay-own = { $since }から独自の変更が有効です：
overlay-unfit = ⚠ **{ $since }の独自の変更は無効です。** この版に合わなくなったため、代わりに標準のガイドが有効です。次のところを直してもう一度アップロードしてください。「ファイルで受け取る」で元の内容が得られます。
overlay-how = サーバーは質問、回答、フレームワークを外し、重みを変え、質問と根拠を加えられます。すべて1つの TOML ファイルで、ここか `/backend-advice-settings overlay:` でアップロードします。有効になる前に影響を見られます。
overlay-upload = ファイルをアップロード
overlay-template = ひな形のファイル
overlay-template-note = このファイルから始めてください。変えたいところの `#` を取り、残りを消して、`/backend-advice-settings overlay:` でアップロードします。
overlay-export = ファイルで受け取る
overlay-export-note = ここで有効なものを、アップロードされたままで。変えてもう一度アップロードするか、別のサーバーで使えます。
overlay-undo = 直前の変更を取り消す
overlay-to-shipped = 標準のガイドに戻す
overlay-history = 以前のもの：選ぶと見られます
overlay-version = { $day }の第{ $number }版
overlay-version-own = 独自の変更
overlay-version-shipped = 標準のガイド
overlay-back = ガイドに戻る
overlay-form-title = このサーバー独自の変更
overlay-file-label = TOML ファイル
overlay-file-note = { $most } kB まで。有効になる前に影響を見られます。
overlay-without-form = ここではフォームを開けません。`/backend-advice-settings overlay:` にファイルをつけてください。
overlay-no-files-here = この複製にはトークンがないため、ここではファイルを読めません。運用者が設定できます。ほかはすべて使えます。何も変更していません。
overlay-too-large = **受け取っていません：** ファイルは{ $size } kB で、読めるのは{ $most } kB までです。何も変更していません。ふつうは数 kB です。正しいファイルですか？
overlay-file-gone = **受け取っていません：** Discord からそのファイルを取得できなくなりました。何も変更していません。もう一度アップロードしてください。
overlay-file-unreachable = **受け取っていません：** Discord から時間内にファイルを取得できませんでした。何も変更していません。1分後にもう一度アップロードしてください。
overlay-refused = **受け取っていません：** { $file }に{ $count ->
   *[other] { $count }件の誤り
}があります。何も変更していません。{ $count ->
   *[other] 直して
}もう一度アップロードしてください：
overlay-more = …ほか{ $more }件。下のファイルにすべてあります。
overlay-preview = ## 有効になるもの
    まだ何も変更していません。標準のガイドとの違いは次のとおりです：
overlay-preview-shipped = なし：標準のガイドを変更なしで。
overlay-apply = 今から有効にする
overlay-not-now = このままにする
overlay-done = **完了しました。** 今から有効です。
overlay-overtaken = **何も変更していません：** 見ている間にほかの人がガイドを変更しました。今有効なのはこれです。変更する前にもう一度見てください。
overlay-gone = **何も変更していません：** そのファイルはもうありません。アップロードは適用まで1日だけ保存します。もう一度アップロードしてください。
overlay-unfit-now = **何も変更していません：** その版は今のガイドに合いません。それをもとに直して、もう一度アップロードしてください。
overlay-question-off = 聞かない：{ $question }
overlay-choice-off = 選べない：「{ $question }」の回答「{ $choice }」
overlay-candidate-off = 推薦しない：{ $name }
overlay-library-off = 必要とするものがないため挙げない：{ $name }
overlay-importance = { $question }「{ $choice }」：{ $criterion }の重みが{ $from }から{ $to }に（5まで）
overlay-fit = { $name }の{ $criterion }の得点が{ $from }から{ $to }に
overlay-question-added = 追加の質問：{ $question }（{ $choices }）
overlay-evidence-added = 独自の根拠：{ $claim }（{ $publisher }、<{ $source }>）
overlay-results = **結果への影響：** いつも同じ無作為の{ $people }人のうち、{ $picks }人は今と違う推薦に、{ $frameworks }人は同じ推薦でフレームワークが変わります。
overlay-results-same = **結果への影響：** いつも同じ無作為の{ $people }人の全員が、今と同じ結果になります。
overlay-moved = { $name }：{ $from } → { $to }
overlay-never = ⚠ だれにも推薦されなくなるもの：{ $names }
overlay-foreign = -# { $count ->
   *[other] このコードの{ $count }件の回答は、別のサーバーが加えた質問のものです。ここでは知られていないため除きました。
}
overlay-not-asked = -# これらの回答は、管理者がガイドから外したため、このサーバーでは使いません：{ $questions }

## languages

list-comma = { $before }、{ $next }
list-semicolon = { $before }；{ $next }
list-and = { $before }、{ $last }
list-sentences = { $before }{ $next }
answer-told = { $question }：*{ $answer }*
picture-topic = { $topic }：
record-quoted = 「{ $name }」
record-library = { $name }：{ $purpose }
passages-in-english = -# 以下は出典にもとづく文章で、今のところ英語だけです。

## data

command-data = ご自分について保存されているものを見る、受け取る、消す
data-heading = ## あなたについて保存しているもの
data-nothing = ありません。チームの決定も、票も、依頼も保存していません。
data-asked = **あなたが聞いたチームの決定**（IDと名前つき）
data-asked-line = - { $state ->
    [draft] { $place }：準備中でまだ聞いていません。1日後に削除
    [open] { $place }：{ $closes }まで受付中
    [closed] { $place }：{ $closes }に締め切り、{ $goes }に削除
   *[cancelled] { $place }：{ $closes }に中止、{ $goes }に削除
}
data-ballots = **あなたの票**（IDつき）
data-ballot-line = - { $place }、{ $handed }、{ $name }として：`{ $code }`。{ $goes ->
    [none] その決定が終わってしばらくしてから削除
   *[other] { $goes }に削除
}
data-invited = **招待：** { $count ->
   *[other] { $count }件のチームの決定で、聞かれる人に含まれています。
}
data-requests = **連絡の依頼**（IDつき）
data-request-line = - `{ $reference }`、{ $made }：{ $state ->
    [sent] 渡したため、ここに文章はありません。IDはその日の後に、残りは{ $goes }に削除
   *[waiting] まだ渡していないため、書いたこと、連絡方法、結果がここにあります。{ $goes }に削除
}
data-more = - { $count ->
   *[other] ほか{ $count }件はファイルにあります
}
data-not-kept = **保存しないもの：** 回答は、あなたに見えるメッセージのボタンの中にあります。説明や質問は保存しません。数えるのは1日の回数だけで、だれかは数えません。1人が全員の順番を取らないよう、来た回数を数分だけ覚えますが、書き残しません。
data-on-discord = **Discord にあるもの：** チームの決定のカード、共有した結果、スレッドは、チャンネルのメッセージです。そこでメッセージを削除できる人が削除できます。渡した依頼は、受け取った人のところにあります。
data-model = **言語モデル：** ここでは、説明や質問を言語モデルに送って回答の文章を作ります。名前とIDは送りません。私は何も保存しません。
data-no-model = **言語モデル：** ここでは使っていません。入力はどこにも送りません。
data-export = すべてをファイルで受け取る
data-forget = 私のことを消す
data-file = あなたについて保存しているすべてを JSON で。人もプログラムも読めるテキストです。時刻は UTC です。
data-sure = ## あなたのことを消しますか？
    元に戻せません。
data-goes = **消えるもの：** 招待、まだ読まれていないものも含む連絡の依頼、受付中のチームの決定での票。名前はすべてのチームの決定から、カードからは1分ほどで消えます。{ $open ->
    [0] {""}
   *[other] あなたが聞いて受付中の{ $open }件のチームの決定は、全員分が中止されます。
}
data-stays = **残るもの：** 締め切られたチームの決定での回答（だれのものかはわかりません。2人のチームでは相手にわかることがあります）。だれかを数えない回数。Discord では、あなたが共有し書いたもの（そこで削除されるまで）。すでに渡したものは、受け取った人のところにあります。
data-forget-now = はい、今すぐ消す
data-keep = いいえ、残す
data-forgotten = 完了しました。ここに保存されているものから、あなたがだれかはもうわかりません。またチームの決定に加わるか連絡を依頼すると、新しく保存されます。このコマンドで見られます。
slip-too-often-minutes = 短い時間にたくさん届きました。{ $minutes }分待ってからもう一度押してください。何も失われません。
data-nobody = 消去された人
