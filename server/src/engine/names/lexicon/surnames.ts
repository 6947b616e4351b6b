import { characterList, wordList } from './wordList.ts';

/** The hundred or so surnames that most people bear and that are rarely anything else in a text. */
export const commonSurnames: readonly string[] = characterList(`
  李王张刘陈杨赵黄周吴徐孙胡朱郭何罗宋梁郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛
  阎余潘杜戴夏钟汪姜范廖邹熊郝孔崔邱秦侯邵孟龙汤尹黎武乔赖龚樊殷欧耿俞翟阮詹柯鲍彭姚谭
`);

/** Surnames that are borne by fewer people, or whose character is now and then a word. */
export const ordinarySurnames: readonly string[] = characterList(`
  昌苗凤谈颜房裘惠巴牧隗宓蓬班仰薄蒙胥苍闻莘姬郦寿边扈冀浦慕艾戈寇蔚蒯敬兰靳
  林高马叶田任方石康毛江史顾万段雷钱易常贺文陆金白邢申葛岳柳梅庄辛管祝左涂谷舒骆麦聂焦向牛
  卜毕卞柏岑柴车成池储褚楚丛党刁狄窦杜凡丰封伏符甘干宫巩苟辜桂海杭洪花华滑怀霍嵇吉计纪季
  简江晋荆井景居鞠阚亢匡邝况蓝郎劳冷厉连廉练凌娄鲁路栾麻满冒茅闵莫牟穆南倪宁农庞裴皮蒲戚齐祁
  强屈瞿全冉饶荣容茹商尚佘施师束司宿隋台陶滕佟童屠危韦卫温翁邬巫伍奚习席冼咸解宣荀严言
  晏燕羊阳伊英尤游于喻虞元苑云臧湛章召支植智仲诸竺卓宗祖邸付肖闫肇郜缪蔺逯芦郁郇郗鄢鄂
  单仇查盖区朴逄佴昝甄覃揭檀赫藤雍璩濮暴亓敖岩晁谌戎郏桑索
`);

/** Surnames whose character is far more often an ordinary word. */
export const rareSurnames: readonly string[] = characterList(`
  应时原展占战修费项安和平水明古曲从能空又有都年同还双次相后前多首要开化步由公包保边别才但初大东而法风扶改
  关国过合黑红胡户会火机家加见降角经旧决可匡来乐冷里理良令六鹿买门米苗木年农暖盘泡皮
  普漆起强青秋球权日如沙山少上舍生盛世是仕守帅宋粟所太堂天铁通同图土完望未位闻问线
  香新信星幸雄宣学雪寻牙亚盐阎杨仰叶衣义音印永用游右鱼玉月则丈折者真正之知直只中朱主
  牧祭禹戈贲沃隆弓井巴仓冠冀冶缪岱靳谯邰郦隗鲜逢邴麴蔚蒙蓬薄谈贝扈慎摆撒曼
`).filter(
  (character) =>
    ![
      '是',
      '之',
      '的',
      '而',
      '者',
      '只',
      '但',
      '则',
      '又',
      '所',
      '可',
      '还',
      '还',
      '起',
      '见',
      '过',
      '开',
      '用',
      '会',
    ].includes(character),
);

/** Surnames of two characters. */
export const compoundSurnames: readonly string[] = wordList(`
  欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶
  申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 亓官 司寇 颛孙 漆雕 乐正 谷梁 拓跋 轩辕 令狐
  段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 西门 南荣 东里 即墨 达奚 褚师 纳兰 爱新觉罗 叶赫那拉
  完颜 耶律 范姜 尔朱 贺兰 哥舒 斛律 宇文 屈突 贺若 纥石烈 蒲察 仆固 阿史那
`);
