namespace DigitalHelperBot.Counting;

/// <summary>What a person is counted for, as the text that <c>people_counts</c> holds.</summary>
public readonly record struct Subject
{
    private Subject(string text) => Text = text;

    public string Text { get; }

    /// <summary>Asked, and was neither shown an article nor told that there is none; those have subjects of their own.</summary>
    public static Subject Asked { get; } = new("asked");
    public static Subject NoAnswer { get; } = new("no-answer");

    public static Subject Shown(string articleId) => new(ShownPrefix + articleId);
    public static Subject Confirmed(string articleId) => new(ConfirmedPrefix + articleId);
    public static Subject NotSorted(string articleId) => new(NotSortedPrefix + articleId);

    internal const string ShownPrefix = "shown/";
    internal const string ConfirmedPrefix = "confirmed/";
    internal const string NotSortedPrefix = "not-sorted/";
}
