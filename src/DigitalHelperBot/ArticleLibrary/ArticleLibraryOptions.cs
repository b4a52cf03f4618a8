namespace DigitalHelperBot.ArticleLibrary;

public enum ArticleStoreKind
{
    Folder,
    Database,
}

/// <summary>Settings under <c>ArticleLibrary</c>.</summary>
public sealed class ArticleLibraryOptions
{
    public const string Section = "ArticleLibrary";

    /// <summary>Whether the articles are files in <see cref="Folder"/>, or rows in the database, where several copies of the program share them.</summary>
    public ArticleStoreKind Store { get; set; } = ArticleStoreKind.Folder;

    /// <summary>Where the articles are; a relative path starts at the folder in which the program was started.</summary>
    public string Folder { get; set; } = "helper-data/articles";

    /// <summary>
    /// Where a copy of the trained matcher is kept, so that a start need not train it again; a relative path starts at the folder in which the program was
    /// started. Empty: nowhere.
    /// </summary>
    public string MatcherFile { get; set; } = "helper-data/matcher.bin";

    /// <summary>How often a folder is looked at, for shares that tell no changes; and the database, for what another copy of the program changed.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(1);
}
