// The login page: the secret once, then the page that was asked for.

const box = document.getElementById('secret');
const problem = document.getElementById('login-problem');

async function signIn() {
  try {
    const response = await fetch('/api/login', {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ secret: box.value.trim() }),
    });
    if (response.ok) {
      location.reload();
      return;
    }
    problem.textContent = (await response.json()).error;
  } catch {
    problem.textContent = 'The program does not answer. Try again in a moment.';
  }
  box.setAttribute('aria-invalid', 'true');
  box.select();
}

box.addEventListener('input', () => {
  problem.textContent = '';
  box.removeAttribute('aria-invalid');
});
document.getElementById('login').addEventListener('submit', event => {
  event.preventDefault();
  signIn();
});
