/**
 * Pairs of frequent surnames that look or sound alike and that everyone tells apart (`弓长张`, `立早章`): where two names
 * differ in one of them alone, there are two people.
 */
const pairs = `
张章 张常 王汪 王黄 黄汪 李黎 李厉 刘柳 刘留 陈程 陈成 程成 陈沈 沈申 杨羊 赵肇 周邹 周朱 朱祝 朱诸 徐许 徐余 余于 余俞 余佘 余喻 余徐 于俞 于喻 俞喻
吴武 吴伍 武伍 吴巫 胡吴 孙宋 林凌 林蔺 何贺 何和 何河 高郜 郭葛 马麻 罗洛 罗骆 梁良 宋孙 郑曾 郑征 谢解 韩寒 唐汤 唐谭 冯封 冯丰 封丰 冯马 董佟 肖邵 萧邵
程郑 曹晁 袁苑 袁原 袁元 邓登 傅符 付符 傅胡 曾郑 彭庞 彭冯 吕卢 吕鲁 卢鲁 卢陆 鲁陆 陆路 鲁路 卢路 苏舒 蒋江 蒋姜 江姜 蔡柴 蔡才 贾甲 丁定 魏卫 魏韦 卫韦 薛学
叶业 阎严 闫严 严颜 阎颜 余徐 潘盘 杜涂 戴代 夏谢 钟仲 钟种 汪江 汪王 田佃 任仁 任壬 范樊 方房 方芳 石时 石史 时史 史施 石施 姚饶 姚尧 谭覃 廖寥 邹周 熊雄 金靳 金晋
靳晋 郝赫 孔空 白柏 崔催 康亢 毛茅 邱秋 秦覃 顾古 古谷 侯候 邵肖 孟蒙 龙隆 万宛 段端 雷累 钱前 尹殷 殷印 尹印 尹伊 黎李 易伊 常昌 武吴 乔桥 贺何 赖来 龚宫 龚巩 宫巩 文闻
文温 温闻 牛刘 季纪 季冀 计季 纪计 齐祁 齐戚 祁戚 倪尼 向项 项相 裴培 鲍包 包宝 莫末 詹展 岳乐 单善 欧区 柯科 霍豁 聂捏 焦交 柳留 甘干 左佐 边卞 成程 宁甯 翟狄
`;

const known: ReadonlySet<string> = new Set(
  pairs
    .trim()
    .split(/\s+/u)
    .flatMap((pair) => [pair, [...pair].reverse().join('')]),
);

/** Whether two surnames are frequent ones that are told apart. */
export function areToldApart(a: string, b: string): boolean {
  return known.has(a + b);
}
