using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

public sealed class TwoWordsThatAreNearlyTheSame
{
    [Fact]
    public void Are_told_by_the_quick_look_as_by_the_whole_distance()
    {
        var words = Words(4).ToArray();

        Assert.All(words, first => Assert.All(words, second =>
            Assert.True(EditDistance.IsAtMostOne(first, second) == EditDistance.Between(first, second) <= 1, $"\"{first}\" and \"{second}\"")));
    }

    /// <summary>All words of up to so many letters, of an alphabet of three.</summary>
    private static IEnumerable<string> Words(int longest) =>
        longest == 0 ? [""] : [.. Words(longest - 1).SelectMany(word => new[] { word, word + "a", word + "b", word + "c" }).Distinct()];
}
