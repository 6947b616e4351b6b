import { nameOf } from '../foundName.ts';
import type { Refinement } from './refineNames.ts';

const twoBodies = /^(?<first>[^（()）]{4,})[（(](?<second>[^（()）]{4,})[)）]?$/u;

/** `管理中心（登记服务中心）`: of two names of institutions, one in brackets behind the other, each is a name. */
export const splitBrackets: Refinement = ({ text, cues }, names) =>
  names.flatMap((name) => {
    const { first = '', second = '' } = twoBodies.exec(name.text)?.groups ?? {};
    if (name.type === 'person' || first === '') return [name];
    const { start } = name.span;
    const inBrackets = start + first.length + 1;
    const spans = [
      { start, end: start + first.length },
      { start: inBrackets, end: inBrackets + second.length },
    ];
    if (spans.some((span) => cues.kindEnds[span.end - 1] === 0)) return [name];
    return spans.map((span) => nameOf(name.type, text, span, name.confidence));
  });
