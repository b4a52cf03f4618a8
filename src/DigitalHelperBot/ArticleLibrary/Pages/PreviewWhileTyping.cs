namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <summary>How the card of what is being typed is drawn beside the form. The slice that makes cards points at articles, so it is the one that says.</summary>
public sealed class PreviewWhileTyping
{
    /// <summary>Empty where cards cannot be drawn: then the form stands alone.</summary>
    public IReadOnlyList<string> Scripts { get; set; } = [];

    public string Style { get; set; } = "";

    /// <summary>Where the script sends what is typed, by the article's id; null for a new one.</summary>
    public Func<string?, string> Address { get; set; } = _ => "";
}
