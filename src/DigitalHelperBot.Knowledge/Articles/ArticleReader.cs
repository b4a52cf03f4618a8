using System.Text.RegularExpressions;

namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>Reads an article from Markdown with a block of YAML values at the top. Never throws, whatever the bytes are.</summary>
public static partial class ArticleReader
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>Reads one file.</summary>
    /// <param name="file">Its path, as findings should name it; the file name without <c>.md</c> must be the article's id.</param>
    /// <param name="bytes">Its content: UTF-8, with or without a byte order mark.</param>
    public static ArticleReading Read(string file, ReadOnlySpan<byte> bytes)
    {
        var faults = new Faults(file);
        if (SourceText.Decode(bytes, MostBytes, faults) is not { } text || FrontMatter.Split(text, faults) is not { } front)
        {
            return ArticleReading.Refused(faults);
        }

        var article = ReadValues(front, faults, Path.GetFileNameWithoutExtension(file));
        var body = BodyReader.Read(front.Body, front.Lines, faults);
        return faults.Any
            ? ArticleReading.Refused(faults)
            : ArticleReading.Of(article with { Devices = body.Devices, Safety = body.Safety, IfItDoesNotWork = body.IfItDoesNotWork });
    }

    private static Article ReadValues(FrontMatter front, Faults faults, string fileName)
    {
        front.RefuseUnknown(ArticleFields.All);
        var article = new Article
        {
            Id = ReadId(front, faults, fileName),
            Title = front.Required(ArticleFields.Title),
            Benefit = front.Required(ArticleFields.Benefit),
            Category = Name(front.Required(ArticleFields.Category), faults),
            HelpsMost = front.List(ArticleFields.Helps),
            Urgent = front.YesOrNo(ArticleFields.Urgent),
            RingFirst = front.Optional(ArticleFields.RingFirst),
            Related = [.. front.List(ArticleFields.Related).Select(id => Name(id, faults))],
            Owner = front.Optional(ArticleFields.Owner),
            ReviewOn = ReadReview(front),
            Checked = OneOf(front.Optional(ArticleFields.Checked), faults),
            CheckedOn = front.Day(ArticleFields.CheckedOn),
            CheckedWith = front.Optional(ArticleFields.CheckedWith),
            Language = ReadLanguage(front, faults),
            Phrasings = front.List(ArticleFields.Phrasings),
            Synonyms = front.ListOfGroups(ArticleFields.Synonyms),
            Sources = front.List(ArticleFields.Sources),
            Devices = [],
        };
        if (article.Phrasings.Count == 0)
        {
            faults.Add(FaultIds.Missing, front.LineOf(ArticleFields.Phrasings), "There are no phrasings", "List under \"phrasings:\" what people type when they need this");
        }

        if (article is { Urgent: true, RingFirst: null })
        {
            faults.Add(FaultIds.Missing, front.LineOf(ArticleFields.Urgent), "The article is urgent and does not say who to ring", "Add \"ring-first: …\" with who to ring before anything else");
        }

        return article;
    }

    private static string ReadId(FrontMatter front, Faults faults, string fileName)
    {
        var id = front.Required(ArticleFields.Id);
        if (id.Text is null)
        {
            return "";
        }

        if (!ArticleId.IsValid(id))
        {
            faults.Add(FaultIds.Value, id.Line, $"The id \"{FrontMatter.Shorten(id)}\" cannot be used", ArticleId.Rule);
        }
        else if (id.Text != fileName)
        {
            faults.Add(FaultIds.Value, id.Line, $"The id \"{id}\" is not the name of the file", $"Name the file {id}.md, or change the id");
        }

        return id;
    }

    private static DateOnly? ReadReview(FrontMatter front)
    {
        front.Required(ArticleFields.Review);
        return front.Day(ArticleFields.Review);
    }

    private static Passage Name(Passage name, Faults faults)
    {
        if (name.Text is not null && !ArticleId.IsValid(name))
        {
            faults.Add(FaultIds.Value, name.Line, $"\"{FrontMatter.Shorten(name)}\" is no id", ArticleId.Rule);
        }

        return name;
    }

    private static Passage? OneOf(Passage? status, Faults faults)
    {
        if (status is { Text: not ("checked" or "part-checked" or "unverified") } other)
        {
            faults.Add(FaultIds.Value, other.Line, "\"checked\" has a value that means nothing", "Write checked, part-checked or unverified");
        }

        return status;
    }

    private static string ReadLanguage(FrontMatter front, Faults faults)
    {
        var language = front.Optional(ArticleFields.Language) ?? new Passage("en-GB", 0);
        if (!LanguageTag().IsMatch(language))
        {
            faults.Add(FaultIds.Value, language.Line, "\"language\" is no language tag", "Write en-GB, or cy-GB for Welsh");
        }

        return language;
    }

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Z]{2})?\z")]
    private static partial Regex LanguageTag();
}
