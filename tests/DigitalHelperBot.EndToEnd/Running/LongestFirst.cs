using DigitalHelperBot.EndToEnd.Console;
using DigitalHelperBot.EndToEnd.Restarts;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("DigitalHelperBot.EndToEnd.Running.LongestFirst", "DigitalHelperBot.EndToEnd")]

namespace DigitalHelperBot.EndToEnd.Running;

/// <summary>Begins with what takes longest, so that nothing long is left to run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest = [nameof(EveryPage), nameof(AConsoleToUse), nameof(ThreeProgramsOnOneDatabase), nameof(AnAnswerThatReachesEveryoneThroughFaults), nameof(AProgramThatIsKilledWhilePeopleAsk)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Array.FindIndex(Longest, name => collection.DisplayName.EndsWith(name, StringComparison.Ordinal)) is >= 0 and var place ? place : Longest.Length);
}
