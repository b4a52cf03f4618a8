using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Knowledge.Matching;
using Microsoft.AspNetCore.Mvc;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <summary>What the helper makes of a question now, and why.</summary>
/// <param name="Ranked">The likeliest articles, best first.</param>
public sealed record TriedQuestion(string Question, MatchResult? Result, IReadOnlyList<RankedArticle> Ranked, IReadOnlyList<Reason> Why, IReadOnlyList<(string Value, string Text)> Articles, bool IsTrained, IReadOnlyList<Mistake> Mistakes);

public sealed record RankedArticle(string Id, string Title, double Score, bool IsShown);

/// <summary>Trying a question. Nothing is written down until somebody adds it to an article.</summary>
internal static class TryRoutes
{
    private const int Longest = 500;
    private const int MostRanked = 5;

    public static IResult Show(string? q, ConsolePerson person, ArticleLibrary library) => ConsoleAnswer.Page<TryPage>(new { Person = person, View = Try(q, library, []) });

    /// <summary>Adds the wording to an article's draft; people are answered by it when that is published.</summary>
    public static async Task<IResult> AddAsync([FromForm] string? q, [FromForm] string? article, ConsolePerson person, ArticleLibrary library, Drafts drafts, CancellationToken cancellationToken)
    {
        var wording = string.Join(' ', (q ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (wording.Length is 0 or > Longest)
            return Refuse("q", $"Type what a person would ask, in {Longest} letters or fewer.");
        if (article is null || !library.Current.Articles.ContainsKey(article))
            return Refuse("article", "Choose the article that answers it.");
        try
        {
            return await drafts.AddPhrasingAsync(article, wording, person.Name, cancellationToken)
                ? ConsoleAnswer.SeeOther($"/console/articles/{article}/write?done=saved#phrasings")
                : Refuse("article", "The draft of that article cannot be read just now. Put its Markdown right first.");
        }
        catch (DraftChangedException)
        {
            return Refuse("article", "Somebody is changing that article at this moment. Try again.");
        }

        IResult Refuse(string field, string sentence) => ConsoleAnswer.Mistakes<TryPage>(new { Person = person, View = Try(q, library, [new Mistake(field, sentence)]) });
    }

    private static TriedQuestion Try(string? question, ArticleLibrary library, IReadOnlyList<Mistake> mistakes)
    {
        var snapshot = library.Current;
        var asked = question?.Trim() ?? "";
        var result = asked.Length is 0 or > Longest ? null : snapshot.Matcher.Match(asked);
        var shown = result?.Outcome switch { MatchOutcome.Answered => 1, MatchOutcome.Offered => result.OfferCount, _ => 0 };
        var ranked = result?.Ranked.Take(MostRanked).Select((match, i) => new RankedArticle(match.ArticleId, snapshot.Articles[match.ArticleId].Title, match.Score, i < shown)).ToArray() ?? [];
        return new TriedQuestion(
            asked, result, ranked, ranked.Length == 0 ? [] : snapshot.Matcher.Explain(asked, ranked[0].Id),
            [("", "Choose one"), .. ranked.Select(r => (r.Id, r.Title)), .. snapshot.Articles.Values.Where(a => ranked.All(r => r.Id != a.Id)).OrderBy(a => a.Title.Text, StringComparer.OrdinalIgnoreCase).Select(a => (a.Id, a.Title.Text))],
            snapshot.IsTrained, mistakes);
    }
}
