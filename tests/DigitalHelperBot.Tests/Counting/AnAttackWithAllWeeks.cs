using System.Globalization;
using DigitalHelperBot.Counting.SmallNumbers;
using Google.OrTools.Sat;
using Xunit.Abstractions;

namespace DigitalHelperBot.Tests.Counting;

/// <summary>
/// Somebody has every figure of every site that was ever told, and the organisation's totals, and an exact solver. They know the rules too: nought is told, a held
/// figure is 1 to 4 or hides one, and even which of these it is. They must not be able to work out one figure, or one sum of them, that was held back.
/// <c>HELPER_REPORTS</c> says against how many random histories (10000 for a full run), <c>HELPER_REPORT_SEED</c> which.
/// </summary>
public sealed class AnAttackWithAllWeeks(ITestOutputHelper output)
{
    [Fact]
    public void Finds_no_hidden_figure_with_only_one_possible_value()
    {
        var (reports, seed) = (Setting("HELPER_REPORTS", 60), Setting("HELPER_REPORT_SEED", Random.Shared.Next()));
        var (hidden, withheld, weeks) = (0, 0, 0);
        for (var report = 0; report < reports; report++)
        {
            var people = Histories.Make(new Random(unchecked(seed + report)));
            var counts = SmallNumbersAtSites.Decide(people);
            var attack = new Attack(counts);
            hidden += attack.Hidden;
            weeks += counts.Weeks;
            withheld += counts.Withheld.Count(week => week);
            var found = attack.FindGivenAway();
            Assert.True(found is null, $"HELPER_REPORT_SEED={unchecked(seed + report)}: {found} in {string.Join(" | ", people.Select(site => string.Join(',', site)))}");
        }

        output.WriteLine($"{reports} histories from HELPER_REPORT_SEED={seed}: {hidden} hidden figures in {weeks} weeks, none given away; in {withheld} weeks no site was told.");
        Assert.True(hidden > reports, "Hardly anything was hidden, so this shows nothing.");
    }

    [Fact]
    public void Finds_the_one_that_is_held_alone()
    {
        var counts = new SiteCounts(["elm", "oak", "ash"], [[3], [8], [20]], [[true], [false], [false]], [false]);

        Assert.NotNull(new Attack(counts).FindGivenAway());
        Assert.False(HiddenCells.AreSafe(counts));
    }

    [Fact]
    public void Finds_one_that_only_a_later_week_gives_away()
    {
        // The first week hides 4 behind 6. Told a week later, with nobody new at either site, both are plain.
        var counts = new SiteCounts(["elm", "oak", "ash"], [[4, 1], [6, 0], [50, 50]], [[true, false], [true, false], [false, false]], [false, false]);

        Assert.Equal(HiddenCells.AreSafe(counts), new Attack(counts).FindGivenAway() is null);
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    /// <summary>Histories of a few sites, from almost empty to busy.</summary>
    private static class Histories
    {
        public static int[][] Make(Random chance)
        {
            var (sites, weeks, busy) = (chance.Next(3, 9), chance.Next(1, 8), chance.NextDouble());
            return [.. Enumerable.Range(0, sites).Select(_ => Enumerable.Range(0, weeks).Select(_ => People(chance, busy)).ToArray())];
        }

        private static int People(Random chance, double busy) => chance.NextDouble() < busy
            ? chance.Next(10) switch { < 5 => chance.Next(1, 5), < 9 => chance.Next(5, 13), _ => chance.Next(13, 60) }
            : chance.Next(4) == 0 ? chance.Next(1, 5) : 0;
    }

    /// <summary>Knows what was told, and nothing of how it was decided but the rules.</summary>
    private sealed class Attack
    {
        private readonly CpModel _model = new();
        private readonly List<(string Name, LinearExpr Value, long Actual)> _cells = [];

        public Attack(SiteCounts told)
        {
            var people = told.Sites.Select((_, site) => Enumerable.Range(0, told.Weeks).Select(week => _model.NewIntVar(0, Total(told, week), $"{site},{week}")).ToArray()).ToArray();
            for (var week = 0; week < told.Weeks; week++)
                _model.Add(LinearExpr.Sum(people.Select(site => site[week])) == Total(told, week));
            for (var site = 0; site < told.Sites.Count; site++)
                AddSite(told, site, people[site]);
        }

        public int Hidden => _cells.Count;

        /// <returns>Null when every hidden figure could be another.</returns>
        public string? FindGivenAway()
        {
            var open = _cells.Select((cell, index) => (cell.Name, Differs: Differs(cell.Value, cell.Actual, index))).ToList();
            while (open.Count > 0)
            {
                using var solver = new CpSolver { StringParameters = "num_workers:1" };
                _model.Maximize(LinearExpr.Sum(open.Select(cell => cell.Differs)));
                if (solver.Solve(_model) != CpSolverStatus.Optimal)
                    throw new InvalidOperationException("What was told cannot be true.");
                var still = open.Where(cell => solver.Value(cell.Differs) == 0).ToList();
                if (still.Count == open.Count)
                    return open[0].Name;
                open = still;
            }

            return null;
        }

        private void AddSite(SiteCounts told, int site, IntVar[] people)
        {
            var from = 0;
            foreach (var (first, until, sum) in told.Told(site))
            {
                _model.Add(LinearExpr.Sum(people[first..(until + 1)]) == sum);
                if (until > first && sum > 0)
                    AddHidden(told, site, people, first, until);
                from = until + 1;
            }

            if (from < told.Weeks)
                AddHidden(told, site, people, from, told.Weeks - 1);
        }

        private void AddHidden(SiteCounts told, int site, IntVar[] people, int from, int until)
        {
            for (var week = from; week <= until; week++)
            {
                // A week in which nobody at all was counted is nought everywhere, and nought is told.
                if (Total(told, week) > 0)
                    _cells.Add(($"site {site} in week {week}", people[week], told.People[site][week]));
                if (!told.IsHidden(site, week))
                    continue;
                var (sum, actual) = (LinearExpr.Sum(people[from..(week + 1)]), told.People[site][from..(week + 1)].Sum());
                _cells.Add(($"site {site} up to week {week}", sum, actual));
                if (!told.Withheld[week])
                    _model.AddLinearConstraint(sum, actual < 5 ? 1 : 5, actual < 5 ? 4 : int.MaxValue);
            }
        }

        private BoolVar Differs(LinearExpr value, long actual, int index)
        {
            var (less, more, differs) = (_model.NewBoolVar($"less{index}"), _model.NewBoolVar($"more{index}"), _model.NewBoolVar($"differs{index}"));
            _model.Add(value <= actual - 1).OnlyEnforceIf(less);
            _model.Add(value >= actual + 1).OnlyEnforceIf(more);
            _model.AddBoolOr([less, more]).OnlyEnforceIf(differs);
            return differs;
        }

        private static int Total(SiteCounts told, int week) => told.People.Sum(site => site[week]);
    }
}
