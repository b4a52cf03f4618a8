namespace DigitalHelperBot.EndToEnd.Console;

/// <summary>Words that would do something if a page, a spreadsheet or a card took them for more than words.</summary>
internal static class HostileWords
{
    public static readonly string[] Each =
    [
        "<script>alert(1)</script> my screen goes dark in the canteen",
        "<img src=x onerror=alert(2)> the scanner eats letters",
        "</textarea></title><svg onload=alert(3)> nobody can hear the radio",
        "\" autofocus onfocus=alert(4) x=\" the rota will not open",
        "[press here](javascript:alert(5)) ![x](https://evil.example/x.png) the van's tablet is stuck",
        "<a href=\"https://evil.example\">reset here</a> {{DATE(2027-01-01T00:00:00Z)}} the badge printer jams",
        "=HYPERLINK(\"https://evil.example\") the till shows last year",
        "\u202Egnorw si siht \u2066the door camera is upside down\u2069",
        "@SUM(1+1)*cmd|' /C calc'!A0 the kiosk is frozen",
    ];

    /// <summary>For one field; the start is kept when the field is short.</summary>
    public const string Together = "=1+1<img src=x onerror=alert(6)><script>alert(7)</script></textarea><svg onload=alert(8)>\" onfocus=alert(9) autofocus x=\"[x](javascript:alert(10))[y](https://evil.example)\u202Edesrever\u2066";

    /// <summary>A list of sites in which every cell but the id and the number is hostile.</summary>
    public static string Sites { get; } = string.Join('\n', Each.Select((words, i) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"S{i + 1},{Cell(words)},{Cell("also " + words)},{100 + i},{Cell(Together)},{Cell(words)}")).Prepend("id,name,other names,people,address,kind of work"));

    private static string Cell(string words) => $"\"{Short(words).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // A name has 80 letters at most, and a ; ends one.
    private static string Short(string words) => words.Length <= 80 ? words : words[..80];
}
