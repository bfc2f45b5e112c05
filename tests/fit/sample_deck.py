"""A whole lesson's deck as a test would want it: takes a locale tag, gives a semantic `Deck`.

English and Arabic hold the same slides, one of every kind of body, in the length of real content.
"""

from __future__ import annotations

import dataclasses
import hashlib
from pathlib import Path

import yaml

from builder.content.theme import Theme
from builder.documents.blocks import (
    Bubble,
    Draft,
    Flag,
    Frame,
    HelpEntry,
    HelpStrip,
    Picture,
    Qr,
    Step,
    Words,
)
from builder.documents.deck import (
    ActivityBody,
    Body,
    ChartBar,
    ChatBody,
    ClaimBody,
    CloseBody,
    Deck,
    FlagsBody,
    HelpBody,
    Notes,
    PointsBody,
    QuestionBody,
    Slide,
    StepsBody,
    TitleBody,
    VoteBody,
)
from builder.documents.runtime import Span
from builder.fit.shaping import Ruler
from builder.formats.assets import Assets, Drawing, FontFace
from builder.pipeline.fonts import font_folders

ROOT = Path(__file__).resolve().parents[2]
TWINS = (
    ("LiberationSans-Regular.ttf", 400, ("Latn", "Cyrl", "Grek")),
    ("LiberationSans-Bold.ttf", 700, ("Latn", "Cyrl", "Grek")),
    ("DejaVuSans.ttf", 400, ("Arab",)),
    ("DejaVuSans-Bold.ttf", 700, ("Arab",)),
)

WORDS = {
    "en": {
        "continued": "{title} ({number})",
        "say": "Say",
        "do": "Do",
        "listen": "Listen for",
        "think": "Think, then tell a partner",
        "flag": "Red flag {number}",
        "step": "Step {number}",
        "example": "Example numbers: write in your own class’s",
        "votes": "Votes (example)",
        "time": "Time",
        "true": "True",
        "not-true": "Not true",
        "talk": "Talk to someone",
        "scan": "Scan or type",
    },
    "ar": {
        "continued": "{title} ({number})",
        "say": "قل",
        "do": "افعل",
        "listen": "أنصت إلى",
        "think": "فكّر، ثم أخبر زميلك",
        "flag": "العلامة الحمراء {number}",
        "step": "الخطوة {number}",
        "example": "أرقام للمثال: اكتب أرقام صفك",
        "votes": "الأصوات (مثال)",
        "time": "الوقت",
        "true": "صحيح",
        "not-true": "غير صحيح",
        "talk": "تحدّث مع أحد",
        "scan": "امسح الرمز أو اكتب العنوان",
    },
}

TEXTS = {
    "en": {
        "frame": (
            "When a chat turns",
            "Online blackmail: what it is, what helps",
            "When a chat turns · ages 11–13",
            "lessonpack, CC BY 4.0",
        ),
        "draft": ("Draft: not yet checked by a person", ("The help lines are not yet verified.",)),
        "stages": ("Before we start", "The chat", "What helps", "True or not?", "Who can help"),
        "minutes": "{} min",
        "titles": {
            "open": "When a chat turns",
            "rules": "How we talk today",
            "aims": "Today’s three questions",
            "question": "What would you want a friend to do?",
            "chat": "Sam gets a new follower",
            "flags": "Five red flags in seven messages",
            "meaning": "What the flags add up to",
            "steps": "What Sam can do",
            "vote": "Would you tell someone?",
            "claim": "True or not: paying makes it stop",
            "answer": "Paying rarely makes it stop",
            "activity": "Activity 1: mark the red flags",
            "help": "Who can help, today",
            "close": "You are never the only one",
        },
        "subtitle": "Online blackmail: what it is, and what helps",
        "lead_rules": "So that everyone can take part:",
        "rules": (
            "You may always pass.",
            "We talk about Sam and Riley, not about ourselves or people we know.",
            "Stories stay here; what we learn goes home with us.",
            "Nobody laughs at a question.",
            "Want to talk? See a grown-up after the lesson.",
        ),
        "aims": (
            "How do I notice that a chat turns?",
            "What can Sam do, and in which order?",
            "Who helps, here, today?",
        ),
        "question": (
            "A friend has a secret that weighs on them.",
            "What could you say, so that they tell you more?",
        ),
        "riley": ("Riley", "new follower"),
        "sam": ("Sam", ""),
        "messages": (
            ("riley", "you play for the Tigers?? so cool"),
            ("riley", "you’re not like the others"),
            ("sam", "haha thanks"),
            ("riley", "let’s talk on another app"),
            ("riley", "and don’t tell anyone ok?"),
            ("sam", "why not?"),
            ("riley", "send a pic just for me, quick"),
        ),
        "flags": (
            ("It knows a lot already", "A stranger can learn a lot from an open profile."),
            ("It flatters, fast", "Lots of praise from someone new can be a way to win trust."),
            ("It wants another app", "The move takes the chat away from people who could help."),
            ("It wants to be secret", "Someone safe has no need to hide a chat."),
            ("It asks for private pictures", "Nobody is owed a private picture."),
        ),
        "prompt": "What seems friendly? What feels a bit off?",
        "lead_meaning": "One flag is a reason to slow down. Several together are a pattern.",
        "meaning": (
            "The one who pressures is in the wrong.",
            "It can happen to anyone.",
            "It can be stopped, with help.",
        ),
        "steps": (
            (
                "Tell someone you trust",
                "A parent, a carer, a teacher, a helpline. Any time is right.",
            ),
            ("Stop replying", "No answer is needed. A reply can bring more pressure."),
            (
                "Keep it, don’t delete it",
                "Nobody at school needs to see any picture. Never send it on.",
            ),
            ("Report the account", "Use the app’s report button. An adult can do it with you."),
            ("Block the account", "Do this last, once the chat is kept and reported."),
        ),
        "footnote": "Telling someone may come at any point, and is always a right first step.",
        "vote": "Hands up: whom would you tell first?",
        "bars": (("A parent or carer", 11), ("A friend", 9), ("A teacher", 4), ("Nobody", 3)),
        "reading": "Most would tell someone. A friend can help you tell a grown-up.",
        "claim": "“If Sam pays or sends more, it stops.”",
        "verdict": "Not true",
        "reply": "It rarely stops there. Get help first: telling someone works at any point, "
        "even when something was already sent or paid.",
        "instructions": (
            "Read the chat on your sheet.",
            "Mark each red flag with a pennant and its number.",
            "Compare with your partner: which one would you notice first?",
        ),
        "time": "12 minutes",
        "lead_help": "It is not your fault, and telling is the right thing.",
        "adult": "Tell a grown-up you trust.",
        "danger": "In danger right now? Call",
        "close": (
            "It is not your fault.",
            "Telling is the right thing.",
            "Help works, and it is here today.",
        ),
        "alt": "Bar chart of an example: a parent or carer 11, a friend 9, a teacher 4, nobody 3.",
        "say": "Say that nobody has to share anything. Then read the slide aloud, slowly.",
        "do": "Show the sheet. Walk around while pupils talk in pairs.",
        "listen": "Words of blame. Turn them: the one who threatens is in the wrong.",
    },
    "ar": {
        "frame": (
            "حين تنقلب المحادثة",
            "الابتزاز عبر الإنترنت: ما هو وما الذي يساعد",
            "حين تنقلب المحادثة · من 11 إلى 13 سنة",
            "lessonpack، CC BY 4.0",
        ),
        "draft": ("مسودة لم يراجعها أحد بعد", ("لم يتم التحقق من خطوط المساعدة بعد.",)),
        "stages": ("قبل أن نبدأ", "المحادثة", "ما الذي يساعد", "صحيح أم لا؟", "من يمكنه المساعدة"),
        "minutes": "{} دقيقة",
        "titles": {
            "open": "حين تنقلب المحادثة",
            "rules": "كيف نتحدث اليوم",
            "aims": "أسئلتنا الثلاثة اليوم",
            "question": "ماذا تريد من صديقك أن يفعل؟",
            "chat": "متابِع جديد لسامر",
            "flags": "خمس علامات حمراء في سبع رسائل",
            "meaning": "ماذا تعني العلامات معًا",
            "steps": "ماذا يمكن لسامر أن يفعل",
            "vote": "هل ستخبر أحدًا؟",
            "claim": "صحيح أم لا: الدفع ينهي الأمر",
            "answer": "الدفع نادرًا ما ينهي الأمر",
            "activity": "النشاط 1: ضع علامة على الإشارات الحمراء",
            "help": "من يمكنه المساعدة اليوم",
            "close": "لست وحدك أبدًا",
        },
        "subtitle": "الابتزاز عبر الإنترنت: ما هو، وما الذي يساعد",
        "lead_rules": "حتى يستطيع الجميع المشاركة:",
        "rules": (
            "يمكنك دائمًا أن تعتذر عن الإجابة.",
            "نتحدث عن سامر وريان، لا عن أنفسنا ولا عن أشخاص نعرفهم.",
            "القصص تبقى هنا، وما نتعلمه يعود معنا إلى البيت.",
            "لا أحد يضحك على سؤال.",
            "تريد أن تتحدث؟ تعال إلى شخص بالغ بعد الدرس.",
        ),
        "aims": (
            "كيف ألاحظ أن المحادثة تنقلب؟",
            "ماذا يمكن لسامر أن يفعل، وبأي ترتيب؟",
            "من يساعد، هنا، اليوم؟",
        ),
        "question": (
            "لدى صديقك سر يثقل عليه.",
            "ماذا يمكنك أن تقول حتى يخبرك بالمزيد؟",
        ),
        "riley": ("ريان", "متابِع جديد"),
        "sam": ("سامر", ""),
        "messages": (
            ("riley", "تلعب مع فريق النمور؟؟ رائع!"),
            ("riley", "أنت لست مثل الآخرين"),
            ("sam", "هههه شكرًا"),
            ("riley", "لنتحدث في تطبيق آخر"),
            ("riley", "ولا تخبر أحدًا، حسنًا؟"),
            ("sam", "لماذا؟"),
            ("riley", "أرسل صورة لي وحدي، بسرعة"),
        ),
        "flags": (
            ("يعرف الكثير مسبقًا", "يمكن لغريب أن يعرف الكثير من حساب مفتوح."),
            ("يمدح بسرعة", "كثرة المديح من شخص جديد قد تكون طريقة لكسب الثقة."),
            ("يريد تطبيقًا آخر", "الانتقال يُبعد المحادثة عمّن يستطيع المساعدة."),
            ("يريد السرية", "الشخص الآمن لا يحتاج إلى إخفاء محادثة."),
            ("يطلب صورًا خاصة", "لا أحد يستحق منك صورة خاصة."),
        ),
        "prompt": "ما الذي يبدو ودودًا؟ وما الذي يبدو غريبًا قليلًا؟",
        "lead_meaning": "علامة واحدة سبب للتمهّل. وعدة علامات معًا نمط واضح.",
        "meaning": (
            "من يضغط على غيره هو المخطئ.",
            "يمكن أن يحدث هذا لأي شخص.",
            "يمكن إيقافه، بمساعدة الآخرين.",
        ),
        "steps": (
            ("أخبر شخصًا تثق به", "أحد الوالدين، أو معلم، أو خط مساعدة. أي وقت مناسب."),
            ("توقف عن الرد", "لا حاجة إلى جواب. الرد قد يجلب ضغطًا أكبر."),
            ("احتفظ بها ولا تحذفها", "لا أحد في المدرسة يحتاج إلى رؤية أي صورة. لا ترسلها أبدًا."),
            ("أبلغ عن الحساب", "استخدم زر الإبلاغ في التطبيق. يمكن لشخص بالغ أن يفعل ذلك معك."),
            ("احظر الحساب", "افعل هذا أخيرًا، بعد الاحتفاظ بالمحادثة والإبلاغ عنها."),
        ),
        "footnote": "إخبار شخص تثق به مناسب في أي وقت، وهو دائمًا خطوة أولى صحيحة.",
        "vote": "ارفع يدك: من ستخبر أولًا؟",
        "bars": (("أحد الوالدين", 11), ("صديق", 9), ("معلم", 4), ("لا أحد", 3)),
        "reading": "معظمنا سيخبر أحدًا. والصديق يمكنه أن يساعدك على إخبار شخص بالغ.",
        "claim": "«إذا دفع سامر أو أرسل المزيد، يتوقف الأمر.»",
        "verdict": "غير صحيح",
        "reply": "نادرًا ما يتوقف الأمر هناك. اطلب المساعدة أولًا: إخبار شخص تثق به ينفع في أي وقت، "
        "حتى بعد إرسال شيء أو دفعه.",
        "instructions": (
            "اقرأ المحادثة في ورقتك.",
            "ضع على كل علامة حمراء راية ورقمها.",
            "قارن مع زميلك: أيها ستلاحظ أولًا؟",
        ),
        "time": "12 دقيقة",
        "lead_help": "ليس ذنبك، وإخبار شخص هو التصرف الصحيح.",
        "adult": "أخبر شخصًا بالغًا تثق به.",
        "danger": "في خطر الآن؟ اتصل على",
        "close": (
            "ليس ذنبك.",
            "إخبار شخص هو التصرف الصحيح.",
            "المساعدة تنفع، وهي هنا اليوم.",
        ),
        "alt": "رسم بياني لتصويت للمثال: أحد الوالدين 11، صديق 9، معلم 4، لا أحد 3.",
        "say": "قل إن لا أحد مضطر إلى مشاركة شيء. ثم اقرأ الشريحة بصوت عالٍ وببطء.",
        "do": "اعرض الورقة. تجوّل بينما يتحدث التلاميذ في أزواج.",
        "listen": "كلمات اللوم. اقلبها: من يهدد هو المخطئ.",
    },
}

HELP = {
    "en": HelpStrip(
        entries=(
            HelpEntry(
                "childline",
                "Talk to someone",
                "Childline",
                "en",
                phone="0800 1111",
                url="https://www.childline.org.uk",
                url_short="childline.org.uk",
                note="Free, any time, any worry",
            ),
            HelpEntry(
                "ceop",
                "Report it",
                "CEOP Safety Centre",
                "en",
                url="https://www.ceop.police.uk/Safety-Centre",
                url_short="ceop.police.uk",
                note="For anyone under 18",
            ),
            HelpEntry(
                "report-remove",
                "Take a picture down",
                "Report Remove",
                "en",
                url="https://www.childline.org.uk/remove",
                url_short="childline.org.uk/remove",
                note="By Childline and the IWF",
            ),
            HelpEntry(
                "shout",
                "Text in a crisis",
                "Shout",
                "en",
                text_number="85258",
                text_word="SHOUT",
                url="https://giveusashout.org",
                url_short="giveusashout.org",
                note="Free, any time",
            ),
        ),
        emergency="In danger right now? Call",
        emergency_phone="999",
        qr=Qr("https://www.childline.org.uk", "childline.org.uk", "Childline"),
        trusted_adult="Tell a grown-up you trust.",
    ),
    "ar": HelpStrip(
        entries=(
            HelpEntry(
                "moi",
                "تحدّث مع أحد",
                "مركز وزارة الداخلية لحماية الطفل",
                "ar",
                phone="116 111",
                url="https://www.moi-cpc.gov.ae",
                url_short="moi-cpc.gov.ae",
                note="مجانًا، حتى سن 17",
            ),
            HelpEntry(
                "cda",
                "تحدّث مع أحد في دبي",
                "خط حماية الطفل، هيئة تنمية المجتمع",
                "ar",
                phone="800 988",
                note="في أي وقت",
            ),
            HelpEntry(
                "take-it-down",
                "إزالة صورة",
                "Take It Down",
                "en",
                url="https://takeitdown.ncmec.org",
                url_short="takeitdown.ncmec.org",
                note="من دون ذكر اسمك",
            ),
        ),
        emergency="في خطر الآن؟ اتصل على",
        emergency_phone="999",
        qr=Qr("https://www.moi-cpc.gov.ae", "moi-cpc.gov.ae", "مركز حماية الطفل"),
        trusted_adult="أخبر شخصًا بالغًا تثق به.",
    ),
}

ICONS = ("tell", "stop", "keep", "report", "block")
CARRIED = {0: (1,), 1: (2,), 3: (3,), 4: (4,), 6: (5,)}


def sample_theme() -> Theme:
    """Give the project's own theme."""
    return Theme.model_validate(
        yaml.safe_load((ROOT / "templates/theme.yaml").read_text("utf-8")), strict=False
    )


def sample_ruler() -> Ruler:
    """Give a ruler with the metric twins of the deck's fonts."""
    return Ruler(tuple(_face(name, weight, scripts) for name, weight, scripts in TWINS))


def sample_assets() -> Assets:
    """Give the project's own drawings and theme."""
    art = ROOT / "templates/art"
    drawings = tuple(
        Drawing(str(path.relative_to(art).with_suffix("")), path.read_text("utf-8"))
        for path in sorted(art.rglob("*.svg"))
    )
    return Assets(sample_theme(), (), drawings, ROOT / "templates")


def sample_frame(language: str) -> Frame:
    """Give the frame of one of the two decks."""
    title, subject, footer, licence = TEXTS[language]["frame"]
    small, plain = TEXTS[language]["draft"]
    return Frame(
        language={"en": "en-GB", "ar": "ar-AE"}[language],
        direction={"en": "ltr", "ar": "rtl"}[language],
        script={"en": "Latn", "ar": "Arab"}[language],
        paper="A4",
        title=title,
        subject=subject,
        footer=footer,
        licence=licence,
        draft=Draft(small, plain),
    )


def sample_words(language: str) -> Words:
    """Give the interface words of one of the two decks."""
    return Words(tuple(WORDS[language].items()))


def sample_bubbles(language: str, *, flagged: bool) -> tuple[Bubble, ...]:
    """Give the chat, with the numbers of its flags or without."""
    texts = TEXTS[language]
    return tuple(
        Bubble(
            id=f"m{index}",
            name=texts[who][0],
            about=texts[who][1] if index == 0 else "",
            side="start" if who == "riley" else "end",
            text=said,
            flags=CARRIED.get(index, ()) if flagged else (),
        )
        for index, (who, said) in enumerate(texts["messages"])
    )


def sample_bodies(language: str) -> dict[str, tuple[int, Body]]:
    """Give the stage and body of every slide, by the slide's id."""
    texts = TEXTS[language]
    flags = tuple(Flag(number, *pair) for number, pair in enumerate(texts["flags"], 1))
    steps = tuple(
        Step(number, *pair, icon)
        for number, (pair, icon) in enumerate(zip(texts["steps"], ICONS, strict=True), 1)
    )
    bars = tuple(ChartBar(label, value, str(value)) for label, value in texts["bars"])
    claim = ClaimBody(texts["claim"], "", true=False, answer="")
    answer = dataclasses.replace(claim, verdict=texts["verdict"], answer=texts["reply"])
    return {
        "open": (0, TitleBody(texts["subtitle"], picture("friends-at-phone"))),
        "rules": (
            0,
            PointsBody(texts["lead_rules"], texts["rules"], picture("class-circle"), numbered=True),
        ),
        "aims": (0, PointsBody("", texts["aims"], None)),
        "question": (0, QuestionBody(texts["question"], picture("thinking"))),
        "chat": (1, ChatBody(sample_bubbles(language, flagged=False), texts["prompt"])),
        "flags": (1, FlagsBody(sample_bubbles(language, flagged=True), flags)),
        "meaning": (
            1,
            PointsBody(texts["lead_meaning"], texts["meaning"], picture("shield-hands")),
        ),
        "activity": (1, ActivityBody(1, "mark", texts["instructions"], texts["time"])),
        "steps": (2, StepsBody(steps, texts["footnote"])),
        "vote": (
            2,
            VoteBody(texts["vote"], bars, texts["reading"], texts["alt"], WORDS[language]["votes"]),
        ),
        "claim": (3, claim),
        "answer": (
            3,
            answer,
        ),
        "help": (4, HelpBody(texts["lead_help"], HELP[language])),
        "close": (4, CloseBody(texts["close"], picture("calm-close"))),
    }


def picture(name: str) -> Picture:
    """Give a drawing with the words of its alternative text."""
    return Picture(name, f"A drawing: {name}.")


def slide_of(language: str, name: str, stage: int, body: Body) -> Slide:
    """Give one slide with its notes."""
    texts = TEXTS[language]
    return Slide(
        id=name,
        stage=stage,
        stage_title=texts["stages"][stage],
        minutes=texts["minutes"].format(f"{stage * 10}–{stage * 10 + 8}"),
        title=texts["titles"][name],
        body=body,
        span=Span(stage * 10, stage * 10 + 8),
        notes=Notes(texts["minutes"].format("10–18"), texts["say"], texts["do"], texts["listen"]),
    )


def sample_deck(language: str) -> Deck:
    """Give a lesson's deck in English (`en`) or Arabic (`ar`)."""
    slides = tuple(
        slide_of(language, name, stage, body)
        for name, (stage, body) in sample_bodies(language).items()
    )
    return Deck(sample_frame(language), sample_words(language), slides)


def _face(name: str, weight: int, scripts: tuple[str, ...]) -> FontFace:
    path = next(path for folder in font_folders() for path in sorted(folder.rglob(name)))
    return FontFace("deck", scripts, weight, path, hashlib.sha256(path.read_bytes()).hexdigest())
