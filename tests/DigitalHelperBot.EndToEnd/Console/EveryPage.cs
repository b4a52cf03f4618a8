using DigitalHelperBot.EndToEnd.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Console;

/// <summary>Pages are found by following links from the navigation, and held against the program's own list of routes: a new page is in here from its first day.</summary>
public sealed class EveryPage(AConsoleToLookAt console) : IClassFixture<AConsoleToLookAt>
{
    /// <summary>What pages ask for by themselves.</summary>
    private static readonly string[] NoPages = ["/console/articles/{article}/pictures/{name}", "/console/articles/{article}/preview/cards"];

    /// <summary>Where people begin, and what no link leads to: the pages that stand where another was asked for.</summary>
    private static readonly string[] Beginnings = ["/console/you", "/console/signed-in", SignIn, "/console/no-such-page"];

    private const string SignIn = "/console/sign-in";

    private static readonly int[] Widths = [390, 1440];
    private readonly string _axe = Machine.Npm is null || Machine.Chromium is null ? "" : File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Console", "node_modules", "axe-core", "axe.min.js"));

    private readonly HashSet<Uri> _knownPages = [];

    [BrowserFact]
    public async Task Is_reached_by_links_harms_nobody_with_what_people_typed_and_is_accessible_in_every_theme_and_width()
    {
        var faults = new List<string>();
        var pages = await FindPagesAsync();
        await FillEveryFormAsync(pages, faults);
        foreach (var (route, address) in await FindPagesAsync())
            pages[route] = address;

        foreach (var (route, address) in pages)
            await LookAtAsync(route, address, faults);
        await LookAtWhatOnlyAFormLeadsToAsync(faults);
        faults.AddRange(console.Noticed);

        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
        var unreached = console.PageRoutes().Select(route => route.RoutePattern.RawText!).Except(pages.Keys).Except(NoPages);
        Assert.True(!unreached.Any(), $"No link leads to {string.Join(", ", unreached)}");
    }

    /// <summary>Of the many addresses that a route can have, so many are looked through for links.</summary>
    private const int AddressesOfARoute = 4;

    /// <summary>One address for each route that a person can come to.</summary>
    private async Task<SortedDictionary<string, Uri>> FindPagesAsync()
    {
        var routes = console.PageRoutes();
        var found = new SortedDictionary<string, Uri>(StringComparer.Ordinal);
        var visits = new Dictionary<string, int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<Uri>(Beginnings.Select(path => new Uri(console.Address, path)));
        while (open.TryDequeue(out var address))
        {
            var route = AConsoleToLookAt.RouteOf(routes, address)?.RoutePattern.RawText ?? (Beginnings.Contains(address.AbsolutePath) ? address.AbsolutePath : null);
            if (route is null || !seen.Add(address.AbsolutePath))
                continue;
            found.TryAdd(route, address);
            if (visits.GetValueOrDefault(route) == AddressesOfARoute || await IsFileAsync(address))
                continue;
            visits[route] = visits.GetValueOrDefault(route) + 1;
            await console.GoToAsync(address);
            foreach (var link in await console.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].map(link => link.href)") ?? [])
            {
                if (Uri.TryCreate(link, UriKind.Absolute, out var to) && to.Authority == console.Address.Authority)
                    open.Enqueue(to);
            }
        }
        return found;
    }

    /// <summary>Downloads and pictures; a table among them may begin no formula.</summary>
    private async Task<bool> IsFileAsync(Uri address)
    {
        if (_knownPages.Contains(address))
            return false;
        var answer = await console.Page.APIRequest.GetAsync(address.ToString());
        var type = answer.Headers.GetValueOrDefault("content-type", "");
        if (type.StartsWith("text/csv", StringComparison.Ordinal))
            Assert.DoesNotMatch("(?m)(^|,)\"?[=@+\\t]", await answer.TextAsync());
        if (!type.StartsWith("text/html", StringComparison.Ordinal))
            return true;
        _knownPages.Add(address);
        return false;
    }

    /// <summary>Sends hostile words through every field of every form, whatever comes of it. Forms with nothing to fill in go first: some of them take away what the others made.</summary>
    private async Task FillEveryFormAsync(SortedDictionary<string, Uri> pages, List<string> faults)
    {
        await console.Page.SetViewportSizeAsync(390, 900);
        foreach (var (route, address) in pages)
        {
            // Choosing another role would end the test.
            if (route == SignIn || await IsFileAsync(address))
                continue;
            await console.GoToAsync(address);
            var forms = await console.Page.EvaluateAsync<string[]>(FormsOfThePage) ?? [];
            foreach (var form in forms)
            {
                if (form != forms[0])
                    await console.GoToAsync(address);
                if (!await console.Page.EvaluateAsync<bool>(Fill, new object[] { form, HostileWords.Together }))
                    continue;
                await console.Page.WaitForFunctionAsync("() => window.sentFrom !== 'here' && document.readyState === 'complete'");
                Assert.False((await console.Page.TitleAsync()).Contains("Internal Server Error", StringComparison.Ordinal), $"A form of {address} made the program fail.");
                await CheckAsync($"{route} after its form {form} was sent", faults);
            }
        }
    }

    private async Task LookAtAsync(string route, Uri address, List<string> faults)
    {
        if (await IsFileAsync(address))
            return;
        var answer = await console.GoToAsync(address);
        if (answer!.Status != 200 && !Beginnings.Contains(route))
            faults.Add($"{address} answers {answer.Status}");
        await LookAtAsync(route, faults);
    }

    /// <summary>At the page that is open, as wide as a phone and as a desktop.</summary>
    private async Task LookAtAsync(string name, List<string> faults)
    {
        foreach (var width in Widths)
        {
            await console.Page.SetViewportSizeAsync(width, 900);
            await CheckAsync($"{name} at {width} pixels", faults);
            await Browser.KeepPictureAsync(console.Page, $"console{name.Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace(':', '-').Replace('*', '-')}-{width}");
        }
        await LookAtPaperAsync(name, faults);
    }

    /// <summary>As wide as what a printer leaves of A4, from a screen in the dark theme.</summary>
    private async Task LookAtPaperAsync(string name, List<string> faults)
    {
        await console.Page.SetViewportSizeAsync(680, 900);
        await console.Page.EmulateMediaAsync(new() { Media = Media.Print });
        faults.AddRange((await console.Page.EvaluateAsync<string[]>(Paper) ?? []).Select(fault => $"{name} on paper: {fault}"));
        await console.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private async Task LookAtWhatOnlyAFormLeadsToAsync(List<string> faults)
    {
        var form = new Uri(console.Address, "/console/articles/odd-email/write");
        await console.GoToAsync(form);
        await console.Page.EvaluateAsync("words => { document.getElementById('title').value = words; document.querySelector('form[data-write] input[name=revision]').value = 99; }", HostileWords.Together[..150]);
        await console.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();
        await Assertions.Expect(console.Page).ToHaveTitleAsync("Mistake: Somebody else saved this first");
        await LookAtAsync("-two-people-at-once", faults);

        await console.GoToAsync(form);
        await console.Page.EvaluateAsync("words => { document.getElementById('benefit').value = words; }", HostileWords.Together);
        await console.Page.Context.ClearCookiesAsync(new() { Name = "console-session" });
        await console.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();
        await Assertions.Expect(console.Page).ToHaveTitleAsync("Your sign-in ended");
        await console.Page.GetByText("What is in the form").ClickAsync();
        await LookAtAsync("-sign-in-that-ended", faults);
    }

    private async Task CheckAsync(string page, List<string> faults)
    {
        // Half a megabyte: a document gets it once.
        if (await console.Page.EvaluateAsync<bool>("() => !window.axe"))
            await console.Page.EvaluateAsync(_axe);
        faults.AddRange((await console.Page.EvaluateAsync<string[]>(Check) ?? []).Select(fault => $"{page}: {fault}"));
    }

    private const string Check =
        $$"""
        async () => {
          const root = document.documentElement;
          const faults = ({{Live}})();
          if (root.scrollWidth > root.clientWidth + 1) faults.push('something sticks out sideways');
          // A theme is nothing but colours: the rules about those are asked in each, all others once.
          for (const theme of ['default', 'dark', 'contrast']) {
            root.dataset.theme = theme;
            const { violations } = await axe.run(document, { resultTypes: ['violations'], ...(theme === 'default' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] }) });
            faults.push(...violations.flatMap(rule => rule.nodes.map(node => `theme ${theme}: ${rule.id}: ${node.target.join(' ')} ${node.failureSummary.replace(/\s+/g, ' ')}`)));
          }
          root.dataset.theme = 'default';
          return faults;
        }
        """;

    private const string Paper =
        """
        () => {
          const root = document.documentElement;
          root.dataset.theme = 'dark';
          const faults = [
            ...[...document.querySelectorAll('table > thead')].filter(head => getComputedStyle(head).display !== 'table-header-group').map(() => 'a table is shown as on a phone'),
            ...[...document.querySelectorAll('.console-top, .console-menu, .console-side')].filter(part => part.checkVisibility()).map(part => `${part.className} is printed`),
            ...(root.scrollWidth > root.clientWidth + 1 ? ['something is cut off at the side'] : []),
            ...(getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)' && getComputedStyle(document.querySelector('h1')).color < 'rgb(99' ? [] : ['it is not dark on white']),
          ];
          root.dataset.theme = 'default';
          return faults;
        }
        """;

    private const string Fields = "textarea, input:not([type]), input[type=text], input[type=search], input[type=url], input[type=email], input[type=file]";

    /// <summary>Each by where it goes, once; those with nothing to fill in first.</summary>
    private const string FormsOfThePage =
        $$"""
        () => {
          const forms = [...document.querySelectorAll('main form')];
          const typed = form => form.querySelector('{{Fields}}') !== null;
          return [...new Set([...forms.filter(form => !typed(form)), ...forms.filter(typed)].map(form => form.getAttribute('action')))];
        }
        """;

    /// <summary>False when the form is not there any more.</summary>
    private const string Fill =
        $$"""
        ([action, words]) => {
          const form = [...document.querySelectorAll('main form')].find(one => one.getAttribute('action') === action);
          if (!form) return false;
          for (const field of form.querySelectorAll('{{Fields}}')) {
            if (field.type !== 'file') {
              field.value = field.maxLength > 0 ? words.slice(0, field.maxLength) : words;
            } else if (field.accept.includes('csv')) {
              const files = new DataTransfer();
              files.items.add(new File(['id,name,people\n' + words], words.replace(/[\/]/g, '') + '.csv', { type: 'text/csv' }));
              field.files = files.files;
            } else {
              field.disabled = true;
            }
          }
          for (const field of form.querySelectorAll('input[type=number]')) field.value = '12';
          for (const field of form.querySelectorAll('select')) field.selectedIndex = field.options.length - 1;
          window.sentFrom = 'here';
          HTMLFormElement.prototype.requestSubmit.call(Object.assign(form, { noValidate: true }), form.querySelector('button:not([type=button])') ?? undefined);
          return true;
        }
        """;

    /// <summary>Whatever of the hostile words is more than words.</summary>
    private const string Live =
        """
        () => [...document.querySelectorAll('*')].flatMap(element => [
          ...[...element.attributes].filter(attribute => attribute.name.startsWith('on')).map(attribute => `<${element.localName}> has ${attribute.name}`),
          ...(element.matches('script:not([src]), style, iframe, svg[onload], img[src="x"], a[href^="javascript:" i], a[href^="data:" i], [href*="//evil.example"], [src*="//evil.example"]') ? [`live: ${element.outerHTML.slice(0, 150)}`] : []),
        ]).concat(/[\u202A-\u202E\u2066-\u2069]/.test(document.body.innerText) ? ['text that turns its direction'] : [])
        """;
}
