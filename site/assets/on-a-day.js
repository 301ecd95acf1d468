// The apparatus on any date, as the pages of single dates show it (io.github.apparat.register: Span, AsOf, Hierarchy).
(() => {
  const form = document.querySelector('.pick');
  const part = document.querySelector('.picked');
  const status = form.querySelector('[role=status]');
  const CERTAIN = 0, POSSIBLE = 1, UNKNOWN = 2, NOT = 3;
  const NEAREST = ['partOf', 'attachedTo', 'subordinateTo'];
  const FORMAL = ['administrative', '', 'command', 'informal'];

  // A date of day, month or year precision, as the days it names.
  const period = (written) => {
    const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(written);
    if (!found) return null;
    const [year, month, day] = found.slice(1).map((digits) => digits && Number(digits));
    const at = (y, m, d) => { const date = new Date(0); date.setUTCFullYear(y, m, d); return date.getTime() / 864e5; };
    const first = at(year, (month || 1) - 1, day || 1);
    const last = day ? first : month ? at(year, month, 0) : at(year, 11, 31);
    const back = new Date(first * 864e5).toISOString().slice(0, 10);
    return back.startsWith(written) ? { first, last } : null;
  };
  // A date as people write it: 1934-2-10, 10.02.1934, February 1934, 10 Feb 1934.
  const months = form.dataset.months.split('|');
  const monthsOfDays = form.dataset.monthsOfDays.split('|');
  const normal = (written) => {
    const two = (digits) => digits.padStart(2, '0');
    const dashes = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(written);
    if (dashes) return dashes.slice(1).filter(Boolean).map((part, i) => i ? two(part) : part).join('-');
    const dots = /^(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})$/.exec(written);
    if (dots) return [dots[3], two(dots[2]), dots[1] && two(dots[1])].filter(Boolean).join('-');
    const words = /^(?:(\d{1,2}) )?(\p{L}{3,})\.? (\d{4})(?: \p{L}+\.?)?$/u.exec(written);
    const begun = words ? months.findIndex((name, i) => [name, monthsOfDays[i]].some((form) => form.toLowerCase().startsWith(words[2].toLowerCase()))) : -1;
    const month = begun + 1;
    return month ? [words[3], two(String(month)), words[1] && two(words[1])].filter(Boolean).join('-') : written;
  };
  const inWords = (written) => {
    const [year, month, day] = written.split('-');
    const parts = [day && Number(day), month && (day ? monthsOfDays : months)[month - 1], year].filter(Boolean);
    return parts.reduce((words, part, i) => words.replace(`{${i}}`, part), form.dataset[day ? 'day' : month ? 'month' : 'year']);
  };

  const spans = new Map();
  const span = (numbers) => {
    if (!spans.has(numbers)) spans.set(numbers, numbers.split(',').map((n) => n === '-' ? -Infinity : n === '+' ? Infinity : Number(n)));
    return spans.get(numbers);
  };
  const during = (numbers, { first, last }) => {
    const [everFrom, maybeFrom, surelyFrom, surelyTo, maybeTo, everTo] = span(numbers);
    if (surelyFrom <= last && surelyTo >= first) return CERTAIN;
    if (maybeFrom <= last && maybeTo >= first) return POSSIBLE;
    return everFrom <= last && everTo >= first ? UNKNOWN : NOT;
  };
  const isDated = (numbers) => numbers !== '-,+,+,-,-,+';

  const apparatus = (data, when) => {
    const organs = new Map(data.organs.map((organ, order) => [organ[0], { id: organ[0], title: organ[1], href: organ[2], life: organ[3], spans: organ[4], kind: organ[5] < 0 ? Infinity : organ[5], names: organ[6], order, up: [], seats: [], on: [] }]));
    const life = (id) => data.persons[id] ? data.persons[id][2] : organs.has(id) ? organs.get(id).life : '-,+,+,-,-,+';
    const of = (claim, subject, organ) => {
      const answer = during(claim.span, when);
      const outside = answer === UNKNOWN && [subject, organ].some((id) => during(life(id), when) === NOT);
      return outside ? NOT : answer;
    };
    data.claims.forEach((claim, place) => {
      claim.place = place;
      claim.answer = claim.person ? of(claim, claim.person, claim.organ) : of(claim, claim.lower, claim.upper);
      const organ = organs.get(claim.person ? claim.organ : claim.lower);
      if (claim.person) { if (organ) organ.seats.push(claim); }
      else if (organ && !claim.aside && claim.answer !== NOT) organ.up.push(claim);
      for (const at of claim.person ? [claim.organ] : [claim.lower, claim.upper]) if (organs.has(at)) organs.get(at).on.push(claim);
    });

    const settled = [...organs.keys()].sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
    const isBelow = (id, above) => {
      for (let at = id; at; at = organs.get(at).parent && organs.get(at).parent.upper) if (at === above) return true;
      return false;
    };
    for (const id of settled) {
      const organ = organs.get(id);
      organ.parent = [...organ.up].sort((a, b) => a.answer - b.answer || NEAREST.indexOf(a.predicate) - NEAREST.indexOf(b.predicate)
          || FORMAL.indexOf(a.type) - FORMAL.indexOf(b.type) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
        .find((claim) => organs.has(claim.upper) && !isBelow(claim.upper, id));
    }

    for (const organ of organs.values()) {
      organ.presence = Math.min(during(organ.life, when), ...organ.spans.map((numbers) => during(numbers, when)),
        ...organ.on.filter((claim) => isDated(claim.span)).map((claim) => claim.answer));
    }
    const shown = new Set();
    for (const organ of organs.values()) {
      if (organ.presence > POSSIBLE) continue;
      for (let at = organ; at && !shown.has(at); at = at.parent && organs.get(at.parent.upper)) shown.add(at);
    }
    const inOrder = [...shown].sort((a, b) => a.order - b.order);
    for (const organ of inOrder) organ.below = inOrder.filter((other) => other.parent && other.parent.upper === organ.id);
    return { tops: inOrder.filter((organ) => !organ.parent).sort((a, b) => a.kind === b.kind ? 0 : a.kind - b.kind), organs };
  };

  // Whether a claim says that the same seat was not held, or that another was held instead.
  const excludes = (other, claim) => ['person', 'object', 'grade'].every((part) => other[part] === claim[part])
    ? (claim.answer !== NOT) === (other.answer === NOT)
    : claim.answer !== NOT && other.answer <= POSSIBLE;

  // Who sat in an organ: all claims on one seat together.
  const seats = (data, organ) => {
    const chairs = new Map();
    for (const claim of organ.seats) {
      const key = [claim.person, claim.object, claim.grade].join('\n');
      if (!chairs.has(key)) chairs.set(key, { ...claim, claims: [] });
      chairs.get(key).claims.push(claim);
    }
    for (const seat of chairs.values()) {
      seat.answer = NOT;
      seat.disputed = false;
      for (const claim of seat.claims.filter((c) => !c.aside)) {
        const contradicted = data.disputes.filter((of) => of.includes(claim.place)).flat().map((place) => data.claims[place])
          .some((other) => other.person && !other.aside && excludes(other, claim));
        seat.disputed ||= contradicted;
        seat.answer = Math.min(seat.answer, contradicted ? Math.max(claim.answer, POSSIBLE) : claim.answer);
      }
    }
    return [...chairs.values()];
  };

  const make = (name, className, ...children) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };
  const link = (title, href, className) => Object.assign(make('a', className, title), { href });
  // Words of the registers, where the page is in another language.
  const own = (data, element) => { if (data.language) element.lang = data.language; return element; };
  const remark = (words) => make('span', 'remark', '(' + words + ')');
  const separated = (nodes, between) => nodes.flatMap((node, i) => i ? [between, node] : [node]);

  const cited = (data, places) => make('span', 'sources', ...separated([...new Set(places)].map((i) => make('span', '', data.sources[i][1] ? link(...data.sources[i], '') : data.sources[i][0])), '; '));
  const saying = (seat) => seat.claims.filter((claim) => !claim.aside && (claim.answer === seat.answer || seat.disputed));
  const certainty = (data, claims) => !claims.length || claims.some((claim) => !claim.cert || claim.cert === 'high') ? ''
    : claims.some((claim) => claim.cert === 'medium') ? data.words.medium : data.words.low;

  const node = (data, organs, organ, when) => {
    const word = (answer) => answer === POSSIBLE ? data.words.possibly : data.words.unknown;
    const names = [...new Set(organ.names.filter(([, numbers]) => during(numbers, when) === CERTAIN).map(([name]) => name))];
    const called = names.length && !names.includes(organ.title) ? [' ', make('span', 'remark', data.words.calledThen.replace('{0}', names.join(', ')))] : [];
    const item = make('li', '', make('p', 'organ', own(data, link(organ.title, organ.href, 'name')), ...called, ...organ.presence === POSSIBLE ? [' ', remark(data.words.possibly)] : []));
    item.id = organ.id;
    const said = new Map();
    for (const claim of [organ.parent, ...organ.up.filter((other) => other !== organ.parent)].filter(Boolean)) {
      const key = claim.says + '\n' + claim.upper;
      const before = said.get(key) || { answer: NOT, sources: [] };
      said.set(key, { claim, answer: Math.min(claim.answer, before.answer), sources: [...before.sources, ...claim.sources] });
    }
    if (said.size) item.append(make('p', 'by', ...separated([...said.values()].map(({ claim, answer, sources }) => {
      const [before, after] = claim.says.split('{0}');
      const upper = organs.get(claim.upper);
      return make('span', '', before, upper ? own(data, link(upper.title, upper.href, 'name organ')) : claim.upper, after, ...answer === CERTAIN ? [] : [' ', remark(word(answer))], ' ', cited(data, sources));
    }), '; ')));
    const all = seats(data, organ);
    const groups = new Map();
    for (const seat of all.filter((s) => s.answer <= POSSIBLE).sort((a, b) => a.rank - b.rank)) {
      if (!groups.has(seat.title)) groups.set(seat.title, []);
      groups.get(seat.title).push(seat);
    }
    if (groups.size) item.append(make('dl', '', ...[...groups].map(([title, of]) => {
      const persons = of.map((seat) => {
        const [heading, href] = data.persons[seat.person] || [seat.person, ''];
        const oneOfSeveral = seat.rank === 0 && of.length > 1 && saying(seat).length;
        const words = [
          oneOfSeveral && saying(seat)[0].held && make('span', 'remark', saying(seat)[0].held),
          seat.disputed ? remark(data.words.disputed) : seat.answer !== CERTAIN && remark(data.words.possibly),
          certainty(data, saying(seat)) && remark(certainty(data, saying(seat))),
        ].filter(Boolean);
        return make('span', '', own(data, link(heading, href, 'name')), ...words.flatMap((part) => [' ', part]));
      });
      return make('div', '', of[0].rank === 0 ? own(data, make('dt', '', title)) : make('dt', '', title), make('dd', '', ...separated(persons, ', '), ' ', cited(data, of.flatMap((seat) => saying(seat).flatMap((c) => c.sources)))));
    })));
    const unknown = new Map();
    for (const seat of all.filter((s) => s.answer === UNKNOWN)) {
      if (!unknown.has(seat.person)) unknown.set(seat.person, new Set());
      for (const claim of seat.claims) if (claim.held) unknown.get(seat.person).add(claim.held);
    }
    if (unknown.size) item.append(make('details', 'unknown', make('summary', '', data.words.unknownCount.replace('{0}', unknown.size)), make('p', '', ...separated([...unknown].map(([person, held]) => {
      const [heading, href] = data.persons[person] || [person, ''];
      return make('span', '', own(data, link(heading, href, 'name')), ...held.size ? [' ', make('span', 'remark', [...held].join('; '))] : []);
    }), ', '))));
    if (organ.below.length) item.append(make('ul', '', ...organ.below.map((below) => node(data, organs, below, when))));
    return item;
  };

  const load = () => window.apparatRegister ? Promise.resolve(window.apparatRegister) : new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = form.dataset.register;
    script.onload = () => resolve(window.apparatRegister);
    document.head.append(script);
  });

  const show = async (written) => {
    const when = period(written);
    status.textContent = when || !written ? '' : form.dataset.wrong.replace('{0}', written);
    if (!when) return;
    const data = await load();
    const { tops, organs } = apparatus(data, when);
    const heading = part.querySelector('h2');
    heading.textContent = form.dataset.title.replace('{0}', inWords(written));
    document.title = document.title.replace(/^[^·]*/, heading.textContent + ' ');
    part.querySelector('.tree').replaceChildren(...tops.map((top) => node(data, organs, top, when)));
    part.hidden = false;
    status.textContent = tops.length ? '' : data.words.nothing;
    heading.focus();
  };

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const written = normal(form.date.value.trim());
    if (location.hash === '#' + written || !period(written)) show(written);
    else location.hash = written;
  });
  const fromAddress = () => {
    const written = decodeURIComponent(location.hash.slice(1));
    if (/^\d/.test(written)) { form.date.value = written; show(written); }
  };
  addEventListener('hashchange', fromAddress);
  fromAddress();
})();
