using System.Net;
using System.Text.RegularExpressions;

namespace DigitalHelperBot.Teams.Schema;

/// <summary>The words that a person typed: the text of a message without the mention of the bot and without markup that Teams put around it.</summary>
internal static partial class MessageText
{
    // A message names a handful of people; each one costs a pass over the text.
    private const int MostEntities = 50;

    public static string Of(Activity activity)
    {
        var text = activity.Text;
        if (string.IsNullOrEmpty(text))
            return "";

        if (text.Length > CleanText.LongestInput)
            text = text[..CleanText.LongestInput];

        // Only text that says that it is plain is sure to hold no markup; a person may type "<b>" in it.
        var marked = activity.TextFormat is null or "xml" && text.Contains('<', StringComparison.Ordinal);
        text = WithoutMentions(text, activity);
        if (marked)
            text = WebUtility.HtmlDecode(Tag.Replace(text, " "));
        return CleanText.Of(text);
    }

    private static string WithoutMentions(string text, Activity activity)
    {
        foreach (var entity in (activity.Entities ?? []).Take(MostEntities))
        {
            if (entity is not { Type: "mention", Text: { Length: > 0 } mention })
                continue;
            var isBot = entity.Mentioned?.Id is { Length: > 0 } id && id == activity.Recipient?.Id;
            // A mention of someone else is part of what was asked; its name stays and the tag goes.
            text = text.Replace(mention, isBot ? " " : MentionTag.Replace(mention, ""), StringComparison.Ordinal);
        }
        return text;
    }

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag { get; }

    [GeneratedRegex("</?at[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MentionTag { get; }
}
