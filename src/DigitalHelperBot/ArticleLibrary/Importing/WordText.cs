using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DigitalHelperBot.ArticleLibrary.Importing;

/// <summary>Reads a paragraph of a Word document as Markdown: bold and links are kept.</summary>
internal sealed class WordText(MainDocumentPart document)
{
    public string Of(Paragraph paragraph)
    {
        var text = string.Concat(paragraph.ChildElements.Select(child => child switch
        {
            Run run => OfRun(run),
            Hyperlink link => OfLink(link),
            _ => "",
        }));
        // Word cuts one bold label into several runs.
        return string.Join(' ', text.Replace("****", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public static bool HasPicture(Paragraph paragraph) => paragraph.Descendants<Drawing>().Any() || paragraph.Descendants<Picture>().Any();

    public static bool IsHeading(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value?.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>True for an item of a numbered list; a bullet is none.</summary>
    public bool IsNumbered(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var numbering = properties?.NumberingProperties ?? StyleNumbering(properties?.ParagraphStyleId?.Val?.Value);
        if (numbering?.NumberingId?.Val?.Value is not { } id)
        {
            return false;
        }

        var all = document.NumberingDefinitionsPart?.Numbering;
        var abstractId = all?.Elements<NumberingInstance>().FirstOrDefault(n => n.NumberID?.Value == id)?.AbstractNumId?.Val?.Value;
        var level = numbering.NumberingLevelReference?.Val?.Value ?? 0;
        var format = all?.Elements<AbstractNum>().FirstOrDefault(a => a.AbstractNumberId?.Value == abstractId)?
            .Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level)?.NumberingFormat?.Val?.Value;
        return format is not null && format != NumberFormatValues.Bullet && format != NumberFormatValues.None;
    }

    private NumberingProperties? StyleNumbering(string? style)
    {
        var numbering = document.StyleDefinitionsPart?.Styles?.Elements<Style>().FirstOrDefault(s => s.StyleId?.Value == style)?
            .StyleParagraphProperties?.NumberingProperties;
        return numbering;
    }

    private static string OfRun(Run run)
    {
        var text = string.Concat(run.ChildElements.Select(child => child switch
        {
            Text words => words.Text,
            TabChar or Break => " ",
            NoBreakHyphen => "-",
            _ => "",
        }));
        return IsBold(run) && text.Trim().Length > 0 ? $"{Before(text)}**{text.Trim()}**{After(text)}" : text;
    }

    private static string Before(string text) => char.IsWhiteSpace(text[0]) ? " " : "";

    private static string After(string text) => char.IsWhiteSpace(text[^1]) ? " " : "";

    private static bool IsBold(Run run) => run.RunProperties?.Bold is { } bold && (bold.Val is null || bold.Val.Value);

    private string OfLink(Hyperlink link)
    {
        var text = string.Concat(link.Elements<Run>().SelectMany(r => r.Elements<Text>()).Select(t => t.Text));
        var address = link.Id?.Value is { } id ? document.HyperlinkRelationships.FirstOrDefault(r => r.Id == id)?.Uri.OriginalString : null;
        return address is null ? text : $"[{text}]({address})";
    }
}
