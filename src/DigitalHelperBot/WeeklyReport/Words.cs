using System.Globalization;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>Every sentence of this slice, one instance a language.</summary>
internal abstract class Words
{
    private static readonly Words English = new EnglishWords();

    public static Words For(string? locale) => locale is null || locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : English;

    public abstract string Title(IsoWeek week);
    public abstract string Days(IsoWeek week);
    public abstract string Late { get; }
    public abstract string SentAgain { get; }
    public abstract string MadeAt(DateTimeOffset moment);
    public abstract string PartFailed { get; }
    public abstract string NotOver(IsoWeek week);
    public abstract string OpenPage { get; }
    public abstract string More(int rows);
    public abstract string Summary { get; }
    public abstract string Sent(KeptReport report, Telling.TellingState? state, DateTimeOffset? at);

    public abstract string Headline { get; }
    public abstract string CommonQuestions { get; }
    public abstract string Rising { get; }
    public abstract string NeedsToMeet { get; }
    public abstract string ArticlesToMend { get; }
    public abstract string NeedsMet { get; }
    public abstract string NeedsThatCameBack { get; }
    public abstract string Signposted { get; }
    public abstract string BenefitConfirmed { get; }
    public abstract string ArticlesToReview { get; }
    public abstract string Sites { get; }
    public abstract string PosterScans { get; }
    public abstract string SitesToVisit { get; }

    public abstract string HeadlineSays(int asked, int confirmed, int notSorted, int unknown, int noAnswer);
    public abstract string CommonSays { get; }
    public abstract string NobodyWasShown { get; }
    public abstract string RisingSays { get; }
    public abstract string NothingRises { get; }
    public abstract string NeedsSay(int open);
    public abstract string NoNeeds { get; }
    public abstract string MendSays { get; }
    public abstract string NothingToMend { get; }
    public abstract string MetSays(int needs, int told);
    public abstract string NoneMet { get; }
    public abstract string CameBackSays(int needs);
    public abstract string NoneCameBack { get; }
    public abstract string SignpostedSays { get; }
    public abstract string NoneSignposted { get; }
    public abstract string BenefitSays(int confirmed, int unknown);
    public abstract string ReviewSays(int articles, int shown);
    public abstract string NothingToReview { get; }
    public abstract string SitesSay(int weeks);
    public abstract string ScansSay(int scans);
    public abstract string NoSites { get; }
    public abstract string NoSitesKnown { get; }
    public abstract string NothingToVisit { get; }
    public abstract string VisitSays(int sites, int longestWait);
    public abstract string SilentSites(int sites, IReadOnlyList<string> first);
    public abstract string LastVisit { get; }
    public abstract string NoVisitYet { get; }

    public abstract string What { get; }
    public abstract string People { get; }
    public abstract string MeanBefore { get; }
    public abstract string Change { get; }
    public abstract string NineWeeks { get; }
    public abstract string Asked { get; }
    public abstract string Confirmed { get; }
    public abstract string NotSorted { get; }
    public abstract string Unknown { get; }
    public abstract string NoAnswer { get; }
    public abstract string Article { get; }
    public abstract string PeopleShown { get; }
    public abstract string Need { get; }
    public abstract string NeedGone { get; }
    public abstract string StateTitle { get; }
    public abstract string FirstHeard { get; }
    public abstract string WhereStuck { get; }
    public abstract string PeopleStuckThere { get; }
    public abstract string AtNoStep { get; }
    public abstract string AtStep(int step, Device device, string? text);
    public abstract string AnsweredWith { get; }
    public abstract string WasAnsweredWith { get; }
    public abstract string InWords { get; }
    public abstract string Told { get; }
    public abstract string Sorted { get; }
    public abstract string StillStuck { get; }
    public abstract string SaidNothing { get; }
    public abstract string Uncertain { get; }
    public abstract string Unreachable { get; }
    public abstract string TimesBack { get; }
    public abstract string WhereTo { get; }
    public abstract string Benefit { get; }
    public abstract string Why { get; }
    public abstract string Owner { get; }
    public abstract string LastShown { get; }
    public abstract string NotLately { get; }
    public abstract string Unused { get; }
    public abstract string ReviewDue(DateOnly day);
    public abstract string Site { get; }
    public abstract string SiteNotKnown { get; }
    public abstract string Needing { get; }
    public abstract string UpTo { get; }
    public abstract string AskedUpTo { get; }
    public abstract string Scans { get; }
    public abstract string ScansHere { get; }
    public abstract string ScansUpTo { get; }
    public abstract string State(Need need);
    public abstract string Day(DateTimeOffset moment);

    private sealed class EnglishWords : Words
    {
        private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

        public override string Title(IsoWeek week) => $"What staff needed, week {week.Number} of {week.Year}";

        public override string Days(IsoWeek week)
        {
            var (first, last) = (week.Start.DateTime, week.End.DateTime.AddDays(-1));
            return $"Monday {first.ToString(first.Year == last.Year ? "d MMMM" : "d MMMM yyyy", British)} to Sunday {last.ToString("d MMMM yyyy", British)}";
        }

        public override string Late => "This report is late: nothing could be sent at its own time.";
        public override string SentAgain => "Sent again by IT, since it may not have arrived the first time.";
        public override string MadeAt(DateTimeOffset moment) => $"Figures as they were on {LondonTime.Moment(moment)}. People are counted, not messages.";
        public override string PartFailed => "This part could not be made. It is tried again when the report is opened.";
        public override string NotOver(IsoWeek week) => $"The week {week} is not over. Its report can be made from {week.End.DateTime.ToString("dddd d MMMM", British)} on.";

        public override string OpenPage => "Open the whole report";
        public override string More(int rows) => rows == 1 ? "And one more in the whole report." : $"And {rows.ToString("N0", British)} more in the whole report.";
        public override string Summary => "What staff needed last week";

        public override string Sent(KeptReport report, Telling.TellingState? state, DateTimeOffset? at) => state switch
        {
            null => "Not sent",
            Telling.TellingState.Told => $"Sent{(at is { } moment ? $" on {LondonTime.Moment(moment)}" : "")}{(report.Late ? ", late" : "")}{(report.SentAgain ? ", a second time" : "")}",
            Telling.TellingState.Uncertain => "May or may not have arrived",
            Telling.TellingState.Unreachable => "Could not be sent",
            _ => "On its way",
        };

        public override string Headline => "The week";
        public override string CommonQuestions => "What people asked for most";
        public override string Rising => "Rising";
        public override string NeedsToMeet => "Needs to meet next";
        public override string ArticlesToMend => "Articles to mend";
        public override string NeedsMet => "Needs answered, and who was told";
        public override string NeedsThatCameBack => "Needs that came back";
        public override string Signposted => "Asked for here, looked after elsewhere";
        public override string BenefitConfirmed => "What people can do now";
        public override string ArticlesToReview => "Articles to look at again";
        public override string Sites => "Sites";
        public override string PosterScans => "Posters that were scanned";
        public override string SitesToVisit => "Sites to visit this week";
        public override string NoSitesKnown => "No sites are loaded yet, so no visits are planned.";
        public override string NothingToVisit => "There is no site to visit this week.";
        public override string VisitSays(int sites, int longestWait) => $"{(sites == 1 ? "One site" : $"{sites} sites")} this week. No site waits longer than {(longestWait == 1 ? "a week" : $"{longestWait} weeks")}.";

        public override string SilentSites(int sites, IReadOnlyList<string> first) =>
            $"Far fewer ask from {(sites == 1 ? first[0] : $"{sites} sites")} than from elsewhere{(sites == 1 ? "" : $", among them {string.Join(", ", first)}")}. That is a warning, not a success.";

        public override string LastVisit => "Last visit";
        public override string NoVisitYet => "None yet";

        public override string HeadlineSays(int asked, int confirmed, int notSorted, int unknown, int noAnswer) => asked == 0 && confirmed == 0 && notSorted == 0
            ? "Nobody asked this week. That does not say that nobody needed anything."
            : $"{First(asked)} asked. {First(confirmed)} said that it worked{(unknown == 0 ? $" and {Count(notSorted)} that it is not sorted" : $", {Count(notSorted)} that it is not sorted, and {Count(unknown)} said nothing, so nobody knows")}.{(noAnswer == 0 ? "" : $" For {Count(noAnswer)} there was no answer yet.")}";

        public override string CommonSays => "The articles that most people were shown.";
        public override string NobodyWasShown => "Nobody was shown an article this week.";
        public override string RisingSays => "Clearly more people than in the four weeks before.";
        public override string NothingRises => "Nothing rose more than chance explains, or the weeks before were not counted.";
        public override string NeedsSay(int open) => open == 1 ? "One need is open." : $"{open.ToString("N0", British)} needs are open. These come first: urgent ones, then those that most people had in the last five weeks.";
        public override string NoNeeds => "No open need was heard in the last five weeks.";
        public override string MendSays => "People said of these that it is not sorted, or were stuck, in the last four weeks. The surest come first.";
        public override string NothingToMend => "Of no article did two people or more say that it is not sorted, in the last four weeks. Those who said nothing are not known.";
        public override string MetSays(int needs, int told) => $"{(needs == 1 ? "One need was" : $"{needs.ToString("N0", British)} needs were")} answered, and {Count(told)} told so far. Met is only what people say is sorted.";
        public override string NoneMet => "No need was answered this week.";
        public override string CameBackSays(int needs) => needs == 1 ? "One need came back: people who were told are still stuck." : $"{needs.ToString("N0", British)} needs came back: people who were told are still stuck.";
        public override string NoneCameBack => "No need came back.";
        public override string SignpostedSays => "Other teams look after these. They may want to know how many people look for them here.";
        public override string NoneSignposted => "Nobody was pointed to another team.";
        public override string BenefitSays(int confirmed, int unknown) => $"Counted only where people said that it worked: {Count(confirmed)} this week.{(unknown == 0 ? "" : $" {First(unknown)} said nothing and {(unknown == 1 ? "is" : "are")} not in it.")}";
        public override string ReviewSays(int articles, int shown) => articles == shown ? "Due for review within four weeks, or shown to nobody for half a year." : $"{articles.ToString("N0", British)} articles are due for review within four weeks, or were shown to nobody for half a year. The first {shown}:";
        public override string NothingToReview => "No article is due for review, and none is unused.";
        public override string SitesSay(int weeks) => $"People at each site in the last {weeks} weeks, each counted once a week. Numbers from one to four are held back until they are five or more, with as many others as it takes so that nobody can work them out.";
        public override string ScansSay(int scans) => scans == 0
            ? "No code on a poster was scanned."
            : $"{(scans == 1 ? "One code on a poster was scanned, once" : $"Codes on posters were scanned {scans.ToString("N0", British)} times")}. That is no number of people, and says nothing of whether it helped.";

        public override string NoSites => "Where people work is not known yet.";

        public override string What => "What";
        public override string People => "People";
        public override string MeanBefore => "Four weeks before, on average";
        public override string Change => "Change";
        public override string NineWeeks => "Nine weeks";
        public override string Asked => "Asked";
        public override string Confirmed => "Said that it worked";
        public override string NotSorted => "Said that it is not sorted";
        public override string Unknown => "Said nothing";
        public override string NoAnswer => "Had no answer yet";
        public override string Article => "Article";
        public override string PeopleShown => "People shown";
        public override string Need => "Need";
        public override string NeedGone => "Nobody's words are left for this";
        public override string StateTitle => "State";
        public override string FirstHeard => "First heard";
        public override string WhereStuck => "Where most are stuck";
        public override string PeopleStuckThere => "People stuck there";
        public override string AtNoStep => "At no step in particular";

        public override string AtStep(int step, Device device, string? text) =>
            $"Step {step}{device switch { Device.IPhone => " on iPhone", Device.Android => " on Android", Device.Windows => " on a computer", Device.Web => " on the web", _ => "" }}{(text is null ? "" : $": {text}")}";

        public override string AnsweredWith => "Answered with";
        public override string WasAnsweredWith => "Was answered with";
        public override string InWords => "Written words";
        public override string Told => "Told";
        public override string Sorted => "Sorted";
        public override string StillStuck => "Still stuck";
        public override string SaidNothing => "Said nothing";
        public override string Uncertain => "May not have arrived";
        public override string Unreachable => "Cannot be reached";
        public override string TimesBack => "Times it came back";
        public override string WhereTo => "Where people are pointed";
        public override string Benefit => "What it gives";
        public override string Why => "Why";
        public override string Owner => "Owner";
        public override string LastShown => "Last shown in week";
        public override string NotLately => "not for half a year";
        public override string Unused => "Shown to nobody for half a year";
        public override string ReviewDue(DateOnly day) => $"Review due {day.ToString("d MMMM yyyy", British)}";
        public override string Site => "Site";
        public override string SiteNotKnown => "Site not known";
        public override string Needing => "Had a need";
        public override string UpTo => "Up to week";
        public override string AskedUpTo => "Asked, up to week";
        public override string Scans => "Scans";
        public override string ScansHere => "Posters scanned";
        public override string ScansUpTo => "Scanned, up to week";

        public override string State(Need need) =>
            (need.State == NeedState.BeingWorkedOn ? "being worked on" : need.State == NeedState.Heard ? need.ReopenedAt is null ? "heard" : "came back" : "answered again") + (need.Urgent ? ", urgent" : "");

        public override string Day(DateTimeOffset moment) => LondonTime.Day(moment);

        /// <summary>At the beginning of a sentence.</summary>
        private static string First(int people) => people == 0 ? "Nobody" : Count(people);

        private static string Count(int people) => people switch
        {
            0 => "nobody",
            1 => "1 person",
            _ => $"{people.ToString("N0", British)} people",
        };
    }
}
