// The index of the search, read piece by piece as a question asks for it. What it holds is said where it is made.
// Nothing here knows the page.
self.apparatSearch = (() => {
  const base = document.currentScript.src.replace(/assets\/[^/]*$/, 'search/');
  const { WORD, small, fold } = apparat.words;
  const coming = new Map();
  const waiting = new Map();
  const loaded = { files: 0, bytes: 0 };

  // Bytes: fifteen bits in each character from U+3400 on; the first says how many bytes the last leaves empty.
  const unpack = (packed) => {
    const bytes = new Uint8Array(Math.floor((15 * (packed.length - 1)) / 8) - (packed.charCodeAt(0) - 0x3400));
    let held = 0;
    let bits = 0;
    let at = 0;
    for (let i = 1; i < packed.length; i++) {
      held = (held << 15) | (packed.charCodeAt(i) - 0x3400);
      bits += 15;
      while (bits >= 8 && at < bytes.length) {
        bits -= 8;
        bytes[at++] = held >> bits;
      }
      held &= (1 << bits) - 1;
    }
    return bytes;
  };
  const inflate = async (bytes) => new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer());
  const decoder = new TextDecoder();
  const take = (name, packed) => {
    loaded.files++;
    loaded.bytes += 2 * packed.length;
    waiting.get(name)(unpack(packed));
  };
  const load = (name) => {
    if (!coming.has(name)) {
      coming.set(name, new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = Object.assign(document.createElement('script'), { src: base + name + '.js', onerror: () => reject(new Error(name)) });
        document.head.append(script);
      }));
    }
    return coming.get(name);
  };
  const json = async (name) => JSON.parse(decoder.decode(await inflate(await load(name))));
  const memo = (make) => {
    const made = new Map();
    return (key) => made.get(key) || made.set(key, make(key)).get(key);
  };

  // Numbers that rise, by halves, as they are written.
  const readRising = (bytes, from, count, total) => {
    let at = from;
    const read = (bits) => {
      let number = 0;
      for (let left = bits; left > 0;) {
        const room = 8 - (at & 7);
        const step = Math.min(room, left);
        number = number * (1 << step) + ((bytes[at >> 3] >> (room - step)) & ((1 << step) - 1));
        at += step;
        left -= step;
      }
      return number;
    };
    const numbers = new Int32Array(count);
    const fill = (first, end, low, high) => {
      const n = end - first;
      if (n === 0) return;
      if (n === high - low + 1) {
        for (let i = 0; i < n; i++) numbers[first + i] = low + i;
        return;
      }
      const middle = (first + end) >>> 1;
      const least = low + middle - first;
      const size = high - (end - middle - 1) - least + 1;
      const bits = 31 - Math.clz32(size);
      const spare = 2 * 2 ** bits - size;
      let value = read(bits);
      if (value >= spare) value = value * 2 + read(1) - spare;
      numbers[middle] = least + value;
      fill(first, middle, low, numbers[middle] - 1);
      fill(middle + 1, end, numbers[middle] + 1, high);
    };
    fill(0, count, 0, total - 1);
    return [numbers, at];
  };

  const open = async () => {
    const start = await json('start');
    const passages = start.units.length;
    const starts = new Int32Array(passages + 1);
    start.units.forEach((units, i) => { starts[i + 1] = starts[i] + units * start.unit; });
    const total = starts[passages];
    const kinds = new Uint8Array(passages);
    for (let i = 0, at = 0; i < start.kinds.length; at += start.kinds[i + 1], i += 2) kinds.fill(start.kinds[i], at, at + start.kinds[i + 1]);
    const kindOf = (number) => start.kindNames[kinds[number]];
    const last = (list, value) => {
      let low = 0;
      let high = list.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (list[middle] <= value) low = middle;
        else high = middle - 1;
      }
      return low;
    };
    const passageOf = (place) => last(starts, place);

    // How a word sounds, by the rules of the index.
    const replaced = (word, letters) => [...word].map((letter) => letters[letter] ?? letter).join('');
    const sound = (folded) => start.letters.sounds.reduce((word, [written, heard]) => word.replaceAll(written, heard), replaced(folded, start.letters.latin));
    const spellings = (word) => [...new Set([fold(word), fold(replaced(small(word).normalize('NFC'), start.letters.caron))])];

    const shard = memo(async (number) => {
      const bytes = await load('w' + number);
      let at = 0;
      const count = (list) => {
        let value = 0;
        for (let shift = 0; ; shift += 7) {
          const byte = list[at++];
          value += (byte & 0x7f) * 2 ** shift;
          if (byte < 0x80) return value;
        }
      };
      const size = count(bytes);
      const body = at + size;
      const list = await inflate(bytes.subarray(at, body));
      at = 0;
      const formCount = count(list);
      const length = count(list);
      const text = decoder.decode(list.subarray(at, at + length)).split('\n');
      at += length;
      const forms = [];
      const families = [];
      for (let i = 0; i < formCount; i++) {
        const folded = (i ? forms[i - 1].folded.slice(0, count(list)) : (count(list), '')) + text[i];
        const back = count(list);
        const family = back ? families[families.length - back] : { forms: [], elsewhere: [] };
        if (!back) families.push(family);
        const flags = count(list);
        const form = { folded, family, count: Math.floor(flags / 4), isName: !!(flags & 2), isEverywhere: !!(flags & 1) };
        family.forms.push(form);
        forms.push(form);
      }
      for (let i = 0, n = count(list); i < n; i++) families[count(list)].elsewhere.push(text[formCount + i]);
      let bit = body * 8;
      for (const form of forms) [form.places, bit] = readRising(bytes, bit, form.count, total);
      return forms;
    });
    const shardOf = (heard) => last(start.words, heard);
    const soundsLike = async (heard) => (await shard(shardOf(heard))).filter((form) => sound(form.folded) === heard);
    const alike = async (folded) => (await soundsLike(sound(folded))).filter((form) => form.folded === folded);
    const kin = async (form) => {
      const others = await Promise.all(form.family.elsewhere.map(alike));
      return [...form.family.forms, ...others.flat().flatMap((other) => other.family.forms)];
    };
    const unique = (forms) => [...new Set(forms)];

    // Pieces that may hold words with a beginning: as much of its sound as no letter after it changes.
    const beginning = (folded) => {
      const heard = [...'aehifoyzckpwjstvlr', 'sch', 'ch'].map((more) => sound(folded + more)).concat(sound(folded));
      let most = heard[0].length;
      for (const other of heard) while (!other.startsWith(heard[0].slice(0, most))) most--;
      return heard[0].slice(0, most);
    };
    const shardsFrom = (prefix) => {
      const to = prefix ? shardOf(prefix + '\uffff') : start.words.length - 1;
      return Array.from({ length: to - shardOf(prefix) + 1 }, (_, i) => shardOf(prefix) + i);
    };
    const MOST_PIECES = 80;
    const formsIn = async (numbers) => (numbers.length > MOST_PIECES ? null : (await Promise.all(numbers.map(shard))).flat());

    const pattern = async (word) => {
      const folded = word.split(/([*?])/).map((part) => (part === '*' || part === '?' ? part : fold(part))).join('');
      const stem = folded.split(/[*?]/)[0];
      const forms = await formsIn(shardsFrom(beginning(stem)));
      if (!forms) return { forms: [], note: { kind: 'wide', word } };
      const shape = new RegExp('^' + folded.replace(/\*/g, '.*').replace(/\?/g, '.') + '$', 'u');
      const heard = folded.endsWith('*') && stem.length === folded.length - 1 ? beginning(stem) : null;
      return { forms: forms.filter((form) => shape.test(form.folded) || (heard && heard.length > 2 && form.isName && sound(form.folded).startsWith(sound(stem)))) };
    };

    // One letter more, less, other, or two changed round.
    const isSlip = (a, b) => {
      if (Math.abs(a.length - b.length) > 1 || a === b) return false;
      let i = 0;
      while (i < a.length && i < b.length && a[i] === b[i]) i++;
      let j = 0;
      while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
      const left = [a.length - i - j, b.length - i - j];
      return Math.max(...left) <= 1 || (left[0] === 2 && left[1] === 2 && a[i] === b[i + 1] && a[i + 1] === b[i]);
    };
    const nearest = async (word) => {
      const folded = fold(word);
      if (folded.length < 3) return [];
      const heard = sound(folded);
      const within = [[shardOf(heard)], shardsFrom(heard.slice(0, 1)), shardsFrom('')];
      for (const numbers of within) {
        const forms = (await formsIn(numbers)) || [];
        const slips = forms.filter((form) => form.count && (isSlip(form.folded, folded) || (folded.length > 4 && isSlip(sound(form.folded), heard))));
        if (slips.length) return [slips.sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1))[0]];
        // A form that is not there, of a word that is.
        const kindred = forms.filter((form) => {
          let same = 0;
          while (same < folded.length && form.folded[same] === folded[same]) same++;
          return form.count && same >= Math.max(4, folded.length - 3) && form.folded.length - same <= 3;
        });
        if (kindred.length) return [kindred.sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1))[0]];
      }
      return [];
    };
    const plain = async (word, isExact) => {
      const written = spellings(word);
      const same = (await Promise.all(written.map(alike))).flat();
      if (isExact) return { forms: same, note: same.length ? null : { kind: 'none', word } };
      // A name that sounds like a word that is everywhere, or like a letter, is not what was asked for.
      if (same.length && same.every((form) => form.isEverywhere)) return { forms: same };
      const others = [...word].length < 2 ? [] : (await Promise.all(written.map((w) => soundsLike(sound(w))))).flat().filter((form) => form.isName);
      const forms = unique((await Promise.all(unique([...same, ...others]).map(kin))).flat());
      if (forms.length) return { forms };
      const near = unique((await Promise.all((await nearest(word)).map(kin))).flat());
      return { forms: near, note: near.length ? { kind: 'instead', word, other: near.reduce((a, b) => (b.count > a.count ? b : a)).folded } : { kind: 'none', word } };
    };
    const merged = (lists) => {
      if (lists.length === 1) return lists[0];
      const all = new Int32Array(lists.reduce((sum, list) => sum + list.length, 0));
      let at = 0;
      for (const list of lists) {
        all.set(list, at);
        at += list.length;
      }
      return all.sort();
    };
    const word = async (text, isExact) => {
      const found = await (/[*?]/.test(text) ? pattern(text) : plain(text, isExact));
      const isEverywhere = found.forms.length > 0 && found.forms.every((form) => form.isEverywhere);
      return { ...found, isEverywhere, forms: found.forms.filter((form) => form.count || form.isEverywhere).map((form) => form.folded), places: merged([new Int32Array(), ...found.forms.map((form) => form.places)]) };
    };

    // Where a phrase begins. Words that are everywhere have no places; the text is asked about them when it is shown.
    const phrase = (words) => {
      const known = words.map((w, i) => ({ ...w, i })).filter((w) => !w.isEverywhere);
      if (!known.length) return { places: new Int32Array(), length: words.length };
      const rare = known.reduce((a, b) => (b.places.length < a.places.length ? b : a));
      const sets = known.filter((w) => w !== rare).map((w) => [new Set(w.places), w.i]);
      const places = rare.places.map((place) => place - rare.i).filter((place) => place >= 0 && sets.every(([set, i]) => set.has(place + i)));
      return { places, length: words.length };
    };
    // Places of all words, where each stands within so many words of all others and in the same passage.
    const near = (words, distance) => {
      const kinds = words.length;
      const all = Float64Array.from(words.flatMap((w, i) => Array.from(w.places, (place) => place * kinds + i))).sort();
      const place = (at) => Math.floor(all[at] / kinds);
      const counts = new Array(kinds).fill(0);
      const places = [];
      let have = 0;
      let left = 0;
      let taken = 0;
      let passage = -1;
      for (let right = 0; right < all.length; right++) {
        if (passage < 0 || place(right) >= starts[passage + 1]) passage = passageOf(place(right));
        if (counts[all[right] % kinds]++ === 0) have++;
        for (; place(right) - place(left) > distance || place(left) < starts[passage]; left++) if (--counts[all[left] % kinds] === 0) have--;
        if (have < kinds) continue;
        for (let i = Math.max(left, taken); i <= right; i++) places.push(place(i));
        taken = right + 1;
      }
      return { places: Int32Array.from(places), length: 1 };
    };

    // A question: words, "phrases", "words near"~5, word*, w?rd, -without, one OR another.
    const parse = (question) => {
      const clauses = [];
      let isOr = false;
      for (const match of question.matchAll(/(-?)"([^"]*)"?(?:~(\d+))?|(\S+)/g)) {
        if (match[4] === 'OR' || match[4] === '|') {
          isOr = clauses.length > 0;
          continue;
        }
        const isNot = match[1] === '-' || /^-./.test(match[4] || '');
        const text = match[4] ? match[4].replace(/^-/, '') : match[2];
        const words = [...text.matchAll(new RegExp('(?:' + WORD.source + '|[*?])+', 'gu'))].map((m) => m[0]).filter((w) => fold(w));
        if (!words.length) continue;
        const unit = { words, isExact: !match[4], distance: match[3] ? Number(match[3]) : 0 };
        if (isOr && !isNot) clauses[clauses.length - 1].units.push(unit);
        else clauses.push({ isNot, units: [unit] });
        isOr = false;
      }
      return clauses;
    };

    const answer = async (unit, notes) => {
      const isOne = unit.words.length === 1;
      const words = await Promise.all(unit.words.map((w) => word(w, unit.isExact || !isOne)));
      words.forEach((w) => w.note && notes.push(w.note));
      const found = isOne ? { places: words[0].places, length: 1 } : unit.distance ? near(words, unit.distance) : phrase(words);
      return { ...found, words, isPhrase: !isOne && !unit.distance, isEverywhere: words.every((w) => w.isEverywhere) };
    };

    // Passages and the hits in each, as [place, number of words].
    const gather = (answers) => {
      const found = new Map();
      for (const { places, length } of answers) {
        let passage = -1;
        for (const place of places) {
          if (passage < 0 || place >= starts[passage + 1]) passage = passageOf(place);
          if (place < starts[passage]) continue;
          if (!found.has(passage)) found.set(passage, []);
          found.get(passage).push([place, length]);
        }
      }
      return found;
    };
    const WEIGHT = { text: 1, heading: 1.6, note: 0.9, apparatus: 0.9, entry: 2.5, work: 0.8, claim: 0.6 };
    const average = total / Math.max(1, passages);
    const score = (passage, clauses) => {
      const long = (starts[passage + 1] - starts[passage]) / average;
      let sum = 0;
      for (const { found, rarity } of clauses) {
        const n = found.get(passage).length;
        sum += (rarity * n) / (n + 0.4 + 0.6 * long);
      }
      if (clauses.length > 1) {
        const first = clauses.map(({ found }) => found.get(passage).map(([place]) => place));
        const spread = Math.min(...first[0].map((p) => Math.max(...first.slice(1).map((list) => Math.min(...list.map((q) => Math.abs(p - q)))))));
        sum *= 1 + 1 / (1 + spread / 4);
      }
      const kind = kindOf(passage);
      const isAtTheHead = clauses.some(({ found }) => found.get(passage)[0][0] - starts[passage] < 3);
      return sum * WEIGHT[kind] * (kind === 'entry' && isAtTheHead ? 2 : 1);
    };

    // An entry that is called as the question is, in any of its forms, comes first: those that have a page of their own before
    // those in a list. Of a person what stands before the comma is enough.
    const SHOWN = 20;
    const named = async (clauses, ranked) => {
      if (clauses.some((clause) => clause.units.length > 1)) return ranked;
      const words = clauses.flatMap((clause) => clause.answers[0].words);
      const isCalled = (title) => {
        const tokens = (title.match(WORD) || []).map(fold);
        return tokens.length === words.length && words.every((w, i) => w.forms.includes(tokens[i]));
      };
      const entries = await Promise.all(ranked.slice(0, SHOWN).filter((number) => kindOf(number) === 'entry').map(passage));
      const first = entries.filter(({ label, page }) => [label || page.title, (label || page.title).split(',')[0]].some(isCalled)).sort((a, b) => !!a.label - !!b.label).map(({ number }) => number);
      return [...first, ...ranked.filter((number) => !first.includes(number))];
    };

    const sequences = (words) => words.reduce((begun, w) => begun.flatMap((b) => w.forms.slice(0, 4).map((form) => (b ? b + ' ' : '') + form)).slice(0, 30), ['']);

    // All passages that answer a question, the likeliest first; what was found instead, or not at all.
    const search = async (question) => {
      const notes = [];
      const clauses = await Promise.all(parse(question).map(async (clause) => ({ ...clause, answers: await Promise.all(clause.units.map((unit) => answer(unit, notes))) })));
      const wanted = clauses.filter((clause) => !clause.isNot && !clause.answers.every((a) => a.isEverywhere));
      const common = clauses.filter((clause) => !clause.isNot && !wanted.includes(clause)).map((clause) => clause.units[0].words.join(' '));
      unique(common).forEach((word) => notes.push({ kind: 'everywhere', word }));
      const asked = wanted.map((clause) => {
        const found = gather(clause.answers);
        return { clause, found, rarity: Math.log(1 + passages / (1 + found.size)) };
      });
      const unwanted = clauses.filter((clause) => clause.isNot).map((clause) => gather(clause.answers));
      const [rarest] = [...asked].sort((a, b) => a.found.size - b.found.size);
      const hits = new Map();
      if (rarest) {
        for (const passage of rarest.found.keys()) {
          if (asked.every(({ found }) => found.has(passage)) && !unwanted.some((found) => found.has(passage))) hits.set(passage, asked.flatMap(({ found }) => found.get(passage)).sort((a, b) => a[0] - b[0]));
        }
      }
      const scores = new Map([...hits.keys()].map((passage) => [passage, score(passage, asked)]));
      return {
        passages: await named(clauses.filter((clause) => !clause.isNot), [...hits.keys()].sort((a, b) => scores.get(b) - scores.get(a) || a - b)),
        hits,
        notes,
        sought: wanted.flatMap((clause) => clause.answers.flatMap((a) => (a.isPhrase ? sequences(a.words) : a.words.flatMap((w) => w.forms)))),
        forms: unique(wanted.flatMap((clause) => clause.answers.flatMap((a) => a.words.flatMap((w) => w.forms)))),
        phrases: wanted.flatMap((clause) => clause.answers.filter((a) => a.isPhrase && a.words.some((w) => w.isEverywhere)).map((a) => a.words)),
      };
    };

    // The words of a passage and where they stand.
    const text = memo(async (number) => {
      const lines = decoder.decode(await inflate(await load('t' + number))).split('\n');
      const marks = (field) => field.split(' ').map((mark) => mark.match(/^(.*?)(?:@(\d+))?$/)).map(([, value, at]) => ({ value, at: Number(at || 0) }));
      const read = [];
      let page = null;
      for (const line of lines) {
        const fields = line.split('\t');
        if (line[0] === '\u0001') page = { path: fields[0].slice(1), title: fields[1], book: fields[2] };
        else if (line) read.push({ page, anchors: marks(fields[0]), label: fields[1], languages: marks(fields[2]), words: fields[3] });
      }
      return read;
    });
    const passage = async (number) => {
      const piece = last(start.texts, number);
      const read = (await text(piece))[number - start.texts[piece]];
      if (!read.tokens) read.tokens = [...read.words.matchAll(WORD)].map((match) => ({ from: match.index, to: match.index + match[0].length, word: match[0] }));
      return { ...read, number, start: starts[number], kind: kindOf(number) };
    };
    // Whether a hit of a phrase with words that are everywhere is one, now that its words are here.
    const holds = (read, hit, phrases) => hit[1] === 1 || !phrases.some((words) => words.length === hit[1]) || phrases.some((words) => words.length === hit[1] && words.every((w, i) => {
      const token = read.tokens[hit[0] - read.start + i];
      return token && w.forms.includes(fold(token.word));
    }));

    const facets = memo(async () => {
      const read = await json('facets');
      const numbers = (steps) => {
        let at = 0;
        return steps.map((step) => (at += step));
      };
      return {
        books: read.books,
        entries: read.entries.map(([path, title, steps]) => ({ path, title, passages: numbers(steps) })),
        years: read.years.map(([year, steps]) => ({ year, passages: numbers(steps) })),
      };
    });
    return { search, passage, holds, facets: () => facets(''), book: (number) => last(start.books, number), kind: kindOf, passages, loaded };
  };
  return { take, open };
})();
