namespace DigitalHelperBot.Sites.Workplaces;

/// <summary>Every sentence that people hear about where they work, one instance a language.</summary>
public abstract class Words
{
    private static readonly Words English = new EnglishWords();

    public static Words For(string? locale) => locale is null || locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : English;

    public abstract string AskTitle { get; }
    public abstract string AskWhy { get; }
    public abstract string AskLabel { get; }
    public abstract string AskHint { get; }
    public abstract string Find { get; }
    public abstract string NotNow { get; }
    public abstract string ChoicesTitle { get; }
    public abstract string ChoicesHow { get; }
    public abstract string Kept(string site);
    public abstract string WillNotAsk { get; }
    public abstract string NotKnown { get; }
    public abstract string TypeFirst { get; }
    public abstract string OnlyInOwnChat { get; }
    public abstract string Forgotten { get; }
    public abstract string StaysAsItIs { get; }

    private sealed class EnglishWords : Words
    {
        public override string AskTitle => "Where do you work?";
        public override string AskWhy => "It helps IT see what each place needs, and visit where it helps most. They see numbers for a place, never who asked. I only ask this once.";
        public override string AskLabel => "The name of the place, or part of it";
        public override string AskHint => "For example: Elm House";
        public override string Find => "This is it";
        public override string NotNow => "Not now";
        public override string ChoicesTitle => "Is it one of these?";
        public override string ChoicesHow => "Choose one, or type the name again.";
        public override string Kept(string site) => $"Thank you. I noted that you work at {site}. If that changes, type \"I work at\" and the name of the place. To take it back, type \"forget where I work\".";
        public override string WillNotAsk => "All right. I will not ask again. If you want to tell me later, type \"I work at\" and the name of the place.";
        public override string NotKnown => "I do not know a place of that name. Type \"I work at\" and the name in another way. If it is missing from my list, IT can add it.";
        public override string TypeFirst => "Type the name of the place, or part of it, then choose \"This is it\".";
        public override string OnlyInOwnChat => "Tell me that in our own chat. Here, others can read along.";
        public override string Forgotten => "Done. I no longer keep where you work, and I will not ask.";
        public override string StaysAsItIs => "All right. I left it as it is.";
    }
}
