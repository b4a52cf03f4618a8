using System.Globalization;

namespace DigitalHelperBot.Telling;

/// <summary>Every sentence of this slice, one instance a language.</summary>
public abstract class Words
{
    private static readonly Words English = new EnglishWords();

    public static Words For(string? locale) => locale is null || locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : English;

    public abstract string Summary { get; }
    public abstract string YouAskedAbout { get; }
    public abstract string SomebodyAskedAbout { get; }
    public abstract string ItIsHere(DateTime asked, DateTime today);
    public abstract string ItIsElsewhere(DateTime asked, DateTime today);
    public abstract string HowDidItGo { get; }
    public abstract string Sorted { get; }
    public abstract string StillStuck { get; }
    public abstract string HowToStop { get; }
    public abstract string SortedTitle { get; }
    public abstract string SortedText { get; }
    public abstract string StillStuckTitle { get; }
    public abstract string StillStuckText { get; }
    public abstract string NotYours { get; }
    public abstract string TooOld { get; }
    public abstract string ArticleGone { get; }
    public abstract string Stopped { get; }
    public abstract string WillTellAgain { get; }
    public abstract string ItChannelOffered(string code);
    public abstract string ItChannelIsThis { get; }
    public abstract string ItChannelNotHere { get; }
    public abstract string OnlyIt { get; }
    public abstract string Heard(string site);
    public abstract string HeardNowhereKnown(string site);

    private sealed class EnglishWords : Words
    {
        private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

        public override string Summary => "What you asked for is here";
        public override string YouAskedAbout => "You asked about ";
        public override string SomebodyAskedAbout => "Somebody here asked about ";
        public override string ItIsHere(DateTime asked, DateTime today) => $" {When(asked, today)}. It's here now.";
        public override string ItIsElsewhere(DateTime asked, DateTime today) => $" {When(asked, today)}. Another team can help with that:";
        public override string HowDidItGo => "When you have tried it, tell me how it went.";
        public override string Sorted => "Sorted";
        public override string StillStuck => "Still stuck";
        public override string HowToStop => "To get no more messages like this, type \"stop telling me\".";
        public override string SortedTitle => "Good to hear";
        public override string SortedText => "Thank you for telling us. IT can see that it helped.";
        public override string StillStuckTitle => "Thank you for telling us";
        public override string StillStuckText => "I'm sorry that it's not sorted. IT can see that this needs more, and I'll tell you when there is something better.";
        public override string NotYours => "Those buttons are for the person who asked. Ask me your own question and I'll help you too.";
        public override string TooOld => "I no longer have that question. Ask me again and I'll help.";
        public override string ArticleGone => "Those steps have been taken away or are being changed. Ask me again in your own words.";
        public override string Stopped => "All right. I'll answer when you ask, and not write to you by myself. To change that, type \"tell me again\".";
        public override string WillTellAgain => "All right. When something you asked for is here, I'll tell you.";

        public override string ItChannelOffered(string code) =>
            $"Thank you. Somebody who looks after me has to say yes: in IT's console, under \"IT's channel\", they confirm {code}. From then on, everyone in this team is IT to me.";

        public override string ItChannelIsThis => "This is IT's channel. Everyone in this team is IT to me.";
        public override string ItChannelNotHere => "Say that in a channel of IT's team, and mention me. Everyone in that team will then be IT to me.";
        public override string OnlyIt => "Only people in IT's team can note down what they heard. To ask for something yourself, tell me in your own words.";

        public override string Heard(string site) => $"Thank you. I noted that down, heard at {site}. It counts like a need that somebody typed.";

        public override string HeardNowhereKnown(string site) => $"Thank you. I noted that down. I know no site called {site}, so it counts for none. To count it for a site, send it again with a name from the list of sites.";

        private static string When(DateTime asked, DateTime today) =>
            asked.Date == today.Date ? "today"
            : asked.Year == today.Year && asked.Month == today.Month ? asked.ToString("'on' d MMMM", British)
            : asked.Year == today.Year ? asked.ToString("'in' MMMM", British)
            : asked.ToString("'in' MMMM yyyy", British);
    }
}
