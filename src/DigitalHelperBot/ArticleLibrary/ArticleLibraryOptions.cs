namespace DigitalHelperBot.ArticleLibrary;

/// <summary>Settings under <c>ArticleLibrary</c>.</summary>
public sealed class ArticleLibraryOptions
{
    public const string Section = "ArticleLibrary";

    /// <summary>Where the articles are; a relative path starts at the folder in which the program was started.</summary>
    public string Folder { get; set; } = "helper-data/articles";

    /// <summary>How often the folder is looked at, for shares that tell no changes.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(1);
}
