using System.Globalization;
using System.Text;

namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>
/// Writes an article as the file that <see cref="ArticleReader"/> reads. Reading what was written and writing it again gives the
/// same bytes.
/// </summary>
public static class ArticleWriter
{
    /// <summary>The file's content: UTF-8 text with <c>\n</c> line ends, to be saved as <c>id.md</c>.</summary>
    public static string Write(Article article)
    {
        var text = new StringBuilder("---\n");
        WriteValues(text, article);
        text.Append("---\n");
        foreach (var device in article.Devices)
        {
            WriteSteps(text, device);
        }

        WriteSection(text, BodyHeadings.Safety, article.Safety, alwaysBullets: true);
        WriteSection(text, BodyHeadings.IfItDoesNotWork, article.IfItDoesNotWork, alwaysBullets: false);
        return text.ToString();
    }

    private static void WriteValues(StringBuilder text, Article article)
    {
        Value(text, ArticleFields.Id, article.Id);
        Value(text, ArticleFields.Title, article.Title);
        Value(text, ArticleFields.Benefit, article.Benefit);
        Value(text, ArticleFields.Category, article.Category);
        List(text, ArticleFields.Helps, article.HelpsMost);
        Value(text, ArticleFields.Urgent, article.Urgent ? "true" : null);
        Value(text, ArticleFields.RingFirst, article.RingFirst?.Text);
        Value(text, ArticleFields.Related, article.Related.Count == 0 ? null : YamlQuoting.Inline(article.Related.Select(r => r.Text)), quote: false);
        Value(text, ArticleFields.Owner, article.Owner?.Text);
        Value(text, ArticleFields.Review, Day(article.ReviewOn));
        Value(text, ArticleFields.Checked, article.Checked?.Text);
        Value(text, ArticleFields.CheckedOn, Day(article.CheckedOn));
        Value(text, ArticleFields.CheckedWith, article.CheckedWith?.Text);
        Value(text, ArticleFields.Language, article.Language);
        List(text, ArticleFields.Phrasings, article.Phrasings);
        if (article.Synonyms.Count > 0)
        {
            text.Append(ArticleFields.Synonyms).Append(":\n");
            text.AppendJoin("", article.Synonyms.Select(group => $"  - {YamlQuoting.Inline(group)}\n"));
        }

        List(text, ArticleFields.Sources, article.Sources);
    }

    private static void Value(StringBuilder text, string field, string? value, bool quote = true)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(field).Append(": ").Append(quote ? YamlQuoting.Plain(value) : value).Append('\n');
        }
    }

    private static void List(StringBuilder text, string field, IReadOnlyList<Passage> values)
    {
        if (values.Count > 0)
        {
            text.Append(field).Append(":\n");
            text.AppendJoin("", values.Select(v => $"  - {YamlQuoting.Plain(v)}\n"));
        }
    }

    private static void WriteSteps(StringBuilder text, DeviceSteps device)
    {
        text.Append("\n## ").Append(BodyHeadings.For(device.Device)).Append("\n\n");
        for (var i = 0; i < device.Steps.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}. {device.Steps[i].Text}\n");
            if (device.Steps[i].Picture is { } picture)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n   ![{picture.AltText}]({picture.FileName})\n");
                text.Append(i + 1 < device.Steps.Count ? "\n" : "");
            }
        }
    }

    private static void WriteSection(StringBuilder text, string heading, IReadOnlyList<Passage> passages, bool alwaysBullets)
    {
        if (passages.Count > 0)
        {
            var mark = alwaysBullets || passages.Count > 1 ? "- " : "";
            text.Append("\n## ").Append(heading).Append("\n\n");
            text.AppendJoin("", passages.Select(p => $"{mark}{p}\n"));
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
