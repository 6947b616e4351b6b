import { isSurname, surnameOf } from '../compare/surnames.ts';
import type { Mention } from '../mention.ts';
import type { Spelling } from './surfaces.ts';

const titleWords =
  /^(?:副|老|总)?(?:院长|书记|主任|校长|园长|局长|部长|处长|科长|股长|主席|会长|理事长|秘书长|教授|老师|医生|大夫|医师|先生|女士|小姐|同志|县长|市长|省长|区长|镇长|乡长|村长|所长|站长|队长|团长|班长|组长|社长|厂长|馆长|台长|行长|厅长|司长|检察长|经理|总经理|总裁|董事长|护士长|护士|法官|检察官|警官|律师|主编|编辑|记者|师傅|导演|教练|院士|博士|总|工)$/u;

/** A surname with a title, such as `李院长`. */
export interface TitledName {
  readonly surname: string;
  readonly title: string;
}

/** Reads a surname with a title; a full name comes back as undefined. */
export function readTitledName(text: string): TitledName | undefined {
  for (const length of [2, 1]) {
    const surname = text.slice(0, length);
    const title = text.slice(length);
    if (isSurname(surname) && titleWords.test(title)) return { surname, title };
  }
  return undefined;
}

/**
 * The person whom a surname with a title means: the only one of that surname who was named before with that
 * title, or else the only one of that surname named before at all.
 */
export function personMeant(
  mention: number,
  titled: TitledName,
  people: readonly Spelling[],
  mentions: readonly Mention[],
): Spelling | undefined {
  const before = people.filter(
    ({ text, mentions: [first] }) =>
      first !== undefined && first < mention && surnameOf(text) === titled.surname,
  );
  const sameTitle = before.filter(({ mentions: indexes }) =>
    indexes.some((index) => mentions[index]?.titles.some((title) => title.endsWith(titled.title))),
  );
  const [only, ...others] = sameTitle.length > 0 ? sameTitle : before;
  return others.length === 0 ? only : undefined;
}
