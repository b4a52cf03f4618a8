using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Console;

/// <summary>How somebody uses a page with nothing but a keyboard.</summary>
internal static class Hands
{
    private const int FarEnough = 400;

    /// <summary>Goes with Tab to a link or a button and presses Enter.</summary>
    /// <param name="name">The beginning of its name, for what only screen readers hear is part of one.</param>
    public static async Task UseAsync(this IPage page, AriaRole role, string name)
    {
        await page.TabToAsync(page.GetByRole(role, new() { NameRegex = new($"^{System.Text.RegularExpressions.Regex.Escape(name)}") }).Filter(new() { Visible = true }).First);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>The same, and the page that stands here now is gone when this returns: the address may stay the same.</summary>
    public static Task UseAndLoadAsync(this IPage page, AriaRole role, string name) => page.LoadAfterAsync(() => page.UseAsync(role, name));

    /// <inheritdoc cref="UseAndLoadAsync(IPage, AriaRole, string)"/>
    /// <param name="address">A pattern that the address of the new page matches.</param>
    public static async Task UseAndLoadAsync(this IPage page, AriaRole role, string name, string address)
    {
        await page.UseAndLoadAsync(role, name);
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(address));
    }

    /// <summary>By the navigation, which a narrow page folds away.</summary>
    public static async Task OpenFromTheMenuAsync(this IPage page, string name)
    {
        var menu = page.Locator(".console-menu > summary");
        if (await menu.IsVisibleAsync())
        {
            await page.TabToAsync(menu);
            await page.Keyboard.PressAsync("Enter");
        }

        await page.TabToAsync(page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).Filter(new() { Visible = true }));
        await page.LoadAfterAsync(() => page.Keyboard.PressAsync("Enter"));
    }

    // Playwright's own wait for an address can miss a page that comes too soon.
    private static async Task LoadAfterAsync(this IPage page, Func<Task> press)
    {
        await page.EvaluateAsync("() => document.documentElement.setAttribute('data-left', '')");
        await press();
        await Assertions.Expect(page.Locator("html:not([data-left]) body")).ToHaveCountAsync(1);
        await page.WaitForLoadStateAsync();
    }

    /// <summary>Goes with Tab to what folds a part of the page away, and opens it.</summary>
    public static async Task UnfoldAsync(this IPage page, string words)
    {
        await page.TabToAsync(page.Locator("summary", new() { HasText = words }));
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes with Tab to a field and types; what stood there goes.</summary>
    public static Task WriteAsync(this IPage page, string label, string text) => page.WriteAsync(page.GetByLabel(label).First, text);

    /// <inheritdoc cref="WriteAsync(IPage, string, string)"/>
    public static async Task WriteAsync(this IPage page, ILocator field, string text)
    {
        await page.TabToAsync(field);
        if (await field.EvaluateAsync<bool>("field => field.matches('textarea, input[type=text]')"))
        {
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.InsertTextAsync(text);
        }
        else
        {
            // Days and choices take keys, one after another.
            await page.Keyboard.TypeAsync(text);
        }
    }

    /// <summary>Goes on typing after what stands in the field.</summary>
    public static async Task WriteOnAsync(this IPage page, ILocator field, string text)
    {
        await page.TabToAsync(field);
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Looks again until it is there.</summary>
    public static async Task ReloadUntilAsync(this IPage page, ILocator there)
    {
        for (var looks = 0; looks < 300 && await there.CountAsync() == 0; looks++)
        {
            await Task.Delay(200);
            await page.ReloadAsync();
        }

        await Assertions.Expect(there.First).ToBeVisibleAsync();
    }

    /// <summary>Keeps a picture to be looked at, light and dark; nothing may stick out sideways.</summary>
    public static async Task KeepAsync(this IPage page, string name, bool javaScript = true)
    {
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"), $"The page of {name} sticks out sideways.");
        if (!Browser.KeepsPictures)
            return;
        var file = $"console-{name}-{page.ViewportSize!.Width}{(javaScript ? "" : "-no-script")}";
        await Browser.KeepPictureAsync(page, file);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Browser.KeepPictureAsync(page, file + "-dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <summary>Goes there with Tab alone. To look after each press would cost more than the press: most presses are counted before.</summary>
    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        await target.WaitForAsync();
        var element = await target.ElementHandleAsync();
        for (var before = await element.EvaluateAsync<int>(StopsOnTheWay); before > 0; before--)
            await page.Keyboard.PressAsync("Tab");
        for (var presses = 0; presses < FarEnough; presses++)
        {
            if (await element.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} cannot be reached with Tab.");
    }

    /// <summary>How often Tab is to be pressed at least; a field for a day has several stops, and counts as one.</summary>
    private const string StopsOnTheWay =
        """
        target => {
          const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden], [type=radio]), select, textarea, summary')]
            .filter(stop => stop.tabIndex >= 0 && !stop.disabled && stop.checkVisibility({ visibilityProperty: true }));
          return Math.max(0, stops.indexOf(target) - stops.indexOf(document.activeElement) - 1);
        }
        """;
}
