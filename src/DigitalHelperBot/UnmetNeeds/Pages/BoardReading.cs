using System.Data.Common;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;

namespace DigitalHelperBot.UnmetNeeds.Pages;

/// <summary>Which needs the board shows.</summary>
public enum BoardShows
{
    Open = 0,
    Answered = 1,
    Confirmed = 2,
    Signposted = 3,
    All = 4,
}

/// <summary>One line of the board.</summary>
/// <param name="People">Different people; one that IT heard in person counts as one.</param>
/// <param name="Weeks">In how many weeks it was heard.</param>
/// <param name="Told">Null before anyone was told.</param>
public sealed record BoardLine(long Id, string Title, NeedState State, bool Urgent, bool CameBack, int People, int Sites, int Weeks, PeopleCounts? Told);

/// <summary>One page of the board.</summary>
/// <param name="All">How many needs there are on all pages.</param>
public sealed record Board(IReadOnlyList<BoardLine> Lines, int Page, int Pages, int All);

/// <summary>Reads the board a page at a time: what came back first, then what is urgent, then by people, weeks and sites multiplied.</summary>
public sealed class BoardReading(HelperDatabase database, Rounds rounds)
{
    public const int PageLength = 25;

    private const string Shown = "n.merged_into IS NULL AND n.state >= @from AND n.state <= @to AND (@search = '' OR LOWER(n.title) LIKE @search)";

    private const string WithParts = "(SELECT merged_into FROM needs WHERE merged_into IS NOT NULL)";

    /// <summary>Weeks of ticks begin on a Monday: so did the year 1.</summary>
    private const string Columns =
        """
        n.id, n.title, n.state, n.urgent, n.reopened_at, n.round, n.first_heard_at,
        COUNT(DISTINCT s.person_key) + SUM(CASE WHEN s.need_id IS NOT NULL AND s.person_key IS NULL THEN 1 ELSE 0 END) AS people,
        COUNT(DISTINCT s.site_id) AS sites, COUNT(DISTINCT s.at / 6048000000000) AS weeks
        """;

    private static readonly Statement Count = new($"SELECT COUNT(*) FROM needs n WHERE {Shown}", "from", "to", "search");

    // Nearly all needs have no parts, and are counted in the order of the index on signals; only the others are gathered first. What is counted is joined to nothing
    // more: PostgreSQL took that for a few rows and compared each with each.
    private static readonly Statement Page = new(
        $"""
        WITH RECURSIVE family(id, root) AS (
            SELECT n.id, n.id FROM needs n WHERE {Shown} AND n.id IN {WithParts}
            UNION ALL SELECT n.id, f.root FROM needs n JOIN family f ON n.merged_into = f.id),
        heard AS (
            SELECT {Columns} FROM needs n LEFT JOIN signals s ON s.need_id = n.id WHERE {Shown} AND n.id NOT IN {WithParts} GROUP BY n.id
            UNION ALL SELECT {Columns} FROM family f JOIN needs n ON n.id = f.root LEFT JOIN signals s ON s.need_id = f.id GROUP BY n.id)
        SELECT id, title, state, urgent, reopened_at, round, people, sites, weeks FROM heard
        ORDER BY CASE WHEN state = 0 AND reopened_at IS NOT NULL THEN 0 ELSE 1 END, urgent DESC,
                 people * weeks * (CASE WHEN sites = 0 THEN 1 ELSE sites END) DESC, first_heard_at, id
        LIMIT @most OFFSET @skip
        """,
        "from", "to", "search", "most", "skip");

    /// <param name="page">From 1; one that is not there gives the last.</param>
    public async Task<Board> ReadAsync(BoardShows shows, string search, int page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(search);
        var all = (int)(await database.ReadAllAsync(Count, values => Bind(values, shows, search), row => row.GetInt64(0), cancellationToken))[0];
        var pages = Math.Max(1, (all + PageLength - 1) / PageLength);
        page = Math.Clamp(page, 1, pages);
        var rows = await database.ReadAllAsync(Page, values =>
        {
            Bind(values, shows, search);
            values.Set(3, (long)PageLength);
            values.Set(4, (long)(page - 1) * PageLength);
        }, Read, cancellationToken);
        var lines = new List<BoardLine>();
        foreach (var (line, round) in rows)
            lines.Add(round == 0 ? line : line with { Told = (await rounds.CountsAsync(line.Id, cancellationToken)).People });
        return new Board(lines, page, pages, all);
    }

    private static void Bind(DbParameterCollection values, BoardShows shows, string search)
    {
        var (from, to) = shows switch
        {
            BoardShows.Open => (NeedState.Heard, NeedState.BeingWorkedOn),
            BoardShows.Answered => (NeedState.Answered, NeedState.Answered),
            BoardShows.Confirmed => (NeedState.Confirmed, NeedState.Confirmed),
            BoardShows.Signposted => (NeedState.Signposted, NeedState.Signposted),
            _ => (NeedState.Heard, NeedState.Signposted),
        };
        values.Set(0, (int)from);
        values.Set(1, (int)to);
        values.Set(2, search.Length == 0 ? "" : $"%{search.ToLowerInvariant()}%");
    }

    private static (BoardLine Line, int Round) Read(DbDataReader row) => (
        new BoardLine(
            row.GetInt64(0), row.GetString(1), (NeedState)row.GetInt32(2), row.GetBoolean(3), !row.IsDBNull(4),
            (int)row.GetInt64(6), (int)row.GetInt64(7), (int)row.GetInt64(8), null),
        row.GetInt32(5));
}
