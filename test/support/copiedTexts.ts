const ferry =
  '苇塘镇的老渡口在六月初停了航，摆渡三十年的罗师傅把船桨交给镇里的陈列室，说往后想起河上的雾，就来看看这两支桨。';
const bells =
  '编钟修复组花了四个月，把散落在三个库房里的残片一一编号、称重、拍照，终于凑齐了缺失多年的那一口小钟。';
const vane =
  '县里的气象站今年换了新的风向仪，旧的那一台留给了中学的兴趣小组，孩子们每天早上轮流记录风力和云的样子。';

/** Paragraphs that are long enough to be copies. */
export const paragraphs = { ferry, bells, vane };

/** Two files of which each has a paragraph of its own and one that both have. */
export const copiedFiles = { 'a.txt': `${bells}\n\n${ferry}\n`, 'b.txt': `${ferry}\n\n${vane}\n` };
