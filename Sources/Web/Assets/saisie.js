// Adds to guided keying, which works without it: copies the value, and with « Fait » the next one too; Space copies,
// Backspace goes back; tells when the portal ends its session. Every sentence comes from the server.
(() => {
  'use strict';
  const value = document.querySelector('[data-value]');
  const told = document.getElementById('copied');
  const done = document.querySelector('[data-following]');
  const write = (text) => Promise.race([
    navigator.clipboard.writeText(text).then(() => true, () => false),
    new Promise((resolve) => { setTimeout(resolve, 1500, false); })]);
  const say = (isCopied) => { told.textContent = isCopied ? told.dataset.done : told.dataset.byhand; };
  const choose = () => { value.focus(); value.select(); };
  async function take() {
    choose();
    say(await write(value.value));
  }

  // A key that is held down acts once, on the next page too.
  addEventListener('keydown', (event) => {
    const isAct = event.target === value || event.key === 'Enter' && !event.target.matches('textarea');
    if (event.repeat && isAct) event.preventDefault();
  }, true);

  if (value) {
    const button = document.querySelector('[data-take]');
    button.hidden = false;
    button.addEventListener('click', take);
    value.addEventListener('keydown', (event) => {
      const act = {
        ' ': take, Backspace: () => document.querySelector('[data-back]')?.click(), Enter: () => done?.click() };
      // The Enter of a scan does nothing.
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !act[event.key]) return;
      event.preventDefault();
      act[event.key]();
    });
    if (!document.querySelector('.errs')) choose();
    // The button of the step before copied this value.
    if (sessionStorage.getItem('copied') === location.pathname) say(true);
  }
  sessionStorage.removeItem('copied');

  let isWritten = false;
  done?.form.addEventListener('submit', async (event) => {
    if (isWritten || event.submitter !== done || !done.dataset.following) return;
    event.preventDefault();
    isWritten = true;
    if (await write(done.dataset.following)) sessionStorage.setItem('copied', location.pathname);
    done.form.requestSubmit(done);
  });

  const left = document.getElementById('reste');
  const end = Date.now() + Number(left?.dataset.left);
  function tick() {
    const minutes = Math.ceil((end - Date.now()) / 60_000);
    left.hidden = minutes > 5;
    left.textContent = minutes > 0 ? left.dataset.text.replace('{min}', minutes) : left.dataset.over;
  }
  if (left) {
    tick();
    setInterval(tick, 5000);
  }
})();
