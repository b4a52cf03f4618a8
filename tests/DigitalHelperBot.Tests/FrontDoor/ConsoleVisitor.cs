using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DigitalHelperBot.ItConsole;

namespace DigitalHelperBot.Tests.FrontDoor;

/// <summary>Somebody in IT at the console, with a browser of their own: it keeps cookies, follows no redirect and runs no script.</summary>
internal sealed class ConsoleVisitor : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly HttpClient _http;

    private ConsoleVisitor(Uri address) =>
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = address };

    public HttpClient Http => _http;

    /// <summary>Nobody is signed in.</summary>
    public static ConsoleVisitor At(BotUnderTest bot) => new(bot.Http.BaseAddress!);

    public static async Task<ConsoleVisitor> SignInAsync(BotUnderTest bot, ConsoleRole role)
    {
        var visitor = At(bot);
        using var page = await visitor.OpenAsync("/console/sign-in");
        using var answer = await visitor.PostAsync("/console/sign-in", page.Token, ("role", role.ToString()));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return visitor;
    }

    /// <summary>Loads a page, whatever its status.</summary>
    public async Task<ConsolePage> OpenAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));
        return await ReadAsync(answer);
    }

    /// <summary>Fills the form that posts to <paramref name="action"/> and sends it. Fields that are not named keep what the page put there.</summary>
    public async Task<ConsolePage> SendAsync(ConsolePage page, string action, params (string Name, string Value)[] fields)
    {
        var form = page.Form(action);
        var named = fields.Select(field => field.Name).ToHashSet();
        var kept = Kept(form).Where(field => !named.Contains(field.Name));
        using var answer = await PostAsync(action, null, [.. kept, .. fields]);
        return await ReadAsync(answer);
    }

    /// <summary>Sends just these fields, as a program would.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string? antiforgery, params (string Name, string Value)[] fields)
    {
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value));
        if (antiforgery is not null)
            all = all.Append(KeyValuePair.Create("antiforgery", antiforgery));
        using var content = new FormUrlEncodedContent(all);
        return await _http.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>Sends just these fields, and reads what comes back.</summary>
    public async Task<ConsolePage> PostAndReadAsync(string path, string antiforgery, params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(path, antiforgery, fields);
        return await ReadAsync(answer);
    }

    public void Dispose() => _http.Dispose();

    private static IEnumerable<(string Name, string Value)> Kept(IHtmlFormElement form) => form.Elements.OfType<IHtmlElement>().SelectMany<IHtmlElement, (string Name, string Value)>(element => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" or "file" } => [],
        IHtmlInputElement { Name: { Length: > 0 } name } input => [(name, input.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [(name, area.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } select => [(name, select.Value ?? "")],
        _ => [],
    });

    private static async Task<ConsolePage> ReadAsync(HttpResponseMessage answer) =>
        new(answer.StatusCode, answer.Headers.Location?.ToString(), Parser.ParseDocument(await answer.Content.ReadAsStringAsync()));
}

/// <summary>What came back.</summary>
internal sealed class ConsolePage(HttpStatusCode status, string? location, IHtmlDocument document) : IDisposable
{
    public HttpStatusCode Status { get; } = status;

    /// <summary>Where a redirect leads.</summary>
    public string? Location { get; } = location;

    public IHtmlDocument Document { get; } = document;

    /// <summary>The words of the page's own part, spaces made single.</summary>
    public string Text => string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? "").Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What proves that a form came from this page.</summary>
    public string Token => Document.QuerySelector<IHtmlInputElement>("input[name=antiforgery]")?.Value ?? throw new InvalidOperationException("The page has no form.");

    public IHtmlFormElement Form(string action) =>
        Document.Forms.SingleOrDefault(form => form.GetAttribute("action") == action) ?? throw new InvalidOperationException($"The page has no form for {action}, or several. It says: {Text}");

    /// <summary>What the form that posts to <paramref name="action"/> has in it.</summary>
    public (string Name, string Value)[] FieldsOf(string action) => [.. Form(action).Elements.OfType<IHtmlInputElement>().Select(input => (input.Name!, input.Value))];

    public IReadOnlyList<string> Links => [.. Document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)];

    public void Dispose() => Document.Dispose();
}
