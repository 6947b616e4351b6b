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
const verbs =
  '清点 核对 修好 整理 更换 测量 登记 检查 腾出 抄录 调试 拆下 粉刷 疏通 校正 搬走 晒干 编好号 封存 借出 量过 补上 换掉 挪开 丈量 贴好 锁上 描下 重排 烘干'.split(
    ' ',
  );
const traits =
  '旧 生锈的 积灰的 朝北的 新装的 靠墙的 受潮的 临街的 多余的 断了的 向阳的 编过号的 没人要的 漏水的 发黄的 借来的 裂开的 最底层的 东头的 祖上传下的 半成品的 防火用的 雨天用的 松动的'.split(
    ' ',
  );
const things =
  '水泵 账本 瓦片 仪表 栏杆 沟渠 地图 信件 木箱 铜钟 长凳 绳索 门板 灯罩 石磨 帆布 炉条 阀门 标尺 船桨 电缆 窗框 书架 铁轨 秤砣 染缸 苗床 药柜 喇叭 磁带 石碑 风箱 木梯 渔网 滑轮 砖坯 印版 铃铛 火钳 水表'.split(
    ' ',
  );
const people =
  '住户 邻居 学徒 老师傅 船工 学生 家属 会计 看门人 村民 来客 司机 木匠 病人 志愿者 技术员 摊主 房东 护林员 厨师 同乡 旅客 收发员 编辑 牧民 渔民 裁缝 电工 邮差 馆长'.split(
    ' ',
  );
const changes =
  '点了头 松了口气 跟着动了起来 改了主意 早早散了 留到了最后 记下了日子 没有再提 写信来问 照样学了去 多出了一倍 少了一半 各自回家 凑足了钱 让出了地方 换了班 等到天黑 吵了一架 又来了一趟 问起了价钱 签了字 打了退堂鼓 带来了干粮 借走了钥匙 说起了往事 抱来了柴火 认错了门 数了三遍 一直没睡 笑出了声'.split(
    ' ',
  );
const facts =
  '水位比往年高 人手不够 租约快要到期 图纸还没批下来 桥面正在翻修 电费涨了两回 雨季来得早 仓库要改作教室 账目对不上 老屋顶漏雨 渡船停了班 集市挪了地方 路上结了冰 药材断了货 校舍要验收 井水变浑了 木料涨了价 信号时断时续 苗木运晚了 邻县吃过亏 机器没有配件 规矩改了三回 会议一再推迟 粮食要先入库 客人提前到了 石料不合尺寸 河堤要加高 钟楼停了摆 旧路封了 戏班子要来'.split(
    ' ',
  );
const turns = '因为 由于 考虑到 听说 既然 眼看 偏巧 当时 恰逢 尽管'.split(' ');
const opinions =
  '拖不得 急不来 要算清楚 要先问人 不能马虎 总得有人管 迟早要办 说了不算 得立个字据 不必声张 还可以商量 早该如此 只能试试 不值得争 要留余地'.split(
    ' ',
  );

/** What the lists of a sentence are filled with; a few hundred to some ten thousand phrases each. */
const phrases: Readonly<Record<string, (random: Random) => string>> = {
  times: (random) => random.pick(times),
  acts: (random) => `${random.pick(verbs)}了${random.pick(traits)}${random.pick(things)}`,
  reasons: (random) =>
    random.pick(turns) + random.pick(facts) + (random.chance(0.5) ? `，${random.pick(facts)}` : ''),
  views: (random) => `${random.pick(things)}的事${random.pick(opinions)}`,
  results: (random) => `${random.pick(people)}${random.pick(changes)}`,
  details: (random) =>
    `${random.pick(people)}把${random.pick(traits)}${random.pick(things)}${random.pick(['放在门口', '挂上了墙', '擦了又擦', '当成了凳子', '拿去当样子', '推到了院里', '盖上了布', '送给了别人'])}`,
};

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

/** A pattern with at least two slots, so that two statements make two different paragraphs. */
export function makePattern(random: Random, sentenceCount: number): Pattern {
  for (;;) {
    const pattern = Array.from({ length: sentenceCount }, () =>
      random.pick(sentences).replace(/\[(\w+)\]/gu, (_, list: string) => phrases[list]?.(random) ?? ''),
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
