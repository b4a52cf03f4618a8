using System.Globalization;
using DigitalHelperBot.EndToEnd.Console;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Authoring;

/// <summary>Filling in the form for an article, and publishing it.</summary>
internal static class Writing
{
    private static readonly string[] Phrasings =
    [
        "how do i get it", "where can i ask for it", "it please for tomorrow", "who do i ring about it", "i was told to request it online", "need it by friday for a resident",
        "nobody could tell me how to get it", "can my team have it", "the last person had it and i do not", "what do i fill in for it", "it for the new starter", "form for it",
    ];

    /// <summary>Fills in a new article's form and saves it as a draft. What the form holds already stays.</summary>
    /// <param name="about">What it is about, in a few words, for the phrasings.</param>
    public static async Task WriteAnArticleAsync(this IPage page, string title, string about)
    {
        await page.WriteAsync(page.Locator("#title"), title);
        await page.WriteAsync(page.Locator("#benefit"), "You have what you need without ringing round.");
        await page.WriteAsync(page.Locator("#category"), "Work away");
        await page.WriteOnAsync(page.Locator("#phrasings"), "\n" + string.Join('\n', Phrasings.Select(phrasing => phrasing.Replace("it", about, StringComparison.Ordinal))));
        await page.WriteAsync(page.Locator("#Any-1-text"), "Open **Estates** on your start page.");
        await page.UseAndLoadAsync(AriaRole.Button, "Add a step", @"/write\?done=saved");
        await page.WriteAsync(page.Locator("#Any-2-text"), "Select **Ask for it**.");
        await page.WriteAsync(page.Locator("#if-it-does-not-work"), "Ring the service desk on {{service_desk_phone}}.");
        await page.WriteAsync(page.Locator("#owner"), "Estates");
        await page.WriteAsync(page.Locator("#review"), "05052030");
        await page.WriteAsync(page.Locator("#checked"), "Somebody");
        await page.WriteAsync(page.Locator("#checked-on"), RecentDay());
        await page.WriteAsync(page.Locator("#checked-with"), "Windows 11");
        await page.UseAndLoadAsync(AriaRole.Button, "Save");
        Assert.Equal("", string.Join('\n', await page.Locator("[data-findings] p").Filter(new() { HasText = "Must be put right" }).AllInnerTextsAsync()));
    }

    /// <summary>From the saved draft to the page of the published article.</summary>
    public static async Task PublishAsync(this IPage page, string why, bool javaScript)
    {
        await page.UseAndLoadAsync(AriaRole.Button, "It is ready", @"/check\?done=ready$");
        await page.WriteAsync(page.Locator("#reason"), why);
        await page.KeepAsync("before-publishing", javaScript);
        await page.UseAndLoadAsync(AriaRole.Button, "Publish", @"\?done=published$");
    }

    /// <summary>Reads the same whether the browser asks for the day or for the month first.</summary>
    private static string RecentDay()
    {
        var today = TimeProvider.System.GetUtcNow();
        var (year, month) = today.Day >= today.Month ? (today.Year, today.Month) : today.Month > 1 ? (today.Year, today.Month - 1) : (today.Year - 1, 12);
        return string.Create(CultureInfo.InvariantCulture, $"{month:00}{month:00}{year}");
    }
}
