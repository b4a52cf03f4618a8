using System.Globalization;
using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <summary>Reads the form for writing an article. The fields bear the names that the file's own fields have; a step's are <c>IPhone-2-text</c> and the like.</summary>
internal static class TypedForm
{
    private const int MostSteps = 100;

    public static ArticleForm Read(IFormCollection form) => new()
    {
        Title = Text(form, "title"),
        Benefit = Text(form, "benefit"),
        Category = Text(form, "category"),
        Helps = Text(form, "helps"),
        Urgent = Text(form, "urgent") == "true",
        RingFirst = Text(form, "ring-first"),
        Related = Text(form, "related"),
        Owner = Text(form, "owner"),
        Review = Text(form, "review"),
        Checked = Text(form, "checked"),
        CheckedOn = Text(form, "checked-on"),
        CheckedWith = Text(form, "checked-with"),
        Language = Text(form, "language"),
        Phrasings = Text(form, "phrasings"),
        Synonyms = Text(form, "synonyms"),
        Sources = Text(form, "sources"),
        Safety = Text(form, "safety"),
        IfItDoesNotWork = Text(form, "if-it-does-not-work"),
        Devices = [.. Said.Devices.Where(d => form["device"].Contains(d.Device.ToString())).Select(d => new DeviceForm(d.Device, [.. Steps(form, d.Device)]))],
    };

    public static int Revision(IFormCollection form) => int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : -1;

    public static string Text(IFormCollection form, string name) => form[name].ToString().ReplaceLineEndings("\n").Trim('\n');

    public static string NameOf(Device device, int step, string part) => string.Create(CultureInfo.InvariantCulture, $"{device}-{step}-{part}");

    private static IEnumerable<StepForm> Steps(IFormCollection form, Device device)
    {
        for (var step = 1; step <= MostSteps && form.ContainsKey(NameOf(device, step, "text")); step++)
            yield return new StepForm(Text(form, NameOf(device, step, "text")), Text(form, NameOf(device, step, "picture")), Text(form, NameOf(device, step, "alt")));
    }
}
