const single =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊甄曲家封芮储靳井段富巫乌焦巴牧山谷车侯全班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司黎薄印宿白怀蒲邰从鄂索咸籍赖卓屠蒙池乔闻党翟谭贡姬申扶冉雍桑桂牛寿通边燕冀浦尚农温庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖终衡步耿满匡国文寇广欧沃利越隆师巩厍聂敖冷辛阚那简饶曾沙丰关相查荆游权盖益桓公岳帅亢况有琴海晋楚闫法涂钦商佘墨年佟言福肖付代苑官苟由';
const double =
  '欧阳 上官 司马 东方 南宫 夏侯 诸葛 尉迟 赫连 皇甫 濮阳 公孙 慕容 钟离 长孙 宇文 司徒 鲜于 司空 令狐 呼延 端木 独孤 轩辕 拓跋 完颜 耶律 纳兰 西门 东郭 南门 百里';

const surnames: ReadonlySet<string> = new Set([...single.split(''), ...double.split(' ')]);

/** Whether a string of one or two characters is a Chinese surname. */
export function isSurname(text: string): boolean {
  return surnames.has(text);
}

/** The surname that a Chinese name begins with, two characters before one. */
export function surnameOf(name: string): string | undefined {
  return [name.slice(0, 2), name.slice(0, 1)].find((start) => start.length < name.length && isSurname(start));
}

/** The forty most frequent surnames, which more than half of all people bear. */
const frequent: ReadonlySet<string> = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余'.split(''),
);

/** Whether a name has a surname of which many people live, so that two of them may easily have like given names. */
export function hasFrequentSurname(name: string): boolean {
  return frequent.has(surnameOf(name) ?? '');
}
