using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Telling;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.UnmetNeeds.Pages;

/// <summary>What the pages of needs show.</summary>
internal static class NeedPages
{
    public const string Board = "/console/needs";

    public static string Of(long need) => FormattableString.Invariant($"{Board}/{need}");

    public static async Task<IResult> BoardAsync(string? shows, string? q, int? page, BoardReading board, ArticleProofs proofs, ArticleLibrary.ArticleLibrary library, CancellationToken cancellationToken)
    {
        var shown = Enum.TryParse<BoardShows>(shows, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : BoardShows.Open;
        var search = (q ?? "").Trim();
        search = search.Length > 100 ? search[..100] : search;
        var articles = library.Current.Articles;
        return ConsoleAnswer.Page<NeedsBoardPage>(new
        {
            Shows = shown,
            Search = search,
            Board = await board.ReadAsync(shown, search, page ?? 1, cancellationToken),
            News = (IReadOnlyList<NewProof>)[.. (await proofs.NewsAsync(cancellationToken)).Where(proof => articles.ContainsKey(proof.ArticleId)).Select(proof => new NewProof(proof, articles[proof.ArticleId].Title))],
        });
    }

    public static Task<IResult> NeedAsync(long need, string? done, ConsolePerson person, NeedSeeing seeing, ArticleLibrary.ArticleLibrary library, CancellationToken cancellationToken) =>
        NeedAsync(need, done, [], null, person, seeing, library, cancellationToken);

    /// <summary>The page of a need, or again with what is wrong.</summary>
    public static async Task<IResult> NeedAsync(
        long need, string? done, IReadOnlyList<Mistake> mistakes, NeedTyped? typed, ConsolePerson person, NeedSeeing seeing, ArticleLibrary.ArticleLibrary library, CancellationToken cancellationToken)
    {
        if (await seeing.ReadAsync(need, cancellationToken) is not { } seen)
            return ConsoleAnswer.NotFound("There is no such need. It may have gone when the only person who had it asked something else.");
        var parameters = new
        {
            Person = person,
            Seen = seen,
            Done = done,
            Typed = typed ?? new NeedTyped(),
            Mistakes = mistakes,
            Articles = (IReadOnlyList<(string Id, string Title)>)[.. library.Current.Articles.Values.Select(article => (article.Id, Title: article.Title.Text)).OrderBy(article => article.Title, StringComparer.CurrentCulture)],
        };
        return mistakes.Count == 0 ? ConsoleAnswer.Page<NeedPage>(parameters) : ConsoleAnswer.Mistakes<NeedPage>(parameters);
    }

    /// <summary>What IT see before they say who is told.</summary>
    public static async Task<IResult> AnswerAsync(
        long need, string? article, ConsolePerson person, NeedSeeing seeing, AnswerProof proof, Rounds rounds, ArticleLibrary.ArticleLibrary library, CancellationToken cancellationToken)
    {
        if (await seeing.FindAsync(need, cancellationToken) is not { State: not NeedState.Merged } answered)
            return ConsoleAnswer.NotFound("There is no such need, or it is part of another now.");
        if (Find(library, article) is not { } found)
            return await NeedAsync(need, null, [new Mistake("article", "Choose an article from the list. Publish it first: people are told with its steps.")], new NeedTyped { Article = article }, person, seeing, library, cancellationToken);
        return ConsoleAnswer.Page<AnswerPage>(new
        {
            Person = person,
            Need = answered,
            ArticleId = found.Id,
            ArticleTitle = found.Title.Text,
            Own = await proof.OfAsync(found.Id, need, cancellationToken),
            Others = (IReadOnlyList<ProvedWording>)[.. (await proof.MadeOfAsync(found.Id, cancellationToken)).Where(wording => wording.NeedId != need && wording.Proved != Proved.No)],
            WouldBeTold = await rounds.CountWhoWouldBeToldAsync(need, cancellationToken),
        });
    }

    public static async Task<IResult> ProofAsync(string article, ConsolePerson person, AnswerProof proof, ArticleLibrary.ArticleLibrary library, CancellationToken cancellationToken) =>
        Find(library, article) is { } found
            ? ConsoleAnswer.Page<ProofPage>(new { Person = person, ArticleId = found.Id, ArticleTitle = found.Title.Text, Wordings = await proof.MadeOfAsync(found.Id, cancellationToken) })
            : ConsoleAnswer.NotFound("There is no such article.");

    public static IResult Heard(string? place, string? done, IOptions<ConsolePlaces> places) =>
        ConsoleAnswer.Page<HeardPage>(new { Places = places.Value.All(), Place = place ?? "", Words = "", Done = done == "noted", Mistakes = (IReadOnlyList<Mistake>)[] });

    /// <summary>By its id, or by its title as the list shows it.</summary>
    public static Knowledge.Articles.Article? Find(ArticleLibrary.ArticleLibrary library, string? typed)
    {
        var articles = library.Current.Articles;
        typed = (typed ?? "").Trim();
        return articles.GetValueOrDefault(typed) ?? articles.Values.FirstOrDefault(article => string.Equals(article.Title, typed, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>A new or changed article that would help somebody.</summary>
public sealed record NewProof(ArticleProof Proof, string Title);

/// <summary>What was typed into the forms of a need's page.</summary>
public sealed record NeedTyped
{
    public string? Name { get; init; }
    public string? Into { get; init; }
    public string? Signpost { get; init; }
    public string? Words { get; init; }
    public string? Article { get; init; }
    public string? SplitName { get; init; }
    public string? To { get; init; }
    public IReadOnlySet<long> Signals { get; init; } = new HashSet<long>();
}
