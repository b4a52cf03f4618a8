using System.Diagnostics;

namespace DigitalHelperBot.Teams;

/// <summary>The names under which the edge can be watched.</summary>
public static class TeamsTelemetry
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "DigitalHelperBot.Teams";

    internal static readonly ActivitySource Source = new(Name);
}
