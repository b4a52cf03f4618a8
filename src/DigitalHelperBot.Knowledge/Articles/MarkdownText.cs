using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>Gets the words of a paragraph as they were written, with their line and without their pictures.</summary>
internal sealed class MarkdownText(string body, int linesBefore, Faults faults)
{
    private static readonly string[] SafeLinks = ["https://", "http://", "mailto:", "tel:"];

    public int LineOf(Block block) => block.Line + linesBefore + 1;

    public string Raw(Block block) => Slice(block.Span);

    public (Passage Passage, IReadOnlyList<Picture> Pictures) Read(ParagraphBlock paragraph)
    {
        var line = LineOf(paragraph);
        var text = Raw(paragraph);
        var pictures = new List<Picture>();
        // Last first, so that cutting one out leaves the places of those before it.
        foreach (var inline in paragraph.Inline?.Descendants().Reverse() ?? [])
        {
            if (inline is HtmlInline or AutolinkInline)
            {
                faults.Add(FaultIds.Markup, inline.Line + linesBefore + 1, "There is HTML or an address in < >", "Write [where it goes](https://…) for a link, and leave out HTML");
            }
            else if (inline is LinkInline { IsImage: true } image)
            {
                text = Without(image, text, paragraph.Span.Start);
                AddPicture(image, pictures);
            }
            else if (inline is LinkInline link && !SafeLinks.Any(start => link.Url?.StartsWith(start, StringComparison.OrdinalIgnoreCase) == true))
            {
                faults.Add(FaultIds.Markup, link.Line + linesBefore + 1, "A link does not lead to a web page", "Start its address with https://");
            }
        }

        return (new Passage(OneLine(text), line), pictures);
    }

    private string Without(LinkInline image, string text, int textStart)
    {
        var start = image.Span.Start - textStart;
        if (image.Parent is not LinkInline && start >= 0 && start + image.Span.Length <= text.Length)
        {
            return text.Remove(start, image.Span.Length);
        }

        faults.Add(FaultIds.Picture, image.Line + linesBefore + 1, "A picture stands inside a link or another picture", "Put the picture on a line of its own, after the step");
        return text;
    }

    private void AddPicture(LinkInline image, List<Picture> pictures)
    {
        var line = image.Line + linesBefore + 1;
        var alt = OneLine(string.Concat(image.Descendants<LiteralInline>().Select(l => l.Content.ToString())));
        if (!PictureName.IsValid(image.Url ?? ""))
        {
            faults.Add(FaultIds.Picture, line, "The name of the picture cannot be used", PictureName.Rule);
        }
        else if (alt.Length == 0)
        {
            faults.Add(FaultIds.Picture, line, $"The picture {image.Url} has no text for people who cannot see it", "Write what it shows: ![what it shows](picture.png)");
        }
        else
        {
            pictures.Insert(0, new Picture(image.Url!, new Passage(alt, line)));
        }
    }

    private string Slice(SourceSpan span) => span.IsEmpty ? "" : body[Math.Max(0, span.Start)..Math.Min(body.Length, span.End + 1)];

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
