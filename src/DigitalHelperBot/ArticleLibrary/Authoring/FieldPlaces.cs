using System.Globalization;
using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>Which field of the form each line of the written file comes from, so that what is found in the file can stand beside what was typed.</summary>
public sealed partial class FieldPlaces
{
    /// <summary>The place of what concerns the article as a whole.</summary>
    public const string Whole = "";

    private const string NoPhrasings = "There are no phrasings";

    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        ["Steps"] = nameof(Device.Any), ["iPhone"] = nameof(Device.IPhone), ["Android"] = nameof(Device.Android), ["Windows"] = nameof(Device.Windows), ["On the web"] = nameof(Device.Web),
        ["Keep it safe"] = "safety", ["If it does not work"] = "if-it-does-not-work",
    };

    /// <summary>Rules about what is not there, or about the whole: their line is only where the article begins.</summary>
    private static readonly Dictionary<string, string> OfRules = new(StringComparer.Ordinal)
    {
        ["K7"] = "review", ["K11"] = "owner", ["K12"] = "helps", ["R2"] = Whole, ["R4"] = Whole, ["R4-warn"] = Whole, ["S10"] = "if-it-does-not-work",
        ["S11"] = "checked-on", ["S11-old"] = "checked-on", ["S11-warn"] = "checked-on",
    };

    private readonly List<string> _places = [Whole];

    private FieldPlaces()
    {
    }

    /// <param name="text">A file as <see cref="ArticleForm.ToText"/> writes it.</param>
    public static FieldPlaces Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var places = new FieldPlaces();
        var (place, section, step, fences) = (Whole, Whole, 0, 0);
        foreach (var line in text.Split('\n'))
        {
            if (line == "---")
            {
                fences++;
                place = Whole;
            }
            else if (fences < 2)
            {
                place = FieldName().Match(line) is { Success: true } field ? field.Groups[1].Value : place;
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                (section, step) = (Headings.GetValueOrDefault(line[3..], Whole), 0);
                place = section;
            }
            else if (StepNumber().IsMatch(line) && Enum.TryParse<Device>(section, out _))
            {
                place = string.Create(CultureInfo.InvariantCulture, $"{section}-{++step}");
            }

            places._places.Add(place);
        }

        return places;
    }

    /// <summary>The place that a finding concerns: a field's name, <c>IPhone-2</c> for a step, or <see cref="Whole"/>.</summary>
    public string Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        // What is missing has no line; the message names the field.
        if (Missing().Match(finding.Message) is { Success: true } missing)
            return missing.Groups[1].Value;
        if (OfRules.GetValueOrDefault(finding.Id) is { } place)
            return place;
        if (finding.Message == NoPhrasings)
            return "phrasings";
        return finding.Line < _places.Count ? _places[finding.Line] : Whole;
    }

    /// <summary>The finding as it reads beside the form, where there is no file to add a line or a heading to.</summary>
    public static Finding InForm(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Message switch
        {
            NoPhrasings => finding with { Fix = "Write what people type when they need this" },
            var message when Missing().IsMatch(message) => finding with { Fix = "Fill this in" },
            var message when message.StartsWith("There are no steps", StringComparison.Ordinal) => finding with { Fix = "Add a step" },
            _ => finding,
        };
    }

    [GeneratedRegex("^([a-z-]+):")]
    private static partial Regex FieldName();

    [GeneratedRegex(@"^\d+\. ")]
    private static partial Regex StepNumber();

    [GeneratedRegex("^\"([a-z-]+)\" is missing$")]
    private static partial Regex Missing();
}
