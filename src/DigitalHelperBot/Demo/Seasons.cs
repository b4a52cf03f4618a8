namespace DigitalHelperBot.Demo;

/// <summary>What the made-up year is like: how many ask in a week, and about what.</summary>
internal static class Seasons
{
    /// <summary>The week in which everyone's sign-in was moved to a new system.</summary>
    public const int MigrationWeek = 24;

    /// <summary>The week in which calls failed at the biggest site.</summary>
    public const int OutageWeek = 43;

    private const double MigrationCrowd = 3.2;

    /// <summary>The share of people who ask something in that week. More of them know the helper as the year goes on; few ask at Christmas and in August.</summary>
    public static double ShareWhoAsk(int week, DateTimeOffset monday)
    {
        var known = 0.014 + 0.022 * week / (week + 18.0);
        var season = monday switch { { Month: 12, Day: > 20 } => 0.35, { Month: 8 } => 0.75, { Month: 9 or 1 } => 1.25, _ => 1.0 };
        return known * season * (week == MigrationWeek ? MigrationCrowd : week == MigrationWeek + 1 ? 1.7 : 1);
    }

    /// <summary>How much likelier than in other weeks an article of that category is what they need.</summary>
    public static double Pull(string category, int week, DateTimeOffset monday) => category switch
    {
        "get-in" when week is MigrationWeek or MigrationWeek + 1 => 9,
        "meet" when week == OutageWeek => 3,
        "work-phone" when monday.Month is 9 or 10 => 2,
        "email-calendar" when monday.Month is 7 or 12 => 2,
        "plan" when monday.Month is 1 or 4 => 1.8,
        "away" when monday.Month is 11 or 12 or 1 or 2 => 1.6,
        _ => 1,
    };
}
