using System.Net;
using System.Net.Http.Headers;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Posters;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Tests.ItConsole;

public sealed class SigningInWithEntra(ConsoleInProduction console) : IClassFixture<ConsoleInProduction>
{
    [Fact]
    public async Task Gives_the_highest_role_of_the_token_and_leads_back_to_the_page()
    {
        using var visitor = console.Visit();

        using var back = await visitor.SignInAsync(nonce => console.Entra.Token(nonce, ["Reader", "Publisher", "Owner"]), "/console/you?from=here");
        using var page = await visitor.OpenAsync(back.Location!);

        Assert.True(back.Location == "/console/you?from=here", $"{back.Status} {back.Location} {back.Text}\n{string.Join('\n', console.Logs.Lines.TakeLast(20))}");
        Assert.Contains("Anna Ng", page.Text, StringComparison.Ordinal);
        Assert.Contains("Your role is Publisher.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_it_in_cookies_that_only_this_host_and_only_its_own_frame_can_have()
    {
        using var visitor = console.Visit();
        using var back = await visitor.SignInAsync(nonce => console.Entra.Token(nonce, ["Reader"]));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/console/you");
        using var answer = await visitor.SendAsync(request);

        var antiforgery = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-console-antiforgery=", StringComparison.Ordinal)).ToLowerInvariant();
        foreach (var part in (string[])["; path=/", "; secure", "; samesite=none", "; httponly", "; partitioned"])
            Assert.Contains(part, antiforgery, StringComparison.Ordinal);
        Assert.Contains(visitor.Cookies.GetAllCookies(), cookie => cookie is { Name: "__Host-console-session", Secure: true, HttpOnly: true, Path: "/" });
    }

    [Theory]
    [InlineData("another tenant")]
    [InlineData("another app")]
    [InlineData("another issuer")]
    [InlineData("another key")]
    [InlineData("expired")]
    [InlineData("another nonce")]
    [InlineData("no role")]
    [InlineData("a role by its number")]
    public async Task Lets_nobody_in_with(string what)
    {
        using var visitor = console.Visit();

        using var refused = await visitor.SignInAsync(nonce => what switch
        {
            "another tenant" => console.Entra.Token(nonce, ["Admin"], tenant: "66666666-2222-3333-4444-555555555555"),
            "another app" => console.Entra.Token(nonce, ["Admin"], audience: "66666666-8888-7777-6666-555555555555"),
            "another issuer" => console.Entra.Token(nonce, ["Admin"], issuer: "https://elsewhere.example/v2.0"),
            "another key" => console.Entra.Token(nonce, ["Admin"], signedByUs: false),
            "expired" => console.Entra.Token(nonce, ["Admin"], minutes: -30),
            "another nonce" => console.Entra.Token("another", ["Admin"]),
            "no role" => console.Entra.Token(nonce, []),
            _ => console.Entra.Token(nonce, ["3"]),
        });
        using var page = await visitor.OpenAsync("/console/you");

        Assert.True(refused.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{refused.Status}: {refused.Text}");
        Assert.DoesNotContain(visitor.Cookies.GetAllCookies(), cookie => cookie.Name == "__Host-console-session");
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
    }

    [Fact]
    public async Task Never_sends_a_frame_to_another_site()
    {
        using var visitor = console.Visit();

        using var refused = await visitor.OpenAsync("/console/you", ("Sec-Fetch-Dest", "iframe"));
        using var inFrame = await visitor.OpenAsync(refused.Location!, ("Sec-Fetch-Dest", "iframe"));

        Assert.Equal(HttpStatusCode.OK, inFrame.Status);
        Assert.Equal("/console/you", inFrame.Document.QuerySelector("#tab-says")!.GetAttribute("data-go"));
    }

    [Fact]
    public async Task Loses_nothing_that_was_typed_when_it_ended_meanwhile()
    {
        const string typed = "First line\nsecond <b>line</b> \"quoted\"";
        using var visitor = console.Visit();
        using var signedIn = await visitor.SignInAsync(nonce => console.Entra.Token(nonce, ["Admin"]));
        using var form = await visitor.OpenAsync("/console/it-channel");
        Expire(visitor);

        using var ended = await visitor.PostAsync("/console/it-channel/confirm", ("antiforgery", form.Token), ("code", typed), ("more", ""));
        using var again = await visitor.SignInAsync(nonce => console.Entra.Token(nonce, ["Admin"]), "/console/signed-in");
        using var sent = await visitor.PostAsync("/console/it-channel/confirm", ended.FieldsOf("/console/it-channel/confirm"));

        Assert.Equal(HttpStatusCode.Unauthorized, ended.Status);
        Assert.Contains("nothing that you typed is lost", ended.Text, StringComparison.Ordinal);
        Assert.Equal(typed, ended.Document.QuerySelector("input[name=code]")!.GetAttribute("value"));
        Assert.Equal("/console/signed-in", again.Location);
        // It got to the change itself, which knows no such channel.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
    }

    [Fact]
    public async Task Loses_no_article_that_was_being_written_when_it_ended()
    {
        using var visitor = console.Visit();
        using var signedIn = await visitor.SignInAsync(nonce => console.Entra.Token(nonce, ["Writer"]));
        using var form = await visitor.OpenAsync("/console/articles/new");
        Expire(visitor);

        using var ended = await visitor.PostAsync("/console/articles/new", ("antiforgery", form.Token), ("title", "Find the spare keys"), ("phrasings", "where are the spare keys\nspare keys"), ("device", "Any"), ("Any-1-text", "Ask at the desk."), ("do", "add Any"));
        using var again = await visitor.SignInAsync(nonce => console.Entra.Token(nonce, ["Writer"]), "/console/signed-in");
        using var sent = await visitor.PostAsync("/console/articles/new", ended.FieldsOf("/console/articles/new"));
        using var draft = await visitor.OpenAsync("/console/articles/find-the-spare-keys/write");

        // The button counts too: there is a second step now.
        Assert.Equal("/console/articles/find-the-spare-keys/write?done=saved#step-Any-2", sent.Location);
        Assert.Equal("where are the spare keys\nspare keys", draft.Document.QuerySelector("#phrasings")!.TextContent.TrimStart());
        Assert.Equal("Ask at the desk.", draft.Document.QuerySelector("#Any-1-text")!.TextContent.TrimStart());
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Origin", "")]
    public async Task Loses_nothing_that_was_typed_when_the_proof_of_its_form_is_no_good_any_more(string header, string value)
    {
        using var visitor = console.Visit();
        using var signedIn = await visitor.SignInAsync(nonce => console.Entra.Token(nonce, ["Writer"]));
        using var form = await visitor.OpenAsync("/console/needs/heard");
        // As when the browser was closed and opened its tabs again.
        Expire(visitor, "__Host-console-antiforgery");

        using var tooOld = await visitor.PostWithAsync((header, value is "" ? console.Address.GetLeftPart(UriPartial.Authority) : value), "/console/needs/heard", ("antiforgery", form.Token), ("words", "the rota\nis <b>gone</b>"));
        using var sent = await visitor.PostAsync("/console/needs/heard", tooOld.FieldsOf("/console/needs/heard"));

        Assert.Equal(HttpStatusCode.BadRequest, tooOld.Status);
        Assert.Contains("nothing that you typed is lost", tooOld.Text, StringComparison.Ordinal);
        Assert.Equal("the rota\nis <b>gone</b>", tooOld.Document.QuerySelector("pre")!.TextContent);
        Assert.StartsWith("/console/needs/heard?done=noted", sent.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("Accept", "text/html")]
    public async Task Offers_a_form_from_elsewhere_nothing_to_send(string header, string value)
    {
        using var visitor = console.Visit();
        using var signedIn = await visitor.SignInAsync(nonce => console.Entra.Token(nonce, ["Admin"]));

        using var refused = await visitor.PostWithAsync((header, value), "/console/needs/heard", ("words", "send me"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.DoesNotContain("send me", refused.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(refused.Document.Forms, offered => offered.GetAttribute("action") == "/console/needs/heard");
    }

    [Fact]
    public async Task Gives_a_form_from_elsewhere_no_proof_of_its_own()
    {
        using var visitor = console.Visit();

        using var ended = await visitor.PostAsync("/console/it-channel/confirm", ("code", "22222-22222"));

        Assert.Equal(HttpStatusCode.Unauthorized, ended.Status);
        Assert.Null(ended.Document.QuerySelector("input[name=antiforgery]"));
    }

    [Fact]
    public async Task In_Teams_takes_the_token_that_Teams_got()
    {
        using var visitor = console.Visit();

        using var taken = await SendTokenAsync(visitor, console.Entra.Token(null, ["Writer"]), "dark");
        using var page = await visitor.OpenAsync("/console/you");

        Assert.True(taken.StatusCode == HttpStatusCode.NoContent, $"{taken.StatusCode} {taken.Headers.WwwAuthenticate}\n{string.Join('\n', console.Logs.Lines.TakeLast(20))}");
        var cookies = taken.Headers.GetValues("Set-Cookie").Select(cookie => cookie.ToLowerInvariant()).ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, cookie => Assert.Matches("^__host-console-(session|theme)=.*; path=/; secure; samesite=none; httponly; partitioned$", cookie));
        Assert.Contains("Your role is Writer.", page.Text, StringComparison.Ordinal);
        Assert.Equal("dark", page.Document.DocumentElement.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task In_Teams_takes_no_other()
    {
        (string Token, HttpStatusCode Status)[] tokens =
        [
            ("", HttpStatusCode.Unauthorized),
            ("not a token", HttpStatusCode.Unauthorized),
            (console.Entra.Token(null, ["Admin"], audience: "66666666-8888-7777-6666-555555555555"), HttpStatusCode.Unauthorized),
            (console.Entra.Token(null, ["Admin"], issuer: "https://elsewhere.example/v2.0"), HttpStatusCode.Unauthorized),
            (console.Entra.Token(null, ["Admin"], signedByUs: false), HttpStatusCode.Unauthorized),
            (console.Entra.Token(null, ["Admin"], minutes: -30), HttpStatusCode.Unauthorized),
            (console.Entra.Token(null, ["Admin"], tenant: "66666666-2222-3333-4444-555555555555"), HttpStatusCode.Forbidden),
            (console.Entra.Token(null, []), HttpStatusCode.Forbidden),
        ];
        foreach (var (token, status) in tokens)
        {
            using var visitor = console.Visit();
            using var refused = await SendTokenAsync(visitor, token, "default");

            Assert.True(refused.StatusCode == status || refused.StatusCode == HttpStatusCode.Unauthorized, $"{refused.StatusCode}");
            Assert.Empty(visitor.Cookies.GetAllCookies());
        }
    }

    [Theory]
    [InlineData(null, null, "ItConsole:TenantId is missing")]
    [InlineData(EntraStandIn.Tenant, null, "ItConsole:ClientId is missing")]
    [InlineData("contoso", EntraStandIn.ClientId, "ItConsole:TenantId is missing or no GUID")]
    public async Task Is_set_up_or_the_program_does_not_start(string? tenant, string? client, string says)
    {
        var folder = FolderOfTheRun.New("console");
        await using var app = ConsoleInProduction.Create(folder, new CapturedLogs(), ("ItConsole:TenantId", tenant ?? ""), ("ItConsole:ClientId", client ?? ""));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Contains("ItConsole:Enabled to false", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_needed_when_the_console_is_switched_off_and_then_there_is_none()
    {
        var folder = FolderOfTheRun.New("console");
        await using var app = ConsoleInProduction.Create(folder, new CapturedLogs(), ("ItConsole:Enabled", "false"));
        await app.StartAsync();
        using var http = new HttpClient(ProgramInProduction.TrustingHandler()) { BaseAddress = ProgramInProduction.AddressOf(app) };

        foreach (var path in (string[])["/console", "/console/sign-in", "/console/you", "/console/tab"])
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.DoesNotContain(app.Services.GetRequiredService<EndpointDataSource>().Endpoints, endpoint => endpoint.Metadata.GetMetadata<ConsoleRoute>() is not null);
        foreach (var path in (string[])["/health/live", "/about"])
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        // A page that is drawn as the console's are.
        using var poster = await http.GetAsync(new Uri(PosterLinks.Root + "/no-such-article", UriKind.Relative));
        Assert.StartsWith("<!DOCTYPE html>", await poster.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<HttpResponseMessage> SendTokenAsync(EntraVisitor visitor, string token, string theme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/console/tab/session?theme=" + theme);
        if (token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await visitor.SendAsync(request);
    }

    private static void Expire(EntraVisitor visitor, string name = "__Host-console-session")
    {
        foreach (var cookie in visitor.Cookies.GetAllCookies().Where(cookie => cookie.Name == name))
            cookie.Expired = true;
    }
}
