/** Characters that stand for another one in scanned, converted or traditional texts; each is as long as what it stands for. */
const readAs: Readonly<Record<string, string>> = {
  笫: '第',
  條: '条',
  項: '项',
  號: '号',
  規: '规',
  '○': '〇',
};

const strange = /[笫條項號規○０-９Ａ-Ｚａ-ｚ\u00a0\u2000-\u200b\u3000\t\ue000-\uf8ff]/gu;
/** Most texts hold nothing strange: to ask costs less than to replace. */
const isStrange = new RegExp(strange.source, 'u');
const doubtful = /[－—–\-顷頃顼]/u;
/** 第三十－条: a dash where the numeral of the article lost its last stroke. */
const dashForOne = /(第[〇零一二三四五六七八九十百千 ]{0,12})[－—–-](?=[一二三四五六七八九十百千]{0,6} ?[条款项])/gu;

/** 第一顷: what scanners make of 项; a hundred mu are never counted so. */
const likeAnItem = /(第 ?[0-9〇零一二三四五六七八九十百]{1,6} ?)[顷頃顼]/gu;

/** The text as it is read: every character keeps its place, so that a span of the one is a span of the other. */
export const makeLegible = (text: string): string => {
  const plain = isStrange.test(text) ? text.replace(strange, read) : text;
  return doubtful.test(plain) ? plain.replace(dashForOne, '$1一').replace(likeAnItem, '$1项') : plain;
};

const read = (character: string): string => {
  const plain = readAs[character] ?? character.normalize('NFKC');
  return /^[\p{Script=Han}〇0-9A-Za-z]$/u.test(plain) ? plain : ' ';
};

/** What had to be read otherwise than it is written, one sentence for each kind of damage. */
export const repairsOf = (raw: string, legible: string): readonly string[] => {
  if (raw === legible && !damagingBlank.test(legible)) return [];
  const steps = new Set<string>();
  for (let at = 0; at < raw.length; at += 1) {
    const written = raw.charAt(at);
    const meant = legible.charAt(at);
    if (written !== meant && meant !== ' ' && !/[０-９Ａ-Ｚａ-ｚ]/u.test(written))
      steps.add(`“${written}” read as “${meant}”`);
  }
  if (damagingBlank.test(legible)) steps.add('blank inside the number dropped');
  return [...steps];
};

/** A blank between Chinese characters; around Arabic figures it is a habit, not a damage. */
const damagingBlank = /\p{Script=Han} +(?=[\p{Script=Han}])/u;
