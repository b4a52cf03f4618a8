namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>A picture that was put into a draft. It goes beside the article when that is published, or away with the draft.</summary>
public sealed class DraftPicture
{
    public long Id { get; set; }
    public required string ArticleId { get; set; }

    /// <summary>Made of the article's id and the content's hash, so that it is nobody else's.</summary>
    public required string FileName { get; set; }
    public required byte[] Content { get; set; }
}
