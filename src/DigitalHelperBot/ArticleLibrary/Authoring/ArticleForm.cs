using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>An article as it is typed into the form: plain text in every field, lists one entry a line, none of it right yet.</summary>
public sealed record ArticleForm
{
    public string Title { get; init; } = "";
    public string Benefit { get; init; } = "";
    public string Category { get; init; } = "";
    public string Helps { get; init; } = "";
    public bool Urgent { get; init; }
    public string RingFirst { get; init; } = "";
    public string Related { get; init; } = "";
    public string Owner { get; init; } = "";
    public string Review { get; init; } = "";
    public string Checked { get; init; } = "";
    public string CheckedOn { get; init; } = "";
    public string CheckedWith { get; init; } = "";
    public string Language { get; init; } = "en-GB";
    public string Phrasings { get; init; } = "";

    /// <summary>A group a line, its words between commas.</summary>
    public string Synonyms { get; init; } = "";
    public string Sources { get; init; } = "";
    public string Safety { get; init; } = "";
    public string IfItDoesNotWork { get; init; } = "";
    public IReadOnlyList<DeviceForm> Devices { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, ArticleFormJson.Default.ArticleForm);

    public static ArticleForm FromJson(string json) => JsonSerializer.Deserialize(json, ArticleFormJson.Default.ArticleForm)!;

    public static ArticleForm Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return new ArticleForm
        {
            Title = article.Title,
            Benefit = article.Benefit,
            Category = article.Category,
            Helps = Lines(article.HelpsMost),
            Urgent = article.Urgent,
            RingFirst = article.RingFirst?.Text ?? "",
            Related = Lines(article.Related),
            Owner = article.Owner?.Text ?? "",
            Review = Day(article.ReviewOn),
            Checked = article.Checked?.Text ?? "",
            CheckedOn = Day(article.CheckedOn),
            CheckedWith = article.CheckedWith?.Text ?? "",
            Language = article.Language,
            Phrasings = Lines(article.Phrasings),
            Synonyms = string.Join('\n', article.Synonyms.Select(group => string.Join(", ", group))),
            Sources = Lines(article.Sources),
            Safety = Lines(article.Safety),
            IfItDoesNotWork = Lines(article.IfItDoesNotWork),
            Devices = [.. article.Devices.Select(d => new DeviceForm(d.Device, [.. d.Steps.Select(s => new StepForm(s.Text, s.Picture?.FileName ?? "", s.Picture?.AltText.Text ?? ""))]))],
        };
    }

    /// <summary>The file that these fields make. Fields that are left empty are left out, so that reading it tells what is missing.</summary>
    public string ToText(string id) => ArticleWriter.Write(new Article
    {
        Id = id,
        Title = Line(Title),
        Benefit = Line(Benefit),
        Category = Line(Category),
        HelpsMost = Passages(Helps),
        Urgent = Urgent,
        RingFirst = Optional(RingFirst),
        Related = Passages(Related),
        Owner = Optional(Owner),
        ReviewOn = ReadDay(Review),
        Checked = Optional(Checked),
        CheckedOn = ReadDay(CheckedOn),
        CheckedWith = Optional(CheckedWith),
        Language = Language is "" ? "en-GB" : Line(Language),
        Phrasings = Passages(Phrasings),
        Synonyms = [.. Passages(Synonyms).Select(g => (IReadOnlyList<string>)g.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(g => g.Count > 0)],
        Sources = Passages(Sources),
        Devices = [.. Devices.Select(d => new DeviceSteps(d.Device, [.. d.Steps.Select(s => s.ToStep())], 0))],
        Safety = Passages(Safety),
        IfItDoesNotWork = Passages(IfItDoesNotWork),
    });

    /// <summary>The day, or null when none was typed that can be read.</summary>
    public static DateOnly? ReadDay(string typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal static Passage Line(string text) => new(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), 0);

    private static Passage? Optional(string text) => Line(text) is { Text.Length: > 0 } line ? line : null;

    private static IReadOnlyList<Passage> Passages(string lines) => [.. lines.Split('\n').Select(Line).Where(line => line.Text.Length > 0)];

    private static string Lines(IEnumerable<Passage> passages) => string.Join('\n', passages.Select(p => p.Text));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

public sealed record DeviceForm(Device Device, IReadOnlyList<StepForm> Steps);

/// <param name="Picture">A picture's file name; empty for none.</param>
public sealed record StepForm(string Text, string Picture = "", string PictureText = "")
{
    internal Step ToStep() => new(ArticleForm.Line(Text), Picture.Length == 0 ? null : new Picture(Picture, ArticleForm.Line(PictureText)));
}

[JsonSerializable(typeof(ArticleForm))]
internal sealed partial class ArticleFormJson : JsonSerializerContext;
