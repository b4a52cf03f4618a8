namespace DigitalHelperBot.Counting.SmallNumbers;

/// <summary>
/// Tells whether somebody who has every figure that was ever told could work out one that was not. Weeks' totals flow into sites, and each site's held weeks
/// on to the week in which they are told; so a hidden figure can have another value exactly when a cycle of what may still change runs through it
/// (Gusfield, "A graph theoretic approach to statistical data security", SIAM J. Comput. 17, 1988). The reader is taken to know even which figures are hidden
/// for being small (1 to 4) and which only to hide those (5 or more).
/// </summary>
internal sealed class HiddenCells
{
    public const int Smallest = 5;

    private readonly List<Edge> _edges = [];
    private readonly List<List<(int To, int Edge)>> _arcs = [[]];
    private int[] _seen = [];
    private int _look;

    private HiddenCells()
    {
    }

    /// <summary>True when every hidden figure, and every sum of them that is held back, has at least two possible values.</summary>
    public static bool AreSafe(SiteCounts counts)
    {
        var cells = new HiddenCells();
        cells.Build(counts);
        return cells.AllMayDiffer();
    }

    private void Build(SiteCounts counts)
    {
        var weeks = Enumerable.Range(0, counts.Weeks).Select(_ => AddNode()).ToArray();
        // Where nobody at all was counted, everybody knows each site's nought.
        var anybody = Enumerable.Range(0, counts.Weeks).Select(week => counts.People.Any(site => site[week] > 0)).ToArray();
        for (var site = 0; site < counts.Sites.Count; site++)
        {
            var (held, sum) = (-1, 0);
            foreach (var (from, until, people) in Stretches(counts, site))
            {
                (held, sum) = (-1, 0);
                for (var week = from; week <= until; week++)
                {
                    var node = AddNode();
                    if (held >= 0)
                        AddHeld(counts, site, week - 1, held, node, sum);
                    if (anybody[week])
                        AddEdge(weeks[week], node, counts.People[site][week], 0, int.MaxValue);
                    (held, sum) = (node, sum + counts.People[site][week]);
                }

                if (people is null)
                    AddHeld(counts, site, until, held, 0, sum);
            }
        }
    }

    /// <summary>Runs of weeks of which something is hidden. What one week alone told is no secret, and nor are noughts.</summary>
    private static IEnumerable<(int From, int Until, int? People)> Stretches(SiteCounts counts, int site)
    {
        var next = 0;
        foreach (var (from, until, people) in counts.Told(site))
        {
            if (until > from && people > 0)
                yield return (from, until, people);
            next = until + 1;
        }

        if (next < counts.Weeks)
            yield return (next, counts.Weeks - 1, null);
    }

    private void AddHeld(SiteCounts counts, int site, int week, int from, int to, int sum)
    {
        var (least, most) = counts.Withheld[week] ? (0, int.MaxValue) : sum < Smallest ? (1, Smallest - 1) : (Smallest, int.MaxValue);
        AddEdge(from, to, sum, least, most);
    }

    private int AddNode()
    {
        _arcs.Add([]);
        return _arcs.Count - 1;
    }

    private void AddEdge(int from, int to, int people, int least, int most)
    {
        var number = _edges.Count;
        _edges.Add(new Edge(from, to, people, least, most));
        if (people < most)
            _arcs[from].Add((to, number));
        if (people > least)
            _arcs[to].Add((from, number));
    }

    private bool AllMayDiffer()
    {
        _seen = new int[_arcs.Count];
        for (var number = 0; number < _edges.Count; number++)
        {
            var edge = _edges[number];
            var canGrow = edge.People < edge.Most && Reaches(edge.To, edge.From, number);
            if (!canGrow && !(edge.People > edge.Least && Reaches(edge.From, edge.To, number)))
                return false;
        }

        return true;
    }

    private bool Reaches(int from, int to, int without)
    {
        _look++;
        var open = new Queue<int>([from]);
        _seen[from] = _look;
        while (open.TryDequeue(out var node))
        {
            if (node == to)
                return true;
            foreach (var (next, edge) in _arcs[node])
            {
                if (edge == without || _seen[next] == _look)
                    continue;
                _seen[next] = _look;
                open.Enqueue(next);
            }
        }

        return false;
    }

    private sealed record Edge(int From, int To, int People, int Least, int Most);
}
