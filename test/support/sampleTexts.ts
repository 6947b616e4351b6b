/* Short texts about invented people and institutions, for tests of the server. */

/** A column of a newspaper: every line is followed by a blank one, and a wrap cuts a name in two. */
export const column = `医院举行开放日

七月六日，临川市第一人民医院

的开放日活动上，医院院长顾明

远在致辞中说，医院今年新开三

个门诊，周边的居民可以就近看

病，不必再去很远的地方排队。

顾明远表示，门诊全年无休，欢

迎大家前来咨询。
`;

/** A page from the web: a caption is printed twice, and one institution is spelled in two ways. */
export const page = `志愿者走进社区

五月四日，临川市第一人民医院的志愿者周若岚走进社区，为居民讲解用药常识。临川市第一人民医院每月组织一次义诊，居民可以提前预约。

义诊活动现场义诊活动现场

义诊结束后，临川市人民第一医院院长顾明远看望了志愿者，并表示这项活动将长期坚持下去。
`;

/** Lines that a justified print has pulled apart. */
export const spaced = `活 动 现 场

周若岚在活动现场介绍了义诊的安排。
`;

/** A file that is no text to be judged. */
export const robots = `User-agent: *
Disallow: /private/
`;
