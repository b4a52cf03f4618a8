using System.CommandLine;
using System.CommandLine.Parsing;

namespace DigitalHelperBot;

/// <summary>Hands a command line to its verb. A word that the verb does not know is refused: passed over, a mistyped option would change what happens without anybody being told.</summary>
internal static class CommandLine
{
    private const int UsedWrongly = 2;
    private const int SettingRefused = 3;

    /// <summary>The exit code: the verb's own; 2 with what is wrong and the usage on standard error; or 3 with the settings that are refused.</summary>
    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var onErrors = new InvocationConfiguration { Output = Console.Error };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync(onErrors);
            return UsedWrongly;
        }

        if (WhatIsUnknown(parsed) is not { } unknown)
            return await InvokeAsync(parsed, args);
        await Console.Error.WriteLineAsync(unknown);
        await Console.Error.WriteLineAsync();
        await root.Parse([.. VerbsOf(parsed.CommandResult), "--help"]).InvokeAsync(onErrors);
        return UsedWrongly;
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, string[] args)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (RefusedSettings.In(failure, args) is { } refused)
        {
            foreach (var line in refused)
                await Console.Error.WriteLineAsync(line);
            return SettingRefused;
        }
    }

    private static string? WhatIsUnknown(ParseResult parsed) => (parsed.CommandResult.Command, parsed.UnmatchedTokens) switch
    {
        (_, []) => null,
        // The server takes settings, as --Section:Key value.
        (RootCommand, [var first, ..]) => first.StartsWith('-') ? null : $"There is no verb \"{first}\".",
        ({ TreatUnmatchedTokensAsErrors: false } verb, var settings) => settings.FirstOrDefault(word => word.StartsWith('-') && !word.Contains(':')) is { } mistyped ? NotKnown(mistyped, verb) : null,
        (var verb, [var first, ..]) => NotKnown(first, verb),
    };

    private static string NotKnown(string word, Command verb) => $"\"{word}\" is nothing that \"{verb.Name}\" knows.";

    private static IEnumerable<string> VerbsOf(CommandResult result) =>
        result.Parent is CommandResult above ? VerbsOf(above).Append(result.Command.Name) : [];
}
