using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Telling;

/// <summary>Refuses settings under which nobody would ever be told, or too fast, when the program starts.</summary>
internal sealed class TellingRules : IValidateOptions<TellingOptions>
{
    /// <summary>Teams takes 50 requests a second from an app in a tenant, replies among them.</summary>
    private const double MostPerSecond = 30;

    public ValidateOptionsResult Validate(string? name, TellingOptions options)
    {
        var wrong = Faults(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Faults(TellingOptions options)
    {
        if (options.From >= options.Until)
            yield return "Telling:From must be earlier in the day than Telling:Until, for example 08:00 and 18:00.";
        if (options.PerSecond is not (>= 0.1 and <= MostPerSecond))
            yield return "Telling:PerSecond must be from 0.1 to 30. Teams takes 50 a second in all.";
        if (options.RepeatDelay <= TimeSpan.Zero || options.RepeatDelay > TimeSpan.FromHours(1))
            yield return "Telling:RepeatDelay must be longer than nothing and at most an hour.";
        if (options.ItChannelCode.Length > 0 && !ItChannelCodes.IsOne(options.ItChannelCode))
            yield return "Telling:ItChannelCode is not a code that the bot gave. Say \"use this channel for IT\" to it in IT's channel, and copy the code.";
        foreach (var fault in BankHolidays.FaultsOf(options))
            yield return fault;
    }
}
