using DigitalHelperBot.Teams.Incoming;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Clock;

/// <summary>The <c>Clock</c> section: for trying out what happens at other times. Only in Development, on this computer.</summary>
public sealed class ClockOptions
{
    public const string Section = "Clock";

    /// <summary>What the program takes for now when it starts; from there its clock runs on. Null: the computer's clock.</summary>
    public DateTimeOffset? StartsAt { get; set; }
}

/// <summary>A wrong clock would tell people at the wrong time and end what is kept too early, so nobody can set it where real people are.</summary>
internal sealed class ClockRules(LocalDoor door) : IValidateOptions<ClockOptions>
{
    public ValidateOptionsResult Validate(string? name, ClockOptions options) => options.StartsAt is null || door.IsOpen
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail("Clock:StartsAt is for trying things out: it works in Development on this computer alone, with Teams:AppId empty. Take it out.");
}
