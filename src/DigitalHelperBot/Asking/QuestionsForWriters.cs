using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Asking;

/// <summary>What people asked, as those see it who write articles: words and numbers, never whose.</summary>
internal sealed class QuestionsForWriters(IDbContextFactory<HelperDb> database) : IAskedQuestions
{
    private const int IdsAtOnce = 500;

    public async Task<IReadOnlyDictionary<string, ArticleUse>> UseAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var rows = await Shown(db, since).GroupBy(row => new { row.ArticleId, row.Result }).Select(same => new { same.Key.ArticleId, same.Key.Result, Times = same.Count() }).ToListAsync(cancellationToken);
        return rows.Select(row => (row.ArticleId!, row.Result, row.Times)).GroupBy(row => row.Item1, StringComparer.Ordinal).ToDictionary(
            article => article.Key,
            article => new ArticleUse(Times(article, QuestionResult.Confirmed), Times(article, QuestionResult.Unknown), Times(article, QuestionResult.NotSorted)),
            StringComparer.Ordinal);

        static int Times(IEnumerable<(string Id, QuestionResult Result, int Times)> article, QuestionResult result) => article.FirstOrDefault(row => row.Result == result).Times;
    }

    public async Task<IReadOnlyList<AskedWording>> ThatReachedAsync(string articleId, DateTimeOffset since, int most, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await Shown(db, since).Where(row => row.ArticleId == articleId && row.Text != "").GroupBy(row => row.Text)
            .OrderByDescending(same => same.Count()).ThenBy(same => same.Min(row => row.Id)).Take(most)
            .Select(same => new AskedWording(same.Min(row => row.Id), same.Key, same.Count())).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<AskedWording>> DistinctAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await Since(db, since).Where(row => row.Outcome != MatchOutcome.Talk && row.Text != "").GroupBy(row => row.Text)
            .Select(same => new AskedWording(same.Min(row => row.Id), same.Key, same.Count())).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<long, string>> WordsOfAsync(IReadOnlyCollection<long> questionIds, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var words = new Dictionary<long, string>();
        foreach (var some in questionIds.Chunk(IdsAtOnce))
        {
            foreach (var row in await db.Set<AskedQuestion>().Where(row => some.Contains(row.Id) && row.Text != "").Select(row => new { row.Id, row.Text }).ToListAsync(cancellationToken))
                words[row.Id] = row.Text;
        }

        return words;
    }

    private static IQueryable<AskedQuestion> Shown(HelperDb db, DateTimeOffset since) => Since(db, since).Where(row => row.ArticleId != null);

    // By key, which rises with time: read in the order in which they lie.
    private static IQueryable<AskedQuestion> Since(HelperDb db, DateTimeOffset since)
    {
        var first = RowKeys.FirstAt(since);
        return db.Set<AskedQuestion>().Where(row => row.Id >= first);
    }
}
