using System.Text.RegularExpressions;

namespace DigitalHelperBot.Telling;

public enum TellingLine
{
    None,
    StopTellingMe,
    TellMeAgain,
    UseThisChannelForIt,
    HeardInPerson,
}

/// <summary>What people say to the bot about itself, rather than to ask how to do a thing.</summary>
public static partial class TellingLines
{
    public static TellingLine Of(string text) => Bare(text) switch
    {
        "stop telling me" or "don't tell me again" or "dont tell me again" or "stop messaging me" => TellingLine.StopTellingMe,
        "tell me again" or "start telling me" or "start telling me again" => TellingLine.TellMeAgain,
        "use this channel for it" => TellingLine.UseThisChannelForIt,
        _ => Heard.IsMatch(text) ? TellingLine.HeardInPerson : TellingLine.None,
    };

    /// <summary>The site and the need of <c>heard at Elm House: the printer eats letters</c>.</summary>
    public static (string Site, string Need) HeardIn(string text)
    {
        var match = Heard.Match(text);
        return (match.Groups["site"].Value.Trim(), match.Groups["need"].Value.Trim());
    }

    private static string Bare(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Longer messages are questions, whatever they begin with.
        return text.Length > 60 ? "" : text.Trim().TrimEnd('.', '!').Replace('’', '\'').ToLowerInvariant();
    }

    [GeneratedRegex(@"\A\s*heard\s+at\s+(?<site>[^:\r\n]{1,80}):\s*(?<need>\S.*)\z", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heard { get; }
}
