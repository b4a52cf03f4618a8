using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

public sealed class FollowUpMessages
{
    private static readonly ConversationMemory AfterEmail = new("work email on my phone", "email-on-my-phone");

    [Theory]
    [InlineData("and on my iphone?", Device.IPhone)]
    [InlineData("what about android", Device.Android)]
    [InlineData("how do i do that on my laptop", Device.Windows)]
    public void That_name_another_device_keep_the_article(string message, Device device)
    {
        var result = SomeArticles.Matcher.Match(message, AfterEmail);

        Assert.Equal(FollowUpKind.OtherDevice, result.FollowUp);
        Assert.Equal("email-on-my-phone", result.Ranked[0].ArticleId);
        Assert.Equal(device, result.Device);
    }

    [Theory]
    [InlineData("that didn't work")]
    [InlineData("still stuck")]
    [InlineData("no luck, sorry")]
    public void That_say_it_failed_are_about_the_article(string message)
    {
        var result = SomeArticles.Matcher.Match(message, AfterEmail);

        Assert.Equal(FollowUpKind.StillStuck, result.FollowUp);
        Assert.Equal("email-on-my-phone", result.Ranked[0].ArticleId);
    }

    [Theory]
    [InlineData("that worked, thanks")]
    [InlineData("sorted!")]
    public void That_say_it_worked_are_known(string message) =>
        Assert.Equal(FollowUpKind.Worked, SomeArticles.Matcher.Match(message, AfterEmail).FollowUp);

    [Fact]
    public void That_correct_are_a_new_question_with_what_was_said_before()
    {
        var result = SomeArticles.Matcher.Match("no, i meant the room", new ConversationMemory("how do i book it for tomorrow", "swap-a-shift"));

        Assert.Equal(FollowUpKind.Correction, result.FollowUp);
        Assert.Equal("book-a-room", result.Ranked[0].ArticleId);
    }

    [Fact]
    public void Without_anything_before_are_not_follow_ups() =>
        Assert.Equal(FollowUpKind.None, SomeArticles.Matcher.Match("that didn't work").FollowUp);

    [Fact]
    public void That_ask_something_new_are_questions()
    {
        var result = SomeArticles.Matcher.Match("how do i book a meeting room", AfterEmail);

        Assert.Equal(FollowUpKind.None, result.FollowUp);
        Assert.Equal("book-a-room", result.Ranked[0].ArticleId);
    }
}
