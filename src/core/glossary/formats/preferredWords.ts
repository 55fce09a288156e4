import { foldLabel } from '../fieldNames';

/** Headers of columns with words to avoid, in the languages in which glossaries are found. */
const avoidHeaders = createHeaderSet(`
  avoid, do not use, dont use, do not say, dont say, dont write, never say, not, not this, instead of, rather than, wrong,
  incorrect, bad, old, old term, before, deprecated, discouraged, forbidden, banned, no, dont, do not, nope, bisher, statt,
  anstatt, nicht, nicht so, falsch, vermeiden, schlecht, alt, früher, nicht verwenden, ne dites pas, ne pas dire,
  ne pas utiliser, au lieu de, plutôt que, à éviter, éviter, évitez, incorrect, faux, ancien, en lugar de, en vez de,
  no decir, no digas, no usar, evitar, incorrecto, antes, em vez de, ao invés de, não dizer, não diga, não usar,
  incorreto, errado, invece di, al posto di, non dire, non usare, da evitare, evitare, sbagliato, niet, niet zeggen,
  in plaats van, vermijd, vermijden, fout, zamiast, nie, nie mów, unikaj, źle, místo, neříkejte, špatně, istället för,
  undvik, fel, i stedet for, undgå, unngå, вместо, не говорить, не использовать, избегать, неправильно, плохо, 避ける, 使わない,
  非推奨, 誤, ng, jangan, jangan pakai, hindari, kullanma, kaçın, không dùng, tránh, не вживати, уникати, 避免, 不要用, 不用, 不推荐, 不推薦, 错误, 錯誤, 禁用, 피할 표현, 사용하지 않음, 금지, 잘못된 표현
`);

/** Headers of columns with the words to use instead. */
const preferHeaders = createHeaderSet(`
  use, use instead, use this, say, say instead, write, prefer, preferred, preferred term, better, instead, right, correct,
  good, new, new term, after, but, yes, do, replacement, besser, stattdessen, sondern, lieber, so, richtig, verwenden, gut,
  neu, dites, dire, utiliser, à utiliser, utilisez, préférer, préférez, préféré, mieux, correct, nouveau, decir, di, usar,
  preferir, mejor, correcto, después, ahora, dizer, diga, use, prefira, preferido, melhor, correto, certo, usare, usa,
  preferire, meglio, corretto, giusto, wel, zeg, gebruik, liever, beter, goed, mów, używaj, lepiej, dobrze, použít,
  říkejte, správně, använd, rätt, brug, bruk, говорить, использовать, используйте, правильно, лучше, хорошо, 推奨, 使う, 正, ok, pakai, dipakai, gunakan, sebaiknya, kullan, tercih edilen, dùng, nên dùng, вживати, краще,
  推荐, 推薦, 使用, 改用, 正确, 正確, 建议, 建議, 권장, 권장 표현, 사용, 올바른 표현
`);

function createHeaderSet(words: string): ReadonlySet<string> {
  return new Set(words.split(',').map((word) => foldLabel(word.trim())));
}

/** The columns of a table of words to replace: `Don't say | Say`. */
export interface PreferenceColumns {
  readonly avoid: number;
  readonly prefer: number;
}

/** Returns the columns of words to avoid and of words to use; `undefined` if one of them is missing. */
export function findPreferenceColumns(labels: readonly string[]): PreferenceColumns | undefined {
  const avoid = labels.findIndex((label) => isHeader(label, avoidHeaders, /^(?:❌|✗|✘|🚫|⛔|👎)/u));
  const prefer = labels.findIndex((label) => isHeader(label, preferHeaders, /^(?:✅|✓|✔|👍|🟢)/u));
  return avoid < 0 || prefer < 0 || avoid === prefer ? undefined : { avoid, prefer };
}

/** A mark decides by itself, or with the word next to it. */
function isHeader(label: string, headers: ReadonlySet<string>, marks: RegExp): boolean {
  const folded = foldLabel(label);
  return folded === '' ? marks.test(label.trim()) : headers.has(folded);
}
