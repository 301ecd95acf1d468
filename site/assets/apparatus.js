// What the table of an apparatus and the texts of witnesses gain with a script; both can be read without.
(() => {
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

  // The table: sorted by any column, filtered by witness, kind and hand.
  const table = document.querySelector('.variant-table');
  if (table) {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const keyOf = (row, column) => column ? row.cells[column].textContent.trim().toLowerCase() : Number(row.cells[0].dataset.sort);
    $$('thead th', table).forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        $$('thead th', table).forEach((other) => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const order = typeof keyOf(rows[0], column) === 'number' ? (a, b) => a - b : (a, b) => a.localeCompare(b, document.documentElement.lang);
        const keyed = rows.map((row, index) => [keyOf(row, column), index, row]);
        keyed.sort((a, b) => (order(a[0], b[0]) || a[1] - b[1]) * (down ? -1 : 1));
        body.append(...keyed.map(([, , row]) => row));
      });
    });
    const form = document.querySelector('.variant-filter');
    const status = form.querySelector('[role=status]');
    form.hidden = false;
    const filter = () => {
      const wanted = $$('select', form).map((field) => [field.name === 'witness' ? 'wit' : field.name, field.value]).filter(([, value]) => value);
      let shown = 0;
      for (const row of rows) {
        row.hidden = !wanted.every(([name, value]) => row.dataset[name].split(' ').includes(value));
        if (!row.hidden) shown += 1;
      }
      status.textContent = shown ? status.dataset.shown.replace('{0}', shown) : status.dataset.none;
    };
    form.addEventListener('change', filter);
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  // Witnesses: the one that is chosen, and up to three beside it; the address says which, as ?w=A,B.
  const choice = document.querySelector('.witness-choice');
  if (choice) {
    const holder = document.querySelector('.columns-of-witnesses');
    const whole = holder.firstElementChild;
    const radios = $$('input[type=radio]', choice);
    const several = choice.querySelector('.several');
    const most = Number(several.dataset.most);
    const cites = $$('.cite-part dd').map((cite) => cite.appendChild(document.createElement('span')));
    const nameOf = (input) => input.parentElement.textContent.trim();
    several.hidden = false;
    const checks = radios.map((radio) => {
      const label = document.createElement('label');
      const check = document.createElement('input');
      check.type = 'checkbox';
      check.value = radio.id;
      label.append(check, ` ${nameOf(radio)}`);
      several.append(label);
      return check;
    });

    // A column holds the readings of one witness alone.
    const column = (id) => {
      const copy = whole.cloneNode(true);
      copy.classList.add('column');
      $$(`.${id.replace('w', 'x')}`, copy).forEach((lost) => (lost.matches('.passage') ? lost.parentElement : lost).remove());
      for (const reading of $$('.r', copy)) {
        if (reading.classList.contains(id)) reading.classList.remove('r');
        else reading.remove();
      }
      // What other witnesses lack is there; the style sheet goes by the first witness.
      $$('[class*=x]', copy).forEach((kept) => { kept.className = kept.className.replace(/(^| )x\d+(?= |$)/g, '').trim(); });
      const title = document.createElement('p');
      title.className = 'column-title';
      title.textContent = nameOf(document.getElementById(id));
      const region = document.createElement('section');
      region.setAttribute('aria-label', several.dataset.column.replace('{0}', title.textContent));
      region.append(title, copy);
      return region;
    };
    const ids = () => [radios.find((radio) => radio.checked).id, ...checks.filter((check) => check.checked).map((check) => check.value)];
    const show = (write) => {
      const first = ids()[0];
      checks.forEach((check) => { if (check.value === first) check.checked = false; });
      const shown = ids();
      checks.forEach((check) => { check.disabled = check.value === first || (shown.length >= most && !check.checked); });
      const single = shown.length === 1 && Number(first.slice(1)) <= 64;
      holder.replaceChildren(...(single ? [whole] : shown.map(column)));
      holder.dataset.columns = shown.length;
      const sigla = shown.map((id) => document.getElementById(id).value || '-');
      const query = new URLSearchParams(location.search);
      query.set('w', sigla.join(','));
      if (write) history.replaceState(null, '', `?${String(query).replaceAll('%2C', ',')}${location.hash}`);
      const named = shown.map((id) => nameOf(document.getElementById(id))).join(', ');
      cites.forEach((cite) => { cite.textContent = ` ${holder.dataset.shown.replace('{0}', named)} ${location.search}`; });
    };
    const asked = (new URLSearchParams(location.search).get('w') || '').split(',').filter(Boolean).slice(0, most);
    const found = asked.map((siglum) => radios.find((radio) => (radio.value || '-') === siglum)).filter(Boolean);
    if (found.length) {
      found[0].checked = true;
      found.slice(1).forEach((radio) => { checks[radios.indexOf(radio)].checked = true; });
    }
    show(false);
    choice.addEventListener('change', () => show(true));
    choice.addEventListener('submit', (event) => event.preventDefault());
  }
})();
