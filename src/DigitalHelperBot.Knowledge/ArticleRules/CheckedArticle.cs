using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>An article taken apart once, for all rules.</summary>
internal sealed partial class CheckedArticle
{
    public CheckedArticle(string file, Article article)
    {
        File = file;
        Article = article;
        Title = new CheckedSentence(article.Title, article.Title.Line);
        Phrasings = [.. article.Phrasings.Select(p => new CheckedPhrasing(p))];
    }

    public string File { get; }

    public Article Article { get; }

    public CheckedSentence Title { get; }

    // Neighbours are only asked for their title and phrasings; the rest is worth its time for the article that is checked.
    public IReadOnlyList<CheckedSentence> Benefit => field ??= Split(Article.Benefit);

    public IReadOnlyList<CheckedStep> Steps => field ??= [.. Article.Devices.SelectMany(d => d.Steps.Select(s => new CheckedStep(d.Device, s, Split(s.Text))))];

    /// <summary>Who to ring first, what keeps people safe, what to do when it does not work.</summary>
    public IReadOnlyList<Passage> Notes => field ??= [.. (Article.RingFirst is { } first ? [first] : Array.Empty<Passage>()), .. Article.Safety, .. Article.IfItDoesNotWork];

    public IReadOnlyList<CheckedSentence> NoteSentences => field ??= [.. Notes.SelectMany(Split)];

    /// <summary>Every sentence that people read, without the title.</summary>
    public IReadOnlyList<CheckedSentence> Sentences => field ??= [.. Benefit, .. Steps.SelectMany(s => s.Sentences), .. NoteSentences];

    public IEnumerable<CheckedSentence> TitleAndSentences => Sentences.Prepend(Title);

    public IReadOnlyList<Passage> Passages => field ??= [Article.Title, Article.Benefit, .. Article.Devices.SelectMany(d => d.Steps).Select(s => s.Text), .. Notes];

    public IReadOnlyList<CheckedPhrasing> Phrasings { get; }

    public IReadOnlyList<Link> Links => field ??= [.. Passages.SelectMany(LinksOf)];

    public int LineOfPhrasing(string phrasing) => Article.Phrasings.First(p => p.Text == phrasing).Line;

    private static IReadOnlyList<CheckedSentence> Split(Passage passage) =>
        [.. Articles.Sentences.Split(passage).Select(s => new CheckedSentence(s, passage.Line))];

    private static IEnumerable<Link> LinksOf(Passage passage) =>
        LinkShape().Matches(passage).Select(m => new Link(m.Groups[1].Value, m.Groups[2].Value, passage.Line));

    [GeneratedRegex(@"(?<!!)\[([^\]]*)\]\(([^)\s]*)[^)]*\)")]
    private static partial Regex LinkShape();
}

internal sealed record CheckedStep(Device Device, Step Step, IReadOnlyList<CheckedSentence> Sentences)
{
    public int Line => Step.Text.Line;

    public string Text => Step.Text.Text;
}

internal readonly record struct Link(string Text, string Address, int Line);
