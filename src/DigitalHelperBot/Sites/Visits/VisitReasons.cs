using System.Globalization;
using DigitalHelperBot.Sites.Visits.Planning;

namespace DigitalHelperBot.Sites.Visits;

/// <summary>Why a site is in the plan, in one sentence.</summary>
internal static class VisitReasons
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Say(VisitChoice choice, Visit? last)
    {
        var since = last is null ? "Nobody from IT is known to have been there" : $"The last visit was {Weeks(choice.Site.WeeksSinceVisit)} ago";
        if (choice.Reason == VisitReason.WaitedLongest)
            return $"{since}, and no site is to wait longer.";
        var needing = choice.Site.Needing.People;
        return needing > 0
            ? string.Create(British, $"{since}, and {(last is null ? "" : "since then ")}{needing:N0} times somebody there was left with a need{Resists(choice)}.")
            : $"{since}, and for its {choice.Site.People.ToString("N0", British)} people a visit is likely to meet more than elsewhere.";
    }

    private static string Resists(VisitChoice choice) => choice.Resistance switch
    {
        >= 0.66 => "; few there find the answer by themselves",
        >= 0.33 => "",
        _ => "; many there do find answers by themselves",
    };

    private static string Weeks(int weeks) => weeks == 1 ? "a week" : $"{weeks} weeks";
}
