using System.Text.Json;
using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Cards;

/// <summary>Every approved file under the tests that is a card, or a message that carries one.</summary>
public sealed class AnApprovedCard(CardPage cards) : IClassFixture<CardPage>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "ApprovedCards");

    public static TheoryData<string> Names => new(Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
        .Where(file => CardIn(file) is not null)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal));

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task Is_drawn_whole_and_fits_the_smallest_phone(string name) => await LooksRightAsync(name, 320);

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task Is_drawn_whole_and_fits_a_phone(string name) => await LooksRightAsync(name, 390);

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task Is_drawn_whole_and_fits_a_wide_window(string name) => await LooksRightAsync(name, 1000);

    private async Task LooksRightAsync(string name, int width)
    {
        var card = CardIn(Path.Combine(Folder, name))!.Value;
        var page = await cards.DrawAsync(card, width);
        Assert.Empty(cards.Noticed.Where(notice => !IsUnknownWithAFallback(notice, card)).Select(notice => $"{notice.Kind}: {notice.Message}"));
        Assert.NotEqual("", (await page.Locator("#card").InnerTextAsync()).Trim());
        Assert.Empty((await page.EvaluateAsync<string[]>("() => stickingOut()"))!);
        await Browser.KeepPictureAsync(page, PictureName(name, width));

        await page.EvaluateAsync("() => showEverything()");
        Assert.Empty((await page.EvaluateAsync<string[]>("() => stickingOut()"))!);
        await Browser.KeepPictureAsync(page, PictureName(name, width) + "-everything");
    }

    private static string PictureName(string name, int width) => $"card-{Path.GetFileNameWithoutExtension(name).Split('.')[0]}-{width}";

    /// <summary>An element that this renderer does not know is fine where another takes its place.</summary>
    private static bool IsUnknownWithAFallback(Notice notice, JsonElement card) =>
        notice.Kind is "UnknownElementType" or "UnknownActionType"
        && Objects(card).Where(part => part.TryGetProperty("type", out var type) && notice.Message.Contains($"\"{type.GetString()}\"", StringComparison.Ordinal))
            .All(part => part.TryGetProperty("fallback", out _));

    private static IEnumerable<JsonElement> Objects(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Object => part.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(part),
        JsonValueKind.Array => part.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static JsonElement? CardIn(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return Objects(document.RootElement)
            .Where(part => part.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "AdaptiveCard")
            .Select(part => (JsonElement?)part.Clone())
            .FirstOrDefault();
    }
}
