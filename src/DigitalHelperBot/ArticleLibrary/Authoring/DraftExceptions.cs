namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>The draft is not as the person saw it: somebody else changed it, published it or threw it away since.</summary>
public sealed class DraftChangedException : Exception
{
    public DraftChangedException() : base("Somebody else has changed this draft in the meantime.") { }
}

/// <summary>The published file is not the one that the draft was started from.</summary>
public sealed class PublishedChangedException : Exception
{
    public PublishedChangedException() : base("The published article has changed since this draft was started.") { }
}
