using System.Globalization;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>How long and how often to measure.</summary>
internal sealed record FloorOptions
{
    public const string Usage =
        "usage: dotnet run -c Release --project tests/DigitalHelperBot.Benchmarks -- floor [--rounds N] [--seconds N] [--starts N] [--tokens N] [--warm-up N] [--published FOLDER] [--json]";

    public int Rounds { get; init; } = 5;
    public int Seconds { get; init; } = 5;
    public int Starts { get; init; } = 5;

    /// <summary>How many different tokens the calls carry in turn.</summary>
    public int Tokens { get; init; } = 64;

    /// <summary>Long enough for the hot code to be compiled again.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>Where the published programs are kept; what is there already is used again. Null: a folder that is removed at the end.</summary>
    public string? Published { get; init; }

    public bool Json { get; init; }

    /// <summary>Null when they make no sense.</summary>
    public static FloorOptions? Read(string[] args)
    {
        var options = new FloorOptions();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--json")
                options = options with { Json = true };
            else if (i + 1 < args.Length && With(options, args[i], args[++i]) is { } next)
                options = next;
            else
                return null;
        }

        return options;
    }

    private static FloorOptions? With(FloorOptions options, string name, string value)
    {
        if (name == "--published")
            return options with { Published = Path.GetFullPath(value) };
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            return null;
        return name switch
        {
            "--rounds" => options with { Rounds = number },
            "--seconds" => options with { Seconds = number },
            "--starts" => options with { Starts = number },
            "--tokens" => options with { Tokens = number },
            "--warm-up" => options with { WarmUp = TimeSpan.FromSeconds(number) },
            _ => null,
        };
    }
}
