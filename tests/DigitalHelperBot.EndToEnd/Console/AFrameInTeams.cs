using DigitalHelperBot.EndToEnd.Running;
using DigitalHelperBot.KnownProblems;
using DigitalHelperBot.Tests.ItConsole;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Console;

/// <summary>A real browser shows the console in a frame of Teams' own address, which is another site, with no third-party cookie allowed. Teams' library is played; its token is real.</summary>
public sealed class AFrameInTeams
{
    /// <summary>Teams is on the internet, and this test's console on this machine: Chromium would ask the person first.</summary>
    private static readonly string[] Arguments = [.. Browser.Arguments, "--disable-features=LocalNetworkAccessChecks,BlockInsecurePrivateNetworkRequests", "--test-third-party-cookie-phaseout"];

    [BrowserFact]
    public async Task Signs_in_without_leaving_the_frame_and_changes_something_from_there()
    {
        var folder = Directory.CreateTempSubdirectory("frame-test-");
        await using var entra = await EntraStandIn.StartAsync();
        await using var app = Create(folder.FullName, entra);
        await app.StartAsync();
        var address = ProgramInProduction.AddressOf(app).GetLeftPart(UriPartial.Authority);
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Machine.Chromium, Args = Arguments });
        await using var context = await chromium.NewContextAsync(new() { IgnoreHTTPSErrors = true, Locale = "en-GB" });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        await context.RouteAsync("https://teams.microsoft.com/**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = $"<!DOCTYPE html><title>Teams</title><iframe title=\"IT\" width=\"900\" height=\"700\" src=\"{address}/console/tab\"></iframe>" }));
        await context.RouteAsync("**/MicrosoftTeams.min.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = TeamsLibrary(entra.Token(null, ["Admin"])) }));

        await page.GotoAsync("https://teams.microsoft.com/");
        var frame = page.FrameLocator("iframe");
        await Assertions.Expect(frame.GetByText("Anna Ng")).ToBeVisibleAsync();
        await Assertions.Expect(frame.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        var notices = frame.GetByRole(AriaRole.Link, new() { Name = "Notices", Exact = true }).Filter(new() { Visible = true });
        if (await frame.Locator(".console-menu > summary").IsVisibleAsync())
            await frame.Locator(".console-menu > summary").ClickAsync();
        await notices.ClickAsync();
        await frame.GetByLabel("What people are told").FillAsync("Calls are failing at Elm House. We are on it.");
        await frame.GetByLabel("Words that questions about it have in them").FillAsync("calls");
        await context.ClearCookiesAsync(new() { Name = "__Host-console-session" });
        await frame.GetByRole(AriaRole.Button, new() { Name = "Put it up" }).ClickAsync();

        // The sign-in had ended. Teams renews it where the person is, and what they typed is sent again.
        await Assertions.Expect(frame.GetByText("You are signed in again.")).ToBeVisibleAsync();
        await frame.GetByRole(AriaRole.Button, new() { Name = "Send it again" }).ClickAsync();
        await Assertions.Expect(frame.GetByText("It is up.")).ToBeVisibleAsync();
        Assert.Equal("Calls are failing at Elm House. We are on it.", Assert.Single((await app.Services.GetRequiredService<KnownProblemsBoard>().ListAsync(CancellationToken.None)).Select(line => line.Problem.Says)));
        await frame.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        // Out, and so back at the start of the tab, which signs in again by itself.
        await Assertions.Expect(frame.GetByRole(AriaRole.Heading, new() { Name = "This week at a glance" })).ToBeVisibleAsync();
        await Assertions.Expect(frame.GetByText("Anna Ng", new() { Exact = true })).ToBeVisibleAsync();
        Assert.All(page.Frames, part => Assert.True(part.Url.StartsWith("https://teams.microsoft.com/", StringComparison.Ordinal) || part.Url.StartsWith(address, StringComparison.Ordinal), part.Url));
        var session = (await context.CookiesAsync()).Single(cookie => cookie.Name == "__Host-console-session");
        Assert.True(session is { Secure: true, HttpOnly: true, SameSite: SameSiteAttribute.None });
        folder.Delete(recursive: true);
    }

    [BrowserFact]
    public async Task Is_not_shown_in_a_frame_of_anybody_else()
    {
        var folder = Directory.CreateTempSubdirectory("frame-test-");
        await using var entra = await EntraStandIn.StartAsync();
        await using var app = Create(folder.FullName, entra);
        await app.StartAsync();
        var address = ProgramInProduction.AddressOf(app).GetLeftPart(UriPartial.Authority);
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Machine.Chromium, Args = Arguments });
        await using var context = await chromium.NewContextAsync(new() { IgnoreHTTPSErrors = true });
        var page = await context.NewPageAsync();
        var refused = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("frame-ancestors", StringComparison.Ordinal))
                refused.TrySetResult(message.Text);
        };
        await context.RouteAsync("https://teams.microsoft.com.evil.example/**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = $"<!DOCTYPE html><iframe src=\"{address}/console/tab\"></iframe>" }));

        await page.GotoAsync("https://teams.microsoft.com.evil.example/");

        Assert.Contains("frame-ancestors", await refused.Task.WaitAsync(TimeSpan.FromMinutes(1)), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static string TeamsLibrary(string token) =>
        $$"""
        window.microsoftTeams = {
          app: { initialize: async () => {}, getContext: async () => ({ app: { theme: 'dark' } }) },
          authentication: { getAuthToken: async () => '{{token}}' },
        };
        """;

    private static WebApplication Create(string folder, EntraStandIn entra) =>
        ProgramInProduction.Create(folder, Path.Combine(AppContext.BaseDirectory, "knowledge", "safe", "odd-email.md"), null, ProgramInProduction.SignInWith(entra));
}
