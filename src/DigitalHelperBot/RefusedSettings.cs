using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot;

/// <summary>Says in a line each which settings were refused and what to do, where .NET would show where in its own code it noticed.</summary>
internal static partial class RefusedSettings
{
    private const string ExampleSays = "appsettings.example.json lists every setting, and how it is written.";

    /// <summary>Null when the failure is about something else.</summary>
    /// <param name="args">The command line, which may hold settings too.</param>
    public static IReadOnlyList<string>? In(Exception failure, string[] args) => failure switch
    {
        OptionsValidationException refused => [.. refused.Failures.Select(line => ExplainUnknown(line, args) ?? line)],
        AggregateException several when several.InnerExceptions.Select(one => In(one, args)).ToList() is var all && all.TrueForAll(lines => lines is not null) => [.. all.SelectMany(lines => lines!)],
        InvalidOperationException when ExplainUnknown(failure.Message, args) is { } unknown => [unknown],
        InvalidOperationException when Unreadable().Match(failure.Message) is { Success: true } match => [$"{match.Groups[1].Value} is not written as it should be. {ExampleSays}"],
        InvalidDataException { InnerException: { } reason } when BrokenFile().Match(failure.Message) is { Success: true } match => [$"{match.Groups[1].Value} cannot be read: {(reason.InnerException ?? reason).Message}"],
        _ => null,
    };

    private static string? ExplainUnknown(string message, string[] args) =>
        UnknownNames().Match(message) is { Success: true } match
            ? string.Join(' ', Name().Matches(match.Groups[1].Value).Select(name => $"There is no setting {KeyOf(name.Groups[1].Value, args)}.").Append(ExampleSays))
            : null;

    /// <summary>.NET tells the last part of the key only.</summary>
    private static string KeyOf(string name, string[] args) =>
        Host.CreateApplicationBuilder(args).Configuration.AsEnumerable().Select(setting => setting.Key)
            .FirstOrDefault(key => key.EndsWith($":{name}", StringComparison.OrdinalIgnoreCase)) ?? name;

    [GeneratedRegex(@"properties were not found on the instance of \S+: (.+)$", RegexOptions.Singleline)]
    private static partial Regex UnknownNames();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Name();

    [GeneratedRegex(@"^Failed to convert configuration value .*at '([^']+)' to type", RegexOptions.Singleline)]
    private static partial Regex Unreadable();

    [GeneratedRegex(@"^Failed to load configuration from file '([^']+)'")]
    private static partial Regex BrokenFile();
}
