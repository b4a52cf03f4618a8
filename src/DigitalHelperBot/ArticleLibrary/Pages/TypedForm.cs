using System.Globalization;
using System.Text.RegularExpressions;
using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <summary>Reads the form for writing an article. The fields bear the names that the file's own fields have; a step's are <c>IPhone-2-text</c> and the like.</summary>
internal static partial class TypedForm
{
    private const int MostSteps = 100;

    public static ArticleForm Read(IFormCollection form) => new()
    {
        Title = Text(form, "title"),
        Benefit = Text(form, "benefit"),
        Category = Text(form, "category"),
        Helps = Lines(form, "helps"),
        Urgent = Text(form, "urgent") == "true",
        RingFirst = Text(form, "ring-first"),
        Related = Lines(form, "related"),
        Owner = Text(form, "owner"),
        Review = Text(form, "review"),
        Checked = Text(form, "checked"),
        CheckedOn = Text(form, "checked-on"),
        CheckedWith = Text(form, "checked-with"),
        Language = Text(form, "language"),
        Phrasings = Lines(form, "phrasings"),
        Synonyms = Lines(form, "synonyms"),
        Sources = Lines(form, "sources"),
        Safety = Lines(form, "safety"),
        IfItDoesNotWork = Lines(form, "if-it-does-not-work"),
        Devices = [.. Said.Devices.Where(d => form["device"].Contains(d.Device.ToString())).Select(d => new DeviceForm(d.Device, [.. Steps(form, d.Device)]))],
    };

    public static int Revision(IFormCollection form) => int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1;

    public static string Text(IFormCollection form, string name) => form[name].ToString().ReplaceLineEndings("\n").Trim('\n');

    public static string NameOf(Device device, int step, string part) => string.Create(CultureInfo.InvariantCulture, $"{device}-{step}-{part}");

    /// <summary>Without the hyphens and numbers that a list brings along when it is pasted: the form says already what is a list.</summary>
    private static string Lines(IFormCollection form, string name) => ListMark().Replace(Text(form, name), "");

    private static IEnumerable<StepForm> Steps(IFormCollection form, Device device)
    {
        for (var step = 1; step <= MostSteps && form.ContainsKey(NameOf(device, step, "text")); step++)
            yield return new StepForm(Lines(form, NameOf(device, step, "text")), Text(form, NameOf(device, step, "picture")), Text(form, NameOf(device, step, "alt")));
    }

    [GeneratedRegex(@"^[ \t]*(?:[-*•–]|\d{1,2}[.)])[ \t]+", RegexOptions.Multiline)]
    private static partial Regex ListMark();
}
