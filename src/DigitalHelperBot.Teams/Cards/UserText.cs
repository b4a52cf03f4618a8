namespace DigitalHelperBot.Teams.Cards;

/// <summary>
/// Text that a person wrote. Shown as Markdown it could put a link under the bot's trusted name, so it goes where no Markdown is read,
/// into a <see cref="TextRun"/>, or through <see cref="Markdown.Escape"/>.
/// </summary>
public readonly record struct UserText(string Value)
{
    /// <summary>Hides the text, so that it can't slip into a card or a log by way of a format string.</summary>
    public override string ToString() => "(a person's text)";
}
