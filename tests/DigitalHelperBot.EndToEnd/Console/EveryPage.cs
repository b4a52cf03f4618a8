using DigitalHelperBot.EndToEnd.Running;
using Microsoft.AspNetCore.Routing;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Console;

/// <summary>Pages are found by following links from the navigation, and held against the program's own list of routes: a new page is in here from its first day.</summary>
public sealed class EveryPage(AConsoleToLookAt console) : IClassFixture<AConsoleToLookAt>
{
    /// <summary>Routes that no link in this console leads to, and why. They have tests of their own.</summary>
    private static readonly Dictionary<string, string> NotReached = new()
    {
        ["/console/signed-in"] = "only when a sign-in ended under a form",
        ["/console/articles/{article}/pictures/{name}"] = "shown inside pages",
        ["/console/articles/{article}/preview/cards"] = "asked for by the preview's script",
        ["/console/needs/{need:long}/answer"] = "from an open need, and forms that were sent before may have closed all",
        ["/console/needs/proof/{article}"] = "from an article that was published in place of an open need",
        ["/console/reports/{week}"] = "no week is over in a new console",
        ["/console/reports/{week}/download"] = "no week is over in a new console",
        ["/console/sites/edit"] = "from a site, and a new console has none",
        ["/console/visits/sheet"] = "from a site, and a new console has none",
    };

    private readonly string _axe = Machine.Npm is null || Machine.Chromium is null ? "" : File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Console", "node_modules", "axe-core", "axe.min.js"));

    [BrowserFact]
    public async Task Is_reached_by_links_harms_nobody_with_what_people_typed_and_is_accessible_in_every_theme_and_width()
    {
        var faults = new List<string>();
        var pages = await FindPagesAsync();
        await FillEveryFormAsync(pages, faults);
        foreach (var (route, address) in await FindPagesAsync())
            pages[route] = address;

        foreach (var (route, address) in pages)
            faults.AddRange(await LookAtAsync(route, address));
        faults.AddRange(console.Noticed);

        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct()));
        var unreached = console.PageRoutes().Select(route => route.RoutePattern.RawText!).Except(pages.Keys).Except(NotReached.Keys);
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
        var open = new Queue<Uri>([new Uri(console.Address, "/console/you")]);
        while (open.TryDequeue(out var address))
        {
            if (AConsoleToLookAt.RouteOf(routes, address)?.RoutePattern.RawText is not { } route || !seen.Add(address.AbsolutePath))
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
        var answer = await console.Page.APIRequest.GetAsync(address.ToString());
        var type = answer.Headers.GetValueOrDefault("content-type", "");
        if (type.StartsWith("text/csv", StringComparison.Ordinal))
            Assert.DoesNotMatch("(?m)(^|,)\"?[=@+\\t]", await answer.TextAsync());
        return !type.StartsWith("text/html", StringComparison.Ordinal);
    }

    /// <summary>Sends hostile words through every field of every form, whatever comes of it.</summary>
    private async Task FillEveryFormAsync(SortedDictionary<string, Uri> pages, List<string> faults)
    {
        await console.Page.SetViewportSizeAsync(390, 900);
        foreach (var (route, address) in pages)
        {
            if (await IsFileAsync(address))
                continue;
            await console.GoToAsync(address);
            var forms = await console.Page.Locator("main form[method=post]").CountAsync();
            for (var form = 0; form < Math.Min(forms, 12); form++)
            {
                await console.GoToAsync(address);
                await console.Page.EvaluateAsync(
                    """
                    ([index, words]) => {
                      const form = document.querySelectorAll('main form[method=post]')[index];
                      if (!form) return;
                      for (const field of form.querySelectorAll('textarea, input:not([type]), input[type=text], input[type=search], input[type=url], input[type=email]'))
                        field.value = field.maxLength > 0 ? words.slice(0, field.maxLength) : words;
                      for (const field of form.querySelectorAll('input[type=file]')) field.disabled = true;
                      window.sentFrom = 'here';
                      const button = form.querySelector('button:not([type=button])');
                      HTMLFormElement.prototype.requestSubmit.call(Object.assign(form, { noValidate: true }), button ?? undefined);
                    }
                    """, new object[] { form, HostileWords.Together });
                await console.Page.WaitForFunctionAsync("() => window.sentFrom !== 'here' && document.readyState === 'complete'");
                Assert.False((await console.Page.TitleAsync()).Contains("Internal Server Error", StringComparison.Ordinal), $"A form of {address} made the program fail.");
                await CheckAsync($"{route} after form {form + 1} was sent", faults);
            }
        }
    }

    private async Task<List<string>> LookAtAsync(string route, Uri address)
    {
        var faults = new List<string>();
        if (await IsFileAsync(address))
            return faults;
        foreach (var width in (int[])[390, 1440])
        {
            await console.Page.SetViewportSizeAsync(width, 900);
            await console.GoToAsync(address);
            await CheckAsync($"{route} at {width} pixels", faults);
            await Browser.KeepPictureAsync(console.Page, $"console{route.Replace('/', '-').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace(':', '-').Replace('*', '-')}-{width}");
        }
        return faults;
    }

    private async Task CheckAsync(string page, List<string> faults)
    {
        faults.AddRange((await console.Page.EvaluateAsync<string[]>(Live) ?? []).Select(live => $"{page}: {live}"));
        if (await console.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"))
            faults.Add($"{page} sticks out sideways");
        await console.Page.EvaluateAsync(_axe);
        foreach (var theme in (string[])["default", "dark", "contrast"])
        {
            var found = await console.Page.EvaluateAsync<string[]>(Check, theme) ?? [];
            faults.AddRange(found.Select(fault => $"{page}, theme {theme}: {fault}"));
        }
    }

    private const string Check =
        """
        async theme => {
          document.documentElement.dataset.theme = theme;
          const { violations } = await axe.run(document, { resultTypes: ['violations'] });
          document.documentElement.dataset.theme = 'default';
          return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary.replace(/\s+/g, ' ')}`));
        }
        """;

    /// <summary>Whatever of the hostile words is more than words.</summary>
    private const string Live =
        """
        () => [...document.querySelectorAll('*')].flatMap(element => [
          ...[...element.attributes].filter(attribute => attribute.name.startsWith('on')).map(attribute => `<${element.localName}> has ${attribute.name}`),
          ...(element.matches('script:not([src]), style, iframe, svg[onload], img[src="x"], a[href^="javascript:" i], a[href^="data:" i], [href*="evil.example"], [src*="evil.example"]') ? [`live: ${element.outerHTML.slice(0, 150)}`] : []),
        ]).concat(/[\u202A-\u202E\u2066-\u2069]/.test(document.body.innerText) ? ['text that turns its direction'] : [])
        """;
}
