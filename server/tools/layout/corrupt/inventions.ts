/** Lines that newspapers, web pages and forms have and statutes and encyclopedias lack. All are invented. */
import type { Random } from './random.ts';
import type { Role, Unit } from './units.ts';

const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const given =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文建国志海峰晓红梅雪春生林云飞鹏宇浩然子轩梓涵思远嘉欣佳怡博雅若曦俊熙景行怀瑾望舒明远知行';

/** A person's name that nobody need bear. */
export function inventName(random: Random): string {
  const length = random.chance(0.7) ? 2 : 1;
  let name = random.pick([...surnames]);
  for (let count = 0; count < length; count++) name += random.pick([...given]);
  return name;
}

function names(random: Random, low: number, high: number, separator: string): string {
  return Array.from({ length: random.integer(low, high) }, () => inventName(random)).join(separator);
}

const line = (role: Role, text: string): Unit => ({ kind: 'line', role, text });

export function inventByline(random: Random): Unit {
  const gap = random.pick([' ', '　', '  ']);
  return line(
    'byline',
    random.pick([
      () => `本报记者${gap}${names(random, 1, 3, gap)}`,
      () =>
        `□本报记者 ${names(random, 1, 2, ' ')}${random.chance(0.4) ? ` 通讯员 ${names(random, 1, 2, ' ')}` : ''}`,
      () => `记者 ${names(random, 1, 2, ' ')} 通讯员 ${names(random, 1, 4, ' ')}`,
      () => `文/${inventName(random)}`,
      () => `作者：${inventName(random)}`,
      () => `${inventName(random)}/摄`,
      () => `（本报记者 ${inventName(random)}）`,
      () => `责任编辑：${inventName(random)}`,
      () => names(random, 1, 3, gap),
    ])(),
  );
}

export function inventMetadata(random: Random): Unit {
  const date = inventDate(random);
  return line(
    'metadata',
    random.pick([
      () => `时间：${date}`,
      () =>
        `来源：${random.pick(['本站原创', '办公室', '宣传部', '市图书馆', '县文化馆'])}  发布日期：${date}`,
      () => `发布时间：${date} 浏览次数：${random.integer(10, 9000)}`,
      () => date,
      () => `  • 来源:信息中心 日期:${date}`,
      () => `字号：大 中 小`,
      () => `${date} 星期${random.pick([...'一二三四五六日'])}`,
    ])(),
  );
}

export function inventDate(random: Random): string {
  const [year, month, day] = [random.integer(1950, 2025), random.integer(1, 12), random.integer(1, 28)];
  return random.pick([
    `${year}-${month}-${day}`,
    `${year}年${month}月${day}日`,
    `${year}/${month}/${day}`,
    `${year}.${month}.${day}`,
  ]);
}

const navigation =
  '首页 概况 新闻 通知公告 政策法规 机构设置 专题专栏 联系我们 登录 注册 搜索 会员专区 党建工作 下载中心 在线咨询 互动交流 大事记 图片新闻 视频 数据查询 招聘信息 更多 返回 上一篇： 下一篇： 关闭 打印 分享到 收藏 常见问题 网站地图 版权所有 忘记密码？ 立即注册 > >>'.split(
    ' ',
  );

export function inventNavigation(random: Random, titles: readonly string[]): readonly Unit[] {
  return Array.from({ length: random.integer(4, 25) }, () =>
    line(
      'boilerplate',
      random.chance(0.2) && titles.length > 0 ? random.pick(titles) : random.pick(navigation),
    ),
  );
}

export function inventSignature(random: Random): readonly Unit[] {
  const pad = random.chance(0.5) ? '　'.repeat(random.integer(6, 18)) : ' '.repeat(random.integer(0, 40));
  const office = random.pick(['办公室', '市文化局', '县图书馆', '编辑部', '理事会', '筹备组', '校友会']);
  return [line('signature', pad + office), line('signature', pad + inventDate(random))];
}

export function inventAddress(random: Random): readonly Unit[] {
  const town = random.pick(['青石', '云塘', '柳河', '望江', '南浦', '梅岭']);
  return [
    line(
      'address',
      `地址：${town}市${random.pick(['人民', '中山', '解放', '文昌'])}路${random.integer(1, 300)}号`,
    ),
    line('address', `邮编：${random.integer(100000, 699999)}`),
    line('address', `电话：0${random.integer(100, 999)}-${random.integer(2000000, 8999999)}`),
    line('address', `联系人：${inventName(random)}`),
  ].slice(0, random.integer(2, 4));
}

/** Names set in rows, as of a committee or of prize winners. */
export function inventNameRows(random: Random): readonly Unit[] {
  const columns = random.integer(3, 7);
  const gap = random.pick([' ', '　', '  ', '\t']);
  return Array.from({ length: random.integer(2, 8) }, () =>
    line(
      'table',
      Array.from({ length: columns }, () => {
        const name = inventName(random);
        return name.length === 2 && gap === '　' ? `${name[0]}　${name[1]}` : name;
      }).join(gap),
    ),
  );
}

export function inventContents(random: Random, titles: readonly string[]): readonly Unit[] {
  const leader = random.pick(['……', '......', ' ', '  ', '\t', '·····']);
  let page = 1;
  return Array.from({ length: random.integer(4, 14) }, (_, index) => {
    page += random.integer(0, 14);
    const number = random.pick([
      '',
      `${index + 1} `,
      `第${index + 1}章 `,
      `${index + 1}.${random.integer(1, 9)} `,
    ]);
    return line('table', `${number}${random.pick(titles)}${leader}${page}`);
  });
}

/** Lines of verse made of clauses, each with a mark at its end or none. */
export function inventVerse(random: Random, clauses: readonly string[]): readonly Unit[] {
  const marked = random.integer(0, 2);
  const fixed = random.chance(0.5) ? random.integer(4, 8) : 0;
  const fitting = fixed === 0 ? clauses : clauses.filter(({ length }) => length === fixed);
  const count = Math.min(random.integer(4, 16), fitting.length);
  return Array.from({ length: count }, (_, index) => {
    const mark = marked === 0 ? '' : index % 2 === 0 ? '，' : marked === 1 ? '。' : '，';
    return line('poem', random.pick(fitting) + mark);
  });
}

/** A conversation: who asks, and who answers. */
export function inventTurns(random: Random, sentences: readonly string[]): readonly Unit[] {
  const [asks, answers] = random.pick([
    ['问：', '答：'],
    ['Q：', 'A：'],
    ['记者：', `${inventName(random)}：`],
    ['甲：', '乙：'],
    ['', ''],
  ]);
  return Array.from({ length: random.integer(2, 6) }, (_, index) => {
    const sentence = random.pick(sentences);
    const text = index % 2 === 0 ? `${asks}${sentence.replace(/。$/u, '？')}` : `${answers}${sentence}`;
    return { kind: 'prose', role: 'qa', text } satisfies Unit;
  });
}

const leads = [
  '会议强调，',
  '他指出，',
  '负责人在会上指出，',
  '就下一步工作，她要求，',
  '具体安排如下：',
  '主要有以下几个方面：',
  '会议明确了三项任务，',
];
const heads = [
  ['一要', '二要', '三要', '四要'],
  ['一是', '二是', '三是', '四是'],
  ['（一）', '（二）', '（三）', '（四）'],
  ['1.', '2.', '3.', '4.'],
  ['1、', '2、', '3、', '4、'],
  ['第一，', '第二，', '第三，', '第四，'],
  ['①', '②', '③', '④'],
  ['● ', '● ', '● ', '● '],
  ['- ', '- ', '- ', '- '],
];

/** A lead-in and the items that it announces. */
export function inventList(
  random: Random,
  clauses: readonly string[],
  sentences: readonly string[],
): readonly Unit[] {
  const marks = random.pick(heads);
  const long = random.chance(0.5);
  const count = random.integer(2, 4);
  const items = Array.from({ length: count }, (_, index): Unit => {
    const end = long ? '' : random.chance(0.3) ? '' : index === count - 1 ? '。' : '；';
    return {
      kind: 'item',
      role: 'list',
      text: `${marks[index] ?? '· '}${long ? random.pick(sentences) : random.pick(clauses)}${end}`,
    };
  });
  return random.chance(0.6) ? [{ kind: 'prose', role: 'list', text: random.pick(leads) }, ...items] : items;
}

export function inventLetter(random: Random): Unit {
  return line(
    'signature',
    random.pick(['尊敬的各位读者：', '各位同事：', '亲爱的朋友们：', '此致', '敬礼！', '特此通知。']),
  );
}

const english = [
  'The reading room was opened in the spring and has been full on most days since.',
  'Volunteers sort the letters by hand, copy the names, and send each box to the archive.',
  'Nobody could say where the second map had gone; it was last seen on a desk near the window.',
  'A small team measured the walls again and found that the older drawings were wrong.',
  'Visitors who arrive before noon may join the walk along the river at no cost.',
  'The report lists twelve villages, but only nine of them appear in the register of 1931.',
  'Funding for the restoration comes from well-known families and from a long-standing trust.',
  'When the rain stopped, the workers covered the boats and went home by the upper road.',
  'Each volume has an index of persons, an index of places, and a short note on spelling.',
  'It is not a large collection, yet scholars from several countries come to consult it.',
];

/** A paragraph of English. */
export function inventEnglish(random: Random): Unit {
  return {
    kind: 'english',
    role: 'paragraph',
    text: Array.from({ length: random.integer(1, 5) }, () => random.pick(english)).join(' '),
  };
}
