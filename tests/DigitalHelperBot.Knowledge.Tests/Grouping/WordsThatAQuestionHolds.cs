using DigitalHelperBot.Knowledge.Grouping;

namespace DigitalHelperBot.Knowledge.Tests.Grouping;

public sealed class WordsThatAQuestionHolds
{
    [Theory]
    [InlineData("nobody can hear me on calls", "calls", true)]
    [InlineData("my call keeps droping", "calls dropping", true)]
    [InlineData("dropping of a parcel", "calls dropping", false)]
    [InlineData("the rota app will not open", "rota app", true)]
    [InlineData("the app will not open", "rota app", false)]
    [InlineData("how do i print a letter", "printing", true)]
    [InlineData("how do i print a letter", "it is broken", false)]
    public void Are_found_in_any_order_form_and_spelling(string question, string words, bool found) =>
        Assert.Equal(found, WordingReader.Shipped.Read(question).Holds(WordingReader.Shipped.Read(words)));
}
