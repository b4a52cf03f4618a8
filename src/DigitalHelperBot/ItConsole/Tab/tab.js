// The tab in Teams: asks Teams who is here, hands that to the console, and goes to the page. No redirect to a sign-in page ever
// happens inside the frame. Where there is no page to go to, it says that the session is there again.
(async () => {
  const says = document.getElementById('tab-says');
  try {
    await microsoftTeams.app.initialize();
    const { app } = await microsoftTeams.app.getContext();
    const token = await microsoftTeams.authentication.getAuthToken();
    const answer = await fetch(`${says.dataset.session}?theme=${encodeURIComponent(app.theme)}`, { method: 'POST', headers: { Authorization: `Bearer ${token}` } });
    if (answer.ok && says.dataset.go)
      location.replace(says.dataset.go);
    else if (answer.ok)
      says.textContent = says.dataset.done;
    else
      says.textContent = answer.status === 403 ? 'Nobody has given you a role for this console. Ask whoever looks after it.' : 'Signing in did not work. Close this tab and open it again.';
  } catch {
    says.textContent = 'This page signs you in inside Teams. In a browser, open the console itself.';
  }
})();
