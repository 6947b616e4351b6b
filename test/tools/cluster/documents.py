"""Documents for the run on a cluster: short, wrapped and damaged as extractions are, the same for the same seed.

Their names come from a pool, as those of a corpus do, so that a name stands in many documents and some of its mentions
are misspelt. All words are made up.
"""

import json
import random

FAMILIES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍红玲健鹏飞辉斌波宁婷雪梅琳云莲真环荣爱妹香月莺媛"
PLACES = ["云岭", "清河", "白沙", "石门", "青田", "临江", "东湖", "南溪", "安平", "永兴", "金川", "长乐", "新丰", "河源"]
LEVELS = ["市", "县", "区"]
KINDS = ["第一人民医院", "中医院", "妇幼保健院", "卫生健康局", "教育局", "第二中学", "图书馆", "文化馆", "师范学院", "农业局"]
TITLES = ["主任", "院长", "医生", "老师", "局长", "馆长", "同志"]
DEEDS = [
    "昨天在会上介绍了今年的工作",
    "带队到乡镇参加了义诊，并看望了住院的病人",
    "与来访的客人进行了座谈，双方就人才培养交换了意见",
    "在培训班上讲了第一课",
    "向居民介绍了冬季常见病的防治办法",
]
CAPTIONS = ["活动现场", "会议现场", "座谈会现场", "培训班合影"]
# What a scan or a typist makes of a character.
MISTAKEN = {"伟": "玮", "静": "婧", "丽": "莉", "磊": "垒", "勇": "永", "杰": "洁", "明": "朋", "军": "君", "英": "瑛"}


def pool(chance):
    people = [
        chance.choice(FAMILIES) + chance.choice(GIVEN) + chance.choice(GIVEN) for _ in range(3000)
    ]
    organizations = [place + level + kind for place in PLACES for level in LEVELS for kind in KINDS]
    return people, organizations


def document(chance, people, organizations):
    def person():
        name = chance.choice(people)
        if chance.random() < 0.01:
            return name[0] + "".join(MISTAKEN.get(character, character) for character in name[1:])
        return name

    def sentence():
        organization = chance.choice(organizations)
        return f"{organization}{chance.choice(TITLES)}{person()}{chance.choice(DEEDS)}。"

    paragraphs = ["".join(sentence() for _ in range(chance.randint(2, 4))) for _ in range(chance.randint(2, 3))]
    if chance.random() < 0.4:
        width = chance.randint(20, 50)
        paragraphs = ["\n".join(text[i : i + width] for i in range(0, len(text), width)) for text in paragraphs]
    if chance.random() < 0.2:
        caption = f"{chance.choice(organizations)}{chance.choice(CAPTIONS)}"
        paragraphs.insert(1, caption * chance.randint(1, 2))
    return "\n\n".join(paragraphs)


def documents(count, seed=7):
    """Lines for `jiaokan pipe`, their ids as paths."""
    chance = random.Random(seed)
    people, organizations = pool(chance)
    for number in range(count):
        text = document(chance, people, organizations)
        yield json.dumps({"id": f"{number // 1000:03}/{number:06}.txt", "text": text}, ensure_ascii=False) + "\n"
