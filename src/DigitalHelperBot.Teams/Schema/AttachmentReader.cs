using System.Text.Json;

namespace DigitalHelperBot.Teams.Schema;

internal static class AttachmentReader
{
    /// <summary>Teams attaches a copy of the text as HTML to ordinary messages; only a picture in it counts.</summary>
    public static bool HoldsPictureOrFile(Activity activity)
    {
        foreach (var attachment in activity.Attachments ?? [])
        {
            if (attachment is null)
                continue;
            if (attachment.ContentType != "text/html" || HoldsPicture(attachment.Content))
                return true;
        }
        return false;
    }

    private static bool HoldsPicture(JsonElement? content)
        => content is { ValueKind: JsonValueKind.String } html && html.GetString()!.Contains("<img", StringComparison.OrdinalIgnoreCase);
}
