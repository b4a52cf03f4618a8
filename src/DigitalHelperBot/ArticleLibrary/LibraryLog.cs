namespace DigitalHelperBot.ArticleLibrary;

internal static partial class LibraryLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Library {Version}: {Articles} articles, {Problems} problems")]
    public static partial void Built(this ILogger log, long version, int articles, int problems);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    public static partial void Problem(this ILogger log, string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "Copied {Files} starter files to {Place}")]
    public static partial void CopiedStarters(this ILogger log, int files, string place);

    [LoggerMessage(Level = LogLevel.Information, Message = "This version brought {Files} starter files; {Offers} more changed that were edited here, and are offered as drafts")]
    public static partial void UpdatedStarters(this ILogger log, int files, int offers);

    [LoggerMessage(Level = LogLevel.Information, Message = "The file system tells no changes in {Folder}; looking regularly instead")]
    public static partial void OnlyPolling(this ILogger log, string folder, Exception reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The trained matcher cannot be kept in {File}; it is trained again at each start")]
    public static partial void MatcherNotSaved(this ILogger log, string file, Exception reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Pictures} pictures are left out of cards, since Teams cannot load them. Set Teams:PublicAddress to the https address of this program")]
    public static partial void PicturesLeftOut(this ILogger log, int pictures);

    [LoggerMessage(Level = LogLevel.Error, Message = "A new library could not be built; the last one stays")]
    public static partial void NotBuilt(this ILogger log, Exception reason);
}
