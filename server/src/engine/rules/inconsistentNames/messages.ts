import type { ConflictReason, EntityType } from '../../names/mention.ts';
import type { Messages } from '../rule.ts';

/** Message ids: what differs, each for a minority spelling and for a tie, and the titles of fixes and places. */
export type NameMessage = ConflictReason | `${ConflictReason}-tie` | 'use' | 'turn' | 'other' | 'institution';

/** What differs, as a clause that follows the two spellings. */
const whatDiffers: Readonly<Record<ConflictReason, Messages>> = {
  'word-order': { en: 'the words are in another order', 'zh-cn': '词序不同' },
  'administrative-word': {
    en: 'one leaves out what kind of place it is',
    'zh-cn': '其中一处缺少“省、市、县”一类的字',
  },
  'scope-prefix': {
    en: 'the word for the whole country is another one',
    'zh-cn': '开头的“中国、国家、全国”不同',
  },
  conjunction: { en: 'the conjunction is another one', 'zh-cn': '连词不同' },
  'similar-character': { en: 'one character looks like another', 'zh-cn': '有一个形近字不同' },
  'same-sound': { en: 'one character sounds like another', 'zh-cn': '有一个同音字不同' },
  'missing-character': { en: 'one has a character more than the other', 'zh-cn': '两处相差一个字' },
  host: {
    en: 'the name of its institution is written otherwise',
    'zh-cn': '所属单位的名称写法不同',
  },
  rank: { en: 'the rank of the place is another one', 'zh-cn': '“省、市、县、区”一类的字不同' },
  kind: { en: 'the word for the kind of body is another one', 'zh-cn': '“所、院、协会、学会”一类的字不同' },
  number: { en: 'only one of the two has a number', 'zh-cn': '只有一处带序号' },
  typography: { en: 'they differ in width, dots or accents', 'zh-cn': '全半角、间隔号或重音符号不同' },
};

const reader: Readonly<Record<EntityType, Messages>> = {
  organization: {
    en: 'Readers and indexes take them for two institutions.',
    'zh-cn': '读者和索引会当成两个机构。',
  },
  person: { en: 'Readers and indexes take them for two people.', 'zh-cn': '读者和索引会当成两个人。' },
};

/** The messages of a rule about inconsistent names. */
export function nameMessages(type: EntityType): Readonly<Record<NameMessage, Messages>> {
  const { en, 'zh-cn': zh } = reader[type];
  const reasons = Object.entries(whatDiffers) as [ConflictReason, Messages][];
  const worded = reasons.flatMap(([reason, what]): [NameMessage, Messages][] => [
    [
      reason,
      {
        en: `“{variant}” ({count}×) is elsewhere “{canonical}” ({others}×): ${what.en}. ${en} Check the source, then use one spelling.`,
        'zh-cn': `“{variant}”（{count} 处）在别处写作“{canonical}”（{others} 处），${what['zh-cn']}。${zh}请核对原文后统一写法。`,
      },
    ],
    [
      `${reason}-tie`,
      {
        en: `“{variant}” and “{canonical}” are used equally often ({count}× each): ${what.en}. ${en} Find out which is right, or record that they are different.`,
        'zh-cn': `“{variant}”与“{canonical}”使用次数相同（各 {count} 处），${what['zh-cn']}。${zh}请查明哪个正确，或记录为不同名称。`,
      },
    ],
  ]);
  const others: Readonly<Record<'use' | 'turn' | 'other' | 'institution', Messages>> = {
    use: { en: 'Write “{canonical}”', 'zh-cn': '改为“{canonical}”' },
    turn: {
      en: 'Write “{variant}” everywhere in this document',
      'zh-cn': '本文全部改为“{variant}”',
    },
    other: { en: 'Here it is “{canonical}”.', 'zh-cn': '此处写作“{canonical}”。' },
    institution: { en: 'Here its institution is written otherwise.', 'zh-cn': '此处所属单位的写法不同。' },
  };
  return { ...(Object.fromEntries(worded) as Record<NameMessage, Messages>), ...others };
}
