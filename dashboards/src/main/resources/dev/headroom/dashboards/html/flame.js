'use strict';
(function () {
  const data = document.getElementById('flame-data');
  if (!data) {
    return;
  }
  const root = JSON.parse(data.textContent);
  const area = document.getElementById('flame');
  const search = document.getElementById('flame-search');
  const found = document.getElementById('flame-found');
  const detail = document.getElementById('flame-detail');
  const ROW = 20;
  const MIN_WIDTH = 0.0008;
  let focus = [root];

  function percent(share) {
    return (share * 100).toFixed(share < 0.1 ? 1 : 0) + ' %';
  }

  function short(name) {
    const parts = name.split('.');
    return parts.length > 2 ? parts.slice(-2).join('.') : name;
  }

  // One colour a package, so that what belongs together looks so.
  function hue(name) {
    const owner = name.split('.').slice(0, 3).join('.');
    let hash = 0;
    for (let i = 0; i < owner.length; i++) {
      hash = (hash * 31 + owner.charCodeAt(i)) % 3600;
    }
    return (hash / 10) % 60;
  }

  function bar(path, left, width, row, matches) {
    const node = path[path.length - 1];
    const button = document.createElement('button');
    const text = node.n + ', ' + node.v + ' samples, ' + percent(node.v / root.v);
    button.type = 'button';
    button.className = 'frame' + (matches ? ' found' : '') + (row < focus.length - 1 ? ' above' : '');
    button.textContent = short(node.n);
    button.title = text;
    button.setAttribute('aria-label', text);
    button.style.left = left * 100 + '%';
    button.style.width = width * 100 + '%';
    button.style.bottom = row * ROW + 'px';
    button.style.setProperty('--hue', String(Math.round(hue(node.n))));
    button.addEventListener('click', function () {
      focus = path;
      draw();
    });
    button.addEventListener('mouseenter', function () {
      detail.textContent = text;
    });
    button.addEventListener('focus', function () {
      detail.textContent = text;
    });
    area.appendChild(button);
  }

  function draw() {
    const term = search.value.trim().toLowerCase();
    let depth = 0;
    let foundSamples = 0;
    area.replaceChildren();

    function place(path, left, width, row, inFound) {
      const node = path[path.length - 1];
      const matches = term !== '' && node.n.toLowerCase().includes(term);
      if (matches && !inFound) {
        foundSamples += node.v;
      }
      if (width < MIN_WIDTH) {
        return;
      }
      depth = Math.max(depth, row + 1);
      bar(path, left, width, row, matches);
      let x = left;
      for (const child of node.c) {
        const childWidth = (width * child.v) / node.v;
        place(path.concat([child]), x, childWidth, row + 1, inFound || matches);
        x += childWidth;
      }
    }

    for (let i = 0; i < focus.length - 1; i++) {
      bar(focus.slice(0, i + 1), 0, 1, i, false);
    }
    place(focus, 0, 1, focus.length - 1, false);
    area.style.height = depth * ROW + 'px';
    // The callers stand at the bottom; what they call grows upwards.
    area.parentNode.scrollTop = area.parentNode.scrollHeight;
    const zoomed = focus[focus.length - 1];
    found.textContent = term === '' ? '' : percent(foundSamples / zoomed.v) + ' of what is shown';
  }

  search.addEventListener('input', draw);
  document.getElementById('flame-reset').addEventListener('click', function () {
    focus = [root];
    search.value = '';
    draw();
  });
  draw();
})();
