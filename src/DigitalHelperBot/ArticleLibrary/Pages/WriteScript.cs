using DigitalHelperBot.ItConsole;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <summary>Makes writing nicer where JavaScript runs: findings while you type, dragging, pasting, and what was typed and not saved.</summary>
internal static class WriteScript
{
    public static readonly ConsoleFile File = new("ArticleLibrary/write.js");
}
