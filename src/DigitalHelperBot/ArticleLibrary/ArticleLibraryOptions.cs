namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Settings under <c>ArticleLibrary</c>.</summary>
public sealed class ArticleLibraryOptions
{
    public const string Section = "ArticleLibrary";

    /// <summary>Where the articles are; a relative path starts at the folder in which the program was started.</summary>
    public string Folder { get; set; } = "helper-data/articles";

    /// <summary>
    /// Where a copy of the trained matcher is kept, so that a start need not train it again; a relative path starts at the folder in which the program was
    /// started. Empty: nowhere.
    /// </summary>
    public string MatcherFile { get; set; } = "helper-data/matcher.bin";

    /// <summary>How often the folder is looked at, for shares that tell no changes.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(1);
}
