#!/usr/bin/env python3
"""Makes the faces that Japanese letters of a picture are drawn in, as small as the texts allow.

    apt-get download fonts-noto-cjk && dpkg-deb -x fonts-noto-cjk_*.deb noto
    pip install fonttools
    python3 src/report/font/subset.py noto/usr/share/fonts/opentype/noto

Run it again when a Japanese text has a letter that the faces lack; the test
`every_letter_of_every_language_can_be_drawn` says so and names it.
"""
import pathlib, sys
from fontTools import subset
from fontTools.ttLib import TTCollection

ROOT = pathlib.Path(__file__).resolve().parents[3]
MOST_BYTES = 400_000

# Kanji of the first two years of school, and those that texts on software use often.
COMMON = """
一右雨円王音下火花貝学気九休玉金空月犬見五口校左三山子四糸字耳七車手十出女小上森人水正生青夕石赤千川先早草足村大男竹中虫
町天田土二日入年白八百文木本名目立力林六引羽雲園遠何科夏家歌画回会海絵外角楽活間丸岩顔汽記帰弓牛魚京強教近兄形計元言原
戸古午後語工公広交光考行高黄合谷国黒今才細作算止市矢姉思紙寺自時室社弱首秋週春書少場色食心新親図数西声星晴切雪船線前組
走多太体台地池知茶昼長鳥朝直通弟店点電刀冬当東答頭同道読内南肉馬売買麦半番父風分聞米歩母方北毎妹万明鳴毛門夜野友用曜来
里理話
接続速度性能処理並列非同期負荷応答待時間管理画面認証権限運用開発者経験言語機械学習科学計算数値解析統計集約変換型安全検証依存
関係更新配布構成設計境界契約結果推奨質問回答選択候補根拠出典評価比較重要必要可能不明確実最大最小多少以上以下超未満約全部一部
既存移行追加削除変更保存共有送信受信通信呼出要求資料文書参照説明理由反対賛成側両方片方単独複数独立分割統合費用価格期限納品締切
短長期保守拡張規模人員採用雇用技術標準公式調査研究報告例外条件状態履歴利用環境基盤層部品枠組実装試験監視障害復旧再起動遅延瞬間
頻繁継続停止終了開始進行順番優先低高差得失点合計平均率増減影響原因対象範囲種類形式項目内容詳細概要表示入力出力操作押編集登録参
加投票決定判断議論共同連絡担当責任相手本人他社員客顧給与信頼性互換容易簡単複雑困難適当不足余裕有効無効常時随時一般特別個別
"""
KANA = range(0x3041, 0x3100)
PUNCTUATION = list(range(0x3000, 0x3020)) + list(range(0xFF01, 0xFF5F)) + [0x30FB, 0x30FC, 0xFFE5]


def letters():
    wanted = {ord(letter) for letter in COMMON if not letter.isspace()}
    wanted |= set(KANA) | set(PUNCTUATION) | set(range(0x20, 0x7F))
    for folder in ("guide", "wording"):
        for file in (ROOT / "prompts" / folder).glob("ja.*"):
            wanted |= {ord(letter) for letter in file.read_text() if ord(letter) > 0x7F}
    return wanted


def face(folder, weight):
    collection = TTCollection(f"{folder}/NotoSansCJK-{weight}.ttc")
    font = next(font for font in collection.fonts if font["name"].getDebugName(1).startswith("Noto Sans CJK JP"))
    options = subset.Options(layout_features=[], hinting=False, desubroutinize=False, notdef_outline=True)
    options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
    options.drop_tables += ["BASE", "GPOS", "GSUB", "VORG", "vhea", "vmtx", "DSIG"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters())
    subsetter.subset(font)
    out = pathlib.Path(__file__).parent / f"NotoSansJP-{weight}.otf"
    font.save(out)
    return out.stat().st_size


sizes = [face(sys.argv[1], weight) for weight in ("Regular", "Bold")]
print(f"{len(letters())} letters, {sizes} bytes")
if sum(sizes) > MOST_BYTES:
    sys.exit(f"more than {MOST_BYTES} bytes; take some of COMMON away")
