using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Knowledge.Tests.Matching;

public sealed class SmallTalkMessages
{
    [Theory]
    [InlineData("Hi there!", TalkKind.Greeting)]
    [InlineData("good morning bot", TalkKind.Greeting)]
    [InlineData("ok thanks, bye", TalkKind.Thanks)]
    [InlineData("see you later", TalkKind.Goodbye)]
    [InlineData("what can you do?", TalkKind.WhatCanYouDo)]
    [InlineData("hello, can I speak to a human please", TalkKind.TalkToAPerson)]
    [InlineData("how are you", TalkKind.HowAreYou)]
    [InlineData("are you a robot", TalkKind.WhoAreYou)]
    [InlineData("you're brilliant", TalkKind.Praise)]
    [InlineData("this is useless", TalkKind.Complaint)]
    [InlineData("how does this work", TalkKind.Help)]
    public void Are_known_and_never_matched(string message, TalkKind kind)
    {
        var result = SomeArticles.Matcher.Match(message);

        Assert.Equal(MatchOutcome.Talk, result.Outcome);
        Assert.Equal(kind, result.Talk);
        Assert.Empty(result.Ranked);
    }

    [Theory]
    [InlineData("hi, my printer is broken")]
    [InlineData("thanks but how do i record the meeting")]
    public void With_a_question_in_them_are_questions(string message) =>
        Assert.NotEqual(MatchOutcome.Talk, SomeArticles.Matcher.Match(message).Outcome);

    [Fact]
    public void That_an_article_is_about_go_to_the_article()
    {
        var matcher = Matcher.Build([.. SomeArticles.All, SomeArticles.Article("say-thanks", "chat", "Say thanks to a colleague", "thank you|send praise|thank someone")]);

        Assert.Equal("say-thanks", matcher.Match("thank you").Ranked[0].ArticleId);
    }
}
