namespace DigitalHelperBot.KnownProblems;

/// <summary>Every sentence of this slice that the bot says, one instance a language; and what the console says of a draft.</summary>
public abstract class Words
{
    private static readonly Words English = new EnglishWords();

    public static Words For(string? locale) => locale is null || locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : English;

    public abstract string Title { get; }
    public abstract string NothingToDo { get; }
    public abstract string SomethingElse { get; }
    public abstract string YouAsked { get; }
    public abstract string IsOver { get; }
    public abstract string ShouldBeOver { get; }

    internal static string SaysFault(int most) => $"Write what people are to be told, in at most {most} characters.";
    internal static string AboutFault(int most) => $"Give at least one line of words that questions about it have in them, and at most {most} lines.";
    internal static string SaysTooLittle(string line) => $"\u201c{line}\u201d would catch nearly every question. Say what it is about, for example \u201ccalls\u201d or \u201crota app\u201d.";
    internal static string EndsFault(int days) => $"Give a time from now on, at most {days} days ahead.";
    internal static string PlaceFault(int most) => $"Name one place, in at most {most} characters, or leave it empty.";

    private sealed class EnglishWords : Words
    {
        public override string Title => "IT know about this";
        public override string NothingToDo => "You need do nothing. I'll tell you when it is over.";
        public override string SomethingElse => "It's something else";
        public override string YouAsked => "You asked me about this:";
        public override string IsOver => "IT say that it is over. If it still happens to you, ask me again.";
        public override string ShouldBeOver => "IT thought that it would be over by now. If it still happens to you, ask me again.";
    }
}
