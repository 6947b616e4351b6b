import type { Random } from '../layout/corrupt/random.ts';

/** What a paragraph states: the slots of its sentences. Another choice of them makes a look-alike that says another thing. */
export interface Statement {
  readonly person: string;
  readonly organization: string;
  readonly place: string;
  readonly month: number;
  readonly day: number;
  readonly count: number;
  readonly amount: string;
}

/** A paragraph before its slots are filled: sentences with `{slot}` marks. */
export type Pattern = readonly string[];

const surnames = [
  ...'周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳',
];
const givenNames = [
  ...'怀瑾青禾若岚明远舒澜景行知微向晚听松望川亦凡书言子衿秋实春生建业文博海涛晓峰雨桐思齐嘉树立群',
];
const places = [
  '临川',
  '望江',
  '澜溪',
  '清河',
  '云岭',
  '石桥',
  '白鹭湾',
  '青岚',
  '梧桐沟',
  '柳林',
  '沙洲',
  '松原岗',
  '北塘',
  '南浦',
  '东陵渡',
  '西谷',
];
const kinds = [
  '市人民医院',
  '县图书馆',
  '市档案馆',
  '中学',
  '大学医学院',
  '县农业农村局',
  '市水务集团',
  '社区服务中心',
  '青少年宫',
  '港务公司',
  '气象站',
  '博物馆',
];
const times = [
  '清晨',
  '上午',
  '午后',
  '傍晚',
  '散会以后',
  '天刚亮时',
  '雨停之后',
  '开工之前',
  '冬至前后',
  '连日来',
];
const acts = [
  '清点了库房里的旧设备',
  '走访了沿线的住户',
  '核对了三年的账目',
  '修好了坏掉的水泵',
  '整理出两柜子信件',
  '更换了屋顶的瓦片',
  '测量了河道的宽度',
  '登记了新到的书籍',
  '检查了每一段线路',
  '听取了各方的说法',
  '补种了岸边的柳树',
  '腾出了底层的仓房',
  '抄录了碑上的文字',
  '调试了新装的仪表',
  '拆下了生锈的栏杆',
  '商定了轮班的办法',
  '粉刷了临街的墙面',
  '训练了新来的帮手',
  '疏通了堵塞的沟渠',
  '校正了地图上的错处',
];
const reasons = [
  '因为去年的水位比往年高',
  '由于人手一直不够',
  '考虑到老人上下楼不便',
  '为了赶在汛期之前完工',
  '鉴于旧账已经无从查起',
  '既然大家都没有异议',
  '趁着农闲的这几个星期',
  '眼看租约就要到期',
  '等到图纸终于批下来',
  '听说邻县吃过同样的亏',
];
const views = [
  '这件事拖不得',
  '账要一笔一笔算清楚',
  '先把人安顿好再谈别的',
  '宁可慢一点也不能出错',
  '别人的经验只能借来参考',
  '剩下的钱应当退还给住户',
  '机器可以等，人不能等',
  '规矩定下来就要照着做',
  '光靠热心是不够的',
  '以后每年都要这样查一遍',
];
const results = [
  '积压多时的问题总算有了眉目',
  '原先的顾虑大半打消了',
  '邻近的几个村子也跟着动了起来',
  '来访的人比预想的多出一倍',
  '省下的经费用在了修路上',
  '连最挑剔的住户也点了头',
  '旧办法就此停用',
  '剩余的部分留到开春再做',
  '附近的学校借去做了教材',
  '报上来的数字终于对得上了',
  '第二天就有人照样学了去',
  '只有西边的一段还没有完工',
];
const details = [
  '墙角的炉子一直烧着',
  '院子里晒满了刚洗过的被单',
  '桌上摊着几张泛黄的图',
  '走廊尽头传来锯木头的声音',
  '门口的牌子换过三次',
  '窗外的槐树已经高过屋檐',
  '楼下的小店照常开着门',
  '值班的人把时间记在黑板上',
  '渡口的船来回跑了六趟',
  '雨水顺着新装的管子流进水池',
];

/** Sentences; `[list]` is filled when a pattern is made, `{slot}` when a statement is put into it. */
const sentences = [
  '{month}月{day}日[times]，{organization}派{person}到{place}，[acts]。',
  '[reasons]，{person}和同事[times][acts]，又[acts]。',
  '“[views]，”{person}说，“[views]。”',
  '到{month}月底，{place}一共登记了{count}户，[results]。',
  '{organization}为此拨出{amount}万元，[results]，[results]。',
  '[details]，[details]，谁也没有在意。',
  '[reasons]，{place}的人[acts]，[results]。',
  '{person}记得，[times][details]，大家[acts]。',
  '后来的事情并不顺利：[reasons]，只好[times]再[acts]。',
  '{organization}的记录里写着：“[acts]，[acts]。”[results]。',
  '有人认为[views]，也有人认为[views]；[details]。',
  '前后用了{count}天，[acts]，[acts]，[results]。',
];
const lists: Readonly<Record<string, readonly string[]>> = { times, acts, reasons, views, results, details };

/** A pattern with at least two slots, so that two statements make two different paragraphs. */
export function makePattern(random: Random, sentenceCount: number): Pattern {
  for (;;) {
    const pattern = Array.from({ length: sentenceCount }, () =>
      random.pick(sentences).replace(/\[(\w+)\]/gu, (_, list: string) => random.pick(lists[list] ?? [''])),
    );
    if ((pattern.join('').match(/\{/gu)?.length ?? 0) >= 2) return pattern;
  }
}

export function makeStatement(random: Random): Statement {
  const place = random.pick(places);
  const given = random.pick(givenNames) + (random.chance(0.7) ? random.pick(givenNames) : '');
  return {
    person: random.pick(surnames) + given,
    organization: place + random.pick(kinds),
    place: random.pick(places),
    month: random.integer(1, 12),
    day: random.integer(1, 28),
    count: random.integer(11, 980),
    amount: (random.integer(30, 9900) / 10).toFixed(1),
  };
}

/** The paragraph that says a statement in the words of a pattern. */
export function fill(pattern: Pattern, statement: Statement): string {
  return pattern
    .join('')
    .replace(/\{(\w+)\}/gu, (_, slot: string) => String(statement[slot as keyof Statement]));
}

/** Lines that recur in many documents by right: headings, bylines, signatures, formulas, short quotations. */
export const recurring = [
  '工作回顾',
  '（本报记者 周望舒 通讯员 沈青禾）',
  '如不服本决定，可以自收到决定书之日起六十日内申请行政复议，也可以在六个月内依法向人民法院提起行政诉讼。',
  '版权所有，未经书面授权，任何单位和个人不得转载、复制或者以其他方式使用本页面上的文字和图片。',
  '“做事先做人，修渠先修心；人心齐了，再硬的石头也能搬开，再长的渠也能修到头。”',
  '联系电话：0000-1234567，来信请寄临川市档案馆编辑室，投稿邮箱见本页下方，来稿一经采用即致薄酬。',
  '临川市档案馆办公室',
];
