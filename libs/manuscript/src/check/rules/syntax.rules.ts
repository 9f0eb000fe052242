import { isQuoted } from '../protected-spans';
import type { Passage } from '../passage';
import { Pattern, type Verdict } from '../pattern';
import type { Hit, PassageRule } from '../rule';

/** The matches of some patterns outside quotations and titles. */
function outsideQuotes(passage: Passage, patterns: readonly Pattern[], judge: (match: RegExpExecArray) => Verdict | undefined): Hit[] {
  return patterns.flatMap((pattern) => pattern.hitsIn(passage, judge)).filter(({ start, end }) => !isQuoted(passage, start, end));
}

/** A phrase with a preposition can be no subject of 使: 通过……，使……. Further clauses between leave room for one. */
const PREPOSITION = '(?:通过|经过|经由|随着|由于|鉴于|在[^，。；：！？“”]{2,30}(?:下|中|后|之后|过程中|基础上|推动下))';
const MAKES = '(?:从而|进而|有效|切实|真正|也|便|就|更)?(?:使得?|令)(?!用|命|馆|者|节|团|人|牌|狐|状|犬)';
const HEAD = '(?<=^|[。！？；]|[一二三四五六七八九十]是)';
const NO_SUBJECT = [new Pattern(new RegExp(`${HEAD}${PREPOSITION}[^，。；：！？]{0,50}，${MAKES}`, 'g')), new Pattern(new RegExp(`${HEAD}(?:通过|经过)[^，。；：！？使]{4,30}使(?:得|我[们省市县区州旗镇乡]|[大全群广居村]|人们)`, 'g'))];

function* subjectLost(passage: Passage): Generator<Hit> {
  yield* outsideQuotes(passage, NO_SUBJECT, (match) => {
    const [quote] = match;
    const at = quote.lastIndexOf('使') >= 0 ? quote.lastIndexOf('使') : quote.lastIndexOf('令');
    const opener = /^(?:通过|经过|经由|随着|由于|鉴于|在)/.exec(quote)?.[0] ?? '';
    return { params: { opener, verb: quote.slice(at) } };
  });
}

const AIM = '(?:重点|中心|核心|主线|主题|目标|抓手|载体|导向|突破口|切入点|牵引|根本|出发点)';
/** Two ways to build a sentence run into one; each pattern names the two. */
const MIXED: readonly { pattern: Pattern; ways: string }[] = [
  { pattern: new Pattern(new RegExp(`(?:紧紧)?围绕(?![^，。；：]{0,40}[以把将作])[^，。；：！？]{2,40}(?<!作)为${AIM}(?=[，。；、])`, 'g')), ways: '“围绕……”与“以……为重点”' },
  { pattern: new Pattern(/本着以[^，。；：！？]{2,30}为[^，。；：！？]{0,8}|本着[^，。；：！？以]{2,24}为(?:目的|原则|宗旨|目标)(?=[，。；])/g), ways: '“本着……”与“以……为……”' },
  { pattern: new Pattern(/(?:原因|理由|缘故)(?:就|主要|正|也|之一)?是(?:因为|由于)/g), ways: '“原因是……”与“是因为……”' },
  { pattern: new Pattern(/是(?:由于|因为)[^，。；：！？]{2,40}(?:造成|导致|引起|所致)的?(?=[，。；])/g), ways: '“是由于……”与“是……造成的”' },
  { pattern: new Pattern(/(?<=^|[，。；：！？])(?:根据|依据|据)(?!此|点|守|理|实|悉|了解)[^，。；：！？]{2,28}?(?:显示|表明|反映出)/g), ways: '“据……”与“……显示”' },
  { pattern: new Pattern(/(?:深受|受到|得到|备受|颇受)[^，。；：！？]{2,20}所(?:喜爱|欢迎|好评|青睐|关注|认可|称赞|赞誉|肯定|拥护)/g), ways: '“深受……喜爱”与“为……所喜爱”' },
  { pattern: new Pattern(/(?:关键|重点|核心|根本|难点)(?:就)?(?:在于|是)[^，。；：！？]{2,30}(?:是关键|起着?决定性?作用|(?:十分|非常|尤为|最为|很)重要|是根本|是重点)(?=[，。；])/g), ways: '“关键在于……”与“……是关键”' },
  { pattern: new Pattern(/(?:以|因)[^，。；：！？]{2,24}(?:为由|为理由)的(?:原因|缘故)|为了[^，。；：！？以]{2,24}(?<!作|成)为目的(?=[，。；])/g), ways: '“为了……”与“以……为目的”' },
  { pattern: new Pattern(/(?:的[\u4e00-\u9fa5]{2,4})[和与及]被(?=[\u4e00-\u9fa5]{2,16}?(?:报道|评为|授予|列为|确定|采用|推广|转发|刊登|认定|命名))/g), ways: '名词与“被……”并列' },
  { pattern: new Pattern(/由[^，。；：！？“”]{2,30}(?:所)?(?:组成|构成)(?:而成|组成|构成)|由[^，。；：！？“”]{2,20}牵头负责主导/g), ways: '“由……组成”与“……构成”' },
  { pattern: new Pattern(/用于(?:将|把)(?=[\u4e00-\u9fa5])/g), ways: '“用于……”与“将……”' },
  { pattern: new Pattern(/成为[^，。；：！？]{2,20}为(?:重点|主|核心)的(?=[，。；])|旨在为了|旨在以[^，。；：！？]{2,20}为目的/g), ways: '“旨在……”与“为了……”' },
  { pattern: new Pattern(/通过(?!以)[^，。；：！？以]{2,30}为(?:契机|抓手|载体|依托|牵引)(?=[，。；、])/g), ways: '“通过……”与“以……为抓手”' },
  { pattern: new Pattern(/(?:将|把)(?![^，。；：！？]{0,30}[作成以当视列定称])[^，。；：！？]{2,24}为(?:抓手|目标|重点|核心|中心|突破口|切入点|载体)(?=[，。；、])/g), ways: '“把……作为抓手”与“以……为抓手”' },
  { pattern: new Pattern(/坚持(?![以把将])[^，。；：、！？以把将作成“”]{1,10}为(?:导向|引领|中心|核心|主线|重点|抓手|目标|根本|基础)(?=[，。；、]|$)/g), ways: '“坚持……”与“以……为导向”' },
  { pattern: new Pattern(/(?:根据|按照|依照|依据)[^，。；：！？在]{2,24}的?(?:要求|部署|指示精神|安排|规定)下(?=，)/g), ways: '“根据……”与“在……下”' },
  { pattern: new Pattern(/随着[^，。；：！？在]{2,24}的?(?:背景|形势|推动|带动|影响)下(?=，)/g), ways: '“随着……”与“在……下”' },
  { pattern: new Pattern(/(?:包括|分为)(?![^。；：！？]{0,60}由)[^。；：！？]{2,60}(?<!的)(?:组成|构成)(?=[，。；])/g), ways: '“包括……”与“由……组成”' },
  { pattern: new Pattern(/取决于[^，。；：！？]{2,20}(?:所)?决定(?=[，。；])|打着[^，。；：！？以]{2,16}为(?:幌子|旗号|名义)|借口[^，。；：！？]{2,16}为由/g), ways: '两种句式' },
  { pattern: new Pattern(/兼具[^，。；：！？]{2,40}于一体/g), ways: '“兼具……”与“集……于一体”' },
];

/** What gathers things 于一体 or 为一体; without one of them nothing is gathered. */
const GATHERS = /[兼集融汇寓聚合容结连联归统浑熔冶揉编括]|形成|成为|化|综|以|将|把/;
const ONE_BODY = new Pattern(/(?:[^，。；：！？、“”]{1,12}、)+[^，。；：！？、“”]{1,16}[为于]一体(?=[的，。；！、]|$)/g);
/** 集 as a verb that gathers a list, not in 集中 or 市集. */
const GATHERED_FOR = new Pattern(/(?<![密收搜筹征召市采募云赶全诗文聚汇齐])集(?![中聚体成团约镇市群结合训资散装贸美思众])[^，。；：！？以]{2,60}、[^，。；：！？以]{2,40}为(?:核心|重点|中心|主线|主体|支撑|依托|抓手)(?=[，。；的、]|$)/g);

function* mixedStructures(passage: Passage): Generator<Hit> {
  for (const { pattern, ways } of MIXED) if (pattern.mayMatch(passage)) yield* outsideQuotes(passage, [pattern], () => ({ params: { ways } }));
  // The pattern tries every list of a text; few texts have what it looks for.
  const oneBody = passage.text.includes('一体') ? [ONE_BODY] : [];
  yield* outsideQuotes(passage, oneBody, ({ 0: quote, index }) => {
    const sentence = passage.sentences.find((each) => each.start <= index && index < each.end);
    const before = passage.text.slice(sentence?.start ?? 0, index + quote.length - 3);
    return GATHERS.test(before) ? undefined : { start: index + quote.length - 3, params: { ways: '“集……于一体”与“……为一体”' } };
  });
  yield* outsideQuotes(passage, [GATHERED_FOR], () => ({ params: { ways: '“集……于一体”与“以……为核心”' } }));
}

/** 在……的大力支持，: the phrase that 在 opens is closed by 下. */
const UNCLOSED = new Pattern(/(?<=^|[。；，])在(?![^，。；：！？]{0,30}[下中里上时后前内间])[^，。；：！？在]{2,24}的(?:正确领导|坚强领导|大力支持|有力推动|精心指导|悉心指导|关心支持|共同努力|带领|推动|帮助|指导|支持)，/g);

function* unclosed(passage: Passage): Generator<Hit> {
  yield* outsideQuotes(passage, [UNCLOSED], ({ 0: quote, index }) => ({ start: index + quote.length - 1, suggestion: '下，', params: { ways: '“在……的支持下”与“有了……的支持”' } }));
}

const TWO_SIDES = '(?:能否|是否|能不能|有没有|会不会|可否|是不是)';
const ONE_SIDE = new Pattern(new RegExp(`${TWO_SIDES}[^，。；！？：]{2,40}，?(?:就|正|直接|也)?是((?:(?!${TWO_SIDES}|成败|与否|好坏|高低|优劣|快慢|强弱|多少|检验|衡量|评价|判断|考验)[^，。；！？：]){1,30}?)(?:关键(?:所在|之一)?|前提|基础|保证|保障|根本|必要条件|重要条件|重要一环)(?=[，。；！？])`, 'g'));

/** 能否……，是……的关键: the first half has two sides, the second one. */
function* twoSides(passage: Passage): Generator<Hit> {
  yield* outsideQuotes(passage, [ONE_SIDE], ([quote]) => ({ params: { word: quote.slice(0, quote.startsWith('能不能') || quote.startsWith('有没有') || quote.startsWith('会不会') || quote.startsWith('是不是') ? 3 : 2) } }));
}

const HAPPENS = '(?:发生|出现|重演|反弹|落空|扩散|蔓延|返贫|流失|走样|断档|掉队|脱节|浪费|泄露|脱岗)';
/** 防止……不再发生: what is kept from happening is that it does not happen. */
const AGAINST_ITSELF = new Pattern(new RegExp(`(?:防止|避免|杜绝|防范|谨防|严防|以免|以防(?!范|止))了?([^，。；：！？、不“”]{0,16})不(?:再次|再|会再|会)?${HAPPENS}`, 'g'));
/** With one of these between, another verb governs what does not happen, or the first is part of a noun: 严防死守确保不发生, 防止返贫机制守住不发生. */
const OTHERWISE_KEPT = /确保|守|做到|实现|坚|力争|力求|争取|保|达到|使|让|令|控|治|管|化解|处置|排查|整改|看|盯|死|牢|返贫|致贫|机制|体系|措施|工作|制度|监测|对象|能力|预案|行动|方案|以|并|且|而|就|才|则/;
/** Up to so many characters between, the two stand in one breath. */
const ONE_BREATH = 8;
const NEVER = new Pattern(/无时无刻(?!不|没|莫|[^，。；]{0,4}[不没莫])/g);

function* negations(passage: Passage): Generator<Hit> {
  yield* outsideQuotes(passage, [AGAINST_ITSELF], ([quote, between = '']) => {
    if (OTHERWISE_KEPT.test(between)) return undefined;
    const not = /不(?:再次|再|会再|会)?(?=[\u4e00-\u9fa5]{2}$)/.exec(quote)?.[0] ?? '不';
    const at = quote.length - 2 - not.length;
    const params = { quote: `${quote.slice(0, 2)}……${not}` };
    return between.length <= ONE_BREATH ? { suggestion: quote.slice(0, at) + (not.includes('再') ? '再次' : '') + quote.slice(-2), severity: 'error', params } : { params };
  });
  yield* outsideQuotes(passage, [NEVER], ([quote]) => ({ suggestion: '时时刻刻', severity: 'error', params: { quote } }));
}

const MOODS = '高兴|激动|感慨|自豪|骄傲|兴奋|开心|动情|欣慰|幽默|笑呵呵|乐呵呵|笑眯眯|满意|深情|坚定|风趣|感激|热情|欣喜|惊喜|无奈|诚恳|欣喜万分|满怀信心|满怀感激|满怀期待|充满感激|高兴兴|喜滋滋|乐滋滋|激动不已|感慨万千|信心满满|意味深长';
const SAID = new Pattern(new RegExp(`(?<=${MOODS})的(?=(?:对[^，。；：！？]{1,12})?(?:说(?![法辞服明教])|说道|告诉|讲道|竖起|拉着|握着|感慨道|回忆道|介绍道))`, 'g'));
const NOT_VERB = '(?!机制|作用|措施|方案|办法|方法|途径|路径|手段|力量|者|型|率|性|计划|政策|意义|效应|效果|成效|功能|能力|因素|条件|环境|平台|载体|力|工程|体系|制度|任务|目标|过程|阶段|态势|势头|空间|要求|经验|做法|模式|路子|道路|意愿|意识|热情|状态|步伐|情况|工作|活动|行动|项目|服务|方式|策略|[，。；、的和与及])';
const ACTS = '(?:推进|推动|促进|提升|提高|增强|改善|解决|落实|开展|缓解|激发|调动|完成|破解|带动|打通|降低|减少|化解|做好|抓好|走好|加快|拓宽|拓展|夯实|凝聚|推广|优化|强化|深化|壮大|扩大|改变)';
/** Words that only modify verbs; before a verb with its object they end in 地. */
const ADVERBS = '不断|稳步|大力|逐步|大幅|切实|牢牢|坚决|进一步|源源不断|坚定不移|不折不扣|扎扎实实|一如既往|坚持不懈|持之以恒|有条不紊|更好|更加有力|更加有效|扎实|深入';
const STEADILY = new Pattern(new RegExp(`(?<=${ADVERBS})的(?=${ACTS}${NOT_VERB}[\\u4e00-\\u9fa5“])`, 'g'));
/** With 了 behind it the word is a verb, and what stands before it an adverbial. */
const DONE = new Pattern(new RegExp(`(?<=有效|积极|全面|充分|极大|有力|明显|显著|成功|顺利|圆满|快速|高效|广泛|及时|较好|很好|精准|大大|切实|深刻)的(?=${ACTS}了)`, 'g'));

/** 高兴的说, 扎实的推进: before a verb stands 地. */
function* adverbials(passage: Passage): Generator<Hit> {
  for (const [pattern, severity] of [[SAID, 'error'], [STEADILY, 'warning'], [DONE, 'warning']] as const) {
    yield* pattern.hitsIn(passage, ({ index }) => ({ suggestion: '地', certain: severity === 'error', severity, params: { before: /[\u4e00-\u9fa5]{0,4}$/.exec(passage.text.slice(Math.max(0, index - 4), index))?.[0] ?? '' } }));
  }
}

const GRAMMAR = '《图书编校质量差错认定细则》语法差错；《语法修辞讲话》';

export const syntaxRules: readonly PassageRule[] = [
  { id: 'wording.subject_lost', scope: 'passage', severity: 'warning', source: GRAMMAR, patterns: NO_SUBJECT, find: subjectLost },
  { id: 'wording.mixed_structure', scope: 'passage', severity: 'warning', source: GRAMMAR, find: (passage) => [...mixedStructures(passage), ...unclosed(passage)] },
  { id: 'wording.two_sides', scope: 'passage', severity: 'warning', source: GRAMMAR, find: twoSides },
  { id: 'wording.negation', scope: 'passage', severity: 'warning', source: GRAMMAR, find: negations },
  { id: 'wording.adverbial', scope: 'passage', severity: 'warning', source: '《现代汉语词典》（第7版）“地”“的”；《暂拟汉语教学语法系统》', patterns: [SAID, STEADILY, DONE], find: adverbials },
];
